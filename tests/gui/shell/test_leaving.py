"""Locking, closing and going home while something does not go as it should."""

from __future__ import annotations

from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from filing_desktop.errors import FilingError
from filing_desktop.gui.shell import Shell
from filing_desktop.services.library_ports import Position
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import MemoryGate, MemoryLibrary
from tests.gui.shell.placeholder import PlainView
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
