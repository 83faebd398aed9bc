"""Windows of a filing that are closed after each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.filing.world import World, build

Opener = Callable[..., World]


@pytest.fixture
def open_filing(qapp: QApplication, qtbot: QtBot) -> Iterator[Opener]:
    """Opens filings in windows of a given size."""
    opened: list[World] = []

    def opener(
        *,
        filled: bool = False,
        language: str = "zh",
        wide: int = 1280,
        high: int = 720,
        others: tuple[str, ...] = (),
    ) -> World:
        world = build(filled=filled, language=language, others=others)
        opened.append(world)
        world.view.resize(wide, high)
        world.view.show()
        world.view.activateWindow()
        qtbot.waitExposed(world.view)
        qtbot.waitUntil(world.view.isActiveWindow)
        return world

    yield opener
    for world in opened:
        world.view.close()
        world.view.deleteLater()
        QApplication.sendPostedEvents(world.view, QEvent.Type.DeferredDelete)
