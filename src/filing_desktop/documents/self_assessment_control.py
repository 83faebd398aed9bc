"""Chapter four of the self-assessment report: the controls, and the rights of users."""

from __future__ import annotations

from filing_desktop.documents.answers import (
    labelled,
    line,
    missing_rows,
    said,
    text,
    told,
    word,
)
from filing_desktop.documents.content import Block, Heading
from filing_desktop.documents.context import Context, editable, hole
from filing_desktop.documents.risks import control_words, controls_of
from filing_desktop.filing import prose

_CONTROL = ("control.name", "control.topic", "control.method", "control.evidence")
_MECHANISM = ("mechanism_review", "monitoring", "rumour", "emergency")
_CONTENT = ("content", "human_review")
_COMPLAINT = ("complaint.entrance", "complaint.flow", "complaint.days", "complaint.evidence")
_PERSONAL = (
    "pi.collected",
    "pi.legal_basis",
    "pi.separate_consent",
    "pi.retention",
    "pi.policy_evidence",
)


def control(context: Context) -> tuple[Block, ...]:
    """四、 with the five sections of the template."""
    return (
        Block("self_assessment/chapter_4", (Heading(1, "四、风险防控情况"),)),
        _controls(context, "ctrl_mechanism", "（一）风险防范机制建设", _MECHANISM),
        _user_rights(context),
        _controls(
            context,
            "ctrl_content",
            "内容生态治理",
            _CONTENT,
            (("review.human", "人工审核"), ("complaint.flow", "投诉举报的处理")),
        ),
        _controls(context, "ctrl_model", "模型安全保障", ("model",)),
        _controls(context, "ctrl_data", "数据安全防护", ("data",)),
    )


def _controls(
    context: Context,
    block: str,
    heading: str,
    topics: tuple[str, ...],
    also: tuple[tuple[str, str], ...] = (),
) -> Block:
    rows = controls_of(context, topics)
    missing = () if rows else (line(hole(heading.removeprefix("（一）"))),)
    words = text(
        *(control_words(context, row, number) for number, row in enumerate(rows, start=1)),
        missing,
        *(told(context, name, label=label) for name, label in also),
    )
    sources = (
        *(each for row in rows for each in context.row_sources(row, *_CONTROL)),
        *context.sources(*(name for name, _ in also)),
    )
    return editable(
        context, f"self_assessment/{block}", words, sources, before=(Heading(2, heading),)
    )


def _user_rights(context: Context) -> Block:
    rows = context.facts.rows("right")
    words = text(
        *(_right(context, row, number) for number, row in enumerate(rows, start=1)),
        missing_rows(context, "right", rows),
        line(f"{len(rows) + 1}. 个人信息处理"),
        _real_name(context),
        *(told(context, name) for name in _PERSONAL),
        line(f"{len(rows) + 2}. 投诉举报"),
        told(context, "complaint.entrance"),
        told(context, "complaint.flow"),
        _days(context),
        told(context, "complaint.evidence"),
    )
    return editable(
        context,
        "self_assessment/ctrl_user",
        words,
        context.sources("group:right", *_PERSONAL, *_COMPLAINT),
        before=(Heading(2, "用户权益保护"),),
    )


def _days(context: Context) -> tuple[prose.Block, ...]:
    """The time limit with its unit; otherwise what became of the answer."""
    days = context.facts.value("complaint.days")
    if days is None:
        return told(context, "complaint.days")
    return (line(f"从受理到反馈最长{days}天。"),)


def _right(context: Context, row: str, number: int) -> tuple[prose.Block, ...]:
    return (
        line(f"{number}. {word(context, 'right.kind', row)}"),
        *said(context, "right.measure", row).blocks,
        *labelled("证据", said(context, "right.evidence", row)),
    )


def _real_name(context: Context) -> tuple[prose.Block, ...]:
    """Whether each product verifies who its users are."""
    return tuple(
        block
        for row in context.facts.rows("product")
        for block in labelled(
            f"{context.title('product', row)}是否需要实名认证",
            said(context, "product.real_name", row),
        )
    )
