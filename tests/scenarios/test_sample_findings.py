"""Composed and checked, the sample is long enough and gives no cause to send it back."""

from __future__ import annotations

import datetime as dt
from functools import cache

from filing_desktop.checks.finding import Severity
from filing_desktop.checks.run import run_checks
from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import plain_document
from filing_desktop.documents.dossier import Dossier
from tests.scenarios.sample import CHINESE, sample

TODAY = dt.date(2026, 11, 24)


@cache
def dossier() -> Dossier:
    """The sample with everything composed from it."""
    facts = sample().facts
    return Dossier(facts, compose(facts, TODAY), TODAY)


def length(document: str) -> int:
    """How many Chinese characters a document has."""
    return len(CHINESE.findall(plain_document(dossier().documents[document])))


def test_the_reports_are_as_long_as_real_ones() -> None:
    """The self-assessment has at least 6,000 characters, the responsibility report 5,000."""
    assert length("self_assessment") >= 6000
    assert length("responsibility") >= 5000


def test_nothing_would_send_it_back() -> None:
    """No finding that must be mended, and none for which filings are likely returned."""
    found = run_checks(dossier()).open
    grave = [each for each in found if each.severity is not Severity.COULD_IMPROVE]
    assert [(each.rule, each.message, str(each.places[0].address)) for each in grave] == []
