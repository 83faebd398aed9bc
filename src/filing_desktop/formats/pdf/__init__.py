"""Documents as PDF: drawn from composed parts, joined into one file."""

from __future__ import annotations

from filing_desktop.formats.coverage import missing_characters
from filing_desktop.formats.pdf.document import draw_pdf
from filing_desktop.formats.pdf.merge import merge_pdfs

__all__ = ["draw_pdf", "merge_pdfs", "missing_characters"]
