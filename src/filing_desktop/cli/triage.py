"""The command that says which filing a facts file leads to."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from filing_desktop.catalog.triage import Topic, TriageForm, TriageRule
from filing_desktop.cli.output import Output
from filing_desktop.documents.triage_memo import ground_words
from filing_desktop.filing.triage import Outcome, judge
from filing_desktop.services.answers import bytes_of
from filing_desktop.services.program import Program
from filing_desktop.services.triage import read_facts, write_memo
from filing_desktop.texts import Texts


def run(program: Program, words: argparse.Namespace, output: Output) -> int:
    """Judge the facts in a file, and write the memo where one is asked for."""
    form = program.triage
    file = read_facts(bytes_of(words.file), form)
    texts = program.texts(getattr(words, "lang", "zh"))
    outcome = judge(form, file.facts)
    if words.memo is not None:
        write_memo(program, words.memo, file, texts)
    _say(outcome, form, texts, output)
    if words.memo is not None:
        output.say(texts.say("triage.memo_written", file=words.memo.name))
    output.give(_as_json(outcome, texts))
    return 0


def _say(outcome: Outcome, form: TriageForm, texts: Texts, output: Output) -> None:
    output.say(texts.say(f"triage.need.{outcome.need}"))
    for topic in Topic:
        for rule in outcome.about(topic):
            says = rule.says.in_language(texts.language)
            output.say(f"\n{texts.say(f'triage.topic.{topic}')} {says}")
            rule_id = texts.say("triage.rule", id=rule.id)
            for line in (*ground_words(form, rule, texts), rule_id):
                output.say(f"    {line}")
    for name in outcome.open:
        label = form.questions[name].label.in_language(texts.language)
        output.say(f"\n{texts.say('triage.open')} {label} [{name}]")
    output.say(f"\n{texts.say('triage.no_opinion')}")


def _as_json(outcome: Outcome, texts: Texts) -> Mapping[str, Any]:
    return {
        "need": str(outcome.need),
        "filings": list(outcome.filings),
        "count": list(outcome.count),
        "beside": list(outcome.beside),
        "papers": list(outcome.papers),
        "open": list(outcome.open),
        "local_office": outcome.is_local,
        "reasons": [_rule_as_json(rule, texts) for rule in outcome.rules],
    }


def _rule_as_json(rule: TriageRule, texts: Texts) -> Mapping[str, Any]:
    return {
        "rule": rule.id,
        "topic": str(rule.topic),
        "says": rule.says.in_language(texts.language),
        "laws": [{"law": law.law, "article": law.article} for law in rule.laws],
        "sources": list(rule.sources),
        "confidence": str(rule.confidence),
        "local_office": rule.is_local,
    }
