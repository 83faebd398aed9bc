"""One JSON value of an answers file to what was said at one question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filing_desktop.catalog.model import FormCatalog, Question, QuestionType
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import DoesNotApply, Raw, Said
from filing_desktop.filing.prose import Prose, prose_from_text, references_in
from filing_desktop.filing.raw_json import Json, ShapeError, raw_from_json
from filing_desktop.formats.answers.json_text import NumberText
from filing_desktop.formats.answers.model import MOST_CHARACTERS, RowsOf

MULTI_LINE = frozenset({QuestionType.LONG_TEXT, QuestionType.PROSE})
_LISTS = frozenset({QuestionType.CHOICES, QuestionType.ROWS})
_YES_NO = frozenset({"yes", "no"})
#: Control characters and lone surrogates; tab and newline may stand in texts of several lines.
_REFUSED_IN_A_LINE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ValueReader:
    """Reads values against a catalogue and the rows the file declares."""

    catalog: FormCatalog
    rows_of: RowsOf

    def entry(self, question: Question, value: Json, place: str) -> Said | DoesNotApply:
        """What was said; a ``FilingError`` with ``place`` where it cannot be taken."""
        if isinstance(value, dict) and set(value) == {"not_applicable"}:
            return self._not_applicable(question, value["not_applicable"], place)
        if isinstance(value, dict) and set(value) == {"raw"}:
            return Said(_half_typed(value["raw"], place))
        if question.type is QuestionType.FILES:
            raise FilingError("answers.files_elsewhere", place=place)
        raw = self._typed(question, value, place)
        check_characters(raw, place, multi_line=question.type in MULTI_LINE)
        self._check_choice(question, raw, place)
        self._check_references(question, raw, place)
        return Said(raw)

    def _not_applicable(self, question: Question, reason: Json, place: str) -> DoesNotApply:
        if not question.may_not_apply:
            raise FilingError("answers.must_apply", place=place)
        if not _is_text(reason):
            raise FilingError("answers.wants_text", place=place)
        check_characters(reason, place, multi_line=True)
        return DoesNotApply(_lines(reason))

    def _typed(self, question: Question, value: Json, place: str) -> Raw:
        if question.type is QuestionType.PROSE:
            return _prose(value, place)
        if question.type in _LISTS:
            if isinstance(value, list) and all(_is_text(each) for each in value):
                return tuple(value)
            raise FilingError("answers.wants_list", place=place)
        if isinstance(value, bool) and {each.value for each in question.options} == _YES_NO:
            return "yes" if value else "no"
        if isinstance(value, NumberText) and question.type is QuestionType.NUMBER:
            return str(value)
        if _is_text(value):
            return _lines(value)
        if question.type is QuestionType.NUMBER:
            raise FilingError("answers.wants_number", place=place)
        raise FilingError("answers.wants_text", place=place)

    def _check_choice(self, question: Question, raw: Raw, place: str) -> None:
        if question.type not in (QuestionType.CHOICE, QuestionType.CHOICES) or raw == "":
            return
        values = {option.value for option in question.options}
        if not values.issuperset(_words(raw)):
            options = ", ".join(option.value for option in question.options)
            raise FilingError("answers.unknown_option", place=place, options=options)

    def _check_references(self, question: Question, raw: Raw, place: str) -> None:
        if isinstance(raw, Prose):
            self._check_prose_references(raw, place)
        elif question.type in (QuestionType.ROW, QuestionType.ROWS) and raw != "":
            known = self.rows_of(question.refers_to)
            if not set(known).issuperset(_words(raw)):
                raise FilingError("answers.unknown_row", place=place, group=question.refers_to)

    def _check_prose_references(self, prose: Prose, place: str) -> None:
        for reference in references_in(prose):
            if reference.kind == "document":
                known = tuple(self.catalog.documents)
            elif reference.kind in self.catalog.groups:
                known = self.rows_of(reference.kind)
            else:
                known = ()
            if reference.row not in known:
                raise FilingError("answers.unknown_row", place=place, group=reference.kind)


def check_characters(raw: Raw, place: str, *, multi_line: bool) -> None:
    """Refuse a text that is too long, and characters no form takes.

    Those are NUL, the other control characters and lone surrogates. Tab and newline may stand
    where ``multi_line`` is set.
    """
    _check_length(raw, place)
    _check_refused(raw, place, _REFUSED if multi_line else _REFUSED_IN_A_LINE)


def _check_length(raw: Raw, place: str) -> None:
    if sum(map(len, _parts(raw))) > MOST_CHARACTERS:
        raise FilingError("answers.too_long", place=place, most=MOST_CHARACTERS)


def _check_refused(raw: Raw, place: str, refused: re.Pattern[str]) -> None:
    found = refused.search("".join(_parts(raw)).replace("\r\n", "\n"))
    if found:
        code = f"U+{ord(found[0]):04X}"
        at = found.start() + 1
        raise FilingError("answers.control_character", place=place, at=at, character=code)


def _half_typed(value: Json, place: str) -> Raw:
    """Exactly what was typed, with whatever cannot be printed: reading tells of it later."""
    is_file = isinstance(value, dict) and "files" in value
    try:
        raw = raw_from_json(value)
    except ShapeError:
        raise FilingError("answers.wants_text", place=place) from None
    if is_file or any(isinstance(each, NumberText) for each in _parts(raw)):
        raise FilingError("answers.wants_text", place=place)
    _check_length(raw, place)
    _check_refused(raw, place, _SURROGATES)
    return raw


def edited_prose(value: Json, place: str) -> Prose:
    """A text edited by hand, from a string or a list of blocks.

    What it points to may be gone since; that is a finding and no fault of the file.
    """
    prose = _prose(value, place)
    check_characters(prose, place, multi_line=True)
    return prose


def _prose(value: Json, place: str) -> Prose:
    if _is_text(value):
        return prose_from_text(_lines(value))
    try:
        raw = raw_from_json({"prose": value} if isinstance(value, list) else value)
    except ShapeError:
        raise FilingError("answers.wants_prose", place=place) from None
    if not isinstance(raw, Prose) or any(isinstance(each, NumberText) for each in _parts(raw)):
        raise FilingError("answers.wants_prose", place=place)
    return raw


def _is_text(value: Json) -> bool:
    return isinstance(value, str) and not isinstance(value, NumberText)


def _lines(text: str) -> str:
    """Line ends of Windows as the one line end all texts have inside the program."""
    return text.replace("\r\n", "\n")


def _items(raw: Raw) -> tuple[object, ...]:
    return raw if isinstance(raw, tuple) else ()


def _words(raw: Raw) -> tuple[str, ...]:
    if isinstance(raw, str):
        return (raw,)
    return tuple(each for each in _items(raw) if isinstance(each, str))


def _parts(raw: Raw) -> Iterator[str]:
    """Every text within what was said, references to rows too."""
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, Prose):
        for block in raw.blocks:
            for each in block.inlines:
                yield each if isinstance(each, str) else each.row
    else:
        yield from _words(raw)
