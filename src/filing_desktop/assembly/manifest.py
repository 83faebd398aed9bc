"""The manifest of a package: what every file is, its size and SHA-256."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

MANIFEST_NAME = "manifest.json"
MANIFEST_FORMAT = 1


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One file as it was written: ``size`` in bytes, ``sha256`` as 64 hex digits."""

    name: str
    role: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The whole package; holds no answer beyond the entity's name."""

    package: str
    gate: str
    entity: str
    edition: str
    program: str
    made_on: str
    files: tuple[ManifestEntry, ...]
    format: int = MANIFEST_FORMAT


class ManifestError(ValueError):
    """The bytes are not a manifest of a known format."""


def manifest_to_bytes(manifest: Manifest) -> bytes:
    """Canonical JSON: sorted keys, two spaces, UTF-8, one newline at the end.

    ``checksum`` is the SHA-256 of the rest, so that damage to the manifest itself shows too.
    It guards against accidents, not against a forger.
    """
    value = asdict(manifest)
    return _canonical({**value, "checksum": _checksum(value)})


def manifest_from_bytes(data: bytes) -> Manifest:
    """Read a manifest; ``ManifestError`` where it is damaged or of another format."""
    try:
        value = json.loads(data)
        if value.get("format") != MANIFEST_FORMAT or data != _canonical(value):
            raise ManifestError
        if value.pop("checksum") != _checksum(value):
            raise ManifestError
        files = tuple(
            ManifestEntry(str(f["name"]), str(f["role"]), int(f["size"]), str(f["sha256"]))
            for f in value["files"]
        )
        return Manifest(**{name: value[name] for name in _FIELDS}, files=files)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as damage:
        raise ManifestError from damage


_FIELDS = ("package", "gate", "entity", "edition", "program", "made_on", "format")


def _canonical(value: Mapping[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


def _checksum(value: Mapping[str, Any]) -> str:
    return hashlib.sha256(_canonical(value)).hexdigest()
