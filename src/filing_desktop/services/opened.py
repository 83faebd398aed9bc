"""Opens a filing of a library: its session, its desk, what an export of it would write."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from filing_desktop.assembly.plan import PackagePlan
from filing_desktop.checks.finding import Findings
from filing_desktop.filing.answer import FileRecord
from filing_desktop.filing.change import Scope
from filing_desktop.filing.client import Filing
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.desk import FilingDesk
from filing_desktop.services.export import PlannedExport, plan_export, said_of, write_export
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.ports import (
    Clock,
    FileStore,
    Inspect,
    OnProgress,
    PackageWriter,
    WrittenPackage,
)
from filing_desktop.services.program import Program
from filing_desktop.services.session import EditSession, OpenedFiling
from filing_desktop.services.tally import tally_of
from filing_desktop.services.titles import ListRecorder, keep_listed


@dataclass(frozen=True, slots=True)
class InspectedFiles:
    """The files of a client; what comes in is looked at in the limited child first."""

    files: FileStore
    inspect: Inspect

    def read(self, record: FileRecord) -> bytes:
        """The bytes; a ``FilingError`` names the file where they are missing or damaged."""
        return self.files.read(record)

    def add(self, name: str, data: bytes) -> FileRecord:
        """Keep ``data``; refuses what is broken, locked or no JPEG, PNG or PDF."""
        self.inspect(data, name)
        return self.files.add(name, data)


@dataclass(frozen=True, slots=True)
class ExportWork:
    """A planned export that can be written, in a thread if need be."""

    planned: PlannedExport
    writer: PackageWriter
    files: FileStore

    @property
    def plans(self) -> tuple[PackagePlan, ...]:
        """The packages, each at the furthest gate it may have."""
        return self.planned.plans

    @property
    def file_count(self) -> int:
        """How many documents and attachments there will be."""
        return self.planned.file_count

    @property
    def size(self) -> int:
        """Bytes it takes at most."""
        return sum(self.writer.estimate(plan) for plan in self.plans)

    def write(self, target: Path, on_progress: OnProgress) -> tuple[WrittenPackage, ...]:
        """Write, read again and verify."""
        return write_export(self.planned, self.writer, self.files, target, on_progress)


class ExportDesk:
    """The desk of a filing, as far as its export goes."""

    def __init__(self, desk: FilingDesk, program: Program) -> None:
        self._desk = desk
        self._program = program

    @property
    def facts(self) -> Facts:
        """The facts as they stand."""
        return self._desk.facts

    @property
    def findings(self) -> Findings:
        """What keeps a package from being sealed."""
        return self._desk.findings

    @property
    def said(self) -> AnswerSheet:
        """What an export made now would be of; another one is outdated."""
        return said_of(self._desk.facts)

    @property
    def clock(self) -> Clock:
        """Tells when an export was made."""
        return self._program.clock

    def plan(self) -> ExportWork:
        """What an export would write now; its documents no longer change with the answers."""
        planned = plan_export(self._desk.dossier, self._desk.findings)
        return ExportWork(planned, self._program.packages, self._desk.files)


def open_filing(program: Program, library: OpenLibrary, filing: Filing, who: str) -> FilingDesk:
    """The desk of a filing, with a session that saves into the library.

    ``who`` is the preparer's name from the settings; it signs the journal. A filing that is
    called otherwise than its algorithm is listed anew.
    """
    opened = _loaded(program, library, filing)
    keep_listed(library, filing, opened.filing_sheet, program.catalog.edition.combinations)
    return _desk(program, library, opened, who)


def count_must_fix(program: Program, library: OpenLibrary, filing: Filing) -> int:
    """How many must-fix findings a filing has; takes about a tenth of a second."""
    desk = _desk(program, library, _loaded(program, library, filing), "")
    return tally_of(desk.findings).must_fix


def _loaded(program: Program, library: OpenLibrary, filing: Filing) -> OpenedFiling:
    scope = Scope(filing.client_key, filing.key)
    return OpenedFiling(
        catalog=program.catalog,
        scope=scope,
        client_sheet=library.load_sheet(Scope(scope.client)),
        filing_sheet=library.load_sheet(scope),
        regions=program.regions,
        calendar=program.calendar,
        client_name=_client_name(library, filing),
        title=filing.title,
        others=tuple(
            each.title for each in library.shelf.filings(scope.client) if each.key != scope.filing
        ),
    )


def _desk(program: Program, library: OpenLibrary, opened: OpenedFiling, who: str) -> FilingDesk:
    recorder = ListRecorder(library, program.catalog.edition.combinations)
    session = EditSession(opened, recorder, program.clock, program.new_key, who)
    files = InspectedFiles(library.files(opened.scope.client), program.inspect)
    return FilingDesk(session, files, program.missing_characters)


def _client_name(library: OpenLibrary, filing: Filing) -> str:
    """What the library calls the client of a filing; "" where it lies in the bin."""
    clients = library.shelf.clients()
    return next((client.name for client in clients if client.key == filing.client_key), "")
