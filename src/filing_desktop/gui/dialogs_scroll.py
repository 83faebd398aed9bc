"""A dialog whose page scrolls where a large text leaves too little room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.theme.apply import current


def scrolled(dialog: QDialog) -> QWidget:
    """A page inside a dialog that scrolls where a large text leaves too little room."""
    content = QWidget()
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(_FittedScroll(content))
    return content


class _FittedScroll(ScrollPage):
    """As large as its page, if the screen is."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, name="")
        self._page = page

    @override
    def sizeHint(self) -> QSize:
        page = self._page
        wide = max(page.minimumSizeHint().width(), self.window().minimumWidth() - 2)
        high = page.heightForWidth(wide) if page.hasHeightForWidth() else page.sizeHint().height()
        room = self.screen().availableSize() - QSize(40, 80)
        return QSize(wide + 2, high + 2).boundedTo(room)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._page.minimumSizeHint().width() + 2, current().px(120))
