"""材料清单 of the algorithm package: its documents and the numbered evidence."""

from __future__ import annotations

from filing_desktop.documents.answers import label_of, said
from filing_desktop.documents.content import Block, DocumentContent, Heading, Table
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.material_list import kept_in, material_block, title_of
from filing_desktop.documents.tables import head, plain_grid, prose_cell, words_cell

_LISTED = ("evidence.title", "evidence.file")


def algorithm_list(context: Context) -> DocumentContent:
    """Every paper of the package and the evidence it refers to."""
    blocks = [material_block(context, "algorithm_list", "algorithm")]
    table = _evidence(context)
    if table:
        blocks.append(
            Block(
                "algorithm_list/evidence",
                (Heading(1, "证据附件"), *table),
                context.sources("group:evidence"),
            )
        )
    return document(context, "algorithm_list", blocks)


def _evidence(context: Context) -> tuple[Table, ...]:
    """Each piece of evidence under its number, with the place it is printed in."""
    annexes = title_of(context, "evidence")
    title, file = _LISTED
    body = tuple(
        (
            words_cell(f"附件{number}"),
            prose_cell(context, said(context, title, row)),
            kept_in(context, f"{annexes}附件{number}", file, row),
        )
        for number, row in enumerate(context.facts.rows("evidence"), start=1)
    )
    titles = head("编号", *(label_of(context, name) for name in _LISTED))
    return plain_grid((0.7, 2.4, 2.4), titles, body)
