"""What is destroyed in time goes by the computer's own clock, whatever day the run is fixed to."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from filing_desktop.filing.change import Scope
from filing_desktop.services.clock import FixedClock
from filing_desktop.services.program import Program
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import NOW, MemoryGate, make_program, small_catalog


@pytest.fixture
def program(tmp_path: Path, gate: MemoryGate) -> Program:
    """A program whose day is fixed to one long after today."""
    form = cache(lambda: small_catalog(tmp_path))
    made = make_program(tmp_path / "data", gate, form=form)
    return made._replace(clock=FixedClock(NOW + dt.timedelta(days=400)))


def test_a_fixed_day_neither_destroys_nor_dates_the_bin(
    qtbot: QtBot, make_shell: MakeShell, gate: MemoryGate, tmp_path: Path
) -> None:
    """Opening destroys nothing that is not due today; what is deleted is dated today."""
    path = tmp_path / "data" / "library"
    library = gate.libraries[path]
    library.shelf.put_in_bin(Scope("c0", "f0"), NOW - dt.timedelta(days=1))
    shell = make_shell()
    shell.pages.opened.emit(library, path)
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)
    assert "f0" in library.shelf.all_filings
    home = shell._home
    assert home is not None
    home.filings.delete.click()
    dates = [each.deleted_at for each in library.shelf.all_filings.values() if each.deleted_at]
    assert sorted(dates) == [NOW - dt.timedelta(days=1), NOW]
