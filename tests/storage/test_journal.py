"""What was said is stored exactly, with a journal by stays from which every step can be undone."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import (
    UNTOUCHED,
    Address,
    DoesNotApply,
    Entry,
    FileRecord,
    Said,
    Untouched,
)
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
    applied,
    edits_of,
)
from filing_desktop.filing.prose import REFERENCE_KINDS, Block, Prose, Reference
from filing_desktop.filing.sheet import AnswerSheet, HandEdit
from filing_desktop.storage import disk
from filing_desktop.storage.connection import connect
from filing_desktop.storage.library import SqlLibrary

ChangeOf = Callable[..., Change]

_names = st.text(alphabet="abc.μ", min_size=1, max_size=5)
_addresses = st.builds(Address, _names, st.text(alphabet="r12", max_size=3))
_inlines = st.text(min_size=1, max_size=8) | st.builds(
    Reference, st.sampled_from(REFERENCE_KINDS), _names
)
_proses = st.builds(
    Prose,
    st.lists(
        st.builds(Block, st.lists(_inlines, max_size=3).map(tuple), st.booleans()), max_size=3
    ).map(tuple),
)
_files = st.builds(
    FileRecord,
    st.text(min_size=1, max_size=8),
    st.sampled_from(["ab" * 32, "cd" * 32]),
    st.integers(0, 10**9),
    st.sampled_from(["image/png", "application/pdf"]),
)
_raws = (
    st.text()
    | st.lists(st.text(max_size=5), max_size=3).map(tuple)
    | _proses
    | st.lists(_files, min_size=1, max_size=3).map(tuple)
)
_answers: st.SearchStrategy[Said | Untouched] = (
    st.builds(Said, _raws, st.booleans()) | st.just(Untouched(unsure=True)) | st.just(UNTOUCHED)
)
_entries: st.SearchStrategy[Entry] = _answers | st.builds(DoesNotApply, st.text(), _answers)
_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(SetEntry, _addresses, _entries),
    st.builds(SetRows, _names, st.none() | st.lists(_names, max_size=3).map(tuple)),
    st.builds(SetHandEdit, _names, st.none() | st.builds(HandEdit, _proses, _names)),
    st.builds(SetKept, _names, st.none() | st.text()),
    st.builds(SetFinished, _names, st.booleans()),
)
_stays = st.lists(
    st.tuples(st.sampled_from(["s1", "s2", "s3"]), st.lists(_edits, max_size=4)), max_size=6
)


class _Numbers:
    """Gives every run of a property a filing of its own in the one library."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> str:
        self.last += 1
        return f"h{self.last}"


@pytest.fixture
def numbers() -> _Numbers:
    """Numbers for new filings."""
    return _Numbers()


_PROPERTY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _new_scope(library: SqlLibrary, numbers: _Numbers) -> Scope:
    key = numbers.next()
    library.shelf.add_filing(replace(library.shelf.filings("c1")[-1], key=key))
    return Scope("c1", key)


@_PROPERTY
@given(stays=_stays)
def test_store_load_undo(
    library: SqlLibrary, numbers: _Numbers, at: dt.datetime, stays: list[tuple[str, list[Edit]]]
) -> None:
    """Storing and loading a sheet is an identity, and undoing all stays leads to the empty one."""
    scope = _new_scope(library, numbers)
    sheet = AnswerSheet()
    for key, edits in stays:
        library.record(Change(scope, Stay(key, "a place"), tuple(edits), at))
        for edit in edits:
            sheet = applied(sheet, edit)
    assert library.load_sheet(scope) == sheet

    undoing = sheet
    for past in library.stays(scope, 100):
        for step in reversed(past.steps):
            undoing = applied(undoing, step.before)
    if len({key for key, _ in stays}) == len(stays):  # no stay was interrupted by another
        assert undoing == AnswerSheet()


@_PROPERTY
@given(edits=st.lists(_edits, max_size=12))
def test_a_sheet_in_one_go(
    library: SqlLibrary, numbers: _Numbers, at: dt.datetime, edits: list[Edit]
) -> None:
    """An import of a whole sheet is one stay, and gives the same sheet."""
    sheet = AnswerSheet()
    for edit in edits:
        sheet = applied(sheet, edit)
    scope = _new_scope(library, numbers)
    library.record(Change(scope, Stay("i", "answers.json", kind="import"), edits_of(sheet), at))
    assert library.load_sheet(scope) == sheet
    assert len(library.stays(scope, 10)) == (1 if edits_of(sheet) else 0)


