"""The order of Tab is the order of the page, wherever it begins."""

from __future__ import annotations

from itertools import permutations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.gui.kit.order import tab_in_order


@pytest.mark.parametrize("made", list(permutations(range(3))))
def test_tab_begins_with_the_first(qtbot: QtBot, made: tuple[int, ...]) -> None:
    """However late the first field was made, Tab from the top of the window meets it first."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(QLabel("名称"))
    places = [QWidget() for _ in range(3)]
    for place in places:
        column.addWidget(place)
    for number in made:
        QLineEdit(places[number]).setObjectName(str(number))
    tab_in_order(window)
    met, at = [], window.nextInFocusChain()
    while at is not None and at is not window:
        met += [at.objectName()] if isinstance(at, QLineEdit) else []
        at = at.nextInFocusChain()
    assert met == ["0", "1", "2"]
