"""The eight risks and the controls that answer them, from either side."""

from __future__ import annotations

from collections.abc import Iterable

from filing_desktop.documents.answers import labelled, line, said, told, word
from filing_desktop.documents.context import Context
from filing_desktop.filing import prose
from filing_desktop.filing.values import NotApplicable

_WORDS = ("risk.scenario", "risk.impact", "risk.controls")


def risk_words(context: Context, row: str) -> tuple[prose.Block, ...]:
    """A risk that has a section of its own: scenario, impact, likelihood, controls."""
    if is_excluded(context, row):
        return said(context, "risk.scenario", row).blocks
    scenario, impact, controls = (told(context, name, row) for name in _WORDS)
    return (*scenario, *impact, *told(context, "risk.likelihood", row), *controls)


def is_excluded(context: Context, row: str) -> bool:
    """Whether the scenario of a risk does not apply; its reason is then all there is to say."""
    return isinstance(context.facts.reading("risk.scenario", row), NotApplicable)


def numbered_risks(context: Context, rows: Iterable[str]) -> tuple[prose.Block, ...]:
    """The risks one after another, each under its number, name and likelihood."""
    return tuple(
        block
        for number, row in enumerate(rows, start=1)
        for block in _numbered_risk(context, number, row)
    )


def _numbered_risk(context: Context, number: int, row: str) -> tuple[prose.Block, ...]:
    name = f"{number}. {word(context, 'risk.kind', row)}"
    if is_excluded(context, row):
        return labelled(name, said(context, "risk.scenario", row))
    likelihood = told(context, "risk.likelihood", row)
    if isinstance(context.facts.reading("risk.likelihood", row), NotApplicable):
        likelihood = ()  # a reason is a sentence, no part of a title
    grade = "".join(block.plain for block in likelihood)
    title = line(f"{name}（{grade}）" if grade else name)
    return (title, *(each for question in _WORDS for each in told(context, question, row)))


def covered_by(context: Context, control: str) -> tuple[str, ...]:
    """The risks that name this control, by their names."""
    return tuple(
        word(context, "risk.kind", row)
        for row in context.facts.rows("risk")
        if control in context.facts.chosen("risk.controls", row)
    )


def controls_of(context: Context, topics: Iterable[str]) -> tuple[str, ...]:
    """The controls of these topics, in the order of their rows."""
    wanted = frozenset(topics)
    return tuple(
        row
        for row in context.facts.rows("control")
        if wanted & set(context.facts.chosen("control.topic", row))
    )


def control_words(context: Context, row: str, number: int, section: str) -> tuple[prose.Block, ...]:
    """A control: what is done, against which risks it is effective, and the evidence.

    Its topic stands behind its name unless the name or the ``section`` says it already. A
    control that no risk names says nothing of risks; SAF-07 tells of it.
    """
    covered = "、".join(covered_by(context, row))
    name, topic = context.title("control", row), word(context, "control.topic", row)
    return (
        line(
            f"{number}. {name}"
            if topic in name or topic in section
            else f"{number}. {name}（{topic}）"
        ),
        *said(context, "control.method", row).blocks,
        *((line(f"有效防范的风险：{covered}。"),) if covered else ()),
        *labelled("证据", said(context, "control.evidence", row)),
    )
