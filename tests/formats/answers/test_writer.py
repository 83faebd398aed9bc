"""Writing answers files: canonical, and read back as the same."""

from __future__ import annotations

import json

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

from filing_desktop.filing.answer import (
    Address,
    DoesNotApply,
    Entry,
    FileRecord,
    Raw,
    Said,
    Untouched,
)
from filing_desktop.filing.prose import Block, Prose, Reference
from filing_desktop.filing.sheet import AnswerSheet, HandEdit
from filing_desktop.formats.answers import Answers, answers_schema, read_answers, write_answers
from tests.tiny import tiny_catalog

CATALOG = tiny_catalog()

_line = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)
_lines = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=20)
_inline = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=9)
    | st.sampled_from([Reference("model", "m1"), Reference("document", "report")])
    | st.just(Reference("policy", "gone"))
)
_block = st.builds(Block, st.lists(_inline, max_size=3).map(tuple), st.booleans())
_prose = st.builds(Prose, st.lists(_block, max_size=3).map(tuple))
_raw: st.SearchStrategy[Raw] = (
    _lines
    | st.just("\x00半\r\n\x1b")
    | st.lists(_line | st.sampled_from(["text", "m1"]), max_size=3).map(tuple)
    | _prose
)
_entry: st.SearchStrategy[Entry] = st.builds(Said, _raw, st.booleans()) | st.just(Untouched(True))


@st.composite
def _answers(draw: st.DrawFn) -> Answers:
    rows = {
        "model": tuple(draw(st.permutations(["m1", "m2"]))),
        "flow": tuple(draw(st.lists(st.sampled_from(["s1", "s2"]), unique=True))),
    }
    if draw(st.booleans()):  # as it begins it is not said, in another order it is
        rows["risk"] = ("r2", "bias")
    there = {"risk": ("bias", "r2"), **rows}
    addresses = [
        Address(question.id, row)
        for question in CATALOG.asked()
        if question.type.value != "files"
        for row in (there[question.group] if question.group else ("",))
    ]
    entries = draw(st.dictionaries(st.sampled_from(addresses), _entry, max_size=8))
    if draw(st.booleans()):
        entries[Address("entity.staff")] = DoesNotApply(draw(_lines))
    files = draw(
        st.dictionaries(
            st.sampled_from([Address("entity.licence"), Address("model.card", "m2")]),
            st.lists(st.sampled_from(["a.png", "附件/b.pdf"]), max_size=2).map(tuple),
        )
    )
    prose = Prose((Block(("改",)), Block((Reference("model", "gone"),), is_item=True)))
    sheet = AnswerSheet(
        entries=entries,
        rows=rows,
        hand_edits=draw(
            st.dictionaries(st.just("report/x"), st.just(HandEdit(prose, "0" * 16)), max_size=1)
        ),
        kept=draw(st.dictionaries(st.text("Ca:.1", max_size=5), _lines, max_size=2)),
        finished=draw(st.frozensets(st.sampled_from(["algorithm.summary", "one"]))),
    )
    for address in files:
        if draw(st.booleans()):
            sheet = sheet.with_entry(address, Untouched(unsure=True))
    return Answers("2026-11", sheet, files)


@settings(deadline=None, max_examples=120)
@given(_answers())
def test_what_is_written_is_read_back(answers: Answers) -> None:
    """Writing and reading is the identity, also for half-typed and dangling answers."""
    data = write_answers(answers, CATALOG)
    assert read_answers(data, CATALOG) == answers
    assert write_answers(read_answers(data, CATALOG), CATALOG) == data
    jsonschema.validate(json.loads(data), answers_schema(CATALOG))


