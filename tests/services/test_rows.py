"""Rows are added, copied and removed without an old answer or reference turning up elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pytest

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.answer import Address, DoesNotApply, FileRecord, Raw, Said, Untouched
from filing_desktop.filing.change import Edit, applied
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import Reference, prose_of
from filing_desktop.filing.sheet import AnswerSheet, HandEdit
from filing_desktop.resources import resource_path
from filing_desktop.services.rows import add_row, copy_row, remove_row


@cache
def edition() -> FormCatalog:
    """The shipped edition."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


def facts(sheet: AnswerSheet) -> Facts:
    """The facts of a sheet."""
    return Facts(edition(), sheet, "synth_provider")


def after(sheet: AnswerSheet, edits: Iterable[Edit]) -> AnswerSheet:
    """The sheet after some edits."""
    for edit in edits:
        sheet = applied(sheet, edit)
    return sheet


EVIDENCE = prose_of(["见", Reference("evidence", "e1")])


@pytest.mark.parametrize(
    "sheet",
    [
        AnswerSheet({Address("right.evidence", "h1"): Said(("e1",))}),
        AnswerSheet({Address("evi.label_download"): Said("e1")}),
        AnswerSheet({Address("selfcheck.content"): Said(EVIDENCE)}),
        AnswerSheet(hand_edits={"self_assessment/x": HandEdit(EVIDENCE, "0" * 16)}),
        AnswerSheet(hand_edits={"self_assessment/x[e1]": HandEdit(prose_of("改"), "0" * 16)}),
        AnswerSheet(kept={"FORM-1:evidence.file[e1]": "已核对"}),
        AnswerSheet(finished=frozenset({"copied/evidence.file[e1]"})),
        AnswerSheet({Address("evidence.title", "e1"): Said("旧")}),
    ],
    ids=["ROWS", "ROW", "prose", "hand edit", "edited block", "kept", "mark", "own answer"],
)
def test_whatever_names_a_row_keeps_its_key(sheet: AnswerSheet) -> None:
    """A row that is gone but still named is never followed by another of the same key."""
    key, _ = add_row(facts(sheet), "evidence")
    assert key == "e2"


def test_what_points_to_a_deleted_row_stays_told() -> None:
    """A reference to a deleted row does not lead to the row that is made after it."""
    sheet = after(AnswerSheet(), add_row(facts(AnswerSheet()), "evidence")[1])
    sheet = after(sheet, add_row(facts(sheet), "right")[1])
    sheet = sheet.with_entry(Address("right.evidence", "h1"), Said(("e1",)))
    sheet = after(sheet, remove_row(facts(sheet), "evidence", "e1"))
    before = facts(sheet).reading("right.evidence", "h1")
    sheet = after(sheet, add_row(facts(sheet), "evidence")[1])
    assert facts(sheet).reading("right.evidence", "h1") == before


@pytest.mark.parametrize(
    ("column", "entry"),
    [
        ("right.evidence", DoesNotApply("无需截图")),
        ("right.evidence", Untouched(unsure=True)),
        ("right.evidence", Said(("e1",), unsure=True)),
    ],
)
def test_a_copy_says_all_that_its_row_says(
    column: str, entry: Said | DoesNotApply | Untouched
) -> None:
    """不适用 with its reason and the mark 暂不确定 are copied with the answers."""
    sheet = AnswerSheet(rows={"right": ("h1",)}).with_entry(Address(column, "h1"), entry)
    key, edits = copy_row(facts(sheet), "right", "h1")
    assert after(sheet, edits).entry(Address(column, key)) == entry


def test_a_copy_of_a_row_brings_what_the_row_began_with() -> None:
    """The kind a row has from the start is an answer of its copy."""
    key, edits = copy_row(facts(AnswerSheet()), "violation", "data")
    assert facts(after(AnswerSheet(), edits)).chosen("violation.kind", key) == ("data",)


def test_files_are_not_copied() -> None:
    """A copy wants its own evidence."""
    raw: Raw = (FileRecord("图.png", "0" * 64, 1, "image/png"),)
    address = Address("evidence.file", "e1")
    sheet = AnswerSheet(rows={"evidence": ("e1",)}).with_entry(address, Said(raw))
    key, edits = copy_row(facts(sheet), "evidence", "e1")
    assert Address("evidence.file", key) not in after(sheet, edits).entries
