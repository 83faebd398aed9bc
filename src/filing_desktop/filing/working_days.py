"""Counts working days by the years of the State Council's notices; never guesses a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from filing_desktop.catalog.calendar import CalendarYear
from filing_desktop.errors import FilingError

_DAY = dt.timedelta(1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The working days of the years that have a notice here.

    Every question about a day of another year is refused with
    ``FilingError("calendar.missing_year", year=…)``.
    """

    years: Mapping[int, CalendarYear]

    def is_working_day(self, day: dt.date) -> bool:
        """Whether people work that day: make-up days they do, days off and weekends not."""
        known = self.years.get(day.year)
        if known is None:
            raise FilingError("calendar.missing_year", year=day.year)
        if day in known.make_up_days:
            return True
        return day not in known.days_off and day.weekday() < _SATURDAY

    def after(self, day: dt.date, count: int) -> dt.date:
        """The ``count``-th working day after ``day``, which itself does not count.

        民法典 第二百零一条: where a period is counted in days, the day of the event is not
        counted, and the period runs from the next one. ``count`` is 1 or more.
        """
        left = count
        while left:
            day += _DAY
            left -= self.is_working_day(day)
        return day

    def between(self, first: dt.date, last: dt.date) -> int:
        """How many working days lie after ``first`` up to and with ``last``.

        Negative where ``last`` is the earlier one: so many lie after it up to ``first``.
        """
        if last < first:
            return -self.between(last, first)
        days = (first + dt.timedelta(n) for n in range(1, (last - first).days + 1))
        return sum(1 for day in days if self.is_working_day(day))


#: Where no year is at hand: nothing can be counted.
NO_CALENDAR = WorkCalendar(MappingProxyType({}))


def work_calendar(years: Iterable[CalendarYear]) -> WorkCalendar:
    """The calendar of these years."""
    return WorkCalendar(MappingProxyType({each.year: each for each in years}))
