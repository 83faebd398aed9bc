"""A connection to the encrypted file, set up and asserted the same way every time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from filing_desktop.errors import FilingError

#: "FDLB", so that a file without it is recognised as none of ours.
APPLICATION_ID = 0x46444C42

#: Versions before have a bug that corrupts a WAL with two connections (WAL reset, 2026).
OLDEST_SQLITE = (3, 51, 3)

_SETTINGS: tuple[tuple[str, str, str | int], ...] = (
    # pragma, what is set, what must be read back
    ("busy_timeout", "5000", 5000),
    ("foreign_keys", "ON", 1),
    ("synchronous", "FULL", 2),  # NORMAL loses saves that were acknowledged, at a power cut
    ("fullfsync", "ON", 1),  # on macOS a plain sync leaves a save in the drive's own memory
    ("checkpoint_fullfsync", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("mmap_size", "0", 0),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
)

Connection = Any  # sqlcipher3 has no types


class UnsafeEngineError(RuntimeError):
    """The database engine does not keep what the program promises: our fault, not the user's."""


def connect(path: Path, key: bytes, *, read_only: bool = False) -> Connection:
    """Open an existing file with its raw key; never makes one.

    Raises ``library.missing``, ``library.empty``, and ``library.damaged`` where the key does
    not fit: the key was proved by the key file before, so then it is the file that is broken.
    """
    check_exists(path)
    connection = _opened(path, key, read_only=read_only)
    try:
        # First of all, because the settings write into a file that looks empty, as a cut one may.
        if _value(connection, "application_id") != APPLICATION_ID:
            raise FilingError("library.damaged")
        _prepare(connection, read_only=read_only)
        _assert_settings(connection, read_only=read_only)
    except driver.DatabaseError as error:
        connection.close()
        raise translated(error) from None
    except (FilingError, UnsafeEngineError):
        connection.close()
        raise
    return connection


def format_new(path: Path, key: bytes) -> Connection:
    """Turn an empty file, made just before, into an encrypted database without tables."""
    if path.stat().st_size:
        raise FileExistsError(path)
    connection = _opened(path, key, read_only=False)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    _prepare(connection, read_only=False)
    _assert_settings(connection, read_only=False)
    return connection


def check_exists(path: Path) -> None:
    """Refuse a missing file, and one of 0 bytes, which would open with any key."""
    try:
        size = path.stat().st_size
    except OSError:
        raise FilingError("library.missing", file=path.name) from None
    if size == 0:
        raise FilingError("library.empty", file=path.name)


def translated(error: BaseException, disk_failure: str = "library.unreachable") -> FilingError:
    """What the user is told of an error of the engine; another one is raised as it is.

    ``disk_failure`` is the message for a disk that is full, read-only or failing.
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case driver.SQLITE_FULL | driver.SQLITE_IOERR | driver.SQLITE_READONLY:
            return FilingError(disk_failure)
        case driver.SQLITE_BUSY | driver.SQLITE_LOCKED:
            return FilingError("library.busy")
        case driver.SQLITE_CORRUPT | driver.SQLITE_NOTADB:
            return FilingError("library.damaged")
        case driver.SQLITE_CANTOPEN:
            return FilingError("library.unreachable")
        case _:
            raise error


def _opened(path: Path, key: bytes, *, read_only: bool) -> Connection:
    mode = "ro" if read_only else "rw"
    try:
        connection = driver.connect(
            f"{path.resolve().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,  # the engine begins transactions itself, always IMMEDIATE
            check_same_thread=False,  # the pool hands it to one thread at a time
        )
    except driver.OperationalError as error:
        raise translated(error) from None
    # Before the key: a wrong one is told by an exception, not by lines on stderr.
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    return connection


def _prepare(connection: Connection, *, read_only: bool) -> None:
    for pragma, value, _ in _SETTINGS:
        connection.execute(f"PRAGMA {pragma}={value}")
    if not read_only:
        connection.execute("PRAGMA journal_mode=WAL")


def _assert_settings(connection: Connection, *, read_only: bool) -> None:
    if not _value(connection, "cipher_version"):
        raise UnsafeEngineError("no cipher: the key would be ignored")
    version = connection.execute("SELECT sqlite_version()").fetchone()[0]
    if tuple(map(int, version.split("."))) < OLDEST_SQLITE:
        raise UnsafeEngineError(f"SQLite {version}")
    wrong = [name for name, _, expected in _SETTINGS if _value(connection, name) != expected]
    if not read_only and _value(connection, "journal_mode") != "wal":
        wrong.append("journal_mode")
    if wrong:
        raise UnsafeEngineError(", ".join(wrong))


def _value(connection: Connection, pragma: str) -> Any:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return row[0] if row else None
