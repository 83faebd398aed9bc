"""互联网信息服务算法安全自评估报告: the outline of the authority's template, to the letter."""

from __future__ import annotations

from filing_desktop.documents.answers import line, said, text, word
from filing_desktop.documents.content import Block, DocumentContent, Heading, PageBreak
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.self_assessment_algorithm import algorithm
from filing_desktop.documents.self_assessment_control import control
from filing_desktop.documents.self_assessment_cover import cover
from filing_desktop.documents.self_assessment_risk import risk
from filing_desktop.documents.self_assessment_service import service
from filing_desktop.documents.signing import stamp
from filing_desktop.documents.tables import annex_grid, with_numbers
from filing_desktop.filing import prose

_WIDE = ("evidence.title",)
_TITLE = "互联网信息服务算法安全自评估报告"


def self_assessment(context: Context) -> DocumentContent:
    """Cover table, the six chapters, seal and signature."""
    blocks = (
        *cover(context),
        Block("self_assessment/outline", (PageBreak(), Heading(1, "一、算法情况"))),
        *algorithm(context),
        *service(context),
        *risk(context),
        *control(context),
        _conclusion(context),
        _other(context),
        stamp(context, "self_assessment/stamp", "算法安全负责人（签名）"),
    )
    return document(
        context,
        "self_assessment",
        with_numbers(blocks),
        title=_TITLE,
        subtitle=_subtitle(context),
        has_front=True,
    )


def _subtitle(context: Context) -> str:
    """The title of a template ends with type and role (domain section 4)."""
    name = context.facts.catalog.edition.names.get(context.facts.combination)
    return f"（{name.zh}）" if name else ""


def _conclusion(context: Context) -> Block:
    return Block(
        "self_assessment/conclusion",
        (
            Heading(1, "五、安全评估结论"),
            *context.paragraphs(said(context, "sar.conclusion")),
        ),
        context.sources("sar.conclusion"),
    )


def _other(context: Context) -> Block:
    """六、: what a person adds, the third-party models, and the list of annexes."""
    words = text(said(context, "sar.other").blocks, _third_parties(context))
    table = annex_grid(context, ("evidence.title", "evidence.kind"), "附件清单", wide=_WIDE)
    shown = words if words.blocks or table else text(line("无。"))
    return Block(
        "self_assessment/other",
        (Heading(1, "六、其他应当说明的相关情况"), *context.paragraphs(shown), *table),
        context.sources("sar.other", "group:model", "group:evidence"),
    )


def _third_parties(context: Context) -> tuple[prose.Block, ...]:
    return tuple(
        line(
            f"第三方模型{context.title('model', row)}由{word(context, 'model.provider', row)}提供，"
            f"算法备案编号：{word(context, 'model.filing_number', row)}。"
        )
        for row in context.facts.rows("model")
        if "third_party" in context.facts.chosen("model.origin", row)
    )
