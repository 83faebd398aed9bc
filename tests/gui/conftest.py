"""The application the window tests run in: real fonts, light theme, text scale 1."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from filing_desktop.gui.clipboard import forget_secrets
from filing_desktop.gui.theme.apply import ThemeKeeper, install


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The application with the fonts and the light theme of the program.

    As at the end of the program no secret stays on the clipboard, whose data would be freed
    after Python.
    """
    install(qapp)
    yield qapp
    forget_secrets()


@pytest.fixture
def keeper(qapp: QApplication) -> Iterator[ThemeKeeper]:
    """The theme keeper; light at text scale 1 again afterwards."""
    found = install(qapp)
    yield found
    found.switch("light", 1.0)


# Lines of Qt that no test has to answer for: (pattern, reason).
ALLOWED_QT = (
    (
        "This plugin does not support propagateSizeHints",
        "the offscreen screen has no window manager to tell the least size of a window",
    ),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the allowed lines on every test of a window."""
    patterns = [pattern for pattern, _reason in ALLOWED_QT]
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*patterns, extend=True))
