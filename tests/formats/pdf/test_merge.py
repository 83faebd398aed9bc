"""Joined files keep pages, bookmarks and links."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from filing_desktop.documents.content import Heading, Link, PageBreak, Paragraph, Text
from filing_desktop.errors import FilingError
from filing_desktop.formats.pdf import merge_pdfs
from filing_desktop.services.ports import DrawnDocument


@pytest.fixture
def two(draw: Callable[..., DrawnDocument]) -> list[tuple[str, bytes]]:
    """Two documents of two pages with headings on each and a link to the second."""

    def document(name: str) -> bytes:
        return draw(
            Heading(1, f"一、{name}首"),
            Paragraph((Text("见"), Link("附件2", "there"))),
            PageBreak(),
            Heading(1, f"二、{name}次", "there"),
            Heading(2, f"（一）{name}下"),
        ).data

    return [("甲文件", document("甲")), ("乙文件", document("乙"))]


def _outline(pdf: pikepdf.Pdf) -> list[object]:
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    def below(items: list[pikepdf.OutlineItem]) -> list[object]:
        found: list[object] = []
        for item in items:
            assert isinstance(item.destination, pikepdf.Array)
            found.append((item.title, numbers[item.destination[0].objgen], below(item.children)))
        return found

    with pdf.open_outline() as outline:
        return below(outline.root)


def test_each_document_has_a_bookmark_with_its_own_below(two: list[tuple[str, bytes]]) -> None:
    """A bookmark per document leads to its first page, its bookmarks stand below it."""
    with pikepdf.open(io.BytesIO(merge_pdfs(two))) as pdf:
        assert len(pdf.pages) == 4
        assert _outline(pdf) == [
            ("甲文件", 0, [("一、甲首", 0, []), ("二、甲次", 1, [("（一）甲下", 1, [])])]),
            ("乙文件", 2, [("一、乙首", 2, []), ("二、乙次", 3, [("（一）乙下", 3, [])])]),
        ]


def test_links_lead_to_pages_of_the_joined_file(two: list[tuple[str, bytes]]) -> None:
    """A link within a document leads to the same page of it after joining."""
    with pikepdf.open(io.BytesIO(merge_pdfs(two))) as pdf:
        for first in (0, 2):
            (link,) = list(pdf.pages[first].Annots)
            assert link.Dest[0].objgen == pdf.pages[first + 1].obj.objgen


def test_joining_is_repeatable_and_clean(two: list[tuple[str, bytes]]) -> None:
    """The same documents give the same bytes, without syntax errors, dated like the first."""
    data = merge_pdfs(two)
    assert data == merge_pdfs(two)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261124000000+00'00'"


def test_named_destinations_are_resolved(two: list[tuple[str, bytes]]) -> None:
    """A bookmark of a foreign file that leads to a named place keeps leading there."""
    with pikepdf.open(io.BytesIO(two[0][1])) as pdf:
        pdf.Root.Dests = pikepdf.Dictionary(place=[pdf.pages[1].obj, pikepdf.Name.Fit])
        with pdf.open_outline() as outline:
            outline.root[:] = [pikepdf.OutlineItem("按名", pikepdf.Name("/place"))]
        target = io.BytesIO()
        pdf.save(target)
    with pikepdf.open(io.BytesIO(merge_pdfs([two[1], ("外", target.getvalue())]))) as pdf:
        assert _outline(pdf)[1] == ("外", 2, [("按名", 3, [])])


def test_what_cannot_be_opened_is_named(two: list[tuple[str, bytes]]) -> None:
    """A broken file is refused by its title; no documents are refused as well."""
    with pytest.raises(FilingError) as caught:
        merge_pdfs([*two, ("坏文件", b"no pdf")])
    assert (caught.value.code, caught.value.arguments["name"]) == ("pdf.unreadable", "坏文件")
    with pytest.raises(ValueError, match="nothing"):
        merge_pdfs([])
