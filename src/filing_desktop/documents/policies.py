"""Chapters two and three of the responsibility report: policies, and the annexes that hold them."""

from __future__ import annotations

from collections.abc import Iterable

from filing_desktop.documents.answers import (
    label_of,
    labelled,
    line,
    missing_rows,
    said,
    text,
    told,
    word,
)
from filing_desktop.documents.content import Block, Cell, Heading, PageBreak, Part
from filing_desktop.documents.context import Context, editable
from filing_desktop.documents.pictures import captioned_files
from filing_desktop.documents.policy_facts import sentence
from filing_desktop.documents.policy_kinds import CORE_KINDS, covered_by, of_kinds, policy_rows
from filing_desktop.documents.policy_texts import policy_text
from filing_desktop.documents.tables import grid, head, plain_grid, prose_cell, words_cell
from filing_desktop.filing import prose

#: Block, heading and domain of the four parts of （二）.
_MONITORED = (
    ("monitor_info", "1. 信息安全监测", "info"),
    ("monitor_data", "2. 数据安全监测", "data"),
    ("monitor_pi", "3. 用户个人信息安全监测", "pi"),
    ("monitor_algo", "4. 算法安全监测", "algo"),
)
_INDICATOR = ("indicator.name", "indicator.threshold", "indicator.frequency", "indicator.handling")
_INCIDENT = (
    "incident.scenario",
    "incident.level",
    "incident.steps",
    "incident.owner",
    "incident.report",
)
_VIOLATION = ("violation.kind", "violation.situation", "violation.handling")
_ANNEX = (
    "policy.title",
    "policy.kind",
    "policy.issue_no",
    "policy.issued_on",
    "policy.approver",
)
#: What the list of annexes calls the text of a policy, composed or the user's own.
FULL_TEXT = "制度全文"
_ANNEX_SHARES = (0.6, 2.5, 1.0, 1.0, 1.0, 1.0, 1.0)
_SHOWN_IN_PLACE = ("image/png", "image/jpeg", "application/pdf")


def policies(context: Context) -> tuple[Block, ...]:
    """二、（一） to （五）."""
    return (
        Block("responsibility/chapter_2", (Heading(1, "二、算法安全管理制度建设"),)),
        _self_assessment(context),
        _monitoring(context),
        *(_monitored(context, *each) for each in _MONITORED),
        _emergency(context),
        _violations(context),
        _others(context),
    )


def _self_assessment(context: Context) -> Block:
    words = text(
        labelled("制度内容", said(context, "selfcheck.content")),
        labelled("现状", said(context, "selfcheck.status")),
        labelled("执行保障", said(context, "selfcheck.assurance")),
        _policy_words(context, of_kinds(context, ("self_assessment",))),
    )
    asked = ("selfcheck.content", "selfcheck.status", "selfcheck.assurance", "group:policy")
    return editable(
        context,
        "responsibility/self_assessment_policy",
        words,
        context.sources(*asked),
        before=(Heading(2, "（一）算法安全自评估制度建设"),),
    )


def _monitoring(context: Context) -> Block:
    rows = context.facts.rows("indicator")
    of_none = tuple(row for row in rows if not context.facts.chosen("indicator.domain", row))
    words = text(
        _policy_words(context, of_kinds(context, ("monitoring",))),
        missing_rows(context, "indicator", rows),
    )
    return editable(
        context,
        "responsibility/monitoring",
        words,
        context.sources("group:policy"),
        before=(Heading(2, "（二）算法安全监测制度建设"),),
        after=grid(context, ("indicator.domain", *_INDICATOR), of_none, "未分领域的监测指标"),
    )


def _monitored(context: Context, block: str, heading: str, domain: str) -> Block:
    rule, means = f"monitoring.{domain}_rule", f"monitoring.{domain}_means"
    rows = tuple(
        row
        for row in context.facts.rows("indicator")
        if domain in context.facts.chosen("indicator.domain", row)
    )
    named = {word(context, "indicator.domain", row) for row in rows}
    words = text(labelled("制度", said(context, rule)), labelled("技术保障", said(context, means)))
    return editable(
        context,
        f"responsibility/{block}",
        words,
        context.sources(rule, means, "group:indicator"),
        before=(Heading(3, heading),),
        after=grid(
            context,
            _INDICATOR,
            rows,
            f"{''.join(named)}监测指标",
            wide=("indicator.handling",),
        ),
    )


def _emergency(context: Context) -> Block:
    rows = context.facts.rows("incident")
    words = text(
        labelled("制度内容", said(context, "emergency.rule")),
        told(context, "emergency.drill"),
        _policy_words(context, of_kinds(context, ("emergency",))),
        missing_rows(context, "incident", rows),
    )
    return editable(
        context,
        "responsibility/emergency",
        words,
        context.sources("emergency.rule", "emergency.drill", "group:incident", "group:policy"),
        before=(Heading(2, "（三）算法安全事件应急处置制度建设"),),
        after=grid(context, _INCIDENT, rows, "安全事件应急处置", wide=("incident.steps",)),
    )


