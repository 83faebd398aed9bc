"""材料清单 of the entity package: its documents, certificates and policies."""

from __future__ import annotations

from filing_desktop.documents.answers import label_of, said
from filing_desktop.documents.content import Block, DocumentContent, Heading
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.material_list import material_block
from filing_desktop.documents.tables import grid, key_row, key_table, prose_cell

_SCANS = ("entity.cert_file", "legal.id_file", "officer.id_file")
_POLICY = ("policy.title", "policy.file")


def entity_list(context: Context) -> DocumentContent:
    """Every paper of the package and the files it is made of."""
    scans = key_table(
        key_row(label_of(context, name), prose_cell(context, said(context, name)))
        for name in _SCANS
    )
    policies = grid(context, _POLICY, context.facts.rows("policy"))
    blocks = [
        material_block(context, "entity_list", "entity"),
        Block("entity_list/scans", (Heading(1, "证件扫描件"), *scans), context.sources(*_SCANS)),
    ]
    if policies:
        blocks.append(
            Block(
                "entity_list/policies",
                (Heading(1, "附件制度"), *policies),
                context.sources("group:policy"),
            )
        )
    return document(context, "entity_list", blocks)
