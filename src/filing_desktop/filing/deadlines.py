"""The clocks of a filing: what is due, until when, and under which article.

Articles 24 and 25 of 互联网信息服务算法推荐管理规定 (confidence: official). Lateness is told and
blocks nothing: who is late must file at once (``corrections.md`` C6).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from filing_desktop.catalog.model import LawReference
from filing_desktop.errors import FilingError
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.working_days import WorkCalendar


class DeadlineKind(StrEnum):
    """What is due."""

    FILING = "filing"
    CHANGE = "change"
    CANCELLATION = "cancellation"
    REVIEW = "review"  # by the authority


@dataclass(frozen=True, slots=True)
class Clock:
    """A rule: so many working days after the day said at ``question``.

    What is said at ``met_at`` is the day on which it was done, where that is recorded.
    """

    question: str
    working_days: int
    law: LawReference
    met_at: str = ""


_ARTICLE_24 = LawReference("tuijian", "第二十四条")
_ARTICLE_25 = LawReference("tuijian", "第二十五条")

#: Of the review the day of submission stands for that of complete material: the authority
#: says when it is complete, and a return for what is missing begins the clock anew.
CLOCKS: Mapping[DeadlineKind, Clock] = MappingProxyType(
    {
        DeadlineKind.FILING: Clock("life.service_start", 10, _ARTICLE_24, "life.submitted_date"),
        DeadlineKind.CHANGE: Clock("life.change_date", 10, _ARTICLE_24),
        DeadlineKind.CANCELLATION: Clock("life.stop_date", 20, _ARTICLE_24),
        DeadlineKind.REVIEW: Clock("life.submitted_date", 30, _ARTICLE_25),
    }
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One clock that has begun.

    ``due_on`` is the last day in time. Where a year between has no calendar it is None,
    and ``missing_year`` says which: it is never guessed. ``met_on`` is the day it was done on.
    """

    kind: DeadlineKind
    starts_on: dt.date
    due_on: dt.date | None
    missing_year: int
    article: LawReference
    working_days: int
    calendar: WorkCalendar = field(repr=False, compare=False)
    met_on: dt.date | None = None

    def is_late(self, today: dt.date) -> bool:
        """Whether the last day is known to be over, or was when it was done."""
        return self.due_on is not None and (self.met_on or today) > self.due_on

    def working_days_left(self, today: dt.date) -> int | None:
        """Working days after ``today`` up to the last day; below 0 so many too late.

        Once it is done the day it was done on counts. None where they cannot be counted.
        """
        if self.due_on is None:
            return None
        try:
            return self.calendar.between(self.met_on or today, self.due_on)
        except FilingError:
            return None


def deadline(kind: DeadlineKind, starts_on: dt.date, calendar: WorkCalendar) -> Deadline:
    """When what begins on a day is due. Refuses nothing; a missing year is a value."""
    clock = CLOCKS[kind]
    due: dt.date | None = None
    missing = 0
    try:
        due = calendar.after(starts_on, clock.working_days)
    except FilingError as unknown:
        missing = int(unknown.arguments["year"])
    return Deadline(kind, starts_on, due, missing, clock.law, clock.working_days, calendar)


def deadline_in(facts: Facts, kind: DeadlineKind) -> Deadline | None:
    """The clock of that kind, or None where the day it begins on is not said."""
    clock = CLOCKS[kind]
    begins, met = facts.value(clock.question), facts.value(clock.met_at) if clock.met_at else None
    if not isinstance(begins, dt.date):
        return None
    found = deadline(kind, begins, facts.calendar)
    return replace(found, met_on=met) if isinstance(met, dt.date) else found


def deadlines_in(facts: Facts) -> tuple[Deadline, ...]:
    """Every clock that has begun, in the order of ``DeadlineKind``."""
    found = (deadline_in(facts, kind) for kind in DeadlineKind)
    return tuple(each for each in found if each is not None)
