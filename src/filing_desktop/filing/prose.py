"""Prose as a value: paragraphs and numbered items of text and references; no markup, no numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

#: What a reference in prose may point to, and the group whose row it names.
REFERENCE_KINDS = ("evidence", "model", "policy", "document")


@dataclass(frozen=True, slots=True)
class Reference:
    """Points to a row (or a document); its number is given when a document is composed."""

    kind: str
    row: str


Inline = str | Reference


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, or one numbered item of a run of items."""

    inlines: tuple[Inline, ...]
    is_item: bool = False

    @property
    def plain(self) -> str:
        """The text without its references."""
        return "".join(each for each in self.inlines if isinstance(each, str))


@dataclass(frozen=True, slots=True)
class Prose:
    """A text of several blocks, kept exactly as it was typed."""

    blocks: tuple[Block, ...]

    @property
    def plain(self) -> str:
        """The text without references, one line per block."""
        return "\n".join(block.plain for block in self.blocks)

    @property
    def is_blank(self) -> bool:
        """Whether there is neither text nor a reference in it."""
        return not any(
            isinstance(each, Reference) or not looks_empty(each)
            for block in self.blocks
            for each in block.inlines
        )


def looks_empty(text: str) -> bool:
    """Whether a reader sees nothing: white space and format characters (Cf) alone."""
    return all(each.isspace() or unicodedata.category(each) == "Cf" for each in text)


def prose_from_text(text: str) -> Prose:
    """Prose of plain text, one paragraph per line; no character is lost or changed."""
    return Prose(tuple(Block((line,) if line else ()) for line in text.split("\n")))


def prose_of(*paragraphs: str | Iterable[Inline]) -> Prose:
    """Prose of paragraphs given as texts or as runs of inlines."""
    return Prose(
        tuple(
            Block((each,)) if isinstance(each, str) else Block(tuple(each)) for each in paragraphs
        )
    )


def references_in(prose: Prose) -> Iterator[Reference]:
    """Every reference, in reading order."""
    for block in prose.blocks:
        for each in block.inlines:
            if isinstance(each, Reference):
                yield each
