"""Files that survive a power cut, readable by their owner alone, whole under their name."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PARTIAL = ".partial"

#: Windows opens a handle for text unless it is told: each 0x0A would become two bytes.
BINARY: int = getattr(os, "O_BINARY", 0)

_PRIVATE_FILE = 0o600
_PRIVATE_FOLDER = 0o700

#: Windows says these while a virus scanner or an indexer looks at a fresh file.
_BUSY_ON_WINDOWS = frozenset({5, 32, 33})
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)  # seconds, 2.5 together

Force = Callable[[int], object]
Replace = Callable[[Path, Path], None]
Sleep = Callable[[float], None]

if sys.platform == "darwin":
    import fcntl

    def _past_the_drive(handle: int) -> object:
        return fcntl.fcntl(handle, fcntl.F_FULLFSYNC)

    _WHOLLY: Force | None = _past_the_drive
else:
    _WHOLLY = None


def force(handle: int, wholly: Force | None = _WHOLLY) -> None:
    """Force what was written to an open file onto the disk.

    On macOS ``fsync`` leaves it in the drive's own memory; ``wholly`` is the call that does
    not, and a drive that does not know it (a network's) is asked the plain way.
    """
    if wholly is not None:
        with contextlib.suppress(OSError):
            wholly(handle)
            return
    os.fsync(handle)


def make_private_folder(path: Path) -> None:
    """Make a folder and its missing parents, open to nobody else; an existing one stays."""
    for folder in (*reversed(path.parents), path):
        if not folder.is_dir():
            folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)


def make_private_file(path: Path, data: bytes = b"") -> None:
    """Write a new file that only its owner can read, and force it to the disk.

    Raises ``FileExistsError`` where there is one: nothing is ever written through a link
    or over a file. What a full disk cut off does not stay.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, _PRIVATE_FILE)
    is_whole = False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            force(file.fileno())
        is_whole = True
    finally:  # a full disk, or a person who breaks it off
        if not is_whole:
            path.unlink(missing_ok=True)


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
        rename_patiently(partial, path)
    sync_folder(path.parent)


def copy_file(source: Path, target: Path) -> None:
    """Copy to a private file that appears whole or not at all; one that was there gives way."""
    with _partial_of(target) as partial:
        make_private_file(partial)
        with source.open("rb") as origin, partial.open("wb") as copy:
            shutil.copyfileobj(origin, copy)
            copy.flush()
            force(copy.fileno())
        rename_patiently(partial, target)


def sync_file(path: Path) -> None:
    """Force the bytes of a closed file to the disk."""
    with path.open("rb+") as file:
        force(file.fileno())


def sync_folder(path: Path) -> None:
    """Force the names in a folder to the disk; Windows does this by itself and offers no call."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        force(handle)
    finally:
        os.close(handle)


def rename_patiently(
    source: Path, goal: Path, *, replace: Replace = os.replace, sleep: Sleep = time.sleep
) -> None:
    """Rename; while Windows says that another program looks at it, wait, 2.5 seconds in all."""
    for wait in _WAITS:
        try:
            replace(source, goal)
        except OSError as refused:
            if not is_busy(refused):
                raise
            sleep(wait)
        else:
            return
    replace(source, goal)


def is_busy(refused: OSError) -> bool:
    """Whether Windows refused because another program has the file open."""
    return getattr(refused, "winerror", None) in _BUSY_ON_WINDOWS


@contextlib.contextmanager
def _partial_of(path: Path) -> Iterator[Path]:
    """A name beside ``path`` to write under; whatever goes wrong, nothing stays there."""
    partial = path.with_name(path.name + PARTIAL)
    partial.unlink(missing_ok=True)
    try:
        yield partial
    finally:
        partial.unlink(missing_ok=True)
