"""What was copied as a secret leaves the clipboard again, and nothing else does."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from filing_desktop.gui.clipboard import CODE_SECONDS, copy_secret, copy_text, forget_secrets
from filing_desktop.gui.first_run import FirstRunPage
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.test_pages import unlock

NUMBER = "11010519491231002X"


def clipboard(qtbot: QtBot) -> QClipboard:
    """The clipboard of the application of this test."""
    assert qtbot is not None
    return QGuiApplication.clipboard()


def test_a_secret_goes_when_the_library_is_locked(qtbot: QtBot, make_shell: MakeShell) -> None:
    """An ID number that was copied does not outlive the lock."""
    shell = make_shell()
    unlock(shell, qtbot)
    copy_secret(NUMBER)
    assert clipboard(qtbot).text() == NUMBER
    assert shell.lock()
    assert clipboard(qtbot).text() == ""


def test_a_secret_goes_when_the_window_closes(qtbot: QtBot, make_shell: MakeShell) -> None:
    """Nor does it outlive the program."""
    shell = make_shell()
    unlock(shell, qtbot)
    copy_secret(NUMBER)
    assert shell.window.close()
    assert clipboard(qtbot).text() == ""


def test_what_is_not_ours_any_more_stays(qtbot: QtBot, make_shell: MakeShell) -> None:
    """What was copied elsewhere meanwhile, or is no secret, is left alone."""
    copy_secret(NUMBER)
    clipboard(qtbot).setText("ours no more")
    forget_secrets()
    assert clipboard(qtbot).text() == "ours no more"
    copy_text("a folder")
    forget_secrets()
    assert clipboard(qtbot).text() == "a folder"


def test_a_secret_with_a_time_goes_by_itself(qtbot: QtBot) -> None:
    """And takes no later one with it, which has its own time."""
    copy_secret("first", seconds=0.05)
    qtbot.waitUntil(lambda: clipboard(qtbot).text() == "")
    copy_secret("second", seconds=0.05)
    copy_secret("third")
    qtbot.wait(150)
    assert clipboard(qtbot).text() == "third"


def test_clipboard_managers_are_asked_to_keep_no_secret(qtbot: QtBot) -> None:
    """The signs of KDE and of Windows are there, beside the text."""
    copy_secret(NUMBER)
    data = clipboard(qtbot).mimeData()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert any("ExcludeClipboardContent" in each for each in data.formats())
    copy_text("a folder")
    assert not clipboard(qtbot).mimeData().hasFormat("x-kde-passwordManagerHint")


def test_the_recovery_code_has_half_a_minute(qtbot: QtBot, make_shell: MakeShell) -> None:
    """It is copied with a time, and the page says so."""
    shell = make_shell()
    shell.pages.show_first_run()
    page = shell.pages.first_run
    assert isinstance(page, FirstRunPage)
    page._code = "ABCD"
    page.copy.click()
    assert clipboard(qtbot).mimeData().hasFormat("x-kde-passwordManagerHint")
    assert str(CODE_SECONDS) in page.last.codeNote.accessibleName()
