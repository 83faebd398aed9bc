"""The open library: what the services see of it."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select, update

from filing_desktop.errors import FilingError
from filing_desktop.filing.change import Change, PastStay, Scope
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.library_ports import LibraryWarning, MadeBackup, Position, SavedAt
from filing_desktop.services.ports import FileStore
from filing_desktop.storage import disk, journal
from filing_desktop.storage.backup import back_up
from filing_desktop.storage.blobs import BlobFolder, ClientFiles, blob_names
from filing_desktop.storage.lock import LibraryLock
from filing_desktop.storage.mark import HighWaterMark
from filing_desktop.storage.reserve import keep_reserve, release_reserve
from filing_desktop.storage.rows import FilingRow, LibraryRow
from filing_desktop.storage.shelf import SqlShelf
from filing_desktop.storage.store import Store


class SqlLibrary:
    """``services.library_ports.OpenLibrary`` over one folder; it holds the lock until closed."""

    def __init__(
        self,
        folder: Path,
        key: bytes,
        lock: LibraryLock,
        random_bytes: Callable[[int], bytes],
    ) -> None:
        self._folder = folder
        self._lock = lock
        self._random_bytes = random_bytes
        mark = HighWaterMark(folder, key)
        self._store = Store(folder / disk.DATABASE, key, mark)
        self._blobs = BlobFolder(folder / disk.BLOBS)
        self._shelf = SqlShelf(self._store, self._blobs, random_bytes)
        with contextlib.ExitStack() as stack:
            stack.callback(self._store.close)  # when the rest of opening fails
            self._warnings = self._noticed(mark)
            self._has_reserve = keep_reserve(folder, random_bytes)
            stack.pop_all()

    @property
    def shelf(self) -> SqlShelf:
        """The clients and filings."""
        return self._shelf

    @property
    def warnings(self) -> tuple[LibraryWarning, ...]:
        """What was noticed at opening."""
        return self._warnings

    @property
    def commit_seq(self) -> int:
        """The number of the last save."""
        return self._store.commit_seq

    def load_sheet(self, scope: Scope) -> AnswerSheet:
        """What was said in a client or a filing."""
        with self._store.reading() as connection:
            return journal.load_sheet(connection, scope)

    def record(self, change: Change) -> SavedAt:
        """Save edits and their journal in one transaction.

        On a full disk the reserve helps out; with the first save that finds room for it, it
        is laid by again.
        """
        try:
            saved = self._record(change)
        except FilingError as error:
            if error.code != "library.not_saved" or not release_reserve(self._folder):
                raise
            self._has_reserve = False
            saved = self._record(change)
        else:
            if not self._has_reserve:
                self._has_reserve = keep_reserve(self._folder, self._random_bytes)
        return replace(saved, room_is_short=not self._has_reserve)

    def stays(self, scope: Scope, limit: int) -> tuple[PastStay, ...]:
        """The newest stays of a sheet that changed anything, newest first."""
        with self._store.reading() as connection:
            return journal.past_stays(connection, scope, limit)

    def files(self, client_key: str) -> FileStore:
        """The attached files of one client."""
        return ClientFiles(self._store, self._blobs, client_key, self._random_bytes)

    def last_position(self) -> Position | None:
        """Where the filer was last, or nowhere yet."""
        query = select(LibraryRow.last_client, LibraryRow.last_filing, LibraryRow.last_section)
        with self._store.reading() as connection:
            client, filing, section = connection.execute(query).one()
        return Position(Scope(client, filing), section) if client else None

    def remember_position(self, position: Position) -> None:
        """Keep where the filer is, for the library and for the filing."""
        scope, section = position.scope, position.section
        where = {"last_client": scope.client, "last_filing": scope.filing}
        with self._store.writing() as save:
            save.connection.execute(update(LibraryRow).values(**where, last_section=section))
            save.connection.execute(
                update(FilingRow)
                .where(FilingRow.client_key == scope.client, FilingRow.key == scope.filing)
                .values(last_section=section)
            )

    def back_up(self, root: Path, name: str, at: dt.datetime) -> MadeBackup:
        """Write a verified backup ``name`` under ``root``, made ``at``."""
        return back_up(self._folder, self._store.key, root, name, at)

    def close(self) -> None:
        """Drop the key, close the file and release the lock; twice does no harm."""
        self._store.close()
        self._lock.release()

    def _record(self, change: Change) -> SavedAt:
        with self._store.writing() as save:
            journal.record(save.connection, change)
        return SavedAt(save.commit_seq, change.made_at)

    def _noticed(self, mark: HighWaterMark) -> tuple[LibraryWarning, ...]:
        warnings = []
        found, last = self._store.commit_seq, mark.read() or 0
        if found < last:
            places = (("found", found), ("last", last))
            warnings.append(LibraryWarning("library.older_than_last_save", places))
        set_aside = self._blobs.set_orphans_aside(blob_names(self._store))
        if set_aside:
            warnings.append(LibraryWarning("library.files_set_aside", (("count", set_aside),)))
        return tuple(warnings)
