"""What the services need of the encrypted library, as protocols and values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from filing_desktop.services.library_state import Holder, LibraryCondition, LibraryState

if TYPE_CHECKING:
    from filing_desktop.filing.change import Change, PastStay, Scope
    from filing_desktop.filing.client import Client, Filing
    from filing_desktop.filing.sheet import AnswerSheet
    from filing_desktop.services.ports import FileStore

__all__ = ["Holder", "LibraryCondition", "LibraryState"]


@dataclass(frozen=True, slots=True)
class LibraryWarning:
    """Something the user should know after opening: a message code and its places."""

    code: str
    arguments: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class SavedAt:
    """A save that is on the disk: its number in the library, and when it was made.

    ``room_is_short`` says that the disk is full but for what the space kept back gave: this
    was saved, the next save may fail. It holds until there is room to keep space back again.
    """

    commit_seq: int
    at: dt.datetime
    room_is_short: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """Where the filer was last."""

    scope: Scope
    section: str


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A backup that was read again and found whole."""

    folder: Path
    commit_seq: int
    rows: int
    copied_files: int
    missing_files: int  # named in the library, but neither there nor in the backup folder


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """A finished backup, as far as it can be told without a key.

    ``library_id`` and ``library_name`` say of which library, ``at`` when it was made; each is
    empty where the backup does not tell.
    """

    name: str
    library_id: str = ""
    library_name: str = ""
    at: dt.datetime | None = None


class Shelf(Protocol):
    """The clients and filings of a library, and its bin."""

    def clients(self, *, in_bin: bool = False) -> tuple[Client, ...]:
        """The clients by name, or those in the bin."""
        ...

    def filings(self, client_key: str, *, in_bin: bool = False) -> tuple[Filing, ...]:
        """The filings of a client, last edited first, or those in the bin."""
        ...

    def add_client(self, client: Client) -> None:
        """Keep a new client; refuses a code in use (``library.client_code_taken``)."""
        ...

    def add_filing(self, filing: Filing, first: Sequence[Change] = ()) -> None:
        """Keep a new filing with what is said ``first`` in it and its client, or nothing of it.

        One transaction; refuses an unknown client (``library.gone``).
        """
        ...

    def change_client(self, client: Client) -> None:
        """Change name, code or colour of a client."""
        ...

    def change_filing(self, filing: Filing) -> None:
        """Change title, edition, combination or stage of a filing."""
        ...

    def put_in_bin(self, scope: Scope, at: dt.datetime) -> None:
        """Put a client (with all its filings) or one filing in the bin."""
        ...

    def restore(self, scope: Scope) -> None:
        """Take a client or a filing out of the bin."""
        ...

    def purge(self, scope: Scope) -> None:
        """Destroy for good what lies in the bin; of a client its key and its files too."""
        ...

    def purge_expired(self, now: dt.datetime) -> int:
        """Destroy what has lain in the bin for ``BIN_DAYS``; tells how many things went."""
        ...


class OpenLibrary(Protocol):
    """An unlocked library. Every call that returned is on the disk."""

    @property
    def shelf(self) -> Shelf:
        """The clients and filings."""
        ...

    @property
    def warnings(self) -> tuple[LibraryWarning, ...]:
        """What was noticed at opening: an older copy, files moved aside."""
        ...

    @property
    def commit_seq(self) -> int:
        """The number of the last save."""
        ...

    def load_sheet(self, scope: Scope) -> AnswerSheet:
        """What was said in a client or a filing; refuses a scope that is not there."""
        ...

    def record(self, change: Change) -> SavedAt:
        """Save edits and their journal in one transaction; ``library.not_saved`` on a full disk."""
        ...

    def stays(self, scope: Scope, limit: int) -> tuple[PastStay, ...]:
        """The newest stays of a sheet that changed anything, newest first."""
        ...

    def files(self, client_key: str) -> FileStore:
        """The attached files of one client."""
        ...

    def last_position(self) -> Position | None:
        """Where the filer was last, or nowhere yet."""
        ...

    def remember_position(self, position: Position) -> None:
        """Keep where the filer is."""
        ...

    def back_up(self, root: Path, name: str, at: dt.datetime) -> MadeBackup:
        """Write a verified backup ``name`` under ``root``, made ``at``; overwrites nothing."""
        ...

    def close(self) -> None:
        """Drop the key, close the file and release the lock; twice does no harm."""
        ...


class LibraryGate(Protocol):
    """Makes, looks at and opens libraries. A library is a folder."""

    def is_there(self, path: Path) -> bool:
        """Whether a library lies there, whole or not; looks at nothing in it."""
        ...

    def state(self, path: Path) -> LibraryState:
        """What can be told without a key; changes nothing."""
        ...

    def create(self, path: Path, passphrase: str, at: dt.datetime) -> tuple[OpenLibrary, str]:
        """A new library and its recovery code, which is shown once; overwrites nothing."""
        ...

    def open(self, path: Path, passphrase: str, at: dt.datetime) -> OpenLibrary:
        """Open with the passphrase; the codes of refusals begin with ``library.``."""
        ...

    def open_with_code(self, path: Path, code: str, at: dt.datetime) -> OpenLibrary:
        """Open with the printed recovery code, however it is typed."""
        ...

    def change_passphrase(self, path: Path, secret: str, passphrase: str) -> None:
        """Let a new passphrase open it; ``secret`` is the old one or the recovery code."""
        ...

    def lift_lock(self, path: Path, holder: Holder) -> None:
        """Forget the ``holder`` a person was shown and knows to be gone.

        Refuses (``library.held``) one that lives, and another one that came meanwhile.
        """
        ...

    def backups(self, root: Path) -> Sequence[FoundBackup]:
        """The finished backups under ``root``, in the order of their names."""
        ...

    def restore_backup(self, root: Path, name: str, path: Path) -> None:
        """Lay out a backup as a library in a new folder ``path``; overwrites nothing."""
        ...
