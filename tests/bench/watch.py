"""For the child processes: noticing what is painted, telling it, looking at the memory."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

#: In all; a visit of every page takes the most of it.
_PATIENCE_MS = 110_000


class Paints(QObject):
    """Calls ``seen`` after each painting of what it is installed on, until it is done."""

    def __init__(self, parent: QObject, seen: Callable[[], None]) -> None:
        super().__init__(parent)
        self._seen = seen
        self._waits = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._waits:
            self._waits = True
            # The event comes before the painting; the timer after that of the whole window.
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        self._waits = False
        self._seen()


def when_painted(window: QWidget, then: Callable[[], None]) -> None:
    """Call ``then`` once the window has been painted for the first time."""

    def first() -> None:
        window.removeEventFilter(paints)
        then()

    paints = Paints(window, first)
    window.installEventFilter(paints)


def when_loop_starts(started: int, painted: Callable[[], None]) -> None:
    """Have the start of the event loop noticed, and ``painted`` called after the first window.

    A process that shows nothing for half a minute says so and ends.
    """
    run_the_window = QApplication.exec

    def execute(*_application: object) -> int:
        QTimer.singleShot(_PATIENCE_MS, lambda: tell(started, {"stuck": True}))
        window = next(each for each in QApplication.topLevelWidgets() if each.isVisible())
        when_painted(window, painted)
        return run_the_window()

    QApplication.exec = execute  # type: ignore[method-assign]  # the one way in


def shown_page(name: str) -> QWidget | None:
    """The page of that class, where one is shown."""
    found = (each for each in QApplication.allWidgets() if type(each).__name__ == name)
    return next((page for page in found if page.isVisible()), None)


def since(started: int) -> float:
    """Milliseconds since a moment of the clock that all processes share."""
    return (time.monotonic_ns() - started) / 1e6


def tell(started: int, more: dict[str, object]) -> None:
    """Print the time since the start and what else is known, and end the process at once."""
    sys.stdout.write(json.dumps({"painted": since(started), **more}) + "\n")
    sys.stdout.flush()
    os._exit(0)  # taking the window apart is not measured


def memory() -> float:
    """The resident memory of this process in MB (1e6 bytes); 0 where it is not told."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines())
    return int(lines["VmRSS"].split()[0]) * 1024 / 1e6
