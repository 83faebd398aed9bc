"""ORG-03, -05: a policy says something of its own, and the named systems are there."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from filing_desktop.filing.answer import Address
from tests.checks.base import FILE, Change, messages, only

_ARTICLE = "responsibility/policy_trigger[y2]"
_TRIGGER = {_ARTICLE: (Address("policy.trigger", "y2"),)}
_WORDS = {_ARTICLE: "第四条　启动情形：未另行规定。"}
_CORE_ROWS = ("y1", "y3", "y4", "y5")

FIRES = (
    ("organisation.no_other_policies", Change(rows={"policy": _CORE_ROWS})),
    ("organisation.policy_missing", Change({"policy.kind[y10]": "other"})),
    ("organisation.policy_missing", Change({"policy.kind[y3]": "self_assessment"})),
    ("organisation.policy_without_facts", Change(composed=_WORDS, empty=_TRIGGER)),
)
QUIET = (
    Change(),
    Change(composed=_WORDS),  # an article whose words an answer gave
    Change(composed=_WORDS, empty={_ARTICLE: (Address("policy.issued_on", "y2"),)}),
    Change({"entity.responsibility_file": (FILE,)}, composed=_WORDS, empty=_TRIGGER),
    Change(composed={"responsibility/monitoring": "一段"}, empty={"responsibility/monitoring": ()}),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_an_empty_policy_is_told(message: str, change: Change) -> None:
    """One weakness gives exactly its finding, which never blocks."""
    found = only(change)
    assert (found.message, found.severity) == (message, Severity.LIKELY_RETURNED)
    assert found.can_be_kept


@pytest.mark.parametrize("change", QUIET)
def test_a_policy_with_facts_is_quiet(change: Change) -> None:
    """What another rule asks for, or the user's own report, is not told twice."""
    assert messages(change) == []


def test_the_finding_leads_to_the_field() -> None:
    """The places are the answers that are not there, each once, in the row of the policy."""
    name = "responsibility/policy_records[y2]"
    change = Change(
        composed={**_WORDS, name: "未另行规定。"},
        empty={**_TRIGGER, name: (Address("policy.records", "y2"),)},
    )
    found = only(change)
    assert [place.name for place in found.places] == ["policy.trigger[y2]", "policy.records[y2]"]
    assert found.arguments["count"] == 2


def test_each_missing_system_is_named() -> None:
    """A policy that Art. 7 names and nobody has gives a finding of its own, by name."""
    change = Change({"policy.kind[y9]": "other", "policy.kind[y10]": "other"})
    assert messages(change) == ["organisation.policy_missing"] * 2


def test_what_the_type_brings_could_improve_the_set() -> None:
    """Deep synthesis brings a policy on rumours; without one the set could be better."""
    found = only(Change({"policy.kind[y11]": "other"}))
    assert (found.message, found.severity, found.about) == (
        "organisation.policy_missing",
        Severity.COULD_IMPROVE,
        "rumour",
    )
