"""Making, looking at and opening libraries."""

from __future__ import annotations

import contextlib
import datetime as dt
import secrets
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as driver

from filing_desktop import durable
from filing_desktop.errors import FilingError
from filing_desktop.services.library_ports import FoundBackup, Holder, LibraryState
from filing_desktop.storage import disk, keyfile
from filing_desktop.storage.connection import check_exists, connect, format_new, translated
from filing_desktop.storage.keyfile import KdfCost, KeyFile
from filing_desktop.storage.lock import LibraryLock, lift_lock, take_lock
from filing_desktop.storage.look import state_of
from filing_desktop.storage.migrations import STEPS, Steps, last_save_of, migrate, schema_of
from filing_desktop.storage.recovery_code import new_code

if TYPE_CHECKING:
    from filing_desktop.storage.library import SqlLibrary


class SqlLibraryGate:
    """``services.library_ports.LibraryGate`` for libraries on a disk of this computer."""

    def __init__(
        self,
        cost: KdfCost | None = None,
        random_bytes: Callable[[int], bytes] = secrets.token_bytes,
        steps: Steps = STEPS,
    ) -> None:
        self._cost = cost or KdfCost()
        self._random_bytes = random_bytes
        self._steps = steps

    def is_there(self, path: Path) -> bool:
        """Whether a library lies there, whole or not; looks at nothing in it."""
        return disk.is_library(path)

    def state(self, path: Path) -> LibraryState:
        """What can be told without a key; changes nothing."""
        return state_of(path)

    def create(self, path: Path, passphrase: str, at: dt.datetime) -> tuple[SqlLibrary, str]:
        """A new library and its recovery code; the folder appears whole or not at all."""
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise FilingError("library.exists", file=path.name)
        code = new_code(self._random_bytes)
        keys, key = keyfile.new_key_file(passphrase, code, self._cost, self._random_bytes)
        try:
            self._lay_out(path, keys, key, at)
        except (OSError, driver.DatabaseError):
            raise FilingError("library.not_created", file=path.name) from None
        return self._opened(path, take_lock(path, at), lambda _: key, at), code

    def open(self, path: Path, passphrase: str, at: dt.datetime) -> SqlLibrary:
        """Open with the passphrase."""
        return self._open(path, at, lambda keys: keyfile.key_by_passphrase(keys, passphrase))

    def open_with_code(self, path: Path, code: str, at: dt.datetime) -> SqlLibrary:
        """Open with the printed recovery code."""
        return self._open(path, at, lambda keys: keyfile.key_by_code(keys, code))

    def change_passphrase(self, path: Path, secret: str, passphrase: str) -> None:
        """Let a new passphrase open the library, open or not; the recovery code stays.

        Either copy of the key file is replaced whole, so at every moment the old passphrase
        or the new one opens. Backups made before still open with the old one.
        """
        check_exists(path / disk.DATABASE)
        keys = keyfile.read_keys(path)
        key = keyfile.key_by_either(keys, secret)
        changed = keyfile.with_passphrase(keys, key, passphrase, self._cost, self._random_bytes)
        try:
            keyfile.write_keys(path, changed)
        except OSError:
            raise FilingError("library.not_saved") from None

    def lift_lock(self, path: Path, holder: Holder) -> None:
        """Forget a holder on another computer, on a person's word."""
        lift_lock(path, holder)

    def backups(self, root: Path) -> tuple[FoundBackup, ...]:
        """The finished backups under ``root``."""
        from filing_desktop.storage.backup import found_backups  # noqa: PLC0415 - see _unlocked

        return found_backups(root)

    def restore_backup(self, root: Path, name: str, path: Path) -> None:
        """Lay out a backup as a library in a new folder ``path``."""
        from filing_desktop.storage.backup import restore_backup  # noqa: PLC0415 - see _unlocked

        restore_backup(root, name, path)

    def _lay_out(self, path: Path, keys: KeyFile, key: bytes, at: dt.datetime) -> None:
        partial = durable.make_partial_folder(path)
        try:
            _fill(partial, keys, key, at, self._steps)
            with contextlib.suppress(FileNotFoundError):
                path.rmdir()  # it was found empty; Windows renames over nothing
            durable.rename_patiently(partial, path)
            durable.sync_folder(path.parent)
        finally:
            shutil.rmtree(partial, ignore_errors=True)

    def _open(self, path: Path, at: dt.datetime, unwrap: Callable[[KeyFile], bytes]) -> SqlLibrary:
        check_exists(path / disk.DATABASE)
        return self._opened(path, take_lock(path, at), unwrap, at)

    def _opened(
        self, path: Path, lock: LibraryLock, unwrap: Callable[[KeyFile], bytes], at: dt.datetime
    ) -> SqlLibrary:
        with contextlib.ExitStack() as stack:
            stack.callback(lock.release)
            try:
                library = self._unlocked(path, lock, unwrap, at)
            except OSError:
                raise FilingError("library.unreachable") from None
            except driver.DatabaseError as error:
                raise translated(error) from None
            stack.pop_all()
        return library

    def _unlocked(
        self, path: Path, lock: LibraryLock, unwrap: Callable[[KeyFile], bytes], at: dt.datetime
    ) -> SqlLibrary:
        keys = keyfile.read_keys(path)
        with ThreadPoolExecutor(1) as pool:
            unwrapping = pool.submit(unwrap, keys)
            # Loading SQLAlchemy takes about as long as deriving the key: at the same time.
            from filing_desktop.storage.library import SqlLibrary  # noqa: PLC0415 - see above

            key = unwrapping.result()
        keyfile.mend_copies(path, keys)
        _bring_up_to_date(path, key, self._steps, at)
        return SqlLibrary(path, key, lock, self._random_bytes)


def _fill(folder: Path, keys: KeyFile, key: bytes, at: dt.datetime, steps: Steps) -> None:
    durable.make_private_folder(folder / disk.BLOBS)
    keyfile.write_keys(folder, keys)
    durable.make_private_file(folder / disk.DATABASE)
    with contextlib.closing(format_new(folder / disk.DATABASE, key)) as connection:
        migrate(connection, steps)
        connection.execute(
            "INSERT INTO library (id, library_id, created_at) VALUES (1, ?, ?)",
            (keys.library_id, at.isoformat()),
        )
    durable.sync_folder(folder)


def _bring_up_to_date(path: Path, key: bytes, steps: Steps, at: dt.datetime) -> None:
    """Migrate an older library after a verified backup; refuse a newer one untouched."""
    # Read only: opening for writing may already move the write-ahead log into the file.
    with contextlib.closing(connect(path / disk.DATABASE, key, read_only=True)) as connection:
        found, commit_seq = schema_of(connection), last_save_of(connection)
    if found > len(steps):
        raise FilingError("library.newer", found=found, known=len(steps))
    if found < len(steps):
        _migrate_after_backup(path, key, f"schema-{found}-save-{commit_seq}", steps, at)


def _migrate_after_backup(path: Path, key: bytes, name: str, steps: Steps, at: dt.datetime) -> None:
    from filing_desktop.storage.backup import back_up, finished_backups  # noqa: PLC0415 - see above

    root = path / disk.MIGRATION_BACKUPS
    if name not in finished_backups(root):  # a migration cut off before left the same backup
        back_up(path, key, root, name, at)
    with contextlib.closing(connect(path / disk.DATABASE, key)) as connection:
        migrate(connection, steps)
