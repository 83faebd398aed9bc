"""Which exported file may be uploaded, and what is still to be done with the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from filing_desktop.assembly.manifest import Manifest, ManifestEntry
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.resources import resource_path
from filing_desktop.services.ports import WrittenPackage
from filing_desktop.services.uploads import Fitness, uploads_of


def written(gate: str, role: str, *, is_own: bool = False) -> WrittenPackage:
    """A package of one document, drawn here unless it is the user's own."""
    names = ["01 某件.pdf"] if is_own else ["01 某件.pdf", "可编辑文件/01 某件.docx"]
    files = tuple(ManifestEntry(name, role, 1, "0" * 64) for name in names)
    manifest = Manifest("entity", gate, "青岚", "2026-11", "1", "2026-11-24", files)
    return WrittenPackage(Path("/out"), Path("/out.zip"), manifest)


@pytest.mark.parametrize(
    ("gate", "role", "is_own", "is_outdated", "fitness"),
    [
        ("draft", "commitment", False, True, Fitness.DRAFT),
        ("to_seal", "commitment", False, True, Fitness.OUTDATED),
        ("to_seal", "commitment", False, False, Fitness.TO_SIGN_AND_SEAL),
        ("to_seal", "responsibility", False, False, Fitness.TO_SEAL),
        ("to_seal", "responsibility", True, False, Fitness.FIT),
        ("to_seal", "disclosure", False, False, Fitness.FIT),
        ("to_submit", "commitment", False, False, Fitness.FIT),
    ],
)
def test_a_file_is_fit_only_when_nothing_is_left_to_do(
    gate: str, role: str, is_own: bool, is_outdated: bool, fitness: Fitness
) -> None:
    """The gravest reason against it counts; a file of the user's own is the scan itself."""
    catalog = load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))
    found = uploads_of([written(gate, role, is_own=is_own)], catalog, is_outdated=is_outdated)
    assert {name: each.fitness for name, each in found.items()} == {role: fitness}
