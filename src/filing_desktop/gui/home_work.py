"""Counts what must be fixed in each filing, beside the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, cast

from PySide6.QtCore import QObject, Signal

from filing_desktop.filing.client import Filing
from filing_desktop.gui.worker import Job, in_background


class _Counted(NamedTuple):
    client_key: str
    edited_at: dt.datetime
    must_fix: int


class MustFixCounts(QObject):
    """Counts the open must-fix findings, one filing after the other, in a thread.

    What was counted stands until the filing is edited again, or ``forget`` says that facts
    of its client may have been.
    """

    changed = Signal()

    def __init__(self, count: Callable[[Filing], int] | None, parent: QObject) -> None:
        super().__init__(parent)
        self._count = count
        self._known: dict[str, _Counted] = {}
        self._waiting: list[Filing] = []
        self._job: Job | None = None

    def known(self) -> Mapping[str, int]:
        """The counts by filing key."""
        return {key: found.must_fix for key, found in self._known.items()}

    def start(self, filings: Iterable[Filing]) -> None:
        """Count what is not known yet, or was edited since."""
        filings = tuple(filings)
        stamps = {filing.key: filing.edited_at for filing in filings}
        self._known = {
            key: found for key, found in self._known.items() if stamps.get(key) == found.edited_at
        }
        self._waiting = [filing for filing in filings if filing.key not in self._known]
        self._next()

    def forget(self, client_key: str) -> None:
        """Count the filings of a client anew: its facts are in all of them."""
        self._known = {
            key: found for key, found in self._known.items() if found.client_key != client_key
        }

    def stop(self) -> None:
        """Count no more: the library is going."""
        self._waiting = []
        if self._job is not None:
            self._job.drop()
            self._job = None

    def _next(self) -> None:
        if self._job is not None or not self._waiting or self._count is None:
            return
        count, filing = self._count, self._waiting.pop(0)
        self._job = in_background(
            lambda _progress: count(filing),
            self,
            done=lambda found: self._counted(filing, cast("int", found)),
            refused=lambda _error: self._over(),
        )
        self._job.broke.connect(self._over)

    def _counted(self, filing: Filing, found: int) -> None:
        self._known[filing.key] = _Counted(filing.client_key, filing.edited_at, found)
        self._over()
        self.changed.emit()

    def _over(self) -> None:
        """A filing that cannot be counted stays unchecked; the others go on."""
        self._job = None
        self._next()
