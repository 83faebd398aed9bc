"""One open filing: what is said goes in here, and everything a window shows comes out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.model import Scope as Owner
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Raw, Said, is_unsure
from filing_desktop.filing.change import (
    Change,
    Edit,
    Scope,
    SetEntry,
    SetFinished,
    SetHandEdit,
    SetKept,
    SetRows,
    Stay,
    Step,
    applied,
)
from filing_desktop.filing.combination import combination_said
from filing_desktop.filing.display import NO_REGIONS, Regions
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.owner import owner_of
from filing_desktop.filing.sheet import AnswerSheet, merged
from filing_desktop.filing.working_days import NO_CALENDAR, WorkCalendar
from filing_desktop.services.library_ports import SavedAt
from filing_desktop.services.ports import Clock

#: A stay in a field ends when nothing was typed for this long (design section 6).
PAUSE = dt.timedelta(minutes=2)


class Recorder(Protocol):
    """Keeps changes: what returned is on the disk."""

    def record(self, change: Change) -> SavedAt:
        """Save the edits of one sheet in one transaction."""
        ...


class SaveKind(StrEnum):
    """What the status line says."""

    SAVED = "saved"
    PENDING = "pending"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SaveState:
    """Saved at a time, not saved yet, or not saved and why.

    ``room_is_short``: saved, but the disk is all but full and the next save may fail.
    """

    kind: SaveKind
    at: dt.datetime | None = None
    error: FilingError | None = None
    room_is_short: bool = False


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One step that can be taken back: its stay, and what it did in which sheet."""

    stay: Stay
    steps: tuple[tuple[Scope, Step], ...]


@dataclass(frozen=True, slots=True)
class OpenedFiling:
    """A filing as it was loaded: whose, under which rules, and both its sheets."""

    catalog: FormCatalog
    scope: Scope
    client_sheet: AnswerSheet
    filing_sheet: AnswerSheet
    regions: Regions = NO_REGIONS
    calendar: WorkCalendar = NO_CALENDAR
    client_name: str = ""  # as the library has it
    title: str = ""  # as the library had it when the filing was opened
    others: tuple[str, ...] = ()  # the titles of the client's other filings


