"""What a person does to the rows of a group, as edits of the sheet."""

from __future__ import annotations

from filing_desktop.catalog.model import FormCatalog, Group
from filing_desktop.filing.answer import UNTOUCHED, Address, Said
from filing_desktop.filing.change import Edit, SetEntry, SetRows
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet, next_key


def new_row_key(facts: Facts, group: Group) -> str:
    """A key no row has or had, so that old answers never turn up in a new row."""
    named = {address.row for address in facts.sheet.entries if address.row}
    return next_key(group.key_prefix, (*named, *all_keys(facts, group)))


def all_keys(facts: Facts, group: Group) -> tuple[str, ...]:
    """The keys of every row of a group, of whatever parent."""
    keys = facts.sheet.rows.get(group.id)
    return tuple(key for key, _ in group.starts_with) if keys is None else keys


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
    entries = _entries_of(facts.catalog, facts.sheet, group, row)
    copied = tuple(SetEntry(Address(question, key), entry) for question, entry in entries)
    return key, (SetRows(group_id, tuple(keys)), *copied)


def _entries_of(
    catalog: FormCatalog, sheet: AnswerSheet, group: Group, row: str
) -> list[tuple[str, Said]]:
    found: list[tuple[str, Said]] = []
    for question in catalog.columns(group.id):
        entry = sheet.entry(Address(question.id, row))
        if entry != UNTOUCHED and isinstance(entry, Said) and question.type != "files":
            found.append((question.id, entry))
    return found
