"""The plan of a package: which files, in which order, under which names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from filing_desktop.assembly.names import MOST_BYTES, safe_name
from filing_desktop.catalog.model import DocumentInfo
from filing_desktop.documents.content import DocumentContent, Picture
from filing_desktop.documents.context import ALGORITHM_PACKAGE
from filing_desktop.documents.pictures import ending_of
from filing_desktop.documents.policy_texts import policy_documents
from filing_desktop.filing.answer import FileRecord


class Gate(StrEnum):
    """The state of a package (design section 2)."""

    DRAFT = "draft"  # 草稿版: always possible, marked on every page
    TO_SEAL = "to_seal"  # 签章版: to print and seal, no open must-fix of this package
    TO_SUBMIT = "to_submit"  # 提交版: a scan in every slot; reached by no package yet


GATE_NAMES: Mapping[Gate, str] = MappingProxyType(
    {Gate.DRAFT: "草稿版", Gate.TO_SEAL: "签章版", Gate.TO_SUBMIT: "提交版"}
)

PACKAGE_NAMES: Mapping[str, str] = MappingProxyType(
    {"entity": "主体材料", "algorithm": ALGORITHM_PACKAGE, "internal": "内部备查（不提交）"}
)


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of a package.

    ``role`` is the id of its document, that of the question for a scan with a slot of its own,
    "" for a part of a document that goes nowhere by itself.
    Exactly one of ``content`` (to be drawn as ``ending``, pdf or docx) and ``file`` (an
    attachment taken as it is) is set. ``is_printed_elsewhere`` holds for a file that a document
    of the package shows already, so that the merged PDF has it once.
    """

    name: str
    role: str
    ending: str
    content: DocumentContent | None = None
    file: FileRecord | None = None
    is_printed_elsewhere: bool = False

    @property
    def is_merged(self) -> bool:
        """Whether the merged PDF holds it."""
        return self.ending == "pdf" and not self.is_printed_elsewhere


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """A whole package before its bytes exist.

    ``files`` stand in reading order; ``merged_name`` is the PDF of all PDF files in that
    order. Names are relative to the package's folder, with "/" between folder and file.
    """

    package: str
    gate: Gate
    folder: str
    files: tuple[PlannedFile, ...]
    merged_name: str


#: DOCX files lie in a folder of their own, so that what is uploaded stands alone on top.
EDITABLE_FOLDER = "可编辑文件"

#: Scans that go into slots of their own; no document of the package has their names.
SCANS_FOLDER = "证件扫描件"


def plan_package(
    package: str,
    gate: Gate,
    documents: Sequence[tuple[DocumentInfo, DocumentContent]],
    replacements: Mapping[str, FileRecord],
    *,
    entity_name: str,
    made_on: str,
    algorithm_name: str = "",
) -> PackagePlan:
    """Plan the package of these documents, in the order given.

    ``replacements`` are files of the user's own by document id: such a file takes the
    place of the drawn document and gets the ending of what it is, whatever it was called.
    A scan with a slot of its own on the portal lies in ``SCANS_FOLDER``, named after the slot.
    ``made_on`` is an ISO date; it and the gate stay in the folder's name, however long the
    entity's is. ``algorithm_name`` follows the entity where the package is of one algorithm:
    two filings of one client lie in one folder.
    """
    files: list[PlannedFile] = []
    for number, (info, content) in enumerate(documents, start=1):
        stem = safe_name(f"{number:02d} {info.file_name}")
        own = replacements.get(info.id)
        if own is not None:
            ending = ending_of(own)
            files.append(PlannedFile(f"{stem}.{ending}", info.id, ending, file=own))
            continue
        files.append(PlannedFile(f"{stem}.pdf", info.id, "pdf", content=content))
        editable = f"{EDITABLE_FOLDER}/{stem}.docx"
        files.append(PlannedFile(editable, info.id, "docx", content=content))
        files.extend(_policies(number, content))
        files.extend(_scans(content))
    title = PACKAGE_NAMES[package]
    after = f" {GATE_NAMES[gate]} {made_on}"
    room = MOST_BYTES - len(f"{title} {after}".encode())
    if algorithm_name:
        room = (room - 1) // 2
    whose = " ".join(safe_name(name, room) for name in (entity_name, algorithm_name) if name)
    folder = safe_name(f"{title} {whose or safe_name('')}{after}")
    return PackagePlan(package, gate, folder, tuple(files), safe_name(f"{title}（合并）") + ".pdf")


def _policies(number: int, content: DocumentContent) -> Iterator[PlannedFile]:
    """Each full text of a policy, to be issued in the company; the report has it as an annex."""
    for place, policy in enumerate(policy_documents(content), start=1):
        stem = safe_name(f"{number:02d}-{place:02d} {policy.title}")
        yield PlannedFile(f"{EDITABLE_FOLDER}/{stem}.docx", "", "docx", content=policy)


def _scans(content: DocumentContent) -> Iterator[PlannedFile]:
    """The attached files a document shows that the portal has slots for."""
    for part in content.parts():
        if isinstance(part, Picture) and part.upload is not None:
            stem, _, ending = part.upload.name.rpartition(".")
            yield PlannedFile(
                f"{SCANS_FOLDER}/{safe_name(stem)}.{ending}",
                part.upload.slot,
                ending,
                file=part.file,
                is_printed_elsewhere=True,
            )
