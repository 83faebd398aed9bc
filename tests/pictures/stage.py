"""The real window over libraries in a folder that goes, and waiting until it is at rest."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from filing_desktop import bootstrap
from filing_desktop.formats.images import MemoryFileStore
from filing_desktop.formats.images.look import inspect
from filing_desktop.gui.app import build
from filing_desktop.gui.home import HomePage
from filing_desktop.gui.later import PAGES
from filing_desktop.gui.opened import OpenedFiling
from filing_desktop.gui.shell import Shell
from filing_desktop.services.clock import clock_at
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.preferences import Preferences
from filing_desktop.services.program import Program
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import KdfCost

#: Every picture is of this day.
DAY = dt.date(2026, 11, 20)
#: More than a thread waits in line for the library.
_PATIENCE_MS = 90_000
_REST_MS = 15


Found = TypeVar("Found", bound=QWidget)


class StuckError(Exception):
    """The window did not come as far as it was asked to; the text says where it stopped."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A window with the program behind it; ``folder`` goes with both."""

    program: Program
    shell: Shell
    folder: Path

    @property
    def window(self) -> QWidget:
        """The window, with its banners and its bar."""
        return self.shell.window

    @property
    def library(self) -> OpenLibrary:
        """The library that is open."""
        unlocked = self.shell._open
        if unlocked is None:
            raise StuckError("no library is open")
        return unlocked.library

    @property
    def is_home(self) -> bool:
        """Whether the list of filings is shown."""
        return any(each.isVisible() for each in self.window.findChildren(HomePage))

    @property
    def home(self) -> HomePage:
        """The list of filings of the open library."""
        return found(self.window, HomePage)

    @property
    def opened(self) -> OpenedFiling:
        """The filing that is open."""
        view = self.shell.desk.view
        if not isinstance(view, OpenedFiling):
            raise StuckError("no filing is open")
        return view

    @property
    def dialogs(self) -> list[QDialog]:
        """The small windows over the page."""
        return [each for each in self.window.findChildren(QDialog) if each.isVisible()]

    @property
    def shown(self) -> QWidget:
        """What a person deals with now: the small window on top, or the window."""
        return self.dialogs[-1] if self.dialogs else self.window


@contextmanager
def staged(app: QApplication, look: Preferences, size: tuple[int, int]) -> Iterator[Stage]:
    """The window on its first page, in a look and a size; nothing outside of it is written.

    The passphrase costs next to nothing, and attachments are looked at in this process.
    """
    with _own_home() as folder:
        program = bootstrap.build(clock_at(DAY))._replace(
            computer_clock=clock_at(DAY),
            library=SqlLibraryGate(KdfCost(memory_kib=8, rounds=1, lanes=1)),
            new_files=lambda: MemoryFileStore(inspect),
            data_folder=folder / "data",
        )
        program.data_folder.mkdir()
        shell, hook = build(app, program, PAGES, look)
        try:
            shell.window.resize(*size)
            shell.start()
            shell.window.show()
            shell.window.activateWindow()
            rest()
            yield Stage(program, shell, folder)
        finally:
            rest()
            shell.close()
            hook.uninstall()
            rest()


@contextmanager
def _own_home() -> Iterator[Path]:
    """A folder that is the person's own for a while: exports go to documents under it."""
    names = ("HOME", "XDG_CONFIG_HOME")
    before = {name: os.environ.get(name) for name in names}
    with tempfile.TemporaryDirectory(prefix="filing-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        os.environ.update(dict.fromkeys(names, name))
        try:
            yield folder
        finally:
            for each, value in before.items():
                os.environ.pop(each)
                if value is not None:
                    os.environ[each] = value


def found(root: QWidget, kind: type[Found]) -> Found:
    """The last widget of a kind that can be seen under ``root``."""
    shown = [each for each in root.findChildren(kind) if each.isVisible()]
    if not shown:
        raise StuckError(f"no {kind.__name__} is shown")
    return shown[-1]


def rest(milliseconds: int = _REST_MS) -> None:
    """Let the window live on until no thread works for it and nothing moves any more.

    Pages are made in several turns, and what is laid out in what takes a turn each.
    """
    before: list[tuple[int, ...]] = []
    for _ in range(_PATIENCE_MS // milliseconds):
        wait_until(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)
        _turn(milliseconds)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        now = sorted(_place(each) for each in QApplication.allWidgets() if each.isVisible())
        if now == before:
            return
        before = now
    raise StuckError("the window does not come to rest")


def _place(widget: QWidget) -> tuple[int, ...]:
    place = widget.geometry()
    return (place.x(), place.y(), place.width(), place.height())


def wait_until(is_there: Callable[[], bool]) -> None:
    """Let the window live on until something is there; refuses to wait for ever."""
    for _ in range(_PATIENCE_MS // _REST_MS):
        if is_there():
            return
        _turn(_REST_MS)
    raise StuckError("what was waited for did not come")


def _turn(milliseconds: int) -> None:
    """Unlike a test's wait this lets threads of Python work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
