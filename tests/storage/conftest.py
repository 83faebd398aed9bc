"""A small library for the tests of the storage, with a key that is cheap to derive."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, Edit, Scope, SetEntry, Stay
from filing_desktop.filing.client import Client, Filing
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import KdfCost
from filing_desktop.storage.library import SqlLibrary

AT = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=8)))
PASSPHRASE = "seven quiet herons"

ChangeOf = Callable[..., Change]


@pytest.fixture
def at() -> dt.datetime:
    """A fixed moment."""
    return AT


@pytest.fixture
def passphrase() -> str:
    """The passphrase of the library."""
    return PASSPHRASE


@pytest.fixture
def gate() -> SqlLibraryGate:
    """A gate whose passphrases cost next to nothing."""
    return SqlLibraryGate(KdfCost(memory_kib=8, rounds=1, lanes=1))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the library lies; the name holds what a file URI must quote."""
    return tmp_path / "资料 库#1 100%"


@pytest.fixture
def library(gate: SqlLibraryGate, folder: Path) -> Iterator[SqlLibrary]:
    """An open library with two clients; the first has the filing ``f1``."""
    opened, _ = gate.create(folder, PASSPHRASE, AT)
    opened.shelf.add_client(Client("c1", "云杉科技", "YS", "teal", AT))
    opened.shelf.add_client(Client("c2", "白桦网络", "BH", "plum", AT))
    opened.shelf.add_filing(Filing("f1", "c1", "短视频推荐", "2025-01", "push-provider", AT, AT))
    yield opened
    opened.close()


@pytest.fixture
def scope() -> Scope:
    """The sheet of the filing."""
    return Scope("c1", "f1")


@pytest.fixture
def change(scope: Scope) -> ChangeOf:
    """Makes a change: ``change("q", "text")`` or ``change(edit, …)``, with ``stay=``."""

    def make(
        *what: str | Edit, stay: str = "s1", to: Scope = scope, at: dt.datetime = AT
    ) -> Change:
        if isinstance(what[0], str) and isinstance(what[1], str):
            edits: tuple[Edit, ...] = (SetEntry(Address(what[0]), Said(what[1])),)
        else:
            edits = tuple(each for each in what if not isinstance(each, str))
        return Change(to, Stay(stay, "a place", "李四"), edits, at)

    return make


@pytest.fixture
def png() -> bytes:
    """Bytes that begin like a PNG."""
    return b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
