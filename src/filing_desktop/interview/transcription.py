"""What is typed into the portal by hand, screen by screen in the portal's order."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from filing_desktop.catalog.model import FormCatalog, Kind, Question, QuestionType
from filing_desktop.documents.certificates import scan_names
from filing_desktop.documents.screens import Screen as PortalScreen
from filing_desktop.documents.screens import screens
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.reading import portal_length, text_of
from filing_desktop.filing.values import Given, NotApplicable, Unreadable

#: Before a mark in ``AnswerSheet.finished``: this answer, in these words, was typed into the
#: portal. Behind the address stands the hash of the words: with other words it is to be done.
COPIED = "copied/"

#: What stands where a question does not apply.
NOT_APPLICABLE = "不涉及"

#: What the portal has no slot of its own for goes where another document goes.
_ANNEXES: Mapping[str, str] = MappingProxyType({"self_assessment": "evidence"})
_BEHIND = "（同栏上传，或并在前一份之后；以平台页面为准）"

_CHOSEN = (QuestionType.CHOICE, QuestionType.CHOICES, QuestionType.REGION)


class Action(StrEnum):
    """What the hand does."""

    COPY = "copy"
    CHOOSE = "choose"
    UPLOAD = "upload"
    LEAVE = "leave"  # it does not apply: the field stays empty


@dataclass(frozen=True, slots=True)
class Line:
    """One field of the portal: what to do, with which words, and whether it was done.

    ``row_title`` names the row of a repeating group; ``length`` counts as limits do. What
    does not apply says 不涉及, to be chosen where the portal offers a choice, with the
    ``reason`` given here. What cannot be read stands as typed; ``problem`` is the code why.
    """

    address: Address
    question: Question
    action: Action
    text: str
    row_title: str
    is_done: bool
    reason: str = ""
    problem: str = ""
    was_other: bool = False  # other words than these were typed into the portal before
    is_to_come: bool = False  # its file is not written yet

    @property
    def length(self) -> int:
        """How many characters there are."""
        return portal_length(self.text)

    @property
    def mark(self) -> str:
        """The mark that tells it was done."""
        return copied_mark(self.address, self.text)


@dataclass(frozen=True, slots=True)
class Screen:
    """A page of the portal."""

    title: str
    lines: tuple[Line, ...]


def copied_mark(address: Address, text: str) -> str:
    """The mark that these words of an answer were typed into the portal."""
    # The letter keeps the hash from being read as the key of a row.
    return f"{COPIED}{address}#x{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def transcription(
    facts: Facts,
    upload_names: Mapping[str, str],
    composed: Mapping[str, str],
    to_come: Collection[str] = (),
) -> tuple[Screen, ...]:
    """Every field the portal asks, as far as it is answered here.

    Screens, fields and rows stand in the order of 备案信息填报表 (``documents.screens``).

    ``upload_names`` gives the final file name of a document by its id: it is what goes into
    the slot of that document; one of the documents ``to_come`` stands there by its name,
    where nothing was put in its place. The id of a question is in it once its scans were
    exported. ``composed`` gives the words of composed texts by block.
    """
    found: list[Screen] = []
    for page in screens(facts.catalog):
        lines = (
            _line(facts, question, row, upload_names, composed)
            or _line_to_come(facts, question, to_come)
            for question, row in _fields(facts, page)
        )
        found.append(Screen(page.name, tuple(line for line in lines if line is not None)))
    return tuple(screen for screen in found if screen.lines)


def _fields(facts: Facts, page: PortalScreen) -> Iterator[tuple[Question, str]]:
    """What the portal asks on a page, as it is filled in: row by row within a group."""
    for run in page.runs():
        asked = [question for question in run if question.screen]
        for row in _rows(facts, run[0]) if asked else ():
            yield from ((question, row) for question in asked)


def _rows(facts: Facts, question: Question) -> Iterator[str]:
    """The rows of a question's group, those of a child group together under their parent."""
    group = facts.catalog.group_of(question.id)
    if group is None or question.kind is Kind.COMPOSED:
        yield ""
        return
    for parent in facts.rows(group.parent) if group.parent else ("",):
        yield from facts.rows(group.id, parent)


