"""Findings: one line each, and the pane that shows one of two contradicting places."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.buttons import Button, ButtonKind
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.kit.notes import IconMark
from filing_desktop.gui.kit.paint import draw_text, draw_wrapped, painter_on, square, wrapped_height
from filing_desktop.gui.kit.paragraph import Mark, Paragraph
from filing_desktop.gui.kit.signs import Severity, severity_icon, severity_role
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_FIELD

_PAD = 4
#: Above and below the lines of a row that has several.
_AIR = 14


class FindingRow(QPushButton):
    """A finding: severity, what is wrong, where; a press unfolds it.

    On one line where there is room for it, else the place goes below.
    """

    def __init__(
        self,
        text: str,
        *,
        severity: Severity,
        word: str,
        place: str,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._severity, self._word, self._place = severity, word, place
        self.setAccessibleName(name or f"{word} {text} {place}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ringed(self, RADIUS_FIELD)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        theme = current()
        if width >= self._whole_width():
            return theme.control() + 8
        return max(sum(self._heights(width)) + _AIR, theme.control() + 8)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._whole_width(), current().control() + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        theme = current()
        return QSize(self._text_left() + theme.px(160), theme.control() + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        box = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(box.adjusted(0, 0, 0, -1), theme.colour("hover"))
        painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), theme.colour("line"))
        middle = (self.height() - 1) / 2
        ink = theme.colour(severity_role(self._severity))
        size = theme.px(18)
        paint_icon(painter, severity_icon(self._severity), square(_PAD, middle, size), ink)
        area = QRectF(_PAD + size + 6, 0, self.width(), self.height() - 1)
        draw_text(painter, area, self._word, theme.font("small", medium=True), ink)
        right = self.width() - size - 4
        paint_icon(painter, "chevron-right", square(right, middle, size), theme.colour("text2"))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        """What and where on one line, or the place below in its own."""
        theme = current()
        text, place = theme.colour("text"), theme.colour("text2")
        left, room = self._text_left(), self._room(self.width())
        if self.width() >= self._whole_width():
            area = QRectF(left, 0, room, self.height() - 1)
            draw_text(painter, area, self.text(), theme.font("body"), text)
            wide = theme.width(self._place, "small")
            area = QRectF(left + room - wide, 0, wide + 1, self.height() - 1)
            draw_text(painter, area, self._place, theme.font("small"), place)
            return
        what, where = self._heights(self.width())
        top = (self.height() - 1 - what - where) / 2
        area = QRectF(left, top, room, what)
        draw_wrapped(painter, area, self.text(), theme.font("body"), text)
        area = QRectF(left, top + what, room, where)
        draw_wrapped(painter, area, self._place, theme.font("small"), place)

    def _heights(self, width: int) -> tuple[int, int]:
        theme, room = current(), self._room(width)
        what = wrapped_height(theme.metrics("body"), self.text(), room)
        where = wrapped_height(theme.metrics("small"), self._place, room) if self._place else 0
        return what, where

    def _room(self, width: int) -> int:
        return width - current().px(18) - 14 - self._text_left()

    def _whole_width(self) -> int:
        """The width in which all stands on one line."""
        theme = current()
        words = theme.width(self.text(), "body") + theme.width(self._place, "small")
        return self._text_left() + words + theme.px(18) + 40

    def _text_left(self) -> int:
        # Four characters are the longest severity word in Chinese; longer words push on.
        theme = current()
        word = max(theme.width(self._word, "small", medium=True), theme.px(64))
        return _PAD + theme.px(18) + 6 + word + 18


class FindingPane(Surface):
    """One place of a finding: document, place in it, its text with marks, the way there."""

    opened = Signal()

    def __init__(
        self,
        text: str,
        *,
        document: str,
        place: str,
        button: str,
        marks: tuple[Mark, ...] = (),
        kind: ButtonKind = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("sunken", parent=parent)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark("file", size=16))
        head.addWidget(Label(document, step="note", medium=True))
        head.addStretch(1)
        head.addWidget(Label(place, step="small", role="text2"))
        self.button = Button(button, kind=kind, icon="pencil", name=f"{button} {document} {place}")
        self.button.clicked.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(Paragraph(text, step="prose", role="text2", marks=marks))
        column.addStretch(1)
        column.addSpacing(4)
        column.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
