"""One writing connection for all threads, and a library that does not vanish unnoticed."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, Scope
from filing_desktop.storage import store
from filing_desktop.storage.connection import Connection
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


def test_a_connection_that_cannot_be_made_keeps_nobody_waiting(
    library: SqlLibrary, scope: Scope, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who waits for a connection that fails is told as soon as the first one is."""
    may_fail, tries = threading.Event(), threading.Semaphore(0)

    def failing(*_arguments: object) -> Connection:
        tries.release()
        may_fail.wait(5)
        raise FilingError("library.unreachable")

    library._store._engine.dispose()
    monkeypatch.setattr(store, "connect", failing)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(library.load_sheet, scope)
        assert tries.acquire(timeout=5)
        second = pool.submit(library.load_sheet, scope)
        time.sleep(0.1)  # by then it waits
        may_fail.set()
        for each in (first, second):
            assert isinstance(each.exception(timeout=5), FilingError)


def test_closing_waits_for_the_work_at_hand_and_refuses_the_rest(
    library: SqlLibrary, scope: Scope
) -> None:
    """A transaction at work ends well; who waits behind it is refused at once, not much later."""
    has_begun, may_end = threading.Event(), threading.Event()

    def work() -> str:
        with library._store.reading():
            has_begun.set()
            assert may_end.wait(5)
        return "done"

    with ThreadPoolExecutor(3) as pool:
        working = pool.submit(work)
        assert has_begun.wait(5)
        closing = pool.submit(library.close)
        time.sleep(0.1)
        waiting = pool.submit(library.load_sheet, scope)
        time.sleep(0.1)
        assert not closing.done()
        may_end.set()
        assert working.result(5) == "done"
        closing.result(5)
        with pytest.raises(FilingError, match=r"library\.closed"):
            waiting.result(5)
