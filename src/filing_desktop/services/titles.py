"""How the list names a filing: by its algorithm, type and role, once they are answered."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, Scope, SetEntry
from filing_desktop.filing.client import Filing
from filing_desktop.filing.combination import ROLE, TYPE, combination_said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.library_ports import OpenLibrary, SavedAt

#: The question a filing takes its name from.
ALGORITHM_NAME = Address("algo.name")


def title_of(facts: Facts, given: str) -> str:
    """The name of the algorithm as it is typed now; ``given`` while there is none."""
    return _named(facts.sheet.entry(ALGORITHM_NAME)) or given


def keep_listed(
    library: OpenLibrary, filing: Filing, sheet: AnswerSheet, carried: tuple[str, ...]
) -> Filing:
    """The filing as its sheet names the algorithm, its type and role, also in the library.

    ``carried`` are the combinations of its edition. The list is a help to find a filing: a
    full disk on its account keeps no filing closed.
    """
    name = _named(sheet.entry(ALGORITHM_NAME)) or filing.title
    combination = combination_said(sheet, carried)
    if (name, combination) == (filing.title, filing.combination):
        return filing
    with suppress(FilingError):
        # As it stands now: who holds the filing may have read its stage and edition earlier.
        there = library.shelf.filings(filing.client_key)
        for current in (each for each in there if each.key == filing.key):
            library.shelf.change_filing(replace(current, title=name, combination=combination))
    return replace(filing, title=name, combination=combination)


@dataclass(frozen=True, slots=True)
class ListRecorder:
    """Saves changes into the library, and with them what its list shows of the filing.

    ``carried`` are the combinations of the filing's edition.
    """

    library: OpenLibrary
    carried: tuple[str, ...]

    def record(self, change: Change) -> SavedAt:
        """Save the edits, then the filing's place in the list where they concern it.

        Once the edits are on the disk they are saved, whatever becomes of the list.
        """
        saved = self.library.record(change)
        edited = {edit.address for edit in change.edits if isinstance(edit, SetEntry)}
        if edited & {ALGORITHM_NAME, TYPE, ROLE}:
            with suppress(FilingError):
                self._list(change.scope)
        return saved

    def _list(self, scope: Scope) -> None:
        """The filing is read anew: it was edited since it was opened."""
        for filing in self.library.shelf.filings(scope.client):
            if filing.key == scope.filing:
                keep_listed(self.library, filing, self.library.load_sheet(scope), self.carried)


def _named(entry: object) -> str:
    raw = entry.raw if isinstance(entry, Said) else ""
    return " ".join(raw.split()) if isinstance(raw, str) else ""
