"""The focus ring follows the keys, keeps away from the mouse and survives its page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.theme.apply import ThemeKeeper
from filing_desktop.gui.theme.ring import FocusRing


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A shown window with three buttons, the focus on the first."""
    made = QWidget()
    column = QVBoxLayout(made)
    for text in ("上一步", "下一步", "完成"):
        column.addWidget(Button(text))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=1000)
    return made


def _shown(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


def _tab(window: QWidget) -> QWidget:
    at = QApplication.focusWidget()
    QTest.keyClick(at if at is not None else window, Qt.Key.Key_Tab)
    reached = QApplication.focusWidget()
    assert reached is not None
    return reached


def test_tab_brings_the_ring_around_the_button(window: QWidget, keeper: ThemeKeeper) -> None:
    """The ring lies 4 px outside of the button that has the focus, also after it moved."""
    assert _shown(window) == []
    button = _tab(window)
    (ring,) = _shown(window)
    assert _around(ring, button)
    button.move(button.x() + 30, button.y())
    assert _around(ring, button)


def test_there_is_one_ring_at_a_time(window: QWidget, keeper: ThemeKeeper) -> None:
    """The ring of the last button goes when the next one gets the focus."""
    for _ in range(5):
        _tab(window)
        assert len(_shown(window)) == 1


def test_a_mouse_press_brings_no_ring(window: QWidget, keeper: ThemeKeeper) -> None:
    """Whoever presses with the mouse sees where it is."""
    _tab(window)
    target = window.findChildren(Button)[2]
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is target
    assert _shown(window) == []


def test_the_ring_takes_the_focus_colour_of_a_new_theme(
    window: QWidget, keeper: ThemeKeeper
) -> None:
    """A switch at run time colours the ring too."""
    _tab(window)
    keeper.switch("contrast")
    (ring,) = _shown(window)
    assert ring.colour == keeper.theme.colour("focus")


def test_a_button_may_go_with_its_ring(window: QWidget, keeper: ThemeKeeper) -> None:
    """Hiding or deleting what has the focus leaves no ring behind and no fault."""
    hidden = _tab(window)
    hidden.hide()
    assert all(not _around(ring, hidden) for ring in _shown(window))
    delete(_tab(window))
    QApplication.processEvents()
    (left,) = [button for button in window.findChildren(Button) if button.isVisible()]
    assert all(_around(ring, left) for ring in _shown(window))
    delete(left)
    keeper.switch("dark")
    assert _shown(window) == []


def _around(ring: FocusRing, widget: QWidget) -> bool:
    return ring.geometry() == widget.geometry().adjusted(-4, -4, 4, 4)