def test_redo(library: SqlLibrary, scope: Scope, change: ChangeOf) -> None:
    """Recording the befores of a stay undoes it, recording its afters does it again."""
    library.record(change("a", "first", stay="s1"))
    library.record(change("a", "second", stay="s2"))
    newest = library.stays(scope, 1)[0]
    library.record(change(*(step.before for step in newest.steps), stay="undo"))
    assert library.load_sheet(scope).entry(Address("a")) == Said("first")
    library.record(change(*(step.after for step in newest.steps), stay="redo"))
    assert library.load_sheet(scope).entry(Address("a")) == Said("second")
    assert [past.stay.key for past in library.stays(scope, 10)] == ["redo", "undo", "s2", "s1"]


def test_a_stay_is_one_step(library: SqlLibrary, scope: Scope, change: ChangeOf) -> None:
    """However often a stay saves, it is one step from the text before it to the last one."""
    library.record(change("a", "before", stay="s1"))
    for length in range(1, 30):
        library.record(change("a", "算" * length, stay="s2"))
    newest, first = library.stays(scope, 10)
    assert [step.before for step in newest.steps] == [SetEntry(Address("a"), Said("before"))]
    assert [step.after for step in newest.steps] == [SetEntry(Address("a"), Said("算" * 29))]
    assert first.steps[0].before == SetEntry(Address("a"), UNTOUCHED)


def test_times_of_a_stay(
    library: SqlLibrary, scope: Scope, change: ChangeOf, at: dt.datetime
) -> None:
    """A stay knows when it was opened and last edited, by whom; the filing when it was edited."""
    later = at + dt.timedelta(seconds=90)
    library.record(change("a", "x"))
    library.record(change("a", "xy", at=later))
    past = library.stays(scope, 1)[0]
    assert (past.opened_at, past.edited_at, past.stay.who) == (at, later, "李四")
    assert library.shelf.filings("c1")[0].edited_at == later


def test_interrupted_stay(library: SqlLibrary, scope: Scope, change: ChangeOf) -> None:
    """A stay that comes back after another touched the place does not swallow its step."""
    for stay, text in (("s1", "one"), ("s2", "two"), ("s1", "three")):
        library.record(change("a", text, stay=stay))
    newest, other = library.stays(scope, 10)
    assert (newest.stay.key, other.stay.key) == ("s1", "s2")
    said = [step.before.entry for step in newest.steps if isinstance(step.before, SetEntry)]
    assert said == [UNTOUCHED, Said("two")]


def test_all_taken_back(library: SqlLibrary, scope: Scope, change: ChangeOf) -> None:
    """A stay that ended as it began, or changed nothing, is no step of undo."""
    library.record(change("a", "x", stay="s1"))
    library.record(change("a", "xy", stay="s2"))
    library.record(change("a", "x", stay="s2"))
    library.record(change("a", "x", stay="s3"))
    assert [past.stay.key for past in library.stays(scope, 10)] == ["s1"]


def test_limit(library: SqlLibrary, scope: Scope, change: ChangeOf) -> None:
    """Only as many stays are listed as were asked for, the newest."""
    for number in range(6):
        library.record(change("a", str(number), stay=f"s{number}"))
    assert [past.stay.key for past in library.stays(scope, 2)] == ["s5", "s4"]


@pytest.mark.parametrize(
    "edit",
    [
        SetEntry(Address("q"), Said("half \ud800")),
        SetEntry(Address("q\udfff"), Said("x")),
        SetEntry(Address("q"), DoesNotApply("\udc00")),
        SetHandEdit("report/1", HandEdit(Prose((Block(("\ud83d",)),)), "0")),
        SetKept("finding", "\ud800"),
    ],
)
def test_half_a_character(library: SqlLibrary, scope: Scope, change: ChangeOf, edit: Edit) -> None:
    """Half a surrogate pair is refused with its place, and nothing of the change is kept."""
    saved = library.commit_seq
    good = SetEntry(Address("good"), Said("fine"))
    with pytest.raises(FilingError, match=r"library\.unstorable_text"):
        library.record(change(good, edit))
    assert library.load_sheet(scope) == AnswerSheet()
    assert library.commit_seq == saved
    library.record(change("q", "whole 𬭎\0"))
    assert library.load_sheet(scope).entry(Address("q")) == Said("whole 𬭎\0")