def test_the_file_stands_in_the_order_of_the_form() -> None:
    """Answers come in portal order and empty members are left out."""
    sheet = (
        AnswerSheet()
        .with_entry(Address("algorithm.summary"), Said("长"))
        .with_entry(Address("entity.name"), Said("甲"))
    )
    text = write_answers(Answers("2026-11", sheet), CATALOG).decode()
    assert text == (
        '{\n  "format": 1,\n  "edition": "2026-11",\n  "answers": {\n'
        '    "entity.name": "甲",\n    "algorithm.summary": "长"\n  }\n}\n'
    )


def test_an_attached_file_is_named() -> None:
    """A file in the sheet is written under its path, or else its own name."""
    record = FileRecord("执照.png", "0" * 64, 3, "image/png")
    sheet = AnswerSheet().with_entry(Address("entity.licence"), Said((record,)))
    plain = json.loads(write_answers(Answers("2026-11", sheet), CATALOG))
    assert plain["files"] == {"entity.licence": "执照.png"}
    paths = {Address("entity.licence"): ("附件/1.png",)}
    moved = json.loads(write_answers(Answers("2026-11", sheet, paths), CATALOG))
    assert moved["files"] == {"entity.licence": "附件/1.png"}


def test_answers_of_deleted_rows_stay_behind() -> None:
    """A row that is no longer there is not written, nor its files and marks."""
    record = FileRecord("旧.png", "0" * 64, 3, "image/png")
    sheet = AnswerSheet(
        {
            Address("model.name", "m1"): Said("旧", unsure=True),
            Address("model.card", "m1"): Said((record,)),
        },
        {"model": ("m2",)},
    )
    paths = {Address("model.card", "m1"): ("files/旧.png",)}
    value = json.loads(write_answers(Answers("2026-11", sheet, paths), CATALOG))
    assert value["rows"] == {"model": [{"key": "m2"}]}
    assert not {"files", "unsure"} & value.keys()


def test_rows_a_sheet_begins_with_are_written_once_anything_is_said_there() -> None:
    """An untouched risk is not written; one answer brings all rows, in their order."""
    assert "rows" not in json.loads(write_answers(Answers("2026-11", AnswerSheet()), CATALOG))
    sheet = AnswerSheet().with_entry(Address("risk.control", "r2"), Said("控"))
    value = json.loads(write_answers(Answers("2026-11", sheet), CATALOG))
    assert value["rows"] == {"risk": [{"key": "bias"}, {"key": "r2", "control": "控"}]}


def test_a_mark_of_doubt_on_a_file_is_written() -> None:
    """暂不确定 beside attached files is in the file, with their paths."""
    record = FileRecord("执照.png", "0" * 64, 3, "image/png")
    address = Address("entity.licence")
    sheet = AnswerSheet().with_entry(address, Said((record,), unsure=True))
    data = write_answers(Answers("2026-11", sheet, {address: ("files/1.png",)}), CATALOG)
    read = read_answers(data, CATALOG)
    assert read.files == {address: ("files/1.png",)}
    assert read.sheet.entry(address) == Untouched(unsure=True)


def test_the_schema_is_a_schema_and_refuses_what_the_reader_refuses() -> None:
    """The schema is valid, names questions by label, and is closed."""
    schema = answers_schema(CATALOG)
    jsonschema.Draft202012Validator.check_schema(schema)
    answers = schema["properties"]["answers"]["properties"]
    assert answers["entity.name"]["title"] == "题 entity.name"
    assert "entity.total" not in answers
    checker = jsonschema.Draft202012Validator(schema)
    good = {"format": 1, "edition": "2026-11"}
    assert checker.is_valid({**good, "answers": {"entity.listed": True, "entity.staff": 3}})
    assert checker.is_valid({**good, "rows": {"risk": [{"key": "bias"}]}})
    assert not checker.is_valid({**good, "answers": {"entity.kind": "firm"}})
    assert not checker.is_valid({**good, "rows": {"model": [{"name": "甲"}]}})
    assert not checker.is_valid({**good, "files": {"entity.name": "a.png"}})
    assert not checker.is_valid({**good, "edition": "2020"})
