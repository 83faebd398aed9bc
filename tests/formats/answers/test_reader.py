"""Reading answers files: what is taken, and how each refusal names its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from filing_desktop.errors import FilingError, SeveralErrors
from filing_desktop.filing.answer import Address, DoesNotApply, Said, Untouched
from filing_desktop.filing.prose import Block, Prose, Reference, prose_of
from filing_desktop.filing.sheet import AnswerSheet, HandEdit
from filing_desktop.formats.answers import Answers, read_answers
from tests.tiny import tiny_catalog


def _bytes(**members: Any) -> bytes:
    return json.dumps({"format": 1, "edition": "2026-11", **members}, ensure_ascii=False).encode()


def _read(**members: Any) -> Answers:
    return read_answers(_bytes(**members), tiny_catalog())


def _refusal(data: bytes) -> FilingError:
    with pytest.raises(FilingError) as raised:
        read_answers(data, tiny_catalog())
    return raised.value


def _refused(**members: Any) -> tuple[str, dict[str, str | int]]:
    error = _refusal(_bytes(**members))
    return error.code, dict(error.arguments)


def test_every_shape_of_answer_is_taken_as_typed() -> None:
    """Text, numbers, booleans, lists and prose become what a person would have typed."""
    answers = {
        "entity.name": "  示例科技 ",
        "entity.staff": 12,
        "entity.kind": "company",
        "entity.listed": True,
        "algorithm.fields": ["text", "audio"],
        "algorithm.launched": "2026-1-5",
        "algorithm.summary": "一\r\n二",
        "algorithm.mechanism": "甲\n乙",
    }
    sheet = _read(answers=answers).sheet
    said = {str(at): entry.raw for at, entry in sheet.entries.items() if isinstance(entry, Said)}
    assert said == {
        "entity.name": "  示例科技 ",
        "entity.staff": "12",
        "entity.kind": "company",
        "entity.listed": "yes",
        "algorithm.fields": ("text", "audio"),
        "algorithm.launched": "2026-1-5",
        "algorithm.summary": "一\n二",
        "algorithm.mechanism": prose_of("甲", "乙"),
    }


@pytest.mark.parametrize(("typed", "kept"), [("1.50", "1.50"), ("-3", "-3"), ("1e3", "1e3")])
def test_a_number_keeps_its_characters(typed: str, kept: str) -> None:
    """A JSON number stays as it was typed; whether it can be read is told later."""
    data = _bytes(answers={"entity.staff": 0}).replace(b": 0", f": {typed}".encode())
    sheet = read_answers(data, tiny_catalog()).sheet
    assert sheet.entry(Address("entity.staff")) == Said(kept)


def test_half_typed_text_is_taken_as_it_is() -> None:
    """{"raw": …} holds what was being typed, even where it is no option."""
    sheet = _read(answers={"entity.kind": {"raw": "comp"}}).sheet
    assert sheet.entry(Address("entity.kind")) == Said("comp")


def test_half_typed_text_keeps_every_character() -> None:
    """In {"raw": …} control characters and line ends stay; only lone surrogates are refused."""
    said = "半\x00\x1b\r\n"
    sheet = _read(answers={"entity.name": {"raw": said}}).sheet
    assert sheet.entry(Address("entity.name")) == Said(said)
    escaped = json.dumps({"format": 1, "edition": "2026-11", "answers": {"entity.name": 0}})
    data = escaped.replace(": 0", ': {"raw": "\\ud800"}').encode()
    assert _refusal(data).code == "answers.control_character"


def test_a_hand_edit_may_point_to_what_is_gone() -> None:
    """A reference of an edited text to a row deleted since does not shut out the whole file."""
    prose = [[{"ref": "model", "row": "m9"}]]
    edit = {"prose": prose, "replaced": "0123456789abcdef"}
    sheet = _read(hand_edits={"report/intro": edit}).sheet
    assert sheet.hand_edits["report/intro"].prose == prose_of([Reference("model", "m9")])


def test_the_nearest_name_is_looked_for_in_the_first_problems() -> None:
    """Twenty unknown names get the nearest known one; the rest is told without."""
    error = _refusal(_bytes(answers={f"entity.nam{number}": "" for number in range(30)}))
    assert isinstance(error, SeveralErrors)
    nearest = [each.arguments["nearest"] for each in error.errors]
    assert nearest == ["entity.name"] * 20 + ["–"] * 10


def test_rows_as_every_sheet_begins_are_nothing_said() -> None:
    """The rows a group starts with, listed in their order, leave the group untouched."""
    rows = {"risk": [{"key": "bias"}, {"key": "r2", "control": "控"}]}
    sheet = _read(rows=rows).sheet
    assert sheet == AnswerSheet({Address("risk.control", "r2"): Said("控")})
    assert _read(rows={"risk": [{"key": "r2"}]}).sheet.rows == {"risk": ("r2", "bias")}


def test_not_applicable_brings_its_reason() -> None:
    """A question that may not apply takes the reason why."""
    sheet = _read(answers={"entity.staff": {"not_applicable": "个体"}}).sheet
    assert sheet.entry(Address("entity.staff")) == DoesNotApply("个体")


def test_rows_references_and_files_are_read() -> None:
    """Rows keep their order and keys; references and files lead to them."""
    answers = _read(
        rows={
            "flow": [{"key": "s1", "name": "生成", "model": "m2", "models": ["m2", "m1"]}],
            "model": [{"key": "m2", "name": "乙"}, {"key": "m1", "size": 7}],
        },
        answers={"algorithm.mechanism": [["见", {"ref": "model", "row": "m1"}], {"item": "第一"}]},
        files={"entity.licence": "a.png", "model.card[m1]": ["b.pdf", "c.pdf"]},
    )
    assert answers.sheet.rows == {"flow": ("s1",), "model": ("m2", "m1")}
    assert answers.sheet.entry(Address("flow.models", "s1")) == Said(("m2", "m1"))
    assert answers.sheet.entry(Address("model.size", "m1")) == Said("7")
    assert answers.sheet.entry(Address("algorithm.mechanism")) == Said(
        Prose((Block(("见", Reference("model", "m1"))), Block(("第一",), is_item=True)))
    )
    assert answers.files == {
        Address("entity.licence"): ("a.png",),
        Address("model.card", "m1"): ("b.pdf", "c.pdf"),
    }


def test_rows_of_a_fixed_group_are_completed() -> None:
    """A fixed group always has its rows, also those the file leaves out."""
    sheet = _read(rows={"risk": [{"key": "r2", "control": "复核"}]}).sheet
    assert sheet.rows["risk"] == ("r2", "bias")


def test_decisions_are_read() -> None:
    """Hand edits, kept findings, finished marks and 暂不确定 come with the answers."""
    sheet = _read(
        hand_edits={"report/intro": {"prose": ["改"], "replaced": "0123456789abcdef"}},
        kept={"C01:entity.name": "已核对"},
        finished=["algorithm.summary"],
        answers={"entity.name": "甲"},
        unsure=["entity.name", "entity.staff"],
    ).sheet
    assert sheet.hand_edits == {"report/intro": HandEdit(prose_of("改"), "0123456789abcdef")}
    assert sheet.kept == {"C01:entity.name": "已核对"}
    assert sheet.finished == {"algorithm.summary"}
    assert sheet.entry(Address("entity.name")) == Said("甲", unsure=True)
    assert sheet.entry(Address("entity.staff")) == Untouched(unsure=True)


def test_a_byte_order_mark_is_no_fault() -> None:
    """A file that an editor began with a byte order mark reads like any other."""
    answers = read_answers(b"\xef\xbb\xbf" + _bytes(answers={"entity.name": "甲"}), tiny_catalog())
    assert answers.sheet.entry(Address("entity.name")) == Said("甲")


@pytest.mark.parametrize(
    ("data", "code", "places"),
    [
        (b'{"format": 1,\n  "edition" 2}', "answers.broken_json", {"line": 2, "column": 13}),
        (b"", "answers.broken_json", {"line": 1, "column": 1}),
        (b'{\n"format": "\xff"}', "answers.not_utf8", {"line": 2}),
        (b'{"format": 1, "format": 1}', "answers.duplicate_key", {"key": "format"}),
        (b'{"format": NaN}', "answers.no_number", {"word": "NaN"}),
        (b"[" * 100_000, "answers.too_deep", {}),
        (b"[]", "answers.wants_object", {"place": "/"}),
        (b'{"format": 2, "edition": "2026-11"}', "answers.unknown_format", {"known": 1}),
        (b'{"format": true, "edition": "2026-11"}', "answers.unknown_format", {"known": 1}),
        (
            b'{"format": 1, "edition": "2020"}',
            "answers.unknown_edition",
            {"edition": "2020", "known": "2026-11"},
        ),
        (b" " * 20_000_001, "answers.too_large", {"megabytes": 20}),
    ],
)
def test_a_broken_file_is_refused(data: bytes, code: str, places: dict[str, str | int]) -> None:
    """What is no answers file of this edition is refused with the reason and the place."""
    error = _refusal(data)
    assert (error.code, dict(error.arguments)) == (code, places)


@pytest.mark.parametrize(
    ("answers", "code", "places"),
    [
        ({"entity.nam": ""}, "unknown_id", {"place": "entity.nam", "nearest": "entity.name"}),
        (
            {"entity.total": "3"},
            "computed",
            {"place": "entity.total", "instead": "entity.staff, model.size"},
        ),
        ({"report.intro": ""}, "composed", {"place": "report.intro", "block": "report/intro"}),
        ({"filing.number": ""}, "recorded", {"place": "filing.number"}),
        ({"model.name": ""}, "belongs_to_rows", {"place": "model.name", "group": "model"}),
        ({"entity.name": 5}, "wants_text", {"place": "entity.name"}),
        ({"entity.name": None}, "wants_text", {"place": "entity.name"}),
        ({"entity.kind": True}, "wants_text", {"place": "entity.kind"}),
        ({"entity.staff": [1]}, "wants_number", {"place": "entity.staff"}),
        (
            {"algorithm.fields": "text"},
            "wants_list",
            {"place": "algorithm.fields"},
        ),
        (
            {"algorithm.mechanism": [{"bold": 1}]},
            "wants_prose",
            {"place": "algorithm.mechanism"},
        ),
        (
            {"algorithm.mechanism": [[5]]},
            "wants_prose",
            {"place": "algorithm.mechanism"},
        ),
        (
            {"entity.kind": {"raw": {"files": []}}},
            "wants_text",
            {"place": "entity.kind"},
        ),
        (
            {"entity.kind": "firm"},
            "unknown_option",
            {"place": "entity.kind", "options": "company, institute"},
        ),
        (
            {"algorithm.fields": ["text", "smell"]},
            "unknown_option",
            {"place": "algorithm.fields", "options": "text, image, audio"},
        ),
        ({"entity.name": {"not_applicable": "无"}}, "must_apply", {"place": "entity.name"}),
        ({"entity.licence": "a.png"}, "files_elsewhere", {"place": "entity.licence"}),
        (
            {"entity.name": "甲" * 200_001},
            "too_long",
            {"place": "entity.name", "most": 200_000},
        ),
        (
            {"entity.name": "甲\x00"},
            "control_character",
            {"place": "entity.name", "at": 2, "character": "U+0000"},
        ),
        (
            {"entity.name": "甲\n乙"},
            "control_character",
            {"place": "entity.name", "at": 2, "character": "U+000A"},
        ),
        (
            {"algorithm.summary": "甲\n\x9b"},
            "control_character",
            {"place": "algorithm.summary", "at": 3, "character": "U+009B"},
        ),
        (
            {"algorithm.mechanism": [[{"ref": "model", "row": "m9"}]]},
            "unknown_row",
            {"place": "algorithm.mechanism", "group": "model"},
        ),
    ],
)
def test_an_answer_that_cannot_be_taken_is_refused(
    answers: dict[str, Any], code: str, places: dict[str, str | int]
) -> None:
    """Each refusal has its own code, names the place and never repeats the answer."""
    assert _refused(answers=answers) == (f"answers.{code}", places)


def test_a_lone_surrogate_is_refused() -> None:
    """Half of a surrogate pair is no character."""
    data = _bytes(answers={"entity.name": "?"}).replace(b'"?"', b'"\\ud83d"')
    error = _refusal(data)
    assert (error.code, error.arguments["character"]) == ("answers.control_character", "U+D83D")


@pytest.mark.parametrize(
    ("rows", "code", "place"),
    [
        ({"modle": []}, "unknown_group", "modle"),
        ({"model": {}}, "wants_rows", "rows.model"),
        ({"model": [{"key": "m1", "nam": ""}]}, "unknown_column", "rows.model[1].nam"),
        ({"model": [{"name": "甲"}]}, "row_key", "rows.model[1]"),
        ({"model": [{"key": "M-1"}]}, "row_key", "rows.model[1]"),
        ({"model": [{"key": "m1"}, {"key": "m1"}]}, "double_row", "rows.model[2]"),
        ({"risk": [{"key": "r9"}]}, "fixed_rows", "rows.risk[1]"),
        ({"flow": [{"key": "s1", "model": "m1"}]}, "unknown_row", "rows.flow[1].model"),
    ],
)
def test_rows_that_cannot_be_taken_are_refused(rows: Any, code: str, place: str) -> None:
    """Groups, columns, keys and references must be there and be there once."""
    found, places = _refused(rows=rows)
    assert (found, places["place"]) == (f"answers.{code}", place)


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"files": {"entity.name": "a.png"}}, "takes_no_file"),
        ({"files": {"model.card[m1]": "a.png"}}, "unknown_row"),
        ({"files": {"entity.licence": "a\u0000.png"}}, "control_character"),
        ({"files": {"entity.licence": 3}}, "wants_paths"),
        (
            {
                "files": {"entity.licence": "a.png"},
                "answers": {"entity.licence": {"not_applicable": "无"}},
            },
            "said_twice",
        ),
        ({"unsure": ["entity.nothing"]}, "unknown_id"),
        (
            {"unsure": ["entity.staff"], "answers": {"entity.staff": {"not_applicable": "无"}}},
            "unsure_not_applicable",
        ),
        ({"hand_edits": {"nothing/intro": {}}}, "unknown_document"),
        ({"hand_edits": {"report/intro": {"prose": []}}}, "wants_hand_edit"),
        ({"kept": {"C01": 4}}, "wants_text"),
        ({"finished": "all"}, "wants_list"),
        ({"answer": {}}, "unknown_member"),
    ],
)
def test_other_members_are_checked(members: dict[str, Any], code: str) -> None:
    """Files, marks and decisions are refused where they name nothing of the form."""
    assert _refused(**members)[0] == f"answers.{code}"


def test_all_problems_are_told_together() -> None:
    """A file with several faults is refused once, with every one of them."""
    error = _refusal(
        _bytes(answers={"a": "", "entity.kind": "x"}, rows={"model": [{"key": "m1", "b": ""}]})
    )
    assert isinstance(error, SeveralErrors)
    assert [each.code for each in error.errors] == [
        "answers.unknown_id",
        "answers.unknown_option",
        "answers.unknown_column",
    ]
