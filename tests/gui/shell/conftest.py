"""A window over libraries in memory; everything it opened is gone afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.gui.language import Language
from filing_desktop.gui.promises import Frame
from filing_desktop.gui.shell import Shell
from filing_desktop.gui.theme.apply import ThemeKeeper
from filing_desktop.gui.views import Opening, Pages
from filing_desktop.services.preferences import Preferences
from filing_desktop.services.program import Program
from tests.gui.shell.fakes import MemoryGate, filled_library, make_program, small_catalog
from tests.gui.shell.placeholder import PlainView

MakeShell = Callable[..., Shell]


@pytest.fixture
def gate(tmp_path: Path) -> MemoryGate:
    """A gate with one filled library at the usual place."""
    return MemoryGate({tmp_path / "data" / "library": filled_library()})


@pytest.fixture
def program(tmp_path: Path, gate: MemoryGate) -> Program:
    """A program around the gate."""
    form = cache(lambda: small_catalog(tmp_path))
    return make_program(tmp_path / "data", gate, form=form, sample=lambda: tmp_path / "a.json")


@pytest.fixture
def views() -> list[PlainView]:
    """The pages of filings that were opened, in order."""
    return []


@pytest.fixture
def make_shell(
    qtbot: QtBot, qapp: QApplication, keeper: ThemeKeeper, program: Program, views: list[PlainView]
) -> Iterator[MakeShell]:
    """Makes a shell with these preferences and shows its window."""
    made: list[Shell] = []
    languages: list[Language] = []

    def build(opening: Opening, frame: Frame) -> PlainView:
        views.append(PlainView(opening, frame))
        return views[-1]

    def make(preferences: Preferences | None = None, *, wide: int = 1280, high: int = 720) -> Shell:
        chosen = preferences or Preferences()
        language = Language(qapp, program.texts, chosen.language)
        languages.append(language)
        pages = Pages(build, must_fix=lambda _program, _library, filing: len(filing.key) + 1)
        shell = Shell(program, pages, chosen, language, keeper, qapp)
        made.append(shell)
        shell.window.resize(wide, high)
        shell.start()
        shell.window.show()
        qtbot.waitExposed(shell.window)
        return shell

    yield make
    for shell in made:
        shell.window.may_close = lambda: True
        shell.close()
    for language in languages:
        language.deleteLater()
        qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)
