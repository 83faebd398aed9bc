"""Documents as DOCX, for editing in Word, WPS and LibreOffice."""

from filing_desktop.formats.docx.draw import draw_docx

__all__ = ["draw_docx"]
