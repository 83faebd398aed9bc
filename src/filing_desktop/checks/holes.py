"""FRM-07: a paper with a visible hole is not sealed, whatever was kept with a reason (ADR 11)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from filing_desktop.checks.finding import Finding, is_kept
from filing_desktop.checks.review import Passage, Review
from filing_desktop.checks.rules import finding
from filing_desktop.filing.answer import Address

#: Begins what a composed text has in the place of what is not there.
HOLE_BEGINS = "〔未填"
_HOLE = re.compile(r"〔未填：?([^〕]*)〕")
#: Rules that tell of an answer that is not there, or cannot be read.
_OF_ANSWERS = ("FIELD-MISSING", "FIELD-UNREADABLE", "FRM-01", "SUB-05")
_CAN_LEAVE_HOLES = ("field.missing", "field.rows", "substance.no_data", "substance.proof_missing")
#: Holds both screens of the portal: a fact of the client counts for the other package there.
_BOTH_SCREENS = "form_sheet"
_QUOTED = 20
_EVERYWHERE = "*"


@dataclass(frozen=True, slots=True)
class _Hole:
    """Where a composed text lacks something, and by which label."""

    passage: Passage
    package: str
    label: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What open findings tell already, by package: answers, and labels of what is not there.

    A hole bears the label of its question or group, wherever the text names it.
    """

    answers: Mapping[str, frozenset[Address]]
    labels: Mapping[str, frozenset[str]]

    def names(self, passage: Passage, package: str) -> bool:
        """Whether an answer that fed a text of this package is told."""
        known = self.answers.get(_where(passage, package), frozenset())
        return any(source in known for source in passage.sources)

    def names_label(self, passage: Passage, package: str, label: str) -> bool:
        """Whether an answer or a group with this label is told for this package."""
        return label in self.labels.get(_where(passage, package), frozenset())


def told_by(review: Review, found: Iterable[Finding]) -> Told:
    """What the findings tell that nobody keeps: only they hold the gate of their package."""
    answers: dict[str, set[Address]] = {}
    labels: dict[str, set[str]] = {}
    for each in found:
        if is_kept(each, review.facts.sheet.kept):
            continue
        for package in _packages(each):
            if each.rule in _OF_ANSWERS:
                places = {place.address for place in each.places if place.address}
                answers.setdefault(package, set()).update(places)
                known = {_label(review, address.question) for address in places}
                labels.setdefault(package, set()).update(known)
            if each.rule == "FIELD-ROWS":
                labels.setdefault(package, set()).add(_group_label(review, each))
    return Told(
        {package: frozenset(each) for package, each in answers.items()},
        {package: frozenset(each) for package, each in labels.items()},
    )


def held_by_holes(review: Review, found: Iterable[Finding]) -> list[Finding]:
    """The findings; an omission that leaves a hole in a document cannot be kept."""
    answers: set[Address] = set()
    labels: set[tuple[str, str]] = set()
    for hole in _holes(review):
        labels.add((hole.package, hole.label))
        answers.update(
            source
            for source in hole.passage.sources
            if _label(review, source.question) == hole.label
        )
    return [
        replace(each, can_be_kept=False) if _leaves_hole(review, each, answers, labels) else each
        for each in found
    ]


def check_holes(review: Review, told: Told) -> Iterator[Finding]:
    """The first hole of a text that no open finding of its package tells of already."""
    seen: set[str] = set()
    for hole in _holes(review):
        passage = hole.passage
        if passage.place.name in seen or told.names(passage, hole.package):
            continue
        if not told.names_label(passage, hole.package, hole.label):
            seen.add(passage.place.name)
            yield finding(
                "FRM-07",
                "formal.unfilled",
                passage.quoted(*hole.span),
                package=hole.package,
                arguments={"words": hole.label[:_QUOTED]},
                can_be_kept=False,
            )


def _holes(review: Review) -> Iterator[_Hole]:
    """Every hole of the documents that are handed in as they are composed."""
    for passage in review.composed:
        if HOLE_BEGINS not in passage.text or review.is_replaced(passage.place.document):
            continue
        package = review.package_of(passage.place)
        for match in _HOLE.finditer(passage.text):
            yield _Hole(passage, package, match.group(1), match.span())


def _leaves_hole(
    review: Review, each: Finding, answers: set[Address], labels: set[tuple[str, str]]
) -> bool:
    if each.message not in _CAN_LEAVE_HOLES:
        return False
    if each.rule == "FIELD-ROWS":
        label = _group_label(review, each)
        return any((package, label) in labels for package in _packages(each))
    return any(
        place.address in answers or _is_named(review, each, place.address, labels)
        for place in each.places
        if place.address
    )


def _is_named(
    review: Review, each: Finding, address: Address, labels: set[tuple[str, str]]
) -> bool:
    """Whether a hole of the package bears the label of a question that is asked but once."""
    label = _label(review, address.question)
    return not address.row and any((package, label) in labels for package in _packages(each))


def _packages(each: Finding) -> tuple[str, ...]:
    return (*(("entity", "algorithm") if each.package == "both" else (each.package,)), _EVERYWHERE)


def _where(passage: Passage, package: str) -> str:
    return _EVERYWHERE if passage.place.document == _BOTH_SCREENS else package


def _group_label(review: Review, each: Finding) -> str:
    """The label of the group whose column the last place names."""
    address = each.places[-1].address
    group = review.catalog.group_of(address.question) if address else None
    return group.label.zh if group else ""


def _label(review: Review, question: str) -> str:
    known = review.catalog.questions.get(question)
    return known.label.zh if known else ""
