"""The gate as the window holds it: finds a library at once and loads the rest when asked."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from filing_desktop.storage import disk

# The key file, the database and the cryptography are loaded when they are first needed.
if TYPE_CHECKING:
    import datetime as dt

    from filing_desktop.services.library_ports import FoundBackup, Holder, LibraryState
    from filing_desktop.storage.gate import SqlLibraryGate
    from filing_desktop.storage.library import SqlLibrary


class LibraryDoor:
    """``services.library_ports.LibraryGate``; each call does what ``SqlLibraryGate`` does."""

    def is_there(self, path: Path) -> bool:
        """Whether a library lies there, whole or not; looks at nothing in it."""
        return disk.is_library(path)

    def state(self, path: Path) -> LibraryState:
        """What can be told without a key; changes nothing."""
        from filing_desktop.storage.look import state_of  # noqa: PLC0415  # as below

        return state_of(path)

    def create(self, path: Path, passphrase: str, at: dt.datetime) -> tuple[SqlLibrary, str]:
        """A new library and its recovery code."""
        return _gate().create(path, passphrase, at)

    def open(self, path: Path, passphrase: str, at: dt.datetime) -> SqlLibrary:
        """Open with the passphrase."""
        return _gate().open(path, passphrase, at)

    def open_with_code(self, path: Path, code: str, at: dt.datetime) -> SqlLibrary:
        """Open with the printed recovery code."""
        return _gate().open_with_code(path, code, at)

    def change_passphrase(self, path: Path, secret: str, passphrase: str) -> None:
        """Let a new passphrase open the library."""
        _gate().change_passphrase(path, secret, passphrase)

    def lift_lock(self, path: Path, holder: Holder) -> None:
        """Forget a holder on another computer."""
        from filing_desktop.storage.lock import lift_lock  # noqa: PLC0415  # as below

        lift_lock(path, holder)

    def backups(self, root: Path) -> tuple[FoundBackup, ...]:
        """The finished backups under ``root``."""
        return _gate().backups(root)

    def restore_backup(self, root: Path, name: str, path: Path) -> None:
        """Lay out a backup as a library in a new folder ``path``."""
        _gate().restore_backup(root, name, path)


@cache
def _gate() -> SqlLibraryGate:
    from filing_desktop.storage.gate import SqlLibraryGate  # noqa: PLC0415  # see above

    return SqlLibraryGate()
