"""A child process: the real program, driven by keys as far as it is asked to go.

It starts at the front door with the library in the user's own folder (the parent points the
environment elsewhere) and goes on to ``unlock``, ``home`` or ``filing``.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.bench.watch import Paints, memory, since, tell, when_painted

_PATIENCE_MS = 30_000
_REST_MS = 2_000


@dataclass(slots=True)
class Drive:
    """How far to go, and what was seen so far."""

    started: int
    goal: str
    passphrase: str
    seen: dict[str, object] = field(default_factory=dict)
    pressed: int = 0


def main(started: int, goal: str, passphrase: str) -> int:
    """Run the program; gives its exit code where it ends by itself."""
    drive = Drive(started, goal, passphrase)
    if goal != "unlock":
        _time_the_parts(drive)
    run_the_window = QApplication.exec

    def execute(*_application: object) -> int:
        _begin(drive)
        return run_the_window()

    QApplication.exec = execute  # type: ignore[method-assign]  # the one way in
    from filing_desktop.__main__ import main as front_door  # noqa: PLC0415  # measured too

    code = front_door([])
    sys.stdout.write(json.dumps({"absent": "the program ended without a window"}) + "\n")
    return code


def _begin(drive: Drive) -> None:
    """The event loop is about to start: wait for the first painting of the window."""
    QTimer.singleShot(_PATIENCE_MS, lambda: tell(drive.started, {**drive.seen, "stuck": True}))
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            when_painted(window, lambda: _painted_first(drive))
            return


def _painted_first(drive: Drive) -> None:
    if _page("UnlockPage") is None:
        tell(drive.started, {"absent": "no page to unlock the library was painted first"})
    if drive.goal == "unlock":
        tell(drive.started, {})
    field_with_focus = QApplication.focusWidget()
    if not isinstance(field_with_focus, QLineEdit):
        tell(drive.started, {"absent": "no field of the unlock page has the focus"})
        return
    field_with_focus.setText(drive.passphrase)
    drive.pressed = time.monotonic_ns()
    _wait_for(lambda: _page("HomePage") is not None, lambda: _at_home(drive))
    _press_return(field_with_focus)


def _at_home(drive: Drive) -> None:
    drive.seen["home"] = since(drive.pressed)
    QTimer.singleShot(_REST_MS, lambda: _rested_at_home(drive))


def _rested_at_home(drive: Drive) -> None:
    drive.seen["memory_home"] = memory()
    focus = QApplication.focusWidget()
    if drive.goal == "home" or focus is None:
        tell(drive.started, drive.seen)
        return
    drive.pressed = time.monotonic_ns()
    _wait_for(lambda: _page("HomePage") is None, lambda: _in_filing(drive))
    _press_return(focus)


def _in_filing(drive: Drive) -> None:
    drive.seen["filing"] = since(drive.pressed)
    QTimer.singleShot(_REST_MS, lambda: _rested_in_filing(drive))


def _rested_in_filing(drive: Drive) -> None:
    drive.seen["memory_filing"] = memory()
    tell(drive.started, drive.seen)


def _wait_for(is_there: Callable[[], bool], then: Callable[[], None]) -> None:
    """Call ``then`` after the first painting that finds ``is_there``."""
    app = QApplication.instance()
    assert app is not None

    def look() -> None:
        if is_there():
            app.removeEventFilter(paints)
            then()

    paints = Paints(app, look)
    app.installEventFilter(paints)


def _page(name: str) -> QWidget | None:
    found = (each for each in QApplication.allWidgets() if type(each).__name__ == name)
    return next((page for page in found if page.isVisible()), None)


def _press_return(widget: QWidget) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        QApplication.postEvent(widget, key)


def _time_the_parts(drive: Drive) -> None:
    """Have the parts of unlocking note how long they take, in ms, each time added up."""
    gate = importlib.import_module("filing_desktop.storage.gate").SqlLibraryGate
    _time(drive, "state", gate, "state")
    _time(drive, "open", gate, "open")
    _time(drive, "key", importlib.import_module("filing_desktop.storage.keyfile"), _KEY)
    try:
        homes = importlib.import_module("filing_desktop.services.homes")
    except ModuleNotFoundError:
        return
    _time(drive, "rows", homes, "rows_of")


_KEY = "key_by_passphrase"


def _time(drive: Drive, part: str, owner: Any, name: str) -> None:
    work = getattr(owner, name)

    def timed(*arguments: object, **named: object) -> object:
        start = time.perf_counter()
        try:
            return work(*arguments, **named)
        finally:
            if "home" not in drive.seen:
                taken = (time.perf_counter() - start) * 1000
                drive.seen[part] = float(str(drive.seen.get(part, 0))) + taken

    setattr(owner, name, timed)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
