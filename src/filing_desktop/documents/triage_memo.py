"""The memo of a triage: the facts, the outcome, each reason with article, source, confidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from filing_desktop.catalog.law_words import article_words
from filing_desktop.catalog.model import LawReference
from filing_desktop.catalog.triage import Topic, TriageForm, TriageRule
from filing_desktop.documents.content import (
    Block,
    DocumentContent,
    Heading,
    Paragraph,
    Part,
    Table,
    Text,
)
from filing_desktop.documents.tables import head, key_row, key_table, words_cell
from filing_desktop.filing.triage import Outcome, TriageFacts, shown_questions
from filing_desktop.texts import Texts

_REASON_WIDTHS = (0.54, 0.46)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged: its name, the facts and the outcome; ``sources`` explains their ids."""

    form: TriageForm
    subject: str
    facts: TriageFacts
    outcome: Outcome
    sources: Mapping[str, str]


def triage_memo(judged: Judged, made_on: dt.date, texts: Texts) -> DocumentContent:
    """The memo in the language of ``texts``; it says itself that it is no legal opinion."""
    return DocumentContent(
        id="triage_memo",
        title=texts.say("triage.memo_title"),
        subtitle=judged.subject,
        blocks=(
            _head(judged, made_on, texts),
            _facts(judged, texts),
            *(_reasons(judged, topic, texts) for topic in Topic if judged.outcome.about(topic)),
            _sources(judged, texts),
        ),
        mark=texts.say("triage.memo_mark"),
    )


def law_words(form: TriageForm, law: LawReference, texts: Texts) -> str:
    """A law with its article, 《…》第二十四条."""
    title = form.laws[law.law].title.in_language(texts.language)
    article = article_words(law.article, texts.language)
    return texts.say("triage.law", title=title, article=article)


def ground_words(form: TriageForm, rule: TriageRule, texts: Texts) -> tuple[str, ...]:
    """What a rule rests on, a line each: laws, sources with confidence, who decides."""
    lines = [law_words(form, law, texts) for law in rule.laws]
    confidence = texts.say(f"triage.confidence.{rule.confidence}")
    sources = " ".join(rule.sources)
    lines.append(texts.say("triage.ground", sources=sources, confidence=confidence))
    if rule.confidence.is_inferred:
        lines.append(texts.say("triage.as_the_portal_says"))
    if rule.is_local:
        lines.append(texts.say("triage.local"))
    return tuple(lines)


def _line(text: str, *, strong: bool = False) -> Paragraph:
    return Paragraph((Text(text, strong),))


def _head(judged: Judged, made_on: dt.date, texts: Texts) -> Block:
    outcome = judged.outcome
    parts: list[Part] = [
        Heading(1, texts.say("triage.outcome")),
        _line(texts.say(f"triage.need.{outcome.need}"), strong=True),
    ]
    rows = (
        ("triage.filings", [texts.say(f"triage.filing.{each}") for each in outcome.filings]),
        ("triage.count", [texts.say(f"triage.count.{each}") for each in outcome.count]),
        ("triage.beside", [texts.say(f"triage.beside.{each}") for each in outcome.beside]),
        ("triage.open", [_label(judged, each, texts) for each in outcome.open]),
        ("triage.day", [made_on.isoformat()]),
    )
    parts += key_table(
        key_row(texts.say(code), words_cell(*lines)) for code, lines in rows if lines
    )
    if outcome.is_local:
        parts.append(_line(texts.say("triage.local"), strong=True))
    parts.append(_line(texts.say("triage.no_opinion")))
    return Block("triage_memo/outcome", tuple(parts))


def _facts(judged: Judged, texts: Texts) -> Block:
    rows = []
    for question in shown_questions(judged.form, judged.facts):
        options = [question.option(value) for value in judged.facts.get(question.id, ())]
        said = [each.label.in_language(texts.language) for each in options if each is not None]
        label = question.label.in_language(texts.language)
        rows.append(key_row(label, words_cell(*(said or [texts.say("triage.unanswered")]))))
    return Block("triage_memo/facts", (Heading(1, texts.say("triage.facts")), *key_table(rows)))


def _reasons(judged: Judged, topic: Topic, texts: Texts) -> Block:
    title = texts.say(f"triage.topic.{topic}")
    rows = tuple(
        (
            words_cell(rule.says.in_language(texts.language)),
            words_cell(
                *ground_words(judged.form, rule, texts), texts.say("triage.rule", id=rule.id)
            ),
        )
        for rule in judged.outcome.about(topic)
    )
    heads = head(texts.say("triage.says"), texts.say("triage.grounds"))
    table = Table(_REASON_WIDTHS, (heads, *rows), head_rows=1)
    return Block(f"triage_memo/{topic}", (Heading(1, title), table))


def _sources(judged: Judged, texts: Texts) -> Block:
    """The sources the reasons name, in words, and the laws with the day they came into force."""
    rules = judged.outcome.rules
    named = sorted({each for rule in rules for each in rule.sources}, key=_number)
    laws = dict.fromkeys(law.law for rule in rules for law in rule.laws)
    parts: list[Part] = [Heading(1, texts.say("triage.sources"))]
    for key in laws:
        law = judged.form.laws[key]
        title = law.title.in_language(texts.language)
        day = law.in_force.isoformat()
        parts.append(_line(texts.say("triage.in_force", title=title, day=day)))
    parts += [_line(f"{each}　{judged.sources.get(each, '')}") for each in named]
    return Block("triage_memo/sources", tuple(parts) if rules else ())


def _number(source: str) -> int:
    return int(source.removeprefix("S"))


def _label(judged: Judged, question: str, texts: Texts) -> str:
    return judged.form.questions[question].label.in_language(texts.language)
