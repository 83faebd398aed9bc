"""What the services need of the outer ring, as protocols."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from filing_desktop.assembly.manifest import Manifest
    from filing_desktop.assembly.plan import PackagePlan
    from filing_desktop.catalog.model import FormCatalog
    from filing_desktop.documents.content import DocumentContent
    from filing_desktop.filing.answer import Address, FileRecord
    from filing_desktop.filing.sheet import AnswerSheet

#: Tells which characters of a text no font of the program draws.
MissingCharacters = Callable[[str], frozenset[str]]


#: Looks at attached bytes under their name; a ``FilingError`` says why they cannot be taken.
Inspect = Callable[[bytes, str], object]

#: Writes files (path below it, bytes) as a new private folder, whole or not at all; a
#: ``FilingError`` says that it is there already, or that the disk refused.
WriteFolder = Callable[[Path, Iterable[tuple[str, bytes]]], None]

#: Draws attached bytes small, as PNG: the bytes, the file's name, the width in pixels.
Thumbnail = Callable[[bytes, str, int], bytes]

#: Draws a document without attachments as PDF, made on a day: the same bytes for the same two.
DrawPdf = Callable[["DocumentContent", dt.date], bytes]


class DueDate(NamedTuple):
    """A last day for a person's calendar. ``uid`` stays the same when the day moves."""

    uid: str
    day: dt.date
    title: str
    note: str


#: Draws last days as an iCalendar file, made at a moment: the same input, the same bytes.
DrawDates = Callable[[Iterable[DueDate], dt.datetime], bytes]


class Clock(Protocol):
    """Tells the time; fixed by ``--date`` and ``SOURCE_DATE_EPOCH``."""

    def now(self) -> dt.datetime:
        """The present moment, with its zone."""
        ...

    def today(self) -> dt.date:
        """The local day."""
        ...


class FileStore(Protocol):
    """Keeps the bytes of attached files, found again by their digest."""

    def read(self, record: FileRecord) -> bytes:
        """The bytes; a ``FilingError`` names the file where they are missing or damaged."""
        ...

    def add(self, name: str, data: bytes) -> FileRecord:
        """Keep ``data``, after a look at what it is; refuses what is no JPEG, PNG or PDF."""
        ...


@dataclass(frozen=True, slots=True)
class DrawnDocument:
    """The bytes of a document; ``pages`` tells on which page (from 1) each block begins."""

    data: bytes
    pages: Mapping[str, int] = field(default_factory=dict)


class DocumentWriter(Protocol):
    """Draws a composed document."""

    def pdf(self, content: DocumentContent, files: FileStore, made_on: dt.date) -> DrawnDocument:
        """The document as PDF; the same content, files and day give the same bytes."""
        ...

    def docx(self, content: DocumentContent, files: FileStore, made_on: dt.date) -> DrawnDocument:
        """The document as DOCX; the same content, files and day give the same bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a long piece of work stands: ``done`` of ``total`` steps, ``what`` is at hand."""

    done: int
    total: int
    what: str


#: Told of each step; answers whether to go on (False cancels and leaves nothing behind).
OnProgress = Callable[[Progress], bool]


@dataclass(frozen=True, slots=True)
class WrittenPackage:
    """A package that was written, read again and found the same."""

    folder: Path
    archive: Path
    manifest: Manifest
    pages: Mapping[str, Mapping[str, int]] = field(
        default_factory=dict
    )  # document -> block -> page


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """What a manifest says beside its files."""

    entity: str
    edition: str
    program: str
    made_on: dt.date


class PackageWriter(Protocol):
    """Writes a package beside its name, reads it again, verifies it and renames it."""

    def write(
        self,
        plan: PackagePlan,
        facts: PackageFacts,
        files: FileStore,
        target: Path,
        on_progress: OnProgress,
    ) -> WrittenPackage:
        """Write folder and zip under ``target``; overwrites nothing.

        Raises ``FilingError`` (disk full, not writable, cancelled); then nothing of the
        package is left in ``target``.
        """
        ...

    def discard(self, written: WrittenPackage) -> None:
        """Take away a package that was just written, where what belongs to it failed."""
        ...

    def estimate(self, plan: PackagePlan) -> int:
        """How many bytes the package takes at most, before it is drawn."""
        ...

    def verify(self, folder: Path) -> tuple[str, ...]:
        """The names of files that are missing, changed or not in the manifest; none is well."""
        ...


class AnswersFile(NamedTuple):
    """A read answers file; ``files`` are the paths of attachments, found to be there."""

    edition: str
    sheet: AnswerSheet
    files: Mapping[Address, tuple[Path, ...]]


class AnswersFormat(Protocol):
    """Reads and writes answers files."""

    def read(self, data: bytes, catalog: FormCatalog, folder: Path) -> AnswersFile:
        """The values in ``data``; attachments are looked for in ``folder``.

        ``FilingError`` (several together) for everything a person can mend.
        """
        ...

    def write(
        self,
        edition: str,
        sheet: AnswerSheet,
        catalog: FormCatalog,
        files: Mapping[Address, tuple[str, ...]],
    ) -> bytes:
        """The sheet as an answers file.

        ``files`` are the paths of the attachments at each address, as they lie beside it.
        """
        ...

    def schema(self, catalog: FormCatalog) -> Mapping[str, Any]:
        """The JSON Schema of an answers file."""
        ...
