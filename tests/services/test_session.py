"""One open filing: what is said is pending, then saved; every step can be taken back."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from filing_desktop.catalog.reader import load_catalog
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import UNTOUCHED, Address, Said, Untouched
from filing_desktop.filing.change import Change, Scope, SetEntry
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.library_ports import SavedAt
from filing_desktop.services.rows import add_row, copy_row, move_row, remove_row
from filing_desktop.services.session import EditSession, OpenedFiling, SaveKind
from tests.catalog.small_form import write_form

NAME = Address("topic.why")
SCOPE = Scope("c", "f")


@dataclass
class Clock:
    """A clock a test moves by hand."""

    moment: dt.datetime = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        """The moment it was set to."""
        return self.moment

    def today(self) -> dt.date:
        """Its day."""
        return self.moment.date()


@dataclass
class Disk:
    """Keeps changes, until it is full."""

    changes: list[Change] = field(default_factory=list)
    is_full: bool = False
    is_short: bool = False

    def record(self, change: Change) -> SavedAt:
        """Keep a change, or refuse it."""
        if self.is_full:
            raise FilingError("library.not_saved")
        self.changes.append(change)
        return SavedAt(len(self.changes), change.made_at, room_is_short=self.is_short)


@dataclass
class Desk:
    """A session with its clock and disk."""

    session: EditSession
    clock: Clock
    disk: Disk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty filing of the small form."""
    catalog = load_catalog(write_form(tmp_path))
    opened = OpenedFiling(catalog, SCOPE, AnswerSheet(), AnswerSheet())
    keys = (f"k{number}" for number in itertools.count())
    clock, disk = Clock(), Disk()
    return Desk(EditSession(opened, disk, clock, lambda: next(keys)), clock, disk)


def kind_of(desk: Desk) -> SaveKind:
    """What the status line says now."""
    return desk.session.save_state.kind


def test_saved_is_said_only_after_the_disk_answered(desk: Desk) -> None:
    """An edit is pending at once, saved with its time after ``flush``, and read back."""
    desk.session.edit(NAME, "青岚")
    assert kind_of(desk) is SaveKind.PENDING
    assert desk.disk.changes == []
    desk.session.flush()
    assert kind_of(desk) is SaveKind.SAVED
    assert desk.session.save_state.at == desk.clock.moment
    assert desk.disk.changes[0].edits == (SetEntry(NAME, Said("青岚")),)
    assert desk.session.facts.text("topic.why") == "青岚"


def test_a_failed_save_loses_nothing_and_is_tried_again(desk: Desk) -> None:
    """On a full disk the state says why; the text stays and goes down with the next flush."""
    desk.disk.is_full = True
    desk.session.edit(NAME, "青")
    desk.session.flush()
    assert kind_of(desk) is SaveKind.FAILED
    desk.session.edit(NAME, "青岚")
    desk.disk.is_full = False
    desk.session.flush()
    assert kind_of(desk) is SaveKind.SAVED
    assert desk.disk.changes[-1].edits == (SetEntry(NAME, Said("青岚")),)


def test_a_save_with_the_last_room_tells_so(desk: Desk) -> None:
    """Saved, and that the next may fail; with room again it is plainly saved."""
    for is_short in (True, False):
        desk.disk.is_short = is_short
        desk.session.edit(NAME, f"青岚{is_short}")
        desk.session.flush()
        assert kind_of(desk) is SaveKind.SAVED
        assert desk.session.save_state.room_is_short is is_short


def test_a_stay_in_a_field_is_one_step(desk: Desk) -> None:
    """Typing in one field is one stay, until it is left or two minutes pass."""
    for text in ("青", "青岚"):
        desk.session.edit(NAME, text)
        desk.session.flush()
    assert len({change.stay.key for change in desk.disk.changes}) == 1
    desk.clock.moment += dt.timedelta(minutes=3)
    desk.session.edit(NAME, "青岚数智")
    desk.session.leave()
    desk.session.edit(NAME, "数智")
    desk.session.flush()
    assert len({change.stay.key for change in desk.disk.changes}) == 3
    assert desk.session.undo() == str(NAME)
    assert desk.session.facts.text("topic.why") == "青岚数智"
    desk.session.undo()
    assert desk.session.facts.text("topic.why") == "青岚"
    desk.session.undo()
    assert desk.session.facts.sheet.entry(NAME) == UNTOUCHED
    assert desk.session.undo() == ""


def test_redo_does_again_what_undo_took_back(desk: Desk) -> None:
    """Undo and redo are each other's reverse, and both are saved."""
    desk.session.edit(NAME, "青岚")
    desk.session.leave()
    before = desk.session.facts.sheet
    desk.session.undo()
    assert desk.session.redo_name == str(NAME)
    desk.session.redo()
    assert desk.session.facts.sheet == before
    assert [change.stay.kind for change in desk.disk.changes] == ["field", "undo", "redo"]


def test_a_removed_row_comes_back_with_its_answers(desk: Desk) -> None:
    """Removing a row is a step with a name; undone, the row and its answers are back."""
    session = desk.session
    session.edit(Address("topic.kind"), "yes")
    key, edits = add_row(session.facts, "model")
    session.apply(edits, name="model", kind="rows")
    session.edit(Address("model.name", key), "云阶")
    session.apply(remove_row(session.facts, "model", key), name="model", kind="rows")
    assert session.facts.rows("model") == ()
    session.undo()
    assert session.facts.text("model.name", key) == "云阶"


def test_a_new_row_never_takes_the_key_of_a_deleted_one(desk: Desk) -> None:
    """Keys are not used twice, so old answers cannot turn up in a new row."""
    session = desk.session
    key, edits = add_row(session.facts, "model")
    session.apply(edits, name="model", kind="rows")
    session.edit(Address("model.name", key), "云阶")
    session.apply(remove_row(session.facts, "model", key), name="model", kind="rows")
    another, _ = add_row(session.facts, "model")
    assert (key, another) == ("m1", "m2")


def test_rows_move_and_are_copied_with_their_answers(desk: Desk) -> None:
    """A copy stands behind its row; moving changes places; the ends stay where they are."""
    session = desk.session
    session.edit(Address("topic.kind"), "yes")
    key, edits = add_row(session.facts, "model")
    session.apply(edits, name="model", kind="rows")
    session.edit(Address("model.name", key), "云阶")
    copy, edits = copy_row(session.facts, "model", key)
    session.apply(edits, name="model", kind="rows")
    assert session.facts.text("model.name", copy) == "云阶"
    session.apply(move_row(session.facts, "model", copy, -1), name="model", kind="rows")
    assert session.facts.rows("model") == (copy, key)
    assert move_row(session.facts, "model", copy, -1) == ()


def test_listeners_hear_of_every_change(desk: Desk) -> None:
    """A window is told after an edit and after a save."""
    heard: list[SaveKind] = []
    desk.session.listen(lambda: heard.append(desk.session.save_state.kind))
    desk.session.edit(NAME, "青岚")
    desk.session.flush()
    desk.session.flush()
    assert heard == [SaveKind.PENDING, SaveKind.SAVED]


def test_a_mark_of_doubt_stays_while_typing(desk: Desk) -> None:
    """暂不确定 is kept when the answer changes, and when it is given at last."""
    for entry in (replace(Said("青岚"), unsure=True), Untouched(unsure=True)):
        desk.session.apply((SetEntry(NAME, entry),), name=str(NAME))
        desk.session.edit(NAME, "青岚数智")
        assert desk.session.facts.sheet.entry(NAME) == Said("青岚数智", unsure=True)
