"""CON-09: online days fit their state, and assessment, report and policies their order."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from tests.checks.base import Change, messages, only

PLANNED = {"algo.online_state": "planned", "life.service_start": None}
OFFLINE = {"product.status[p1]": "offline", "product.mau[p1]": "0", "product.dau[p1]": "0"}

FIRES = (
    ("dates.online_in_future", Change({"algo.online_date": "2027-12-01"})),
    ("dates.online_in_future", Change({"product.launched_on[p1]": "2027-01-01"})),
    ("dates.online_in_future", Change({"life.service_start": "2026-12-01"})),
    ("dates.in_future", Change({"entity.cert_valid_to": "2027-05-07至长期"})),
    ("dates.in_future", Change({"workproof.joined_on": "2026-12-01"})),
    ("dates.in_future", Change({"policy.issued_on[y1]": "2026-11-25"})),
    ("dates.in_future", Change({"evidence.captured_on[e2]": "2027-02-01"})),
    ("dates.in_future", Change({"sar.cover_report_date": "2026-11-25"})),
    ("dates.planned_in_past", Change({**PLANNED, "algo.online_date": "2026-10-12"})),
    (
        "dates.planned_in_past",
        Change({**OFFLINE, "product.launched_on[p1]": "2026-03-01"}),
    ),
    (
        "dates.report_before_assessment",
        Change({"sar.cover_assess_date": "2026-11-20", "sar.cover_report_date": "2026-02-20"}),
    ),
    (
        "dates.report_before_online",
        Change({"algo.online_date": "2026-06-01", "life.service_start": "2026-06-01"}),
    ),
    ("dates.policy_after_report", Change({"policy.issued_on[y1]": "2026-03-01"})),
    (
        "dates.policy_after_report",
        Change({"policy.issued_on[y1]": "2026-03-01", "policy.issued_on[y2]": "2026-03-02"}),
    ),
)
QUIET = (
    Change({**PLANNED, "algo.online_date": "2027-01-05"}),
    Change({**PLANNED, "algo.online_date": "2026-11-24"}),
    Change({**PLANNED, "algo.online_date": "2027-01-05", "life.service_start": "2027-01-05"}),
    Change({"entity.cert_valid_to": "2026-11-24至长期", "evidence.captured_on[e2]": "2026-11-24"}),
    Change({"algo.online_date": "2026-02-01"}),
    Change({**OFFLINE, "product.launched_on[p1]": None}),
    Change({**OFFLINE, "product.launched_on[p1]": "2027-03-01"}),
    Change({"sar.cover_report_date": "2026-11-24", "policy.issued_on[y1]": "2026-11-24"}),
    Change({"sar.cover_report_date": None, "policy.issued_on[y1]": "2026-11-24"}),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_dates_that_contradict_each_other_are_told(message: str, change: Change) -> None:
    """One contradiction gives exactly one finding, which is likely returned at most."""
    found = only(change)
    assert (found.message, found.severity) == (message, Severity.LIKELY_RETURNED)


@pytest.mark.parametrize("change", QUIET)
def test_dates_in_order_are_quiet(change: Change) -> None:
    """Plans may lie after the report, days may coincide, and a missing day is told as such."""
    assert [each for each in messages(change) if not each.startswith("field.")] == []


def test_a_day_to_come_concerns_the_package_it_is_printed_in() -> None:
    """A certificate that begins tomorrow is told for the entity, a picture for the algorithm."""
    licence = only(Change({"entity.cert_valid_to": "2026-11-25至长期"}))
    picture = only(Change({"evidence.captured_on[e2]": "2026-11-25"}))
    assert (licence.package, picture.package) == ("entity", "algorithm")
    assert {licence.confidence, picture.confidence} == {"inferred"}
