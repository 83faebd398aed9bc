"""How scrolled pages stand in the accessibility tree."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea


def speak_for_scrolled_pages() -> None:
    """From now on a scrolled page is told to screen readers by its child widgets.

    Qt's own interface counts a scroll bar only while it is shown, and reads past the end of
    its list when a screen reader asks for a bar that has gone meanwhile: the program ends.
    """
    QAccessible.installFactory(_interface)


def _interface(kind: str, page: QObject | None) -> QAccessibleInterface | None:
    """For every class of every object Qt asks; None leaves it to Qt."""
    if kind == "QScrollArea" and isinstance(page, QScrollArea):
        return QAccessibleWidget(page, QAccessible.Role.Client)
    return None
