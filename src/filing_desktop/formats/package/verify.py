"""Compares a package, a folder or its zip, with its manifest."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

import pikepdf

from filing_desktop.assembly.manifest import (
    MANIFEST_NAME,
    Manifest,
    ManifestEntry,
    ManifestError,
    manifest_from_bytes,
)
from filing_desktop.errors import FilingError

_CHUNK = 1 << 20
_MOST_OF_A_MANIFEST = 10_000_000

#: Opens one file of a package by its name in the manifest.
_Open = Callable[[str], IO[bytes]]


def verify_package(path: Path) -> tuple[str, ...]:
    """The names of files that are missing, changed or not in the manifest; none is well.

    ``path`` is a folder or a zip. Refuses one that is not there, has no manifest, or whose
    manifest or zip is damaged. Links are never followed.
    """
    if path.is_dir():
        found = tuple(_files_below(path))
        return _compare(Counter(found), lambda name: _open_plain(path, name))
    if not path.is_file():
        raise FilingError("verify.not_found", folder=path.name)
    with _archive(path) as archive:
        names = Counter(each.filename for each in archive.infolist() if not each.is_dir())
        return _compare(names, archive.open)


def unreadable_pdfs(folder: Path, manifest: Manifest) -> tuple[str, ...]:
    """The names of PDF files of ``manifest`` in ``folder`` that do not open or have no page."""
    return tuple(
        entry.name
        for entry in manifest.files
        if entry.name.endswith(".pdf") and not _opens(folder / entry.name)
    )


def _opens(path: Path) -> bool:
    try:
        with pikepdf.open(path) as document:
            return len(document.pages) > 0
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return False


def _compare(found: Mapping[str, int], opener: _Open) -> tuple[str, ...]:
    manifest = _manifest(found, opener)
    listed = {entry.name: entry for entry in manifest.files}
    missing = {name for name in listed if name not in found}
    extra = {name for name in found if name not in listed and name != MANIFEST_NAME}
    twice = {name for name, count in found.items() if count > 1}
    changed = {
        name for name, entry in listed.items() if name in found and not _is_unchanged(entry, opener)
    }
    return tuple(sorted(missing | extra | twice | changed))


def _manifest(found: Mapping[str, int], opener: _Open) -> Manifest:
    if MANIFEST_NAME not in found:
        raise FilingError("verify.no_manifest")
    try:
        with opener(MANIFEST_NAME) as lines:
            manifest = manifest_from_bytes(lines.read(_MOST_OF_A_MANIFEST))
    except (ManifestError, OSError, zipfile.BadZipFile, zlib.error, RuntimeError):
        raise FilingError("verify.damaged_manifest") from None
    if not all(_stays_inside(entry.name) for entry in manifest.files):
        raise FilingError("verify.damaged_manifest")
    return manifest


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name


def _is_unchanged(entry: ManifestEntry, opener: _Open) -> bool:
    digest, size = hashlib.sha256(), 0
    try:
        with opener(entry.name) as data:
            while size <= entry.size and (chunk := data.read(_CHUNK)):
                digest.update(chunk)
                size += len(chunk)
    except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError):
        return False  # RuntimeError: an entry of the zip was locked or packed in another way
    return (size, digest.hexdigest()) == (entry.size, entry.sha256)


def _files_below(folder: Path) -> Iterator[str]:
    """Names of files and links, with "/"; linked folders are named, not entered."""
    for here, folders, files in os.walk(folder):
        links = [name for name in folders if (Path(here) / name).is_symlink()]
        for name in (*files, *links):
            yield (Path(here) / name).relative_to(folder).as_posix()


def _open_plain(folder: Path, name: str) -> IO[bytes]:
    path = folder / name
    if path.is_symlink() or not path.is_file():
        return io.BytesIO()
    return path.open("rb")


@contextmanager
def _archive(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError):
        raise FilingError("verify.damaged_archive", file=path.name) from None
    with archive:
        yield archive
