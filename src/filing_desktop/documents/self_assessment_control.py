"""Chapter four of the self-assessment report: the controls, and the rights of users."""

from __future__ import annotations

from filing_desktop.documents.answers import (
    NOTHING,
    labelled,
    line,
    missing_rows,
    said,
    text,
    told,
    word,
)
from filing_desktop.documents.chapters import more_sources, told_items
from filing_desktop.documents.content import Block, Heading
from filing_desktop.documents.context import Context, editable
from filing_desktop.documents.risks import control_words, controls_of
from filing_desktop.filing import prose
from filing_desktop.filing.prose import Prose

_CONTROL = ("control.name", "control.topic", "control.method", "control.evidence")
_MECHANISM = ("mechanism_review", "monitoring", "rumour", "emergency")
_CONTENT = ("content", "human_review")
_CONTENT_SOURCES = ("review.human", "complaint.flow")
#: Days or working days.
_UNIT = "complaint.days_unit"
_COMPLAINT = (
    "complaint.entrance",
    "complaint.flow",
    "complaint.days",
    _UNIT,
    "complaint.evidence",
)
_PERSONAL = (
    "pi.collected",
    "pi.legal_basis",
    "pi.separate_consent",
    "pi.retention",
    "pi.policy_evidence",
)


def control(context: Context) -> tuple[Block, ...]:
    """四、 with the five sections of the template."""
    flow = context.facts.value("complaint.flow")
    content = text(
        told(context, "review.human", label="人工审核"),
        (line("投诉举报的受理与处理见本章“用户权益保护”。"),) if flow is not None else (),
    )
    return (
        Block("self_assessment/chapter_4", (Heading(1, "四、风险防控情况"),)),
        _controls(context, "ctrl_mechanism", "（一）风险防范机制建设", _MECHANISM),
        _user_rights(context),
        _controls(context, "ctrl_content", "内容生态治理", _CONTENT, content, _CONTENT_SOURCES),
        _controls(context, "ctrl_model", "模型安全保障", ("model",)),
        _controls(context, "ctrl_data", "数据安全防护", ("data",)),
    )


def _controls(
    context: Context,
    block: str,
    heading: str,
    topics: tuple[str, ...],
    more: Prose = NOTHING,
    sources: tuple[str, ...] = (),
) -> Block:
    rows = controls_of(context, topics)
    missing = _missing(context, topics)
    words = text(
        *(control_words(context, row, number, heading) for number, row in enumerate(rows, start=1)),
        missing,
        more.blocks,
    )
    found = (
        *(each for row in rows for each in context.row_sources(row, *_CONTROL)),
        *context.sources(*(("group:control",) if missing else ()), *sources),
    )
    return editable(
        context,
        f"self_assessment/{block}",
        words,
        tuple(dict.fromkeys(found)),
        before=(Heading(2, heading),),
    )


def _missing(context: Context, topics: tuple[str, ...]) -> tuple[prose.Block, ...]:
    """What a section without a control says.

    No question asks for a control of each topic, so only the want of any is a hole; a hole that
    no answer fills would keep a filing from being sealed.
    """
    if controls_of(context, topics):
        return ()
    has_none = missing_rows(context, "control", context.facts.rows("control"))
    return has_none or (line("所列措施中没有单独归入本项的，见本章其他各节。"),)


def _user_rights(context: Context) -> Block:
    kinds = _rights(context)
    of_type = told_items(context, "rights", first=len(kinds) + 1)
    next_one = len(kinds) + len(of_type) + 1
    words = text(
        *(_right(context, number, each) for number, each in enumerate(kinds.items(), start=1)),
        missing_rows(context, "right", context.facts.rows("right")),
        *of_type,
        line(f"{next_one}. 个人信息处理"),
        _real_name(context),
        *(told(context, name) for name in _PERSONAL),
        line(f"{next_one + 1}. 投诉举报"),
        told(context, "complaint.entrance"),
        told(context, "complaint.flow"),
        _days(context),
        told(context, "complaint.evidence"),
    )
    return editable(
        context,
        "self_assessment/ctrl_user",
        words,
        (
            *context.sources("group:right", *_PERSONAL, *_COMPLAINT),
            *more_sources(context, "rights"),
        ),
        before=(Heading(2, "用户权益保护"),),
    )


def _days(context: Context) -> tuple[prose.Block, ...]:
    """The time limit with its unit; otherwise what became of the answer."""
    days = context.facts.value("complaint.days")
    if days is None:
        return told(context, "complaint.days")
    unit = word(context, _UNIT)
    return (line(f"从受理到反馈最长{days}{'个' if unit == '工作日' else ''}{unit}。"),)


def _rights(context: Context) -> dict[str, tuple[str, ...]]:
    """The rows of each kind of right, so that no title stands twice."""
    kinds: dict[str, tuple[str, ...]] = {}
    for row in context.facts.rows("right"):
        kind = word(context, "right.kind", row)
        kinds[kind] = (*kinds.get(kind, ()), row)
    return kinds


def _right(
    context: Context, number: int, right: tuple[str, tuple[str, ...]]
) -> tuple[prose.Block, ...]:
    kind, rows = right
    return (
        line(f"{number}. {kind}"),
        *(
            block
            for row in rows
            for block in (
                *said(context, "right.measure", row).blocks,
                *labelled("证据", said(context, "right.evidence", row)),
            )
        ),
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
