"""The one count of what is to be mended."""

from __future__ import annotations

from filing_desktop.checks.finding import Finding, Findings, Severity
from filing_desktop.services.tally import Tally, tally_of


def finding(severity: Severity, message: str, package: str) -> Finding:
    """A finding of no place."""
    return Finding("RULE", severity, package, message, ())


FOUND = Findings(
    (
        finding(Severity.MUST_FIX, "field.missing", "entity"),
        finding(Severity.MUST_FIX, "field.unreadable", "entity"),
        finding(Severity.MUST_FIX, "field.missing", "both"),
        finding(Severity.LIKELY_RETURNED, "field.unsure", "algorithm"),
        finding(Severity.COULD_IMPROVE, "style.long", "algorithm"),
    )
)


def test_what_is_missing_is_counted_among_what_must_be_fixed() -> None:
    """Of everything, and of a package with what concerns both; the grave ones apart."""
    assert tally_of(FOUND) == Tally(must_fix=3, missing=2, likely_returned=1)
    assert tally_of(FOUND, "entity") == Tally(must_fix=3, missing=2)
    assert tally_of(FOUND, "algorithm") == Tally(must_fix=1, missing=1, likely_returned=1)
    assert tally_of(Findings(())) == Tally(0, 0)
