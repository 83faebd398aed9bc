"""A written file: name, size, start of its hash, tick after it was read again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_text, painter_on, square
from filing_desktop.gui.kit.said import Said
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon


@dataclass(frozen=True, slots=True)
class FileText:
    """Final name, size in words, the first eight characters of the hash."""

    name: str
    size: str
    digest: str = ""


class FileRow(Said):
    """One file of a package; ``verified`` shows the tick."""

    def __init__(
        self, file: FileText, *, verified: bool, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._file, self._verified = file, verified
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        wide = theme.width(self._file.name, "note") + 12
        return QSize(theme.px(18) + 8 + wide + self._right_part(), theme.row() + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.px(18) + 8 + theme.px(120) + self._right_part(), theme.row() + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        middle = self.height() / 2
        icon, tick = theme.px(18), theme.px(18)
        grey = theme.colour("text2")
        paint_icon(painter, "file", square(0, middle, icon), grey)
        right = float(self.width() - tick)
        if self._verified:
            paint_icon(painter, "check", square(right, middle, tick), theme.colour("ok"))
        small = theme.font("small")
        digest = self._digest_width()
        right -= 12 + digest
        area = QRectF(right, 0, digest + 1, self.height())
        draw_text(painter, area, self._file.digest, small, grey)
        size = theme.width(self._file.size, "small")
        right -= 10 + size
        area = QRectF(right, 0, size + 1, self.height())
        draw_text(painter, area, self._file.size, small, grey)
        left = icon + 8
        font = theme.font("note")
        room = int(right) - 12 - left
        # Only the middle of a long name goes: its number and its kind stay.
        shown = QFontMetrics(font).elidedText(self._file.name, Qt.TextElideMode.ElideMiddle, room)
        self.setToolTip(self._file.name if shown != self._file.name else "")
        area = QRectF(left, 0, room, self.height())
        draw_text(painter, area, shown, font, theme.colour("text"))

    def _digest_width(self) -> int:
        # Hash digits differ in width: a fixed column keeps the sizes under each other.
        return current().width("0" * len(self._file.digest), "small")

    def _right_part(self) -> int:
        theme = current()
        size = theme.width(self._file.size, "small")
        return 10 + size + 12 + self._digest_width() + theme.px(18)
