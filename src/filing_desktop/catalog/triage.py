"""The triage as data: what is asked, and which rules follow from the answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from filing_desktop.catalog.conditions import Condition
from filing_desktop.catalog.entry import Entry
from filing_desktop.catalog.model import Bilingual, Confidence, LawReference
from filing_desktop.catalog.source import Tree, by_id, read_tree


class Topic(StrEnum):
    """What a rule speaks of; the outcome is told in this order."""

    NEED = "need"
    TYPE = "type"
    COUNT = "count"
    BESIDE = "beside"
    TIMING = "timing"
    PAPERS = "papers"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class TriageOption:
    """An answer to choose, what it means, and where one meets it every day."""

    value: str
    label: Bilingual
    explain: Bilingual
    examples: Bilingual | None


@dataclass(frozen=True, slots=True)
class TriageQuestion:
    """A question of the triage; ``takes_several`` answers or one."""

    id: str
    label: Bilingual
    why: Bilingual
    options: tuple[TriageOption, ...]
    shown_when: Condition
    takes_several: bool

    def option(self, value: str) -> TriageOption | None:
        """The option of that value."""
        return next((each for each in self.options if each.value == value), None)


@dataclass(frozen=True, slots=True)
class TriageRule:
    """What follows where ``when`` holds: words for people, and results by name in ``gives``.

    ``is_local`` marks what the local office decides in the end.
    """

    id: str
    topic: Topic
    when: Condition
    gives: Mapping[str, tuple[str, ...]]
    says: Bilingual
    laws: tuple[LawReference, ...]
    sources: tuple[str, ...]
    confidence: Confidence
    is_local: bool


@dataclass(frozen=True, slots=True)
class TriageLaw:
    """A law that rules rest on."""

    key: str
    title: Bilingual
    in_force: dt.date


@dataclass(frozen=True, slots=True)
class TriageForm:
    """All questions and rules, in the order of their files."""

    questions: Mapping[str, TriageQuestion]
    rules: Mapping[str, TriageRule]
    laws: Mapping[str, TriageLaw]


def load_triage(folder: Path, cache: Path | None = None) -> TriageForm:
    """The triage in ``folder``; ``CatalogError`` names file, entry and key of a mistake."""
    tree = read_tree(folder, cache)
    return triage_from_tree(tree)


def triage_from_tree(tree: Tree) -> TriageForm:
    """The triage that a tree of files holds."""
    return TriageForm(
        questions=by_id(tree, "questions.yaml", _question),
        rules=by_id(tree, "rules.yaml", _rule),
        laws=by_id(tree, "laws.yaml", _law, key="key"),
    )


def _question(entry: Entry) -> TriageQuestion:
    return TriageQuestion(
        id=entry.text("id"),
        label=_bilingual(entry, "label"),
        why=_bilingual(entry, "why"),
        options=tuple(_option(option) for option in entry.children("options")),
        shown_when=entry.condition("shown_when", "always"),
        takes_several=entry.flag("several"),
    )


def _option(entry: Entry) -> TriageOption:
    examples = entry.child("examples")
    return TriageOption(
        value=entry.text("value"),
        label=entry.bilingual(),
        explain=_bilingual(entry, "explain"),
        examples=examples.bilingual() if examples else None,
    )


def _rule(entry: Entry) -> TriageRule:
    gives = entry.child("gives")
    names = ("need", "filing", "count", "beside", "papers")
    given = {name: gives.texts(name) for name in names} if gives else {}
    return TriageRule(
        id=entry.text("id"),
        topic=entry.one_of(Topic, "topic"),
        when=entry.condition("when", "never"),
        gives=MappingProxyType({name: values for name, values in given.items() if values}),
        says=_bilingual(entry, "says"),
        laws=tuple(
            LawReference(law.text("law"), law.text("article")) for law in entry.children("laws")
        ),
        sources=entry.texts("sources"),
        confidence=entry.one_of(Confidence, "confidence"),
        is_local=entry.flag("local"),
    )


def _law(entry: Entry) -> TriageLaw:
    try:
        in_force = dt.date.fromisoformat(entry.text("in_force"))
    except ValueError as reason:
        raise entry.error("in_force", "is not a day like 2026-11-22") from reason
    return TriageLaw(entry.text("key"), entry.bilingual(), in_force)


def _bilingual(entry: Entry, key: str) -> Bilingual:
    child = entry.child(key)
    if child is None:
        raise entry.error(key, "is missing")
    return child.bilingual()
