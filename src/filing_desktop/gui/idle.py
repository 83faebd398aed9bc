"""Locks a library nobody uses: a warning before, and any sign of life begins anew."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
from typing_extensions import override

WARNING_SECONDS = 30
_CHECK_MS = 1000

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """``warned`` carries the seconds left, ``stayed`` takes it back, ``expired`` locks.

    A night asleep counts as idle: the longer of two clocks is taken, of which one goes on
    while the computer sleeps and the other cannot be set back.

    What a person does comes to the windows first, and what an input method writes to the
    object with the focus; only these are listened to. A filter over the whole application
    would see each of the thousands of events of a page that is being built.
    """

    warned = Signal(int)
    stayed = Signal()
    expired = Signal()

    def __init__(
        self,
        app: QApplication,
        parent: QObject,
        *,
        clocks: tuple[Callable[[], float], ...] = (time.monotonic, time.time),
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._clocks = clocks
        self._seconds = 0
        self._is_warning = False
        self._pointer = QPoint()
        self._since = [clock() for clock in clocks]
        self._timer = QTimer(self)
        self._timer.setInterval(_CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.timeout.connect(self._listen)
        self._focus: QObject | None = None
        app.focusObjectChanged.connect(self._follow)

    def start(self, minutes: int) -> None:
        """Watch from now on."""
        self._seconds = minutes * 60
        self.touch()
        self._timer.start()
        self._listen()
        self._follow(self._app.focusObject())

    def stop(self) -> None:
        """Watch no more: nothing is open."""
        self._timer.stop()
        for window in self._app.allWindows():
            window.removeEventFilter(self)
        self._follow(None)
        self.touch()

    def touch(self) -> None:
        """Somebody is there."""
        self._since = [clock() for clock in self._clocks]
        if self._is_warning:
            self._is_warning = False
            self.stayed.emit()

    def check(self) -> None:
        """Warn or lock where it is time to; the timer calls it every second."""
        pairs = zip(self._clocks, self._since, strict=True)
        left = self._seconds - max(clock() - since for clock, since in pairs)
        if left <= 0:
            self.touch()
            self.expired.emit()
        elif left <= WARNING_SECONDS and not self._is_warning:
            self._is_warning = True
            self.warned.emit(round(left))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE or self._was_moved(event):
            self.touch()
        return False

    def _listen(self) -> None:
        """Hear every window there is; one that was opened since is heard from now on."""
        for window in self._app.allWindows():
            window.installEventFilter(self)  # once, however often

    def _follow(self, focus: QObject | None) -> None:
        """Hear the object with the focus, while it has it."""
        if self._focus is not None and isValid(self._focus):
            self._focus.removeEventFilter(self)
        self._focus = focus if self._timer.isActive() else None
        if self._focus is not None:
            self._focus.installEventFilter(self)

    def _was_moved(self, event: QEvent) -> bool:
        """A move that comes from a change under a resting pointer is no sign of life."""
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseMove:
            return False
        before, self._pointer = self._pointer, event.globalPosition().toPoint()
        return before != self._pointer
