"""The look of the papers: sheet, measures and sizes, in points."""

from __future__ import annotations

from types import MappingProxyType

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from filing_desktop.formats.pdf.fonts import Role
from filing_desktop.formats.pdf.runs import Look

PAGE_WIDTH, PAGE_HEIGHT = A4
BODY_SIZE = 12.0
#: 37 characters to a full line, so that a line of Chinese alone needs no spreading.
MEASURE = 37 * BODY_SIZE
LEFT = 28 * mm
TOP = PAGE_HEIGHT - 31 * mm
BOTTOM = 27 * mm
FRAME_HEIGHT = TOP - BOTTOM

GREY = 0x767676
FAINT = 0xEBEBEB
RULE = 0x8A8A8A
SHADE = 0xF0F1F3

BODY = Look(Role.BODY, BODY_SIZE, 21)
TITLE = Look(Role.STRONG, 20, 31)
SUBTITLE = Look(Role.LABEL, 13, 21)
NOTE = Look(Role.LABEL, 9, 14, GREY)
HEADINGS = MappingProxyType(
    {
        1: Look(Role.STRONG, 15, 24),
        2: Look(Role.STRONG, 13, 22),
        3: Look(Role.STRONG, 12, 21),
    }
)
#: White space above and below a heading.
AROUND_HEADING = MappingProxyType({1: (16.0, 6.0), 2: (9.0, 3.0), 3: (5.0, 1.0)})
CELL = Look(Role.LABEL, 10, 15.5)
HEAD_CELL = Look(Role.STRONG, 10, 15.5)
CAPTION = Look(Role.LABEL, 10, 15.5)
ABOVE_CAPTION = 6.0
AFTER_CAPTION = 8.0
#: Above a chart or a picture.
FIGURE_SPACE = 10.0
BETWEEN_NOTES = 2.0
#: Higher notes would leave too little of the page for their picture.
HIGHEST_NOTES = FRAME_HEIGHT / 4
FURNITURE = Look(Role.LABEL, 8.5, 12, GREY)
SIGNATURE = Look(Role.BODY, BODY_SIZE, 21)
