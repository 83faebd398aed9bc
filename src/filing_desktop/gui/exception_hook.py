"""Where what nobody caught arrives: a sentence to act on, or the report of a fault."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from filing_desktop import __version__
from filing_desktop.errors import FilingError, SeveralErrors
from filing_desktop.texts import Texts

_LONGEST = 40


class FaultReport(NamedTuple):
    """A fault of the program: an id that is the same for the same fault, and where it was."""

    id: str
    text: str


def report_of(error: BaseException) -> FaultReport:
    """Kinds of exceptions, files and lines alone: no message and no value, so no answer."""
    import hashlib  # noqa: PLC0415  # only a fault needs them, not every start
    import platform  # noqa: PLC0415

    places: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(places) < _LONGEST:
        places.append(_kind(type(cause)))
        places += [_place(frame) for frame in traceback.extract_tb(cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    known = "\n".join(places[:_LONGEST])
    number = hashlib.sha256(known.encode()).hexdigest()[:8].upper()
    about = f"filing-desktop {__version__}, {platform.system()}, Python {platform.python_version()}"
    return FaultReport(number, f"{number}\n{about}\n{known}")


def _kind(kind: type[BaseException]) -> str:
    return f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")


def _place(frame: traceback.FrameSummary) -> str:
    """The last two parts of the path: a whole one may hold a person's name."""
    path = "/".join(Path(frame.filename).parts[-2:])
    return f"  {path}:{frame.lineno} {frame.name}"


def can_be_told(error: FilingError, texts: Texts) -> bool:
    """Whether there are words for an error; without words it is a fault of ours."""
    several = error.errors if isinstance(error, SeveralErrors) else (error,)
    return all(texts.has(each.code) for each in several)


class ExceptionHook(QObject):
    """Stands in for ``sys.excepthook``; the application goes on.

    ``told`` gets errors a person can act on, ``failed`` the reports of our faults. An
    exception of a thread arrives in the window's thread.
    """

    told = Signal(object)
    failed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, texts: Callable[[], Texts], parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._arrived.connect(self._sort, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        sys.excepthook = self.handle
        threading.excepthook = self._from_thread

    def uninstall(self) -> None:
        """Give the places back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What Python calls; Ctrl+C in a terminal still ends the program."""
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        self._arrived.emit(error)

    def _from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.handle(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _sort(self, error: Exception) -> None:
        if isinstance(error, FilingError) and can_be_told(error, self._texts()):
            self.told.emit(error)
        else:
            self.failed.emit(report_of(error))
