"""Draws last days as an iCalendar file (RFC 5545), the same bytes for the same input."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from icalendar import Calendar, Event

from filing_desktop.services.ports import DueDate

_PRODUCT = "-//Filing Desktop//Deadlines//ZH"


def draw_dates(dates: Iterable[DueDate], moment: dt.datetime) -> bytes:
    """The file, made at ``moment`` (an aware time), with events that fill their day.

    A day takes nobody's time (``TRANSP:TRANSPARENT``), so that meetings fit beside it.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for each in dates:
        event = Event()
        event.add("uid", each.uid)
        event.add("dtstamp", moment.astimezone(dt.UTC).replace(microsecond=0))
        event.add("dtstart", each.day)
        event.add("dtend", each.day + dt.timedelta(1))
        event.add("summary", each.title)
        event.add("description", each.note)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    drawn: bytes = calendar.to_ical()
    return drawn
