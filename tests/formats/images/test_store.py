"""The store of attached files in memory."""

from __future__ import annotations

import hashlib

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.formats.images import MemoryFileStore, inspect
from filing_desktop.services.ports import FileStore
from tests.formats.images.samples import image_bytes


def test_a_file_is_kept_under_its_digest() -> None:
    """What was added is found again by its record, which tells name, size and kind."""
    store: FileStore = MemoryFileStore(inspect)
    data = image_bytes("PNG")
    record = store.add("营业执照.jpg", data)
    digest = hashlib.sha256(data).hexdigest()
    assert record == FileRecord("营业执照.jpg", digest, len(data), "image/png")
    assert store.read(record) == data


def test_a_refusal_names_the_file() -> None:
    """A file that may not come in is named; by default a child process looks at it."""
    with pytest.raises(FilingError) as raised:
        MemoryFileStore().add("a.gif", b"GIF89a")
    assert str(raised.value) == "images.unknown_kind(file=a.gif)"


def test_a_file_that_was_never_added_is_missing() -> None:
    """A record without bytes is told by its name."""
    with pytest.raises(FilingError) as raised:
        MemoryFileStore(inspect).read(FileRecord("a.png", "0" * 64, 1, "image/png"))
    assert str(raised.value) == "images.missing(file=a.png)"
