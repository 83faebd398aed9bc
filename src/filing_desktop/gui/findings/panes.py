"""The places of a finding, side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.theme.apply import current

#: A pane narrower than this goes below the other, at text scale 1.
_LEAST = 300
_GAP = 12


class PaneRow(QWidget):
    """Panes of equal width and height; one above the other where they have no room beside."""

    def __init__(self, panes: Sequence[QWidget], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes = tuple(panes)
        for pane in self._panes:
            pane.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        wide = sum(pane.sizeHint().width() + _GAP for pane in self._panes) - _GAP
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        hints = [pane.minimumSizeHint() for pane in self._panes]
        widest = max((hint.width() for hint in hints), default=0)
        return QSize(widest, max((hint.height() for hint in hints), default=0))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return boxes[-1].bottom() + 1 if boxes else 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        for pane, box in zip(self._panes, self._boxes(self.width()), strict=True):
            pane.setGeometry(box)

    def _boxes(self, width: int) -> list[QRect]:
        """Where each pane goes in ``width``."""
        count = len(self._panes)
        least = max((pane.minimumSizeHint().width() for pane in self._panes), default=0)
        least = max(least, current().px(_LEAST))
        beside = width >= count * (least + _GAP) - _GAP
        wide = (width - (count - 1) * _GAP) // max(count, 1) if beside else width
        highs = [pane.heightForWidth(wide) for pane in self._panes]
        if beside:
            high = max(highs, default=0)
            return [QRect(n * (wide + _GAP), 0, wide, high) for n in range(count)]
        tops = [sum(highs[:n]) + n * _GAP for n in range(count)]
        return [QRect(0, top, wide, high) for top, high in zip(tops, highs, strict=True)]


def pane_rows(panes: Sequence[QWidget]) -> list[PaneRow]:
    """Two panes a row."""
    return [PaneRow(panes[at : at + 2]) for at in range(0, len(panes), 2)]


def shortened(text: str, units: int) -> str:
    """A label on one line, its end cut where it is wider than ``units`` at text scale 1."""
    theme = current()
    metrics = theme.metrics("small")
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, theme.px(units))
