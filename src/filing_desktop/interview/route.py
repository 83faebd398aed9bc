"""The way through the sections: order, status, next and back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from filing_desktop.catalog.model import QuestionType, Section
from filing_desktop.filing.answer import UNTOUCHED, Address
from filing_desktop.filing.change import SetFinished
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.values import Given, NotApplicable, Unanswered, Unreadable
from filing_desktop.interview.page import FieldState, GroupState, PageModel, page_of

_WRITTEN = (QuestionType.PROSE, QuestionType.LONG_TEXT)


class Status(StrEnum):
    """How far a section is (``ux.md`` U33); never "ready"."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    BLOCKED = "blocked"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Progress:
    """A section with its status and how many of its wanted answers are missing or unsure.

    ``can_be_left`` tells that nothing in it is wanted and nothing was said: no work to do.
    ``must_fix`` counts the findings that lead here and must be fixed.
    """

    section: Section
    status: Status
    missing: int
    can_be_left: bool = False
    must_fix: int = 0


def sections(facts: Facts) -> tuple[Section, ...]:
    """The sections that show anything, in order."""
    return tuple(
        section
        for section in facts.catalog.sections.values()
        if any(_item_is_shown(facts, item) for item in section.items)
    )


def _item_is_shown(facts: Facts, item: str) -> bool:
    if item.startswith("group:"):
        return facts.is_group_shown(item.removeprefix("group:"))
    return facts.is_shown(item)


def progress_of(facts: Facts, section: Section, *, has_problem: bool) -> Progress:
    """The status of a section; ``has_problem`` tells of an open finding in it that is grave.

    Facts are complete once every wanted answer is given; a section with long texts also
    wants a person's mark that they are written (U34).
    """
    page = page_of(facts, section)
    missing = _missing(facts, page)
    touched = any(field.entry != UNTOUCHED for field in page.fields())
    if has_problem and touched:
        status = Status.PROBLEM
    elif missing == 0 and _is_written(facts, page):
        status = Status.DONE
    else:
        status = Status.IN_PROGRESS if touched else Status.NOT_STARTED
    can_be_left = missing == 0 and not touched and not any(f.is_required for f in page.fields())
    return Progress(section, status, missing, can_be_left)


def _missing(facts: Facts, page: PageModel) -> int:
    few = sum(
        max(0, facts.least_rows(item.group.id) - len(item.cards))
        for item in page.items
        if isinstance(item, GroupState)
    )
    return few + sum(1 for field in page.fields() if _is_open(field))


def _is_open(field: FieldState) -> bool:
    if field.is_unsure or isinstance(field.reading, Unreadable):
        return True
    return field.is_required and isinstance(field.reading, Unanswered)


def _is_written(facts: Facts, page: PageModel) -> bool:
    """Nothing to mark where no long text was given; else each wants its mark, or the page's."""
    texts = _texts_on(page)
    if not texts:
        return any(not isinstance(f.reading, Unanswered) for f in page.fields())
    return all(is_marked(facts, field) for field in texts)


def is_marked(facts: Facts, field: FieldState) -> bool:
    """Whether a long text is marked as written, by itself or with its whole section."""
    finished = facts.sheet.finished
    if str(field.address) in finished:
        return True
    section = section_of(facts, field.address.question)
    return section is not None and section.id in finished and _is_text(field)


def marking(facts: Facts, address: Address, *, is_finished: bool) -> tuple[SetFinished, ...]:
    """The edits that mark a long text as written, or reopen it.

    Where its whole section was marked, the section's other texts keep a mark of their own.
    """
    edits = [SetFinished(str(address), is_finished)]
    section = section_of(facts, address.question)
    if is_finished or section is None or section.id not in facts.sheet.finished:
        return tuple(edits)
    edits.append(SetFinished(section.id, is_finished=False))
    others = (str(field.address) for field in _texts_on(page_of(facts, section)))
    edits += (SetFinished(mark, is_finished=True) for mark in others if mark != str(address))
    return tuple(edits)


def _texts_on(page: PageModel) -> list[FieldState]:
    return [field for field in page.fields() if _is_text(field)]


def _is_text(field: FieldState) -> bool:
    """Whether it is a long text with something to be read through."""
    is_said = isinstance(field.reading, Given | NotApplicable)
    return field.question.type in _WRITTEN and is_said


def neighbour(facts: Facts, section_id: str, step: int) -> Section | None:
    """The section ``step`` places on (1) or back (-1) of the ones shown, or None at the ends."""
    shown = sections(facts)
    ids = [section.id for section in shown]
    if section_id not in ids:
        return shown[0] if shown else None
    place = ids.index(section_id) + step
    return shown[place] if 0 <= place < len(shown) else None


def section_of(facts: Facts, question_id: str) -> Section | None:
    """The section on whose page a question stands."""
    question = facts.catalog.questions[question_id]
    item = f"group:{question.group}" if question.group else question_id
    return next((s for s in facts.catalog.sections.values() if item in s.items), None)
