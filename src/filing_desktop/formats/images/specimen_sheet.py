"""A sheet to draw specimens on: the program's fonts, wrapped lines, frames, the mark 样例."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from PIL import Image, ImageDraw, ImageFont

from filing_desktop.resources import resource_path

Box = tuple[int, int, int, int]

INK = "#1f2430"
SOFT = "#6b7280"
LINE = "#d5d9e0"
BLUE = "#2456a6"
RED = "#c62828"
PAPER = "#ffffff"

MARK = "样例"
_FACES: Mapping[str, str] = MappingProxyType(
    {
        "plain": "NotoSansSC-Regular.ttf",
        "bold": "NotoSansSC-Medium.ttf",
        "serif": "NotoSerifSC-Regular.ttf",
    }
)
#: Marks that may not begin a line, and those that may not end one.
_NOT_FIRST = "，。；：、！？”’）》】%"
_NOT_LAST = "（《“‘【"
_WORD = re.compile(r"[\w./:@-]", re.ASCII)
_WORD_END = re.compile(r"[\w./:@-]+$", re.ASCII)


@cache
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """A face of the program (plain, bold, serif) at ``size`` pixels, laid out without Raqm.

    The basic layout engine is always there, so that the pixels are the same everywhere.
    """
    path = resource_path("fonts", _FACES[face])
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


class Sheet:
    """An image and a pen; ``y`` is where the next line begins."""

    def __init__(self, width: int, height: int, colour: str = PAPER) -> None:
        self.image = Image.new("RGB", (width, height), colour)
        self.pen = ImageDraw.Draw(self.image)
        self.y = 0

    def words(
        self, at: tuple[int, int], text: str, size: int, face: str = "plain", colour: str = INK
    ) -> int:
        """Draw one line with its upper left corner ``at``; the x where it ends."""
        self.pen.text(at, text, font=font(face, size), fill=colour)
        return at[0] + width_of(text, size, face)

    def middle(
        self, box: Box, text: str, size: int, face: str = "plain", colour: str = INK
    ) -> None:
        """Draw one line in the middle of ``box``."""
        left, top, right, bottom = box
        x = (left + right - width_of(text, size, face)) // 2
        self.words((x, (top + bottom) // 2 - round(size * 0.76)), text, size, face, colour)

    def frame(self, box: Box, fill: str | None = None, line: str = LINE, radius: int = 6) -> None:
        """A rounded rectangle."""
        self.pen.rounded_rectangle(box, radius, fill=fill, outline=line, width=1)

    def ring(self, box: Box) -> None:
        """The red frame by which a screenshot points at what it proves."""
        left, top, right, bottom = box
        self.pen.rounded_rectangle(
            (left - 6, top - 5, right + 6, bottom + 5), 8, outline=RED, width=3
        )

    def paragraph(
        self,
        left: int,
        width: int,
        text: str,
        size: int,
        face: str = "plain",
        colour: str = INK,
    ) -> None:
        """Wrapped lines at ``y``, which moves below them."""
        for line in wrapped(text, width, size, face):
            self.words((left, self.y), line, size, face, colour)
            self.y += round(size * 1.62)

    def watermark(self, strength: int = 34) -> None:
        """The word 样例 across the sheet, so that nobody takes it for a real page."""
        size = max(90, min(self.image.size) // 4)
        stamp = Image.new("L", (size * 3, size * 2), 0)
        ImageDraw.Draw(stamp).text((size // 2, 0), MARK, font=font("bold", size), fill=strength)
        turned = stamp.rotate(24, expand=True, resample=Image.Resampling.BICUBIC)
        width, height = self.image.size
        for across, down in ((0.28, 0.3), (0.72, 0.72)):
            corner = (round(width * across), round(height * down))
            place = (corner[0] - turned.width // 2, corner[1] - turned.height // 2)
            self.image.paste(Image.new("RGB", turned.size, "#7a1f1f"), place, turned)

    def seal(self, centre: tuple[int, int], radius: int, colour: str = RED) -> None:
        """A round seal that says that it is none."""
        x, y = centre
        self.pen.ellipse(
            (x - radius, y - radius, x + radius, y + radius), outline=colour, width=radius // 14
        )
        size = radius // 2
        word = (x - radius, y - size, x + radius, y + size // 3)
        self.middle(word, MARK, size, "bold", colour)
        under = (x - radius, y + size // 2, x + radius, y + size)
        self.middle(under, "非真实印章", size // 2, "bold", colour)

    def cropped(self, height: int) -> None:
        """Cut the sheet to ``height``."""
        self.image = self.image.crop((0, 0, self.image.width, height))
        self.pen = ImageDraw.Draw(self.image)


def width_of(text: str, size: int, face: str = "plain") -> int:
    """How wide one line is, in pixels."""
    return round(font(face, size).getlength(text))


def wrapped(text: str, width: int, size: int, face: str = "plain") -> Sequence[str]:
    """``text`` in lines of at most ``width`` pixels; no line begins with a closing mark."""
    most = max(1, width // size * 2)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        rest = paragraph
        while rest:
            end = _fits(rest, width, size, face, most)
            lines.append(rest[:end])
            rest = rest[end:]
    return lines


def _fits(text: str, width: int, size: int, face: str, most: int) -> int:
    """How many characters of ``text`` stand on one line."""
    end = min(len(text), most)
    while end > 1 and width_of(text[:end], size, face) > width:
        end -= 1
    if end == len(text) or end == 1:
        return end
    if text[end] in _NOT_FIRST or text[end - 1] in _NOT_LAST:
        return end - 1
    word = _WORD_END.search(text[:end]) if _WORD.match(text[end]) else None
    return word.start() if word and word.start() > end // 2 else end
