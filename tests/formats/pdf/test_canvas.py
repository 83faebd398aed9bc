"""No font is named that the file does not carry."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from filing_desktop.documents.content import Box, Heading, Paragraph, Text
from filing_desktop.services.ports import DrawnDocument


@pytest.mark.parametrize("mark", ["", "样例"])
def test_every_font_is_embedded_and_a_subset(draw: Callable[..., DrawnDocument], mark: str) -> None:
    """Every font of a document is embedded as a subset; Helvetica is not named."""
    parts = (
        Heading(1, "一、标题"),
        Paragraph((Box(ticked=True), Text("正文 abc，"), Text("强调", strong=True), Text("𠮷"))),
    )
    data = draw(*parts, mark=mark, with_contents=True, with_title_page=True).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"
        ]
        assert len(fonts) >= 3
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            assert str(font.BaseFont)[7] == "+"
            assert font.BaseFont == font.FontDescriptor.FontName
    assert b"Helvetica" not in data


def test_the_file_is_dated_and_speaks_chinese(draw: Callable[..., DrawnDocument]) -> None:
    """Title, author, language and dates are those of the document, not of the moment."""
    data = draw(Paragraph((Text("正文"),)), entity_name="示例公司").data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.Lang == "zh-CN"
        assert str(pdf.docinfo["/Title"]) == "标题"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.Root.PageMode == "/UseNone"
        assert str(pdf.docinfo["/Author"]) == "示例公司"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261124000000+00'00'"
        assert str(pdf.docinfo["/ModDate"]) == "D:20261124000000+00'00'"
        assert str(pdf.docinfo["/Producer"]) == "Filing Desktop"


def test_bookmarks_are_shown_where_there_are_any(draw: Callable[..., DrawnDocument]) -> None:
    """A reader opens the list of bookmarks of a document with headings."""
    with pikepdf.open(io.BytesIO(draw(Heading(1, "一、标题")).data)) as pdf:
        assert pdf.Root.PageMode == "/UseOutlines"


def test_reportlab_still_begins_with_helvetica() -> None:
    """Once a bare canvas of reportlab names no font, ours needs no first font."""
    target = io.BytesIO()
    canvas = Canvas(target, pageCompression=0)
    canvas.showPage()
    canvas.save()
    assert b"Helvetica" in target.getvalue()
