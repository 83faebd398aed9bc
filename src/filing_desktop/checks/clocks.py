"""PRC-01: the last day for filing has not passed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from filing_desktop.checks.finding import Finding
from filing_desktop.checks.review import Review
from filing_desktop.checks.rules import finding
from filing_desktop.filing.deadlines import CLOCKS, DeadlineKind, deadline_in

_ONLINE, _SUBMITTED = "algo.online_state", "life.submitted_date"


def check_clocks(review: Review) -> Iterator[Finding]:
    """What is online is filed within ten working days; a lapse cannot be mended, only told.

    Where the calendar of a year is missing nothing is late that is not known to be.
    """
    begun = deadline_in(review.facts, DeadlineKind.FILING)
    if begun is None or review.facts.chosen(_ONLINE) != ("online",):
        return
    submitted = review.facts.value(_SUBMITTED)
    filed_on = submitted if isinstance(submitted, dt.date) else review.dossier.today
    if begun.due_on and begun.is_late(filed_on):
        yield finding(
            "PRC-01",
            "clocks.filing_late",
            review.place(CLOCKS[DeadlineKind.FILING].question),
            arguments={"due": begun.due_on.isoformat()},
        )
