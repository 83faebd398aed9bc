"""SAF-01, -02, -03, -04, -06, -07, -11: labels, review, complaints, risks and controls are real."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filing_desktop.checks.finding import Finding, Place
from filing_desktop.checks.review import Review
from filing_desktop.checks.rules import finding
from filing_desktop.checks.spelling import folded
from filing_desktop.filing.answer import Address
from filing_desktop.filing.reading import portal_length

_SHORT_RISK = 15  # characters; less cannot name scene, cause and consequence
_SHORT_FLOW = 20  # characters; less cannot say who takes it up and what follows
_NO_PEOPLE = re.compile(
    "(?:没有|不设|未设|不进行|暂无|无)(?:专门的?)?人工(?:审核|复核)?(?=[，。；、]|$)|^无。?$|^不涉及"
)
_OWN_ANSWER = "human_review"  # a topic that review.human tells of
_DENIED = re.compile("^(?:无|没有|暂无|不涉及|不存在|无风险)[。]?$")


def check_labels(review: Review) -> Iterator[Finding]:
    """SAF-01: every output has a visible label, shown by evidence of that kind."""
    facts = review.facts
    rows = [
        row
        for row in facts.rows("marking")
        if facts.chosen("marking.visibility", row) == ("explicit",)
    ]
    for output in facts.chosen("detail.output_modality"):
        of_output = [row for row in rows if facts.chosen("marking.modality", row) == (output,)]
        option = review.catalog.questions["detail.output_modality"].option(output)
        arguments = {"output": option.label if option else output}
        if not of_output:
            yield finding(
                "SAF-01",
                "safety.no_label",
                review.place("detail.output_modality"),
                Place(Address("marking.modality")),
                about=output,
                arguments=arguments,
            )
        for row in of_output:
            kinds = _kinds(review, "marking.evidence", row)
            if kinds and not kinds & {"explicit_label", "download_label"}:
                yield finding(
                    "SAF-01",
                    "safety.label_evidence",
                    review.place("marking.evidence", row),
                    arguments=arguments,
                )


def check_implicit_labels(review: Review) -> Iterator[Finding]:
    """SAF-02: every output can be traced: a label in its file, or in the log."""
    facts = review.facts
    traced = {
        output
        for row in facts.rows("marking")
        if facts.chosen("marking.visibility", row) == ("implicit",)
        for output in facts.chosen("marking.modality", row)
    }
    for output in facts.chosen("detail.output_modality"):
        if output not in traced:
            option = review.catalog.questions["detail.output_modality"].option(output)
            yield finding(
                "SAF-02",
                "safety.no_implicit",
                review.place("detail.output_modality"),
                Place(Address("marking.visibility")),
                about=output,
                arguments={"output": option.label if option else output},
            )


def _kinds(review: Review, question: str, row: str = "") -> set[str]:
    """The kinds of the evidence that an answer refers to."""
    return {
        kind
        for evidence in review.facts.chosen(question, row)
        for kind in review.facts.chosen("evidence.kind", evidence)
    }


def check_review(review: Review) -> Iterator[Finding]:
    """SAF-03: input and results are reviewed, and people stand behind the machines."""
    for question in ("detail.input_review", "detail.output_review"):
        if review.facts.chosen(question) == ("none",):
            yield finding(
                "SAF-03",
                "safety.no_review",
                review.place(question),
                arguments={"label": review.catalog.questions[question].label},
            )
    people = review.place("review.human")
    denied = _NO_PEOPLE.search(people.quote)
    if denied:
        yield finding("SAF-03", "safety.no_people", people.with_marks((denied.span(),)))


def check_complaints(review: Review) -> Iterator[Finding]:
    """SAF-04: a complaint has its entrance on a screenshot, and a flow that is described."""
    kinds = _kinds(review, "complaint.evidence")
    if kinds and "complaint" not in kinds:
        yield finding("SAF-04", "safety.complaint_evidence", review.place("complaint.evidence"))
    flow = review.place("complaint.flow")
    if flow.quote and portal_length(flow.quote) < _SHORT_FLOW:
        yield finding("SAF-04", "safety.complaint_flow", flow)


def check_risks(review: Review) -> Iterator[Finding]:
    """SAF-06: each risk is told of this product: not denied in a word, not the same twice."""
    seen: dict[str, str] = {}
    for row in review.facts.rows("risk"):
        scenario = review.place("risk.scenario", row)
        words = folded(scenario.quote)
        if not words:
            continue
        option = review.catalog.questions["risk.kind"].option(row)
        arguments = {"risk": option.label if option else row}
        if _DENIED.match(scenario.quote.strip()) or portal_length(scenario.quote) < _SHORT_RISK:
            yield finding("SAF-06", "safety.risk_short", scenario, arguments=arguments)
        elif words in seen:
            yield finding(
                "SAF-06",
                "safety.risk_repeated",
                scenario,
                review.place("risk.scenario", seen[words]),
                arguments=arguments,
            )
        else:
            seen[words] = row


def _told_elsewhere(review: Review) -> tuple[str, ...]:
    return (_OWN_ANSWER,) if review.facts.is_shown("review.human") else ()


def check_controls(review: Review) -> Iterator[Finding]:
    """SAF-07, -11: each topic of the report has a control, and each control a risk it is for.

    No question asks for a control of each topic, so a want of one blocks nothing. A filing
    without any control is told by its group, and human review by its own question.
    """
    facts = review.facts
    rows = facts.rows("control")
    topics = {topic for row in rows for topic in facts.chosen("control.topic", row)}
    for option in review.catalog.questions["control.topic"].options if topics else ():
        if option.value not in (*topics, *_told_elsewhere(review)):
            yield finding(
                "SAF-11" if option.value == "rumour" else "SAF-07",
                "safety.topic_without_control",
                Place(Address("control.topic", rows[0])),
                about=option.value,
                arguments={"topic": option.label},
            )
    named = {each for row in facts.rows("risk") for each in facts.chosen("risk.controls", row)}
    for row in rows if named else ():
        name = review.place("control.name", row)
        if row not in named and name.quote:
            yield finding(
                "SAF-07",
                "safety.control_without_risk",
                name,
                Place(Address("risk.controls", facts.rows("risk")[0])),
                arguments={"control": name.quote},
            )
