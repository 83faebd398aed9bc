"""A byte that changed is found out, never shown as an answer."""

from __future__ import annotations

import contextlib
import datetime as dt
import random
from pathlib import Path

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, PastStay, Scope, SetEntry, Stay
from filing_desktop.filing.client import Client, Filing
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.storage import disk
from filing_desktop.storage.backup import check_database
from filing_desktop.storage.connection import connect
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import key_by_passphrase, read_keys
from filing_desktop.storage.library import SqlLibrary

_SCOPE = Scope("c1", "f1")
_PAGE = 4096

Seen = tuple[tuple[Client, ...], tuple[Filing, ...], AnswerSheet, tuple[PastStay, ...]]


def _seen(library: SqlLibrary) -> Seen:
    return (
        library.shelf.clients(),
        library.shelf.filings("c1"),
        library.load_sheet(_SCOPE),
        library.stays(_SCOPE, 100),
    )


@pytest.fixture
def whole(gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime) -> Seen:
    """What is in the library before anything is changed."""
    library = gate.open(folder, passphrase, at)
    for number in range(40):
        edit = SetEntry(Address(f"q{number}"), Said(f"11010119900101{number:04}" * 20))
        library.record(Change(_SCOPE, Stay(f"s{number}", "a place"), (edit,), at))
    seen = _seen(library)
    library.close()
    return seen


def _outcome(gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime) -> Seen | str:
    try:
        library = gate.open(folder, passphrase, at)
    except FilingError as error:
        return error.code
    with contextlib.closing(library):
        try:
            return _seen(library)
        except FilingError as error:
            return error.code


def _check_all(database: Path, key: bytes) -> None:
    with contextlib.closing(connect(database, key, read_only=True)) as connection:
        check_database(connection)


def test_flipped_byte_in_every_page(
    gate: SqlLibraryGate, folder: Path, whole: Seen, passphrase: str, at: dt.datetime
) -> None:
    """One flipped bit in any page is told as damage, or lies where nothing was read."""
    dice = random.Random(5)  # noqa: S311 - places, not secrets
    database = folder / disk.DATABASE
    good = database.read_bytes()
    key = key_by_passphrase(read_keys(folder), passphrase)
    told = 0
    for page in range(len(good) // _PAGE):
        place = page * _PAGE + dice.randrange(_PAGE)
        bad = good[:place] + bytes([good[place] ^ (1 << dice.randrange(8))]) + good[place + 1 :]
        database.write_bytes(bad)
        outcome = _outcome(gate, folder, passphrase, at)
        assert outcome in ("library.damaged", whole), f"page {page}"
        told += outcome == "library.damaged"
        database.write_bytes(bad)
        with pytest.raises(FilingError, match=r"library\.damaged"):
            _check_all(database, key)
    assert told > len(good) // _PAGE // 3
    database.write_bytes(good)
    assert _outcome(gate, folder, passphrase, at) == whole


def test_cut_off_anywhere(
    gate: SqlLibraryGate, folder: Path, whole: Seen, passphrase: str, at: dt.datetime
) -> None:
    """A file cut off at any length is told as damage, and stays for a rescue."""
    dice = random.Random(6)  # noqa: S311 - places, not secrets
    database = folder / disk.DATABASE
    good = database.read_bytes()
    for length in (*dice.sample(range(1, len(good)), 12), len(good) - _PAGE, len(good) - 1):
        database.write_bytes(good[:length])
        assert _outcome(gate, folder, passphrase, at) == "library.damaged", length
        assert database.exists()


def test_log_of_another_library(
    gate: SqlLibraryGate, folder: Path, whole: Seen, passphrase: str, at: dt.datetime
) -> None:
    """A write-ahead log of another library is never read into this one."""
    other, _ = gate.create(folder.with_name("other"), passphrase, at)
    other.shelf.add_client(Client("c7", "别的公司", "BD", "plum", at))
    foreign = (folder.with_name("other") / (disk.DATABASE + "-wal")).read_bytes()
    other.close()
    (folder / (disk.DATABASE + "-wal")).write_bytes(foreign)
    assert _outcome(gate, folder, passphrase, at) in ("library.damaged", whole)
