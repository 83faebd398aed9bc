"""Checks a catalogue as code is checked: every reference resolves, every question is reachable."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from filing_desktop.catalog.conditions import questions_in
from filing_desktop.catalog.model import (
    CONTINUED_PLACES,
    OWN_SECTION_PLACES,
    Example,
    FormCatalog,
    Group,
    Kind,
    Question,
    QuestionType,
)

_CHOICES = (QuestionType.CHOICE, QuestionType.CHOICES)
_REFERENCES = (QuestionType.ROW, QuestionType.ROWS)
_LONG = (QuestionType.LONG_TEXT, QuestionType.PROSE)


@dataclass(frozen=True, slots=True, order=True)
class Complaint:
    """What is wrong with an entry of a catalogue."""

    entry: str
    what: str


def lint(
    catalog: FormCatalog,
    computed: frozenset[str],
    blocks: frozenset[str] | None = None,
) -> tuple[Complaint, ...]:
    """Every mistake in ``catalog``, all at once.

    ``computed`` are the names of functions there are; ``blocks`` the addresses of composed
    texts there are (None where no documents are at hand yet).
    """
    rules: tuple[Callable[[], Iterator[Complaint]], ...] = (
        lambda: _pages(catalog),
        lambda: _groups(catalog),
        lambda: _questions(catalog),
        lambda: _conditions(catalog),
        lambda: _kinds(catalog, computed, blocks),
        lambda: _cycles(catalog),
        lambda: _chapters(catalog),
    )
    return tuple(sorted(complaint for rule in rules for complaint in rule()))


def _pages(catalog: FormCatalog) -> Iterator[Complaint]:
    """Every asked question stands on exactly one page, alone or in its group."""
    shown = [
        name
        for section in catalog.sections.values()
        for item in section.items
        for name in _shown_by(catalog, item)
    ]
    for question in catalog.asked():
        if shown.count(question.id) != 1:
            yield Complaint(question.id, f"stands on {shown.count(question.id)} pages")
    for section in catalog.sections.values():
        if section.part not in catalog.parts:
            yield Complaint(section.id, f"its part {section.part} is unknown")
        for item in section.items:
            yield from _item(catalog, section.id, item)


def _shown_by(catalog: FormCatalog, item: str) -> tuple[str, ...]:
    if not item.startswith("group:"):
        return (item,)
    group = catalog.groups.get(item.removeprefix("group:"))
    return group.columns if group else ()


def _item(catalog: FormCatalog, section: str, item: str) -> Iterator[Complaint]:
    group_id = item.removeprefix("group:")
    if item.startswith("group:"):
        if group_id not in catalog.groups:
            yield Complaint(section, f"group {group_id} is unknown")
    elif item not in catalog.questions or catalog.questions[item].kind is not Kind.ASKED:
        yield Complaint(section, f"{item} is not an asked question")
    elif catalog.questions[item].group:
        yield Complaint(section, f"{item} is a column and stands alone")


def _groups(catalog: FormCatalog) -> Iterator[Complaint]:
    prefixes: dict[str, str] = {}
    for group in catalog.groups.values():
        if not (group.key_prefix.isalpha() and group.key_prefix.islower()):
            yield Complaint(group.id, "its key_prefix is not lower-case letters")
        if group.key_prefix in prefixes:
            yield Complaint(group.id, f"shares its key_prefix with {prefixes[group.key_prefix]}")
        prefixes[group.key_prefix] = group.id
        yield from _columns(catalog, group)
        if bool(group.parent) != bool(group.parent_column):
            yield Complaint(group.id, "has a parent or a parent_column without the other")
        elif group.parent and group.parent not in catalog.groups:
            yield Complaint(group.id, f"its parent {group.parent} is unknown")


def _columns(catalog: FormCatalog, group: Group) -> Iterator[Complaint]:
    names = [column.rpartition(".")[2] for column in group.columns]
    if len(set(names)) != len(names) or "key" in names:
        yield Complaint(group.id, "two of its columns share a name, or one is named key")
    named = (group.title_column, group.kind_column, group.parent_column, *group.facts)
    preset = tuple(name for _, answers in group.starts_with for name in answers)
    for column in filter(None, (*named, *preset)):
        if column not in group.columns:
            yield Complaint(group.id, f"{column} is not one of its columns")
    for column in group.columns:
        if column not in catalog.questions:
            yield Complaint(group.id, f"column {column} is unknown")
        elif catalog.questions[column].scope is not group.scope:
            yield Complaint(column, f"its scope is not that of its group {group.id}")


def _questions(catalog: FormCatalog) -> Iterator[Complaint]:
    for question in catalog.questions.values():
        yield from _words(question)
        for place in question.printed:
            if place.document not in catalog.documents:
                yield Complaint(question.id, f"is printed in {place.document}, which is unknown")
        for law in question.laws:
            if law.law not in catalog.laws:
                yield Complaint(question.id, f"cites {law.law}, which is unknown")
        for source in question.sources:
            if source not in catalog.sources:
                yield Complaint(question.id, f"names source {source}, which is unknown")
        unknown = question.applies_to - frozenset(catalog.edition.combinations)
        if not question.applies_to or unknown == question.applies_to:
            yield Complaint(question.id, "applies to no combination of this edition")


def _words(question: Question) -> Iterator[Complaint]:
    """Why, source and printing place are never empty; labels carry no mark for required."""
    example = question.help.example or Example("")
    wanted = {
        "why": question.help.why.zh and question.help.why.en,
        "sources": question.sources,
        "printed": question.printed,
        "label": question.label.zh and question.label.en,
    }
    if question.kind is Kind.ASKED and question.type in _LONG:
        wanted |= {"a good example": example.good, "an example that returns": example.returned}
    for name, value in wanted.items():
        if not value:
            yield Complaint(question.id, f"has no {name}")
    if any(mark in question.label.zh for mark in "*＊") or "（选填）" in question.label.zh:
        yield Complaint(question.id, "its label carries a mark that the screen adds itself")


def _kinds(
    catalog: FormCatalog, computed: frozenset[str], blocks: frozenset[str] | None
) -> Iterator[Complaint]:
    for question in catalog.questions.values():
        choices = question.type in _CHOICES and question.kind is Kind.ASKED
        if choices and len({o.value for o in question.options}) != len(question.options):
            yield Complaint(question.id, "two of its options share a value")
        if choices and not question.options:
            yield Complaint(question.id, "is a choice without options")
        if question.type in _REFERENCES and question.refers_to not in catalog.groups:
            yield Complaint(question.id, f"refers to {question.refers_to}, which is no group")
        if question.kind is Kind.COMPUTED and question.computed_by not in computed:
            yield Complaint(question.id, f"is computed by {question.computed_by}, unknown")
        if question.kind is Kind.COMPOSED and not question.block:
            yield Complaint(question.id, "is composed but names no block")
        if question.kind is Kind.COMPOSED and blocks is not None and question.block not in blocks:
            yield Complaint(question.id, f"its block {question.block} is composed nowhere")
        for name in (*question.computed_from, question.id_type_from):
            if name and name not in catalog.questions:
                yield Complaint(question.id, f"names {name}, which is unknown")


def _conditions(catalog: FormCatalog) -> Iterator[Complaint]:
    looks_at = [(group.id, group.shown_when) for group in catalog.groups.values()]
    looks_at += [(group.id, group.wanted_when) for group in catalog.groups.values()]
    for question in catalog.questions.values():
        looks_at += [(question.id, question.shown_when), (question.id, question.required)]
    for owner, condition in looks_at:
        for name in questions_in(condition):
            if name not in catalog.questions:
                yield Complaint(owner, f"its condition looks at {name}, which is unknown")


def _cycles(catalog: FormCatalog) -> Iterator[Complaint]:
    """What a question depends on to be shown or computed never leads back to it."""
    below = {
        question.id: {*questions_in(question.shown_when), *question.computed_from}
        for question in catalog.questions.values()
    }
    for start, first in below.items():
        seen: set[str] = set()
        waiting = list(first)
        while waiting:
            name = waiting.pop()
            if name == start:
                yield Complaint(start, "depends on itself")
                break
            if name not in seen:
                seen.add(name)
                waiting.extend(below.get(name, ()))


def _chapters(catalog: FormCatalog) -> Iterator[Complaint]:
    """A chapter names what there is, and tells it of somebody who is asked it."""
    for chapter in catalog.chapters:
        places = OWN_SECTION_PLACES if chapter.heading else CONTINUED_PLACES
        if chapter.chapter not in places:
            yield Complaint(chapter.id, f"stands at {chapter.chapter}, where nothing tells it")
        unknown = chapter.applies_to - frozenset(catalog.edition.combinations)
        if unknown or not chapter.applies_to:
            yield Complaint(chapter.id, f"applies to {sorted(unknown)}, which is not carried")
        for item in chapter.items:
            names = _shown_by(catalog, item)
            if not names or not all(name in catalog.questions for name in names):
                yield Complaint(chapter.id, f"tells {item}, which is unknown")
                continue
            asked = [catalog.questions[name].applies_to for name in names]
            if not any(each & chapter.applies_to for each in asked):
                yield Complaint(chapter.id, f"tells {item}, which nobody there is asked")
