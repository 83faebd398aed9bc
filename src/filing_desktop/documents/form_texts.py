"""The texts of the portal's fields that are composed from rows."""

from __future__ import annotations

from filing_desktop.documents.answers import labelled, line, missing_rows, said, text, word
from filing_desktop.documents.content import Block
from filing_desktop.documents.context import Context, editable
from filing_desktop.documents.products import access_paths
from filing_desktop.documents.risks import covered_by, numbered_risks
from filing_desktop.filing import prose
from filing_desktop.filing.prose import Prose

#: The groups whose rows stand in one of these texts and nowhere else in the sheet.
COMPOSED_GROUPS = ("site", "product_step")


def composed_field(context: Context, block_id: str) -> Block:
    """The text of one of the four fields, which a person may edit by hand."""
    words, sources = {
        "form_sheet/sites": (_sites, ("group:site",)),
        "form_sheet/risk_desc": (_risk_desc, ("group:risk",)),
        "form_sheet/risk_controls": (_risk_controls, ("group:control", "group:risk")),
        "form_sheet/access_path": (access_paths, ("group:product_step",)),
    }[block_id]
    return editable(context, block_id, words(context), context.sources(*sources))


def _sites(context: Context) -> Prose:
    """名称：域名，访问量 of each site."""
    return text(*(_site(context, row) for row in context.facts.rows("site")))


def _site(context: Context, row: str) -> prose.Block:
    visits = word(context, "site.visits", row)
    return line(
        f"{context.title('site', row)}：{word(context, 'site.domain', row)}",
        f"，访问量{visits}" if visits else "",
    )


def _risk_desc(context: Context) -> Prose:
    return text(numbered_risks(context, context.facts.rows("risk")))


def _risk_controls(context: Context) -> Prose:
    rows = context.facts.rows("control")
    return text(
        *(_control(context, number, row) for number, row in enumerate(rows, start=1)),
        missing_rows(context, "control", rows),
    )


def _control(context: Context, number: int, row: str) -> tuple[prose.Block, ...]:
    covered = "、".join(covered_by(context, row))
    return (
        *labelled(
            f"{number}. {context.title('control', row)}", said(context, "control.method", row)
        ),
        *((line(f"对应风险：{covered}。"),) if covered else ()),
    )
