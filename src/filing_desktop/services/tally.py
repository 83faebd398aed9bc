"""How much is to be mended: the one count that every page and the list of filings give."""

from __future__ import annotations

from dataclasses import dataclass

from filing_desktop.checks.finding import Findings, Severity


@dataclass(frozen=True, slots=True)
class Tally:
    """Open findings: ``must_fix`` of them must be fixed, of which ``missing`` are not filled in."""

    must_fix: int
    missing: int
    likely_returned: int = 0


def tally_of(findings: Findings, package: str = "") -> Tally:
    """The count of all findings, or of those that concern a package."""
    counted = list(findings.of_package(package)) if package else list(findings.open)
    graves = [each for each in counted if each.severity is Severity.MUST_FIX]
    return Tally(
        len(graves),
        sum(1 for each in graves if each.is_omission),
        sum(1 for each in counted if each.severity is Severity.LIKELY_RETURNED),
    )
