"""Tick boxes and radio buttons, the whole label to press."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.heard import Heard
from filing_desktop.gui.kit.paint import draw_box, draw_text, painter_on, square
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_CHIP, RADIUS_TICK

_GAP = 8
_BOX = 18


class TickBox(QCheckBox):
    """A box to tick, with its words."""

    def __init__(self, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _prepare(self, name or text)
        self._heard = Heard(self)

    @override
    def setChecked(self, is_checked: bool, /) -> None:
        with self._heard.own():
            super().setChecked(is_checked)

    @override
    def nextCheckState(self) -> None:
        with self._heard.own():
            super().nextCheckState()

    @override
    def sizeHint(self) -> QSize:
        return _size(self)

    @override
    def minimumSizeHint(self) -> QSize:
        return _size(self)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        side = theme.px(_BOX)
        box = square(0, self.height() / 2, side)
        if self.isChecked():
            fill = theme.colour("action_h" if self.underMouse() else "action")
            draw_box(painter, box, fill=fill, radius=RADIUS_TICK)
            mark = box.adjusted(side * 0.16, side * 0.16, -side * 0.16, -side * 0.16)
            paint_icon(painter, "check-bold", mark, theme.colour("on_action"))
        else:
            fill = theme.colour("hover" if self.underMouse() else "field")
            draw_box(
                painter, box, fill=fill, edge=theme.colour("ctl"), width=1.4, radius=RADIUS_TICK
            )
        _words(self, side)


class Radio(QRadioButton):
    """One of several; Qt unticks its siblings."""

    def __init__(self, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _prepare(self, name or text)
        self._heard = Heard(self)

    @override
    def setChecked(self, is_checked: bool, /) -> None:
        with self._heard.own():
            super().setChecked(is_checked)

    @override
    def nextCheckState(self) -> None:
        with self._heard.own():
            super().nextCheckState()

    @override
    def sizeHint(self) -> QSize:
        return _size(self)

    @override
    def minimumSizeHint(self) -> QSize:
        return _size(self)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = current().px(_BOX)
        paint_radio(self, square(0, self.height() / 2, side))
        _words(self, side)


def paint_radio(widget: QAbstractButton, box: QRectF) -> None:
    """The round mark of a radio button, with a dot when it is chosen."""
    theme = current()
    painter = painter_on(widget)
    chosen = widget.isChecked()
    pen = QPen(theme.colour("action" if chosen else "ctl"), 1.6 if chosen else 1.4)
    painter.setPen(pen)
    painter.setBrush(theme.colour("hover" if widget.underMouse() else "field"))
    painter.drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8))
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("action"))
        radius = box.width() * 0.25
        painter.drawEllipse(QPointF(box.center()), radius, radius)


def _prepare(button: QAbstractButton, name: str) -> None:
    button.setAccessibleName(name)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    ringed(button, RADIUS_CHIP)


def _size(button: QAbstractButton) -> QSize:
    theme = current()
    wide = theme.px(_BOX)
    if button.text():
        wide += _GAP + theme.width(button.text(), "body") + 2
    return QSize(max(wide, 24), max(theme.metrics("body").height() + 6, theme.px(26)))


def _words(button: QAbstractButton, side: int) -> None:
    theme = current()
    box = QRectF(side + _GAP, 0, button.width() - side - _GAP, button.height())
    draw_text(painter_on(button), box, button.text(), theme.font("body"), theme.colour("text"))
