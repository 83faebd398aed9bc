"""The base of painted widgets that are read out as text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class Said(QLabel):
    """A widget that paints itself and is static text to a screen reader: its accessible name.

    A plain ``QWidget`` has no role there and is passed over. The text of the
    label stays empty, so that nothing is painted twice.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)

    def announce(self, text: str) -> None:
        """Have a text read out when the reader pauses, without moving the focus."""
        from PySide6.QtGui import (  # noqa: PLC0415  # after the first page
            QAccessible,
            QAccessibleAnnouncementEvent,
        )

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
