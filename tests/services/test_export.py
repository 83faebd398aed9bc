"""Packages belong together: all are written, or none is left."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from filing_desktop.assembly.manifest import Manifest
from filing_desktop.assembly.plan import Gate, PackagePlan
from filing_desktop.errors import FilingError
from filing_desktop.formats.images import MemoryFileStore
from filing_desktop.services.export import PlannedExport, write_export
from filing_desktop.services.ports import (
    FileStore,
    OnProgress,
    PackageFacts,
    Progress,
    WrittenPackage,
)


@dataclass
class Shelf:
    """Writes nothing; remembers what is there, and fails at the package it is told to."""

    fails_at: str = ""
    error: BaseException = field(default_factory=lambda: FilingError("export.cancelled"))
    there: list[str] = field(default_factory=list)

    def write(
        self,
        plan: PackagePlan,
        facts: PackageFacts,
        files: FileStore,
        target: Path,
        on_progress: OnProgress,
    ) -> WrittenPackage:
        """Put the package on the shelf."""
        del facts, files
        if plan.package == self.fails_at or not on_progress(Progress(1, 1, plan.folder)):
            raise self.error
        self.there.append(plan.folder)
        manifest = Manifest(plan.package, "draft", "", "", "", "2026-11-24", ())
        return WrittenPackage(target / plan.folder, target / plan.folder, manifest)

    def discard(self, written: WrittenPackage) -> None:
        """Take it away."""
        self.there.remove(written.folder.name)

    def estimate(self, plan: PackagePlan) -> int:
        """Nothing is large."""
        return len(plan.files)

    def verify(self, folder: Path) -> tuple[str, ...]:
        """All is well."""
        del folder
        return ()


def planned() -> PlannedExport:
    """Two packages without files."""
    plans = tuple(
        PackagePlan(name, Gate.DRAFT, f"{name} folder", (), "all.pdf")
        for name in ("entity", "algorithm")
    )
    return PlannedExport(plans, PackageFacts("青岚", "2026-11", "0", dt.date(2026, 11, 24)))


def test_both_packages_are_written(tmp_path: Path) -> None:
    """Without a refusal both stand in the folder."""
    shelf = Shelf()
    write_export(planned(), shelf, MemoryFileStore(), tmp_path, lambda _: True)
    assert shelf.there == ["entity folder", "algorithm folder"]


def test_a_refusal_of_the_second_takes_the_first_away(tmp_path: Path) -> None:
    """A full disk or a cancel in the second package leaves nothing of the export behind."""
    shelf = Shelf(fails_at="algorithm")
    with pytest.raises(FilingError):
        write_export(planned(), shelf, MemoryFileStore(), tmp_path, lambda _: True)
    assert shelf.there == []


@pytest.mark.parametrize("error", [ZeroDivisionError(), KeyboardInterrupt()])
def test_a_fault_in_the_second_takes_the_first_away(tmp_path: Path, error: BaseException) -> None:
    """Neither a fault of the program nor Ctrl+C leaves half an export that looks like a whole."""
    shelf = Shelf(fails_at="algorithm", error=error)
    with pytest.raises(type(error)):
        write_export(planned(), shelf, MemoryFileStore(), tmp_path, lambda _: True)
    assert shelf.there == []
