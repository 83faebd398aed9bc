"""A composed document as PDF: all is laid out first, then drawn once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from filing_desktop.documents.content import DocumentContent
from filing_desktop.formats.pdf.canvas import open_canvas
from filing_desktop.formats.pdf.front import front_flows
from filing_desktop.formats.pdf.furniture import Furniture
from filing_desktop.formats.pdf.overlay import lay_pages
from filing_desktop.formats.pdf.paginate import paginate
from filing_desktop.formats.pdf.parts import lay_out
from filing_desktop.formats.pdf.pieces import Destination, Pen, Placed
from filing_desktop.formats.pdf.style import FRAME_HEIGHT, LEFT, TOP
from filing_desktop.services.ports import DrawnDocument, FileStore


def draw_pdf(content: DocumentContent, files: FileStore, made_on: dt.date) -> DrawnDocument:
    """Draw the document on A4; the same content, files and day give the same bytes.

    An attachment that cannot be read is named in a frame; nothing else of the content can
    make it fail. Characters no font has are drawn as a code, see ``missing_characters``.
    """
    laid = lay_out(content, files)
    pages = paginate((*front_flows(content, laid), *laid.flows), FRAME_HEIGHT)
    canvas, target = open_canvas(content, made_on)
    numbers = {mark.key: number for number, mark in _destinations(pages)}
    pen = Pen(canvas, laid.anchors, numbers)
    furniture = Furniture(
        content.title, content.entity_name, content.mark, len(pages), content.with_title_page
    )
    levels = _outline_levels(laid.headings)
    for number, page in enumerate(pages, start=1):
        furniture.draw(canvas, number)
        for placed in page:
            _draw(pen, placed, levels)
        canvas.showPage()
    canvas.save()
    return DrawnDocument(lay_pages(target.getvalue(), pen.placements), _first_pages(content, pages))


def _draw(pen: Pen, placed: Placed, levels: dict[str, int]) -> None:
    top = TOP - placed.depth
    destination = placed.flow.destination
    if destination is not None:
        pen.canvas.bookmarkPage(destination.key, fit="XYZ", left=0, top=top + 8, zoom=0)
        if destination.key in levels:
            title = destination.title or "　"
            pen.canvas.addOutlineEntry(title, destination.key, levels[destination.key])
    placed.flow.piece.draw(pen, LEFT, top)


def _destinations(pages: Sequence[Sequence[Placed]]) -> Iterator[tuple[int, Destination]]:
    for number, page in enumerate(pages, start=1):
        for placed in page:
            if placed.flow.destination is not None:
                yield number, placed.flow.destination


def _outline_levels(headings: Sequence[Destination]) -> dict[str, int]:
    """The level of each bookmark from 0; one below another is one deeper, whatever is left out."""
    levels: dict[str, int] = {}
    open_levels: list[int] = []
    for each in headings:
        while open_levels and open_levels[-1] >= each.level:
            open_levels.pop()
        levels[each.key] = len(open_levels)
        open_levels.append(each.level)
    return levels


def _first_pages(content: DocumentContent, pages: Sequence[Sequence[Placed]]) -> dict[str, int]:
    """The page of each block; one without parts is where the next begins."""
    found = {
        placed.flow.block: number
        for number, page in reversed(list(enumerate(pages, start=1)))
        for placed in reversed(page)
        if placed.flow.block
    }
    page = len(pages)
    result: dict[str, int] = {}
    for block in reversed(content.blocks):
        page = result[block.id] = found.get(block.id, page)
    return {block.id: result[block.id] for block in content.blocks}
