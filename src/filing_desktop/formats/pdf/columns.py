"""How wide the columns of a table are."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from filing_desktop.documents.content import Cell, Table, plain_inlines
from filing_desktop.formats.pdf.fonts import text_width
from filing_desktop.formats.pdf.runs import Look
from filing_desktop.formats.pdf.style import CELL, HEAD_CELL, MEASURE

PADDING_X = 4.5
#: 序号 in a head stays on one line.
_NARROWEST = 28.0
#: A column grows for a word or number no wider than this share of the measure.
_WIDEST_WORD = 0.2
_MANY_COLUMNS = 6
_SMALLER = 1.0
_WORD = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日|附件\d+|[!-~]{3,}")


def cell_look(cell: Cell, columns: int) -> Look:
    """The look of a cell; tables of many columns are set smaller."""
    look = HEAD_CELL if cell.is_head else CELL
    if columns <= _MANY_COLUMNS:
        return look
    return replace(look, size=look.size - _SMALLER, leading=look.leading - 1.5 * _SMALLER)


def column_widths(table: Table) -> tuple[float, ...]:
    """The widths of the columns in points, which fill the measure.

    They follow the shares of the table (a missing one counts as the mean), but a column
    grows at the cost of the others so that dates, numbers and words in it stay whole.
    """
    used = max((sum(max(cell.span, 1) for cell in row) for row in table.rows), default=0)
    if not used:
        return ()
    shares = [max(share, 0.0) for share in table.widths[:used]]
    mean = sum(shares) / len(shares) if any(shares) else 1.0
    shares = [share or mean for share in [*shares, *itertools.repeat(0.0, used - len(shares))]]
    least = _least_widths(table, used)
    scale = min(1.0, MEASURE * 0.9 / sum(least))
    return _with_least(shares, [width * scale for width in least])


def _with_least(shares: list[float], least: list[float]) -> tuple[float, ...]:
    """Divide the measure by the shares, giving each column its least width first."""
    fixed: set[int] = set()
    while True:
        rest = MEASURE - sum(least[index] for index in fixed)
        total = sum(share for index, share in enumerate(shares) if index not in fixed)
        widths = [
            least[index] if index in fixed else rest * share / total
            for index, share in enumerate(shares)
        ]
        too_narrow = {index for index, width in enumerate(widths) if width < least[index] - 1e-6}
        if not too_narrow:
            return tuple(widths)
        fixed |= too_narrow


def _least_widths(table: Table, used: int) -> list[float]:
    least = [_NARROWEST] * used
    for row in table.rows:
        column = 0
        for cell in row:
            if cell.span <= 1:
                least[column] = max(least[column], _widest_word(cell, used))
            column += max(cell.span, 1)
    return least


def _widest_word(cell: Cell, columns: int) -> float:
    look = cell_look(cell, columns)
    words = {word for each in cell.paragraphs for word in _WORD.findall(plain_inlines(each))}
    widths = (text_width(look.role, look.size, word) + 2 * PADDING_X + 0.1 for word in words)
    return max((width for width in widths if width <= MEASURE * _WIDEST_WORD), default=0.0)
