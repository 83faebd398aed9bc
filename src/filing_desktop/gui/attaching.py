"""Files on their way into a filing: kept in a thread, one after the other, in their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import QObject, Signal

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, FileRecord
from filing_desktop.gui.worker import Job, in_background


class Attachable(Protocol):
    """The desk of a filing, as far as attaching goes."""

    def keep(self, name: str, data: bytes) -> FileRecord:
        """Keep the bytes; called in a thread."""
        ...

    def say_attached(self, address: Address, record: FileRecord) -> None:
        """Say the kept file at an answer; called in the window's thread."""
        ...


class _Coming(NamedTuple):
    address: Address
    name: str
    read: Callable[[], bytes]


class Attaching(QObject):
    """Attaches files to one filing, whatever page is shown meanwhile.

    ``changed`` carries an address whose waiting files are others now, ``refused`` an address
    and what a file was refused with.
    """

    changed = Signal(object)
    refused = Signal(object, object)

    def __init__(self, desk: Attachable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._coming: list[_Coming] = []
        self._job: Job | None = None
        self._is_told = False

    @property
    def unfinished(self) -> FilingError | None:
        """Why the filing cannot be left yet: a file is not attached."""
        if not self._coming:
            return None
        return FilingError("filing.still_attaching", file=self._coming[0].name)

    def attach(self, address: Address, name: str, read: Callable[[], bytes]) -> None:
        """Attach what ``read`` gives, in a thread; it may refuse with a ``FilingError``."""
        self._coming.append(_Coming(address, name, read))
        self._next()

    def waiting(self, address: Address) -> tuple[str, ...]:
        """The names of files on their way to an answer, once it takes long enough to be told."""
        if not self._is_told:
            return ()
        return tuple(each.name for each in self._coming if each.address == address)

    def stop(self) -> None:
        """Let go of what is on its way; whoever closes has asked before."""
        self._coming.clear()
        if self._job is not None:
            self._job.drop()
            self._job = None

    def _next(self) -> None:
        if self._job is not None or not self._coming:
            return
        coming, keep = self._coming[0], self._desk.keep
        self._job = in_background(
            lambda _progress: keep(coming.name, coming.read()),
            self,
            done=lambda record: self._done(coming, cast("FileRecord", record)),
            refused=lambda error: self._refused(coming, error),
        )
        self._job.busy.connect(self._tell)
        self._job.broke.connect(lambda _fault: self._over(coming))

    def _tell(self) -> None:
        self._is_told = True
        for address in {each.address for each in self._coming}:
            self.changed.emit(address)

    def _done(self, coming: _Coming, record: FileRecord) -> None:
        self._over(coming)
        self._desk.say_attached(coming.address, record)

    def _refused(self, coming: _Coming, error: FilingError) -> None:
        self._over(coming)
        self.refused.emit(coming.address, error)

    def _over(self, coming: _Coming) -> None:
        self._job = None
        self._coming.remove(coming)
        self._is_told = self._is_told and bool(self._coming)
        self.changed.emit(coming.address)
        self._next()
