"""Every connection proves what the library promises before it is used."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import IntegrityError

from filing_desktop.errors import FilingError
from filing_desktop.storage import connection as module
from filing_desktop.storage import disk
from filing_desktop.storage.connection import UnsafeEngineError, connect
from filing_desktop.storage.library import SqlLibrary
from filing_desktop.storage.store import Store

_EXPECTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "temp_store": 2,
    "mmap_size": 0,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "busy_timeout": 5000,
    "application_id": module.APPLICATION_ID,
}


def _read_back(store: Store) -> dict[str, Any]:
    with store.reading() as connection:
        return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in _EXPECTED}


def test_settings_of_the_open_library(library: SqlLibrary) -> None:
    """WAL, synchronous FULL and all other settings are in force, also after a new connection."""
    assert _read_back(library._store) == _EXPECTED
    library._store._engine.dispose()
    assert _read_back(library._store) == _EXPECTED


def test_engine(library: SqlLibrary) -> None:
    """The engine encrypts, and is none of the versions that corrupt a WAL."""
    with library._store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA cipher_version").scalar()
        version = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one()
    assert tuple(map(int, version.split("."))) >= (3, 51, 3)


@pytest.mark.parametrize(
    ("setting", "expected"), [("synchronous", "NORMAL"), ("foreign_keys", "OFF")]
)
def test_a_weaker_setting_is_noticed(
    library: SqlLibrary,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    expected: str,
) -> None:
    """A connection with a weaker setting is refused, not used."""
    weaker = tuple(
        (name, expected if name == setting else value, wanted)
        for name, value, wanted in module._SETTINGS
    )
    monkeypatch.setattr(module, "_SETTINGS", weaker)
    with pytest.raises(UnsafeEngineError, match=setting):
        connect(folder / disk.DATABASE, library._store.key)


def test_an_old_engine_is_noticed(
    library: SqlLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine older than the oldest safe one is refused."""
    monkeypatch.setattr(module, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(UnsafeEngineError, match="SQLite"):
        connect(folder / disk.DATABASE, library._store.key)


def test_transactions_begin_at_once(library: SqlLibrary, folder: Path) -> None:
    """A transaction holds the write lock from its beginning (BEGIN IMMEDIATE)."""
    other = connect(folder / disk.DATABASE, library._store.key)
    other.execute("PRAGMA busy_timeout=0")
    with library._store.reading(), pytest.raises(driver.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.execute("ROLLBACK")
    other.close()


def test_wrong_key(library: SqlLibrary, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A wrong key is told as damage (the key file was asked before), without lines on stderr."""
    with pytest.raises(FilingError, match=r"library\.damaged"):
        connect(folder / disk.DATABASE, bytes(32))
    assert capfd.readouterr() == ("", "")


def test_nothing_readable(library: SqlLibrary, folder: Path) -> None:
    """Another program without the key reads nothing, and no name stands in the file."""
    library._store.checkpoint()
    data = (folder / disk.DATABASE).read_bytes()
    assert "云杉".encode() not in data
    assert not data.startswith(b"SQLite format 3")
    plain = sqlite3.connect(folder / disk.DATABASE)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM client")
    plain.close()


def test_no_answers_in_exceptions(library: SqlLibrary) -> None:
    """The text of a database error holds no parameters."""
    statement = "INSERT INTO client (key, name) VALUES (?, ?)"
    with (
        pytest.raises(IntegrityError) as error,
        library._store._engine.begin() as connection,
    ):
        connection.exec_driver_sql(statement, ("c9", "110101199001011234"))
    assert "1101" not in str(error.value)


def test_rolled_back(library: SqlLibrary) -> None:
    """When a save fails half-way, nothing of it is kept, and it does not count."""
    before, clients = library.commit_seq, library.shelf.clients()

    def fail_half_way() -> None:
        with library._store.writing() as save:
            save.connection.exec_driver_sql("DELETE FROM client")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert (library.commit_seq, library.shelf.clients()) == (before, clients)


def test_busy(library: SqlLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When another program keeps the file busy it is told, and the library works afterwards."""
    brief = tuple(
        (name, "50", 50) if name == "busy_timeout" else (name, value, wanted)
        for name, value, wanted in module._SETTINGS
    )
    monkeypatch.setattr(module, "_SETTINGS", brief)
    library._store._engine.dispose()
    other = connect(folder / disk.DATABASE, library._store.key)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(FilingError, match=r"library\.busy"):
        library.shelf.clients()
    other.execute("ROLLBACK")
    other.close()
    assert library.shelf.clients()
