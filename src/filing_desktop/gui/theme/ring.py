"""The focus ring: drawn around the widget that has the focus, outside its own area."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

_PROPERTY = "ringRadius"
_REACH = 4  # 2 px of air and a line of 2 px


class FocusRing(QWidget):
    """A line of 2 px, 2 px outside of another widget; lets the mouse through."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.colour = QColor()
        self.radius = 0.0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colour, 2))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, self.radius + 3, self.radius + 3)


class RingKeeper(QObject):
    """Moves one ring to whatever has the focus, if it asked for a ring.

    A widget focused by a mouse press gets none: the ring answers the question
    "where am I" of somebody who works with the keys.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: FocusRing | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._focus_changed)

    @property
    def ring(self) -> FocusRing | None:
        """The ring that shows now."""
        return self._ring

    def refresh(self) -> None:
        """Draw again after a change of theme or place."""
        if self._target is not None and isValid(self._target):
            self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.refresh()
        elif (
            kind == QEvent.Type.Hide and watched is self._target
        ) or kind == QEvent.Type.DeferredDelete:
            self._drop()
        return False

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self._drop()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is None or by_mouse or new.property(_PROPERTY) is None:
            return
        used_keys = new.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if old is None and not used_keys:  # the window was opened, nobody moved the focus
            return
        self._target = new
        self._ring = FocusRing()
        self._ring.setParent(_canvas(new))
        for widget in _way_up(new):
            widget.installEventFilter(self)
            self._watched.append(widget)
        self._place()
        self._ring.show()

    def _place(self) -> None:
        target, ring = self._target, self._ring
        if target is None or ring is None or not isValid(ring):
            return
        canvas = ring.parentWidget()
        if canvas is None:
            return
        box = QRect(target.mapTo(canvas, QPoint(0, 0)), target.size())
        ring.radius = float(target.property(_PROPERTY))
        ring.colour = target.palette().highlight().color()
        ring.setGeometry(box.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        ring.raise_()
        ring.update()

    def _drop(self) -> None:
        ring, self._ring = self._ring, None
        self._target = None
        for widget in self._watched:
            if isValid(widget):  # a page may go with the widget that had the focus
                widget.removeEventFilter(self)
        self._watched.clear()
        if ring is not None and isValid(ring):
            ring.hide()
            ring.deleteLater()


def ringed(widget: QWidget, radius: float) -> None:
    """Ask for a focus ring whose inner edge has this radius."""
    widget.setProperty(_PROPERTY, radius)


def _way_up(widget: QWidget) -> list[QWidget]:
    """The widget and its parents up to the one the ring is painted on."""
    canvas = _canvas(widget)
    way = []
    step: QWidget | None = widget
    while step is not None and step is not canvas:
        way.append(step)
        step = step.parentWidget()
    return way


def _canvas(widget: QWidget) -> QWidget:
    """The window, or the scrolled page the widget lies on, so that the ring scrolls along."""
    step = widget
    parent = step.parentWidget()
    while parent is not None and not step.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is step:
            return step
        step, parent = parent, parent.parentWidget()
    return step