class EditSession:
    """The open filing of a client. Plain Python: commands, tests and the window use it alike.

    Nothing said is lost by a failed save: it stays pending and is tried again with the
    next ``flush``.
    """

    def __init__(
        self,
        opened: OpenedFiling,
        recorder: Recorder,
        clock: Clock,
        new_key: Callable[[], str],
        who: str = "",
    ) -> None:
        self.opened = opened
        self.catalog = opened.catalog
        self.clock = clock
        self.save_state = SaveState(SaveKind.SAVED)
        self._recorder = recorder
        self._new_key = new_key
        self._who = who
        self._client_scope = Scope(opened.scope.client)
        self._sheets = {
            self._client_scope: opened.client_sheet,
            opened.scope: opened.filing_sheet,
        }
        self._facts: Facts | None = None
        self._stay: Stay | None = None
        self._typed_at: dt.datetime | None = None
        self._pending: dict[Scope, dict[object, tuple[Edit, Stay]]] = {}
        self._undo: list[UndoStep] = []
        self._redo: list[UndoStep] = []
        self._listeners: list[Callable[[], None]] = []

    @property
    def facts(self) -> Facts:
        """Both sheets as they stand, read by the catalogue."""
        if self._facts is None:
            opened = self.opened
            sheet = merged(self._sheets[self._client_scope], self._sheets[opened.scope])
            combination = combination_said(sheet, opened.catalog.edition.combinations)
            self._facts = Facts(opened.catalog, sheet, combination, opened.regions, opened.calendar)
        return self._facts

    @property
    def undo_name(self) -> str:
        """The name of the step that ``undo`` takes back, or ""."""
        return self._undo[-1].stay.name if self._undo else ""

    @property
    def redo_name(self) -> str:
        """The name of the step that ``redo`` does again, or ""."""
        return self._redo[-1].stay.name if self._redo else ""

    def listen(self, callback: Callable[[], None]) -> None:
        """Call ``callback`` after each change of the facts or of the save state."""
        self._listeners.append(callback)

    def edit(self, address: Address, raw: Raw) -> None:
        """A person typed or chose this; it is pending until ``flush``."""
        unsure = is_unsure(self.facts.sheet.entry(address))
        self.apply((SetEntry(address, Said(raw, unsure)),), name=str(address))

    def apply(self, edits: Iterable[Edit], *, name: str, kind: str = "field") -> None:
        """Do several edits as one step of undo; edits of one field join while it is typed in."""
        edits = tuple(edits)
        if not edits:
            return
        stay = self._stay_for(name, kind)
        steps = tuple(self._take(edit, stay) for edit in edits)
        self._remember(stay, steps)
        self._redo.clear()
        self.save_state = replace(self.save_state, kind=SaveKind.PENDING)
        self._tell()

    def leave(self) -> None:
        """The field was left: its stay ends, and what is pending is saved."""
        self._stay = None
        self.flush()

    def flush(self) -> None:
        """Save what is pending; the state tells whether it is on the disk."""
        if not any(self._pending.values()):
            return
        is_short = False
        try:
            for scope in list(self._pending):
                is_short = self._record(scope) or is_short
        except FilingError as error:
            self.save_state = SaveState(SaveKind.FAILED, self.save_state.at, error)
        else:
            now = self.clock.now()
            self.save_state = SaveState(SaveKind.SAVED, now, room_is_short=is_short)
        self._tell()

    def undo(self) -> str:
        """Take the last step back; gives its name, or "" where there is none."""
        return self._step(self._undo, self._redo, lambda step: step.before, "undo")

    def redo(self) -> str:
        """Do the step taken back again; gives its name, or ""."""
        return self._step(self._redo, self._undo, lambda step: step.after, "redo")

    def _step(
        self,
        source: list[UndoStep],
        target: list[UndoStep],
        pick: Callable[[Step], Edit],
        kind: str,
    ) -> str:
        if not source:
            return ""
        done = source.pop()
        self._stay = None
        stay = Stay(self._new_key(), done.stay.name, self._who, kind)
        ordered = done.steps if kind == "redo" else tuple(reversed(done.steps))
        for _, step in ordered:
            self._take(pick(step), stay)
        target.append(done)
        self.save_state = replace(self.save_state, kind=SaveKind.PENDING)
        self.flush()
        return done.stay.name

    def _stay_for(self, name: str, kind: str) -> Stay:
        now = self.clock.now()
        paused = self._typed_at is not None and now - self._typed_at > PAUSE
        self._typed_at = now
        same = self._stay is not None and self._stay.name == name and kind == "field"
        if not same or paused or self._stay is None:
            self._stay = Stay(self._new_key(), name, self._who, kind)
        return self._stay

    def _take(self, edit: Edit, stay: Stay) -> tuple[Scope, Step]:
        scope = self._scope_of(edit)
        sheet = self._sheets[scope]
        step = Step(_reverse(sheet, edit), edit)
        self._sheets[scope] = applied(sheet, edit)
        self._facts = None
        waiting = self._pending.setdefault(scope, {})
        waiting.pop(_place(edit), None)
        waiting[_place(edit)] = (edit, stay)
        return scope, step

    def _remember(self, stay: Stay, steps: tuple[tuple[Scope, Step], ...]) -> None:
        """A stay is one step however often it is typed in: first before, last after."""
        last = self._undo[-1] if self._undo else None
        if last is None or last.stay != stay:
            self._undo.append(UndoStep(stay, steps))
            return
        joined = {(scope, _place(step.after)): (scope, step) for scope, step in last.steps}
        for scope, step in steps:
            key = (scope, _place(step.after))
            first = joined[key][1].before if key in joined else step.before
            joined[key] = (scope, Step(first, step.after))
        self._undo[-1] = UndoStep(stay, tuple(joined.values()))

    def _record(self, scope: Scope) -> bool:
        """Edits of one stay in one transaction; what is recorded is pending no more.

        Answers whether the room for the next is short.
        """
        is_short = False
        waiting = self._pending[scope]
        stays = list(dict.fromkeys(stay for _, stay in waiting.values()))
        for stay in stays:
            places = [place for place, (_, whose) in waiting.items() if whose == stay]
            edits = tuple(waiting[place][0] for place in places)
            saved = self._recorder.record(Change(scope, stay, edits, self.clock.now()))
            is_short = is_short or saved.room_is_short
            for place in places:
                del waiting[place]
        return is_short

    def _scope_of(self, edit: Edit) -> Scope:
        owner = owner_of(self.catalog, edit)
        return self._client_scope if owner is Owner.CLIENT else self.opened.scope

    def _tell(self) -> None:
        for callback in tuple(self._listeners):
            callback()


def _place(edit: Edit) -> object:
    """What an edit sets; a later edit of the same place takes its place."""
    match edit:
        case SetEntry(address, _):
            return address
        case SetRows(group, _):
            return ("rows", group)
        case SetHandEdit(block, _):
            return ("hand", block)
        case SetKept(finding, _):
            return ("kept", finding)
        case SetFinished(mark, _):
            return ("finished", mark)


def _reverse(sheet: AnswerSheet, edit: Edit) -> Edit:
    """The edit that puts back what ``sheet`` holds where ``edit`` sets something."""
    match edit:
        case SetEntry(address, _):
            return SetEntry(address, sheet.entry(address))
        case SetRows(group, _):
            return SetRows(group, sheet.rows.get(group))
        case SetHandEdit(block, _):
            return SetHandEdit(block, sheet.hand_edits.get(block))
        case SetKept(finding, _):
            return SetKept(finding, sheet.kept.get(finding))
        case SetFinished(mark, _):
            return SetFinished(mark, mark in sheet.finished)
