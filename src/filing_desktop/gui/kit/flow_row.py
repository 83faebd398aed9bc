"""Widgets side by side that go on in the next line where the width ends."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class FlowRow(QWidget):
    """A row that wraps: chips, facts, tick boxes; every line starts at the left edge.

    What wraps itself and is wider than the row has a line of its own, and grows in it.
    ``columns`` above 0 gives equal columns: as many as fit, at most that many.
    """

    def __init__(
        self,
        items: Sequence[QWidget],
        *,
        gap: int = 12,
        line_gap: int = 4,
        columns: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._items = list(items)
        self._gap, self._line_gap, self._columns = gap, line_gap, columns
        for item in self._items:
            item.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def append(self, item: QWidget) -> None:
        """Put one more widget at the end."""
        self._items.append(item)
        item.setParent(self)
        self.updateGeometry()

    def holds(self, item: QWidget) -> bool:
        """Whether a widget has a place in the row."""
        return item in self._items

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        if self._columns:
            wide = self._columns * (self._widest() + self._gap) - self._gap
        else:
            wide = sum(item.sizeHint().width() + self._gap for item in self._items) - self._gap
        return QSize(max(wide, 0), self.heightForWidth(max(wide, 1)))

    @override
    def minimumSizeHint(self) -> QSize:
        highest = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(max(map(_least, self._items), default=0), highest)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def _widest(self) -> int:
        return max((item.sizeHint().width() for item in self._items), default=0)

    def _place(self, width: int, *, move: bool) -> int:
        """Place the items in ``width``; gives the height needed."""
        cell = self._cell(width)
        top = 0
        for number, line in enumerate(self._lines(width, cell)):
            top += self._line_gap if number else 0
            high = max(_high(item, width) for item in line)
            left = 0
            for item in line:
                hint = item.sizeHint()
                if move:
                    own = _high(item, width)
                    middle = top + (high - own) // 2
                    item.setGeometry(left, middle, min(hint.width(), width), own)
                left += (cell or hint.width()) + self._gap
            top += high
        return top

    def _lines(self, width: int, cell: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        left = 0
        for item in self._items:
            wide = cell or item.sizeHint().width()
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self._gap
        return lines

    def _cell(self, width: int) -> int:
        """Width of a column, 0 for a free row."""
        if not self._columns:
            return 0
        widest = self._widest()
        fitting = max(min((width + self._gap) // (widest + self._gap), self._columns), 1)
        return max((width + self._gap) // fitting - self._gap, widest)


def _least(item: QWidget) -> int:
    """The least width of an item: what wraps itself can do with less than it wants."""
    wraps = item.hasHeightForWidth()
    return item.minimumSizeHint().width() if wraps else item.sizeHint().width()


def _high(item: QWidget, width: int) -> int:
    hint = item.sizeHint()
    if item.hasHeightForWidth() and hint.width() > width:
        return item.heightForWidth(width)
    return hint.height()
