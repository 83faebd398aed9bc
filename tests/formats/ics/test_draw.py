"""Last days become a calendar file that other programs read, the same bytes every time."""

from __future__ import annotations

import datetime as dt

from icalendar import Calendar

from filing_desktop.formats.ics import draw_dates
from filing_desktop.services.ports import DueDate

MOMENT = dt.datetime(2026, 11, 24, 20, 30, 15, 123456, dt.timezone(dt.timedelta(hours=8)))
DATES = (
    DueDate("filing-1@x", dt.date(2026, 10, 26), "最后一天，分号;逗号,", "10 个工作日\n第二十四条"),
    DueDate("review-1@x", dt.date(2026, 12, 31), "审核" * 60, ""),
)


def test_what_was_drawn_is_read_back() -> None:
    """Day, title and note come back; an event fills its day and takes nobody's time."""
    events = list(Calendar.from_ical(draw_dates(DATES, MOMENT)).walk("VEVENT"))
    assert [
        (str(e["UID"]), e.decoded("DTSTART"), str(e["SUMMARY"]), str(e["DESCRIPTION"]))
        for e in events
    ] == [tuple(each) for each in DATES]
    assert [e.decoded("DTEND") for e in events] == [dt.date(2026, 10, 27), dt.date(2027, 1, 1)]
    assert {str(e["TRANSP"]) for e in events} == {"TRANSPARENT"}


def test_the_stamp_is_the_given_moment() -> None:
    """The stamp is the argument in UTC, so that the same input gives the same bytes."""
    drawn = draw_dates(DATES, MOMENT)
    assert drawn == draw_dates(DATES, MOMENT)
    assert drawn.count(b"DTSTAMP:20261124T123015Z") == 2


def test_lines_are_as_the_standard_wants_them() -> None:
    """Lines end in CR LF and have at most 75 bytes; the file names version and product."""
    drawn = draw_dates(DATES, MOMENT)
    lines = drawn.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert {b"VERSION:2.0", b"PRODID:-//Filing Desktop//Deadlines//ZH"} <= set(lines)


def test_no_date_is_an_empty_calendar() -> None:
    """Without any last day the file holds no event."""
    assert list(Calendar.from_ical(draw_dates((), MOMENT)).walk("VEVENT")) == []
