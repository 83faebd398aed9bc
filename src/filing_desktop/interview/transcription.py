"""What is typed into the portal by hand, screen by screen in the portal's order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from filing_desktop.catalog.model import FormCatalog, Kind, Question, QuestionType
from filing_desktop.filing.answer import Address
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.reading import portal_length
from filing_desktop.filing.values import Given

#: Before a mark in ``AnswerSheet.finished``: this answer was typed into the portal.
COPIED = "copied/"

_CHOSEN = (QuestionType.CHOICE, QuestionType.CHOICES, QuestionType.REGION)


class Action(StrEnum):
    """What the hand does."""

    COPY = "copy"
    CHOOSE = "choose"
    UPLOAD = "upload"


@dataclass(frozen=True, slots=True)
class Line:
    """One field of the portal: what to do, with which words, and whether it was done.

    ``row_title`` names the row of a repeating group; ``length`` counts as limits do.
    """

    address: Address
    question: Question
    action: Action
    text: str
    row_title: str
    is_done: bool

    @property
    def length(self) -> int:
        """How many characters there are."""
        return portal_length(self.text)

    @property
    def mark(self) -> str:
        """The mark that tells it was done."""
        return f"{COPIED}{self.address}"


@dataclass(frozen=True, slots=True)
class Screen:
    """A page of the portal."""

    title: str
    lines: tuple[Line, ...]


def transcription(
    facts: Facts,
    upload_names: Mapping[str, str],
    composed: Mapping[str, str],
) -> tuple[Screen, ...]:
    """Every field the portal asks, as far as it is answered here.

    ``upload_names`` gives the final file name of a document by its id: it is what goes into
    the slot of that document. ``composed`` gives the words of composed texts by block.
    """
    screens: dict[str, list[Line]] = {}
    for question in facts.catalog.questions.values():
        if not question.screen:
            continue
        rows = facts.rows(question.group) if question.group else ("",)
        for row in rows:
            line = _line(facts, question, row, upload_names, composed)
            if line is not None:
                screens.setdefault(question.screen, []).append(line)
    return tuple(Screen(title, tuple(lines)) for title, lines in screens.items())


def _line(
    facts: Facts,
    question: Question,
    row: str,
    upload_names: Mapping[str, str],
    composed: Mapping[str, str],
) -> Line | None:
    text, action = "", Action.CHOOSE if question.type in _CHOSEN else Action.COPY
    if question.kind is Kind.COMPOSED:
        text = composed.get(question.block, "")
    elif question.type is QuestionType.FILES:
        action = Action.UPLOAD
        text = "、".join(_uploads(facts, question, row, upload_names))
    elif isinstance(facts.reading(question.id, row), Given):
        text = facts.text(question.id, row)
    if not text:
        return None
    address = Address(question.id, row)
    title = facts.row_name(question.group, row) if question.group else ""
    return Line(
        address, question, action, text, title, f"{COPIED}{address}" in facts.sheet.finished
    )


def _uploads(
    facts: Facts, question: Question, row: str, upload_names: Mapping[str, str]
) -> Iterator[str]:
    """The document that fills the slot, else the attached files themselves."""
    document = slot_document(facts.catalog, question.id)
    if document and document in upload_names:
        yield upload_names[document]
        return
    yield from (record.name for record in facts.files(question.id, row))


def slot_document(catalog: FormCatalog, question_id: str) -> str:
    """The id of the document that is uploaded at a FILES question, or ""."""
    found = (d.id for d in catalog.documents.values() if d.replaced_by == question_id)
    return next(found, "")
