"""Backups: a copy of the library that was opened and checked, and the blobs it names."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from filing_desktop import durable
from filing_desktop.errors import FilingError
from filing_desktop.services.library_ports import FoundBackup, MadeBackup
from filing_desktop.storage import disk
from filing_desktop.storage.blobs import BlobFolder, DamagedBlobError, client_secret, decrypted
from filing_desktop.storage.connection import Connection, connect, translated
from filing_desktop.storage.keyfile import KeyFile, read_keys, write_keys
from filing_desktop.storage.look import id_of

_CONTENTS = "contents.json"
_ATTEMPTS = 5
_BLOB_NAME = re.compile("[0-9a-f]{64}")

#: Whether the blob at a path can be kept for what its name says.
IsWhole = Callable[[Path], bool]


class UnfaithfulCopyError(RuntimeError):
    """The copy does not hold what the library holds; it was not kept."""


def back_up(library: Path, key: bytes, root: Path, name: str, at: dt.datetime) -> MadeBackup:
    """Write ``root/name``: verified copy, key file, list of contents; blobs go to ``root/blobs``.

    The folder appears under its name only when everything was checked and forced to the
    disk. Saves go on meanwhile. Raises ``library.backup_exists``, ``library.backup_failed``,
    and what ``read_keys`` does where neither key file can be read.
    """
    folder = root / name
    if folder.exists():
        raise FilingError("library.backup_exists", name=name)
    with _told_as_backup_failure():
        keys = read_keys(library)
        durable.make_private_folder(root)
        _sweep(root, keys.library_id, name)
        partial = root / (name + _partial_ending(keys.library_id))
        partial.mkdir(mode=0o700)
        try:
            contents = _copy_database(library / disk.DATABASE, partial / disk.DATABASE, key)
            is_whole = _whole_by(_client_keys(partial / disk.DATABASE, key))
            copied, missing = _copy_blobs(
                library / disk.BLOBS, root / disk.BLOBS, contents["blobs"], is_whole
            )
            write_keys(partial, keys)
            contents |= {"name": library.name, "at": at.isoformat()}
            durable.make_private_file(partial / _CONTENTS, json.dumps(contents, indent=1).encode())
            durable.sync_folder(partial)
            durable.rename_patiently(partial, folder)
            durable.sync_folder(root)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
    rows = sum(contents["rows"].values())
    return MadeBackup(folder, contents["commit_seq"], rows, copied, missing)


def finished_backups(root: Path) -> tuple[str, ...]:
    """The names of the backups under ``root`` that were finished, in the order of their names."""
    return tuple(sorted(each.parent.name for each in root.glob(f"*/{_CONTENTS}") if _is_done(each)))


def found_backups(root: Path) -> tuple[FoundBackup, ...]:
    """The finished backups under ``root``, with what each tells of itself."""
    return tuple(_found(root / name) for name in finished_backups(root))


def restore_backup(root: Path, name: str, path: Path) -> None:
    """Lay the backup out as a library in the new folder ``path``; the backup stays as it is.

    Raises ``library.exists``, ``library.backup_missing`` (no such backup, or a part of it is
    gone) and ``library.backup_failed``.
    """
    folder = root / name
    if path.exists():
        raise FilingError("library.exists", file=path.name)
    blobs = _blobs_of(folder)
    if name not in finished_backups(root) or blobs is None:
        raise FilingError("library.backup_missing", name=name)
    keys = _keys_of(folder)
    with _told_as_backup_failure():
        partial = durable.make_partial_folder(path)
        try:
            durable.copy_file(folder / disk.DATABASE, partial / disk.DATABASE)
            write_keys(partial, keys)
            # A blob that is gone is told when its attachment is opened; the rest is worth having.
            _copy_blobs(root / disk.BLOBS, partial / disk.BLOBS, blobs, _is_there)
            durable.sync_folder(partial)
            durable.rename_patiently(partial, path)
            durable.sync_folder(path.parent)
        finally:
            shutil.rmtree(partial, ignore_errors=True)


def check_database(connection: Connection) -> None:
    """Read every page: ``library.damaged`` where one was changed, or the structure is broken."""
    try:
        broken_pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        verdict = connection.execute("PRAGMA quick_check").fetchone()[0]
    except driver.DatabaseError as error:
        raise translated(error) from None
    if broken_pages or verdict != "ok":
        raise FilingError("library.damaged")


def _copy_database(source: Path, target: Path, key: bytes) -> dict[str, Any]:
    """Copy by VACUUM INTO, open the copy, compare; again where a save came in between."""
    origin = connect(source, key)
    with contextlib.closing(origin):
        for _ in range(_ATTEMPTS):
            expected = _contents_of(origin)
            target.unlink(missing_ok=True)
            durable.make_private_file(target)  # an empty file is taken, and keeps its mode
            origin.execute("VACUUM INTO ?", (str(target),))
            found = _checked_contents(target, key)
            if found["commit_seq"] == expected["commit_seq"]:
                if found != expected:
                    raise UnfaithfulCopyError
                durable.sync_file(target)
                return found
    raise FilingError("library.busy")


def _checked_contents(path: Path, key: bytes) -> dict[str, Any]:
    with contextlib.closing(connect(path, key, read_only=True)) as copy:
        check_database(copy)
        return _contents_of(copy)


def _contents_of(connection: Connection) -> dict[str, Any]:
    """What a library holds, seen at one moment: schema, number of the save, rows, blobs."""
    connection.execute("BEGIN")
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    names = [row[0] for row in connection.execute(tables)]
    rows = {}
    for name in names:
        counting = f'SELECT count(*) FROM "{name}"'  # noqa: S608 - names of our own tables
        rows[name] = connection.execute(counting).fetchone()[0]
    contents = {
        "schema": connection.execute("PRAGMA user_version").fetchone()[0],
        "commit_seq": connection.execute("SELECT commit_seq FROM library").fetchone()[0],
        "rows": rows,
        "blobs": [row[0] for row in connection.execute("SELECT name FROM blob ORDER BY name")],
    }
    connection.execute("COMMIT")
    return contents


def _copy_blobs(
    source: Path, target: Path, names: Sequence[str], is_whole: IsWhole
) -> tuple[int, int]:
    """Copy what is not there whole; how many were copied, and how many the source lacks.

    What rotted in the target is written anew, never from a source that rotted itself.
    """
    origin, copy = BlobFolder(source), BlobFolder(target)
    copied = missing = 0
    folders = set()
    for name in names:
        here, there = origin.path(name), copy.path(name)
        if is_whole(there):
            continue
        if not is_whole(here):
            missing += 1
            continue
        durable.make_private_folder(there.parent)
        durable.copy_file(here, there)
        if not is_whole(there):
            raise UnfaithfulCopyError
        folders.add(there.parent)
        copied += 1
    for folder in folders:
        durable.sync_folder(folder)
    return copied, missing


def _is_there(path: Path) -> bool:
    return path.is_file()


def _client_keys(database: Path, key: bytes) -> dict[str, bytes]:
    """Of each blob that the database names the key of its client."""
    query = "SELECT name, client_key, wrapped FROM blob JOIN client_secret USING (client_key)"
    with contextlib.closing(connect(database, key, read_only=True)) as copy:
        rows = copy.execute(query).fetchall()
    unwrapped = {client: wrapped for _, client, wrapped in rows}
    keys = {client: client_secret(key, client, wrapped) for client, wrapped in unwrapped.items()}
    return {name: keys[client] for name, client, _ in rows}


def _whole_by(keys: Mapping[str, bytes]) -> IsWhole:
    """Tells whether a blob can be read and is, by its seal, what was written under its name."""

    def is_whole(path: Path) -> bool:
        try:
            decrypted(keys[path.name], path.name, path.read_bytes())
        except (OSError, KeyError, DamagedBlobError):
            return False
        return True

    return is_whole


def _partial_ending(library_id: str) -> str:
    """What the working folder's name ends with: it tells whose it is before anything is in it."""
    return f".{library_id[:8]}{durable.PARTIAL}"


