"""Edits change a sheet as they say, and a sheet is the sum of its edits."""

from __future__ import annotations

from filing_desktop.filing.answer import UNTOUCHED, Address, Said
from filing_desktop.filing.change import (
    Edit,
    SetEntry,
    SetFinished,
    SetHandEdit,
    SetKept,
    SetRows,
    applied,
    edits_of,
    sheet_of,
)
from filing_desktop.filing.prose import prose_of
from filing_desktop.filing.sheet import AnswerSheet, HandEdit

_SET: tuple[Edit, ...] = (
    SetEntry(Address("model.name", "m1"), Said("甲")),
    SetRows("model", ("m1",)),
    SetHandEdit("report/intro", HandEdit(prose_of("改"), "0f")),
    SetKept("F01/entity", "已核对"),
    SetFinished("report", is_finished=True),
)
_TAKEN_BACK: tuple[Edit, ...] = (
    SetEntry(Address("model.name", "m1"), UNTOUCHED),
    SetRows("model", None),
    SetHandEdit("report/intro", None),
    SetKept("F01/entity", None),
    SetFinished("report", is_finished=False),
)


def _sheet(edits: tuple[Edit, ...], start: AnswerSheet) -> AnswerSheet:
    for edit in edits:
        start = applied(start, edit)
    return start


def test_set_and_taken_back() -> None:
    """Every edit can be taken back, to exactly the empty sheet."""
    sheet = _sheet(_SET, AnswerSheet())
    assert sheet == AnswerSheet(
        entries={Address("model.name", "m1"): Said("甲")},
        rows={"model": ("m1",)},
        hand_edits={"report/intro": HandEdit(prose_of("改"), "0f")},
        kept={"F01/entity": "已核对"},
        finished=frozenset({"report"}),
    )
    assert _sheet(_TAKEN_BACK, sheet) == AnswerSheet()


def test_no_rows_are_not_untouched_rows() -> None:
    """A group whose last row was deleted is not one nobody touched."""
    sheet = _sheet((SetRows("model", ()),), AnswerSheet())
    assert sheet.rows == {"model": ()}


def test_edits_of_a_sheet() -> None:
    """The edits of a sheet make the same sheet again."""
    sheet = _sheet(_SET, AnswerSheet())
    assert _sheet(edits_of(sheet), AnswerSheet()) == sheet
    assert len(edits_of(sheet)) == len(_SET)


def test_a_sheet_of_edits_is_what_they_make_one_after_the_other() -> None:
    """Made in one pass or edit by edit, with later edits over earlier ones: the same sheet."""
    for edits in (_SET, (*_SET, *_TAKEN_BACK), (*_TAKEN_BACK, *_SET)):
        assert sheet_of(edits) == _sheet(edits, AnswerSheet())
