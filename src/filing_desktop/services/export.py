"""Writes the packages of a filing: plans them, lets them be written, read again and verified."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from filing_desktop import __version__
from filing_desktop.assembly.plan import Gate, PackagePlan, plan_package
from filing_desktop.catalog.model import DocumentInfo
from filing_desktop.checks.finding import Findings
from filing_desktop.documents.content import DocumentContent
from filing_desktop.documents.dossier import Dossier
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.ports import (
    FileStore,
    OnProgress,
    PackageFacts,
    PackageWriter,
    Progress,
    WrittenPackage,
)
from filing_desktop.services.tally import tally_of

PACKAGES = ("entity", "algorithm", "internal")

#: What stands on every page of a draft.
DRAFT_MARK = "草稿"


@dataclass(frozen=True, slots=True)
class PlannedExport:
    """What an export will write, before a byte is written."""

    plans: tuple[PackagePlan, ...]
    facts: PackageFacts

    @property
    def file_count(self) -> int:
        """How many documents and attachments there will be."""
        return sum(len(plan.files) for plan in self.plans)


def gate_of(findings: Findings, package: str) -> Gate:
    """The furthest state a package may have: to seal once no must-fix of it is open."""
    return Gate.DRAFT if findings.blocks(package) else Gate.TO_SEAL


def said_of(facts: Facts) -> AnswerSheet:
    """What an export is made of: equal as long as another one would say the same.

    The marks of what was written and what was typed into the portal are printed nowhere.
    """
    return replace(facts.sheet, finished=frozenset())


def plan_export(
    dossier: Dossier, findings: Findings, *, wanted: Mapping[str, Gate] | None = None
) -> PlannedExport:
    """Plan all packages, each at the furthest gate it may have, or at the ``wanted`` one.

    Refuses a wanted 签章版 while a must-fix of that package is open; a draft is always
    possible and carries 草稿 on every page.
    """
    facts = dossier.facts
    made_on = dossier.today.isoformat()
    entity = facts.text("entity.name")
    plans: list[PackagePlan] = []
    for package in PACKAGES:
        allowed = gate_of(findings, package)
        gate = (wanted or {}).get(package, allowed)
        if gate is not Gate.DRAFT and allowed is Gate.DRAFT:
            count = tally_of(findings, package).must_fix
            raise FilingError("export.gate", package=package, count=count)
        documents = _documents(dossier, package, is_draft=gate is Gate.DRAFT)
        if documents:
            plans.append(
                plan_package(
                    package,
                    gate,
                    documents,
                    _replacements(dossier),
                    entity_name=entity,
                    made_on=made_on,
                    algorithm_name="" if package == "entity" else facts.text("algo.name"),
                )
            )
    return PlannedExport(
        tuple(plans),
        PackageFacts(entity, facts.catalog.edition.id, __version__, dossier.today),
    )


def write_export(
    planned: PlannedExport,
    writer: PackageWriter,
    files: FileStore,
    target: Path,
    on_progress: OnProgress,
) -> tuple[WrittenPackage, ...]:
    """Write every planned package under ``target``; progress counts the files of all.

    They belong together: whatever ends the work before the last one stands, a refusal, a cancel
    or a fault, those written before it go too.
    """
    written: list[WrittenPackage] = []
    with ExitStack() as undo:
        for plan in planned.plans:
            before = sum(len(package.files) for package in planned.plans[: len(written)])
            tell = _counted(on_progress, before, planned.file_count)
            written.append(writer.write(plan, planned.facts, files, target, tell))
            undo.callback(writer.discard, written[-1])
        undo.pop_all()
    return tuple(written)


def _counted(on_progress: OnProgress, before: int, total: int) -> OnProgress:
    def tell(progress: Progress) -> bool:
        return on_progress(Progress(before + progress.done, total, progress.what))

    return tell


def _documents(
    dossier: Dossier, package: str, *, is_draft: bool
) -> list[tuple[DocumentInfo, DocumentContent]]:
    infos = dossier.facts.catalog.documents
    return [
        (infos[name], _marked(content, DRAFT_MARK) if is_draft else content)
        for name, content in dossier.documents.items()
        if infos[name].package == package
    ]


def _replacements(dossier: Dossier) -> Mapping[str, FileRecord]:
    """The first file of each slot where a document of the user's own takes the place."""
    facts = dossier.facts
    found = {
        info.id: facts.files(info.replaced_by)
        for info in facts.catalog.documents.values()
        if info.replaced_by
    }
    return {document: files[0] for document, files in found.items() if files}


def _marked(content: DocumentContent, mark: str) -> DocumentContent:
    return replace(content, mark=" ".join(filter(None, [content.mark, mark])))
