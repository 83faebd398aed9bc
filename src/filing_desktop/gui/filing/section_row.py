"""A row of the task list whose name may take more than one line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_text, painter_on, square
from filing_desktop.gui.kit.signs import State, paint_state
from filing_desktop.gui.kit.tasks import TaskRow
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.tokens import Role

_PAD = 8
_GAP = 8


class SectionRow(TaskRow):
    """State sign, name, word of the state; a long name goes on below its beginning.

    ``wide`` is the width at text scale 1 that the row will have.
    """

    def __init__(
        self,
        text: str,
        *,
        state: State,
        word: str,
        wide: int,
        parent: QWidget | None = None,
    ) -> None:
        self._wide = wide
        super().__init__(text, state=state, word=word, parent=parent)

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        lines = self._lines()
        extra = (len(lines) - 1) * theme.metrics("body").height()
        return QSize(theme.px(self._wide), theme.row() + extra)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        self._paint_ground()
        painter = painter_on(self)
        size, row = theme.px(18), theme.row()
        paint_state(painter, square(_PAD, row / 2, size), self._state, theme)
        font = theme.font("body", medium=self.is_current)
        step = theme.metrics("body").height()
        for number, line in enumerate(self._lines()):
            area = QRectF(_PAD + size + _GAP, number * step, self.width(), row)
            draw_text(painter, area, line, font, theme.colour("text"))
        role: Role = "err" if self._state is State.PROBLEM else "text2"
        heavy = role == "err"
        wide = theme.width(self._word, "small", medium=heavy)
        area = QRectF(self.width() - _PAD - wide, 0, wide + 1, row)
        draw_text(painter, area, self._word, theme.font("small", medium=heavy), theme.colour(role))

    def _lines(self) -> list[str]:
        theme = current()
        word = theme.width(self._word, "small", medium=True)
        room = theme.px(self._wide) - 2 * _PAD - theme.px(18) - 2 * _GAP - word
        return lines_of(self.text(), theme.metrics("body", medium=True), room)


def lines_of(text: str, metrics: QFontMetrics, room: int) -> list[str]:
    """``text`` in lines of at most ``room`` pixels; words of Latin letters stay whole."""
    lines = []
    rest = text
    while metrics.horizontalAdvance(rest) > room:
        fitting = max(
            (n for n in range(1, len(rest)) if metrics.horizontalAdvance(rest[:n]) <= room),
            default=1,
        )
        cut = fitting
        if rest[fitting - 1].isascii() and rest[fitting].isascii():
            cut = rest.rfind(" ", 0, fitting + 1) + 1 or fitting
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*lines, rest]
