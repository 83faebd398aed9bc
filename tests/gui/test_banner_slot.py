"""A sentence over a page is met by Tab where it stands, however late it came."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.gui.banner_slot import BannerSlot
from tests.gui.filing.world import texts


def met(window: QWidget) -> list[str]:
    """What Tab meets from the beginning of the window."""
    found, at = [], window.nextInFocusChain()
    while at is not None and at is not window:
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(at.accessibleName() or at.objectName())
        at = at.nextInFocusChain()
    return found


def fields(column: QVBoxLayout, *names: str) -> None:
    """Fields one below the other."""
    for name in names:
        field = QLineEdit()
        field.setObjectName(name)
        column.addWidget(field)


@pytest.mark.parametrize("above", [["above"], []])
def test_a_late_banner_comes_between_what_stands_above_and_below(
    qtbot: QtBot, above: list[str]
) -> None:
    """Its button and its cross; at the top of a window too, and the next one as well."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    fields(column, *above)
    slot = BannerSlot(texts("zh"), window)
    column.addWidget(slot)
    fields(column, "below", "last")
    window.show()
    cross = texts("zh").say("shell.close_bar")
    for _ in range(2):
        slot.show_text(lambda _texts: "已删除", button=lambda _texts: "撤销")
        qtbot.wait(10)
        assert met(window) == [*above, "撤销", cross, "below", "last"]
