"""Finds questions by their words, or by what was answered there."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from filing_desktop.catalog.model import Question, Section
from filing_desktop.filing.answer import Address
from filing_desktop.filing.facts import Facts
from filing_desktop.interview.route import section_of

MOST_HITS = 50


@dataclass(frozen=True, slots=True)
class Hit:
    """A question that was found, the page it stands on, and the answer there."""

    address: Address
    question: Question
    section: Section
    text: str


def search(facts: Facts, words: str) -> tuple[Hit, ...]:
    """The shown questions that hold every word, in portal order; at most ``MOST_HITS``.

    Words are matched as they are, without regard to case and width, in labels of both
    languages, in options and in answers.
    """
    wanted = [_folded(word) for word in words.split()]
    hits: list[Hit] = []
    for address in facts.addresses() if wanted else ():
        question = facts.catalog.questions[address.question]
        text = facts.text(address.question, address.row)
        heap = _folded(" ".join([question.label.zh, question.label.en, text, *_options(question)]))
        section = section_of(facts, question.id)
        if section is not None and all(word in heap for word in wanted):
            hits.append(Hit(address, question, section, text))
            if len(hits) == MOST_HITS:
                break
    return tuple(hits)


def _options(question: Question) -> list[str]:
    return [word for option in question.options for word in (option.label.zh, option.label.en)]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
