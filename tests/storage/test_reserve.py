"""The reserve: there after opening, given up once, laid by again at the next opening."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from filing_desktop.storage import disk
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary
from filing_desktop.storage.reserve import RESERVE_BYTES, keep_reserve, release_reserve


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
    keep_reserve(tmp_path / "nowhere", bytes)
    assert list(tmp_path.iterdir()) == []
