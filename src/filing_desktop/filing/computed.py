"""Answers that follow from others: one named pure function each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

from filing_desktop.catalog.model import Question
from filing_desktop.filing.values import Value


class Answers(Protocol):
    """What a computed answer may look at."""

    def value(self, question_id: str, row: str = "") -> Value | None:
        """The value given, or None."""
        ...

    def text(self, question_id: str, row: str = "") -> str:
        """The answer as printed."""
        ...

    def chosen(self, question_id: str, row: str = "") -> tuple[str, ...]:
        """The options chosen."""
        ...

    def rows(self, group_id: str, parent: str = "") -> tuple[str, ...]:
        """The keys of a group's rows."""
        ...

    def label(self, question_id: str) -> str:
        """The portal's label of a question."""
        ...


def same_as(answers: Answers, question: Question) -> Value | None:
    """The printed text of the one question it is computed from."""
    return answers.text(question.computed_from[0]) or None


def online_state(answers: Answers, question: Question) -> Value | None:
    """已上线，时间：2026年1月5日, or 未上线: the line of the report's cover table."""
    state, day = question.computed_from
    if "online" in answers.chosen(state):
        when = answers.text(day)
        return f"已上线，时间：{when}" if when else "已上线"
    return "未上线" if answers.chosen(state) else None


def annex_reference(answers: Answers, question: Question) -> Value | None:
    """Where the document is found: it is handed in beside the report, under its own name."""
    return f"详见随本报告提交的《{answers.label(question.computed_from[0])}》"


def risk_types(answers: Answers, question: Question) -> Value | None:
    """The risks that have a scenario written, as options of the portal's list."""
    kind, scenario = question.computed_from
    found = tuple(
        value
        for row in answers.rows("risk")
        if answers.text(scenario, row)
        for value in answers.chosen(kind, row)
    )
    return found or None


def not_endorsement(_answers: Answers, _question: Question) -> Value | None:
    """What the authority's notice of 2022-03-01 says of a filing, in our words (S20)."""
    return "备案不代表对算法的认可，备案信息不得用于宣传推广。"


COMPUTED: Mapping[str, Callable[[Answers, Question], Value | None]] = MappingProxyType(
    {
        "same_as": same_as,
        "online_state": online_state,
        "annex_reference": annex_reference,
        "risk_types": risk_types,
        "not_endorsement": not_endorsement,
    }
)
