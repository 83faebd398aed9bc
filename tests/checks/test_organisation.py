"""ORG-01: the organisation is real; a company of one person is told how to say so."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from tests.checks.base import Change, messages, only

FIRES = (
    ("organisation.one_person", Change({"incident.owner[n1]": "s1"}, rows={"staff": ("s1",)})),
    (
        "organisation.no_full_time",
        Change({"staff.full_time[s1]": "no", "workproof.full_time": "no"}),
    ),
    ("organisation.hollow", Change({"org.teams": "设立虚拟团队，成员均为兼职。"})),
    ("organisation.hollow", Change(edits={"responsibility/org_setup": "目前暂无专职人员。"})),
)
QUIET = (
    Change(),
    Change({"org.teams": "不设虚拟团队，两人各有岗位。"}),
    Change({"review.human": "值班表覆盖虚拟团队协作平台，两名专员轮班。"}),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_a_hollow_organisation_is_told(message: str, change: Change) -> None:
    """One weakness gives exactly its finding, which never blocks."""
    found = only(change)
    assert (found.message, found.severity) == (message, Severity.LIKELY_RETURNED)
    assert found.can_be_kept


@pytest.mark.parametrize("change", QUIET)
def test_a_real_one_is_quiet(change: Change) -> None:
    """Posts with people are no finding, whatever word stands elsewhere."""
    assert messages(change) == []
