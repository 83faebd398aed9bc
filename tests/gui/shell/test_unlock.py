"""The page that opens a library: one at a time, and the one that was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.gui.dialogs import NoticeDialog
from filing_desktop.gui.lift_lock import LiftLock
from filing_desktop.gui.shell import Shell
from filing_desktop.gui.unlock import UnlockPage
from filing_desktop.services.library_state import LibraryCondition, LibraryState
from filing_desktop.services.preferences import Preferences
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import PASSPHRASE, MemoryGate, MemoryLibrary, held

_SLOWLY = 0.3  # seconds that opening takes here


@pytest.fixture
def first(gate: MemoryGate) -> Path:
    """Where the library of the gate lies; it is closed as yet."""
    path, library = next(iter(gate.libraries.items()))
    library.is_open = False
    return path


@pytest.fixture
def other(gate: MemoryGate, tmp_path: Path) -> Path:
    """Where a second library lies."""
    path = tmp_path / "data" / "other"
    gate.libraries[path] = MemoryLibrary(is_open=False)
    return path


@pytest.fixture
def shell(make_shell: MakeShell, gate: MemoryGate, first: Path, other: Path) -> Shell:
    """Both libraries were used, and the first one is being opened."""
    made = make_shell(Preferences(recent=(str(first), str(other))))
    gate.seconds = _SLOWLY
    page = page_of(made)
    page.ui.passphrase.field.setText(PASSPHRASE)
    page.ui.open.click()
    return made


def page_of(shell: Shell) -> UnlockPage:
    """The page that is shown."""
    page = shell.pages.unlock
    assert page is not None
    return page


def test_the_library_that_is_shown_is_the_one_that_was_opened(
    qtbot: QtBot, shell: Shell, gate: MemoryGate, first: Path, other: Path
) -> None:
    """Turning to another library while one is being opened mixes nothing."""
    page_of(shell).show_path(other)
    qtbot.waitUntil(lambda: shell._home is not None)
    opened = shell._open
    assert opened is not None
    assert gate.libraries[opened.path] is opened.library
    assert opened.path == first


def test_nothing_leads_away_while_a_library_is_being_opened(
    qtbot: QtBot, shell: Shell, gate: MemoryGate
) -> None:
    """Other libraries, another folder, a new library and a backup wait until it is known."""
    page = page_of(shell)
    ways: list[QWidget] = [page.ui.other_way, page.ui.choose, page.ui.create, page.ui.restore]
    ways += page._recent_buttons()
    assert len(ways) == 5
    assert not any(way.isEnabled() for way in ways)
    qtbot.waitUntil(lambda: shell._home is not None)
    shell.lock()
    page = page_of(shell)
    gate.seconds = 0
    page.ui.passphrase.field.setText("wrong")
    page.ui.open.click()
    qtbot.waitUntil(page.ui.passphraseNote.isVisible)
    assert page.ui.create.isEnabled()


def test_a_library_nobody_waits_for_is_closed(
    qtbot: QtBot,
    shell: Shell,
    gate: MemoryGate,
    first: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Leaving the page meanwhile leaves no library open behind the window."""
    closed: list[bool] = []
    library = gate.libraries[first]
    monkeypatch.setattr(library, "close", lambda: closed.append(True))
    shell.pages.show_first_run()
    qtbot.waitUntil(lambda: bool(closed))
    assert shell._home is None


def test_the_first_window_does_not_wait_for_the_library(
    qtbot: QtBot,
    make_shell: MakeShell,
    gate: MemoryGate,
    first: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A library may lie on a drive that sleeps: it is looked at once the page is painted."""
    looked: list[bool] = []
    state = gate.state

    def look(path: Path) -> LibraryState:
        page = QApplication.focusWidget()
        looked.append(page is not None and page.isVisible())
        return state(path)

    monkeypatch.setattr(gate, "state", look)
    gate.states[first] = LibraryState(LibraryCondition.DAMAGED)
    page = page_of(make_shell(Preferences(recent=(str(first),))))
    qtbot.waitUntil(page.ui.state.isVisible)
    assert looked
    assert all(looked)
    assert not page.ui.passphrase.isVisible()


def test_the_recovery_code_is_asked_for_when_it_is_wanted(
    qtbot: QtBot, make_shell: MakeShell, first: Path
) -> None:
    """The field for the code comes with its way, and stays hidden on the other one."""
    page = page_of(make_shell(Preferences(recent=(str(first),))))
    page.ui.other_way.click()
    block = page._code
    assert block is not None
    assert block.isVisible()
    assert not page.ui.passphrase.isVisible()
    page.ui.open.click()
    assert block.ui.codeNote.isVisible()
    page.ui.other_way.click()
    assert page.ui.passphrase.isVisible()
    assert not block.isVisible()
    assert not page.ui.passphraseNote.isVisible()


def test_a_lock_of_another_computer_is_lifted_on_a_persons_word(
    make_shell: MakeShell, gate: MemoryGate, first: Path
) -> None:
    """Offered only where nothing shows that its holder lives, and done after a warning."""
    gate.states[first] = held()
    page = page_of(make_shell(Preferences(recent=(str(first),))))
    assert not page.findChildren(LiftLock)
    gate.states[first] = held(may_be_gone=True)
    page.look_again()
    assert page.lift is not None
    assert page.lift.isVisible()
    page.lift.click()
    dialog = page.findChild(NoticeDialog)
    assert dialog is not None
    assert "解除" in dialog.windowTitle()
    assert first in gate.states
    dialog.ui.second.click()
    assert first not in gate.states
    assert not page.lift.isVisible()
    assert page.ui.state.text() == ""
