"""What is open in the window, and where to come back to after a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filing_desktop.gui.views import Bookmark

if TYPE_CHECKING:
    from pathlib import Path

    from filing_desktop.filing.change import Scope
    from filing_desktop.services.library_ports import OpenLibrary
    from filing_desktop.services.triage import FactsFile


class Unlocked(NamedTuple):
    """The library at hand; the sample needs no passphrase, is not locked and not remembered."""

    library: OpenLibrary
    path: Path
    is_sample: bool


class Return(NamedTuple):
    """Where to come back to after a lock: a place of the first page, or a filing.

    ``triage`` is what was answered there: it lies in no library.
    """

    path: Path
    place: str
    triage: FactsFile | None
    scope: Scope | None = None
    bookmark: Bookmark = Bookmark()
    was_exporting: bool = False
