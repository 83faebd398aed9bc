"""The same content drawn by reportlab alone: one plain Platypus pass, and the floor below it.

No contents, no bookmarks, no links, no page furniture, no charts (their words in a table),
no pages of attached PDF files (their captions alone), and the line breaks of reportlab.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from typing import Literal

from PIL import Image as PillowImage
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    Image,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from filing_desktop.documents import content as parts
from filing_desktop.resources import resource_path
from filing_desktop.services.ports import FileStore

_MEASURE = 444.0
_LINE = 37
_LINES = 31
_ALIGN: tuple[tuple[str, Literal[0, 1, 2, 4]], ...] = (
    ("justify", TA_JUSTIFY),
    ("center", TA_CENTER),
    ("right", TA_RIGHT),
    ("left", TA_LEFT),
)
_GRID = (("GRID", (0, 0), (-1, -1), 0.5, (0.5, 0.5, 0.5)), ("VALIGN", (0, 0), (-1, -1), "TOP"))


@cache
def fonts() -> tuple[str, str, str]:
    """The fonts of the papers for body, emphasis and tables; registered once."""
    files = ("NotoSerifSC-Regular", "NotoSansSC-Medium", "NotoSansSC-Regular")
    for file in files:
        pdfmetrics.registerFont(TTFont(f"Plain{file}", str(resource_path("fonts", f"{file}.ttf"))))
    return (f"Plain{files[0]}", f"Plain{files[1]}", f"Plain{files[2]}")


def plain_pass(content: parts.DocumentContent, files: FileStore) -> bytes:
    """The document through ``SimpleDocTemplate``."""
    target = io.BytesIO()
    template = SimpleDocTemplate(
        target, pagesize=A4, leftMargin=70, rightMargin=70, topMargin=31 * mm, bottomMargin=27 * mm
    )
    template.build(list(_story(content, files)))
    return target.getvalue()


def floor_pass(content: parts.DocumentContent) -> bytes:
    """The words alone, cut into lines of equal count and drawn one by one."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    lines = [
        line[at : at + _LINE]
        for line in parts.plain_document(content).split("\n")
        for at in range(0, max(len(line), 1), _LINE)
    ]
    for first in range(0, len(lines), _LINES):
        canvas.setFont(fonts()[0], 12)
        for number, line in enumerate(lines[first : first + _LINES]):
            canvas.drawString(28 * mm, A4[1] - 31 * mm - 21 * (number + 1), line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _story(content: parts.DocumentContent, files: FileStore) -> Iterator[Flowable]:
    yield _words(content.title, _style(1, 20, 31, "center"))
    if content.subtitle:
        yield _caption(content.subtitle)
    for part in content.parts():
        yield from _flowables(part, files)


def _flowables(part: parts.Part, files: FileStore) -> Iterator[Flowable]:
    match part:
        case parts.Heading(level, text, _):
            yield _words(text, _style(1, 17 - 2 * level, 24))
        case parts.Paragraph():
            yield _paragraph(part)
        case parts.Table():
            yield from _table(part)
        case parts.FlowChart(nodes, caption) | parts.OrgChart(nodes, _, caption):
            yield from _chart(nodes, caption)
        case parts.Picture():
            yield from _picture(part, files)
        case parts.Signature(lines):
            yield from (
                _words(each.label + each.value, _style(0, 12, 21, "right")) for each in lines
            )
        case parts.PageBreak():
            yield PageBreak()


def _paragraph(part: parts.Paragraph) -> Paragraph:
    first = 24 if part.align == "justify" and not part.number else 0
    style = _style(0, 12, 21, part.align, first)
    return Paragraph(escape(part.number) + _markup(part.inlines), style)


def _chart(nodes: Sequence[parts.Node], caption: str) -> Iterator[Flowable]:
    cells = [[_caption(node.name), _caption(node.note)] for node in nodes]
    if cells:
        yield Table(cells, [_MEASURE / 2] * 2, style=TableStyle(list(_GRID)))
    yield _caption(caption)


def _picture(part: parts.Picture, files: FileStore) -> Iterator[Flowable]:
    if part.file.media_type != "application/pdf":
        data = files.read(part.file)
        with PillowImage.open(io.BytesIO(data)) as image:
            width, height = image.size
        scale = min(0.75, _MEASURE / width, 600 / height)
        yield Image(io.BytesIO(data), width * scale, height * scale)
    yield from map(_caption, (part.caption, *part.notes))


def _table(part: parts.Table) -> Iterator[Flowable]:
    if part.caption:
        yield _caption(part.caption)
    columns = max((sum(max(cell.span, 1) for cell in row) for row in part.rows), default=0)
    if not columns:
        return
    shares = [*part.widths[:columns], *[1.0] * (columns - len(part.widths))]
    widths = [_MEASURE * share / sum(shares) for share in shares]
    rows: list[list[object]] = []
    spans: list[tuple[str, tuple[int, int], tuple[int, int]]] = []
    for row in part.rows:
        line: list[object] = []
        for cell in row:
            style = _style(1 if cell.is_head else 2, 10, 15.5)
            start = len(line)
            line.append([Paragraph(_markup(each), style) for each in cell.paragraphs])
            line.extend("" for _ in range(cell.span - 1))
            if cell.span > 1:
                spans.append(("SPAN", (start, len(rows)), (len(line) - 1, len(rows))))
        rows.append([*line, *[""] * (columns - len(line))])
    look = TableStyle([*_GRID, *spans])
    yield Table(rows, widths, repeatRows=part.head_rows, splitInRow=1, style=look)
    yield Spacer(0, 8)


def _words(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(text), style)


def _markup(inlines: Sequence[parts.Inline]) -> str:
    strong = fonts()[1]
    told = []
    for each in inlines:
        words = escape(parts.plain_inlines((each,))).replace("\n", "<br/>")
        is_strong = isinstance(each, parts.Text) and each.strong
        told.append(f'<font name="{strong}">{words}</font>' if is_strong else words)
    return "".join(told)


def _caption(text: str) -> Paragraph:
    return _words(text, _style(2, 10, 15.5, "center"))


@cache
def _style(
    font: int, size: float, leading: float, align: str = "left", first: float = 0
) -> ParagraphStyle:
    return ParagraphStyle(
        f"{font}-{size}-{leading}-{align}-{first}",
        fontName=fonts()[font],
        fontSize=size,
        leading=leading,
        alignment=dict(_ALIGN)[align],
        firstLineIndent=first,
        wordWrap="CJK",
    )
