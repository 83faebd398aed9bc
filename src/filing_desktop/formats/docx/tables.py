"""Tables: repeating heads, cells that may flow over pages, widths as they were given."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tc
from docx.shared import Pt
from docx.table import _Cell

from filing_desktop.documents.content import Cell, Table
from filing_desktop.formats.docx.template import MEASURE_MM
from filing_desktop.formats.docx.words import HEAD_FONT, Xml, add_inlines, element, xml_of

_TWIPS_PER_MM = 1440 / 25.4
_CELL_SIZE = 10.5  # 五号
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
    for number, row in enumerate(table.rows):
        line = element("tr")
        if number < table.head_rows:
            properties = element("trPr")
            properties.append(element("tblHeader"))
            line.append(properties)
        xml.append(line)
        column = 0
        for cell in row:
            width = sum(widths[column : column + cell.span])
            column += cell.span
            tc = CT_Tc.new()
            line.append(tc)
            _shape(tc, cell, width)
            _fill(_Cell(tc, made), cell, anchors)


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


def _fill(target: _Cell, cell: Cell, anchors: Mapping[str, str]) -> None:
    first = target.paragraphs[0]
    for number, inlines in enumerate(cell.paragraphs):
        paragraph = first if number == 0 else target.add_paragraph()
        add_inlines(paragraph, inlines, anchors, font=HEAD_FONT if cell.is_head else "")
        for run in paragraph.runs:
            run.font.size = Pt(_CELL_SIZE)
    for paragraph in target.paragraphs:
        layout = paragraph.paragraph_format
        layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
        layout.space_before = layout.space_after = Pt(2)
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER if cell.is_head else WD_ALIGN_PARAGRAPH.LEFT
