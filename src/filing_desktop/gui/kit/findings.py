"""Findings: one line each, and the pane that shows one of two contradicting places."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.buttons import Button, ButtonKind
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.kit.notes import IconMark
from filing_desktop.gui.kit.paint import draw_text, painter_on, square
from filing_desktop.gui.kit.paragraph import Mark, Paragraph
from filing_desktop.gui.kit.signs import Severity, severity_icon, severity_role
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_FIELD

_PAD = 4


class FindingRow(QPushButton):
    """A finding on one line: severity, what is wrong, where; a press unfolds it."""

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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ringed(self, RADIUS_FIELD)

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        wide = theme.width(self.text(), "note") + theme.width(self._place, "small")
        return QSize(self._text_left() + wide + theme.px(18) + 40, theme.control() + 8)

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
        grey = theme.colour("text2")
        right = self.width() - size - 4
        paint_icon(painter, "chevron-right", square(right, middle, size), grey)
        left = self._text_left()
        room = right - 10 - left
        wide = min(theme.width(self._place, "small"), round(room * 0.4))
        area = QRectF(right - 10 - wide, 0, wide + 1, self.height() - 1)
        place = _cut(self._place, theme.metrics("small"), wide + 1)
        draw_text(painter, area, place, theme.font("small"), grey)
        room -= wide + 16
        text = _cut(self.text(), theme.metrics("body"), room)
        cut = text != self.text() or place != self._place
        self.setToolTip(f"{self.text()}\n{self._place}" if cut else "")
        area = QRectF(left, 0, room, self.height() - 1)
        draw_text(painter, area, text, theme.font("body"), theme.colour("text"))

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


def _cut(text: str, metrics: QFontMetrics, room: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
