"""The exported files that go into slots of the portal, and whether each is fit to go there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from filing_desktop.assembly.plan import EDITABLE_FOLDER, Gate
from filing_desktop.catalog.model import DocumentInfo, FormCatalog
from filing_desktop.services.ports import WrittenPackage

#: The package that nobody hands in.
INTERNAL = "internal"


class Fitness(StrEnum):
    """Whether a file may be uploaded, or what is still to be done."""

    MISSING = "missing"  # not exported yet
    DRAFT = "draft"  # a must-fix of its package is open
    OUTDATED = "outdated"  # answers changed since it was written
    TO_SEAL = "to_seal"  # to be printed, sealed and scanned
    TO_SIGN = "to_sign"
    TO_SIGN_AND_SEAL = "to_sign_and_seal"
    FIT = "fit"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that fills a slot of the portal."""

    path: Path
    fitness: Fitness


def is_editable(name: str) -> bool:
    """Whether a file of a package lies in the folder of editable files."""
    return name.startswith(f"{EDITABLE_FOLDER}/")


def uploads_of(
    packages: Sequence[WrittenPackage], catalog: FormCatalog, *, is_outdated: bool = False
) -> dict[str, Upload]:
    """The file of each document that goes into its slot, by document id."""
    found: dict[str, Upload] = {}
    for package in packages:
        manifest = package.manifest
        if manifest.package == INTERNAL:
            continue
        # What can be edited was drawn here; a file of the user's own is the scan itself.
        drawn = {each.role for each in manifest.files if is_editable(each.name)}
        for each in manifest.files:
            if each.role and not is_editable(each.name):
                info = catalog.documents[each.role] if each.role in drawn else None
                fitness = _fitness(Gate(manifest.gate), info, is_outdated=is_outdated)
                found[each.role] = Upload(package.folder / each.name, fitness)
    return found


def _fitness(gate: Gate, drawn: DocumentInfo | None, *, is_outdated: bool) -> Fitness:
    """The gravest thing that keeps a file from its slot; ``drawn`` is None for an own file."""
    if gate is Gate.DRAFT:
        return Fitness.DRAFT
    if is_outdated:
        return Fitness.OUTDATED
    if drawn is None or gate is Gate.TO_SUBMIT or not (drawn.sealed or drawn.signed):
        return Fitness.FIT
    if drawn.sealed and drawn.signed:
        return Fitness.TO_SIGN_AND_SEAL
    return Fitness.TO_SEAL if drawn.sealed else Fitness.TO_SIGN
