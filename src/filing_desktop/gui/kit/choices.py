"""Bigger choices: the segmented filter, the radio card of the first run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from filing_desktop.gui.kit.heard import Heard
from filing_desktop.gui.kit.paint import draw_box, draw_text, painter_on, square
from filing_desktop.gui.kit.ticks import paint_radio
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_CARD, RADIUS_FIELD


class SegmentedFilter(QWidget):
    """A few words of which one is chosen; ``chosen`` carries its key."""

    chosen = Signal(str)

    def __init__(
        self,
        parts: Sequence[tuple[str, str]],
        *,
        name: str,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._keys = [part for part, _words in parts]
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        for number, (part, words) in enumerate(parts):
            button = _Segment(words)
            button.setChecked(part == (key or self._keys[0]))
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))

    @property
    def key(self) -> str:
        """The key chosen."""
        return self._keys[self._group.checkedId()]

    def set_words(self, key: str, words: str) -> None:
        """Other words for a part, e.g. with another count."""
        button = self._group.button(self._keys.index(key))
        button.setText(words)
        button.setAccessibleName(words)
        button.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        edge = theme.colour("line") if theme.roles.edged else None
        fill = theme.colour("sunken")
        draw_box(painter_on(self), QRectF(self.rect()), fill=fill, edge=edge, radius=RADIUS_FIELD)


class _Segment(QPushButton):
    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ringed(self, 5.0)
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
        theme = current()
        return QSize(theme.width(self.text(), "note", medium=True) + 22, theme.row())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        chosen = self.isChecked()
        if chosen:
            # On dark grounds the two fills are too near to tell the chosen one.
            edge = theme.colour("ctl" if theme.roles.dark else "line")
            fill = theme.colour("field")
            draw_box(painter, QRectF(self.rect()), fill=fill, edge=edge, radius=5)
        elif self.underMouse():
            draw_box(painter, QRectF(self.rect()), fill=theme.colour("hover"), radius=5)
        wide = theme.width(self.text(), "note", medium=chosen)
        area = QRectF((self.width() - wide) / 2, 0, wide + 1, self.height())
        ink = theme.colour("text" if chosen else "text2")
        draw_text(painter, area, self.text(), theme.font("note", medium=chosen), ink)


class RadioCard(QRadioButton):
    """A card to choose: mark, icon, title and up to two lines below it."""

    def __init__(
        self,
        title: str,
        *,
        icon: str,
        lines: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._icon, self._lines = icon, tuple(lines)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(lines))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ringed(self, RADIUS_CARD)
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
        theme = current()
        words = [theme.width(self.text(), "subheading")]
        words += [theme.width(line, "note") for line in self._lines]
        lines = len(self._lines) * (theme.metrics("note").height() + 2)
        high = theme.metrics("subheading").height() + (lines + 6 if lines else 0)
        return QSize(self._text_left() + max(words) + 18, high + 36)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: object) -> bool:
        return True

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
        chosen = self.isChecked()
        edge = theme.colour("action" if chosen else "ctl" if self.underMouse() else "line")
        box = QRectF(self.rect())
        fill = theme.colour("field")
        wide = 2.0 if chosen else 1.0
        draw_box(painter, box, fill=fill, edge=edge, width=wide, radius=RADIUS_CARD)
        high = theme.metrics("subheading").height()
        middle = 18 + high / 2
        mark = theme.px(18)
        paint_radio(self, square(18, middle, mark))
        ink = theme.colour("action" if chosen else "text2")
        paint_icon(painter, self._icon, square(18 + mark + 10, middle, theme.px(18)), ink)
        left, top = self._text_left(), 18.0
        area = QRectF(left, top, self.width() - left, high)
        draw_text(painter, area, self.text(), theme.font("subheading"), theme.colour("text"))
        top += high + 6
        step = theme.metrics("note").height() + 2
        for number, line in enumerate(self._lines):
            area = QRectF(left, top + number * step, self.width() - left, step)
            font = theme.font("note" if number == 0 else "small")
            draw_text(painter, area, line, font, theme.colour("text" if number == 0 else "text2"))

    def _text_left(self) -> int:
        theme = current()
        return 18 + theme.px(18) + 10 + theme.px(18) + 8
