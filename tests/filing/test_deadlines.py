"""Each clock has its article, its working days and its last day; lateness is only told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from filing_desktop.filing.deadlines import CLOCKS, Deadline, DeadlineKind, deadline
from filing_desktop.filing.working_days import NO_CALENDAR
from tests.filing.test_working_days import calendar, day


def due(kind: DeadlineKind, starts_on: str) -> Deadline:
    """The deadline by the shipped calendar."""
    return deadline(kind, day(starts_on), calendar())


@pytest.mark.parametrize(
    ("kind", "days", "article", "last"),
    [
        (DeadlineKind.FILING, 10, "第二十四条", "2026-09-15"),
        (DeadlineKind.CHANGE, 10, "第二十四条", "2026-09-15"),
        (DeadlineKind.CANCELLATION, 20, "第二十四条", "2026-09-29"),
        (DeadlineKind.REVIEW, 30, "第二十五条", "2026-10-19"),
    ],
)
def test_a_clock_runs_by_its_article(
    kind: DeadlineKind, days: int, article: str, last: str
) -> None:
    """From Tuesday 1 September 2026, over the worked Sunday 20 September and the holidays."""
    found = due(kind, "2026-09-01")
    assert (found.working_days, found.article.article, found.due_on) == (days, article, day(last))
    assert (found.missing_year, found.article.law) == (0, "tuijian")


def test_every_kind_has_a_clock() -> None:
    """No kind is without a rule."""
    assert set(CLOCKS) == set(DeadlineKind)


def test_the_last_day_is_in_time() -> None:
    """On the last day nothing is late and none is left; the next day it is late."""
    found = due(DeadlineKind.FILING, "2026-11-02")
    last = day("2026-11-16")
    assert found.due_on == last
    assert (found.is_late(last), found.working_days_left(last)) == (False, 0)
    next_day = last + dt.timedelta(1)
    assert (found.is_late(next_day), found.working_days_left(next_day)) == (True, -1)
    assert found.working_days_left(day("2026-11-02")) == 10


def test_a_missing_year_is_a_value() -> None:
    """A clock that runs into a year without a notice names it; nothing is late or left."""
    found = due(DeadlineKind.FILING, "2026-12-28")
    assert (found.due_on, found.missing_year) == (None, 2027)
    assert not found.is_late(day("2030-01-01"))
    assert found.working_days_left(day("2026-12-29")) is None


def test_what_is_left_is_not_counted_over_a_missing_year() -> None:
    """The last day is known, yet a day years later is too far to count from."""
    found = due(DeadlineKind.FILING, "2026-11-02")
    assert found.is_late(day("2028-01-03"))
    assert found.working_days_left(day("2028-01-03")) is None


def test_without_a_calendar_no_day_is_known() -> None:
    """Where no year is at hand, the year the clock begins in is the one that is missing."""
    found = deadline(DeadlineKind.FILING, day("2026-11-02"), NO_CALENDAR)
    assert (found.due_on, found.missing_year) == (None, 2026)


def test_what_was_done_in_time_is_never_late() -> None:
    """The day it was done on counts, not today; done too late it stays late."""
    found = due(DeadlineKind.FILING, "2026-11-02")
    much_later = day("2027-06-01")
    assert not replace(found, met_on=day("2026-11-16")).is_late(much_later)
    assert replace(found, met_on=day("2026-11-17")).is_late(much_later)
    assert replace(found, met_on=day("2026-11-18")).working_days_left(much_later) == -2
