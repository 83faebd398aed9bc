"""Drives the window in a child process by keys, and notes when its pages are painted."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.bench.watch import Paints, memory, shown_page, since, tell

_REST_MS = 2_000
#: Nobody types a passphrase faster; what the program loads meanwhile is loaded in time.
_TYPING_MS = 1_000


@dataclass(slots=True)
class Drive:
    """How far to go, and what was seen so far."""

    started: int
    goal: str
    passphrase: str
    seen: dict[str, object] = field(default_factory=dict)
    pressed: int = 0


def go_on(drive: Drive) -> None:
    """The first page is painted: type the passphrase and go on to ``goal``."""
    field_with_focus = QApplication.focusWidget()
    if not isinstance(field_with_focus, QLineEdit):
        tell(drive.started, {"absent": "no field of the unlock page has the focus"})
        return
    field_with_focus.setText(drive.passphrase)
    QTimer.singleShot(_TYPING_MS, lambda: _unlock(drive, field_with_focus))


def _unlock(drive: Drive, passphrase: QLineEdit) -> None:
    drive.pressed = time.monotonic_ns()
    _wait_for(lambda: shown_page("HomePage") is not None, lambda: _at_home(drive))
    _press_return(passphrase)


def _at_home(drive: Drive) -> None:
    drive.seen.update(parts_seen())
    drive.seen["home"] = since(drive.pressed)
    QTimer.singleShot(_REST_MS, lambda: _rested_at_home(drive))


def _rested_at_home(drive: Drive) -> None:
    drive.seen["memory_home"] = memory()
    focus = QApplication.focusWidget()
    if drive.goal == "home" or focus is None:
        tell(drive.started, drive.seen)
        return
    drive.pressed = time.monotonic_ns()
    _wait_for(lambda: shown_page("HomePage") is None, lambda: _in_filing(drive))
    _press_return(focus)


def _in_filing(drive: Drive) -> None:
    drive.seen["filing"] = since(drive.pressed)
    QTimer.singleShot(_REST_MS, lambda: _rested_in_filing(drive))


def _rested_in_filing(drive: Drive) -> None:
    drive.seen["memory_filing"] = memory()
    view = shown_page("FilingView") if drive.goal == "pages" else None
    if view is None:
        tell(drive.started, drive.seen)
        return
    from tests.bench.visiting import Visit  # noqa: PLC0415  # the program itself loads first

    visit = Visit(view, lambda seen: tell(drive.started, {**drive.seen, **seen}))  # type: ignore[arg-type]  # found by its name, so that its module is not loaded before
    visit.begin()


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


def _press_return(widget: QWidget) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        QApplication.postEvent(widget, key)


@cache
def parts_seen() -> dict[str, float]:
    """How long the parts of unlocking took so far, in ms; one table for the process."""
    return {}


def time_the_parts() -> None:
    """Have the parts of unlocking note how long they take, each time added up."""
    gate = importlib.import_module("filing_desktop.storage.gate").SqlLibraryGate
    _time("state", gate, "state")
    _time("open", gate, "open")
    keyfile = importlib.import_module("filing_desktop.storage.keyfile")
    _time("key", keyfile, "key_by_passphrase")
    try:
        homes = importlib.import_module("filing_desktop.services.homes")
    except ModuleNotFoundError:
        return
    _time("rows", homes, "rows_of")


def _time(part: str, owner: Any, name: str) -> None:
    work = getattr(owner, name)

    def timed(*arguments: object, **named: object) -> object:
        start = time.perf_counter()
        try:
            return work(*arguments, **named)
        finally:
            taken = (time.perf_counter() - start) * 1000
            parts_seen()[part] = parts_seen().get(part, 0.0) + taken

    setattr(owner, name, timed)
