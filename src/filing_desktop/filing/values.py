"""What an answer means once it is read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from filing_desktop.filing.answer import FileRecord
from filing_desktop.filing.prose import Prose


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day; no end is 长期 (open-ended), no start is "not said"."""

    start: dt.date | None
    end: dt.date | None


#: The meaning of an answer. Options, references to rows and files are tuples.
Value = str | int | dt.date | Period | tuple[str, ...] | Prose | tuple[FileRecord, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Nothing was said yet."""


@dataclass(frozen=True, slots=True)
class Given:
    """It was said and can be read."""

    value: Value


@dataclass(frozen=True, slots=True)
class Unreadable:
    """It was said but cannot be read: ``why`` is a message code, ``arguments`` fill it."""

    why: str
    arguments: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """It was said not to apply."""

    reason: str


Reading = Unanswered | Given | Unreadable | NotApplicable

UNANSWERED = Unanswered()
