"""Chips: a word on a tint; the code of a client; the bar in the client's colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_box, draw_text, painter_on, square
from filing_desktop.gui.kit.said import Said
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.tokens import RADIUS_CHIP, ClientName, Tone

_SIDE = 8
_GAP = 5


class Chip(Said):
    """A word on a tint, 22 high; with an icon where the tone is a severity. Not to press."""

    def __init__(
        self, text: str, *, tone: Tone = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._text, self._tone, self._icon = text, tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_chip(self, text: str, tone: Tone) -> None:
        """Another word and tone."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        icon = theme.px(14) + _GAP if self._icon else 0
        wide = theme.width(self._text, "small", medium=True) + icon
        return QSize(wide + 2 * _SIDE, theme.metrics("small").height() + 5)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        ink, tint = theme.tone(self._tone)
        painter = painter_on(self)
        edge = ink if theme.roles.edged else None
        draw_box(painter, QRectF(self.rect()), fill=tint, edge=edge, radius=RADIUS_CHIP)
        left = float(_SIDE)
        if self._icon:
            size = theme.px(14)
            paint_icon(painter, self._icon, square(left, self.height() / 2, size), ink)
            left += size + _GAP
        box = QRectF(left, 0, self.width() - left, self.height())
        draw_text(painter, box, self._text, theme.font("small", medium=True), ink)


class CodeChip(Said):
    """The two-to-four-letter code of a client on the tint of its colour."""

    def __init__(
        self, code: str, colour: ClientName, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._code = code
        self._colour: ClientName = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        wide = theme.width(self._code, "micro") + 14
        return QSize(max(wide, theme.px(30)), theme.metrics("small").height() + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        ink, tint = theme.client(self._colour)
        painter = painter_on(self)
        edge = ink if theme.roles.edged else None
        box = QRectF(self.rect())
        draw_box(painter, box, fill=tint, edge=edge, radius=RADIUS_CHIP)
        font = theme.font("micro")
        wide = theme.width(self._code, "micro")
        left = (self.width() - wide) / 2
        draw_text(painter, QRectF(left, 0, wide + 1, self.height()), self._code, font, ink)


class ClientBar(Said):
    """The bar of 4 px over the whole window of a client."""

    def __init__(self, colour: ClientName, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._colour: ClientName = colour
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(4, 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        strong, _tint = current().client(self._colour)
        painter_on(self).fillRect(self.rect(), strong)
