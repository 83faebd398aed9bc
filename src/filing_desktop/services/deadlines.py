"""The clocks of a filing as dates for a person's calendar."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from filing_desktop.catalog.law_words import article_words
from filing_desktop.filing.deadlines import Deadline, deadlines_in
from filing_desktop.filing.facts import Facts
from filing_desktop.services.ports import DueDate
from filing_desktop.texts import Texts

_NAME, _CODE = "algo.name", "entity.uscc"


def due_dates(facts: Facts, texts: Texts) -> Iterator[DueDate]:
    """The last days that are known and still count; of the filing nothing but the algorithm's name.

    A calendar is shared and synchronised, so no person and no company stands in it.
    """
    for each in deadlines_in(facts):
        if each.due_on and each.met_on is None:
            yield DueDate(
                uid=f"{each.kind}-{_mark(facts)}@filing-desktop",
                day=each.due_on,
                title=texts.say(
                    "deadlines.event", what=kind_name(each, texts), name=facts.text(_NAME)
                ),
                note=rule_of(each, facts, texts),
            )


def kind_name(deadline: Deadline, texts: Texts) -> str:
    """What is due, in words."""
    return texts.say(f"deadlines.{deadline.kind}")


def rule_of(deadline: Deadline, facts: Facts, texts: Texts) -> str:
    """The working days and the article a clock runs by."""
    law = facts.catalog.laws[deadline.article.law]
    return texts.say(
        "deadlines.rule",
        days=deadline.working_days,
        law=law.title.in_language(texts.language),
        article=article_words(deadline.article.article, texts.language),
    )


def _mark(facts: Facts) -> str:
    """What tells one filing from another without naming it."""
    said = "\x1f".join((facts.text(_CODE), facts.text(_NAME)))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
