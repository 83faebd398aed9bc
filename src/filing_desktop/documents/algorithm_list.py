"""材料清单 of the algorithm package: its documents and the numbered evidence."""

from __future__ import annotations

from filing_desktop.documents.content import Block, DocumentContent, Heading
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.material_list import material_block
from filing_desktop.documents.tables import annex_grid

_LISTED = ("evidence.title", "evidence.file")


def algorithm_list(context: Context) -> DocumentContent:
    """Every paper of the package and the evidence it refers to."""
    blocks = [material_block(context, "algorithm_list", "algorithm")]
    table = annex_grid(context, _LISTED)
    if table:
        blocks.append(
            Block(
                "algorithm_list/evidence",
                (Heading(1, "证据附件"), *table),
                context.sources("group:evidence"),
            )
        )
    return document(context, "algorithm_list", blocks)
