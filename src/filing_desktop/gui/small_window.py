"""How a small window opens over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only named: each Qt class has its price on the first page
    from PySide6.QtWidgets import QDialog


def show(dialog: QDialog) -> None:
    """Open a small window over the page, as large as it needs; it goes when it is closed."""
    dialog.ensurePolished()
    dialog.resize(dialog.sizeHint())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
