"""Every thing said has one sheet: the client's or the filing's, and both together are the whole."""

from __future__ import annotations

from functools import cache

import pytest

from filing_desktop.catalog.model import FormCatalog, Scope
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Edit as AnyEdit
from filing_desktop.filing.change import SetEntry, SetFinished, SetHandEdit, SetKept, SetRows
from filing_desktop.filing.owner import owner_of, parted
from filing_desktop.filing.prose import prose_of
from filing_desktop.filing.sheet import SAMPLE, AnswerSheet, HandEdit, merged
from filing_desktop.resources import resource_path

EDIT = HandEdit(prose_of("改"), "0" * 16)


@cache
def edition() -> FormCatalog:
    """The shipped edition."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


@pytest.mark.parametrize(
    ("edit", "owner"),
    [
        (SetEntry(Address("entity.name"), Said("甲")), Scope.CLIENT),
        (SetEntry(Address("algo.name"), Said("乙")), Scope.FILING),
        (SetRows("staff", ("s1",)), Scope.CLIENT),
        (SetRows("model", ("m1",)), Scope.FILING),
        (SetHandEdit("responsibility/org_setup", EDIT), Scope.CLIENT),
        (SetHandEdit("self_assessment/x", EDIT), Scope.FILING),
        (SetHandEdit("internal/x", EDIT), Scope.FILING),
        (SetFinished("org.reporting_line", is_finished=True), Scope.CLIENT),
        (SetFinished("copied/entity.name", is_finished=True), Scope.CLIENT),
        (SetFinished("product.intro[p1]", is_finished=True), Scope.FILING),
        (SetFinished("organisation", is_finished=True), Scope.CLIENT),
        (SetFinished("risks", is_finished=True), Scope.FILING),
        (SetFinished(SAMPLE, is_finished=True), Scope.FILING),
        (SetKept("FORM-1:entity.name", "已核对"), Scope.FILING),
    ],
)
def test_owner(edit: AnyEdit, owner: Scope) -> None:
    """Answers, rows, hand edits and marks go with their question, document or section."""
    assert owner_of(edition(), edit) is owner


def test_a_sheet_parted_and_merged_is_the_same() -> None:
    """Parting loses nothing, and each part holds only what is its own."""
    sheet = AnswerSheet(
        entries={Address("entity.name"): Said("甲"), Address("algo.name"): Said("乙")},
        rows={"staff": ("s1",), "model": ()},
        hand_edits={"responsibility/org_setup": EDIT, "self_assessment/x": EDIT},
        kept={"a": "理由"},
        finished=frozenset({"organisation", "risks", SAMPLE}),
    )
    client, filing = parted(edition(), sheet)
    assert merged(client, filing) == sheet
    assert set(client.hand_edits) == {"responsibility/org_setup"}
    assert client.finished == {"organisation"}
    assert filing.is_sample


@pytest.mark.parametrize(
    "sheet",
    [
        AnswerSheet(entries={Address("entity.name"): Said("甲")}),
        AnswerSheet(rows={"staff": ("s1",)}),
        AnswerSheet(hand_edits={"responsibility/org_setup": EDIT}),
        AnswerSheet(kept={"a": "理由"}),
        AnswerSheet(finished=frozenset({"organisation"})),
    ],
)
def test_nothing_is_covered_by_merging(sheet: AnswerSheet) -> None:
    """A thing that both sheets say is refused, whatever it is; neither one wins."""
    with pytest.raises(ValueError, match=r"\[.+\]"):
        merged(sheet, sheet)
