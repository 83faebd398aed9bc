"""The desk of a test of editors, and a place to show them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.gui.editors.base import Editor
from tests.gui.editors.desk import Desk


@pytest.fixture
def desk() -> Desk:
    """A desk with nothing on it."""
    return Desk()


Shower = Callable[[Editor], Editor]


@pytest.fixture
def shown(qapp: QApplication, qtbot: QtBot) -> Iterator[Shower]:
    """Shows editors in windows of their own, with the focus of the keyboard."""
    windows: list[Editor] = []

    def show(editor: Editor) -> Editor:
        windows.append(editor)
        editor.resize(640, max(editor.heightForWidth(640), editor.sizeHint().height(), 200))
        editor.show()
        editor.activateWindow()
        qtbot.waitUntil(editor.isActiveWindow)
        return editor

    yield show
    for window in windows:
        window.close()
        window.deleteLater()
