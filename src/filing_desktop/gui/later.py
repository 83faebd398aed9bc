"""What the window loads when it is needed, so that its first page is soon there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filing_desktop.gui.views import Pages

if TYPE_CHECKING:
    from filing_desktop.filing.client import Filing
    from filing_desktop.gui.promises import FilingView, Frame
    from filing_desktop.gui.views import Opening
    from filing_desktop.services.library_ports import OpenLibrary
    from filing_desktop.services.program import Program


def _filing(opening: Opening, frame: Frame) -> FilingView:
    from filing_desktop.gui.opened import opened_filing  # noqa: PLC0415  # that is the point

    return opened_filing(opening, frame)


def _must_fix(program: Program, library: OpenLibrary, filing: Filing) -> int:
    from filing_desktop.services.opened import count_must_fix  # noqa: PLC0415  # as above

    return count_must_fix(program, library, filing)


PAGES = Pages(filing=_filing, must_fix=_must_fix)
