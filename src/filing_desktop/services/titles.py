"""What a filing is called: by the name of its algorithm, once that is answered."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, Scope, SetEntry
from filing_desktop.filing.client import Filing
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.library_ports import OpenLibrary, SavedAt

#: The question a filing takes its name from.
ALGORITHM_NAME = Address("algo.name")


def title_of(facts: Facts, given: str) -> str:
    """The name of the algorithm as it is typed now; ``given`` while there is none."""
    return _named(facts.sheet.entry(ALGORITHM_NAME)) or given


def keep_title(library: OpenLibrary, filing: Filing, sheet: AnswerSheet) -> Filing:
    """The filing called as its sheet names the algorithm, also in the library.

    A title is a help to find a filing: a full disk on its account keeps no filing closed.
    """
    name = _named(sheet.entry(ALGORITHM_NAME))
    if not name or name == filing.title:
        return filing
    with suppress(FilingError):
        # As it stands now: who holds the filing may have read its stage and edition earlier.
        there = library.shelf.filings(filing.client_key)
        for current in (each for each in there if each.key == filing.key):
            library.shelf.change_filing(replace(current, title=name))
    return replace(filing, title=name)


@dataclass(frozen=True, slots=True)
class TitleRecorder:
    """Saves changes into the library; with the name of the algorithm goes the filing's title."""

    library: OpenLibrary

    def record(self, change: Change) -> SavedAt:
        """Save the edits, then the title where they name the algorithm.

        Once the edits are on the disk they are saved, whatever becomes of the title.
        """
        saved = self.library.record(change)
        for edit in change.edits:
            if isinstance(edit, SetEntry) and edit.address == ALGORITHM_NAME:
                with suppress(FilingError):
                    self._rename(change.scope, AnswerSheet().with_entry(edit.address, edit.entry))
        return saved

    def _rename(self, scope: Scope, sheet: AnswerSheet) -> None:
        """The filing is read anew: it was edited since it was opened."""
        for filing in self.library.shelf.filings(scope.client):
            if filing.key == scope.filing:
                keep_title(self.library, filing, sheet)


def _named(entry: object) -> str:
    raw = entry.raw if isinstance(entry, Said) else ""
    return " ".join(raw.split()) if isinstance(raw, str) else ""
