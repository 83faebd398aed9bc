"""What a person does on a page, as steps of the session."""

from __future__ import annotations

from dataclasses import replace

from filing_desktop.filing.answer import Address, DoesNotApply, Raw
from filing_desktop.filing.change import SetEntry
from filing_desktop.interview.page import FieldState
from filing_desktop.interview.route import marking
from filing_desktop.services.rows import add_row, copy_row, move_row, remove_row
from filing_desktop.services.session import EditSession


def edit(session: EditSession, address: Address, raw: Raw) -> None:
    """Something was typed or chosen."""
    session.edit(address, raw)


def mark_unsure(session: EditSession, state: FieldState, *, is_unsure: bool) -> None:
    """暂不确定 was ticked or unticked; what was said stays."""
    entry = state.entry
    if not isinstance(entry, DoesNotApply):
        marked = replace(entry, unsure=is_unsure)
        session.apply((SetEntry(state.address, marked),), name=str(state.address))


def set_applies(session: EditSession, state: FieldState, *, applies: bool, reason: str) -> None:
    """不适用 was ticked, its reason typed, or it was taken back: what was before stands again."""
    entry = state.entry
    before = entry.before if isinstance(entry, DoesNotApply) else entry
    chosen = before if applies else DoesNotApply(reason, before)
    session.apply((SetEntry(state.address, chosen),), name=str(state.address))


def mark_finished(session: EditSession, address: Address, *, is_finished: bool) -> None:
    """这一段写完了 was ticked or unticked."""
    edits = marking(session.facts, address, is_finished=is_finished)
    session.apply(edits, name=str(address), kind="rows")
    session.leave()


def add(session: EditSession, group: str, parent: str = "") -> str:
    """A new row at the end; gives its key."""
    key, edits = add_row(session.facts, group, parent)
    session.apply(edits, name=group, kind="rows")
    session.leave()
    return key


def copy(session: EditSession, group: str, row: str) -> str:
    """A copy behind the row; gives its key."""
    key, edits = copy_row(session.facts, group, row)
    session.apply(edits, name=group, kind="rows")
    session.leave()
    return key


def move(session: EditSession, group: str, row: str, step: int) -> None:
    """Change places with a neighbour; nothing happens at the ends."""
    session.apply(move_row(session.facts, group, row, step), name=group, kind="rows")
    session.leave()


def remove(session: EditSession, group: str, row: str) -> None:
    """Take a row out; undo brings it back with its answers."""
    session.apply(remove_row(session.facts, group, row), name=group, kind="rows")
    session.leave()
