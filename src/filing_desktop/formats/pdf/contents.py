"""The table of contents: one line or more for each heading, with dots and page number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from filing_desktop.formats.pdf.fonts import Role, chain, text_width
from filing_desktop.formats.pdf.lines import Shape, TextBlock, plain_text_block, rgb
from filing_desktop.formats.pdf.pieces import Destination, Flow, Pen
from filing_desktop.formats.pdf.runs import INK, Look
from filing_desktop.formats.pdf.style import HEADINGS, MEASURE

_DEEPEST = 2
_LOOKS = MappingProxyType({1: Look(Role.STRONG, 12, 21), 2: Look(Role.BODY, 12, 21)})
_INDENT = 24.0
#: Room for dots and page number at the right.
_NUMBER_ROOM = 48.0
_DOT_STEP = 5.0
_TITLE = "目录"


@dataclass(frozen=True, slots=True)
class EntryBlock:
    """A line of the contents; it learns its page number when it is drawn."""

    words: TextBlock
    destination: Destination

    @property
    def height(self) -> float:
        """The height of its lines."""
        return self.words.height

    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> tuple[EntryBlock, EntryBlock] | None:
        """Split like any text; only the last part has a number."""
        parts = self.words.split(room)
        return parts and (replace(self, words=parts[0]), replace(self, words=parts[1]))

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw words, dots and number, with a link over all."""
        self.words.draw(pen, left, top)
        canvas, look = pen.canvas, self.words.prepared.look
        foot = top - self.height
        box = (left, foot, left + MEASURE, top)
        canvas.linkAbsolute("", self.destination.key, box, thickness=0)
        if self.words.end < len(self.words.lines):
            return
        number = str(pen.pages.get(self.destination.key, ""))
        base = foot + look.leading / 2 - look.size * 0.38
        numbers = replace(look, role=Role.BODY)
        start = left + MEASURE - text_width(numbers.role, numbers.size, number)
        canvas.setFillColorRGB(*rgb(INK))
        canvas.setFont(chain(numbers.role)[0].name, numbers.size)
        canvas.drawString(start, base, number)
        self._draw_dots(pen, left, start - _DOT_STEP, base)

    def _draw_dots(self, pen: Pen, left: float, end: float, base: float) -> None:
        """Dots on a common grid, counted from the right edge, drawn as a dashed line."""
        line, sums = self.words.lines[-1], self.words.prepared.sums
        start = left + self.words.shape.left + sums[line.end] - sums[line.start] + _DOT_STEP
        right = left + MEASURE
        first = right - int((right - start) / _DOT_STEP) * _DOT_STEP
        if first >= end:
            return
        canvas = pen.canvas
        canvas.saveState()
        canvas.setStrokeColorRGB(*rgb(INK))
        canvas.setLineWidth(0.9)
        canvas.setLineCap(1)
        canvas.setDash(0, _DOT_STEP)
        canvas.line(first, base + 0.6, end, base + 0.6)
        canvas.restoreState()


def contents_flows(headings: Iterable[Destination]) -> Iterator[Flow]:
    """The title of the contents and its lines, for headings of the first two levels."""
    entries = [each for each in headings if 1 <= each.level <= _DEEPEST]
    if not entries:
        return
    title = plain_text_block(_TITLE, HEADINGS[1], Shape(MEASURE, align="center"))
    yield Flow(title, before=18, after=12, keeps_with_next=True)
    for each in entries:
        left = _INDENT * (each.level - 1)
        shape = Shape(MEASURE - _NUMBER_ROOM, left=left, align="left")
        words = plain_text_block(each.title, _LOOKS[each.level], shape)
        yield Flow(EntryBlock(words, each), before=5 if each.level == 1 else 0)
