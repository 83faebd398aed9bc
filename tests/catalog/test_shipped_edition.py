"""The edition that ships: whole, sound, and of the records the field is known to have."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from filing_desktop.catalog.lint import lint
from filing_desktop.catalog.model import FormCatalog, Kind, QuestionType
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.catalog.table import combination_table, record_table
from filing_desktop.filing.computed import COMPUTED
from filing_desktop.resources import resource_path

PROJECT = Path(__file__).resolve().parents[2]


@cache
def edition() -> FormCatalog:
    """The shipped edition."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


@pytest.fixture(scope="module")
def records() -> list[dict[str, object]]:
    """The records of the field, of all seven combinations."""
    path = PROJECT.parent / "shared" / "domain" / "fields.json"
    if not path.is_file():
        pytest.skip("the reference data (../shared/domain) are not here")
    found: list[dict[str, object]] = json.loads(path.read_text("utf-8"))
    return found


def test_the_edition_has_no_complaints() -> None:
    """Every reference resolves, every asked question stands on one page, each says why."""
    assert lint(edition(), frozenset(COMPUTED)) == ()


def test_every_record_of_the_field_is_there_once(records: list[dict[str, object]]) -> None:
    """Each id of the 231 records is a question of the edition; the loader refuses doubles."""
    assert len(records) == 231
    assert [r["id"] for r in records if r["id"] not in edition().questions] == []


def test_every_record_is_asked_of_those_it_applies_to(records: list[dict[str, object]]) -> None:
    """No combination is spared a question the field knows to be asked of it.

    The report's outline is asked of more: of the other types only that one was inferred.
    """
    for record in records:
        applies_to = record["applies_to"]
        assert isinstance(applies_to, list)
        assert set(applies_to) <= edition().questions[str(record["id"])].applies_to, record["id"]


def test_options_are_those_of_the_field(records: list[dict[str, object]]) -> None:
    """Every option of a record is offered; where the list is certain no other is."""
    differing = []
    for record in records:
        question = edition().questions[str(record["id"])]
        listed = record["options"]
        assert isinstance(listed, list)
        wanted = {option["value"] for option in listed}
        offered = {option.value for option in question.options}
        if question.kind is Kind.ASKED and not wanted <= offered:
            differing.append(question.id)
        if question.kind is Kind.ASKED and question.options_confirmed and wanted:
            differing += [question.id] * (wanted != offered)
    assert differing == []


def test_printed_labels_of_options_are_the_portals(records: list[dict[str, object]]) -> None:
    """A label with its group reads as the record has it, 文本-短文本."""
    for record in records:
        question = edition().questions[str(record["id"])]
        listed = record["options"]
        assert isinstance(listed, list)
        for option in listed if question.kind is Kind.ASKED else ():
            ours = question.option(option["value"])
            assert ours is not None
            assert ours.printed == option["label_zh"], question.id


def test_inferred_records_say_so(records: list[dict[str, object]]) -> None:
    """A record nobody saw on the portal keeps its low confidence, for 以平台页面为准."""
    for record in records:
        question = edition().questions[str(record["id"])]
        assert str(question.confidence) == record["confidence"], question.id


def test_a_limit_of_fifty_characters_is_kept(records: list[dict[str, object]]) -> None:
    """A field marked 50字以上 carries that limit."""
    for record in records:
        limits = record["constraints"]
        assert isinstance(limits, dict)
        if "min_length" in limits:
            assert edition().questions[str(record["id"])].limits.min_length == limits["min_length"]


def test_long_texts_show_a_good_answer_and_one_that_comes_back() -> None:
    """Beside each long text stand two invented examples (U10)."""
    for question in edition().asked():
        if question.type in (QuestionType.LONG_TEXT, QuestionType.PROSE):
            assert question.help.example is not None
            assert question.help.example.good != question.help.example.returned


def test_a_good_example_keeps_to_the_limits_of_its_question() -> None:
    """No example is shorter or longer than what the program asks for."""
    for question in edition().asked():
        example = question.help.example
        if example and question.type in (QuestionType.LONG_TEXT, QuestionType.PROSE):
            assert len(example.good) >= (question.limits.min_length or 0), question.id
            assert len(example.good) <= (question.limits.max_length or 100_000), question.id


def test_quoted_articles_are_verbatim(shared_data: Path) -> None:
    """Where the whole law is at hand, a quoted article stands in it word for word."""
    titles = {"tuijian": "互联网信息服务算法推荐管理规定", "pipl": "个人信息保护法"}
    for key, title in titles.items():
        law = (shared_data / "law" / f"{title}.md").read_text("utf-8")
        words = "".join(law.split())
        for article, quote in edition().laws[key].quotes.items():
            for piece in "".join(quote.split()).split("…"):
                assert piece in words, (key, article)


def test_english_words_have_straight_quotes() -> None:
    """The window's font draws curly quotes as wide as a Chinese character."""
    for question in edition().questions.values():
        words = [question.label, question.help.why, question.help.holds, question.hint]
        words += [option.label for option in question.options]
        assert not any(mark in text.en for text in words if text for mark in "’‘“”"), question.id


def test_english_labels_and_hints_hold_no_chinese() -> None:
    """What tells an English reader which control to use names it as the window does."""
    for question in edition().questions.values():
        words = [question.label.en, question.hint.en if question.hint else ""]
        assert not any("\u4e00" <= char <= "\u9fff" for char in "".join(words)), question.id


def test_the_tables_are_the_catalogues() -> None:
    """``docs/`` holds what the catalogue makes of it; write it anew with ``make docs``."""
    assert (PROJECT / "docs" / "records.md").read_text("utf-8") == record_table(edition())
    kept = (PROJECT / "docs" / "combinations.md").read_text("utf-8")
    assert kept == combination_table(edition())


def test_a_chapter_stands_where_something_tells_it() -> None:
    """A misspelt place would print nothing; a heading decides which places there are."""
    chapter = edition().chapters[0]
    for wrong in (replace(chapter, chapter="modle"), replace(chapter, chapter="service")):
        found = lint(replace(edition(), chapters=(wrong,)), frozenset(COMPUTED))
        assert [each.entry for each in found] == [chapter.id]
