"""The texts of the portal's fields that are composed from rows."""

from __future__ import annotations

from filing_desktop.documents.answers import (
    label_of,
    labelled,
    line,
    missing_rows,
    said,
    text,
    word,
)
from filing_desktop.documents.content import Block
from filing_desktop.documents.context import Context, editable
from filing_desktop.documents.products import access_paths
from filing_desktop.documents.risks import covered_by, numbered_risks
from filing_desktop.filing import prose
from filing_desktop.filing.prose import Prose

#: The groups whose rows stand in one of these texts and nowhere else in the sheet.
COMPOSED_GROUPS = ("site", "product_step", "pi_item", "rank_factor", "filter_rule")


def composed_field(context: Context, block_id: str) -> Block:
    """The text of one of these fields, which a person may edit by hand."""
    words, sources = {
        "form_sheet/sites": (_sites, ("group:site",)),
        "form_sheet/risk_desc": (_risk_desc, ("group:risk",)),
        "form_sheet/risk_controls": (_risk_controls, ("group:control", "group:risk")),
        "form_sheet/access_path": (access_paths, ("group:product_step",)),
        "form_sheet/pi_list": (_pi_list, ("group:pi_item",)),
        "form_sheet/pi_need": (_pi_need, ("group:pi_item",)),
        "form_sheet/rank_factors": (_rank_factors, ("group:rank_factor",)),
        "form_sheet/filter_rules": (_filter_rules, ("group:filter_rule",)),
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


def _pi_list(context: Context) -> Prose:
    """Each item with where it comes from, what for, and by what right."""
    return _rows(context, "pi_item", ("pi_item.source", "pi_item.purpose", "pi_item.basis"))


def _pi_need(context: Context) -> Prose:
    return _rows(context, "pi_item", ("pi_item.need",))


def _rank_factors(context: Context) -> Prose:
    columns = ("rank_factor.kind", "rank_factor.weight", "rank_factor.basis")
    return _rows(context, "rank_factor", columns)


def _filter_rules(context: Context) -> Prose:
    columns = ("filter_rule.rule", "filter_rule.threshold", "filter_rule.disposal")
    return _rows(context, "filter_rule", columns)


def _rows(context: Context, group: str, columns: tuple[str, ...]) -> Prose:
    """A numbered line for each row: its name, then label and answer of each column."""
    rows = context.facts.rows(group)
    return text(
        *(_row(context, number, group, row, columns) for number, row in enumerate(rows, start=1)),
        missing_rows(context, group, rows),
    )


def _row(
    context: Context, number: int, group: str, row: str, columns: tuple[str, ...]
) -> prose.Block:
    told = (
        f"{label_of(context, column)}：{words}"
        for column in columns
        if (words := word(context, column, row).rstrip("。"))
    )
    return line(f"{number}. {context.title(group, row)}（{'；'.join(told)}）")
