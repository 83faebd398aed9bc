"""The manifest of a package as bytes and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_desktop.assembly.manifest import (
    Manifest,
    ManifestEntry,
    ManifestError,
    manifest_from_bytes,
    manifest_to_bytes,
)

_text = st.text(st.characters(codec="utf-8"), max_size=20)
_entry = st.builds(ManifestEntry, _text, _text, st.integers(0, 2**40), st.just("ab" * 32))
_manifest = st.builds(
    Manifest, _text, _text, _text, _text, _text, _text, st.lists(_entry, max_size=4).map(tuple)
)

SAMPLE = Manifest(
    "entity",
    "draft",
    "示例公司",
    "2026-11",
    "1.0.0",
    "2026-11-24",
    (ManifestEntry("01 承诺书.pdf", "promise", 12, "0" * 64),),
)


@given(_manifest)
def test_writing_and_reading_is_the_identity(manifest: Manifest) -> None:
    """What is written is read back as the same, and written again as the same bytes."""
    data = manifest_to_bytes(manifest)
    assert manifest_from_bytes(data) == manifest
    assert manifest_to_bytes(manifest_from_bytes(data)) == data


def test_the_bytes_are_canonical() -> None:
    """Sorted keys, Chinese as it is, one newline at the end."""
    text = manifest_to_bytes(SAMPLE).decode()
    value = json.loads(text)
    assert list(value) == sorted(value)
    assert "示例公司" in text
    assert text.endswith("}\n")


def test_every_flipped_byte_is_seen() -> None:
    """No bit of the manifest can change unseen."""
    data = bytearray(manifest_to_bytes(SAMPLE))
    for at in range(len(data)):
        data[at] ^= 1
        with pytest.raises(ManifestError):
            manifest_from_bytes(bytes(data))
        data[at] ^= 1
    assert manifest_from_bytes(bytes(data)) == SAMPLE


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        b'{"format": 2}',
        manifest_to_bytes(SAMPLE)[:-20],
        manifest_to_bytes(SAMPLE).replace(b'"format": 1', b'"format": 2'),
    ],
    ids=range(8),
)
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    """Other bytes are refused, never half read."""
    with pytest.raises(ManifestError):
        manifest_from_bytes(data)
