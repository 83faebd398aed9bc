"""ORG-01, -07: the organisation is real, its sites are filed."""

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
    ("organisation.icp_number", Change({"product.prelicense_no[o1]": "123"})),
    ("organisation.icp_number", Change({"product.prelicense_no[o1]": "滇ICP备09010050-5号"})),
    (
        "organisation.icp_number",
        Change({"product.prelicense_no[o1]": "浙ICP备2025000001号-1、浙公网安备33010602000001号"}),
    ),
    ("organisation.hollow", Change(edits={"responsibility/org_setup": "目前暂无专职人员。"})),
)
QUIET = (
    Change(),
    Change({"org.teams": "不设虚拟团队，两人各有岗位。"}),
    Change({"product.prelicense_no[o1]": "蜀ICP备 2026007879 号-1A、浙ICP备17003900号"}),
    Change({"product.prelicense_no[o1]": "浙ICP备2025000001号-1；浙B2-20250001"}),
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
