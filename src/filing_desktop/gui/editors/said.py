"""What a state holds, in the shape an editor shows; nothing is read or decided here."""

from __future__ import annotations

from filing_desktop.filing.answer import FileRecord, Said
from filing_desktop.filing.prose import Prose, prose_from_text
from filing_desktop.filing.values import Given, Period
from filing_desktop.interview.page import FieldState


def said_text(state: FieldState) -> str:
    """The text that was typed, as it was typed."""
    entry = state.entry
    if isinstance(entry, Said) and isinstance(entry.raw, str):
        return entry.raw
    if isinstance(entry, Said) and isinstance(entry.raw, Prose):
        return entry.raw.plain
    return ""


def said_keys(state: FieldState) -> tuple[str, ...]:
    """The keys that were chosen; those a row brings from the start where nothing was said."""
    if isinstance(state.entry, Said):
        return _keys(state.entry.raw)
    return _keys(state.reading.value) if isinstance(state.reading, Given) else ()


def said_prose(state: FieldState) -> Prose:
    """The prose that was typed; a plain text as paragraphs."""
    entry = state.entry
    if isinstance(entry, Said) and isinstance(entry.raw, Prose):
        return entry.raw
    return prose_from_text(said_text(state))


def said_files(state: FieldState) -> tuple[FileRecord, ...]:
    """The files that are attached."""
    entry = state.entry
    found = entry.raw if isinstance(entry, Said) and isinstance(entry.raw, tuple) else ()
    return tuple(each for each in found if isinstance(each, FileRecord))


def said_period(state: FieldState) -> Period | None:
    """The period that was read, where it could be read."""
    reading = state.reading
    if isinstance(reading, Given) and isinstance(reading.value, Period):
        return reading.value
    return None


def _keys(said: object) -> tuple[str, ...]:
    if isinstance(said, str):
        return tuple(filter(None, [said]))
    found = said if isinstance(said, tuple) else ()
    return tuple(each for each in found if isinstance(each, str))
