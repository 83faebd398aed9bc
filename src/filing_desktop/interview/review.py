"""Every answer on one page, to be read through before the packages are made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from filing_desktop.catalog.model import Bilingual, Section
from filing_desktop.filing.answer import Said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.reading import text_of
from filing_desktop.filing.values import Given, NotApplicable, Unreadable
from filing_desktop.interview.page import FieldState, GroupState, page_of
from filing_desktop.interview.route import sections


class AnswerKind(StrEnum):
    """What a row of the review shows."""

    GIVEN = "given"
    MISSING = "missing"  # 未提供
    UNREADABLE = "unreadable"  # as typed
    NOT_APPLICABLE = "not_applicable"  # the reason


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One answer: where it is, its label, how it stands, and the words to show."""

    field: FieldState
    label: Bilingual
    kind: AnswerKind
    text: str
    row_title: str = ""


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """The answers of one page."""

    section: Section
    rows: tuple[ReviewRow, ...]


def review_of(facts: Facts) -> tuple[ReviewSection, ...]:
    """The answers of every page that is shown, in order; hidden ones are left out (U50)."""
    return tuple(ReviewSection(s, tuple(_rows(facts, s))) for s in sections(facts))


def _rows(facts: Facts, section: Section) -> list[ReviewRow]:
    rows: list[ReviewRow] = []
    for item in page_of(facts, section).items:
        if isinstance(item, FieldState):
            rows.append(_row(facts, item, ""))
            continue
        rows.extend(_group_rows(facts, item))
    return rows


def _group_rows(facts: Facts, group: GroupState) -> list[ReviewRow]:
    return [
        _row(facts, field, card.title.zh or f"{group.group.row_label.zh}{number}")
        for number, card in enumerate(group.cards, start=1)
        for field in card.fields
    ]


def _row(facts: Facts, field: FieldState, row_title: str) -> ReviewRow:
    address = field.address
    match field.reading:
        case Given():
            kind, text = AnswerKind.GIVEN, facts.text(address.question, address.row)
        case Unreadable():
            said = field.entry.raw if isinstance(field.entry, Said) else ""
            kind, text = AnswerKind.UNREADABLE, text_of(said)
        case NotApplicable(reason):
            kind, text = AnswerKind.NOT_APPLICABLE, reason
        case _:
            kind, text = AnswerKind.MISSING, ""
    return ReviewRow(field, field.question.label, kind, text, row_title)
