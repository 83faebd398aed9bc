"""The table of rules agrees with the record of the field."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

import filing_desktop.checks
from filing_desktop.checks.rules import EVERYONE, RULES

PROJECT = Path(__file__).resolve().parents[2]
OURS = {rule for rule in RULES if rule[:3] not in ("CON", "FRM", "SUB", "SAF", "ORG", "PRC")}


def test_the_rules_are_those_of_the_record() -> None:
    """Severity, package, gate, combinations, source and confidence are as recorded."""
    path = PROJECT.parent / "shared" / "domain" / "checks.json"
    if not path.is_file():
        pytest.skip("the record of checks is not beside the project")
    record = {entry["id"]: entry for entry in json.loads(path.read_text(encoding="utf-8"))}
    for rule in RULES.values():
        if rule.id in OURS:
            continue
        entry = record[rule.id]
        assert (
            str(rule.severity),
            rule.package,
            rule.gate,
            rule.applies_to,
            rule.source,
            rule.confidence,
        ) == (
            entry["severity"],
            entry["package"],
            entry["gate"],
            frozenset(entry["applies_to"]),
            entry["source"],
            entry["confidence"],
        ), rule.id


def test_rules_of_our_own_apply_to_everyone() -> None:
    """What the program asks of a field holds for every combination."""
    assert {
        "FIELD-UNREADABLE", "FIELD-MISSING", "FIELD-UNSURE", "FIELD-ROWS", "FIELD-FILE",
        "FIELD-REGION", "ADDRESS", "HAND-EDIT", "MISSING-GLYPH",
    } == OURS  # fmt: skip
    assert all(RULES[rule].applies_to == EVERYONE for rule in OURS)


def test_every_rule_is_used() -> None:
    """No rule stands in the table that no check finds anything by."""
    folder = Path(filing_desktop.checks.__file__).parent
    used = {
        node.value
        for path in folder.glob("*.py")
        if path.name not in ("rules.py", "run.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in RULES
    }
    assert used == set(RULES)