def _line(
    facts: Facts,
    question: Question,
    row: str,
    upload_names: Mapping[str, str],
    composed: Mapping[str, str],
) -> Line | None:
    action, text, why = _done(facts, question, row, upload_names, composed)
    if not text:
        return None
    address = Address(question.id, row)
    title = facts.row_name(question.group, row) if question.group else ""
    is_done = copied_mark(address, text) in facts.sheet.finished
    before = any(mark.startswith(f"{COPIED}{address}#") for mark in facts.sheet.finished)
    other = before and not is_done
    return Line(
        address, question, action, text, title, is_done, was_other=other, is_to_come=False, **why
    )


def _line_to_come(facts: Facts, question: Question, to_come: Collection[str]) -> Line | None:
    """The slot of a document that will be written; it cannot be ticked before."""
    document = slot_document(facts.catalog, question.id)
    if document not in to_come or not facts.is_shown(question.id):
        return None
    name = facts.catalog.documents[document].file_name
    address = Address(question.id)
    return Line(address, question, Action.UPLOAD, name, "", is_done=False, is_to_come=True)


def _done(
    facts: Facts,
    question: Question,
    row: str,
    upload_names: Mapping[str, str],
    composed: Mapping[str, str],
) -> tuple[Action, str, dict[str, str]]:
    """What the hand does with a field, with which words, and what is to be said beside it."""
    action = Action.CHOOSE if question.type in _CHOSEN else Action.COPY
    if question.kind is Kind.COMPOSED:
        is_asked = facts.combination in question.applies_to
        return action, composed.get(question.block, "") if is_asked else "", {}
    if not facts.is_shown(question.id, row):
        return action, "", {}
    if question.type is QuestionType.FILES:
        uploads = "、".join(_uploads(facts, question, row, upload_names))
        if uploads:
            return Action.UPLOAD, uploads, {}
    match facts.reading(question.id, row):
        case Given():
            return action, facts.text(question.id, row), {}
        case NotApplicable(reason):
            left = action if action is Action.CHOOSE else Action.LEAVE
            return left, NOT_APPLICABLE, {"reason": reason}
        case Unreadable(problem):
            return action, _as_typed(facts, question, row), {"problem": problem}
        case _:
            return action, "", {}


def _as_typed(facts: Facts, question: Question, row: str) -> str:
    """The words that cannot be read, with options by their labels where they are known."""
    entry = facts.sheet.entry(Address(question.id, row))
    raw = entry.raw if isinstance(entry, Said) else ""
    if isinstance(raw, tuple) and question.options:
        words = (each for each in raw if isinstance(each, str))
        options = ((each, question.option(each)) for each in words)
        return "、".join(option.printed if option else each for each, option in options)
    return text_of(raw)


def _uploads(
    facts: Facts, question: Question, row: str, upload_names: Mapping[str, str]
) -> Iterator[str]:
    """The document that fills the slot, else the attached files.

    A scan is called as in the package once it was exported, before that as the filer calls it.
    """
    document = slot_document(facts.catalog, question.id)
    if document and document in upload_names:
        yield upload_names[document]
        annexes = _ANNEXES.get(document, "")
        if annexes in upload_names:
            yield f"{upload_names[annexes]}{_BEHIND}"
        return
    if question.id in upload_names:
        yield from scan_names(facts, question.id)
        return
    yield from (record.name for record in facts.files(question.id, row))


def slot_document(catalog: FormCatalog, question_id: str) -> str:
    """The id of the document that is uploaded at a FILES question, or ""."""
    found = (d.id for d in catalog.documents.values() if d.replaced_by == question_id)
    return next(found, "")
