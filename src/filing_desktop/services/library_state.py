"""What a look at a library from outside can tell: all that the first page needs of it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class LibraryCondition(StrEnum):
    """What a look at a library from outside, without its key, can tell."""

    MISSING = "missing"
    EMPTY = "empty"  # 0 bytes: damage, never a new library
    DAMAGED = "damaged"
    NEWER = "newer"
    HELD = "held"
    OK = "ok"


class Holder(NamedTuple):
    """Who has a library open: the process, the computer, since when (ISO 8601).

    ``may_be_gone``: it is on another computer, and nothing that can be seen from here says
    that it still runs.
    """

    pid: int
    host: str
    since: str
    may_be_gone: bool = False


class LibraryState(NamedTuple):
    """The condition of a library, who holds it where somebody does, and which one it is.

    ``library_id`` stays the same in every copy of a library; "" where it cannot be read.
    """

    condition: LibraryCondition
    holder: Holder | None = None
    library_id: str = ""
