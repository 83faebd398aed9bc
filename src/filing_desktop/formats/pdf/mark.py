"""The mark across a page, 样例 or 草稿, behind the text.

It is a picture and no text: as text it would stand between the paragraphs whenever a page
is searched or copied. The mark in words is in the head of the page.
"""

from __future__ import annotations

import functools
import math

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from filing_desktop.formats.pdf.fonts import Role, font_file
from filing_desktop.formats.pdf.runs import one_line
from filing_desktop.formats.pdf.style import FAINT, PAGE_HEIGHT, PAGE_WIDTH

_SLANT = 50.0
_LARGEST = 110.0
_LONGEST = math.hypot(PAGE_WIDTH, PAGE_HEIGHT) * 0.6
#: Dots for a point: 200 to the inch.
_DOTS = 200 / 72


def draw_mark(canvas: Canvas, mark: str) -> None:
    """Draw the mark over the whole page, light enough to read the text over it."""
    image = _picture(one_line(mark))
    dots_across, dots_down = image.getSize()
    scale = min(1 / _DOTS, _LONGEST / dots_across)
    width, height = dots_across * scale, dots_down * scale
    canvas.saveState()
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(_SLANT)
    canvas.drawImage(image, -width / 2, -height / 2, width, height)
    canvas.restoreState()


@functools.lru_cache(maxsize=4)
def _picture(mark: str) -> ImageReader:
    font = ImageFont.truetype(font_file(Role.STRONG), round(_LARGEST * _DOTS))
    left, top, right, bottom = map(round, font.getbbox(mark))
    image = Image.new("L", (max(right - left, 1), max(bottom - top, 1)), 255)
    ImageDraw.Draw(image).text((-left, -top), mark, fill=FAINT & 0xFF, font=font)
    return ImageReader(image)
