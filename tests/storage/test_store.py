"""One writing connection for all threads, and a library that does not vanish unnoticed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, Scope
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary

ChangeOf = Callable[..., Change]


def test_several_threads(library: SqlLibrary, scope: Scope, change: ChangeOf, png: bytes) -> None:
    """Threads that save, read and attach at the same time wait for each other, and all succeed."""
    files = library.files("c1")

    def work(number: int) -> int:
        saved = library.record(change(f"q{number}", "x", stay=f"s{number}"))
        data = png + bytes([number // 2])  # every two threads add the same bytes
        assert files.read(files.add("a.png", data)) == data
        assert library.load_sheet(scope).entry(Address(f"q{number}")) == Said("x")
        return saved.commit_seq

    with ThreadPoolExecutor(6) as pool:
        numbers = list(pool.map(work, range(24)))
    assert len(set(numbers)) == 24
    assert library.commit_seq >= max(numbers)
    assert len(library.load_sheet(scope).entries) == 24


def test_folder_moved_away(
    library: SqlLibrary,
    gate: SqlLibraryGate,
    folder: Path,
    change: ChangeOf,
    passphrase: str,
    at: dt.datetime,
) -> None:
    """While the folder is away nothing counts as saved or is made anew; back again, it goes on."""
    away = folder.with_name("away")
    folder.rename(away)
    with pytest.raises(FilingError, match=r"library\.missing"):
        library.record(change("q", "typed meanwhile"))
    assert not folder.exists()
    away.rename(folder)
    library.record(change("q", "typed meanwhile"))
    library.close()
    again = gate.open(folder, passphrase, at)
    assert again.load_sheet(Scope("c1", "f1")).entry(Address("q")) == Said("typed meanwhile")
    again.close()
