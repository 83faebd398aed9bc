"""Locking, closing and going home while something does not go as it should."""

from __future__ import annotations

from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from filing_desktop.errors import FilingError
from filing_desktop.gui.dialogs import NoticeDialog
from filing_desktop.gui.shell import Shell
from filing_desktop.services.library_ports import Position
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import MemoryGate, MemoryLibrary
from tests.gui.shell.placeholder import PlainView
from tests.gui.shell.test_pages import unlock
from tests.gui.shell.test_shell import opened


def full_disk(_position: Position) -> NoReturn:
    """No room for the place where the person was."""
    raise FilingError("library.not_saved")


@pytest.fixture
def library(gate: MemoryGate) -> MemoryLibrary:
    """The one library of the gate."""
    return next(iter(gate.libraries.values()))


@pytest.fixture
def shell(
    qtbot: QtBot,
    make_shell: MakeShell,
    library: MemoryLibrary,
    views: list[PlainView],
    monkeypatch: pytest.MonkeyPatch,
) -> Shell:
    """A filing is open, all is saved, and the disk has become full."""
    made = make_shell()
    opened(made, qtbot, views)
    monkeypatch.setattr(library, "remember_position", full_disk)
    return made


def test_a_full_disk_does_not_stop_the_lock(shell: Shell, library: MemoryLibrary) -> None:
    """What is saved already is locked away, also where the place in it cannot be kept."""
    shell.idle.expired.emit()
    assert not library.is_open
    assert shell.desk.view is None
    assert shell.pages.unlock is not None


def test_a_full_disk_does_not_keep_the_filing_open(shell: Shell) -> None:
    """The list of filings can be reached."""
    shell.go_home()
    assert shell.window.page is shell._home


def test_a_full_disk_does_not_keep_the_library_open(shell: Shell, library: MemoryLibrary) -> None:
    """The window closes and the library with it."""
    assert shell.window.close()
    assert not library.is_open


def test_the_library_is_closed_where_a_page_fails(
    shell: Shell, library: MemoryLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of ours in a page leaves no library open behind a window that is gone."""

    def broken() -> NoReturn:
        raise ZeroDivisionError

    monkeypatch.setattr(shell.desk, "close", broken)
    with pytest.raises(ZeroDivisionError):
        shell._close_library()
    assert not library.is_open


@pytest.fixture
def exporting(qtbot: QtBot, make_shell: MakeShell, views: list[PlainView]) -> Shell:
    """A filing whose packages are being written."""
    made = make_shell()
    opened(made, qtbot, views).is_exporting = True
    return made


def test_closing_asks_before_it_stops_an_export(exporting: Shell, library: MemoryLibrary) -> None:
    """A person says whether to wait; closing anyway closes."""
    assert not exporting.window.close()
    assert library.is_open
    dialog = exporting.window.findChild(NoticeDialog)
    assert dialog is not None
    assert "导出" in dialog.windowTitle()
    dialog.ui.second.click()
    assert not library.is_open


def test_an_export_keeps_its_page(exporting: Shell, views: list[PlainView]) -> None:
    """Going home waits until the packages are written or cancelled."""
    exporting.go_home()
    assert exporting.window.page is views[-1].page
    assert "正在导出" in exporting.window.banner.text
    views[-1].is_exporting = False
    exporting.go_home()
    assert exporting.window.page is exporting._home


def test_a_lock_tells_afterwards_that_it_stopped_an_export(
    qtbot: QtBot, exporting: Shell, views: list[PlainView]
) -> None:
    """The lock waits for nobody; after unlocking the person hears what it cost."""
    assert exporting.lock()
    unlock(exporting, qtbot)
    qtbot.waitUntil(lambda: len(views) == 2)
    assert "已经停止" in exporting.window.banner.text
    assert exporting.lock()
    unlock(exporting, qtbot)
    qtbot.waitUntil(lambda: len(views) == 3)
    assert exporting.window.banner.text == ""
