"""Whose sheet a thing said belongs to: the client's, or the filing's. The one rule for both."""

from __future__ import annotations

from filing_desktop.catalog.model import FormCatalog, Scope
from filing_desktop.filing.change import (
    Edit,
    SetEntry,
    SetFinished,
    SetHandEdit,
    SetKept,
    SetRows,
    edits_of,
    sheet_of,
)
from filing_desktop.filing.sheet import AnswerSheet


def owner_of(catalog: FormCatalog, edit: Edit) -> Scope:
    """Whose sheet an edit belongs to.

    A hand edit goes with its document (the entity package is the client's), a finished mark
    with the question or section it names; a reason to keep a finding, and any other mark, is
    given for one filing.
    """
    match edit:
        case SetEntry(address, _):
            return catalog.questions[address.question].scope
        case SetRows(group, _):
            return catalog.groups[group].scope
        case SetHandEdit(block, _):
            document = catalog.documents[block.partition("/")[0]]
            return Scope.CLIENT if document.package == "entity" else Scope.FILING
        case SetFinished(mark, _):
            known = catalog.questions.get(marked_question(mark))
            return known.scope if known else _section_owner(catalog, mark)
        case SetKept():  # a reason is given for this filing, whatever the finding looks at
            return Scope.FILING


def parted(catalog: FormCatalog, sheet: AnswerSheet) -> tuple[AnswerSheet, AnswerSheet]:
    """The sheet parted into the client's and the filing's; ``merged`` is the way back."""
    owned = [(owner_of(catalog, edit), edit) for edit in edits_of(sheet)]
    client = sheet_of(edit for owner, edit in owned if owner is Scope.CLIENT)
    filing = sheet_of(edit for owner, edit in owned if owner is Scope.FILING)
    return client, filing


def marked_question(mark: str) -> str:
    """The id in a finished mark of an answer: ``product.intro[p1]``, ``copied/entity.name``."""
    return mark.rpartition("/")[2].partition("[")[0]


def _section_owner(catalog: FormCatalog, section_id: str) -> Scope:
    section = catalog.sections.get(section_id)
    for item in section.items if section else ():
        if item.startswith("group:"):
            return catalog.groups[item.removeprefix("group:")].scope
        return catalog.questions[item].scope
    return Scope.FILING
