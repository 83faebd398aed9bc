"""PRC-01: the last day for filing has not passed."""

from __future__ import annotations

from collections.abc import Iterator

from filing_desktop.checks.finding import Finding
from filing_desktop.checks.review import Review
from filing_desktop.checks.rules import finding
from filing_desktop.filing.deadlines import CLOCKS, DeadlineKind, deadline_in

_ONLINE = "algo.online_state"


def check_clocks(review: Review) -> Iterator[Finding]:
    """What is online is filed within ten working days; a lapse cannot be mended, only told.

    Where the calendar of a year is missing nothing is late that is not known to be.
    """
    begun = deadline_in(review.facts, DeadlineKind.FILING)
    if begun is None or review.facts.chosen(_ONLINE) != ("online",):
        return
    if begun.due_on and begun.is_late(review.dossier.today):
        yield finding(
            "PRC-01",
            "clocks.filing_late",
            review.place(CLOCKS[DeadlineKind.FILING].question),
            arguments={"due": begun.due_on.isoformat()},
        )
