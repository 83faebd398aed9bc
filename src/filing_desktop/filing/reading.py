"""Reads what was said: the meaning of an entry, or why it has none."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

from filing_desktop.catalog.model import Limits, Question, QuestionType
from filing_desktop.filing import identifiers
from filing_desktop.filing.answer import DoesNotApply, Entry, FileRecord, Raw, Said
from filing_desktop.filing.prose import Prose, looks_empty
from filing_desktop.filing.values import (
    UNANSWERED,
    Given,
    NotApplicable,
    Period,
    Reading,
    Unreadable,
)

#: Words that say a period has no end.
OPEN_ENDED = ("长期", "长期有效", "无固定期限", "LONG-TERM", "LONGTERM")

_MULTI_LINE = (QuestionType.LONG_TEXT, QuestionType.PROSE)
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NUMBER = re.compile(r"\d{1,15}|\d{1,3}(?:,\d{3}){1,4}|\d{1,3}(?: \d{3}){1,4}", re.ASCII)
#: 1.2万, 3千: how many it is exactly, only the person who says it knows.
_ROUND_NUMBER = re.compile(r"约?[\d,. ]+\s*(?:十|百|千|万|亿)+", re.ASCII)
_ANY_DATE = re.compile(rf"{_DATE.pattern}|(?<!\d)\d{{8}}(?!\d)")
_PERIOD_MARK = re.compile(r"\s*(?:自|从|FROM)?\s*(?:至|到|[-—–~/]{1,2}|TO)?\s*")
#: A day alone is the last one, unless a word before or a mark behind it makes it the first.
_FIRST_DAY = re.compile(
    rf"\s*(?:自|从|FROM)\s*(?:{_ANY_DATE.pattern}).*"
    rf"|\s*(?:{_ANY_DATE.pattern})\s*(?:至|到|[-—–~/]|TO).*"
)


def read(question: Question, entry: Entry, id_type: str = "") -> Reading:
    """What ``entry`` means at ``question``.

    ``id_type`` is the chosen kind of ID document (PERSON_ID): only a resident ID card has
    a check digit. Nothing said is ever changed or lost by reading.
    """
    match entry:
        case Said(raw):
            if is_blank(raw):
                return UNANSWERED
            problem = _forbidden_character(question, raw)
            if problem is not None:
                return problem
            if not _has_shape(question.type, raw):
                return _unreadable("reading.shape")
            if question.type is QuestionType.PERSON_ID:
                return _read_person_id(_text(raw), id_type)
            return _READERS[question.type](question, raw)
        case DoesNotApply(reason):
            return NotApplicable(reason)
        case _:
            return UNANSWERED


def is_blank(raw: Raw) -> bool:
    """Whether nothing that can be seen was said: white space, zero width characters."""
    if isinstance(raw, Prose):
        return raw.is_blank
    words = (raw,) if isinstance(raw, str) else raw
    return all(isinstance(each, str) and looks_empty(each) for each in words)


def portal_length(text: str) -> int:
    """The length a limit counts: characters without white space at the ends.

    How the portal counts was not seen; every character counts as one, line breaks too.
    """
    return len(text.strip())


def text_of(raw: Raw) -> str:
    """The words of what was said, for counting and searching."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, Prose):
        return raw.plain
    return "、".join(each if isinstance(each, str) else each.name for each in raw)


def parse_date(text: str) -> dt.date | None:
    """A day written 2026-11-24, 2026/11/24, 2026年11月24日, 20261124, in any width."""
    normal = unicodedata.normalize("NFKC", text).strip()
    match = _DATE.fullmatch(normal) or _COMPACT_DATE.fullmatch(normal)
    if match is None:
        return None
    try:
        return dt.date(*(int(part) for part in match.groups()))
    except ValueError:
        return None


