"""Filings other than the sample give the findings and gates that are expected of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from filing_desktop.assembly.plan import Gate
from filing_desktop.checks.finding import Findings
from filing_desktop.checks.run import run_checks
from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import plain_document
from filing_desktop.documents.dossier import Dossier
from filing_desktop.errors import FilingError
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.formats.answers import read_answers
from filing_desktop.services.export import gate_of, plan_export
from tests.scenarios.sample import COMBINATION, sample

TODAY = dt.date(2026, 11, 24)
FOLDER = Path(__file__).parent


@cache
def sheet_of(case: str) -> AnswerSheet:
    """The answers of a case alone."""
    data = (FOLDER / case / "answers.json").read_bytes()
    return read_answers(data, sample().catalog).sheet


def over_sample(case: str) -> AnswerSheet:
    """The sample after the answers and rows of a case; the case names only what differs."""
    base, other = sample().facts.sheet, sheet_of(case)
    return replace(
        base, entries={**base.entries, **other.entries}, rows={**base.rows, **other.rows}
    )


def checked(sheet: AnswerSheet) -> tuple[Dossier, Findings]:
    """A sheet composed and checked."""
    facts = Facts(sample().catalog, sheet, COMBINATION, sample().facts.regions)
    dossier = Dossier(facts, compose(facts, TODAY), TODAY)
    return dossier, run_checks(dossier)


def gates(found: Findings) -> tuple[Gate, Gate]:
    """The furthest state of the entity package and of the algorithm package."""
    return gate_of(found, "entity"), gate_of(found, "algorithm")


def test_an_empty_filing_lacks_things_and_nothing_else() -> None:
    """Everything that is open is an omission, and each empty group is told once."""
    _, found = checked(sheet_of("empty"))
    assert all(each.is_omission for each in found.open)
    counted = Counter(each.message for each in found.open)
    assert counted.keys() >= {"field.missing", "field.rows", "formal.file_missing"}
    assert counted["field.rows"] == 11
    assert gates(found) == (Gate.DRAFT, Gate.DRAFT)


def test_an_empty_filing_is_not_sealed_by_reasons() -> None:
    """With every finding kept, both packages still show holes and stay drafts."""
    sheet = sheet_of("empty")
    _, found = checked(sheet)
    kept = {each.key: "以后补" for each in found.open}
    dossier, again = checked(replace(sheet, kept=kept))
    assert gates(again) == (Gate.DRAFT, Gate.DRAFT)
    with pytest.raises(FilingError):
        plan_export(dossier, again, wanted={"algorithm": Gate.TO_SEAL})


@pytest.mark.parametrize("question", ["algo.name", "officer.phone", "resp.org_name"])
def test_no_package_is_sealed_with_a_hole(question: str) -> None:
    """Whatever is kept, a package whose documents show 〔未填 is a draft."""
    base = sample().facts.sheet
    entries = {each: entry for each, entry in base.entries.items() if each.question != question}
    sheet = replace(base, entries=entries)
    for _ in range(2):  # what comes to light once the first are kept is kept too
        found = checked(sheet)[1]
        kept = {each.key: "以后补" for each in found.open}
        sheet = replace(sheet, kept={**sheet.kept, **kept})
    dossier, found = checked(sheet)
    infos = dossier.facts.catalog.documents
    holed = {
        infos[name].package
        for name, document in dossier.documents.items()
        # the transcription sheet holds both screens and is not handed in
        if name != "form_sheet" and "〔未填" in plain_document(document)
    } - {"internal"}
    assert holed
    assert all(gate_of(found, package) is Gate.DRAFT for package in holed)


def test_a_planned_launch_is_filed_before_the_day() -> None:
    """Days to come are no fault of what is not online; a day gone by is told, and blocks not."""
    _, found = checked(over_sample("planned_launch"))
    told = [(each.message, each.places[0].name) for each in found.open]
    assert told == [("dates.planned_in_past", "product.launched_on[p2]")]
    assert gates(found) == (Gate.TO_SEAL, Gate.TO_SEAL)


def test_a_company_of_one_person_is_told_how_to_say_so() -> None:
    """One member of staff is likely to be asked about, and seals both packages all the same."""
    _, found = checked(over_sample("one_person"))
    assert [each.message for each in found.open] == ["organisation.one_person"]
    assert gates(found) == (Gate.TO_SEAL, Gate.TO_SEAL)
