"""Joining PDF files into one, with a bookmark for each."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pikepdf

from filing_desktop.errors import FilingError
from filing_desktop.formats.pdf.canvas import PROGRAM
from filing_desktop.formats.pdf.overlay import UNREADABLE_PDF, saved
from filing_desktop.formats.pdf.runs import one_line

_DEEPEST_OUTLINE = 12
_DATES = ("/CreationDate", "/ModDate")


def merge_pdfs(documents: Sequence[tuple[str, bytes]]) -> bytes:
    """Join documents, each a title and its bytes, in order.

    Each title becomes a bookmark, with the bookmarks of that document below it; links within
    a document keep leading where they led. The dates are those of the first document, so the
    same documents give the same bytes. Raises ``FilingError("pdf.unreadable", name=title)``
    for what cannot be opened, and ``ValueError`` where there is nothing to join.
    """
    if not documents:
        raise ValueError("nothing to join")
    with pikepdf.new() as target:
        with target.open_outline() as outline:
            for title, data in documents:
                outline.root.append(_append(target, title, data))
        target.docinfo[pikepdf.Name.Producer] = PROGRAM
        target.docinfo[pikepdf.Name.Creator] = PROGRAM
        target.docinfo[pikepdf.Name.Title] = one_line(documents[0][0])
        for date, moment in _dates(documents[0][1]).items():
            target.docinfo[date] = moment
        target.Root.Lang = pikepdf.String("zh-CN")
        target.Root.PageMode = pikepdf.Name.UseOutlines
        return saved(target)


def _append(target: pikepdf.Pdf, title: str, data: bytes) -> pikepdf.OutlineItem:
    try:
        with pikepdf.open(io.BytesIO(data)) as source:
            first = len(target.pages)
            target.pages.extend(source.pages)
            numbers = {page.obj.objgen: number for number, page in enumerate(source.pages)}
            ways = _Ways(source, target, first, numbers)
            for number, page in enumerate(source.pages):
                _mend_links(ways, page, target.pages[first + number])
            item = pikepdf.OutlineItem(one_line(title), first)
            with source.open_outline(max_depth=_DEEPEST_OUTLINE) as outline:
                item.children.extend(_copied(ways, outline.root))
            return item
    except UNREADABLE_PDF as error:
        raise FilingError("pdf.unreadable", name=title) from error


@dataclass(frozen=True, slots=True)
class _Ways:
    """Leads from destinations in a source to its pages in the target, from ``first`` on."""

    source: pikepdf.Pdf
    target: pikepdf.Pdf
    first: int
    numbers: Mapping[tuple[int, int], int]

    def explicit(self, destination: object) -> pikepdf.Array | None:
        """The destination, named or not, as an array that begins with the page copied."""
        found = self._resolved(destination)
        if not isinstance(found, pikepdf.Array) or not len(found):
            return None
        number = self._number(found[0])
        if number is None:
            return None
        page = self.target.pages[self.first + number].obj
        details = [each for each in list(found)[1:] if not isinstance(each, pikepdf.Dictionary)]
        return pikepdf.Array([page, *details])

    def _number(self, page: object) -> int | None:
        if isinstance(page, int):
            return page if 0 <= page < len(self.source.pages) else None
        return self.numbers.get(page.objgen) if isinstance(page, pikepdf.Dictionary) else None

    def _resolved(self, destination: object) -> object:
        if isinstance(destination, pikepdf.String):
            names = self.source.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
            tree = pikepdf.NameTree(names) if names is not None else {}
            destination = tree.get(str(destination))
        elif isinstance(destination, pikepdf.Name):
            old = self.source.Root.get("/Dests", pikepdf.Dictionary())
            destination = old.get(str(destination))
        if isinstance(destination, pikepdf.Dictionary):
            return destination.get("/D")
        return destination


def _mend_links(ways: _Ways, page: pikepdf.Page, copy: pikepdf.Page) -> None:
    """Lead the links of a copied page to copied pages: a copy alone would lead nowhere."""
    originals, copies = page.get("/Annots"), copy.get("/Annots")
    if originals is None or copies is None:
        return
    for original, link in zip(originals, copies, strict=True):
        action = original.get("/A", pikepdf.Dictionary())
        is_jump = action.get("/S") == pikepdf.Name.GoTo
        destination = ways.explicit(original.get("/Dest", action.get("/D") if is_jump else None))
        if destination is not None:
            link.Dest = destination
            if "/A" in link:
                del link.A


def _copied(
    ways: _Ways, items: Iterable[pikepdf.OutlineItem], depth: int = 0
) -> Iterable[pikepdf.OutlineItem]:
    for item in items:
        wanted: object = item.destination
        if wanted is None and item.action is not None:
            wanted = item.action.get("/D")
        copy = pikepdf.OutlineItem(item.title, ways.explicit(wanted))
        if depth < _DEEPEST_OUTLINE:
            copy.children.extend(_copied(ways, item.children, depth + 1))
        yield copy


def _dates(data: bytes) -> dict[str, str]:
    with pikepdf.open(io.BytesIO(data)) as source:
        return {name: str(source.docinfo[name]) for name in _DATES if name in source.docinfo}
