"""What stands on every page beside its text: head, foot and mark."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from filing_desktop.formats.pdf.fonts import text_width
from filing_desktop.formats.pdf.lines import Shape, plain_text_block, rgb
from filing_desktop.formats.pdf.mark import draw_mark
from filing_desktop.formats.pdf.pieces import Pen
from filing_desktop.formats.pdf.runs import one_line, plain
from filing_desktop.formats.pdf.style import (
    BOTTOM,
    FURNITURE,
    GREY,
    LEFT,
    MEASURE,
    TOP,
)

_HEAD_BASE = TOP + 22
_FOOT_BASE = BOTTOM - 34


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words of head and mark; the first page may go without a head and number."""

    title: str
    entity: str
    mark: str
    total: int
    has_title_page: bool

    def draw(self, canvas: Canvas, page: int) -> None:
        """Draw it on page ``page``, before the text, so that the mark lies behind."""
        canvas.saveState()
        if self.mark:
            draw_mark(canvas, self.mark)
        is_bare = self.has_title_page and page == 1
        self._draw_head(canvas, is_bare=is_bare)
        if not is_bare:
            _draw_label(canvas, f"第 {page} 页 / 共 {self.total} 页", "center", _FOOT_BASE)
        canvas.restoreState()

    def _draw_head(self, canvas: Canvas, *, is_bare: bool) -> None:
        if self.mark:
            _draw_label(canvas, one_line(self.mark), "center", _HEAD_BASE)
        if is_bare:
            return
        room = MEASURE * (0.42 if self.mark else 0.49)
        _draw_label(canvas, shortened(self.title, room), "left", _HEAD_BASE)
        _draw_label(canvas, shortened(self.entity, room), "right", _HEAD_BASE)
        canvas.setStrokeColorRGB(*rgb(GREY))
        canvas.setLineWidth(0.4)
        canvas.line(LEFT, _HEAD_BASE - 5, LEFT + MEASURE, _HEAD_BASE - 5)


def shortened(text: str, room: float) -> str:
    """The text in one line, cut with an ellipsis where it is wider than ``room`` points."""
    prepared = plain(one_line(text), FURNITURE)
    if prepared.sums[-1] <= room:
        return prepared.text
    left = room - text_width(FURNITURE.role, FURNITURE.size, "…")
    return prepared.text[: bisect_right(prepared.sums, left) - 1] + "…"


def _draw_label(canvas: Canvas, text: str, align: str, base: float) -> None:
    block = plain_text_block(text, FURNITURE, Shape(MEASURE, align=align))
    block.draw(Pen(canvas), LEFT, base + FURNITURE.leading / 2 + FURNITURE.size * 0.38)
