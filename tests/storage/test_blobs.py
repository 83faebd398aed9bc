"""Attached files: exact, encrypted, and every kind of damage is named with the file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.services.library_ports import LibraryWarning
from filing_desktop.storage import disk
from filing_desktop.storage.blobs import MOST_MEGABYTES
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary


def _blobs(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / disk.BLOBS).rglob("*") if path.is_file())


def test_read_back(library: SqlLibrary, png: bytes, folder: Path) -> None:
    """What was added is read back, and lies on the disk unreadable."""
    files = library.files("c1")
    record = files.add("营业执照.png", png)
    assert (record.name, record.size, record.media_type) == ("营业执照.png", len(png), "image/png")
    assert files.read(record) == png
    stored = _blobs(folder)[0].read_bytes()
    assert png[:8] not in stored
    assert record.digest not in _blobs(folder)[0].name


@pytest.mark.parametrize(
    ("start", "media_type"),
    [(b"%PDF-1.7\n", "application/pdf"), (b"\xff\xd8\xff\xe0", "image/jpeg")],
)
def test_kinds(library: SqlLibrary, start: bytes, media_type: str) -> None:
    """The kind is told by the first bytes, never by the name."""
    assert library.files("c1").add("x.png", start + b"rest").media_type == media_type


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDX", b"<svg/>"])
def test_other_kinds_are_refused(library: SqlLibrary, data: bytes, folder: Path) -> None:
    """What is no PNG, JPEG or PDF is refused and not kept."""
    with pytest.raises(FilingError, match=r"library\.file_kind\(file=a\.pdf\)"):
        library.files("c1").add("a.pdf", data)
    assert _blobs(folder) == []


def test_too_large(library: SqlLibrary, png: bytes) -> None:
    """A file of more than 30 MB is refused."""
    with pytest.raises(FilingError, match=r"library\.file_too_large"):
        library.files("c1").add("a.png", png + bytes(MOST_MEGABYTES * 1_000_000))


def test_added_twice(library: SqlLibrary, png: bytes, folder: Path) -> None:
    """The same bytes are kept once, under as many names as they were added."""
    files = library.files("c1")
    first, second = files.add("a.png", png), files.add("b.png", png)
    assert (first.digest, second.name) == (second.digest, "b.png")
    assert len(_blobs(folder)) == 1


def test_missing(library: SqlLibrary, png: bytes, folder: Path) -> None:
    """A blob that is gone is told with the name of the file, and adding it again mends it."""
    files = library.files("c1")
    record = files.add("a.png", png)
    _blobs(folder)[0].unlink()
    with pytest.raises(FilingError, match=r"library\.file_missing\(file=a\.png\)"):
        files.read(record)
    files.add("a.png", png)
    assert files.read(record) == png


def test_never_added(library: SqlLibrary) -> None:
    """A record of a file that was never added is told as missing."""
    with pytest.raises(FilingError, match=r"library\.file_missing\(file=a\.png\)"):
        library.files("c1").read(FileRecord("a.png", "00" * 32, 1, "image/png"))


@pytest.mark.parametrize("at", [0, 7, 8, 19, 20, 100, -1])
def test_flipped(library: SqlLibrary, png: bytes, folder: Path, at: int) -> None:
    """One flipped bit anywhere in a blob is found out, and adding the file again mends it."""
    files = library.files("c1")
    record = files.add("a.png", png)
    blob = _blobs(folder)[0]
    data = bytearray(blob.read_bytes())
    data[at] ^= 1
    blob.write_bytes(data)
    with pytest.raises(FilingError, match=r"library\.file_damaged\(file=a\.png\)"):
        files.read(record)
    files.add("a.png", png)
    assert files.read(record) == png


@pytest.mark.parametrize("length", [0, 8, 15, 36, 1000])
def test_truncated(library: SqlLibrary, png: bytes, folder: Path, length: int) -> None:
    """A blob that was cut off is found out."""
    record = library.files("c1").add("a.png", png)
    blob = _blobs(folder)[0]
    blob.write_bytes(blob.read_bytes()[:length])
    with pytest.raises(FilingError, match=r"library\.file_damaged"):
        library.files("c1").read(record)


def test_swapped(library: SqlLibrary, png: bytes, folder: Path) -> None:
    """Two blobs that changed places are both found out."""
    files = library.files("c1")
    records = [files.add("a.png", png), files.add("b.png", png + b"more")]
    one, other = _blobs(folder)
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    for record in records:
        with pytest.raises(FilingError, match=r"library\.file_damaged"):
            files.read(record)


def test_orphans_are_set_aside(
    library: SqlLibrary,
    gate: SqlLibraryGate,
    folder: Path,
    passphrase: str,
    at: dt.datetime,
    png: bytes,
) -> None:
    """A blob no row names is moved aside at the next start and told, twice under one name too."""
    record = library.files("c1").add("a.png", png)
    library.close()
    for content in (b"first", b"second"):
        orphan = folder / disk.BLOBS / "ab" / ("ab" * 32)
        orphan.parent.mkdir(exist_ok=True)
        orphan.write_bytes(content)
        opened = gate.open(folder, passphrase, at)
        assert opened.warnings == (LibraryWarning("library.files_set_aside", (("count", 1),)),)
        assert opened.files("c1").read(record) == png
        opened.close()
    aside = folder / disk.BLOBS / disk.ASIDE
    assert sorted(path.read_bytes() for path in aside.iterdir()) == [b"first", b"second"]
    gate.open(folder, passphrase, at).close()
