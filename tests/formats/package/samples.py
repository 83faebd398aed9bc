"""A small plan, and a writer whose drawings are quick."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pikepdf

from filing_desktop.assembly.plan import Gate, PackagePlan, plan_package
from filing_desktop.catalog.model import Bilingual, DocumentInfo
from filing_desktop.documents.content import DocumentContent
from filing_desktop.filing.answer import FileRecord
from filing_desktop.formats.images import MemoryFileStore, inspect
from filing_desktop.formats.package import FolderPackages
from filing_desktop.services.ports import (
    DrawnDocument,
    FileStore,
    PackageFacts,
    Progress,
    WrittenPackage,
)
from tests.formats.images.samples import image_bytes, pdf_bytes

DAY = dt.date(2026, 11, 24)
FACTS = PackageFacts("示例公司", "2026-11", "1.0.0", DAY)


def draw_pdf(content: DocumentContent, files: FileStore, made_on: dt.date) -> DrawnDocument:
    """A blank page, and a place for one block."""
    return DrawnDocument(pdf_bytes(), {f"{content.id}/x": 1})


def draw_docx(content: DocumentContent, files: FileStore, made_on: dt.date) -> DrawnDocument:
    """The title as text."""
    return DrawnDocument(content.title.encode())


def merge_pdfs(parts: Sequence[tuple[str, bytes]]) -> bytes:
    """All pages in order."""
    whole = pikepdf.new()
    for _, data in parts:
        with pikepdf.open(io.BytesIO(data)) as part:
            whole.pages.extend(part.pages)
    out = io.BytesIO()
    whole.save(out, deterministic_id=True)
    return out.getvalue()


def store() -> tuple[MemoryFileStore, dict[str, FileRecord]]:
    """A store with a sealed scan and a licence."""
    files = MemoryFileStore(inspect)
    return files, {
        "promise": files.add("扫描.PDF", pdf_bytes(pages=2)),
        "licence": files.add("执照.png", image_bytes("PNG")),
    }


def plan(records: dict[str, FileRecord]) -> PackagePlan:
    """Three documents: one drawn, two replaced by files."""
    documents = [
        (
            DocumentInfo(key, Bilingual(name, name), name, "entity", order),
            DocumentContent(key, name, "", ()),
        )
        for order, (key, name) in enumerate(
            [("report", "自评估报告"), ("promise", "承诺书"), ("licence", "营业执照")]
        )
    ]
    return plan_package(
        "entity", Gate.DRAFT, documents, records, entity_name="示例公司", made_on="2026-11-24"
    )


#: What ``write`` below reports after: 4 files, the merged PDF, the zip, the check.
STEPS = 7
NAME = "主体材料 示例公司 草稿版 2026-11-24"


def writer() -> FolderPackages:
    """The writer under test, over quick drawings."""
    return FolderPackages(draw_pdf, draw_docx, merge_pdfs)


def write(target: Path, on_progress: Callable[[Progress], bool] = lambda _: True) -> WrittenPackage:
    """Write the sample under ``target``."""
    files, records = store()
    return writer().write(plan(records), FACTS, files, target, on_progress)
