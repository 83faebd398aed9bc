"""The foot of a document: who seals, who signs, and the day."""

from __future__ import annotations

from filing_desktop.documents.content import Block, Signature, SignatureLine
from filing_desktop.documents.context import Context

#: The day is written by hand when the paper is sealed.
DAY_BY_HAND = "　　　　年　　月　　日"


def stamp(context: Context, block_id: str, *signers: str) -> Block:
    """The entity's name with room for its seal, a line for each signer, and the day."""
    name = context.facts.text("entity.name")
    lines = (
        SignatureLine("主体名称（盖章）：", name),
        *(SignatureLine(f"{signer}：") for signer in signers),
        SignatureLine("日期：", DAY_BY_HAND),
    )
    return Block(block_id, (Signature(lines),), context.sources("entity.name"))
