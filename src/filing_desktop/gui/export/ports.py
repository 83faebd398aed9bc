"""What the page of the export needs: the plan, the writing, and a thread to write in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from filing_desktop.assembly.plan import PackagePlan
from filing_desktop.checks.finding import Findings
from filing_desktop.errors import FilingError
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.ports import Clock, OnProgress, WrittenPackage


class ExportWork(Protocol):
    """A planned export that can be written."""

    @property
    def plans(self) -> tuple[PackagePlan, ...]:
        """The packages, each at the furthest gate it may have."""
        ...

    @property
    def file_count(self) -> int:
        """How many documents and attachments there will be."""
        ...

    @property
    def size(self) -> int:
        """Bytes it takes at most; 0 where it was not estimated."""
        ...

    def write(self, target: Path, on_progress: OnProgress) -> tuple[WrittenPackage, ...]:
        """Write, read again and verify; runs in a thread and refuses with ``FilingError``."""
        ...


class ExportDesk(Protocol):
    """The open filing, as far as its export goes."""

    @property
    def facts(self) -> Facts:
        """The facts as they stand."""
        ...

    @property
    def findings(self) -> Findings:
        """What keeps a package from being sealed."""
        ...

    @property
    def said(self) -> AnswerSheet:
        """What an export made now would be of; one made of something else is outdated."""
        ...

    @property
    def clock(self) -> Clock:
        """Tells when an export was made."""
        ...

    def plan(self) -> ExportWork:
        """What an export would write now."""
        ...


class Job(Protocol):
    """Work under way in a thread; its signals arrive in the window's thread."""

    @property
    def progress(self) -> SignalInstance:
        """Carries a ``Progress`` at each step."""
        ...

    @property
    def broke(self) -> SignalInstance:
        """It ended by a fault of the program."""
        ...

    def cancel(self) -> None:
        """Ask the work to stop."""
        ...


class StartJob(Protocol):
    """Starts work in a thread: ``gui.worker.in_background``."""

    def __call__(
        self,
        work: Callable[[OnProgress], object],
        owner: QObject,
        *,
        done: Callable[[object], None],
        refused: Callable[[FilingError], None],
    ) -> Job:
        """Begin; exactly one of ``done`` and ``refused`` is called, unless it broke."""
        ...
