"""The year files of the State Council's holiday notices, and usual waits, as values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filing_desktop.catalog.entry import Entry
from filing_desktop.catalog.source import read_tree

_WAITS = "usual_waits.yaml"


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """What one notice says of one year.

    ``days_off`` are the days of its holidays, weekends within them too; ``make_up_days``
    the Saturdays and Sundays on which people work. ``number`` is "" where it could not be
    confirmed.
    """

    year: int
    title: str
    number: str
    published_on: dt.date
    basis: str
    checked_on: dt.date
    confidence: str
    days_off: frozenset[dt.date]
    make_up_days: frozenset[dt.date]


@dataclass(frozen=True, slots=True)
class UsualWait:
    """How long a step takes in practice (经验值): no promise, and no clock.

    ``least`` and ``most`` count ``unit`` (``working_days`` or ``months``).
    """

    step: str
    least: int
    most: int
    unit: str
    source: str
    confidence: str


def read_years(folder: Path) -> tuple[CalendarYear, ...]:
    """The years that have a file in ``folder``, in order.

    Refuses, with a ``CatalogError``, a file whose year is not its name, a day of another
    year, a make-up day that is no weekend or lies within a holiday.
    """
    tree = read_tree(folder, None)
    names = sorted(name for name in tree.files if name != _WAITS)
    return tuple(_year(Entry(name, tree.files[name], name)) for name in names)


def read_waits(folder: Path) -> tuple[UsualWait, ...]:
    """The usual waits of ``folder``."""
    tree = read_tree(folder, None)
    return tuple(_wait(Entry(name, raw)) for name, raw in tree.entries(_WAITS))


def _year(entry: Entry) -> CalendarYear:
    notice = entry.child("notice")
    if notice is None:
        raise entry.error("notice", "is missing")
    number = entry.number("year")
    if number is None or f"{number}.yaml" != entry.file:
        raise entry.error("year", "is not the name of the file")
    off = frozenset(day for each in entry.children("days_off") for day in _span(each))
    worked = frozenset(_date(entry, "make_up_days", text) for text in entry.texts("make_up_days"))
    for day in off | worked:
        if day.year != number:
            raise entry.error("days_off", f"{day} is of another year")
    for day in worked:
        if day.weekday() < 5 or day in off:
            raise entry.error("make_up_days", f"{day} is no weekend that is worked")
    found = CalendarYear(
        year=number,
        title=notice.text("title"),
        number=notice.text("number", ""),
        published_on=_date(notice, "published_on", notice.text("published_on")),
        basis=entry.text("basis"),
        checked_on=_date(entry, "checked_on", entry.text("checked_on")),
        confidence=entry.text("confidence"),
        days_off=off,
        make_up_days=worked,
    )
    entry.finish()
    return found


def _span(entry: Entry) -> Iterator[dt.date]:
    entry.text("name")
    first = _date(entry, "from", entry.text("from"))
    last = _date(entry, "to", entry.text("to"))
    if last < first:
        raise entry.error("to", "is before its beginning")
    for days in range((last - first).days + 1):
        yield first + dt.timedelta(days)


def _date(entry: Entry, key: str, text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as reason:
        raise entry.error(key, f"{text} is no day") from reason


def _wait(entry: Entry) -> UsualWait:
    least, most = entry.number("least"), entry.number("most")
    if least is None or most is None or least > most:
        raise entry.error("least", "and most are no range")
    found = UsualWait(
        step=entry.text("step"),
        least=least,
        most=most,
        unit=entry.text("unit"),
        source=entry.text("source"),
        confidence=entry.text("confidence"),
    )
    entry.finish()
    return found
