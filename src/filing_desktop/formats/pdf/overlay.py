"""Laying pages of attached PDF files on drawn pages, so that they stay sharp and searchable."""

from __future__ import annotations

import io
import time
from collections.abc import Sequence

import pikepdf

from filing_desktop.formats.pdf.pieces import Placement

#: What pikepdf raises on a file that is broken, or locked with a password.
UNREADABLE_PDF = (pikepdf.PdfError, pikepdf.PasswordError, RuntimeError, OSError)


def lay_pages(data: bytes, placements: Sequence[Placement]) -> bytes:
    """Put each page into its box; the same input gives the same bytes."""
    if not placements:
        return data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, placement in enumerate(placements):
            page = pdf.pages[placement.page - 1]
            name = pikepdf.Name(f"/Attached{number}")
            form = pdf.copy_foreign(placement.form)
            page.add_resource(form, pikepdf.Name.XObject, name)
            box = pikepdf.Rectangle(*placement.box)
            page.contents_add(page.calc_form_xobject_placement(form, name, box))
        return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The bytes of a PDF, with an id made of its content."""
    target = io.BytesIO()
    pdf.save(
        target,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        progress=_let_others_run,
    )
    return target.getvalue()


def _let_others_run(_percent: int) -> None:
    """While a PDF is written no other thread runs, except in here: the window's wants to."""
    time.sleep(0)
