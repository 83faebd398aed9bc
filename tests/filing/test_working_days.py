"""Working days follow the notices, make-up days included, and a missing year is said."""

from __future__ import annotations

import datetime as dt
from functools import cache

import chinese_calendar
import pytest

from filing_desktop.catalog.calendar import read_years
from filing_desktop.errors import FilingError
from filing_desktop.filing.working_days import NO_CALENDAR, WorkCalendar, work_calendar
from filing_desktop.resources import resource_path

YEARS = (2022, 2023, 2024, 2025, 2026)


@cache
def calendar() -> WorkCalendar:
    """The shipped years."""
    return work_calendar(read_years(resource_path("calendar")))


def day(text: str) -> dt.date:
    """2026-02-14 as a day."""
    return dt.date.fromisoformat(text)


def days_of(year: int) -> list[dt.date]:
    """Every day of a year."""
    first = dt.date(year, 1, 1)
    return [first + dt.timedelta(n) for n in range((dt.date(year + 1, 1, 1) - first).days)]


def test_the_shipped_years_are_those_from_the_duty_on() -> None:
    """From 2022, when the duty began, to the last year that has a notice."""
    assert tuple(calendar().years) == YEARS


@pytest.mark.parametrize("year", YEARS)
def test_every_day_is_as_another_table_has_it(year: int) -> None:
    """Each day of each year file is a working day where chinesecalendar says so."""
    differing = [
        each
        for each in days_of(year)
        if calendar().is_working_day(each) != chinese_calendar.is_workday(each)
    ]
    assert differing == []


@pytest.mark.parametrize("year", YEARS)
def test_each_year_names_its_notice(year: int) -> None:
    """Title, number and days of the notice fit the year: it is published the year before."""
    known = calendar().years[year]
    assert str(year) in known.title
    assert known.number.startswith(f"国办发明电〔{year - 1}〕")
    assert known.published_on.year == year - 1
    assert known.checked_on > known.published_on
    assert ("13 天" in known.basis) == (year >= 2025)


def test_a_saturday_may_be_worked_and_a_tuesday_be_off() -> None:
    """Days are as the notice of 2026 has them around Spring Festival."""
    assert calendar().is_working_day(day("2026-02-14"))
    assert not calendar().is_working_day(day("2026-02-17"))
    assert calendar().is_working_day(day("2026-02-24"))
    assert not calendar().is_working_day(day("2026-03-01"))


def test_the_day_of_the_event_does_not_count() -> None:
    """The first working day after a working day is the next one."""
    assert calendar().after(day("2026-11-24"), 1) == day("2026-11-25")
    assert calendar().after(day("2026-11-27"), 1) == day("2026-11-30")


def test_counting_back_agrees_with_counting_on() -> None:
    """From any day of two years, the tenth working day after it is ten working days away."""
    for first in (*days_of(2024), *days_of(2025)):
        last = calendar().after(first, 10)
        assert calendar().between(first, last) == 10
        assert calendar().between(last, first) == -10


@pytest.mark.parametrize(
    ("first", "count", "missing"), [("2026-12-20", 10, 2027), ("2021-12-20", 1, 2021)]
)
def test_a_missing_year_is_said(first: str, count: int, missing: int) -> None:
    """A count that runs into a year without a notice names that year and gives no day."""
    with pytest.raises(FilingError, match=r"calendar\.missing_year") as told:
        calendar().after(day(first), count)
    assert told.value.arguments == {"year": missing}


def test_without_any_year_nothing_is_counted() -> None:
    """Not even the days of a week are guessed."""
    with pytest.raises(FilingError, match=r"calendar\.missing_year"):
        NO_CALENDAR.between(day("2026-11-24"), day("2026-11-25"))
