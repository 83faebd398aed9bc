"""HAND-EDIT: a text edited by hand whose facts compose another text by now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from filing_desktop.checks.finding import Finding, Place
from filing_desktop.checks.review import Review, block_named
from filing_desktop.checks.rules import finding
from filing_desktop.documents.content import Block, plain_block, text_hash
from filing_desktop.filing.prose import Prose

_BEFORE = 12  # characters shown before the first difference
_QUOTED = 160  # characters shown of each text


def check_hand_edits(review: Review) -> Iterator[Finding]:
    """Both texts are shown until the user chooses one (design section 2).

    A hand edit of a block that its document no longer has, or that nobody may edit, is told
    too: it is printed nowhere.
    """
    for address, edit in review.facts.sheet.hand_edits.items():
        document = address.partition("/")[0]
        place = Place(document=document, block=address, edited=True)
        package = review.package_of(place)
        found = block_named(review.dossier, address)
        if found is None or not found[1].is_editable:
            if document in review.dossier.documents:
                quote = edit.prose.plain[:_QUOTED]
                yield finding(
                    "HAND-EDIT",
                    "hand_edit.nowhere",
                    replace(place, quote=quote),
                    package=package,
                )
            continue
        block = found[1]
        if block.composed_hash and block.composed_hash != edit.replaced:
            mine, theirs = _side_by_side(edit.prose.plain, _composed_text(block))
            yield finding(
                "HAND-EDIT",
                "hand_edit.outdated",
                replace(place, quote=mine[0], marks=mine[1]),
                replace(place, quote=theirs[0], marks=theirs[1], edited=False),
                package=package,
            )


def _composed_text(block: Block) -> str:
    """What the facts compose, apart from the hand edit that the block shows."""
    composed = block.composed  # a text kept beside the edit, where there is one
    if isinstance(composed, Prose):
        return composed.plain
    text = plain_block(block)
    return text if text_hash(text) == block.composed_hash else ""


_Side = tuple[str, tuple[tuple[int, int], ...]]


def _side_by_side(one: str, other: str) -> tuple[_Side, _Side]:
    """Both texts around what differs, which is marked; linear in their length."""
    if not other:
        return (one[:_QUOTED], ()), ("", ())
    head = _alike(one, other)
    most = min(len(one), len(other)) - head
    tail = min(most, _alike(one[::-1], other[::-1]))
    return _side(one, head, tail), _side(other, head, tail)


def _side(text: str, head: int, tail: int) -> _Side:
    first = max(0, head - _BEFORE)
    quote = text[first : first + _QUOTED]
    end = min(len(text) - tail - first, len(quote))
    start = head - first
    return quote, ((start, end),) if end > start else ()


def _alike(one: str, other: str) -> int:
    """How many characters both texts begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next(
        (place for place, (left, right) in pairs if left != right), min(len(one), len(other))
    )
