"""A written file: name, size, start of its hash, tick after it was read again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_text, draw_wrapped, painter_on, square, wrapped_height
from filing_desktop.gui.kit.said import Said
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon

#: From this width on, at text scale 1, names have room for size and hash beside them.
_COLUMN = 400
#: Above and below a name of several lines.
_AIR = 10


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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        theme = current()
        if self._is_wide(width):
            return theme.row() + 4
        return max(sum(self._heights(width)) + _AIR, theme.row() + 4)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._whole_width(), current().row() + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        theme = current()
        least = self._left() + theme.px(120) + theme.px(18) + 12
        return QSize(least, theme.row() + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        icon = theme.px(18)
        # The signs stand beside the first line, wherever that is.
        middle = (theme.row() + 4) / 2
        paint_icon(painter, "file", square(0, middle, icon), theme.colour("text2"))
        if self._verified:
            ok = theme.colour("ok")
            paint_icon(painter, "check", square(self.width() - icon, middle, icon), ok)
        if self._is_wide(self.width()):
            self._paint_beside(painter)
        else:
            self._paint_below(painter)

    def _paint_beside(self, painter: QPainter) -> None:
        """Name, size and hash on one line."""
        theme = current()
        small, grey, high = theme.font("small"), theme.colour("text2"), self.height()
        right = self.width() - theme.px(18) - 12 - self._digest_width()
        draw_text(
            painter,
            QRectF(right, 0, self._digest_width() + 1, high),
            self._file.digest,
            small,
            grey,
        )
        size = theme.width(self._file.size, "small")
        draw_text(
            painter, QRectF(right - 10 - size, 0, size + 1, high), self._file.size, small, grey
        )
        area = QRectF(self._left(), 0, self.width() - self._left(), high)
        draw_text(painter, area, self._file.name, theme.font("note"), theme.colour("text"))

    def _paint_below(self, painter: QPainter) -> None:
        """The whole name in as many lines as it needs, size and hash below it."""
        theme = current()
        name, room = self._file.name, self._room(self.width())
        high, facts = self._heights(self.width())
        top = (self.height() - high - facts) / 2
        area = QRectF(self._left(), top, room, high)
        draw_wrapped(painter, area, name, theme.font("note"), theme.colour("text"), anywhere=True)
        area = QRectF(self._left(), top + high, room, facts)
        words = f"{self._file.size}  {self._file.digest}"
        draw_text(painter, area, words, theme.font("small"), theme.colour("text2"))

    def _is_wide(self, width: int) -> bool:
        """One line; in a narrow column all files have two, however short their names."""
        return width >= max(self._whole_width(), current().px(_COLUMN) if self._file.size else 0)

    def _heights(self, width: int) -> tuple[int, int]:
        """Of the name in its lines, and of size and hash below it."""
        theme, room = current(), self._room(width)
        name = wrapped_height(theme.metrics("note"), self._file.name, room, anywhere=True)
        return name, theme.metrics("small").height() if self._file.size else 0

    def _left(self) -> int:
        return current().px(18) + 8

    def _room(self, width: int) -> int:
        return width - self._left() - 12 - current().px(18)

    def _digest_width(self) -> int:
        # Hash digits differ in width: a fixed column keeps the sizes under each other.
        return current().width("0" * len(self._file.digest), "small")

    def _whole_width(self) -> int:
        """The width in which all stands on one line."""
        theme = current()
        size = theme.width(self._file.size, "small")
        facts = 10 + size + 12 + self._digest_width() + theme.px(18)
        return self._left() + theme.width(self._file.name, "note") + 12 + facts
