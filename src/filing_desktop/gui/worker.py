"""Long work beside the window: a call in a thread, with progress, cancelling and its result."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal

from filing_desktop.errors import FilingError

if TYPE_CHECKING:
    from filing_desktop.services.ports import OnProgress, Progress

    Work = Callable[[OnProgress], object]

#: A wait shorter than this is not told (look, section 4).
BUSY_AFTER_MS = 400


class Job(QObject):
    """One piece of work in a thread; every signal arrives in the window's thread.

    Exactly one of ``done`` (the result), ``refused`` (a ``FilingError``) and ``broke``
    (any other exception: our fault) ends it, and none after ``drop`` or once ``owner``
    is gone. The job itself belongs to the application: its thread may outlive the owner.
    What the work made after all, when nobody waits for it any more, goes to ``unwanted``.
    """

    done = Signal(object)
    refused = Signal(object)
    broke = Signal(object)
    progress = Signal(object)
    busy = Signal()
    _ended = Signal(object, object)

    def __init__(
        self, work: Work, owner: QObject, unwanted: Callable[[object], None] | None = None
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._work, self._unwanted = work, unwanted
        self._cancelled = threading.Event()
        self._is_over = False
        owner.destroyed.connect(self.drop)
        self._ended.connect(self._end)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.busy)

    def start(self) -> None:
        """Begin; ``busy`` comes if it takes long enough to be told."""
        self._timer.start(BUSY_AFTER_MS)
        QThreadPool.globalInstance().start(self._run)

    def cancel(self) -> None:
        """Ask the work to stop; it ends as refused, or as done where it was too late."""
        self._cancelled.set()

    def drop(self) -> None:
        """Cancel, and tell nobody how it ended."""
        self._is_over = True
        self._timer.stop()
        self.cancel()

    def report(self, progress: Progress) -> bool:
        """Called by the work: tell a step; answers whether to go on."""
        self.progress.emit(progress)
        return not self._cancelled.is_set()

    def _end(self, result: object, error: object) -> None:
        self._timer.stop()
        if not self._is_over:
            self._is_over = True
            if error is None:
                self.done.emit(result)
            elif isinstance(error, FilingError):
                self.refused.emit(error)
            else:
                self.broke.emit(error)
        elif error is None and self._unwanted is not None:
            self._unwanted(result)
        self.deleteLater()

    def _run(self) -> None:
        """What the thread does."""
        try:
            result = self._work(self.report)
        except Exception as error:  # noqa: BLE001  # an edge: the failure goes to the window
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)


def in_background(
    work: Work,
    owner: QObject,
    *,
    done: Callable[[object], None],
    refused: Callable[[FilingError], None],
    unwanted: Callable[[object], None] | None = None,
) -> Job:
    """Start ``work``; what is no ``FilingError`` goes to the exception hook.

    ``unwanted`` takes the result where nobody waits for it any more: a library to be closed.
    """
    job = Job(work, owner, unwanted)
    job.done.connect(done)
    job.refused.connect(refused)
    job.broke.connect(_raise)
    job.start()
    return job


def _raise(error: BaseException) -> None:
    raise error
