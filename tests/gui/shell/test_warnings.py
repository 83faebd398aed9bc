"""What is noticed when a library opens is told until a person has put it away."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.gui.shell import Shell
from filing_desktop.services.library_ports import LibraryWarning
from filing_desktop.services.preferences import Preferences
from tests.gui.audit import audit
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import MemoryGate
from tests.gui.shell.placeholder import PlainView
from tests.gui.shell.test_pages import unlock
from tests.gui.shell.test_shell import opened

_OLDER = LibraryWarning("library.older_than_last_save", (("found", 1), ("last", 9)))
_ASIDE = LibraryWarning("library.files_set_aside", (("count", 2),))


@pytest.fixture(autouse=True)
def _warned(gate: MemoryGate) -> None:
    next(iter(gate.libraries.values())).warnings = (_OLDER, _ASIDE)


def told(shell: Shell) -> list[str]:
    """The sentences that are shown."""
    return shell.window.banner_of("warning").text.split("\n")


def test_no_warning_takes_the_place_of_another(qtbot: QtBot, make_shell: MakeShell) -> None:
    """That the library is older than its last save is told beside whatever else was found."""
    shell = make_shell()
    unlock(shell, qtbot)
    assert len(told(shell)) == 2
    assert "9" in told(shell)[0]


def test_a_warning_stays_while_one_works(
    qtbot: QtBot, make_shell: MakeShell, views: list[PlainView]
) -> None:
    """Opening a filing and what is told meanwhile leave it; the library takes it with it."""
    shell = make_shell()
    opened(shell, qtbot, views)
    shell.tell("已复制")
    assert len(told(shell)) == 2
    assert shell.lock()
    assert told(shell) == [""]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_warnings_are_shown_whole(qtbot: QtBot, make_shell: MakeShell, language: str) -> None:
    """Two sentences have room also in a small window with large text."""
    preferences = Preferences(language=language, scale=1.5)
    shell = make_shell(preferences, wide=1024, high=640)
    unlock(shell, qtbot)
    QApplication.processEvents()
    qtbot.wait(20)
    assert audit(shell.window.banner_of("warning")) == []
