"""Reads an edition of a form from its folder into a ``FormCatalog``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from filing_desktop.catalog.entry import Entry
from filing_desktop.catalog.model import (
    Bilingual,
    Chapter,
    Confidence,
    DocumentInfo,
    Edition,
    Example,
    FormCatalog,
    Group,
    Help,
    Kind,
    Law,
    LawReference,
    Limits,
    Option,
    Part,
    PrintingPlace,
    Question,
    QuestionType,
    Scope,
    Section,
)
from filing_desktop.catalog.source import Tree, by_id, read_tree


def load_catalog(folder: Path, cache: Path | None = None) -> FormCatalog:
    """The edition in ``folder``; ``cache`` is a folder for its compiled form.

    Every scalar is text in the files, and gets its type here. ``CatalogError`` names file,
    entry and key.
    """
    tree = read_tree(folder, cache)
    return catalog_from_tree(tree)


def catalog_from_tree(tree: Tree) -> FormCatalog:
    """The catalogue that a tree of files holds, keyed as the files are named."""
    edition = _edition(Entry("edition.yaml", tree.single("edition.yaml")))
    groups = by_id(tree, "groups/", _group)
    group_of = {column: group.id for group in groups.values() for column in group.columns}
    questions = by_id(tree, "questions/", lambda entry: _question(entry, edition, group_of))
    sections = by_id(tree, "sections.yaml", _section)
    order = _portal_order(sections, groups, questions)
    return FormCatalog(
        edition=edition,
        parts=by_id(tree, "parts.yaml", _part),
        sections=sections,
        groups=groups,
        questions=MappingProxyType({name: questions[name] for name in order}),
        documents=by_id(tree, "documents.yaml", _document),
        laws=by_id(tree, "laws.yaml", _law, key="key"),
        sources=MappingProxyType(Entry("sources.yaml", tree.single("sources.yaml")).rest()),
        chapters=tuple(by_id(tree, "chapters.yaml", _chapter).values()),
    )


def _portal_order(
    sections: Mapping[str, Section],
    groups: Mapping[str, Group],
    questions: Mapping[str, Question],
) -> list[str]:
    """Ids as the pages show them; what no page shows follows in the order of the files."""
    order: dict[str, None] = {}
    for section in sections.values():
        for item in section.items:
            if not item.startswith("group:"):
                order[item] = None
                continue
            group = groups.get(item.removeprefix("group:"))
            order.update(dict.fromkeys(group.columns if group else ()))
    known = [name for name in order if name in questions]
    return known + [name for name in questions if name not in order]


def _edition(entry: Entry) -> Edition:
    combinations = entry.texts("combinations")
    names = entry.child("names")
    edition = Edition(
        form=entry.text("form"),
        id=entry.text("id"),
        title=_bilingual(entry, "title"),
        checked_on=_day(entry, "checked_on"),
        combinations=combinations,
        names=MappingProxyType({c: _bilingual(names, c) for c in combinations} if names else {}),
    )
    entry.finish()
    return edition


def _chapter(entry: Entry) -> Chapter:
    return Chapter(
        id=entry.text("id"),
        chapter=entry.text("chapter"),
        applies_to=frozenset(entry.texts("applies_to")),
        items=entry.texts("items"),
        heading=_bilingual_or_none(entry, "heading"),
    )


def _part(entry: Entry) -> Part:
    return Part(entry.text("id"), _bilingual(entry, "label"))


def _section(entry: Entry) -> Section:
    return Section(
        id=entry.text("id"),
        part=entry.text("part"),
        label=_bilingual(entry, "label"),
        screen=entry.text("screen", ""),
        items=entry.texts("items"),
        note=_bilingual_or_none(entry, "note"),
    )


def _document(entry: Entry) -> DocumentInfo:
    return DocumentInfo(
        id=entry.text("id"),
        label=_bilingual(entry, "label"),
        file_name=entry.text("file_name"),
        package=entry.text("package"),
        order=entry.number("order") or 0,
        template=entry.text("template", "own"),
        sealed=entry.flag("sealed"),
        signed=entry.flag("signed"),
        replaced_by=entry.text("replaced_by", ""),
    )


def _law(entry: Entry) -> Law:
    return Law(
        key=entry.text("key"),
        title=_bilingual(entry, "title"),
        in_force=_day(entry, "in_force"),
        checked_on=_day(entry, "checked_on"),
        quotes=MappingProxyType(entry.mapping("quotes")),
    )


def _group(entry: Entry) -> Group:
    rows = entry.children("starts_with")
    return Group(
        id=entry.text("id"),
        label=_bilingual(entry, "label"),
        row_label=_bilingual(entry, "row_label"),
        scope=entry.one_of(Scope, "scope"),
        key_prefix=entry.text("key_prefix"),
        title_column=entry.text("title_column"),
        columns=entry.texts("columns"),
        facts=entry.texts("facts"),
        kind_column=entry.text("kind_column", ""),
        parent=entry.text("parent", ""),
        parent_column=entry.text("parent_column", ""),
        minimum=entry.number("minimum") or 0,
        wanted_when=entry.condition("wanted_when", "always"),
        fixed=entry.flag("fixed"),
        starts_with=tuple((row.text("key"), MappingProxyType(row.rest())) for row in rows),
        shown_when=entry.condition("shown_when", "always"),
        help=_bilingual_or_none(entry, "help"),
    )


def _question(entry: Entry, edition: Edition, group_of: Mapping[str, str]) -> Question:
    name = entry.text("id")
    entry.text("group", "")  # for the reader of the file; the group's own list decides
    return Question(
        id=name,
        kind=entry.one_of(Kind, "kind"),
        scope=entry.one_of(Scope, "scope"),
        type=entry.one_of(QuestionType, "type"),
        label=_bilingual(entry, "label"),
        help=_help(entry),
        confidence=entry.one_of(Confidence, "confidence"),
        sources=entry.texts("sources"),
        printed=tuple(
            PrintingPlace(place.text("document"), place.bilingual())
            for place in entry.children("printed")
        ),
        screen=entry.text("screen", ""),
        laws=tuple(
            LawReference(law.text("law"), law.text("article")) for law in entry.children("laws")
        ),
        group=group_of.get(name),
        options=tuple(_option(option) for option in entry.children("options")),
        options_confirmed=entry.flag("options_confirmed", absent=True),
        limits=_limits(entry),
        required=entry.condition("required", "never"),
        shown_when=entry.condition("shown_when", "always"),
        applies_to=_applies_to(entry, edition),
        refers_to=entry.text("refers_to", ""),
        computed_by=entry.text("computed_by", ""),
        computed_from=entry.texts("computed_from"),
        block=entry.text("block", ""),
        hint=_bilingual_or_none(entry, "hint"),
        may_not_apply=entry.flag("may_not_apply"),
        personal=entry.flag("personal"),
        id_type_from=entry.text("id_type_from", ""),
    )


def _applies_to(entry: Entry, edition: Edition) -> frozenset[str]:
    names = entry.texts("applies_to")
    return frozenset(edition.combinations if names in ((), ("all",)) else names)


def _help(entry: Entry) -> Help:
    example = entry.child("example")
    return Help(
        why=_bilingual(entry, "why"),
        holds=_bilingual_or_none(entry, "holds"),
        example=Example(example.text("good"), example.text("returned", "")) if example else None,
    )


def _option(entry: Entry) -> Option:
    group_zh = entry.text("group_zh", "")
    group_en = entry.text("group_en", group_zh)
    group = Bilingual(group_zh, group_en) if group_zh else None
    return Option(entry.text("value"), entry.bilingual(), group)


def _limits(entry: Entry) -> Limits:
    limits = entry.child("limits")
    if limits is None:
        return Limits()
    suggested = limits.texts("suggested")
    return Limits(
        min_length=limits.number("min_length"),
        max_length=limits.number("max_length"),
        suggested_length=(int(suggested[0]), int(suggested[1])) if suggested else None,
        minimum=limits.number("minimum"),
        maximum=limits.number("maximum"),
        exclusive=limits.texts("exclusive"),
        formats=limits.texts("formats"),
        max_files=limits.number("max_files"),
        max_megabytes=limits.number("max_megabytes"),
        confirmed=limits.flag("confirmed"),
    )


def _bilingual(entry: Entry, key: str) -> Bilingual:
    found = _bilingual_or_none(entry, key)
    if found is None:
        raise entry.error(key, "is missing")
    return found


def _bilingual_or_none(entry: Entry, key: str) -> Bilingual | None:
    child = entry.child(key)
    return child.bilingual() if child else None


def _day(entry: Entry, key: str) -> dt.date:
    try:
        return dt.date.fromisoformat(entry.text(key))
    except ValueError as reason:
        raise entry.error(key, "is not a day like 2026-11-22") from reason
