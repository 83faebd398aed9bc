"""A scrolled page can be read while it changes."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.spoken import speak_for_scrolled_pages


def test_a_scroll_bar_that_went_is_asked_for_in_vain(qtbot: QtBot) -> None:
    """A child beyond those that are there is none; the count does not hang on scroll bars."""
    speak_for_scrolled_pages()
    content = QWidget()
    content.setMinimumHeight(900)
    page = ScrollPage(content, name="一页")
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    interface = QAccessible.queryAccessibleInterface(page)
    count = interface.childCount()
    assert interface.text(QAccessible.Text.Name) == "一页"
    content.setMinimumHeight(10)
    page.resize(300, 400)
    assert interface.childCount() == count
    assert interface.child(count) is None
    assert interface.child(0).object() is page.viewport()
