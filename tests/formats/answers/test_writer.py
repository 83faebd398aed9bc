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
    _lines | st.lists(_line | st.sampled_from(["text", "m1"]), max_size=3).map(tuple) | _prose
)
_entry: st.SearchStrategy[Entry] = st.builds(Said, _raw, st.booleans()) | st.just(Untouched(True))


@st.composite
def _answers(draw: st.DrawFn) -> Answers:
    rows = {
        "model": tuple(draw(st.permutations(["m1", "m2"]))),
        "flow": tuple(draw(st.lists(st.sampled_from(["s1", "s2"]), unique=True))),
    }
    addresses = [
        Address(question.id, row)
        for question in CATALOG.asked()
        if question.group != "risk" and question.type.value != "files"
        for row in (rows[question.group] if question.group else ("",))
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
    prose = Prose((Block(("改",)), Block((Reference("model", "m2"),), is_item=True)))
    sheet = AnswerSheet(
        entries=entries,
        rows=rows,
        hand_edits=draw(
            st.dictionaries(st.just("report/x"), st.just(HandEdit(prose, "0" * 16)), max_size=1)
        ),
        kept=draw(st.dictionaries(st.text("Ca:.1", max_size=5), _lines, max_size=2)),
        finished=draw(st.frozensets(st.sampled_from(["algorithm.summary", "one"]))),
    )
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
    """A row that is no longer there is not written."""
    sheet = AnswerSheet(rows={"model": ("m2",)}).with_entry(Address("model.name", "m1"), Said("旧"))
    assert b"\xe6\x97\xa7" not in write_answers(Answers("2026-11", sheet), CATALOG)


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
