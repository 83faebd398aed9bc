"""The passphrase of the open library can be changed in the settings."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from filing_desktop.gui.passphrase_dialog import PassphraseDialog
from filing_desktop.gui.preferences import PreferencesDialog
from filing_desktop.gui.shell import Shell
from tests.gui.audit import audit
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import CODE, PASSPHRASE, MemoryGate
from tests.gui.shell.test_pages import unlock

NEW = "石桥下的水 流过三座磨坊 九盏灯"


@pytest.fixture
def shell(qtbot: QtBot, make_shell: MakeShell) -> Shell:
    """An unlocked library."""
    made = make_shell()
    unlock(made, qtbot)
    return made


def asked(shell: Shell) -> PassphraseDialog:
    """The way there: settings, then the link."""
    shell.keys.show_settings()
    settings = shell.window.findChild(PreferencesDialog)
    assert settings is not None
    assert settings.ui.passphrase.isVisible()
    settings.ui.passphrase.click()
    dialog = shell.window.findChild(PassphraseDialog)
    assert dialog is not None
    return dialog


def typed(dialog: PassphraseDialog, old: str, new: str, again: str) -> None:
    """Type the three and press."""
    for field, text in ((dialog.ui.old, old), (dialog.ui.fresh, new), (dialog.ui.again, again)):
        field.field.setText(text)
    dialog.ui.accept_button.click()


@pytest.mark.parametrize("secret", [PASSPHRASE, CODE])
def test_the_new_passphrase_opens_from_then_on(
    qtbot: QtBot, shell: Shell, gate: MemoryGate, secret: str
) -> None:
    """By the passphrase of now or by the recovery code; it is told, and nothing stays typed."""
    dialog = asked(shell)
    assert audit(dialog) == []
    left: list[str] = []
    ui = dialog.ui
    dialog.finished.connect(lambda: left.append(ui.old.text + ui.fresh.text + ui.again.text))
    typed(dialog, secret, NEW, NEW)
    qtbot.waitUntil(lambda: left == [""])
    assert gate.passphrase == NEW
    assert shell.window.banner.isVisible()


@pytest.mark.parametrize(
    ("old", "new", "again", "told"),
    [
        ("", NEW, NEW, "输入现在的口令，或恢复码。"),
        (PASSPHRASE, "短", "短", "至少 12 字，还差 11 字。"),
        (PASSPHRASE, NEW, NEW + "。", "两次输入不一样。"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_changed(
    shell: Shell, gate: MemoryGate, old: str, new: str, again: str, told: str
) -> None:
    """As in the first run, and for the passphrase of now."""
    dialog = asked(shell)
    typed(dialog, old, new, again)
    ui = dialog.ui
    notes = (ui.oldNote, ui.freshNote, ui.againNote, ui.note)
    assert [note.accessibleName() for note in notes if note.isVisible()] == [told]
    assert gate.passphrase == PASSPHRASE


def test_a_wrong_passphrase_of_now_is_refused(qtbot: QtBot, shell: Shell, gate: MemoryGate) -> None:
    """The library says so; the new one that was typed stays for another try."""
    dialog = asked(shell)
    typed(dialog, "不是这一句话的口令", NEW, NEW)
    qtbot.waitUntil(dialog.ui.oldNote.isVisible)
    assert gate.passphrase == PASSPHRASE
    assert dialog.ui.fresh.text == NEW
    dialog.ui.old.field.setText(PASSPHRASE)
    dialog.ui.old.edited.emit(PASSPHRASE)
    assert not dialog.ui.oldNote.isVisible()


def test_where_no_passphrase_opened_anything_none_is_changed(make_shell: MakeShell) -> None:
    """On the page that asks for it the settings do not offer it."""
    shell = make_shell()
    shell.keys.show_settings()
    settings = shell.window.findChild(PreferencesDialog)
    assert settings is not None
    assert settings.ui.passphrase.isHidden()
