"""The eight risks and the controls that answer them, from either side."""

from __future__ import annotations

from collections.abc import Iterable

from filing_desktop.documents.answers import labelled, line, said, told, word
from filing_desktop.documents.context import Context, hole
from filing_desktop.filing import prose

_WORDS = ("risk.scenario", "risk.impact", "risk.controls")


def risk_words(context: Context, row: str) -> tuple[prose.Block, ...]:
    """A risk that has a section of its own: scenario, impact, likelihood, controls."""
    scenario, impact, controls = (told(context, name, row) for name in _WORDS)
    return (*scenario, *impact, *told(context, "risk.likelihood", row), *controls)


def numbered_risks(context: Context, rows: Iterable[str]) -> tuple[prose.Block, ...]:
    """The risks one after another, each under its number, name and likelihood."""
    return tuple(
        block
        for number, row in enumerate(rows, start=1)
        for block in (
            _risk_title(context, number, row),
            *(each for name in _WORDS for each in told(context, name, row)),
        )
    )


def _risk_title(context: Context, number: int, row: str) -> prose.Block:
    likelihood = "".join(block.plain for block in told(context, "risk.likelihood", row))
    name = word(context, "risk.kind", row)
    return line(f"{number}. {name}（{likelihood}）" if likelihood else f"{number}. {name}")


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


def control_words(context: Context, row: str, number: int) -> tuple[prose.Block, ...]:
    """A control: what is done, against which risks it is effective, and the evidence."""
    covered = "、".join(covered_by(context, row)) or hole("对应的风险")
    return (
        line(f"{number}. {context.title('control', row)}（{word(context, 'control.topic', row)}）"),
        *said(context, "control.method", row).blocks,
        line(f"有效防范的风险：{covered}。"),
        *labelled("证据", said(context, "control.evidence", row)),
    )
