"""Every page of the window passes the audit in every size, theme, text scale and language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.gui.exception_hook import report_of
from filing_desktop.gui.first_run_code import spaced
from filing_desktop.gui.home_side import BIN
from filing_desktop.gui.shell import Shell
from filing_desktop.gui.theme.apply import ThemeKeeper
from filing_desktop.gui.theme.tokens import ThemeName
from filing_desktop.services.preferences import Preferences
from tests.gui.audit import audit
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import CODE, PASSPHRASE, MemoryGate, held

Walk = Callable[[Shell, MemoryGate, QtBot], None]


def unlock(shell: Shell, qtbot: QtBot) -> None:
    """Open the library with its passphrase."""
    page = shell.pages.unlock
    assert page is not None
    page.ui.passphrase.field.setText(PASSPHRASE)
    page.ui.open.click()
    qtbot.waitUntil(lambda: shell._home is not None)
    home = shell._home
    assert home is not None
    qtbot.waitUntil(lambda: len(home.counts.known()) == 6)


def _wrong(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    page = shell.pages.unlock
    assert page is not None
    gate.states[page.path] = held()
    page.ui.passphrase.field.setText("no")
    page.ui.open.click()
    qtbot.waitUntil(page.ui.passphraseNote.isVisible)


def _by_code(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    assert shell.pages.unlock is not None
    shell.pages.unlock.ui.other_way.click()
    shell.pages.unlock.ui.open.click()


def _start(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    shell.pages.show_first_run()


def _secret(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    shell.pages.show_first_run()
    page = shell.pages.first_run
    assert page is not None
    page.ui.next.click()
    page.secret.passphrase.field.setText("短")
    page.ui.next.click()


def _code(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    shell.pages.show_first_run()
    page = shell.pages.first_run
    assert page is not None
    page.ui.next.click()
    for field in (page.secret.passphrase, page.secret.again):
        field.field.setText(PASSPHRASE)
    page.ui.next.click()
    qtbot.waitUntil(lambda: page.has_code_to_keep)
    page.ui.next.click()


def _home(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    unlock(shell, qtbot)


def _side(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    unlock(shell, qtbot)
    assert shell._home is not None
    shell._home._show_main(main=False)


def _client(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    unlock(shell, qtbot)
    assert shell._home is not None
    shell._home.go_to("c0")


def _bin(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    unlock(shell, qtbot)
    home = shell._home
    assert home is not None
    home.filings.delete.click()
    home.go_to(BIN)


def _empty(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    unlock(shell, qtbot)
    home = shell._home
    assert home is not None
    next(iter(gate.libraries.values())).shelf.all_filings.clear()
    home.refresh()


def _settings(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    unlock(shell, qtbot)
    shell.keys.show_settings()


def _fault(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    shell.show_fault(report_of(ValueError("x")))


def _new_filing(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    unlock(shell, qtbot)
    assert shell._home is not None
    shell._home.new_filing()


def _keys(shell: Shell, gate: MemoryGate, qtbot: QtBot) -> None:
    shell.keys.answer("help")


WALKS: dict[str, Walk] = {
    "unlock": lambda _shell, _gate, _qtbot: None,
    "wrong": _wrong,
    "by-code": _by_code,
    "start": _start,
    "secret": _secret,
    "code": _code,
    "home": _home,
    "side": _side,
    "client": _client,
    "bin": _bin,
    "empty": _empty,
    "settings": _settings,
    "fault": _fault,
    "new-filing": _new_filing,
    "keys": _keys,
}

Look = tuple[str, ThemeName, float, int, int]
LOOKS: tuple[Look, ...] = (
    ("zh", "light", 1.0, 1280, 720),
    ("en", "dark", 1.0, 1024, 640),
    ("zh", "contrast", 1.5, 1280, 720),
    ("en", "light", 2.0, 1280, 720),
    ("zh", "dark", 2.0, 1280, 640),
)


@pytest.mark.parametrize("name", list(WALKS))
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(map(str, look)))
def test_nothing_is_cut_nameless_or_too_small(
    qtbot: QtBot,
    keeper: ThemeKeeper,
    make_shell: MakeShell,
    gate: MemoryGate,
    name: str,
    look: Look,
) -> None:
    """On every page all text is shown whole and every control has a name and room to press."""
    language, theme, scale, wide, high = look
    keeper.switch(theme, scale)
    preferences = Preferences(language=language, theme=theme, scale=scale)
    shell = make_shell(preferences, wide=wide, high=high)
    WALKS[name](shell, gate, qtbot)
    QApplication.processEvents()
    shown: QWidget = shell.window.findChild(QDialog) or shell.window
    assert (shell.window.width(), shell.window.height()) == (wide, high)
    qtbot.wait(20)  # sizes settle in the event loop
    assert "\n".join(audit(shown)) == ""


def test_the_code_is_shown_in_groups(qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate) -> None:
    """The recovery code is read in groups of four and heard whole."""
    shell = make_shell()
    _code(shell, gate, qtbot)
    assert shell.pages.first_run is not None
    assert spaced(CODE).split() == [CODE[n : n + 4] for n in range(0, 32, 4)]
    assert shell.pages.first_run.last.code.accessibleName() == CODE
