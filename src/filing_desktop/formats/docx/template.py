"""An empty document: A4, styles, language, header and footer, properties."""

from __future__ import annotations

import datetime as dt

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from filing_desktop.documents.content import DocumentContent
from filing_desktop.formats.docx.words import (
    BODY_FONT,
    HEAD_FONT,
    add_field,
    add_text,
    clean,
    element,
    set_fonts,
)

PAGE = (Mm(210), Mm(297))
MARGIN_SIDE = Mm(27)
MARGIN_TOP = Mm(28)
#: What is left between the margins, in millimetres; a picture leaves room for its caption.
MEASURE_MM = 156.0
PICTURE_HEIGHT_MM = 215.0

_BODY_SIZE = 12.0  # 小四
#: Style, Chinese font, size in points, space before and after.
_STYLES = (
    ("Normal", BODY_FONT, _BODY_SIZE, 0, 0),
    ("Title", HEAD_FONT, 22, 6, 12),
    ("Subtitle", BODY_FONT, 14, 0, 12),
    ("Heading 1", HEAD_FONT, 16, 12, 6),
    ("Heading 2", HEAD_FONT, 14, 9, 4),
    ("Heading 3", HEAD_FONT, 12, 6, 3),
    ("Caption", BODY_FONT, 10.5, 3, 9),
    ("TOC Heading", HEAD_FONT, 16, 12, 6),
    ("Header", BODY_FONT, 9, 0, 0),
    ("Footer", BODY_FONT, 9, 0, 0),
)


def new_document(content: DocumentContent, made_on: dt.date) -> Document:
    """A document with the styles, header, footer and properties of ``content``, without parts."""
    document = docx.Document()
    _drop_preview(document)
    _set_defaults(document)
    for name, font, size, before, after in _STYLES:
        _set_style(document.styles[name], font, size, (before, after))
    _set_page(document)
    _set_header(document, content)
    _set_footer(document)
    _set_properties(document, content, made_on)
    return document


def _drop_preview(document: Document) -> None:
    """The library's own file brings a picture of its first page, which is not ours."""
    relations = document.part.package.rels
    for key in [k for k, each in relations.items() if each.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]


def _set_defaults(document: Document) -> None:
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    set_fonts(defaults, BODY_FONT)
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(element("lang", val="zh-CN", eastAsia="zh-CN", bidi="ar-SA"))
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), "zh-CN")
    settings.remove(settings.find(qn("w:savePreviewPicture")))
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for each in settings.iter(qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), "15")  # else Word shows the file as one of an older Word


def _set_style(style: ParagraphStyle, font: str, size: float, space: tuple[float, float]) -> None:
    set_fonts(style.element.get_or_add_rPr(), font)
    style.font.size = Pt(size)
    style.font.bold = style.font.italic = False
    style.font.color.rgb = RGBColor(0, 0, 0)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = map(Pt, space)
    layout.line_spacing_rule = WD_LINE_SPACING.ONE_POINT_FIVE
    layout.widow_control = True
    properties = style.element.get_or_add_pPr()
    for rule in properties.findall(qn("w:pBdr")):
        properties.remove(rule)
    if style.name in ("Title", "Subtitle", "Caption"):
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if style.name in ("Caption", "Header", "Footer"):
        layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
    if style.name.startswith("Heading"):
        layout.keep_with_next = True


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = MARGIN_SIDE
    section.top_margin = section.bottom_margin = MARGIN_TOP
    section.header_distance = section.footer_distance = Mm(15)


def _set_header(document: Document, content: DocumentContent) -> None:
    paragraph = document.sections[0].header.paragraphs[0]
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(MEASURE_MM), WD_TAB_ALIGNMENT.RIGHT)
    add_text(paragraph, content.title, grey=True)
    if content.mark:
        add_text(paragraph, "\t")
        add_text(paragraph, content.mark, font=HEAD_FONT)
    style = document.styles["Header"].element.pPr
    for tabs in style.findall(qn("w:tabs")):  # the stops of another paper
        style.remove(tabs)


def _set_footer(document: Document) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_text(paragraph, "第 ")
    add_field(paragraph, "PAGE", "1")
    add_text(paragraph, " 页 / 共 ")
    add_field(paragraph, "NUMPAGES", "1")
    add_text(paragraph, " 页")


def _set_properties(document: Document, content: DocumentContent, made_on: dt.date) -> None:
    """Fixed properties: the day of the document, and nobody's name."""
    properties = document.core_properties
    day = dt.datetime.combine(made_on, dt.time(), tzinfo=dt.UTC)
    properties.title = clean(content.title)[:255]
    properties.language = "zh-CN"
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.subject = properties.keywords = properties.category = ""
    properties.created = properties.modified = day
    properties.revision = 1
