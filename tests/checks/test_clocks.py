"""PRC-01: a lapsed time for filing is told, and holds nothing back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from filing_desktop.checks.finding import Findings, Severity
from filing_desktop.checks.run import run_checks
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.working_days import NO_CALENDAR, WorkCalendar
from tests.checks.base import TODAY, Change, dossier
from tests.filing.test_working_days import calendar

#: Ten working days before the day of these tests.
LAST_IN_TIME = "2026-11-10"


def found(said: Change, known: WorkCalendar, today: dt.date = TODAY) -> Findings:
    """What the checks find where the working days are known."""
    made = dossier(said)
    of = made.facts
    facts = Facts(of.catalog, of.sheet, of.combination, of.regions, known)
    return run_checks(replace(made, facts=facts, today=today))


def told(said: Change, known: WorkCalendar, today: dt.date = TODAY) -> list[str]:
    """The messages about clocks."""
    return [each.message for each in found(said, known, today).open if each.rule == "PRC-01"]


def test_a_lapse_is_told_with_its_last_day() -> None:
    """One day too late gives one finding, which blocks no package and can be kept."""
    late = found(Change({"life.service_start": "2026-11-09"}), calendar())
    (each,) = [finding for finding in late.open if finding.rule == "PRC-01"]
    assert (each.message, each.severity, each.package) == (
        "clocks.filing_late", Severity.COULD_IMPROVE, "none",
    )  # fmt: skip
    assert each.arguments_in("zh") == {"due": "2026-11-23"}
    assert each.places[0].name == "life.service_start"
    assert each.can_be_kept
    assert not late.blocks("entity")
    assert not late.blocks("algorithm")


@pytest.mark.parametrize(
    "said",
    [
        {"life.service_start": LAST_IN_TIME},
        {"life.service_start": "2026-01-05", "life.submitted_date": "2026-01-19"},
        {"algo.online_state": "planned", "life.service_start": "2026-01-05"},
        {"life.service_start": None},
        {"life.service_start": "2026-12-01"},
    ],
)
def test_in_time_is_quiet(said: dict[str, str | None]) -> None:
    """On the last day, filed in time, not online, not said or still to come: nothing."""
    assert told(Change(said), calendar()) == []


def test_a_filing_sent_too_late_was_late() -> None:
    """Once it was sent, the day it was sent counts and not the day of looking."""
    said = Change({"life.service_start": "2026-01-05", "life.submitted_date": "2026-01-20"})
    assert told(said, calendar()) == ["clocks.filing_late"]


def test_without_the_year_nothing_is_called_late() -> None:
    """A last day that cannot be told is not guessed."""
    said = Change({"life.service_start": "2026-11-09"})
    assert told(said, NO_CALENDAR) == []
    assert told(Change({"life.service_start": "2026-12-28"}), calendar(), dt.date(2027, 6, 1)) == []