def _has_shape(kind: QuestionType, raw: Raw) -> bool:
    """Whether it was said in the shape of the question: a text, prose, files or a list."""
    match kind:
        case QuestionType.PROSE:
            return isinstance(raw, Prose)
        case QuestionType.LONG_TEXT:
            return isinstance(raw, Prose | str)
        case QuestionType.FILES:
            return _is_list_of(FileRecord, raw)
        case QuestionType.CHOICES | QuestionType.ROWS:
            return _is_list_of(str, raw)
        case _:
            return isinstance(raw, str)


def _is_list_of(kind: type[str | FileRecord], raw: Raw) -> bool:
    return isinstance(raw, tuple) and all(isinstance(each, kind) for each in raw)


def _text(raw: Raw) -> str:
    return raw if isinstance(raw, str) else ""


def _unreadable(why: str, **arguments: str | int) -> Unreadable:
    return Unreadable(why, tuple(arguments.items()))


def _forbidden_character(question: Question, raw: Raw) -> Unreadable | None:
    """NUL, controls and lone surrogates are told; a tab or a new line may stand in long texts."""
    allowed = "\n\t" if question.type in _MULTI_LINE else ""
    for character in text_of(raw):
        if character in allowed:
            continue
        if unicodedata.category(character) in ("Cc", "Cs"):
            return _unreadable("reading.character", code=f"U+{ord(character):04X}")
    return None


def _read_text(question: Question, raw: Raw) -> Reading:
    text = _text(raw)
    return _within_lengths(question.limits, text) or Given(text.strip())


def _read_long_text(question: Question, raw: Raw) -> Reading:
    text = text_of(raw) if isinstance(raw, Prose) else _text(raw)
    return _within_lengths(question.limits, text) or Given(text.strip("\n"))


def _read_prose(question: Question, raw: Raw) -> Reading:
    prose = raw if isinstance(raw, Prose) else Prose(())
    return _within_lengths(question.limits, prose.plain) or Given(prose)


def _within_lengths(limits: Limits, text: str) -> Unreadable | None:
    """Too long cannot be typed into the portal; too short can, and is the check FRM-08."""
    length = portal_length(text)
    if limits.max_length is not None and length > limits.max_length:
        return _unreadable("reading.too_long", most=limits.max_length, now=length)
    return None


def _read_number(question: Question, raw: Raw) -> Reading:
    """A whole number; commas and spaces stand between thousands or nowhere."""
    seen = "".join(each for each in _text(raw) if unicodedata.category(each) != "Cf")
    written = unicodedata.normalize("NFKC", seen).strip().removesuffix("人").strip()
    if _ROUND_NUMBER.fullmatch(written):
        return _unreadable("reading.number_unit")
    if not _NUMBER.fullmatch(written):
        return _unreadable("reading.number")
    number, limits = int(re.sub(r"[, ]", "", written)), question.limits
    if limits.maximum is not None and number > limits.maximum:
        return _unreadable("reading.number_most", most=limits.maximum)
    if limits.minimum is not None and number < limits.minimum:
        return _unreadable("reading.number_least", least=limits.minimum)
    return Given(number)


def _read_date(_question: Question, raw: Raw) -> Reading:
    day = parse_date(_text(raw))
    return Given(day) if day else _unreadable("reading.date")


def _read_period(_question: Question, raw: Raw) -> Reading:
    """At most two days with a mark between them; 长期 may stand for the last."""
    normal = unicodedata.normalize("NFKC", _text(raw)).upper()
    days = [parse_date(match.group()) for match in _ANY_DATE.finditer(normal)]
    between = _ANY_DATE.sub("", normal)
    is_open = any(word in between for word in OPEN_ENDED)
    for word in sorted(OPEN_ENDED, key=len, reverse=True):
        between = between.replace(word, "", 1)
    most = 1 if is_open else 2
    if None in days or len(days) > most or not _PERIOD_MARK.fullmatch(between):
        return _unreadable("reading.period")
    if not days and not is_open:
        return _unreadable("reading.period")
    if len(days) == 1 and not is_open and _FIRST_DAY.fullmatch(normal):
        return _unreadable("reading.period")
    start = days[0] if is_open and days else days[0] if len(days) == 2 else None
    end = None if is_open else days[-1]
    if start and end and end < start:
        return _unreadable("reading.period_order")
    return Given(Period(start, end))


