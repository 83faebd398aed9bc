"""The answer sheet: everything a person did in one client or filing, as an immutable value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from filing_desktop.catalog.model import FormCatalog, Group
from filing_desktop.filing.answer import UNTOUCHED, Address, Entry
from filing_desktop.filing.prose import Prose

#: Among ``AnswerSheet.finished``: the filing is invented, and every page of it says 样例.
SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class HandEdit:
    """A composed text that a person changed: the new words, and the hash of the text replaced.

    ``replaced`` is ``documents.content.text_hash`` of the composed text. Once the facts
    compose another text the two differ, and a finding shows both until the user chooses.
    """

    prose: Prose
    replaced: str


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """Entries by address, the keys of rows by group in their order, and a person's decisions.

    ``hand_edits`` are keyed by ``document/block``; ``kept`` holds the reason given to keep a
    finding, by its key; ``finished`` the long texts and sections a person marked as written.
    """

    entries: Mapping[Address, Entry] = field(default_factory=dict)
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hand_edits: Mapping[str, HandEdit] = field(default_factory=dict)
    kept: Mapping[str, str] = field(default_factory=dict)
    finished: frozenset[str] = frozenset()

    @property
    def is_sample(self) -> bool:
        """Whether this is the invented filing that ships with the program."""
        return SAMPLE in self.finished

    def entry(self, address: Address) -> Entry:
        """What was done at ``address``."""
        return self.entries.get(address, UNTOUCHED)

    def with_entry(self, address: Address, entry: Entry) -> AnswerSheet:
        """The sheet after something was done at ``address``."""
        entries = dict(self.entries)
        if entry == UNTOUCHED:
            entries.pop(address, None)
        else:
            entries[address] = entry
        return replace(self, entries=entries)

    def with_rows(self, group: str, keys: tuple[str, ...]) -> AnswerSheet:
        """The sheet with these rows of ``group``, in this order; answers of others stay unseen."""
        return replace(self, rows={**self.rows, group: keys})

    def with_hand_edit(self, block: str, edit: HandEdit | None) -> AnswerSheet:
        """The sheet after a composed text was edited by hand, or the edit was taken back."""
        edits = {key: value for key, value in self.hand_edits.items() if key != block}
        return replace(self, hand_edits=edits if edit is None else {**edits, block: edit})

    def with_kept(self, finding: str, reason: str | None) -> AnswerSheet:
        """The sheet after a finding was kept with a reason, or taken up again."""
        kept = {key: value for key, value in self.kept.items() if key != finding}
        return replace(self, kept=kept if reason is None else {**kept, finding: reason})

    def with_finished(self, mark: str, *, is_finished: bool) -> AnswerSheet:
        """The sheet after a text or section was marked as written, or reopened."""
        marks = self.finished | {mark} if is_finished else self.finished - {mark}
        return replace(self, finished=marks)


def row_keys(sheet: AnswerSheet, group: Group) -> tuple[str, ...]:
    """The rows of a group in order, of whatever parent: those said, or those it starts with."""
    said = sheet.rows.get(group.id)
    return tuple(key for key, _ in group.starts_with) if said is None else said


def live_addresses(sheet: AnswerSheet, catalog: FormCatalog) -> Iterator[Address]:
    """Every address a person may answer, in portal order, rows in theirs; no deleted rows."""
    for question in catalog.asked():
        group = catalog.groups[question.group] if question.group else None
        for row in row_keys(sheet, group) if group else ("",):
            yield Address(question.id, row)


def merged(client: AnswerSheet, filing: AnswerSheet) -> AnswerSheet:
    """Both sheets as one.

    ``filing.owner`` gives every thing said one sheet, so nothing covers anything; two sheets
    that both say a thing are our own mistake (ValueError), not a choice to make here.
    """
    pairs = (
        (client.entries.keys(), filing.entries.keys()),
        (client.rows.keys(), filing.rows.keys()),
        (client.hand_edits.keys(), filing.hand_edits.keys()),
        (client.kept.keys(), filing.kept.keys()),
        (client.finished, filing.finished),
    )
    both = sorted(str(place) for one, other in pairs for place in one & other)
    if both:
        raise ValueError(both)
    return AnswerSheet(
        entries={**client.entries, **filing.entries},
        rows={**client.rows, **filing.rows},
        hand_edits={**client.hand_edits, **filing.hand_edits},
        kept={**client.kept, **filing.kept},
        finished=client.finished | filing.finished,
    )


def next_key(prefix: str, taken: Iterator[str] | tuple[str, ...]) -> str:
    """A row key not yet used: one more than the highest number so far. Deleted keys stay used.

    ``taken`` must hold every key that any entry still names, so that the answers of a
    deleted row never turn up in a new one.
    """
    numbers = [
        int(key.removeprefix(prefix))
        for key in taken
        if key.startswith(prefix) and key.removeprefix(prefix).isdigit()
    ]
    return f"{prefix}{max(numbers, default=0) + 1}"