def test_half_a_character_in_a_name(library: SqlLibrary, scope: Scope, at: dt.datetime) -> None:
    """A stay named after a file whose name cannot be stored is refused."""
    edit = SetKept("finding", "reason")
    with pytest.raises(FilingError, match=r"library\.unstorable_text\(place=journal\)"):
        library.record(Change(scope, Stay("s1", "scan\udcff.xlsx", kind="import"), (edit,), at))


def test_saves_are_counted(library: SqlLibrary, change: ChangeOf, at: dt.datetime) -> None:
    """Every save has the next number."""
    first, second = library.record(change("a", "1")), library.record(change("a", "2"))
    assert second.commit_seq == first.commit_seq + 1 == library.commit_seq
    assert second.at == at


def test_broken_chain(library: SqlLibrary, scope: Scope, change: ChangeOf, folder: Path) -> None:
    """Where a text was changed past the journal, saving goes on and nothing false is undone."""
    library.record(change("a", "one", stay="s1"))
    library.record(change("b", "other", stay="s1"))
    with contextlib.closing(connect(folder / disk.DATABASE, library._store.key)) as raw:
        raw.execute("""UPDATE piece SET body = '{"said":"past it"}' WHERE place = 'a'""")
    assert [step.after for step in library.stays(scope, 10)[0].steps] == [
        SetEntry(Address("b"), Said("other"))
    ]
    library.record(change("a", "two", stay="s1"))
    assert library.load_sheet(scope).entry(Address("a")) == Said("two")
    newest = library.stays(scope, 10)[0].steps
    assert newest[-1].before == SetEntry(Address("a"), Said("past it"))
    assert len(newest) == 2


def test_raw_rows(library: SqlLibrary, scope: Scope, folder: Path) -> None:
    """Rows written by plain SQL are read as the values they mean."""
    with_key = connect(folder / disk.DATABASE, library._store.key)
    sheet = with_key.execute("SELECT id FROM sheet WHERE filing_key = 'f1'").fetchone()[0]
    rows = [
        ("entry", "model.name[m1]", '{"said":"推荐模型","unsure":true}'),
        ("entry", "entity.fax", '{"not_applicable":"没有传真"}'),
        ("rows", "model", '["m2","m1"]'),
        ("hand_edit", "report/intro", '{"text":{"prose":[["字"]]},"replaced":"abc"}'),
        ("kept", "F01/entity", '"已核对"'),
        ("finished", "report", "true"),
    ]
    for row in rows:
        with_key.execute(
            "INSERT INTO piece (sheet_id, kind, place, body) VALUES (?, ?, ?, ?)", (sheet, *row)
        )
    with_key.close()
    assert library.load_sheet(scope) == AnswerSheet(
        entries={
            Address("model.name", "m1"): Said("推荐模型", unsure=True),
            Address("entity.fax"): DoesNotApply("没有传真"),
        },
        rows={"model": ("m2", "m1")},
        hand_edits={"report/intro": HandEdit(Prose((Block(("字",)),)), "abc")},
        kept={"F01/entity": "已核对"},
        finished=frozenset({"report"}),
    )


def test_journal_stays_small(
    library: SqlLibrary, scope: Scope, change: ChangeOf, folder: Path
) -> None:
    """An hour of saves in an answer of 30,000 characters makes the file grow by less than 5 MB.

    An hour is 3,600 saves; ten minutes are tried, with a sixth of the bound, unless
    ``FILING_LONG_RUN`` is set.
    """
    saves = 3_600 if "FILING_LONG_RUN" in os.environ else 600
    dice = random.Random(7)  # noqa: S311 - sample text
    text = "".join(chr(dice.randrange(0x4E00, 0x9FA0)) for _ in range(30_000))
    library.record(change("long", text, stay="s0"))
    library._store.checkpoint()
    before = (folder / disk.DATABASE).stat().st_size
    place = 0
    for save in range(saves):
        if save % 60 == 0:
            place = dice.randrange(len(text))
        text = text[:place] + "新写五个字" + text[place:]
        place += 5
        library.record(change("long", text, stay=f"s{1 + save // 60}"))
    library._store.checkpoint()
    assert (folder / disk.DATABASE).stat().st_size - before < 5_000_000 * saves // 3_600
    assert len(library.stays(scope, 100)) == 1 + saves // 60
