"""Chapter three of the self-assessment report: the risks judged."""

from __future__ import annotations

from filing_desktop.documents.answers import text
from filing_desktop.documents.content import Block, Heading
from filing_desktop.documents.context import Context, editable
from filing_desktop.documents.risks import numbered_risks, risk_words

#: Block, heading and kind of the risks that have a section of their own.
_OWN_SECTION = (
    ("risk_abuse", "（一）算法滥用", "abuse"),
    ("risk_bug", "（二）算法漏洞", "bug"),
    ("risk_malicious", "（三）算法恶意利用", "malicious"),
)
_COLUMNS = ("risk.scenario", "risk.impact", "risk.likelihood", "risk.controls")


def risk(context: Context) -> tuple[Block, ...]:
    """三、 with three sections of the template and 其他风险 for all others."""
    named = {kind for _, _, kind in _OWN_SECTION}
    others = tuple(
        row
        for row in context.facts.rows("risk")
        if not named & set(context.facts.chosen("risk.kind", row))
    )
    return (
        Block("self_assessment/chapter_3", (Heading(1, "三、风险研判"),)),
        *(_section(context, *each) for each in _OWN_SECTION),
        editable(
            context,
            "self_assessment/risk_other",
            text(numbered_risks(context, others)),
            tuple(each for row in others for each in context.row_sources(row, *_COLUMNS)),
            before=(Heading(2, "其他风险"),),
        ),
    )


def _section(context: Context, block: str, heading: str, kind: str) -> Block:
    rows = tuple(
        row for row in context.facts.rows("risk") if kind in context.facts.chosen("risk.kind", row)
    )
    return editable(
        context,
        f"self_assessment/{block}",
        text(*(risk_words(context, row) for row in rows)),
        tuple(each for row in rows for each in context.row_sources(row, *_COLUMNS)),
        before=(Heading(2, heading),),
    )
