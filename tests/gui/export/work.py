"""An export in memory: planned packages, a writer that takes steps, a job in the same thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from filing_desktop.assembly.manifest import Manifest, ManifestEntry
from filing_desktop.assembly.plan import Gate, PackagePlan, plan_package
from filing_desktop.checks.finding import Findings
from filing_desktop.documents.content import DocumentContent
from filing_desktop.errors import FilingError
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.export import gate_of, said_of
from filing_desktop.services.ports import Clock, OnProgress, Progress, WrittenPackage
from tests.gui.findings.desk import ENTITY, Desk, catalog

Work = Callable[[OnProgress], object]


def _plan(package: str, gate: Gate) -> PackagePlan:
    infos = [info for info in catalog().documents.values() if info.package == package]
    documents = [(info, DocumentContent(info.id, info.label.zh, "", ())) for info in infos]
    return plan_package(package, gate, documents, {}, entity_name=ENTITY, made_on="2026-11-24")


def _written(plan: PackagePlan, target: Path) -> WrittenPackage:
    files = tuple(
        ManifestEntry(each.name, each.role, 40_000 + 530_000 * number, f"{number:x}9f2c41ae" * 7)
        for number, each in enumerate(plan.files)
    )
    manifest = Manifest(
        plan.package, plan.gate.value, ENTITY, "2026-11", "1.0", "2026-11-24", files
    )
    folder = target / plan.folder
    return WrittenPackage(folder, folder.with_suffix(".zip"), manifest)


@dataclass
class MemoryWork:
    """Writes marker files, so that a test sees what is left behind."""

    plans: tuple[PackagePlan, ...]
    error: Exception | None = None
    size: int = 5_400_000

    @property
    def file_count(self) -> int:
        """All files."""
        return sum(len(plan.files) for plan in self.plans)

    def write(self, target: Path, on_progress: OnProgress) -> tuple[WrittenPackage, ...]:
        """A step a file; nothing is left where it was stopped."""
        names = [each.name for plan in self.plans for each in plan.files]
        partial = target / ".partial"
        partial.mkdir(parents=True, exist_ok=True)
        for number, name in enumerate(names, start=1):
            if self.error is not None and number == 3:
                partial.rmdir()
                raise self.error
            if not on_progress(Progress(number, len(names), name)):
                partial.rmdir()
                raise FilingError("export.cancelled")
        partial.rename(target / "done")
        return tuple(_written(plan, target) for plan in self.plans)


@dataclass
class ExportDesk:
    """A desk with a planned export; ``gates`` as the findings allow."""

    desk: Desk
    error: Exception | None = None
    planned: list[MemoryWork] = field(default_factory=list)

    @property
    def facts(self) -> Facts:
        """The facts as they stand."""
        return self.desk.facts

    @property
    def findings(self) -> Findings:
        """The findings of the test."""
        return self.desk.findings

    @property
    def said(self) -> AnswerSheet:
        """What the session holds."""
        return said_of(self.facts)

    @property
    def clock(self) -> Clock:
        """The clock of the session."""
        return self.desk.session.clock

    def plan(self) -> MemoryWork:
        """The packages at the gate the findings allow."""
        plans = tuple(
            _plan(name, gate_of(self.findings, name))
            for name in ("entity", "algorithm", "internal")
        )
        self.planned.append(MemoryWork(plans, self.error))
        return self.planned[-1]


class StepJob(QObject):
    """Does the work in the window's thread once the event loop turns; ``at_step`` looks on."""

    progress = Signal(object)
    broke = Signal(object)

    def __init__(self, owner: QObject, at_step: Callable[[Progress], None]) -> None:
        super().__init__(owner)
        self._at_step = at_step
        self._is_cancelled = False

    def cancel(self) -> None:
        """Stop at the next step."""
        self._is_cancelled = True

    def run(
        self, work: Work, done: Callable[[object], None], refused: Callable[[FilingError], None]
    ) -> None:
        """Work, and tell how it ended."""
        try:
            result = work(self._report)
        except FilingError as error:
            refused(error)
        except ValueError as error:
            self.broke.emit(error)
        else:
            done(result)

    def _report(self, progress: Progress) -> bool:
        self.progress.emit(progress)
        self._at_step(progress)
        return not self._is_cancelled


@dataclass
class Starter:
    """Starts jobs; a test hangs its ``at_step`` in."""

    at_step: Callable[[Progress], None] = field(default=lambda _progress: None)
    jobs: list[StepJob] = field(default_factory=list)

    def __call__(
        self,
        work: Work,
        owner: QObject,
        *,
        done: Callable[[object], None],
        refused: Callable[[FilingError], None],
    ) -> StepJob:
        """Begin with the next turn of the event loop, as a thread would."""
        job = StepJob(owner, self.at_step)
        self.jobs.append(job)
        QTimer.singleShot(0, job, lambda: job.run(work, done, refused))
        return job
