"""Looks for findings in a thread, when nothing more is typed or when somebody waits for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from filing_desktop.errors import FilingError
from filing_desktop.gui.worker import Job, in_background
from filing_desktop.services.desk import FilingDesk, Looked

#: Findings are looked for once nothing was changed for this long.
IDLE_MS = 400


class Looking(QObject):
    """``found`` comes when the desk knows the findings of the facts as they stand."""

    found = Signal()

    def __init__(self, desk: FilingDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wish: Callable[[], object] | None = None
        self._job: Job | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.begin)

    def wait(self) -> None:
        """Look once nothing was changed for a while."""
        self._idle.start()

    def begin(self) -> None:
        """Look now; typing goes on meanwhile."""
        self._idle.stop()
        if self._desk.has_findings:
            self._tell()
        elif self._job is None:
            work = self._desk.look()
            self._job = in_background(
                lambda _progress: work(),
                self,
                done=lambda looked: self._looked(cast("Looked", looked)),
                refused=self._not_looked,
            )
            self._job.broke.connect(self._rest)

    def when_found(self, wish: Callable[[], object]) -> None:
        """Do it with the findings of the facts as they stand: at once where they are known.

        A later wish takes the place of one that still waits, and ``forget`` drops it.
        """
        self._wish = wish
        if self._desk.has_findings and not self._idle.isActive():
            self._grant()
        else:
            self.begin()

    def forget(self) -> None:
        """The person went elsewhere meanwhile."""
        self._wish = None

    def _looked(self, looked: Looked) -> None:
        self._rest()
        if self._desk.take(looked):
            self._tell()
        elif self._wish is not None or not self._idle.isActive():  # changed meanwhile
            self.begin()

    def _tell(self) -> None:
        self.found.emit()
        if self._wish is not None:
            QTimer.singleShot(0, self, self._grant)  # a turn of its own

    def _grant(self) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()

    def _not_looked(self, error: FilingError) -> None:
        self._rest()
        self._wish = None
        raise error

    def _rest(self) -> None:
        self._job = None
