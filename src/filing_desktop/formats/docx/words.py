"""Words into paragraphs: runs, links within the file, fields; never a character XML refuses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from filing_desktop.documents.content import Box, Inlines, Link, Text

BODY_FONT = "宋体"
HEAD_FONT = "黑体"
LATIN_FONT = "Times New Roman"
#: Every Chinese font has these two; ☐ and ☑ are missing in 宋体 and drawn as blanks by some.
BOXES = MappingProxyType({True: "■", False: "□"})

Xml = Any  # an element of python-docx's own lxml classes, which carry no types


def clean(text: str) -> str:
    """``text`` without control characters (tab and newline stay), surrogates, non-characters."""
    return "".join(each for each in text if _is_allowed(ord(each)))


def _is_allowed(code: int) -> bool:
    if code < 0x20:
        return code in (0x09, 0x0A)
    return not (0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code & 0xFFFE == 0xFFFE)


def element(tag: str, **attributes: str) -> Xml:
    """An element ``w:tag`` with attributes of the same namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def xml_of(thing: Any) -> Xml:
    """The element behind a paragraph, run or table of python-docx."""
    return thing._element  # noqa: SLF001  the library has no other way to what it does not cover


def set_fonts(run_properties: Xml, chinese: str) -> None:
    """Name the fonts; themes, which would win over names, go."""
    for old in run_properties.findall(qn("w:rFonts")):
        run_properties.remove(old)
    fonts = element(
        "rFonts",
        ascii=LATIN_FONT,
        hAnsi=LATIN_FONT,
        cs=LATIN_FONT,
        eastAsia=chinese,
        hint="eastAsia",  # quotation marks and dashes are Chinese ones
    )
    run_properties.insert(0, fonts)


def add_text(
    paragraph: Paragraph, text: str, *, font: str = "", size: float = 0, grey: bool = False
) -> Run:
    """Add a run; ``font`` names its Chinese font, ``size`` is in points, 0 is the style's."""
    run = paragraph.add_run(clean(text))
    properties = xml_of(run).get_or_add_rPr()
    if font:
        set_fonts(properties, font)
    else:
        properties.insert(0, element("rFonts", hint="eastAsia"))
    if size:
        run.font.size = Pt(size)
    if grey:
        run.font.color.rgb = RGBColor(0x59, 0x59, 0x59)
    return run


def add_inlines(
    paragraph: Paragraph, inlines: Inlines, anchors: Mapping[str, str], *, font: str = ""
) -> None:
    """Add words, boxes and links; a link leads to a bookmark where its anchor is in ``anchors``."""
    for each in inlines:
        match each:
            case Text(text, strong):
                add_text(paragraph, text, font=HEAD_FONT if strong else font)
            case Box(ticked):
                add_text(paragraph, BOXES[ticked], font=font or BODY_FONT)
            case Link(text, anchor):
                add_link(paragraph, text, anchors.get(anchor, ""), font=font)


def add_link(paragraph: Paragraph, text: str, bookmark: str, *, font: str = "") -> None:
    """Add words that lead to ``bookmark`` of the same file; plain words where it is empty."""
    run = add_text(paragraph, text, font=font)
    if not bookmark:
        return
    link = element("hyperlink", anchor=bookmark, history="1")
    xml = xml_of(run)
    xml.addprevious(link)
    link.append(xml)


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Add a field (PAGE, NUMPAGES) that shows ``shown`` until it is reckoned."""
    for mark in _field_start(instruction):
        _append(paragraph, mark)
    add_text(paragraph, shown)
    _append(paragraph, _field_mark("end"))


def add_field_around(first: Paragraph, last: Paragraph, instruction: str) -> None:
    """Make the words from ``first`` to ``last`` what a field shows until it is reckoned."""
    marks = list(_field_start(instruction))
    place = next(iter(xml_of(first).xpath("./w:r | ./w:hyperlink")))
    for mark in marks:
        place.addprevious(mark)
    _append(last, _field_mark("end"))


def _field_start(instruction: str) -> Iterator[Xml]:
    yield _field_mark("begin")
    code = element("instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    run = element("r")
    run.append(code)
    yield run
    yield _field_mark("separate")


def _field_mark(kind: str) -> Xml:
    run = element("r")
    run.append(element("fldChar", fldCharType=kind))
    return run


def _append(paragraph: Paragraph, xml: Xml) -> None:
    xml_of(paragraph).append(xml)


def set_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark around the words of ``paragraph``."""
    xml = xml_of(paragraph)
    start = element("bookmarkStart", id=str(number), name=name)
    properties = xml.pPr
    if properties is not None:
        properties.addnext(start)
    else:
        xml.insert(0, start)
    xml.append(element("bookmarkEnd", id=str(number)))


def indent(paragraph: Paragraph, *, first_line: int = 0, left: int = 0) -> None:
    """Indent by whole characters, which grow with the font; 240 twentieths of a point each."""
    properties = xml_of(paragraph).get_or_add_pPr()
    old = properties.find(qn("w:ind"))
    if old is not None:
        properties.remove(old)
    made: dict[str, str] = {}
    if left:
        made |= {"leftChars": str(left * 100), "left": str(left * 240)}
    made |= {"firstLineChars": str(first_line * 100), "firstLine": str(first_line * 240)}
    fresh = properties.get_or_add_ind()
    for name, value in made.items():
        fresh.set(qn(f"w:{name}"), value)
