"""The three gates of a package on one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_text, painter_on
from filing_desktop.gui.kit.said import Said
from filing_desktop.gui.kit.signs import State, paint_state
from filing_desktop.gui.theme.apply import current


class GatesLine(Said):
    """Circles with words below; the first ``reached`` are filled. Never a percentage."""

    def __init__(
        self, words: Sequence[str], *, reached: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._words, self._reached = tuple(words), reached
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_reached(self, reached: int, name: str) -> None:
        """Another count of gates, with the words for it."""
        self._reached = reached
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        wide = sum(theme.width(word, "small", medium=True) for word in self._words)
        gaps = 24 * max(len(self._words) - 1, 0)
        return QSize(wide + gaps, theme.px(20) + 4 + theme.metrics("small").height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        size = theme.px(20)
        centres = self._centres()
        for at in range(len(centres) - 1):
            reached = at + 1 < self._reached
            painter.setPen(QPen(theme.colour("ok" if reached else "ctl"), 1.6 if reached else 1.2))
            start = QPointF(centres[at] + size / 2 + 2, size / 2)
            painter.drawLine(start, QPointF(centres[at + 1] - size / 2 - 2, size / 2))
        for number, (word, centre) in enumerate(zip(self._words, centres, strict=True)):
            done = number < self._reached
            box = QRectF(centre - size / 2, 0, size, size)
            paint_state(painter, box, State.DONE if done else State.NOT_STARTED, theme)
            wide = theme.width(word, "small", medium=done)
            area = QRectF(centre - wide / 2, size + 4, wide + 1, self.height() - size - 4)
            ink = theme.colour("text" if done else "text2")
            draw_text(painter, area, word, theme.font("small", medium=done), ink)

    def _centres(self) -> list[float]:
        """The middle of each circle: the words at the ends keep to the edges."""
        theme = current()
        halves = [theme.width(word, "small", medium=True) / 2 for word in self._words]
        if len(halves) < 2:
            return halves
        first, last = halves[0], self.width() - halves[-1]
        step = (last - first) / (len(halves) - 1)
        return [first + step * number for number in range(len(halves))]
