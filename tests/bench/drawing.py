"""Drawing the documents of the packages beside plain Platypus, and the whole export."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace

import pikepdf

from filing_desktop.documents.content import DocumentContent, Picture
from filing_desktop.formats.docx import draw_docx
from filing_desktop.formats.images import MemoryFileStore
from filing_desktop.formats.pdf import draw_pdf
from filing_desktop.services.answers import load_answers
from filing_desktop.services.dossiers import dossier_of, findings_of
from filing_desktop.services.export import PlannedExport, plan_export, write_export
from filing_desktop.services.ports import FileStore
from tests.bench.desk import DAY, Bench
from tests.bench.figures import Figure, absent, alternating, duration, ratio
from tests.bench.platypus import floor_pass, plain_pass
from tests.bench.reference import timed

MOST_TIMES_PLATYPUS = 2.0
_NO_SAMPLE = "there is no sample"
_WORDS, _WITH_PICTURES = "drawing the words / plain Platypus", "drawing all / plain Platypus"


def measure_drawing(bench: Bench) -> tuple[Figure, ...]:
    """All documents as PDF, beside the same content through Platypus and bare lines.

    Once with the words alone, so that embedding pictures, which both leave to reportlab,
    hides nothing; once with the pictures, of which Platypus leaves out the attached PDF files.
    """
    planned, files = _planned(bench)
    if planned is None:
        return tuple(
            absent(what, _NO_SAMPLE, MOST_TIMES_PLATYPUS) for what in (_WORDS, _WITH_PICTURES)
        )
    whole = _drawn(planned)[: bench.documents]
    words = [_without_pictures(each) for each in whole]
    ours, plain, floor, ours_all, plain_all = alternating(
        bench.runs,
        lambda: timed(_each(words, lambda each: draw_pdf(each, files, DAY))),
        lambda: timed(_each(words, lambda each: plain_pass(each, files))),
        lambda: timed(_each(words, floor_pass)),
        lambda: timed(_each(whole, lambda each: draw_pdf(each, files, DAY))),
        lambda: timed(_each(whole, lambda each: plain_pass(each, files))),
    )
    return (
        Figure("documents drawn", len(whole), "files"),
        Figure("their pages", _pages([draw_pdf(e, files, DAY).data for e in whole]), "pages"),
        Figure("their pages by Platypus", _pages([plain_pass(e, files) for e in whole]), "pages"),
        duration("words by the program", ours),
        duration("words by plain Platypus", plain),
        duration("words as bare lines (floor)", floor),
        duration("words and pictures by the program", ours_all),
        duration("words and pictures by plain Platypus", plain_all),
        ratio("drawing the words / bare lines", ours, floor),
        ratio(_WORDS, ours, plain, MOST_TIMES_PLATYPUS),
        ratio(_WITH_PICTURES, ours_all, plain_all, MOST_TIMES_PLATYPUS),
    )


def measure_export(bench: Bench) -> tuple[Figure, ...]:
    """PDF, DOCX, merged file and zip of all packages, written, synced and read again."""
    planned, files = _planned(bench)
    if planned is None:
        return (absent("packages written and verified", _NO_SAMPLE),)
    target = bench.folder / "out"

    def export() -> None:
        shutil.rmtree(target, ignore_errors=True)
        write_export(planned, bench.program.packages, files, target, lambda _progress: True)

    documents = _drawn(planned, "docx")
    whole, drawn, edited = alternating(
        max(bench.runs // 2, 1),
        lambda: timed(export),
        lambda: timed(_each(_drawn(planned), lambda each: draw_pdf(each, files, DAY))),
        lambda: timed(_each(documents, lambda each: draw_docx(each, files, DAY))),
    )
    guarded = bench.program._replace(new_files=MemoryFileStore)
    sample = bench.sample
    assert sample is not None
    reading = [timed(lambda: load_answers(guarded, sample))]
    size = sum(each.stat().st_size for each in target.rglob("*") if each.is_file()) / 1e6
    return (
        Figure("files planned", planned.file_count, "files"),
        Figure("written", size, "MB"),
        duration("answers and attachments read, a child process each", reading),
        duration("packages written and verified", whole),
        duration("  of it: drawing PDF", drawn),
        duration("  of it: drawing DOCX", edited),
    )


def _planned(bench: Bench) -> tuple[PlannedExport | None, FileStore]:
    program = bench.program
    if bench.sample is None:
        return None, program.new_files()
    loaded = load_answers(program, bench.sample)
    dossier = dossier_of(loaded.facts, DAY, program.missing_characters)
    return plan_export(dossier, findings_of(dossier)), loaded.files


def _drawn(planned: PlannedExport, ending: str = "pdf") -> list[DocumentContent]:
    """The contents that an export draws as files of that ending."""
    files = [each for plan in planned.plans for each in plan.files if each.ending == ending]
    return [each.content for each in files if each.content is not None]


def _without_pictures(content: DocumentContent) -> DocumentContent:
    blocks = tuple(
        replace(block, parts=tuple(p for p in block.parts if not isinstance(p, Picture)))
        for block in content.blocks
    )
    return replace(content, blocks=blocks)


def _each(
    contents: Sequence[DocumentContent], draw: Callable[[DocumentContent], object]
) -> Callable[[], None]:
    def work() -> None:
        for content in contents:
            draw(content)

    return work


def _pages(files: Sequence[bytes]) -> int:
    total = 0
    for data in files:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            total += len(pdf.pages)
    return total
