"""Buttons: primary, normal, link, icon alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_box, draw_text, painter_on, square
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_FIELD, Role

ButtonKind = Literal["primary", "normal", "link"]

_SIDE = 15
_GAP = 8


class Button(QPushButton):
    """A button with words, and an icon before or after them.

    Nothing is ever disabled: whoever presses is told why it does not go on yet.
    Return presses it too, as in a form.
    """

    def __init__(
        self,
        text: str,
        *,
        kind: ButtonKind = "normal",
        icon: str = "",
        icon_after: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)  # with a text as well, PySide first makes all that icons are
        self.setText(text)
        self._kind: ButtonKind = kind
        self._icon = icon
        self._icon_after = icon_after
        self.setAccessibleName(name or text)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ringed(self, 2.0 if kind == "link" else RADIUS_FIELD)

    @property
    def kind(self) -> ButtonKind:
        """Which of the three it is; a page has one primary."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the rank, e.g. when another side of a contradiction was edited."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        wide = theme.width(self.text(), "body")
        if self._icon:
            wide += theme.px(18) + _GAP
        if self._kind == "link":
            return QSize(wide, theme.row())
        return QSize(wide + 2 * _SIDE, theme.control())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        ink = self._paint_body()
        size = theme.px(18) if self._icon else 0
        words = theme.width(self.text(), "body")
        whole = words + (size + _GAP if size else 0)
        left = 0.0 if self._kind == "link" else (self.width() - whole) / 2
        middle = self.height() / 2
        after = self._icon_after
        at_icon = left + words + _GAP if after else left
        at_text = left if after or not size else left + size + _GAP
        if size:
            paint_icon(painter, self._icon, square(at_icon, middle, size), ink)
        box = QRectF(at_text, 0, words + 1, self.height())
        draw_text(painter, box, self.text(), theme.font("body"), ink)

    def _paint_body(self) -> QColor:
        """Paint what lies under the words; gives their colour."""
        theme = current()
        over = self.underMouse() or self.isDown()
        painter = painter_on(self)
        box = QRectF(self.rect())
        if self._kind == "primary":
            fill = theme.colour("action_h" if over else "action")
            draw_box(painter, box, fill=fill, radius=RADIUS_FIELD)
            return theme.colour("on_action")
        if self._kind == "normal":
            fill = theme.colour("hover" if over else "field")
            edge = theme.colour("text" if self.isDown() else "ctl")
            draw_box(painter, box, fill=fill, edge=edge, radius=RADIUS_FIELD)
            return theme.colour("text")
        ink = theme.colour("action_h" if over else "action")
        if over:
            middle = self.height() / 2 + theme.metrics("body").height() / 2
            painter.fillRect(QRectF(0, middle - 1, self.width(), 1), ink)
        return ink


class IconButton(QPushButton):
    """An icon alone; the name is read out and shown as tooltip."""

    def __init__(
        self,
        icon: str,
        *,
        name: str,
        tooltip: str = "",
        role: Role = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._role: Role = role
        self.setAccessibleName(name)
        self.setToolTip(tooltip or name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ringed(self, RADIUS_FIELD)

    def set_icon(self, icon: str, *, name: str) -> None:
        """Another icon with its name, e.g. eye and crossed eye."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = current().px(30)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        over = self.underMouse() or self.isDown()
        if over:
            edge = theme.colour("line") if theme.roles.edged else None
            draw_box(painter, QRectF(self.rect()), fill=theme.colour("hover"), edge=edge)
        size = theme.px(18)
        box = square((self.width() - size) / 2, self.height() / 2, size)
        paint_icon(painter, self._icon, box, theme.colour("text" if over else self._role))
