"""The window of settings changes what was changed in it, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.gui.preferences import PreferencesDialog
from filing_desktop.gui.shell import Shell
from filing_desktop.services.preferences import load_preferences
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import NOW
from tests.gui.shell.test_pages import unlock


@pytest.fixture
def shell(qtbot: QtBot, make_shell: MakeShell) -> Shell:
    """The settings are open over the list."""
    made = make_shell()
    unlock(made, qtbot)
    return made


def settings(shell: Shell) -> PreferencesDialog:
    """Open the settings."""
    shell.keys.show_settings()
    dialog = shell.window.findChild(PreferencesDialog)
    assert dialog is not None
    return dialog


def test_a_backup_noted_meanwhile_stays(shell: Shell, tmp_path: Path) -> None:
    """What the program noted while the window was open is not written over."""
    dialog = settings(shell)
    library = tmp_path / "data" / "library"
    shell.change_preferences(shell.preferences.with_backup(library, tmp_path, NOW))
    dialog.ui.hides_names.click()
    kept = load_preferences(tmp_path / "data")
    assert kept.hides_names
    assert kept.backup_of(library) is not None


def test_the_language_of_one_run_is_not_kept(shell: Shell, tmp_path: Path) -> None:
    """With --lang another setting may be changed: the language that is kept stays."""
    shell._language.switch("en")
    dialog = settings(shell)
    dialog.theme.chosen.emit("dark")
    kept = load_preferences(tmp_path / "data")
    assert (kept.theme, kept.language) == ("dark", "zh")
    assert shell.texts.language == "en"


def test_the_language_that_is_kept_can_be_chosen_in_a_run_of_another(
    shell: Shell, qapp: QApplication
) -> None:
    """Choosing it switches the window, though nothing that is kept changes."""
    shell._language.switch("en")
    settings(shell).language.chosen.emit("zh")
    assert shell.texts.language == "zh"
