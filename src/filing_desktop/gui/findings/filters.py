"""Which findings are listed: by severity, by document, or those kept with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from filing_desktop.checks.finding import Finding, Findings, Severity
from filing_desktop.gui.findings.ports import FindingsDesk
from filing_desktop.gui.findings.words import document_of, documents_in_order

ALL = "all"
KEPT = "kept"
_SEVERITY = "severity/"
_DOCUMENT = "document/"
_PACKAGE = "package/"


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: its key, and how many findings it lists."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Listed:
    """The findings under one heading."""

    document: str
    findings: tuple[Finding, ...]


def by_severity(severity: Severity) -> str:
    """The key of the filter for a severity."""
    return f"{_SEVERITY}{severity.value}"


def by_document(document: str) -> str:
    """The key of the filter for a document."""
    return f"{_DOCUMENT}{document}"


def by_package(package: str) -> str:
    """The key for what keeps a package from being sealed; it is reached from the export page."""
    return f"{_PACKAGE}{package}"


def severities(findings: Findings) -> tuple[Choice, ...]:
    """A filter for each severity, gravest first, those without findings too."""
    return tuple(Choice(by_severity(each), findings.count(each)) for each in Severity)


def documents(desk: FindingsDesk) -> tuple[Choice, ...]:
    """A filter for each document that has open findings, in package order."""
    return tuple(
        Choice(by_document(each.document), len(each.findings))
        for each in listed(desk, desk.findings.open)
    )


def listed(desk: FindingsDesk, findings: Sequence[Finding]) -> tuple[Listed, ...]:
    """The findings under their documents in package order, gravest first within each."""
    found: dict[str, list[Finding]] = {name: [] for name in documents_in_order(desk)}
    for finding in findings:
        found[document_of(finding, desk)].append(finding)
    rank = {severity: number for number, severity in enumerate(Severity)}
    return tuple(
        Listed(name, tuple(sorted(each, key=lambda f: rank[f.severity])))
        for name, each in found.items()
        if each
    )


def chosen(desk: FindingsDesk, key: str) -> tuple[Finding, ...]:
    """The open findings that a filter lists; none for the filter of those kept."""
    opened = desk.findings.open
    if key == ALL:
        return opened
    if key.startswith(_SEVERITY):
        return tuple(f for f in opened if by_severity(f.severity) == key)
    if key.startswith(_PACKAGE):
        of_package = desk.findings.of_package(key.removeprefix(_PACKAGE))
        return tuple(f for f in of_package if f.severity is Severity.MUST_FIX)
    return tuple(f for f in opened if by_document(document_of(f, desk)) == key)
