"""Names inside a library's folder, and writing files that survive a power cut."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

DATABASE = "library.db"
KEYS = "library.keys"
KEYS_COPY = "library.keys.bak"
MARK = "library.mark"
LOCK = "library.lock"
RESERVE = "library.reserve"
BLOBS = "blobs"
ASIDE = "aside"
MIGRATION_BACKUPS = "backups"
PARTIAL = ".partial"

#: Windows opens a handle for text unless it is told: each 0x0A would become two bytes.
BINARY: int = getattr(os, "O_BINARY", 0)

_PRIVATE_FILE = 0o600
_PRIVATE_FOLDER = 0o700


def is_library(path: Path) -> bool:
    """Whether the file of a library is there; no path at all, such as one with a NUL, is none."""
    try:
        return (path / DATABASE).exists()
    except (OSError, ValueError):
        return False


def make_private_folder(path: Path) -> None:
    """Make a folder and its missing parents, open to nobody else; an existing one stays."""
    for folder in (*reversed(path.parents), path):
        if not folder.is_dir():
            folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)


def make_private_file(path: Path, data: bytes = b"") -> None:
    """Write a new file that only its owner can read, and force it to the disk.

    Raises ``FileExistsError`` where there is one: nothing is ever written through a link
    or over a file.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, _PRIVATE_FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def make_partial_folder(path: Path) -> Path:
    """A new private folder beside ``path``, to be filled and renamed to it; the caller removes it.

    Its name was never used before: nothing that lies there can be taken for a leftover of
    ours and removed.
    """
    make_private_folder(path.parent)
    return Path(tempfile.mkdtemp(prefix=f"{path.name}{PARTIAL}-", dir=path.parent))


def replace_file(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``: the old bytes or the new ones are there, never a part."""
    with _partial_of(path) as partial:
        make_private_file(partial, data)
        partial.replace(path)
    sync_folder(path.parent)


def copy_new(source: Path, target: Path) -> None:
    """Copy to a new private file that appears whole or not at all."""
    with _partial_of(target) as partial:
        make_private_file(partial)
        with source.open("rb") as origin, partial.open("wb") as copy:
            shutil.copyfileobj(origin, copy)
            copy.flush()
            os.fsync(copy.fileno())
        partial.replace(target)


def sync_file(path: Path) -> None:
    """Force the bytes of a closed file to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Force the names in a folder to the disk; Windows does this by itself and offers no call."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _partial_of(path: Path) -> Iterator[Path]:
    """A name beside ``path`` to write under; whatever goes wrong, nothing stays there."""
    partial = path.with_name(path.name + PARTIAL)
    partial.unlink(missing_ok=True)
    try:
        yield partial
    finally:
        partial.unlink(missing_ok=True)
