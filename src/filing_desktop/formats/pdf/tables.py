"""Tables whose heads repeat and whose cells flow over pages, however much a cell holds.

Made here and not with reportlab's ``Table``, which raises ``LayoutError`` for a cell higher
than the page and measures all remaining rows anew on every page.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from filing_desktop.documents.content import Cell, Table
from filing_desktop.formats.pdf.columns import PADDING_X, cell_look, column_widths
from filing_desktop.formats.pdf.lines import (
    Shape,
    TextBlock,
    plain_text_block,
    rgb,
    text_block,
)
from filing_desktop.formats.pdf.pieces import Pen
from filing_desktop.formats.pdf.style import CELL, FRAME_HEIGHT, GREY, RULE, SHADE

_PADDING_Y = 3.5
#: A row lower than this is never split.
_UNSPLIT = FRAME_HEIGHT / 4
#: A table no higher than this goes to the next page whole; one of two rows, no higher than that.
_WHOLE = FRAME_HEIGHT / 5
_WHOLE_OF_TWO = FRAME_HEIGHT / 3
#: In less room than this, a part of one low row is not worth its head.
_FOOT = FRAME_HEIGHT / 2
#: A row lower than this does not stand alone on the next page.
_LOW = 60.0
#: In a column of some ten characters, spreading a line tears it apart.
_NARROW = 120.0
_CONTINUED = "（续）"
#: A head higher than this does not repeat: it would leave no room for the rows.
_HIGHEST_HEAD = FRAME_HEIGHT / 2
#: Between the paragraphs of a cell.
_BETWEEN = 3.0
_RULE_WIDTH = 0.5


@dataclass(frozen=True, slots=True)
class _Box:
    """A laid out cell: its place in the row and its paragraphs."""

    left: float
    width: float
    blocks: tuple[TextBlock, ...]
    is_shaded: bool

    def height(self) -> float:
        gaps = _BETWEEN * max(len(self.blocks) - 1, 0)
        return sum(block.height for block in self.blocks) + gaps

    def cut(self, room: float) -> tuple[_Box, _Box]:
        """What fits into ``room``, by single lines, and the rest; either may be empty."""
        fitting: list[TextBlock] = []
        for index, block in enumerate(self.blocks):
            if block.height <= room + 1e-6:
                fitting.append(block)
                room -= block.height + _BETWEEN
                continue
            count = int((max(room, 0) + 1e-6) / block.prepared.look.leading)
            middle = block.start + count
            if count:
                fitting.append(replace(block, end=middle))
            rest = (replace(block, start=middle), *self.blocks[index + 1 :])
            return replace(self, blocks=tuple(fitting)), replace(self, blocks=rest)
        return self, replace(self, blocks=())


@dataclass(frozen=True, slots=True)
class _Row:
    boxes: tuple[_Box, ...]
    height: float

    def cut(self, room: float) -> tuple[_Row, _Row]:
        parts = [box.cut(room - 2 * _PADDING_Y) for box in self.boxes]
        heads, tails = [head for head, _ in parts], [tail for _, tail in parts]
        if heads and heads[0].is_shaded and not tails[0].blocks:
            tails[0] = _label_again(heads[0])
        return _row(tuple(heads)), _row(tuple(tails))


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Rows below a head that repeats."""

    head: tuple[_Row, ...]
    rows: tuple[_Row, ...]

    @property
    def height(self) -> float:
        """Head and rows."""
        return sum(row.height for row in (*self.head, *self.rows))

    def edges(self) -> tuple[float, ...]:
        """Where the columns of its first row begin."""
        return tuple(box.left for box in self.rows[0].boxes) if self.rows else ()

    def least(self) -> float:
        """The head and two rows, or the beginning of a high one; all of a small table."""
        if self._is_small():
            return self.height
        heights = [row.height for row in self.rows[:2]]
        high = next((at for at, each in enumerate(heights) if each > _UNSPLIT), None)
        if high == 0:
            return self._head_height() + _UNSPLIT
        second = _least_part(self.rows[1]) if high == 1 else sum(heights[1:])
        return self._head_height() + sum(heights[:1]) + second

    def _is_small(self) -> bool:
        most = _WHOLE_OF_TWO if len(self.rows) <= 2 else _WHOLE
        return self.height <= most

    def split(self, room: float) -> tuple[TableBlock, TableBlock] | None:
        """Split between rows; within a row where it is high. A small table stays whole."""
        if self._is_small():
            return None
        left = room - self._head_height()
        count = 0
        while count < len(self.rows) and self.rows[count].height <= left:
            left -= self.rows[count].height
            count += 1
        if count == len(self.rows):
            return None
        if count > 2 and count == len(self.rows) - 1 and self.rows[-1].height < _LOW:
            count -= 1
        above, below = self.rows[:count], self.rows[count:]
        if below[0].height > _UNSPLIT and left >= _least_part(below[0]):
            upper, lower = below[0].cut(left)
            above, below = (*above, upper), (lower, *below[1:])
        if not above or (len(above) == 1 and above[0].height < _LOW and room < _FOOT):
            return None
        return replace(self, rows=above), replace(self, rows=below)

    def _head_height(self) -> float:
        return sum(row.height for row in self.head)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw shades first, then the grid, then the words."""
        for row in (*self.head, *self.rows):
            for box in row.boxes:
                _draw_box(pen, box, (left + box.left, top), row.height)
            top -= row.height


def table_block(table: Table) -> TableBlock | None:
    """Lay out a table over the whole measure; None where it has no cells."""
    columns = column_widths(table)
    rows = tuple(_lay_row(cells, columns) for cells in table.rows if cells)
    if not rows:
        return None
    count = min(table.head_rows, len(rows))
    if sum(row.height for row in rows[:count]) > _HIGHEST_HEAD:
        count = 0
    return TableBlock(rows[:count], rows[count:])


def _lay_row(cells: tuple[Cell, ...], columns: tuple[float, ...]) -> _Row:
    edges = tuple(itertools.accumulate(columns, initial=0.0))
    boxes: list[_Box] = []
    column = 0
    for index, cell in enumerate(cells):
        is_last = index == len(cells) - 1
        end = len(columns) if is_last else min(column + max(cell.span, 1), len(columns))
        left, width = edges[column], edges[end] - edges[column]
        align = "left" if cell.is_head or width < _NARROW else "justify"
        shape = Shape(width - 2 * PADDING_X, align=align)
        look = cell_look(cell, len(columns))
        blocks = tuple(text_block(inlines, look, shape) for inlines in cell.paragraphs)
        boxes.append(_Box(left, width, blocks, cell.is_head))
        column = end
    return _row(tuple(boxes))


def _row(boxes: tuple[_Box, ...]) -> _Row:
    height = max((box.height() for box in boxes), default=0.0)
    return _Row(boxes, max(height, CELL.leading) + 2 * _PADDING_Y)


def _label_again(box: _Box) -> _Box:
    """The label of a row that goes on, in grey, so that the next page says what it holds."""
    if not box.blocks:
        return box
    first = box.blocks[0]
    words = "".join(block.prepared.text for block in box.blocks).removesuffix(_CONTINUED)
    look = replace(first.prepared.look, ink=GREY)
    return replace(box, blocks=(plain_text_block(f"{words}{_CONTINUED}", look, first.shape),))


def _least_part(row: _Row) -> float:
    return 2 * CELL.leading + 2 * _PADDING_Y if row.boxes else row.height


def _draw_box(pen: Pen, box: _Box, corner: tuple[float, float], height: float) -> None:
    canvas = pen.canvas
    left, top = corner
    canvas.setLineWidth(_RULE_WIDTH)
    canvas.setStrokeColorRGB(*rgb(RULE))
    canvas.setFillColorRGB(*rgb(SHADE))
    canvas.rect(left, top - height, box.width, height, fill=int(box.is_shaded))
    top -= _PADDING_Y
    if box.is_shaded:
        top -= max(height - 2 * _PADDING_Y - box.height(), 0) / 2
    for block in box.blocks:
        block.draw(pen, left + PADDING_X, top)
        top -= block.height + _BETWEEN
