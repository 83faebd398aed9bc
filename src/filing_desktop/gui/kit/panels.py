"""Parts of a page: fold, empty state, edge of the drawer, scrolled page, title."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.paint import draw_box, draw_text, painter_on, square
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_FIELD

_EDGE = 12


class DrawerEdge(QWidget):
    """The gradient of 12 px left of the drawer; a plain line where every edge is drawn."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(_EDGE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        right = self.width()
        if not theme.roles.edged:
            from PySide6.QtGui import QLinearGradient  # noqa: PLC0415  # each Qt class has its price

            shade = QLinearGradient(0, 0, right, 0)
            shade.setColorAt(0, QColor(0, 0, 0, 0))
            shade.setColorAt(1, QColor(0, 0, 0, 60 if theme.roles.dark else 23))
            painter.fillRect(self.rect(), shade)
        painter.fillRect(QRectF(right - 1, 0, 1, self.height()), theme.colour("line"))


class FoldHead(QPushButton):
    """The head of a fold: a chevron that turns, and words."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ringed(self, RADIUS_FIELD)

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.px(18) + 6 + theme.width(self.text(), "body", medium=True), theme.row())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        if self.underMouse():
            draw_box(painter, QRectF(self.rect()), fill=theme.colour("hover"), radius=4)
        size = theme.px(18)
        icon = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, icon, square(0, self.height() / 2, size), theme.colour("text2"))
        area = QRectF(size + 6, 0, self.width(), self.height())
        font = theme.font("body", medium=True)
        draw_text(painter, area, self.text(), font, theme.colour("text"))


class FoldPanel(QWidget):
    """A head that shows and hides what is below it, at once."""

    toggled = Signal(bool)

    def __init__(
        self, text: str, content: QWidget, *, is_open: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.head = FoldHead(text)
        self.head.setChecked(is_open)
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(content)
        content.setVisible(is_open)
        self.head.toggled.connect(content.setVisible)
        self.head.toggled.connect(self.toggled)


class EmptyState(QWidget):
    """One sentence and one button."""

    pressed = Signal()

    def __init__(
        self, text: str, *, button: str, icon: str = "plus", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = Button(button, kind="primary", icon=icon)
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(16)
        column.addWidget(Paragraph(text, role="text2", max_width=480))
        column.addWidget(self.button)
        column.addStretch(1)


class ScrollPage(QScrollArea):
    """A page that scrolls up and down, never sideways.

    ``reads`` is for pages of text alone: they take the focus, so that the keys
    scroll them. Where there are controls, the page follows the focus.
    """

    def __init__(
        self, content: QWidget, *, name: str, reads: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        content.setProperty("kind", "scrolled")
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        policy = Qt.FocusPolicy.StrongFocus if reads else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        if reads:
            ringed(self, RADIUS_FIELD)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
