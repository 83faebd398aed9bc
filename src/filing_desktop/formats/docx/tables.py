"""Tables: repeating heads, cells that may flow over pages, widths as they were given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tc
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as DocxParagraph

from filing_desktop.documents.content import Cell, Table, plain_inlines
from filing_desktop.formats.docx.template import MEASURE_MM
from filing_desktop.formats.docx.words import HEAD_FONT, Xml, add_inlines, element, xml_of

_TWIPS_PER_MM = 1440 / 25.4
_CELL_SIZE = 10.5  # 五号
_TWIPS_PER_CHARACTER = 210
_MOST_LINES_KEPT = 8
#: A table of no more lines goes to the next page whole.
_MOST_LINES_OF_SMALL = 10
_ROWS_HELD = 3
_BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")


def add_table(document: Document, table: Table, anchors: Mapping[str, str]) -> None:
    """Add ``table`` at the end of ``document``.

    Rows are built as XML: the library looks for every cell through all others, which takes
    minutes for a thousand rows.
    """
    made = document.add_table(rows=0, cols=len(table.widths))
    made.autofit = False
    total = sum(table.widths) or 1
    widths = [round(share / total * MEASURE_MM * _TWIPS_PER_MM) for share in table.widths]
    xml = xml_of(made)
    _set_borders(xml.tblPr, sum(widths))
    for column, width in zip(xml.tblGrid.findall(qn("w:gridCol")), widths, strict=True):
        column.set(qn("w:w"), str(width))
    kept = _kept_rows(table, widths)
    for number, row in enumerate(table.rows):
        line = element("tr")
        xml.append(line)
        is_head = number < table.head_rows
        cells = tuple(_with_widths(row, widths))
        line.append(_row_properties(cells, is_head=is_head))
        for cell, width in cells:
            tc = CT_Tc.new()
            line.append(tc)
            _shape(tc, cell, width)
            _fill(_Cell(tc, made), cell, anchors, is_kept=number < kept)


def _with_widths(row: tuple[Cell, ...], widths: list[int]) -> Iterator[tuple[Cell, int]]:
    column = 0
    for cell in row:
        yield cell, sum(widths[column : column + cell.span])
        column += cell.span


def _row_properties(cells: tuple[tuple[Cell, int], ...], *, is_head: bool) -> Xml:
    """A short row stays on one page, a long one flows over; head rows repeat on each page.

    Where a long row breaks only the word processor knows, so no label here says （续）.
    """
    properties = element("trPr")
    if max((_lines(cell, width) for cell, width in cells), default=0) <= _MOST_LINES_KEPT:
        properties.append(element("cantSplit"))
    if is_head:
        properties.append(element("tblHeader"))
    return properties


def _lines(cell: Cell, width: int) -> int:
    """About how many lines a cell takes, its characters being as wide as high."""
    in_a_line = max(width // _TWIPS_PER_CHARACTER - 1, 1)
    return sum(
        max(-(-len(line) // in_a_line), 1)
        for inlines in cell.paragraphs
        for line in plain_inlines(inlines).split("\n")
    )


def _kept_rows(table: Table, widths: list[int]) -> int:
    """How many rows from the top stay with the next: the head and a row, or all of a small table.

    A row that may flow over pages ends them, as it would else drag all to the next page.
    """
    heights = [
        max((_lines(cell, width) for cell, width in _with_widths(row, widths)), default=0)
        for row in table.rows
    ]
    is_small = sum(heights) <= _MOST_LINES_OF_SMALL
    most = len(heights) - 1 if is_small else min(table.head_rows + 1, len(heights) - 1)
    long = next((at for at, lines in enumerate(heights) if lines > _MOST_LINES_KEPT), most)
    return max(min(most, long), table.head_rows)


def hold_end(document: Document) -> None:
    """Keep the last paragraph, or the last rows of a table, with what will be added next."""
    body = document.element.body
    last = [each for each in body if each.tag in (qn("w:p"), qn("w:tbl"))][-2:]
    for each in last:
        rows = each.findall(qn("w:tr"))[-_ROWS_HELD:]
        paragraphs = [p for row in rows for p in row.iter(qn("w:p"))] if rows else [each]
        for paragraph in paragraphs:
            if paragraph.tag == qn("w:p"):
                DocxParagraph(paragraph, document).paragraph_format.keep_with_next = True


def _set_borders(properties: Xml, width: int) -> None:
    """A width in twips and single lines, said here since WPS drops the lines of a table style."""
    for old in properties.findall(qn("w:tblW")):
        old.set(qn("w:type"), "dxa")
        old.set(qn("w:w"), str(width))
    borders = element("tblBorders")
    for side in _BORDERS:
        borders.append(element(side, val="single", sz="4", space="0", color="000000"))
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders)


def _shape(tc: Xml, cell: Cell, width: int) -> None:
    properties = tc.get_or_add_tcPr()
    properties.append(element("tcW", w=str(width), type="dxa"))
    if cell.span > 1:
        properties.append(element("gridSpan", val=str(cell.span)))
    if cell.is_head:
        properties.append(element("shd", val="clear", color="auto", fill="F2F2F2"))
    properties.append(element("vAlign", val="center"))


def _fill(target: _Cell, cell: Cell, anchors: Mapping[str, str], *, is_kept: bool) -> None:
    first = target.paragraphs[0]
    for number, inlines in enumerate(cell.paragraphs):
        paragraph = first if number == 0 else target.add_paragraph()
        add_inlines(paragraph, inlines, anchors, font=HEAD_FONT if cell.is_head else "")
        for run in paragraph.runs:
            run.font.size = Pt(_CELL_SIZE)
    for paragraph in target.paragraphs:
        layout = paragraph.paragraph_format
        layout.keep_with_next = is_kept or None
        layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
        layout.space_before = layout.space_after = Pt(2)
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER if cell.is_head else WD_ALIGN_PARAGRAPH.LEFT
