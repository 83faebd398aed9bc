"""A list to choose one from, that looks like a field."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_box, draw_text, painter_on, square
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon

if TYPE_CHECKING:
    from filing_desktop.gui.theme.theme import Theme

_PAD = 12


class Dropdown(QComboBox):
    """Options as ``(key, words)``; ``edited`` carries the key the user chose.

    The wheel scrolls the page and never changes the answer. A screen reader may choose in the
    list without opening it.
    """

    edited = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        name: str,
        placeholder: str = "",
        width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._width = width
        self._placeholder = placeholder
        self._wrong = False
        self._measured: tuple[tuple[object, ...], int] = ((), 0)
        view = QListView(self)
        view.setProperty("kind", "popup")
        self.setView(view)
        for key, words in options:
            self.addItem(words, key)
        self.setCurrentIndex(-1)
        self.setAccessibleName(name)
        self._describe("")
        self.setMaxVisibleItems(12)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        sideways = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(sideways, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda index: self.edited.emit(str(self.itemData(index))))
        view.selectionModel().selectionChanged.connect(self._take_selection)

    @property
    def key(self) -> str:
        """The key of the option shown, empty for none."""
        return str(self.currentData()) if self.currentIndex() >= 0 else ""

    def set_key(self, key: str) -> None:
        """Show an option; an unknown key shows the placeholder."""
        self.setCurrentIndex(self.findData(key))

    def set_wrong(self, *, wrong: bool, why: str = "") -> None:
        """Show or take away the error border; ``why`` is read out as the description."""
        self._wrong = wrong
        self._describe(why)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        if self._width:
            return QSize(theme.px(self._width), theme.control())
        wide = self._longest(theme) + 2 * _PAD + theme.px(18) + 8
        return QSize(wide, theme.control())

    def _longest(self, theme: Theme) -> int:
        """The widest words; a layout asks over and over, and a list of districts is long."""
        words = (theme.scale, self._placeholder, *(self.itemText(n) for n in range(self.count())))
        if self._measured[0] != words:
            widest = max(theme.width(str(word), "body") for word in words[1:])
            self._measured = (words, widest)
        return self._measured[1]

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(96), current().control())

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        edge, wide = theme.colour("ctl"), 1.0
        if self._wrong or self.hasFocus():
            edge, wide = theme.colour("err" if self._wrong else "focus"), 2.0
        fill = theme.colour("hover" if self.underMouse() and not self.hasFocus() else "field")
        draw_box(painter, QRectF(self.rect()), fill=fill, edge=edge, width=wide)
        size = theme.px(18)
        right = self.width() - _PAD - size
        paint_icon(
            painter, "chevron-down", square(right, self.height() / 2, size), theme.colour("text2")
        )
        chosen = self.currentIndex() >= 0
        words = self.currentText() if chosen else self._placeholder
        room = right - 8 - _PAD
        font = theme.font("body")
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        # A narrow window may cut a long option; the tooltip then shows it whole.
        self.setToolTip(words if shown != words else "")
        ink = theme.colour("text" if chosen else "text3")
        draw_text(painter, QRectF(_PAD, 0, room, self.height()), shown, font, ink)

    def _take_selection(self) -> None:
        """What is selected in the closed list is chosen; while it is open the mouse selects."""
        chosen = self.view().selectedIndexes()
        if self.view().isVisible() or not chosen or chosen[0].row() == self.currentIndex():
            return
        self.setCurrentIndex(chosen[0].row())
        self.activated.emit(self.currentIndex())

    def _describe(self, why: str) -> None:
        """What is wrong; on Linux also what is asked, for Qt names a list there by its choice."""
        asked = self.accessibleName() if sys.platform == "linux" else ""
        self.setAccessibleDescription(" ".join(filter(None, [asked, why])))
