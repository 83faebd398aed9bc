"""Every page of the gallery passes the audit in every theme and at the largest text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.gui.theme.apply import ThemeKeeper
from filing_desktop.gui.theme.ring import FocusRing
from filing_desktop.gui.theme.tokens import THEMES, ThemeName
from tests.gui.audit import audit
from tests.gui.kit.scenes import SCENES


def _shown(qtbot: QtBot, scene: str, scale: float) -> QWidget:
    build, wide, high = SCENES[scene]
    page = build()
    qtbot.addWidget(page)
    page.resize(round(wide * scale), round(high * scale))
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    return page


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("scene", list(SCENES))
def test_nothing_is_cut_nameless_or_too_small(
    qtbot: QtBot, keeper: ThemeKeeper, scene: str, scale: float
) -> None:
    """At every text scale each page shows its whole text and names its controls."""
    keeper.switch("light", scale)
    assert audit(_shown(qtbot, scene, scale)) == []


@pytest.mark.parametrize("theme", list(THEMES))
def test_a_page_shown_before_the_switch_still_fits(
    qtbot: QtBot, keeper: ThemeKeeper, theme: ThemeName
) -> None:
    """Changing theme and text scale at run time measures every widget again."""
    keeper.switch("light", 1.0)
    page = _shown(qtbot, "first-run", 1.5)
    keeper.switch(theme, 1.5)
    qtbot.waitUntil(lambda: audit(page) == [], timeout=1000)


def test_tab_reaches_every_control(qtbot: QtBot, keeper: ThemeKeeper) -> None:
    """Everything that takes the focus is reached with Tab alone, and shows where it is."""
    page = _shown(qtbot, "first-run", 1.0)
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=1000)
    wanted = {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }
    reached = set()
    ringed = 0
    for _ in range(2 * len(wanted)):
        at = QApplication.focusWidget()
        QTest.keyClick(at if at is not None else page, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
        ringed += bool(page.findChildren(FocusRing))
    # Radio cards are one stop of the walk; the arrows move between them.
    assert {type(widget).__name__ for widget in wanted - reached} <= {"RadioCard"}
    assert ringed > 3
