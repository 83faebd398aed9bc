"""Runs every rule over a dossier and puts the findings in the order people work in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from filing_desktop.checks import (
    claims,
    clocks,
    consistency,
    dates,
    fields,
    formal,
    hand_edits,
    holes,
    kinds,
    naming,
    organisation,
    policies,
    protection,
    safety,
    statements,
    substance,
)
from filing_desktop.checks.finding import Finding, Findings, Place, Severity, sorted_out
from filing_desktop.checks.review import Review, review_of
from filing_desktop.checks.rules import RULES
from filing_desktop.documents.dossier import Dossier
from filing_desktop.filing.answer import Address

_Check = Callable[[Review], Iterator[Finding]]

#: What holds for any form.
_OF_ANY_FORM: tuple[_Check, ...] = (
    fields.check_fields,
    fields.check_rows,
    formal.check_files,
    formal.check_documents,
    formal.check_expiry,
    formal.check_lengths,
    formal.check_glyphs,
    hand_edits.check_hand_edits,
)
#: What rests on the questions of the algorithm filing.
_OF_ALGORITHM_FILING: tuple[_Check, ...] = (
    naming.check_algorithm_name,
    naming.check_entity_name,
    naming.check_credit_code,
    naming.check_officer,
    kinds.check_type,
    consistency.check_icp_holder,
    consistency.check_address,
    consistency.check_formats,
    consistency.check_users,
    consistency.check_flow_models,
    dates.check_dates,
    clocks.check_clocks,
    statements.check_review_methods,
    statements.check_outputs,
    statements.check_dates_and_numbers,
    substance.check_data,
    substance.check_third_party,
    substance.check_numbers,
    substance.check_deployment,
    claims.check_claims,
    safety.check_labels,
    safety.check_implicit_labels,
    safety.check_review,
    safety.check_complaints,
    safety.check_risks,
    safety.check_controls,
    protection.check_ways_out,
    protection.check_groups,
    organisation.check_organisation,
    policies.check_policy_texts,
    policies.check_named_policies,
    organisation.check_site_numbers,
)
_ALGORITHM_FILING = "algorithm_filing"
_PACKAGES = ("entity", "algorithm", "internal")
_SEVERITIES = tuple(Severity)
_LAST = 10_000


def run_checks(dossier: Dossier) -> Findings:
    """Every finding of the rules that apply, by document in package order, then severity.

    Those kept with a reason are put aside; what cannot be kept stays open.
    """
    review = review_of(dossier)
    is_filing = dossier.facts.catalog.edition.form == _ALGORITHM_FILING
    checks = (*_OF_ANY_FORM, *_OF_ALGORITHM_FILING) if is_filing else _OF_ANY_FORM
    found = [finding for check in checks for finding in check(review)]
    found = holes.held_by_holes(review, found)
    told = holes.told_by(review, found)
    found += formal.check_placeholders(review, told)
    found += holes.check_holes(review, told)
    combination = dossier.facts.combination
    applying = [each for each in found if combination in RULES[each.rule].applies_to]
    places = {address: place for place, address in enumerate(review.addresses)}
    applying.sort(key=lambda each: _order(review, places, each))
    return sorted_out(applying, dossier.facts.sheet.kept)


def _order(
    review: Review, places: Mapping[Address, int], finding: Finding
) -> tuple[int, int, int, int]:
    place = finding.places[0] if finding.places else Place()
    package, order = _document_order(review, place)
    position = places.get(place.address, _LAST) if place.address else _LAST
    return package, order, _SEVERITIES.index(finding.severity), position


def _document_order(review: Review, place: Place) -> tuple[int, int]:
    """The package and the number of the first document this place is printed in."""
    documents = review.catalog.documents
    names = [place.document]
    if place.address and place.address.question in review.catalog.questions:
        names = [each.document for each in review.catalog.questions[place.address.question].printed]
    found = [
        (_PACKAGES.index(info.package), info.order)
        for name in names
        if (info := documents.get(name)) and info.package in _PACKAGES
    ]
    return min(found, default=(len(_PACKAGES), 0))
