"""A library that is being made: nobody goes before its recovery code was seen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from filing_desktop.gui.dialogs import NoticeDialog
from filing_desktop.gui.first_run import FirstRunPage
from filing_desktop.gui.shell import Shell
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import CODE, PASSPHRASE, MemoryGate, MemoryLibrary


@pytest.fixture
def shell(make_shell: MakeShell, gate: MemoryGate) -> Shell:
    """A new library is being made, which takes its time."""
    made = make_shell()
    made.pages.show_first_run()
    page = page_of(made)
    page.ui.next.click()
    for field in (page.secret.passphrase, page.secret.again):
        field.field.setText(PASSPHRASE)
    gate.seconds = 0.3
    page.ui.next.click()
    return made


def page_of(shell: Shell) -> FirstRunPage:
    """The page that is shown."""
    page = shell.pages.first_run
    assert page is not None
    return page


def test_the_window_stays_until_the_code_is_shown(qtbot: QtBot, shell: Shell) -> None:
    """Closing while a library is being made waits for its code, then asks whether it is kept."""
    assert not shell.window.close()
    assert "恢复码" in shell.window.banner.text
    page = page_of(shell)
    qtbot.waitUntil(lambda: page.has_code_to_keep)
    assert page.last.code.accessibleName() == CODE
    assert not shell.window.close()
    assert shell.window.findChild(NoticeDialog) is not None


def test_there_is_no_way_back_while_a_library_is_being_made(qtbot: QtBot, shell: Shell) -> None:
    """The page of the passphrase stays, and the next one shows the code."""
    page = page_of(shell)
    page.ui.back.click()
    page.ui.back.click()
    assert page_of(shell) is page
    qtbot.waitUntil(lambda: page.has_code_to_keep)


def test_a_library_made_for_nobody_is_closed(qtbot: QtBot, shell: Shell, gate: MemoryGate) -> None:
    """Where the page goes all the same, no library stays open without a window."""

    def made() -> list[MemoryLibrary]:
        return [library for path, library in gate.libraries.items() if path.name == "library-2"]

    shell.pages.leave()
    qtbot.waitUntil(lambda: any(not library.is_open for library in made()))
