"""The memo says the facts, the outcome, and each reason with what it rests on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from filing_desktop import bootstrap
from filing_desktop.catalog.law_words import article_words
from filing_desktop.documents.content import plain_document
from filing_desktop.documents.triage_memo import Judged, triage_memo
from filing_desktop.filing.triage import judge
from filing_desktop.services.clock import clock_at

DAY = dt.date(2026, 11, 20)
PROGRAM = bootstrap.build(clock_at(DAY))
CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "scenarios" / "triage_cases.yaml").read_text("utf-8")
)


def words_of(case: dict[str, dict[str, list[str]]], language: str) -> str:
    """All words of the memo of a case."""
    form = PROGRAM.triage
    facts = {name: tuple(values) for name, values in case["facts"].items()}
    judged = Judged(form, "云杉写作", facts, judge(form, facts), PROGRAM.catalog.sources)
    return plain_document(triage_memo(judged, DAY, PROGRAM.texts(language)))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_every_reason_stands_there_with_its_rule(
    case: dict[str, dict[str, list[str]]], language: str
) -> None:
    """Statement, articles, sources and rule of each reason; the day; that it is no opinion."""
    words, texts = words_of(case, language), PROGRAM.texts(language)
    for rule in (PROGRAM.triage.rules[name] for name in case["rules"]):
        assert rule.says.in_language(language) in words
        assert texts.say("triage.rule", id=rule.id) in words
        assert all(article_words(law.article, language) in words for law in rule.laws)
        assert all(PROGRAM.catalog.sources[source] in words for source in rule.sources)
    assert DAY.isoformat() in words
    assert texts.say("triage.no_opinion") in words


def test_the_local_office_has_the_last_word_where_it_decides() -> None:
    """Only there: what the law says plainly is not watered down."""
    by_name = {case["name"]: case for case in CASES}
    local = PROGRAM.texts("zh").say("triage.local")
    assert local in words_of(by_name["只在海外上架的修图应用"], "zh")
    assert local not in words_of(by_name["公司内部的合同摘要工具"], "zh")


def test_what_is_open_is_told() -> None:
    """A question nobody answered stands in the memo as open."""
    words = words_of({"facts": {"reach": ["own_product"]}}, "zh")
    assert PROGRAM.texts("zh").say("triage.need.open") in words
    assert PROGRAM.triage.questions["kinds"].label.zh in words
