"""What the report tells of a type or role beyond the common outline, as the catalogue lists it."""

from __future__ import annotations

from collections.abc import Iterator

from filing_desktop.catalog.model import Chapter, QuestionType
from filing_desktop.documents.answers import label_of, labelled, line, missing_rows, said, text
from filing_desktop.documents.content import Block, Heading, Paragraph, Part, Text
from filing_desktop.documents.context import Context
from filing_desktop.documents.tables import answers_table, grid
from filing_desktop.filing import prose
from filing_desktop.filing.answer import Address

_GROUP = "group:"
#: Read as paragraphs under a title of their own; all else stands in a table.
_LONG = (QuestionType.LONG_TEXT, QuestionType.PROSE)


def chapters_of(context: Context, chapter: str, *, with_heading: bool) -> tuple[Chapter, ...]:
    """The chapters of the combination at that place of the outline."""
    return tuple(
        each
        for each in context.facts.catalog.chapters
        if each.chapter == chapter
        and context.facts.combination in each.applies_to
        and (each.heading is not None) is with_heading
    )


def own_section(context: Context, chapter: Chapter, heading: Heading) -> Block:
    """A section of its own, under ``heading``."""
    return Block(
        f"self_assessment/{chapter.id}",
        (heading, *chapter_parts(context, chapter)),
        chapter_sources(context, chapter),
    )


def more_parts(context: Context, place: str) -> tuple[Part, ...]:
    """What goes on in a section of the outline."""
    found = chapters_of(context, place, with_heading=False)
    return tuple(part for chapter in found for part in chapter_parts(context, chapter))


def more_sources(context: Context, place: str) -> tuple[Address, ...]:
    """The addresses that feed ``more_parts``."""
    found = chapters_of(context, place, with_heading=False)
    return tuple(each for chapter in found for each in chapter_sources(context, chapter))


def told_items(context: Context, place: str, first: int) -> tuple[tuple[prose.Block, ...], ...]:
    """The long answers of a place, each below its number and label; what shows it follows it."""
    questions = context.facts.catalog.questions
    found: list[tuple[prose.Block, ...]] = []
    for chapter in chapters_of(context, place, with_heading=False):
        for item in chapter.items:
            words = said(context, item)
            if not words.blocks:
                continue
            if questions[item].type in _LONG:
                title = line(f"{first + len(found)}. {label_of(context, item)}")
                found.append((title, *words.blocks))
            else:
                found[-1:] = [(*(found[-1] if found else ()), *labelled("证据", words))]
    return tuple(found)


def chapter_sources(context: Context, chapter: Chapter) -> tuple[Address, ...]:
    """The addresses that feed a chapter, where they are asked."""
    shown = (
        item for item in chapter.items if item.startswith(_GROUP) or context.facts.is_shown(item)
    )
    return context.sources(*shown)


def chapter_parts(context: Context, chapter: Chapter) -> tuple[Part, ...]:
    """Short answers as a table, tables of rows, long answers each under its label."""
    return tuple(_parts(context, chapter))


def _parts(context: Context, chapter: Chapter) -> Iterator[Part]:
    questions = context.facts.catalog.questions
    plain = [item for item in chapter.items if not item.startswith(_GROUP)]
    short = tuple(item for item in plain if questions[item].type not in _LONG)
    yield from answers_table(context, short)
    for item in chapter.items:
        if item.startswith(_GROUP):
            yield from _rows(context, item.removeprefix(_GROUP))
        elif questions[item].type in _LONG:
            yield from _told_under(context, item)


def _rows(context: Context, group_id: str) -> Iterator[Part]:
    if not context.facts.is_group_shown(group_id):
        return
    group, rows = context.facts.catalog.groups[group_id], context.facts.rows(group_id)
    columns = tuple(
        column.id
        for column in context.facts.catalog.columns(group_id)
        if context.facts.combination in column.applies_to
    )
    yield from context.paragraphs(text(missing_rows(context, group_id, rows)))
    yield from grid(context, columns, rows, group.label.zh, wide=columns)


def _told_under(context: Context, question_id: str) -> Iterator[Part]:
    """A long answer below its label, which stays with it; nothing where nothing is printed."""
    words = said(context, question_id)
    if words.blocks:
        label = (Text(f"{label_of(context, question_id)}：", strong=True),)
        yield Paragraph(label, align="left", keeps_with_next=True)
        yield from context.paragraphs(words)
