"""Looking at a library from outside, without its key and without loading the database."""

from __future__ import annotations

import contextlib
from pathlib import Path

from filing_desktop.errors import FilingError
from filing_desktop.services.library_state import LibraryCondition, LibraryState
from filing_desktop.storage import disk, keyform
from filing_desktop.storage.lock import holder_of

_PAGE = 4096


def state_of(path: Path) -> LibraryState:
    """What can be told without a key; changes nothing."""
    holder = holder_of(path)
    condition = LibraryCondition.HELD if holder else _condition_of(path)
    return LibraryState(condition, holder, id_of(path))


def id_of(folder: Path) -> str:
    """Which library a folder, or a backup, holds; "" where that cannot be read."""
    with contextlib.suppress(FilingError, OSError, ValueError):
        return keyform.read_keys(folder).library_id
    return ""


def _condition_of(path: Path) -> LibraryCondition:
    database = path / disk.DATABASE
    try:
        size = database.stat().st_size
    except (OSError, ValueError):  # ValueError: no path at all, such as one with a NUL
        return LibraryCondition.MISSING
    if size == 0:
        return LibraryCondition.EMPTY
    try:
        keyform.read_keys(path)
    except FilingError as error:
        newer = error.code == "library.newer"
        return LibraryCondition.NEWER if newer else LibraryCondition.DAMAGED
    except OSError:  # a folder in its place, no right to read it, a disk that went
        return LibraryCondition.DAMAGED
    return LibraryCondition.DAMAGED if size % _PAGE else LibraryCondition.OK
