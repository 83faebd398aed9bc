"""A change of an answer sheet as a value: what was set, where, and in which stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from filing_desktop.filing.answer import UNTOUCHED, Address, Entry
from filing_desktop.filing.sheet import AnswerSheet, HandEdit


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """The sheet that is meant: that of a filing, or without ``filing`` the client's own."""

    client: str
    filing: str = ""


@dataclass(frozen=True, slots=True)
class SetEntry:
    """An entry at an address; an untouched one takes back what was said."""

    address: Address
    entry: Entry


@dataclass(frozen=True, slots=True)
class SetRows:
    """The rows of a group, in order; ``None`` is a group nobody touched."""

    group: str
    keys: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class SetHandEdit:
    """A composed text was edited by hand; ``None`` takes the edit back."""

    block: str
    edit: HandEdit | None


@dataclass(frozen=True, slots=True)
class SetKept:
    """A finding is kept with this reason; ``None`` takes it up again."""

    finding: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class SetFinished:
    """A text or section is marked as written, or reopened."""

    mark: str
    is_finished: bool


Edit = SetEntry | SetRows | SetHandEdit | SetKept | SetFinished


@dataclass(frozen=True, slots=True)
class Stay:
    """One step of undo: a stay in a field, a paste, an import, a row operation, an undo.

    ``key`` is opaque and new for every stay; ``name`` is the place or the work that a list
    of steps shows (an address, a group, a file name); ``who`` is the preparer's name.
    """

    key: str
    name: str
    who: str = ""
    kind: str = "field"  # field, paste, import, rows, undo, redo


@dataclass(frozen=True, slots=True)
class Change:
    """Edits of one sheet that are saved together or not at all, as part of a stay."""

    scope: Scope
    stay: Stay
    edits: tuple[Edit, ...]
    made_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Step:
    """What a stay did at one place: recording ``before`` undoes it, ``after`` does it again."""

    before: Edit
    after: Edit


@dataclass(frozen=True, slots=True)
class PastStay:
    """A stay of the journal with all that it did, in the order it was first done.

    To undo it, the ``before`` of its steps are recorded in reverse order.
    """

    stay: Stay
    opened_at: dt.datetime
    edited_at: dt.datetime
    steps: tuple[Step, ...]


def applied(sheet: AnswerSheet, edit: Edit) -> AnswerSheet:
    """The sheet after an edit."""
    match edit:
        case SetEntry(address, entry):
            return sheet.with_entry(address, entry)
        case SetRows(group, keys):
            others = {key: value for key, value in sheet.rows.items() if key != group}
            return replace(sheet, rows=others if keys is None else {**others, group: keys})
        case SetHandEdit(block, hand_edit):
            return sheet.with_hand_edit(block, hand_edit)
        case SetKept(finding, reason):
            return sheet.with_kept(finding, reason)
        case SetFinished(mark, is_finished):
            return sheet.with_finished(mark, is_finished=is_finished)


def edits_of(sheet: AnswerSheet) -> tuple[Edit, ...]:
    """The edits that turn an empty sheet into this one, for imports and copies."""
    return (
        *(SetRows(group, keys) for group, keys in sheet.rows.items()),
        *(SetEntry(address, entry) for address, entry in sheet.entries.items()),
        *(SetHandEdit(block, edit) for block, edit in sheet.hand_edits.items()),
        *(SetKept(finding, reason) for finding, reason in sheet.kept.items()),
        *(SetFinished(mark, is_finished=True) for mark in sorted(sheet.finished)),
    )


def sheet_of(edits: Iterable[Edit]) -> AnswerSheet:
    """The sheet that ``edits`` make of an empty one, in a single pass."""
    entries: dict[Address, Entry] = {}
    rows: dict[str, tuple[str, ...] | None] = {}
    hand_edits: dict[str, HandEdit | None] = {}
    kept: dict[str, str | None] = {}
    finished: dict[str, bool] = {}
    for edit in edits:
        match edit:
            case SetEntry(address, entry):
                entries[address] = entry
            case SetRows(group, keys):
                rows[group] = keys
            case SetHandEdit(block, hand_edit):
                hand_edits[block] = hand_edit
            case SetKept(finding, reason):
                kept[finding] = reason
            case SetFinished(mark, is_finished):
                finished[mark] = is_finished
    return AnswerSheet(
        entries={address: entry for address, entry in entries.items() if entry != UNTOUCHED},
        rows={group: keys for group, keys in rows.items() if keys is not None},
        hand_edits={block: edit for block, edit in hand_edits.items() if edit is not None},
        kept={finding: reason for finding, reason in kept.items() if reason is not None},
        finished=frozenset(mark for mark, is_finished in finished.items() if is_finished),
    )
