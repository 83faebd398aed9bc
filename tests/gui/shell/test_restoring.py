"""Restoring a backup: the person says which, and the newest of this library is at hand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.gui import unlock
from filing_desktop.gui.restoring import RestoreDialog
from filing_desktop.gui.shell import Shell
from filing_desktop.services.preferences import Preferences
from tests.gui.audit import audit
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import NOW, MemoryGate, MemoryLibrary

#: Name of the library, days before now.
_MADE = (("library", 3), ("library-2", 1), ("library-restored", 300), ("library", 9))


@pytest.fixture
def root(tmp_path: Path, gate: MemoryGate, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with backups of three libraries; a person chooses it."""
    folder = tmp_path / "盘"
    monkeypatch.setattr(unlock, "ask_folder", lambda *_arguments: folder)
    for name, days in _MADE:
        path = tmp_path / "data" / name
        library = gate.libraries.setdefault(path, MemoryLibrary())
        at = NOW - dt.timedelta(days=days)
        library.back_up(folder, f"{name}-{at:%Y%m%d}", at)
    return folder


def asked(shell: Shell) -> RestoreDialog:
    """Press the button that restores; the window that opens."""
    page = shell.pages.unlock
    assert page is not None
    page.ui.restore.click()
    dialog = page.findChild(RestoreDialog)
    assert dialog is not None
    return dialog


def test_the_newest_backup_of_this_library_is_offered(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, root: Path
) -> None:
    """Nothing is restored before a person agrees, and then what was shown."""
    shell = make_shell()
    dialog = asked(shell)
    assert dialog.backup.currentText() == "本资料库 · 2026-11-21 14:40"
    assert dialog.backup.count() == len(_MADE)
    assert gate.restored == []
    dialog.ui.close_button.click()
    qtbot.waitUntil(lambda: gate.restored == ["library-20261121"])
    page = shell.pages.unlock
    assert page is not None
    qtbot.waitUntil(lambda: page.path.name == "library-restored")


def test_another_backup_may_be_chosen(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, root: Path
) -> None:
    """An older one, or that of another library, is a choice and never an accident."""
    dialog = asked(make_shell())
    dialog.backup.set_key("library-restored-20260128")
    assert dialog.backup.currentText() == "library-restored · 2026-01-28 14:40"
    dialog.ui.close_button.click()
    qtbot.waitUntil(lambda: gate.restored == ["library-restored-20260128"])


def test_nothing_is_restored_where_a_person_thinks_better_of_it(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, root: Path
) -> None:
    """Cancelling leaves everything as it was."""
    dialog = asked(make_shell())
    dialog.ui.second.click()
    qtbot.wait(20)
    assert gate.restored == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_choice_is_whole(
    qtbot: QtBot, make_shell: MakeShell, root: Path, language: str
) -> None:
    """All text is shown whole and every control has a name."""
    dialog = asked(make_shell(Preferences(language=language)))
    QApplication.processEvents()
    qtbot.wait(20)
    assert audit(dialog) == []
