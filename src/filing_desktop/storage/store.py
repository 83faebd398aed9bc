"""The one writing connection of an open library, through SQLAlchemy, and its transactions."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from filing_desktop.errors import FilingError
from filing_desktop.storage.connection import check_exists, connect, translated
from filing_desktop.storage.mark import HighWaterMark
from filing_desktop.storage.rows import LibraryRow

#: How long a transaction waits for the one before it, and closing for the one at work.
_TURN_SECONDS, _CLOSING_SECONDS = 60, 5

_NEXT_SAVE = (
    update(LibraryRow)
    .values(commit_seq=LibraryRow.commit_seq + 1)
    .returning(LibraryRow.commit_seq)
    .execution_options(synchronize_session=False)
)
_LAST_SAVE = select(LibraryRow.commit_seq)


class Save(NamedTuple):
    """A transaction that is going to be the save of this number."""

    connection: Connection
    commit_seq: int


class Store:
    """Gives out transactions, one at a time, until it is closed.

    Whoever comes meanwhile waits for the turn, not in the pool: there a waiter sleeps out its
    time when the connection it waits for is closed under it, or cannot be made.
    """

    def __init__(self, path: Path, key: bytes, mark: HighWaterMark) -> None:
        self._path = path
        self._key: bytes | None = key
        self._mark = mark
        self._turn = threading.Lock()
        self._engine = _engine_of(self._connect)
        with self.reading() as connection:
            self.commit_seq: int = connection.execute(_LAST_SAVE).scalar_one()

    @property
    def path(self) -> Path:
        """The encrypted file."""
        return self._path

    @property
    def key(self) -> bytes:
        """The library's key; refuses once the library is closed (``library.closed``)."""
        if self._key is None:
            raise FilingError("library.closed")
        return self._key

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that changes nothing."""
        with self._in_turn("library.unreachable"), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Save]:
        """A transaction that counts as a save. When the block is left, it is on the disk.

        Refuses when the file is no longer where it was: a drive was unplugged or the folder
        moved, and what is written now would be in no library one can find.
        """
        check_exists(self._path)
        with self._in_turn("library.not_saved"), self._engine.connect() as connection:
            with connection.begin():
                commit_seq: int = connection.execute(_NEXT_SAVE).scalar_one()
                yield Save(connection, commit_seq)
            # Still with the one connection, so that another thread's save comes after.
            self.commit_seq = commit_seq
            self._mark.write(commit_seq)

    def checkpoint(self) -> None:
        """Bring the write-ahead log into the file and empty it, so that nothing old stays in it."""
        with self._in_turn("library.not_saved"):
            raw = self._engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                raw.close()

    def close(self) -> None:
        """Close the file and forget the key, after the transaction at work; twice does no harm.

        Whoever waits for a turn is refused. On a disk that does not answer nobody waits long.
        """
        self._key = None
        has_turn = self._turn.acquire(timeout=_CLOSING_SECONDS)
        try:
            self._engine.dispose()
            self._mark.close()
        finally:
            if has_turn:
                self._turn.release()

    def _connect(self) -> Any:
        return connect(self._path, self.key)

    @contextmanager
    def _in_turn(self, disk_failure: str) -> Iterator[None]:
        """Wait for the turn (``library.busy``), and tell in words what goes wrong in it."""
        if not self._turn.acquire(timeout=_TURN_SECONDS):
            raise FilingError("library.busy")
        try:
            if self._key is None:
                raise FilingError("library.closed")
            with self._told_in_words(disk_failure):
                yield
        finally:
            self._turn.release()

    @contextmanager
    def _told_in_words(self, disk_failure: str) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            told = error.orig or error
        except driver.Error as error:
            told = error
        else:
            return
        # After a failed write or sync nobody knows what reached the disk: the connection is
        # dead, and the next one reads what is really there.
        self._engine.dispose()
        raise translated(told, disk_failure) from None


def _engine_of(creator: Any) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=creator,
        module=driver,
        # Exactly one connection; who has the turn finds it here.
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,  # answers never reach an exception text
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
