"""Lets a page run until nothing is left to do, and takes it away for good after a test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from filing_desktop.gui.theme.apply import ThemeKeeper
from filing_desktop.gui.theme.tokens import THEMES

LOOKS = [(theme, language) for theme in THEMES for language in ("zh", "en")]


def settle() -> None:
    """Let layouts and what was put off run."""
    for _ in range(5):
        QApplication.processEvents()
        # Without an event loop nothing that is to be deleted later goes.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Pages of the tests before are gone: they would follow each change of the theme."""
    settle()
    yield
    settle()


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest, keeper: ThemeKeeper) -> str:
    """Each theme with each language; gives the language."""
    theme, language = request.param
    keeper.switch(theme)
    return str(language)
