"""Facts from a file, the answers of a person, and the memo."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from filing_desktop import bootstrap
from filing_desktop.errors import FilingError, SeveralErrors
from filing_desktop.services.clock import clock_at
from filing_desktop.services.triage import (
    FactsFile,
    TriageSession,
    facts_schema,
    read_facts,
    write_memo,
)

PROGRAM = bootstrap.build(clock_at(dt.date(2026, 11, 20)))
CASES = Path(__file__).parents[1] / "scenarios" / "triage_cases.yaml"


def data(value: object) -> bytes:
    """A value as a file holds it."""
    return json.dumps(value, ensure_ascii=False).encode()


def test_one_answer_may_be_a_text_or_a_list() -> None:
    """Both read as the same facts."""
    form = PROGRAM.triage
    one = read_facts(data({"subject": "甲", "facts": {"reach": "internal"}}), form)
    assert one == FactsFile("甲", {"reach": ("internal",)})
    assert one == read_facts(data({"subject": "甲", "facts": {"reach": ["internal"]}}), form)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"{", "triage.not_json"),
        (b"\xff", "triage.not_json"),
        (b"[" * 100_000, "triage.not_json"),
        (b"[]", "triage.shape"),
        (b'{"other": 1}', "triage.shape"),
        (b'{"facts": []}', "triage.shape"),
    ],
)
def test_a_file_of_another_shape_is_refused(text: bytes, code: str) -> None:
    """It is told where, or what the shape is."""
    with pytest.raises(FilingError) as refused:
        read_facts(text, PROGRAM.triage)
    assert refused.value.code == code


def test_every_wrong_answer_is_told_at_once() -> None:
    """An unknown question, an unknown option, two answers where one is asked for."""
    facts = {"other": "x", "reach": [1], "model": ["own", "filed_api"]}
    with pytest.raises(SeveralErrors) as refused:
        read_facts(data({"facts": facts}), PROGRAM.triage)
    codes = [error.code for error in refused.value.errors]
    assert codes == ["triage.unknown_question", "triage.unknown_value", "triage.one_value"]


def test_none_stands_alone_in_a_file_too() -> None:
    """None of these and one of them cannot both be so; the window does not let them be."""
    with pytest.raises(SeveralErrors) as refused:
        read_facts(data({"facts": {"features": ["none", "comment"]}}), PROGRAM.triage)
    assert [error.code for error in refused.value.errors] == ["triage.none_stands_alone"]


@pytest.mark.parametrize(
    "text",
    [
        '{"facts": {"reach": "internal", "reach": "own_product"}}',
        '{"facts": {"kinds": ["push", "push"]}}',
    ],
)
def test_nothing_may_stand_twice(text: str) -> None:
    """Neither a question nor an answer: else the last would win without a word."""
    with pytest.raises(FilingError) as refused:
        read_facts(text.encode(), PROGRAM.triage)
    errors = refused.value.errors if isinstance(refused.value, SeveralErrors) else (refused.value,)
    assert [error.code for error in errors] == ["triage.twice"]


def test_the_schema_takes_every_case() -> None:
    """What the schema allows the reader reads, and it refuses what the reader refuses."""
    schema = facts_schema(PROGRAM.triage)
    jsonschema.Draft202012Validator.check_schema(schema)
    for case in yaml.safe_load(CASES.read_text("utf-8")):
        value = {"subject": case["name"], "facts": case["facts"]}
        jsonschema.validate(value, schema)
        read_facts(data(value), PROGRAM.triage)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"facts": {"model": ["own", "filed_api"]}}, schema)


def test_the_memo_is_the_same_for_the_same_facts_and_day(tmp_path: Path) -> None:
    """The same facts and day give the same bytes; where a person says so, one gives way."""
    file = FactsFile("云杉写作", {"reach": ("own_product",), "kinds": ("push",)})
    for name in ("a.pdf", "b.pdf", "a.pdf"):
        write_memo(PROGRAM, tmp_path / name, file, PROGRAM.texts("zh"), replaces=True)
    first, second = (tmp_path / "a.pdf").read_bytes(), (tmp_path / "b.pdf").read_bytes()
    assert first == second
    assert first.startswith(b"%PDF")
    assert len(list(tmp_path.iterdir())) == 2


def test_a_memo_takes_the_place_of_nothing(tmp_path: Path) -> None:
    """A file that is there stays as it is, and is named."""
    there = tmp_path / "a.pdf"
    there.write_bytes(b"another memo")
    with pytest.raises(FilingError) as refused:
        write_memo(PROGRAM, there, FactsFile("", {}), PROGRAM.texts("zh"))
    assert refused.value.code == "files.exists"
    assert there.read_bytes() == b"another memo"


def test_a_memo_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The name of the file is told, not where it lies."""
    with pytest.raises(FilingError) as refused:
        write_memo(PROGRAM, tmp_path / "no" / "a.pdf", FactsFile("", {}), PROGRAM.texts("zh"))
    assert dict(refused.value.arguments) == {"file": "a.pdf"}


def test_none_of_these_excludes_the_others() -> None:
    """Who chooses none has none of them, and the other way round."""
    session = TriageSession(PROGRAM.triage)
    session.choose("features", "comment", on=True)
    session.choose("features", "group", on=True)
    assert session.chosen("features") == ("comment", "group")
    session.choose("features", "none", on=True)
    assert session.chosen("features") == ("none",)
    session.choose("features", "media", on=True)
    assert session.chosen("features") == ("media",)


def test_one_answer_gives_way_to_the_next() -> None:
    """Where one answer is asked for, the last one stands; it can be taken back."""
    session = TriageSession(PROGRAM.triage)
    session.choose("model", "own", on=True)
    session.choose("model", "filed_api", on=True)
    assert session.chosen("model") == ("filed_api",)
    session.choose("model", "filed_api", on=False)
    assert session.chosen("model") == ()


def test_listeners_hear_of_each_change() -> None:
    """The outcome is at hand when they are told."""
    session, heard = TriageSession(PROGRAM.triage), []
    session.listen(lambda: heard.append(str(session.outcome.need)))
    session.choose("reach", "internal", on=True)
    session.clear()
    assert heard == ["no", "open"]