def _violations(context: Context) -> Block:
    rows = context.facts.rows("violation")
    words = text(
        labelled("制度内容", said(context, "violations.rule")),
        _policy_words(context, of_kinds(context, ("violations",))),
        missing_rows(context, "violation", rows),
    )
    return editable(
        context,
        "responsibility/violations",
        words,
        context.sources("violations.rule", "group:violation", "group:policy"),
        before=(Heading(2, "（四）算法违法违规处置制度建设"),),
        after=grid(context, _VIOLATION, rows, "违法违规处置", wide=_VIOLATION[1:]),
    )


def _others(context: Context) -> Block:
    rows = policy_rows(context)
    others = tuple(row for row in rows if row not in of_kinds(context, CORE_KINDS))
    told_count = f"除上述制度外，已建立其他制度{len(others)}项："
    count = line(told_count if others else "除上述制度外，未另行制定其他制度。")
    missing = missing_rows(context, "policy", rows)
    words = text(missing or count, _policy_words(context, others))
    return editable(
        context,
        "responsibility/other_policies",
        words,
        context.sources("group:policy"),
        before=(Heading(2, "（五）其他制度"),),
    )


def _policy_words(context: Context, rows: Iterable[str]) -> tuple[prose.Block, ...]:
    """《title》（kind，number，day，approver）: what the policy says."""
    return tuple(block for row in rows for block in _one_policy(context, row))


def _one_policy(context: Context, row: str) -> tuple[prose.Block, ...]:
    issued, approver = word(context, "policy.issued_on", row), word(context, "policy.approver", row)
    marks = (
        word(context, "policy.kind", row),
        word(context, "policy.issue_no", row),
        f"{issued}发布" if issued else "",
        f"{approver}批准" if approver else "",
    )
    name = (prose.Reference("policy", row), f"（{'，'.join(filter(None, marks))}）：")
    summary = said(context, "policy.summary", row).blocks or _in_short(context, row)
    if not summary or summary[0].is_item:
        return (line(*name), *summary)
    return (line(*name, *summary[0].inlines), *summary[1:])


def _in_short(context: Context, row: str) -> tuple[prose.Block, ...]:
    """Who is in charge of a policy and when it applies, where no summary was written."""
    owner, occasion = word(context, "policy.owner", row), said(context, "policy.trigger", row)
    words = sentence(f"由{owner}负责") if owner else ""
    first = f"{words}{''.join(block.plain for block in occasion.blocks)}"
    return (line(first),) if first else ()


def annex_list(context: Context) -> Block:
    """三、附件: the policies with their number, day and file, in the order of their rows."""
    rows = policy_rows(context)
    words = text(missing_rows(context, "policy", rows), _agreements(context))
    body = tuple(
        (
            words_cell(f"{number}"),
            *(prose_cell(context, said(context, column, row)) for column in _ANNEX),
            _full_text(context, row),
        )
        for number, row in enumerate(rows, start=1)
    )
    titles = head("序号", *(label_of(context, name) for name in _ANNEX), FULL_TEXT)
    table = plain_grid(_ANNEX_SHARES, titles, body, "附件清单")
    return Block(
        "responsibility/annexes",
        (Heading(1, "三、附件"), *context.paragraphs(words), *table),
        context.sources("group:policy"),
    )


def _full_text(context: Context, row: str) -> Cell:
    """附后 where the full text follows in this document, else where it stands."""
    files = context.facts.files("policy.file", row)
    first = covered_by(context, row)
    if first:
        return words_cell(f"见附件{policy_rows(context).index(first) + 1}")
    if not files or all(file.media_type in _SHOWN_IN_PLACE for file in files):
        return words_cell("附后")
    return prose_cell(context, said(context, "policy.file", row))


def _agreements(context: Context) -> tuple[prose.Block, ...]:
    """Where user agreement and privacy policy are, which the template asks for here."""
    rows = tuple(
        row
        for row in context.facts.rows("evidence")
        if "agreement" in context.facts.chosen("evidence.kind", row)
    )
    if not rows:
        return ()
    inlines: list[prose.Inline] = ["用户服务协议与隐私政策见"]
    for row in rows:
        inlines += [prose.Reference("evidence", row), "、"]
    return (line(*inlines[:-1], "。"),)


def annexes(context: Context) -> tuple[Block, ...]:
    """The full texts, each from a new page: a file of the user's own, else what is composed.

    A file that cannot be shown is in the list alone.
    """
    numbered = enumerate(policy_rows(context), start=1)
    return tuple(block for number, row in numbered for block in _annex(context, number, row))


def _annex(context: Context, number: int, row: str) -> tuple[Block, ...]:
    if not context.facts.files("policy.file", row):
        return () if covered_by(context, row) else policy_text(context, number, row)
    pictures = _pictures(context, number, row)
    if not pictures:
        return ()
    heading = Heading(2, f"附件{number} {context.title('policy', row)}")
    sources = context.row_sources(row, "policy.title", "policy.file")
    return (Block(f"responsibility/annex[{row}]", (PageBreak(), heading, *pictures), sources),)


def _pictures(context: Context, number: int, row: str) -> tuple[Part, ...]:
    files = tuple(
        file
        for file in context.facts.files("policy.file", row)
        if file.media_type in _SHOWN_IN_PLACE
    )
    return captioned_files(files, f"附件{number} {context.title('policy', row)}")
