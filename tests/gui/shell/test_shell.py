"""What happens when: unlock, lock and return, saving, keys, language, errors."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Scope
from filing_desktop.gui.dialogs import FaultDialog, NoticeDialog
from filing_desktop.gui.exception_hook import ExceptionHook, report_of
from filing_desktop.gui.home_side import TRIAGE
from filing_desktop.gui.shell import Shell
from filing_desktop.gui.views import Command
from filing_desktop.services.library_ports import LibraryCondition, LibraryState
from filing_desktop.services.preferences import Preferences, load_preferences
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import CODE, PASSPHRASE, MemoryGate, held
from tests.gui.shell.placeholder import QUESTION, PlainView
from tests.gui.shell.test_pages import unlock


def opened(shell: Shell, qtbot: QtBot, views: list[PlainView]) -> PlainView:
    """Unlock and open the first filing with the keys."""
    unlock(shell, qtbot)
    assert shell._home is not None
    QTest.keyClick(shell._home.filings.table, Qt.Key.Key_Return)
    return views[-1]


def said(gate: MemoryGate, scope: Scope) -> str:
    """What is kept at the question of the placeholder."""
    library = next(iter(gate.libraries.values()))
    entry = library.load_sheet(scope).entry(Address(QUESTION))
    return entry.raw if isinstance(entry, Said) and isinstance(entry.raw, str) else ""


FIRST = Scope("c0", "f0")


def test_one_key_opens_the_first_filing(
    qtbot: QtBot, make_shell: MakeShell, views: list[PlainView]
) -> None:
    """After unlocking Return alone opens the filing edited last (at most three keys)."""
    shell = make_shell()
    view = opened(shell, qtbot, views)
    assert view.opening.filing.key == "f0"
    assert shell.window.page is view.page


def test_the_window_says_whose_filing_is_open(
    qtbot: QtBot, make_shell: MakeShell, views: list[PlainView]
) -> None:
    """Code and title stand in the window title, and nothing of a client on the first page."""
    shell = make_shell()
    opened(shell, qtbot, views)
    assert shell.window.windowTitle() == "QL 青岚文本生成算法 - 备案桌面"
    shell.go_home()
    assert shell.window.windowTitle() == "备案桌面"


def test_a_shared_screen_shows_no_names_in_the_title(
    qtbot: QtBot, make_shell: MakeShell, views: list[PlainView]
) -> None:
    """With the option on, the title names neither client nor algorithm."""
    shell = make_shell(Preferences(hides_names=True))
    opened(shell, qtbot, views)
    assert "QL" not in shell.window.windowTitle()
    assert "青岚" not in shell.window.windowTitle()


def test_everything_is_saved_within_a_second_of_the_last_key(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, views: list[PlainView]
) -> None:
    """Nobody has to save: the answer is in the library soon after the last key."""
    view = opened(make_shell(), qtbot, views)
    QTest.keyClicks(view.field, "abc")
    qtbot.waitUntil(lambda: said(gate, FIRST) == "abc", timeout=1000)


def test_locking_keeps_what_is_composed_and_comes_back_to_the_cursor(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, views: list[PlainView]
) -> None:
    """Ctrl+L commits the word of an input method, closes the library, and returns there."""
    shell = make_shell()
    view = opened(shell, qtbot, views)
    QTest.keyClicks(view.field, "ab")
    view.field.setFocus()
    QCoreApplication.sendEvent(view.field, QInputMethodEvent("算法", []))
    view.field.setFocus()
    assert shell.lock()
    assert said(gate, FIRST) == "ab算法"
    assert not next(iter(gate.libraries.values())).is_open
    assert view.is_closed
    unlock(shell, qtbot)
    qtbot.waitUntil(lambda: len(views) == 2)
    assert views[-1].field.text() == "ab算法"
    assert views[-1].opening.bookmark.cursor == 4


def test_the_triage_is_there_again_after_a_lock(qtbot: QtBot, make_shell: MakeShell) -> None:
    """Its answers lie in no library, so the window keeps them; the name on the memo too."""
    shell = make_shell()
    unlock(shell, qtbot)
    assert shell._home is not None
    shell._home.go_to(TRIAGE)
    page = shell._home.triage.page
    assert page is not None
    page.cards["reach"].marks["internal"].click()
    page._name("云杉写作")
    assert shell.lock()
    unlock(shell, qtbot)
    qtbot.waitUntil(lambda: shell._home is not None and shell._home.place == TRIAGE)
    assert shell._home.triage.page is not None
    session = shell._home.triage.page.session
    assert (session.chosen("reach"), session.subject) == (("internal",), "云杉写作")


def test_a_sentence_over_the_page_is_read_before_it(qtbot: QtBot, make_shell: MakeShell) -> None:
    """A banner that is made late stands, for a screen reader too, before the page."""
    shell = make_shell()
    unlock(shell, qtbot)
    shell.tell("已核对")
    middle = shell.window.centralWidget()
    assert middle is not None
    names = [type(each).__name__ for each in middle.children()]
    assert names.index("BannerSlot") < names.index("QStackedWidget")


def test_closing_makes_nothing_anew(make_shell: MakeShell) -> None:
    """Who never opened a library leaves without banners and without an idle watch."""
    shell = make_shell()
    shell._drop_pages()
    assert shell.window._banners == {}
    assert "idle" not in vars(shell)


def test_nothing_typed_is_given_up_for_a_lock(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, views: list[PlainView]
) -> None:
    """Where the disk is full the library stays open, and the window says why."""
    shell = make_shell()
    view = opened(shell, qtbot, views)
    library = next(iter(gate.libraries.values()))
    library.fails = True
    QTest.keyClicks(view.field, "abc")
    assert not shell.lock()
    assert library.is_open
    assert view.field.text() == "abc"
    assert "磁盘已满" in shell.window.banner.text
    library.fails = False
    assert shell.lock()
    assert said(gate, FIRST) == "abc"


def test_closing_asks_only_where_something_would_be_lost(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, views: list[PlainView]
) -> None:
    """A full disk keeps the window open with a question; otherwise closing saves and goes."""
    shell = make_shell()
    view = opened(shell, qtbot, views)
    library = next(iter(gate.libraries.values()))
    library.fails = True
    QTest.keyClicks(view.field, "abc")
    assert not shell.window.close()
    dialog = shell.window.findChild(NoticeDialog)
    assert dialog is not None
    dialog.ui.close_button.click()
    library.fails = False
    assert shell.window.close()
    assert said(gate, FIRST) == "abc"
    assert not library.is_open


def test_the_keys_reach_the_page_of_the_filing(
    qtbot: QtBot, make_shell: MakeShell, views: list[PlainView]
) -> None:
    """Ctrl+K, F1 and Ctrl+E are answered by the open filing; Ctrl+S reassures."""
    shell = make_shell()
    view = opened(shell, qtbot, views)
    for key in ("search", "help", "export", "save"):
        shell.window.asked.emit(key)
    assert view.commands == [Command.SEARCH, Command.HELP, Command.EXPORT]
    assert "14:40" in shell.window.banner.text


def test_another_language_keeps_page_text_focus_and_cursor(
    qtbot: QtBot, make_shell: MakeShell, views: list[PlainView]
) -> None:
    """Switching the language changes words alone."""
    shell = make_shell()
    unlock(shell, qtbot)
    home = shell._home
    assert home is not None
    shell.window.activateWindow()
    shell.window.asked.emit("search")
    QTest.keyClicks(home.ui.search, "QL")
    home.ui.search.setCursorPosition(1)
    shell.change_preferences(Preferences(language="en", recent=shell.preferences.recent))
    assert shell.window.page is home
    assert home.ui.search.text() == "QL"
    assert home.ui.search.cursorPosition() == 1
    assert QApplication.focusWidget() is home.ui.search
    assert home.ui.new_filing.text() == "New filing"
    assert len(home.filings._shown_rows) == 2
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_typed_passphrase_survives_another_language(qtbot: QtBot, make_shell: MakeShell) -> None:
    """The first run keeps what was typed when its language is switched."""
    shell = make_shell()
    shell.pages.show_first_run()
    page = shell.pages.first_run
    assert page is not None
    page.ui.next.click()
    page.secret.passphrase.field.setText(PASSPHRASE)
    shell.change_preferences(Preferences(language="en"))
    assert page.secret.passphrase.text == PASSPHRASE
    assert page.ui.next.text() == "Create the library"


def test_tab_reaches_every_control_of_the_first_page(qtbot: QtBot, make_shell: MakeShell) -> None:
    """Everything that can be pressed is reached with Tab alone."""
    shell = make_shell()
    unlock(shell, qtbot)
    shell.window.activateWindow()
    wanted = {
        widget
        for widget in shell.window.findChildren(QPushButton)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    reached: set[QWidget | None] = set()
    for _ in range(60):
        at = QApplication.focusWidget()
        QTest.keyClick(at if at is not None else shell.window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    left = {widget.accessibleName() for widget in wanted - reached}
    # A segmented filter is one stop of the walk; the arrows move between its parts.
    assert {name.split()[0] for name in left} <= {"全部", "要处理", "审核中", "已公示"}


def test_a_wrong_passphrase_is_told_beside_the_field(qtbot: QtBot, make_shell: MakeShell) -> None:
    """The words say what to do, the field keeps what was typed, and the focus is on it."""
    shell = make_shell()
    page = shell.pages.unlock
    assert page is not None
    page.ui.passphrase.field.setText("wrong")
    QTest.keyClick(page.ui.passphrase.field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.ui.passphraseNote.isVisible)
    assert "口令不对" in page.ui.passphraseNote.accessibleName()
    assert page.ui.passphrase.text == "wrong"
    page.ui.passphrase.field.edited.emit("wrong again")
    assert not page.ui.passphraseNote.isVisible()


def test_the_recovery_code_opens_however_it_is_typed(qtbot: QtBot, make_shell: MakeShell) -> None:
    """A forgotten passphrase is no end: the printed code opens the library."""
    shell = make_shell()
    page = shell.pages.unlock
    assert page is not None
    page.ui.other_way.click()
    assert page._code is not None
    page._code.ui.code.setText(CODE.lower().replace("9", " 9"))
    page.ui.open.click()
    qtbot.waitUntil(lambda: shell._home is not None)


@pytest.mark.parametrize("condition", list(LibraryCondition))
def test_each_state_of_a_library_says_what_to_do(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, condition: LibraryCondition
) -> None:
    """A library that cannot be opened asks for no passphrase and names the way out."""
    shell = make_shell()
    page = shell.pages.unlock
    assert page is not None
    gate.states[page.path] = held() if condition == "held" else LibraryState(condition)
    page.look_again()
    can_open = condition in {LibraryCondition.OK, LibraryCondition.HELD}
    assert page.ui.passphrase.isVisible() == can_open
    assert page.ui.state.isVisible() == (condition is not LibraryCondition.OK)
    assert page.ui.choose.isVisible()
    assert page.ui.restore.isVisible()


def test_a_failing_slot_does_not_end_the_program(
    qtbot: QtBot, make_shell: MakeShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody caught becomes a report without any answer, and the window goes on."""
    shell = make_shell()
    hook = ExceptionHook(lambda: shell.texts, shell)
    hook.failed.connect(shell.show_fault)
    monkeypatch.setattr(sys, "excepthook", hook.handle)

    def fail() -> None:
        answer = "身份证号 110101199003070011"
        raise ValueError(answer)

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: shell.window.findChild(FaultDialog) is not None)
    dialog = shell.window.findChild(FaultDialog)
    assert dialog is not None
    assert "ValueError" in dialog._report.text
    assert "110101" not in dialog._report.text
    assert str(Path.home()) not in dialog._report.text
    dialog.ui.copy.click()
    assert QApplication.clipboard().text() == dialog._report.text
    dialog.ui.go_on.click()
    unlock(shell, qtbot)


def test_an_error_to_act_on_is_said_in_words(
    qtbot: QtBot, make_shell: MakeShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ``FilingError`` that nobody caught is told over the page, not as a fault."""
    shell = make_shell()
    hook = ExceptionHook(lambda: shell.texts, shell)
    hook.told.connect(shell.show_error)
    hook.handle(FilingError, FilingError("library.not_saved"), None)
    assert "磁盘已满" in shell.window.banner.text
    assert shell.window.findChild(QDialog) is None


def test_the_same_fault_has_the_same_number() -> None:
    """The number of a report depends on the place of the fault, not on what it was about."""

    def fail(value: str) -> str:
        try:
            raise ValueError(value)
        except ValueError as error:
            return report_of(error).id

    numbers = {fail(value) for value in ("a", "b")}
    assert len(numbers) == 1


def test_a_used_library_is_remembered(qtbot: QtBot, make_shell: MakeShell, tmp_path: Path) -> None:
    """The next start offers the library used last, and the settings file names no person."""
    unlock(make_shell(), qtbot)
    kept = load_preferences(tmp_path / "data")
    assert kept.recent == (str(tmp_path / "data" / "library"),)
    assert kept.preparer == ""