def _read_choice(question: Question, raw: Raw) -> Reading:
    chosen = _text(raw).strip()
    return Given(chosen) if question.option(chosen) else _unreadable("reading.option")


def _read_choices(question: Question, raw: Raw) -> Reading:
    chosen = tuple(each for each in raw if isinstance(each, str)) if isinstance(raw, tuple) else ()
    if not chosen or any(question.option(value) is None for value in chosen):
        return _unreadable("reading.option")
    alone = next((value for value in chosen if value in question.limits.exclusive), None)
    if alone is not None and len(chosen) > 1:
        option = question.option(alone)
        return _unreadable("reading.exclusive", option=option.printed if option else alone)
    in_order = tuple(option.value for option in question.options if option.value in chosen)
    return Given(in_order)


def _read_region(_question: Question, raw: Raw) -> Reading:
    code = identifiers.compacted(_text(raw))
    if len(code) == 6 and code.isdecimal():
        return Given(code)
    return _unreadable("reading.region")


def _read_person_id(raw: str, id_type: str) -> Reading:
    number = identifiers.compacted(raw)
    problem = identifiers.resident_id_problem(number) if id_type in ("", "resident_id") else ""
    return _unreadable(problem) if problem else Given(number)


def _checked(problem_of: Callable[[str], str], *, keep_case: bool = False) -> _Reader:
    def reader(_question: Question, raw: Raw) -> Reading:
        text = identifiers.compacted(_text(raw))
        if keep_case:
            text = unicodedata.normalize("NFKC", _text(raw)).strip()
        problem = problem_of(text)
        return _unreadable(problem) if problem else Given(text)

    return reader


def _phone_digits(_question: Question, raw: Raw) -> Reading:
    digits = re.sub(r"^(\+?86)(?=1)", "", re.sub(r"[-()]", "", identifiers.compacted(_text(raw))))
    problem = identifiers.phone_problem(digits)
    return _unreadable(problem) if problem else Given(digits)


def _read_spaced_number(_question: Question, raw: Raw) -> Reading:
    """Numbers of sites, filings and models: a mismatch warns in a check and never blocks."""
    return Given("".join(unicodedata.normalize("NFKC", _text(raw)).split()))


def _read_files(_question: Question, raw: Raw) -> Reading:
    attached = raw if isinstance(raw, tuple) else ()
    return Given(tuple(each for each in attached if isinstance(each, FileRecord)))


def _read_row(_question: Question, raw: Raw) -> Reading:
    return Given((_text(raw).strip(),))


def _read_rows(_question: Question, raw: Raw) -> Reading:
    chosen = raw if isinstance(raw, tuple) else ()
    return Given(tuple(each for each in chosen if isinstance(each, str)))


_Reader = Callable[[Question, Raw], Reading]

_READERS: Mapping[QuestionType, _Reader] = MappingProxyType(
    {
        QuestionType.TEXT: _read_text,
        QuestionType.LONG_TEXT: _read_long_text,
        QuestionType.PROSE: _read_prose,
        QuestionType.NUMBER: _read_number,
        QuestionType.DATE: _read_date,
        QuestionType.PERIOD: _read_period,
        QuestionType.CHOICE: _read_choice,
        QuestionType.CHOICES: _read_choices,
        QuestionType.REGION: _read_region,
        QuestionType.USCC: _checked(identifiers.uscc_problem),
        QuestionType.PHONE: _phone_digits,
        QuestionType.EMAIL: _checked(identifiers.email_problem, keep_case=True),
        QuestionType.URL: _checked(identifiers.url_problem, keep_case=True),
        QuestionType.ICP_NUMBER: _read_spaced_number,
        QuestionType.FILING_NUMBER: _read_spaced_number,
        QuestionType.MODEL_NUMBER: _read_spaced_number,
        QuestionType.FILES: _read_files,
        QuestionType.ROW: _read_row,
        QuestionType.ROWS: _read_rows,
    }
)
