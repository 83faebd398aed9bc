"""The clients and filings of a library, and the bin they pass through before they are destroyed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from filing_desktop.errors import FilingError
from filing_desktop.filing.change import Change, Scope
from filing_desktop.filing.client import (
    CLIENT_COLOURS,
    Client,
    Filing,
    is_client_code,
    leaves_bin_at,
)
from filing_desktop.storage import journal
from filing_desktop.storage.blobs import BlobFolder, wrapped_client_key
from filing_desktop.storage.convert import (
    client_from_row,
    filing_from_row,
    row_from_client,
    row_from_filing,
)
from filing_desktop.storage.rows import (
    BlobRow,
    ClientRow,
    ClientSecretRow,
    FilingRow,
    PieceRow,
    SheetRow,
)
from filing_desktop.storage.store import Store

#: A file is named in a piece by the hash of its bytes.
_DIGEST = re.compile(r'"sha256":"([0-9a-f]{64})"')


class SqlShelf:
    """``services.library_ports.Shelf`` over the encrypted file."""

    def __init__(
        self, store: Store, blobs: BlobFolder, random_bytes: Callable[[int], bytes]
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._random_bytes = random_bytes

    def clients(self, *, in_bin: bool = False) -> tuple[Client, ...]:
        """The clients by name, or those in the bin."""
        wanted = ClientRow.deleted_at.is_not(None) if in_bin else ClientRow.deleted_at.is_(None)
        query = select(ClientRow).where(wanted).order_by(ClientRow.name, ClientRow.key)
        with self._store.reading() as connection, Session(connection) as session:
            return tuple(map(client_from_row, session.scalars(query)))

    def filings(self, client_key: str, *, in_bin: bool = False) -> tuple[Filing, ...]:
        """The filings of a client, last edited first, or those in the bin."""
        wanted = FilingRow.deleted_at.is_not(None) if in_bin else FilingRow.deleted_at.is_(None)
        query = select(FilingRow).where(FilingRow.client_key == client_key, wanted)
        with self._store.reading() as connection, Session(connection) as session:
            found = [filing_from_row(row) for row in session.scalars(query)]
        return tuple(sorted(found, key=lambda each: (each.edited_at, each.key), reverse=True))

    def add_client(self, client: Client) -> None:
        """Keep a new client with a random key of its own; refuses a code in use."""
        row = row_from_client(client)
        secret = wrapped_client_key(
            self._store.key, client.key, self._random_bytes(32), self._random_bytes(12)
        )
        with self._session() as session:
            _check_client(session, client)
            session.add(row)
            session.flush()
            session.add(ClientSecretRow(client_key=client.key, wrapped=secret))
            session.add(SheetRow(client_key=client.key, filing_key=""))

    def add_filing(self, filing: Filing, first: Sequence[Change] = ()) -> None:
        """Keep a new filing of a client with what is said ``first``, in one transaction.

        Raises ``ValueError`` where that is said elsewhere than in the filing and its client.
        """
        its_own = {Scope(filing.client_key), Scope(filing.client_key, filing.key)}
        if any(change.scope not in its_own for change in first):
            raise ValueError(filing.key)
        row = row_from_filing(filing)
        with self._session() as session:
            _client_row(session, filing.client_key)
            session.add(row)
            session.flush()
            session.add(SheetRow(client_key=filing.client_key, filing_key=filing.key))
            session.flush()
            for change in first:
                journal.record(session.connection(), change)

    def change_client(self, client: Client) -> None:
        """Change name, code or colour of a client."""
        changed = row_from_client(client)
        with self._session() as session:
            row = _client_row(session, client.key)
            _check_client(session, client)
            row.name, row.code, row.colour = changed.name, changed.code, changed.colour

    def change_filing(self, filing: Filing) -> None:
        """Change title, edition, combination or stage of a filing."""
        changed = row_from_filing(filing)
        with self._session() as session:
            row = _filing_row(session, Scope(filing.client_key, filing.key))
            row.title, row.edition, row.combination = (
                changed.title,
                changed.edition,
                changed.combination,
            )
            row.stage, row.edited_at = changed.stage, changed.edited_at

    def put_in_bin(self, scope: Scope, at: dt.datetime) -> None:
        """Put a client (with all its filings) or one filing in the bin."""
        with self._session() as session:
            _row(session, scope).deleted_at = at.isoformat()

    def restore(self, scope: Scope) -> None:
        """Take a client or a filing out of the bin."""
        with self._session() as session:
            _row(session, scope).deleted_at = None

    def purge(self, scope: Scope) -> None:
        """Destroy for good what lies in the bin; refuses what does not (``library.not_in_bin``).

        With a client go its key and the bytes of its files; with a filing those that no other
        sheet of the client names. Backups made before still hold them.
        """
        with self._session() as session:
            row = _row(session, scope)
            if row.deleted_at is None:
                raise FilingError("library.not_in_bin", client=scope.client, filing=scope.filing)
            blobs = _blobs_going(session, scope)
            session.execute(delete(BlobRow).where(BlobRow.name.in_(blobs)))
            session.delete(row)
        self._store.checkpoint()  # otherwise the key stays readable in the write-ahead log
        self._blobs.destroy(blobs)

    def purge_expired(self, now: dt.datetime) -> int:
        """Destroy what has lain in the bin for 30 days; tells how many things went."""
        expired = [
            Scope(client.key) for client in self.clients(in_bin=True) if _is_due(client, now)
        ]
        for client in self.clients():
            binned = self.filings(client.key, in_bin=True)
            expired += [Scope(client.key, each.key) for each in binned if _is_due(each, now)]
        for scope in expired:
            self.purge(scope)
        return len(expired)

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with self._store.writing() as save, Session(save.connection) as session:
            yield session
            session.flush()


def _row(session: Session, scope: Scope) -> ClientRow | FilingRow:
    return _filing_row(session, scope) if scope.filing else _client_row(session, scope.client)


def _client_row(session: Session, key: str) -> ClientRow:
    row = session.get(ClientRow, key)
    if row is None:
        raise FilingError("library.gone", client=key, filing="")
    return row


def _filing_row(session: Session, scope: Scope) -> FilingRow:
    query = select(FilingRow).where(
        FilingRow.client_key == scope.client, FilingRow.key == scope.filing
    )
    row = session.scalars(query).one_or_none()
    if row is None:
        raise FilingError("library.gone", client=scope.client, filing=scope.filing)
    return row


def _check_client(session: Session, client: Client) -> None:
    if client.colour not in CLIENT_COLOURS:
        raise ValueError(client.colour)
    if not is_client_code(client.code):
        raise FilingError("library.client_code_unusable")
    other = select(ClientRow.key).where(ClientRow.code == client.code, ClientRow.key != client.key)
    if session.scalars(other).first() is not None:
        raise FilingError("library.client_code_taken", client_code=client.code)


def _blobs_going(session: Session, scope: Scope) -> tuple[str, ...]:
    """The names of the client's blobs that no sheet names once the scope is gone."""
    blobs = session.execute(
        select(BlobRow.digest, BlobRow.name).where(BlobRow.client_key == scope.client)
    ).all()
    if not scope.filing:
        return tuple(name for _, name in blobs)
    staying = (
        select(PieceRow.body)
        .join(SheetRow, SheetRow.id == PieceRow.sheet_id)
        .where(SheetRow.client_key == scope.client, SheetRow.filing_key != scope.filing)
        .where(PieceRow.body.contains('"sha256"'))
    )
    named = {digest for body in session.scalars(staying) for digest in _DIGEST.findall(body)}
    return tuple(name for digest, name in blobs if digest not in named)


def _is_due(thing: Client | Filing, now: dt.datetime) -> bool:
    return thing.deleted_at is not None and leaves_bin_at(thing.deleted_at) <= now
