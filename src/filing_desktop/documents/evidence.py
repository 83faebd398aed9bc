"""证据附件: the pictures, numbered in the order of their rows, captioned, with day and address."""

from __future__ import annotations

from collections.abc import Mapping

from filing_desktop.documents.answers import missing_rows, said, text, word
from filing_desktop.documents.content import (
    Block,
    DocumentContent,
    Heading,
    PageBreak,
    Part,
)
from filing_desktop.documents.context import Context, document, evidence_anchor
from filing_desktop.documents.pictures import captioned_files
from filing_desktop.documents.tables import annex_grid
from filing_desktop.filing.answer import Address

_COLUMNS = (
    "evidence.title",
    "evidence.kind",
    "evidence.shows",
    "evidence.captured_on",
    "evidence.address",
    "evidence.file",
)
_WIDE = ("evidence.title", "evidence.shows", "evidence.address")


def evidence(context: Context) -> DocumentContent:
    """A list of all annexes, then each with its pictures."""
    rows = context.facts.rows("evidence")
    referring = _referring(context)
    annexes = (
        _annex(context, number, row, referring.get(row, ()))
        for number, row in enumerate(rows, start=1)
    )
    return document(context, "evidence", (_index(context, rows), *annexes))


def _index(context: Context, rows: tuple[str, ...]) -> Block:
    return Block(
        "evidence/list",
        (
            *context.paragraphs(text(missing_rows(context, "evidence", rows))),
            *annex_grid(context, _COLUMNS[:-1], wide=_WIDE),
        ),
        context.sources("group:evidence"),
    )


def _annex(context: Context, number: int, row: str, referring: tuple[Address, ...]) -> Block:
    name = f"附件{number} {context.title('evidence', row)}"
    pictures = _pictures(context, row, name)
    anchor = "" if pictures else evidence_anchor(row)
    missing = () if pictures else context.paragraphs(said(context, "evidence.file", row))
    return Block(
        f"evidence/annex[{row}]",
        (PageBreak(), Heading(1, name, anchor), *pictures, *missing),
        (*context.row_sources(row, *_COLUMNS), *referring),
    )


def _referring(context: Context) -> Mapping[str, tuple[Address, ...]]:
    """The answers that chose each annex as their proof, by its row."""
    facts = context.facts
    found: dict[str, tuple[Address, ...]] = {}
    for address in facts.addresses():
        if facts.catalog.questions[address.question].refers_to == "evidence":
            for row in facts.chosen(address.question, address.row):
                found[row] = (*found.get(row, ()), address)
    return found


def _pictures(context: Context, row: str, name: str) -> tuple[Part, ...]:
    """Each file with its caption; the first bears the anchor that references lead to."""
    files = context.facts.files("evidence.file", row)
    return captioned_files(files, name, _notes(context, row), evidence_anchor(row))


def _notes(context: Context, row: str) -> tuple[str, ...]:
    found = (
        ("内容", word(context, "evidence.shows", row)),
        ("截图日期", word(context, "evidence.captured_on", row)),
        ("地址", word(context, "evidence.address", row)),
    )
    return tuple(f"{label}：{value}" for label, value in found if value)
