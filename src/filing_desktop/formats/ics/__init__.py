"""Calendar files (.ics): last days as events of a whole day."""

from filing_desktop.formats.ics.draw import draw_dates

__all__ = ["draw_dates"]
