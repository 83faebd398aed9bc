"""Invented products through the triage: what is to be filed, and which rules say so."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from filing_desktop.catalog.triage import TriageForm, load_triage
from filing_desktop.filing.triage import Outcome, TriageFacts, judge
from filing_desktop.resources import resource_path

CASES = yaml.safe_load(Path(__file__).with_name("triage_cases.yaml").read_text("utf-8"))
#: The rows of the table of situations, in its order.
ROWS = {str(number) for number in range(1, 10)}


@cache
def form() -> TriageForm:
    """The shipped triage."""
    return load_triage(resource_path("triage"))


def facts_of(case: dict[str, Any]) -> TriageFacts:
    """The answers of a case."""
    return {name: tuple(values) for name, values in case["facts"].items()}


def seen(outcome: Outcome) -> dict[str, object]:
    """An outcome as the cases write it."""
    return {
        "need": str(outcome.need),
        "filings": list(outcome.filings),
        "count": list(outcome.count),
        "beside": list(outcome.beside),
        "papers": list(outcome.papers),
        "open": list(outcome.open),
        "rules": [rule.id for rule in outcome.rules],
    }


def test_there_are_thirty_cases_and_every_row_has_one() -> None:
    """Every situation of the table has at least one invented product."""
    assert len(CASES) >= 30
    assert {case["row"] for case in CASES} >= ROWS


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_product_has_its_outcome_and_reasons(case: dict[str, Any]) -> None:
    """The same facts give the same outcome, by these rules and no others."""
    found = seen(judge(form(), facts_of(case)))
    assert found == {name: case[name] for name in found}


def test_every_rule_speaks_in_some_case() -> None:
    """A rule nothing leads to would be dead text."""
    spoken = {rule for case in CASES for rule in case["rules"]}
    assert set(form().rules) - spoken == set()


@pytest.mark.parametrize("question", form().questions)
def test_every_question_matters(question: str) -> None:
    """Leaving a question out changes what some product is told."""
    changed = []
    for case in CASES:
        facts = facts_of(case)
        without = {name: values for name, values in facts.items() if name != question}
        if question in facts and judge(form(), without).rules != judge(form(), facts).rules:
            changed.append(case["name"])
    assert changed != []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_not_answered_yet_is_never_guessed(case: dict[str, Any]) -> None:
    """A statement made after the first answers still stands after the last one."""
    facts = facts_of(case)
    last = {rule.id for rule in judge(form(), facts).rules}
    asked = [name for name in form().questions if name in facts]
    for number in range(len(asked)):
        some = {name: facts[name] for name in asked[:number]}
        assert {rule.id for rule in judge(form(), some).rules} <= last
