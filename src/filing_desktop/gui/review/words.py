"""A paragraph that is measured once per width: a page of answers holds hundreds of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from typing_extensions import override

from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.tokens import Role


class Words(Paragraph):
    """Text that never changes; its sizes are kept until the theme is another one."""

    def __init__(self, text: str, *, role: Role = "text") -> None:
        self._heights: dict[int, int] = {}
        self._hints: dict[str, QSize] = {}
        super().__init__(text, role=role)

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        if "hint" not in self._hints:
            self._hints["hint"] = super().sizeHint()
        return self._hints["hint"]

    @override
    def minimumSizeHint(self) -> QSize:
        if "least" not in self._hints:
            self._hints["least"] = super().minimumSizeHint()
        return self._hints["least"]

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._heights.clear()
            self._hints.clear()
        super().changeEvent(event)
