"""A composed document as DOCX bytes, the same for the same content, files and day."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from filing_desktop.documents.content import (
    DocumentContent,
    FlowChart,
    Heading,
    OrgChart,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Signature,
    SignatureLine,
    Table,
    plain_inlines,
)
from filing_desktop.formats.docx.pictures import (
    FittedPicture,
    add_picture,
    chart_picture,
    chart_words,
    file_pictures,
)
from filing_desktop.formats.docx.tables import add_table, hold_end
from filing_desktop.formats.docx.template import MEASURE_MM, new_document
from filing_desktop.formats.docx.words import (
    add_field_around,
    add_inlines,
    add_link,
    add_text,
    indent,
    set_bookmark,
)
from filing_desktop.formats.package.archive import zip_bytes
from filing_desktop.services.ports import DrawnDocument, FileStore

_ALIGNMENTS = MappingProxyType(
    {
        "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
        "center": WD_ALIGN_PARAGRAPH.CENTER,
        "right": WD_ALIGN_PARAGRAPH.RIGHT,
        "left": WD_ALIGN_PARAGRAPH.LEFT,
    }
)
_NOTE_SIZE = 9.0
_CONTENTS_LEADING = Pt(19)  # some 35 headings to a page
#: The lines of a signature begin here in millimetres, or further left where they are long.
_SIGNATURE_LEFT = 78.0
_FURTHEST_LEFT = 20.0
_EM_MM = 4.3
_ROOM_TO_SIGN = 8  # characters


def draw_docx(content: DocumentContent, files: FileStore, made_on: dt.date) -> DrawnDocument:
    """Draw ``content``; pages are not known, since the program that opens it makes them.

    Refuses, naming it, a file that is missing or cannot be drawn. Avoided is what WPS drops:
    content controls and floating shapes.
    """
    document = new_document(content, made_on)
    writer = _Writer(document, files, _bookmarks(content))
    writer.title(content)
    if content.with_contents:
        writer.contents(content)
    for part in content.parts():
        writer.part(part)
    out = io.BytesIO()
    document.save(out)
    return DrawnDocument(_repacked(out.getvalue(), made_on))


def _bookmarks(content: DocumentContent) -> dict[str, str]:
    """Anchors and the bookmarks they become: Word takes letters, digits and "_" alone."""
    anchors: dict[str, str] = {}
    for part in content.parts():
        if isinstance(part, Heading | Picture) and part.anchor:
            anchors.setdefault(part.anchor, f"place_{len(anchors) + 1}")
    return anchors


def _repacked(data: bytes, made_on: dt.date) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zip_bytes(((name, archive.read(name)) for name in archive.namelist()), made_on)


def _signature_left(part: Signature) -> Mm:
    """Where a seal's lines begin so that a label and its value stand in one line."""
    longest = max((len(line.label + line.value) + _open(line) for line in part.lines), default=0)
    return Mm(max(_FURTHEST_LEFT, min(_SIGNATURE_LEFT, MEASURE_MM - longest * _EM_MM)))


def _open(line: SignatureLine) -> int:
    return 0 if line.value else _ROOM_TO_SIGN