def _sweep(root: Path, library_id: str, name: str) -> None:
    """Remove what backups of this library left that were cut off, under whatever name.

    Its lock is ours, so none of them can be at work; those of other libraries stay.
    """
    for each in root.glob(f"*{durable.PARTIAL}"):
        ours = each.name.endswith(_partial_ending(library_id)) or id_of(each) == library_id
        if (ours or each.name == name + durable.PARTIAL) and not each.is_symlink():
            shutil.rmtree(each, ignore_errors=True)


def _blobs_of(folder: Path) -> tuple[str, ...] | None:
    """The blobs a backup names; nothing where it cannot be told what it holds."""
    try:
        names = json.loads((folder / _CONTENTS).read_bytes())["blobs"]
        has_database = (folder / disk.DATABASE).is_file()
        return tuple(filter(_BLOB_NAME.fullmatch, names)) if has_database else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keys_of(folder: Path) -> KeyFile:
    """The key file of a backup or its copy; a backup without either is not whole."""
    try:
        return read_keys(folder)
    except OSError:
        raise FilingError("library.backup_missing", name=folder.name) from None
    except FilingError as error:
        if error.code == "library.newer":
            raise
        raise FilingError("library.backup_missing", name=folder.name) from None


def _found(folder: Path) -> FoundBackup:
    """What a backup tells; the list of contents of an older version names no moment."""
    name, at = "", None
    with contextlib.suppress(OSError, ValueError, AttributeError):
        contents = json.loads((folder / _CONTENTS).read_bytes())
        name = str(contents.get("name", ""))
        at = dt.datetime.fromisoformat(str(contents.get("at", "")))
    return FoundBackup(folder.name, id_of(folder), name, at)


def _is_done(contents: Path) -> bool:
    return not contents.parent.name.endswith(durable.PARTIAL)


@contextlib.contextmanager
def _told_as_backup_failure() -> Iterator[None]:
    """A full disk is told as a backup that failed, a bad page as what it is."""
    try:
        yield
    except OSError:
        raise FilingError("library.backup_failed") from None
    except driver.DatabaseError as error:
        raise translated(error, "library.backup_failed") from None
