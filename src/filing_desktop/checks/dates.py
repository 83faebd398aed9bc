"""CON-09: no date of the filing contradicts another one, or the day it is today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from filing_desktop.checks.finding import Finding
from filing_desktop.checks.review import Review, package_of_question
from filing_desktop.checks.rules import finding
from filing_desktop.filing.answer import Address
from filing_desktop.filing.values import Period

_REPORT, _ASSESSED = "sar.cover_report_date", "sar.cover_assess_date"
_ONLINE, _STATE = "algo.online_date", "algo.online_state"
#: Questions of a day on which something goes online, with the one that says whether it is.
_LAUNCHES = ((_ONLINE, _STATE), ("product.launched_on", "product.status"))
_NOT_YET = (("planned",), ("offline",))
_SERVICE = "life.service_start"
#: Days of what has happened once it can be told: a picture taken, a certificate begun.
_HAPPENED = (
    "entity.cert_valid_to",
    "workproof.joined_on",
    "policy.issued_on",
    "evidence.captured_on",
    _ASSESSED,
    _REPORT,
)


def check_dates(review: Review) -> Iterator[Finding]:
    """Online days fit their state; assessment, report and policies stand in that order.

    The day a planned service will be online is after the report and no contradiction:
    filings are made before the launch (``corrections.md`` C11).
    """
    for question, state in _LAUNCHES:
        group = review.catalog.questions[question].group
        for row in review.facts.rows(group) if group else ("",):
            yield from _launch(review, Address(question, row), Address(state, row))
    yield from _service(review)
    yield from _future(review)
    yield from _report(review)
    yield from _policies(review)


def _service(review: Review) -> Iterator[Finding]:
    """A service that is online has begun; before the launch its first day is a plan."""
    begins = review.facts.value(_SERVICE)
    is_online = review.facts.chosen(_STATE) == ("online",)
    if is_online and isinstance(begins, dt.date) and begins > review.dossier.today:
        yield finding(
            "CON-09",
            "dates.online_in_future",
            review.place(_SERVICE),
            review.place(_STATE),
            arguments={"label": review.label(Address(_SERVICE))},
        )


def _future(review: Review) -> Iterator[Finding]:
    """What can only be told once it happened has a day that is not after today."""
    for address in review.addresses:
        if address.question not in _HAPPENED:
            continue
        value = review.facts.value(address.question, address.row)
        day = value.start if isinstance(value, Period) else value
        if isinstance(day, dt.date) and day > review.dossier.today:
            question = review.catalog.questions[address.question]
            yield finding(
                "CON-09",
                "dates.in_future",
                review.place(address.question, address.row),
                package=package_of_question(review.catalog, question),
                arguments={"label": review.label(address)},
            )


def _launch(review: Review, day: Address, state: Address) -> Iterator[Finding]:
    """What is online was put there by today, and what is not yet will be from today."""
    when = review.facts.value(day.question, day.row)
    chosen = review.facts.chosen(state.question, state.row)
    if not isinstance(when, dt.date):
        return
    message = ""
    if chosen == ("online",) and when > review.dossier.today:
        message = "dates.online_in_future"
    elif chosen in _NOT_YET and when < review.dossier.today:
        message = "dates.planned_in_past"
    if message:
        yield finding(
            "CON-09",
            message,
            review.place(day.question, day.row),
            review.place(state.question, state.row),
            arguments={"label": review.label(day)},
        )


def _report(review: Review) -> Iterator[Finding]:
    """The report is written after the assessment, and of what is online by then."""
    facts = review.facts
    report, assessed, online = (facts.value(each) for each in (_REPORT, _ASSESSED, _ONLINE))
    if not isinstance(report, dt.date):
        return
    if isinstance(assessed, dt.date) and report < assessed:
        yield finding(
            "CON-09",
            "dates.report_before_assessment",
            review.place(_REPORT),
            review.place(_ASSESSED),
        )
    is_online = facts.chosen(_STATE) == ("online",)
    if is_online and isinstance(online, dt.date) and report < online <= review.dossier.today:
        yield finding(
            "CON-09", "dates.report_before_online", review.place(_REPORT), review.place(_ONLINE)
        )


def _policies(review: Review) -> Iterator[Finding]:
    """The policies the report rests on were issued by its day; all that were not, told once.

    One that is not issued to this day is told as such.
    """
    report, today = review.facts.value(_REPORT), review.dossier.today
    if not isinstance(report, dt.date):
        return
    rows = review.facts.rows("policy")
    issued = ((row, review.facts.value("policy.issued_on", row)) for row in rows)
    late = [row for row, day in issued if isinstance(day, dt.date) and report < day <= today]
    if late:
        yield finding(
            "CON-09",
            "dates.policy_after_report",
            *(review.place("policy.issued_on", row) for row in late),
            review.place(_REPORT),
            arguments={"count": len(late)},
        )
