"""A page of client facts names the other filings an edit of it arrives in."""

from __future__ import annotations

from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.interview.page import page_of
from filing_desktop.resources import resource_path

OTHERS = ("云杉语音", "云杉图片")


def shared_with(section: str) -> tuple[str, ...]:
    """What the page of a section says, for a client with two other filings."""
    catalog = load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))
    facts = Facts(catalog, AnswerSheet(), catalog.edition.combinations[0])
    return page_of(facts, catalog.sections[section], OTHERS).shared_with


def test_company_and_officer_are_in_every_filing_of_the_client() -> None:
    """Questions and groups of the client are shared, by themselves or on a page with both."""
    assert shared_with("entity_basic") == OTHERS
    assert shared_with("entity_officer") == OTHERS
    assert shared_with("staffing") == OTHERS


def test_the_algorithm_is_in_its_own_filing_alone() -> None:
    """A page of the filing names no other one."""
    assert shared_with("algo_basic") == ()
    assert shared_with("evidence") == ()
