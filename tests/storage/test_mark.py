"""The high-water mark: an old copy of the library is noticed, and a late mark raises no alarm."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from filing_desktop import durable
from filing_desktop.filing.change import Change
from filing_desktop.services.library_ports import LibraryWarning
from filing_desktop.storage import disk
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary
from filing_desktop.storage.mark import HighWaterMark

ChangeOf = Callable[..., Change]
#: A bit no system here knows, in the place of the one Windows has.
_TEXT = 1 << 30
_WAL = disk.DATABASE + "-wal"


def _crashed_copy(library: SqlLibrary, folder: Path, change: ChangeOf) -> Path:
    """The folder as a crash leaves it after 20 saves: the last of them only in the WAL."""
    for number in range(20):
        library.record(change("q", f"text {number}", stay=f"s{number}"))
    copy = folder.with_name("crashed")
    shutil.copytree(folder, copy)
    (copy / disk.LOCK).unlink()
    return copy


@pytest.mark.parametrize("harm", ["deleted", "halved", "flipped"])
def test_lost_saves_are_told(
    library: SqlLibrary,
    gate: SqlLibraryGate,
    folder: Path,
    change: ChangeOf,
    passphrase: str,
    at: dt.datetime,
    harm: str,
) -> None:
    """A WAL that is gone, cut or changed loses saves without an error; the mark tells."""
    library._store.checkpoint()
    copy = _crashed_copy(library, folder, change)
    wal = copy / _WAL
    data = wal.read_bytes()
    match harm:
        case "deleted":
            wal.unlink()
        case "halved":
            wal.write_bytes(data[: len(data) // 2])
        case _:
            at_byte = len(data) // 2
            wal.write_bytes(data[:at_byte] + bytes([data[at_byte] ^ 1]) + data[at_byte + 1 :])
    opened = gate.open(copy, passphrase, at)
    places = (("found", opened.commit_seq), ("last", library.commit_seq))
    assert opened.warnings == (LibraryWarning("library.older_than_last_save", places),)
    assert opened.commit_seq < library.commit_seq
    opened.record(change("q", "goes on"))
    opened.close()
    reopened = gate.open(copy, passphrase, at)
    assert reopened.warnings == ()
    reopened.close()


def test_whole_after_a_crash(
    library: SqlLibrary,
    gate: SqlLibraryGate,
    folder: Path,
    change: ChangeOf,
    passphrase: str,
    at: dt.datetime,
) -> None:
    """After a mere crash nothing is lost and nothing is told."""
    copy = _crashed_copy(library, folder, change)
    opened = gate.open(copy, passphrase, at)
    assert (opened.warnings, opened.commit_seq) == ((), library.commit_seq)
    opened.close()


@pytest.mark.parametrize("content", [b"", b"x" * 48, b"short"])
def test_foreign_mark(
    library: SqlLibrary,
    gate: SqlLibraryGate,
    folder: Path,
    change: ChangeOf,
    passphrase: str,
    at: dt.datetime,
    content: bytes,
) -> None:
    """A torn or foreign mark counts as none, and the next save writes a good one."""
    library.close()
    (folder / disk.MARK).write_bytes(content)
    opened = gate.open(folder, passphrase, at)
    assert opened.warnings == ()
    opened.record(change("q", "goes on"))
    assert HighWaterMark(folder, opened._store.key).read() == opened.commit_seq
    opened.close()


def test_mark_of_another_key(tmp_path: Path) -> None:
    """A mark made with another key is not believed."""
    mark = HighWaterMark(tmp_path, bytes(32))
    mark.write(999)
    mark.close()
    assert HighWaterMark(tmp_path, bytes(32)).read() == 999
    assert HighWaterMark(tmp_path, b"\1" * 32).read() is None


def test_a_mark_that_grew_is_mended_by_the_next_save(tmp_path: Path) -> None:
    """What is longer than a mark is cut to one: it would not be read ever after."""
    mark = HighWaterMark(tmp_path, bytes(32))
    mark.write(1)
    with (tmp_path / disk.MARK).open("ab") as file:
        file.write(b"more")
    mark.write(0x0A0A)
    mark.close()
    assert HighWaterMark(tmp_path, bytes(32)).read() == 0x0A0A


def test_the_mark_is_written_as_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows makes two bytes of a 0x0A in a file that was not opened for bytes."""
    asked: list[int] = []
    opened = os.open

    def remember(path: Path, flags: int, mode: int) -> int:
        asked.append(flags)
        return opened(path, flags & ~_TEXT, mode)

    monkeypatch.setattr(durable, "BINARY", _TEXT)
    monkeypatch.setattr(os, "open", remember)
    mark = HighWaterMark(tmp_path, bytes(32))
    mark.write(1)
    mark.close()
    assert [flags & _TEXT for flags in asked] == [_TEXT]
