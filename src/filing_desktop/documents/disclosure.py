"""拟公示内容: the fields of the template, their texts exactly as they were given."""

from __future__ import annotations

from filing_desktop.documents.answers import label_of, said
from filing_desktop.documents.content import Block, DocumentContent
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.tables import answer_rows, key_row, key_table, prose_cell

_TEXTS = ("disc.principle", "disc.mechanism", "disc.scenario", "disc.purpose", "disc.publicity")


def disclosure(context: Context) -> DocumentContent:
    """Five fields, six where the last one was written. No person is named: it is published."""
    name = key_row(label_of(context, "disc.name"), prose_cell(context, said(context, "algo.name")))
    table = key_table((name, *answer_rows(context, _TEXTS)))
    block = Block("disclosure/content", table, context.sources("algo.name", *_TEXTS))
    return document(context, "disclosure", (block,))
