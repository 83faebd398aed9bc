"""The beginning of a document: its title, on a page of its own or above the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from filing_desktop.documents.content import DocumentContent
from filing_desktop.formats.pdf.balance import balanced
from filing_desktop.formats.pdf.contents import contents_flows
from filing_desktop.formats.pdf.lines import TextBlock
from filing_desktop.formats.pdf.parts import Laid
from filing_desktop.formats.pdf.pieces import Flow, NewPage
from filing_desktop.formats.pdf.spacer import Spacer
from filing_desktop.formats.pdf.style import FRAME_HEIGHT, MEASURE, SUBTITLE, TITLE

_LARGE_TITLE = replace(TITLE, size=26, leading=42)
#: The title of a title page begins, and the name of the entity stands, at these shares.
_TITLE_AT = 0.24
_ENTITY_AT = 0.80


def front_flows(content: DocumentContent, laid: Laid) -> Iterator[Flow | NewPage]:
    """Title and subtitle, then the contents where they are asked for."""
    if content.with_title_page:
        yield from _title_page(content)
        yield NewPage()
    else:
        yield from _title(content)
    if content.with_contents:
        flows = tuple(contents_flows(laid.headings))
        yield from flows
        if flows:
            yield NewPage()


def _title(content: DocumentContent) -> Iterator[Flow]:
    yield Flow(balanced(content.title, TITLE, MEASURE, MEASURE), after=6)
    if content.subtitle:
        yield Flow(balanced(content.subtitle, SUBTITLE, MEASURE, MEASURE), after=4)
    yield Flow(Spacer(8))


def _title_page(content: DocumentContent) -> Iterator[Flow]:
    blocks = [_large_title(content.title)]
    if content.subtitle:
        blocks.append(balanced(content.subtitle, SUBTITLE, MEASURE * 0.86, MEASURE))
    top = FRAME_HEIGHT * _TITLE_AT
    yield Flow(Spacer(top))
    depth = top
    for block in blocks:
        yield Flow(block, before=10)
        depth += block.height + 10
    if content.entity_name:
        yield Flow(Spacer(max(FRAME_HEIGHT * _ENTITY_AT - depth, 20)))
        yield Flow(balanced(content.entity_name, SUBTITLE, MEASURE, MEASURE))


def _large_title(text: str) -> TextBlock:
    """A title in one line where a smaller size, down to that of other titles, allows it."""
    look = _LARGE_TITLE
    while look.size > TITLE.size:
        block = balanced(text, look, MEASURE, MEASURE)
        if len(block.lines) == 1:
            return block
        look = replace(look, size=look.size - 1)
    block = balanced(text, look, MEASURE, MEASURE)
    return block if len(block.lines) == 1 else balanced(text, _LARGE_TITLE, MEASURE * 0.86, MEASURE)
