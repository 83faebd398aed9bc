"""A canvas that names no font but ours and keeps no trace of the moment.

Mends reportlab 5.1.0, whose canvas begins every page with Helvetica, which is not embedded;
here the first font is one of ours, and it embeds itself only where it is used.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io

from reportlab.pdfgen.canvas import Canvas

from filing_desktop.documents.content import DocumentContent, Heading
from filing_desktop.formats.pdf.fonts import Role, chain
from filing_desktop.formats.pdf.runs import one_line
from filing_desktop.formats.pdf.style import PAGE_HEIGHT, PAGE_WIDTH

PROGRAM = "Filing Desktop"


def open_canvas(content: DocumentContent, made_on: dt.date) -> tuple[Canvas, io.BytesIO]:
    """A canvas that writes into the buffer beside it; the document is dated ``made_on``."""
    target = io.BytesIO()
    canvas = Canvas(
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=chain(Role.BODY)[0].name,  # type: ignore[arg-type]  # stubs say float
        lang="zh-CN",
    )
    _identify_by_content(canvas, made_on)
    canvas.setTitle(one_line(content.title))
    canvas.setAuthor(one_line(content.entity_name))
    canvas.setSubject(one_line(content.subtitle))
    canvas.setCreator(PROGRAM)
    canvas.setProducer(PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if any(isinstance(part, Heading) for part in content.parts()):
        canvas.showOutline()
    canvas.setDateFormatter(lambda *_moment: pdf_date(made_on))
    return canvas, target


def _identify_by_content(canvas: Canvas, made_on: dt.date) -> None:
    """Start the file's /ID from the day alone.

    reportlab 5.1.0 starts it from SOURCE_DATE_EPOCH where that is set, even for an
    invariant file, so that the same day named in two ways would give two files.
    """
    document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001  # no other way to it
    document.signature = hashlib.md5(made_on.isoformat().encode(), usedforsecurity=False)


def pdf_date(day: dt.date) -> str:
    """A day as PDF writes it, at midnight in UTC."""
    return f"D:{day:%Y%m%d}000000+00'00'"