@dataclass(slots=True)
class _Writer:
    """Adds parts at the end of a document."""

    document: Document
    files: FileStore
    anchors: dict[str, str]
    breaks: bool = False  # whether the next paragraph begins a page
    bookmarks: int = 0

    def title(self, content: DocumentContent) -> None:
        """Title and subtitle; on a page of their own with the entity where asked for."""
        title = self.paragraph("Title")
        add_text(title, content.title)
        if content.with_title_page:
            title.paragraph_format.space_before = Mm(70)
        if content.subtitle:
            add_text(self.paragraph("Subtitle"), content.subtitle)
        if content.with_title_page:
            if content.entity_name:
                name = self.paragraph("Subtitle")
                name.paragraph_format.space_before = Mm(60)
                add_text(name, content.entity_name)
            self.breaks = True

    def contents(self, content: DocumentContent) -> None:
        """The headings as links, within a field that Word and WPS fill with pages on updating."""
        add_text(self.paragraph("TOC Heading"), "目录")
        headings = [part for part in content.parts() if isinstance(part, Heading)]
        lines = []
        for heading in headings:
            line = self.paragraph()
            line.paragraph_format.line_spacing = _CONTENTS_LEADING
            indent(line, left=2 * (heading.level - 1))
            add_link(line, heading.text, self.anchors.get(heading.anchor, ""))
            lines.append(line)
        if lines:
            add_field_around(lines[0], lines[-1], 'TOC \\o "1-3" \\h \\z')
        self.breaks = True

    def part(self, part: Part) -> None:
        """Add one part."""
        match part:
            case Heading(level, text, anchor):
                self._mark(self._text(f"Heading {level}", text), anchor)
            case Paragraph():
                self._prose(part)
            case Table():
                self._table(part)
            case FlowChart() | OrgChart():
                self._chart(part)
            case Picture():
                self._picture(part)
            case Signature():
                self._signature(part)
            case PageBreak():
                self.breaks = True

    def paragraph(self, style: str = "Normal") -> DocxParagraph:
        """A new paragraph; begins a page where a break was due."""
        made = self.document.add_paragraph(style=style)
        if self.breaks:
            made.paragraph_format.page_break_before = True
            self.breaks = False
        return made

    def _text(self, style: str, text: str) -> DocxParagraph:
        made = self.paragraph(style)
        add_text(made, text)
        return made

    def _mark(self, paragraph: DocxParagraph, anchor: str) -> None:
        if anchor:
            self.bookmarks += 1
            set_bookmark(paragraph, self.anchors[anchor], self.bookmarks)

    def _prose(self, part: Paragraph) -> None:
        made = self.paragraph()
        made.alignment = _ALIGNMENTS[part.align]
        if "\n" in plain_inlines(part.inlines):  # a line before a break would be spread out
            made.alignment = _ALIGNMENTS["left" if part.align == "justify" else part.align]
        made.paragraph_format.keep_with_next = part.keeps_with_next or None
        is_running = part.align == "justify"
        if is_running or part.indent:
            indent(made, first_line=2 if is_running else 0, left=2 * part.indent)
        if part.number:
            add_text(made, f"{part.number} " if part.number.endswith(".") else part.number)
        add_inlines(made, part.inlines, self.anchors)

    def _table(self, part: Table) -> None:
        if part.caption:
            self._text("Caption", part.caption).paragraph_format.keep_with_next = True
        elif self.breaks:
            self._thin()
        add_table(self.document, part, self.anchors)
        self._thin()  # two tables in a row would become one

    def _thin(self) -> None:
        layout = self.paragraph().paragraph_format
        layout.line_spacing = Pt(6)

    def _chart(self, part: FlowChart | OrgChart) -> None:
        if part.nodes:
            add_picture(self._centred(), chart_picture(part), chart_words(part))
        self._text("Caption", part.caption)

    def _picture(self, part: Picture) -> None:
        drawn = self._pictures(part)
        first = self._centred()
        add_picture(first, next(drawn), part.caption)
        self._mark(first, part.anchor)
        for each in drawn:
            add_picture(self._centred(), each, part.caption)
        self._text("Caption", part.caption).paragraph_format.keep_with_next = bool(part.notes)
        for number, note in enumerate(part.notes, start=1):
            paragraph = self.paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.line_spacing = 1.0
            paragraph.paragraph_format.keep_with_next = number < len(part.notes)
            add_text(paragraph, note, size=_NOTE_SIZE)

    def _pictures(self, part: Picture) -> Iterator[FittedPicture]:
        return file_pictures(part.file, self.files.read(part.file), len(part.notes))

    def _centred(self) -> DocxParagraph:
        made = self.paragraph()
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER
        made.paragraph_format.keep_with_next = True
        made.paragraph_format.line_spacing = 1.0
        return made

    def _signature(self, part: Signature) -> None:
        hold_end(self.document)
        left = _signature_left(part)
        for number, line in enumerate(part.lines, start=1):
            made = self.paragraph()
            layout = made.paragraph_format
            layout.left_indent = left
            layout.space_before = Pt(12)
            layout.keep_together = True
            layout.keep_with_next = number < len(part.lines)
            add_text(made, line.label)
            add_text(made, line.value)
