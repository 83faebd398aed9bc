"""The backup that is offered first."""

from __future__ import annotations

import datetime as dt

from filing_desktop.services.backups import in_order
from filing_desktop.services.library_ports import FoundBackup


def _at(month: int) -> dt.datetime:
    return dt.datetime(2026, month, 1, tzinfo=dt.UTC)


JANUARY = FoundBackup("library-restored-20260101", "b", "library-restored", _at(1))
NOVEMBER = FoundBackup("library-20261101", "a", "library", _at(11))
OCTOBER = FoundBackup("library-20261001", "a", "library", _at(10))
DECEMBER = FoundBackup("library-2-20261201", "c", "library-2", _at(12))
OLD = FoundBackup("library-2025", "a")
ALL = (JANUARY, OLD, OCTOBER, NOVEMBER, DECEMBER)


def test_the_newest_of_this_library_comes_first() -> None:
    """Neither the name of another library nor its later moment goes before it."""
    assert in_order(ALL, "a", "library") == (NOVEMBER, OCTOBER, OLD, DECEMBER, JANUARY)


def test_a_library_that_is_gone_is_known_by_its_name() -> None:
    """Where the key file is lost with the library, the name of its folder is what is left."""
    assert in_order(ALL, "", "library")[:2] == (NOVEMBER, OCTOBER)


def test_without_any_of_this_library_the_newest_comes_first() -> None:
    """On a new computer nothing is known but the moments."""
    assert in_order(ALL, "", "new")[0] == DECEMBER
