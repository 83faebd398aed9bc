"""Pages for the officer's phone call and for a re-check on site (corrections, section 5)."""

from __future__ import annotations

from collections.abc import Iterable

from filing_desktop.documents.answers import labelled, line, said, text, told, undecided, word
from filing_desktop.documents.content import Block, Heading, Part
from filing_desktop.documents.context import Context
from filing_desktop.documents.products import all_product_forms
from filing_desktop.documents.tables import answer_rows, grid, key_row, key_table, prose_cell
from filing_desktop.filing.prose import Prose

#: The place of ``internal`` that the catalogue names for questions of this page.
OFFICER_PAGE = "责任人答询页"

_ASKED = (
    "algo.name",
    "detail.intro",
    "deploy.place",
    "detail.input_review",
    "review.input_scope",
    "detail.output_review",
    "review.output_scope",
    "complaint.entrance",
    "complaint.flow",
)
_STAFF = ("staff.name", "staff.post", "staff.duties")
_POLICY = ("policy.title", "policy.issue_no", "policy.issued_on")
_LABELS = ("marking.modality", "marking.visibility", "marking.method")
_ADDRESSES = ("entity.address", "entity.actual_address")


def officer_page(context: Context, also: Iterable[str]) -> Block:
    """What the officer must be able to answer on the phone, in the words that were filed.

    ``also`` are further questions that the catalogue prints on this page.
    """
    names = (*_ASKED, *also)
    rows = (
        *answer_rows(context, names),
        key_row("产品", prose_cell(context, text(line(all_product_forms(context))))),
        key_row("第三方模型", prose_cell(context, _third_parties(context))),
        key_row("人员", prose_cell(context, _headcount(context))),
    )
    return Block(
        "internal/officer_page",
        (Heading(1, OFFICER_PAGE), *key_table(rows)),
        context.sources(*names, "group:model", "group:staff", "group:product_form"),
    )


def _third_parties(context: Context) -> Prose:
    """Each third-party model with its provider and number, or 无."""
    lines = tuple(
        line(
            f"{context.title('model', row)}（{word(context, 'model.provider', row)}，"
            f"{word(context, 'model.filing_number', row)}）"
        )
        for row in context.facts.rows("model")
        if "third_party" in context.facts.chosen("model.origin", row)
    )
    return text(lines or line("无"))


def _headcount(context: Context) -> Prose:
    rows = context.facts.rows("staff")
    full = sum(1 for row in rows if "yes" in context.facts.chosen("staff.full_time", row))
    waiting = undecided(context, "staff.full_time", rows, "人")
    return text(line(f"工作人员{len(rows)}人，其中专职{full}人{waiting}"))


def on_site(context: Context) -> Block:
    """What is shown on site: office, people, policies on paper, logs, labels, complaints."""
    logs = tuple(
        row
        for row in context.facts.rows("safeguard")
        if "logs" in context.facts.chosen("safeguard.kind", row)
    )
    return Block(
        "internal/on_site",
        (
            Heading(1, "现场备查清单"),
            *key_table(answer_rows(context, _ADDRESSES)),
            *_listed(context, "在岗人员", _STAFF, context.facts.rows("staff")),
            *_listed(context, "纸质制度", _POLICY, context.facts.rows("policy"), wide=_POLICY[:1]),
            *_listed(context, "日志", ("safeguard.measure", "safeguard.method"), logs),
            *_listed(context, "产品中的标识", _LABELS, _labels(context)),
            Heading(2, "投诉处理记录"),
            *context.paragraphs(
                text(
                    told(context, "complaint.entrance"),
                    labelled("证据", said(context, "complaint.evidence")),
                )
            ),
        ),
        context.sources(
            *_ADDRESSES,
            "group:staff",
            "group:policy",
            "group:safeguard",
            "group:marking",
            "complaint.entrance",
            "complaint.evidence",
        ),
    )


def _labels(context: Context) -> tuple[str, ...]:
    is_asked = context.facts.is_group_shown("marking")
    return context.facts.rows("marking") if is_asked else ()


def _listed(
    context: Context,
    heading: str,
    columns: tuple[str, ...],
    rows: tuple[str, ...],
    wide: tuple[str, ...] = (),
) -> tuple[Part, ...]:
    """The rows under their heading; where ``wide`` names no column the last one is wide."""
    table = grid(context, columns, rows, wide=wide or columns[-1:])
    return (Heading(2, heading), *table) if table else ()
