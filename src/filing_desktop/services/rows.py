"""What a person does to the rows of a group, as edits of the sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filing_desktop.catalog.model import Group, QuestionType
from filing_desktop.filing.answer import UNTOUCHED, Address, DoesNotApply, Entry, Raw, Said
from filing_desktop.filing.change import Edit, SetEntry, SetRows
from filing_desktop.filing.facts import Facts, preset_of
from filing_desktop.filing.prose import Prose, references_in
from filing_desktop.filing.sheet import next_key, row_keys


def new_row_key(facts: Facts, group: Group) -> str:
    """A key no row has or had.

    So old answers never turn up in a new row, and what points to a row that is gone is never
    led to another one.
    """
    return next_key(group.key_prefix, (*_named_keys(facts, group), *all_keys(facts, group)))


def all_keys(facts: Facts, group: Group) -> tuple[str, ...]:
    """The keys of every row of a group, of whatever parent."""
    return row_keys(facts.sheet, group)


def add_row(facts: Facts, group_id: str, parent: str = "") -> tuple[str, tuple[Edit, ...]]:
    """A new row at the end: its key, and the edits that make it."""
    group = facts.catalog.groups[group_id]
    key = new_row_key(facts, group)
    edits: list[Edit] = [SetRows(group_id, (*all_keys(facts, group), key))]
    if group.parent_column:
        edits.append(SetEntry(Address(group.parent_column, key), Said(parent)))
    return key, tuple(edits)


def remove_row(facts: Facts, group_id: str, row: str) -> tuple[Edit, ...]:
    """Take a row out, and the rows of child groups that belong to it.

    The answers stay in the sheet, out of sight, until the step can no longer be undone;
    what points to the row is told as a reference that is gone.
    """
    group = facts.catalog.groups[group_id]
    edits: list[Edit] = []
    for child in facts.catalog.groups.values():
        if child.parent == group_id:
            gone = facts.rows(child.id, row)
            kept = tuple(key for key in all_keys(facts, child) if key not in gone)
            edits.append(SetRows(child.id, kept))
    edits.append(SetRows(group_id, tuple(k for k in all_keys(facts, group) if k != row)))
    return tuple(edits)


def move_row(facts: Facts, group_id: str, row: str, step: int) -> tuple[Edit, ...]:
    """Change places with the neighbour ``step`` rows away of the same parent, if there is one."""
    group = facts.catalog.groups[group_id]
    siblings = facts.rows(group_id, facts.parent_of(group, row))
    place = siblings.index(row) + step
    if not 0 <= place < len(siblings):
        return ()
    other = siblings[place]
    swapped = {row: other, other: row}
    keys = tuple(swapped.get(key, key) for key in all_keys(facts, group))
    return (SetRows(group_id, keys),)


def copy_row(facts: Facts, group_id: str, row: str) -> tuple[str, tuple[Edit, ...]]:
    """A new row behind ``row`` with the same answers: its key, and the edits.

    Files are not copied: a copy of a row is another thing and wants its own evidence.
    """
    group = facts.catalog.groups[group_id]
    key = new_row_key(facts, group)
    keys = list(all_keys(facts, group))
    keys.insert(keys.index(row) + 1, key)
    entries = _entries_of(facts, group, row)
    copied = tuple(SetEntry(Address(question, key), entry) for question, entry in entries)
    return key, (SetRows(group_id, tuple(keys)), *copied)


def _entries_of(facts: Facts, group: Group, row: str) -> list[tuple[str, Entry]]:
    found: list[tuple[str, Entry]] = []
    for question in facts.catalog.columns(group.id):
        address = Address(question.id, row)
        preset = preset_of(facts.catalog, facts.sheet, address)
        entry = Said(preset) if preset else facts.sheet.entry(address)
        if question.type is QuestionType.FILES:
            entry = DoesNotApply(entry.reason) if isinstance(entry, DoesNotApply) else UNTOUCHED
        if entry != UNTOUCHED:
            found.append((question.id, entry))
    return found


def _named_keys(facts: Facts, group: Group) -> Iterator[str]:
    """Every key of the group that anything in the sheet still names."""
    sheet = facts.sheet
    for address, entry in sheet.entries.items():
        question = facts.catalog.questions[address.question]
        if question.group == group.id:
            yield address.row
        said = entry.before if isinstance(entry, DoesNotApply) else entry
        if isinstance(said, Said):
            yield from _pointed_to(group, said.raw, is_reference=question.refers_to == group.id)
    for edit in sheet.hand_edits.values():
        yield from _pointed_to(group, edit.prose, is_reference=False)
    key = re.compile(rf"(?<![a-zA-Z0-9]){group.key_prefix}[0-9]+(?![a-zA-Z0-9])")
    for place in (*sheet.hand_edits, *sheet.kept, *sheet.finished):
        yield from key.findall(place)


def _pointed_to(group: Group, raw: Raw, *, is_reference: bool) -> Iterator[str]:
    if isinstance(raw, Prose):
        yield from (each.row for each in references_in(raw) if each.kind == group.id)
    elif is_reference:
        words = (raw,) if isinstance(raw, str) else raw
        yield from (each for each in words if isinstance(each, str))
