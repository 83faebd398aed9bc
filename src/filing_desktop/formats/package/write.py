"""Writes a package: drawn, fsynced, read again and compared before it gets its name."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from filing_desktop import durable
from filing_desktop.assembly.manifest import (
    MANIFEST_NAME,
    Manifest,
    ManifestEntry,
    manifest_to_bytes,
)
from filing_desktop.assembly.names import unused_name
from filing_desktop.assembly.plan import PackagePlan, PlannedFile
from filing_desktop.documents.content import DocumentContent
from filing_desktop.errors import FilingError
from filing_desktop.formats.package import disk
from filing_desktop.formats.package.archive import write_zip
from filing_desktop.formats.package.estimate import estimated_size
from filing_desktop.formats.package.verify import unreadable_pdfs, verify_package
from filing_desktop.services.ports import (
    DrawnDocument,
    FileStore,
    OnProgress,
    PackageFacts,
    Progress,
    WrittenPackage,
)

#: Draws a document with these files, made on this day.
Draw = Callable[[DocumentContent, FileStore, dt.date], DrawnDocument]
#: Joins PDF files, each with the name of its bookmark, in this order.
MergePdfs = Callable[[Sequence[tuple[str, bytes]]], bytes]

MERGED_ROLE = "merged"

#: Short, so that the work needs hardly more of a path than the package.
_WORKING_NAME = "p"


class FolderPackages:
    """A ``services.ports.PackageWriter`` over the file system."""

    def __init__(self, draw_pdf: Draw, draw_docx: Draw, merge_pdfs: MergePdfs) -> None:
        self._draw: Mapping[str, Draw] = {"pdf": draw_pdf, "docx": draw_docx}
        self._merge_pdfs = merge_pdfs

    def write(
        self,
        plan: PackagePlan,
        facts: PackageFacts,
        files: FileStore,
        target: Path,
        on_progress: OnProgress,
    ) -> WrittenPackage:
        """Write folder and zip under ``target``; overwrites nothing, adds （2） where needed.

        ``on_progress`` is told after each planned file, and with the same count after the merged
        PDF, the zip and the check; False cancels (``export.cancelled``). Refuses a full disk
        (``export.no_room`` before the work, ``export.disk_full`` in it), a folder that cannot be
        written, files that read back differently. Whatever ends the work, nothing of the package
        is left but a whole one.
        """
        with disk.told_to_the_user(target):
            disk.check_path_length(target, _paths(plan), windows=os.name == "nt")
            real = disk.prepare_target(target, estimated_size(plan))
            disk.sweep_partials(real)
            with _partial(real, _WORKING_NAME) as partial:
                work = _Work(plan, facts, files, partial, on_progress)
                for planned in plan.files:
                    self._add(work, planned)
                self._add_merged(work)
                manifest = work.seal()
                folder, archive = _publish(work, real)
            return WrittenPackage(folder, archive, manifest, work.pages)

    def discard(self, written: WrittenPackage) -> None:
        """Take away a package that was just written; what cannot be removed stays whole."""
        shutil.rmtree(written.folder, ignore_errors=True)
        written.archive.unlink(missing_ok=True)

    def estimate(self, plan: PackagePlan) -> int:
        """How many bytes the package takes at most, before it is drawn."""
        return estimated_size(plan)

    def verify(self, folder: Path) -> tuple[str, ...]:
        """The names of files that are missing, changed or not in the manifest; none is well."""
        try:
            return verify_package(folder)
        except OSError as refused:
            raise FilingError("verify.unreadable", folder=folder.name) from refused

    def _add(self, work: _Work, planned: PlannedFile) -> None:
        if planned.content is not None:
            draw = self._draw[planned.ending]
            drawn = draw(planned.content, work.files, work.facts.made_on)
            data = drawn.data
            if planned.ending == "pdf":
                work.pages[planned.role] = drawn.pages
        elif planned.file is not None:
            data = work.files.read(planned.file)
        else:
            raise ValueError(planned.name)
        if planned.is_merged:
            work.pdfs.append((Path(planned.name).stem, data))
        work.put(planned.name, planned.role, data)

    def _add_merged(self, work: _Work) -> None:
        if work.pdfs:
            merged = self._merge_pdfs(work.pdfs)
            work.pdfs.clear()
            work.put(work.plan.merged_name, MERGED_ROLE, merged)
        else:
            work.step(work.plan.merged_name)


@dataclass(slots=True)
class _Work:
    """One package in the making, in a folder of its own."""

    plan: PackagePlan
    facts: PackageFacts
    files: FileStore
    partial: Path
    on_progress: OnProgress
    entries: list[ManifestEntry] = field(default_factory=list)
    pdfs: list[tuple[str, bytes]] = field(default_factory=list)
    pages: dict[str, Mapping[str, int]] = field(default_factory=dict)
    done: int = 0

    @property
    def folder(self) -> Path:
        """The package as a folder."""
        return self.partial / "folder"

    @property
    def archive(self) -> Path:
        """The package as a zip."""
        return self.partial / "archive.zip"

    def put(self, name: str, role: str, data: bytes) -> None:
        """Write one file and note it for the manifest."""
        disk.write_file(self.folder / name, data)
        digest = hashlib.sha256(data).hexdigest()
        self.entries.append(ManifestEntry(name, role, len(data), digest))
        self.step(name)

    def step(self, what: str) -> None:
        """Tell that a step is done; stop where the work was cancelled."""
        total = len(self.plan.files)
        self.done = min(self.done + 1, total)
        if not self.on_progress(Progress(self.done, total, what)):
            raise FilingError("export.cancelled")

    def seal(self) -> Manifest:
        """Write the manifest, make the zip, read everything again and compare."""
        manifest = Manifest(
            package=self.plan.package,
            gate=str(self.plan.gate),
            entity=self.facts.entity,
            edition=self.facts.edition,
            program=self.facts.program,
            made_on=self.facts.made_on.isoformat(),
            files=tuple(self.entries),
        )
        disk.write_file(self.folder / MANIFEST_NAME, manifest_to_bytes(manifest))
        self._pack()
        for here, _, _ in os.walk(self.folder):
            durable.sync_folder(Path(here))
        durable.sync_folder(self.partial)
        self.step(f"{self.plan.folder}.zip")
        differing = self._differing(manifest)
        if differing:
            raise FilingError("export.differs", file=differing[0])
        self.step(MANIFEST_NAME)
        return manifest

    def _differing(self, manifest: Manifest) -> tuple[str, ...]:
        try:
            in_folder, in_zip = verify_package(self.folder), verify_package(self.archive)
        except FilingError:  # the manifest itself, or the whole zip, came back damaged
            return (MANIFEST_NAME,)
        return (*in_folder, *in_zip, *unreadable_pdfs(self.folder, manifest))

    def _pack(self) -> None:
        names = sorted([MANIFEST_NAME, *(entry.name for entry in self.entries)])
        contents = ((name, (self.folder / name).read_bytes()) for name in names)
        with self.archive.open("xb") as out:
            write_zip(out, contents, self.facts.made_on)
        self.archive.chmod(0o600)
        durable.sync_file(self.archive)


@contextmanager
def _partial(target: Path, name: str) -> Iterator[Path]:
    """A fresh folder for the work, gone afterwards, whatever happens."""
    partial = disk.new_partial(target, name)
    try:
        yield partial
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _publish(work: _Work, target: Path) -> tuple[Path, Path]:
    """Give folder and zip a name that nobody has; the folder first, since it is the package."""
    taken = {entry.name for entry in target.iterdir()}
    stems = {name.removesuffix(".zip") for name in taken}
    name = unused_name(work.plan.folder, frozenset(taken | stems))
    folder, archive = target / name, target / f"{name}.zip"
    disk.rename(work.folder, folder)
    try:
        disk.rename(work.archive, archive)
    except (OSError, FilingError):
        shutil.rmtree(folder, ignore_errors=True)
        raise
    durable.sync_folder(target)
    return folder, archive


def _paths(plan: PackagePlan) -> tuple[str, ...]:
    """The longest names under the target: the final ones with "（2）", and those of the work."""
    working = f"{disk.PARTIAL}{os.getpid()}-{_WORKING_NAME}（2）\\folder"
    folders = (f"{plan.folder}（2）", working)
    return tuple(f"{folder}\\{each.name}" for folder in folders for each in plan.files)
