"""The reserve: there after opening, given up once, laid by again when there is room."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection

from filing_desktop.errors import FilingError
from filing_desktop.filing.change import Change
from filing_desktop.storage import disk, journal
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary
from filing_desktop.storage.reserve import RESERVE_BYTES, keep_reserve, release_reserve

ChangeOf = Callable[..., Change]


def test_laid_by_again(
    library: SqlLibrary, gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime
) -> None:
    """An open library has its reserve; used up, it is there again after the next opening."""
    reserve = folder / disk.RESERVE
    assert reserve.stat().st_size == RESERVE_BYTES
    assert release_reserve(folder)
    assert not release_reserve(folder)
    library.close()
    gate.open(folder, passphrase, at).close()
    assert reserve.stat().st_size == RESERVE_BYTES


def test_no_room(tmp_path: Path) -> None:
    """Where it cannot be laid by, the library works without it and no part of it stays."""
    assert not keep_reserve(tmp_path / "nowhere", bytes)
    assert list(tmp_path.iterdir()) == []


def test_short_of_room_is_told_until_there_is_room_again(
    library: SqlLibrary, folder: Path, change: ChangeOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each save tells that the reserve is gone; the first that finds room lays it by again."""
    room = [0]
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=room[0]))
    assert not library.record(change("q", "1")).room_is_short
    fails = iter([True])
    original = journal.record

    def full_once(connection: Connection, made: Change) -> None:
        if next(fails, False):
            raise FilingError("library.not_saved")
        original(connection, made)

    monkeypatch.setattr(journal, "record", full_once)
    assert library.record(change("q", "2")).room_is_short
    assert library.record(change("q", "3")).room_is_short
    assert not (folder / disk.RESERVE).exists()
    room[0] = 2 * RESERVE_BYTES
    assert not library.record(change("q", "4")).room_is_short
    assert (folder / disk.RESERVE).stat().st_size == RESERVE_BYTES
