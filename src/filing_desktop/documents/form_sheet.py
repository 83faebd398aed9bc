"""备案信息填报表: every field of the portal in its order, screen by screen, with its answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from filing_desktop.catalog.model import FormCatalog, Group, Kind, Question, Section
from filing_desktop.documents.answers import missing_rows, text
from filing_desktop.documents.content import Block, DocumentContent, Heading, Part
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.form_texts import COMPOSED_GROUPS, composed_field
from filing_desktop.documents.tables import answers_table, grid

SHEET = "form_sheet"


@dataclass(frozen=True, slots=True)
class Screen:
    """A page of the portal and its fields from top to bottom."""

    name: str
    questions: tuple[Question, ...]


def form_sheet(context: Context) -> DocumentContent:
    """The sheet to type the portal from; what is hidden is left out."""
    blocks = (block for screen in screens(context) for block in _screen(context, screen))
    return document(context, SHEET, blocks)


def screens(context: Context) -> tuple[Screen, ...]:
    """The portal's pages in order, each with what is asked there or stands in its place."""
    catalog = context.facts.catalog
    questions = tuple(q for q in catalog.questions.values() if _is_in_sheet(q))
    known = tuple(dict.fromkeys(q.screen for q in questions if q.screen))
    fields: dict[str, list[Question]] = {}
    for question in questions:
        fields.setdefault(_screen_of(question, known), []).append(question)
    page_of = {question.id: name for name, found in fields.items() for question in found}
    order: dict[str, None] = {}
    for section in catalog.sections.values():
        # a page of computed and composed fields alone has its place by its section
        order |= {section.screen: None} if section.screen in fields else {}
        order |= {page_of[name]: None for name in _asked_in(catalog, section) if name in page_of}
    return tuple(
        Screen(name, _in_order(fields[name])) for name in {**order, **dict.fromkeys(fields)}
    )


def _asked_in(catalog: FormCatalog, section: Section) -> Iterator[str]:
    for item in section.items:
        group = catalog.groups.get(item.removeprefix("group:"))
        yield from group.columns if group else (item,)


def _in_order(questions: list[Question]) -> tuple[Question, ...]:
    """A computed field heads its page (算法名称), but follows the rows where there are any."""
    if any(question.group for question in questions):
        return tuple(questions)
    return tuple(sorted(questions, key=lambda question: question.kind is not Kind.COMPUTED))


def _is_in_sheet(question: Question) -> bool:
    return any(place.document == SHEET for place in question.printed)


def _screen_of(question: Question, known: tuple[str, ...]) -> str:
    """The portal's page; a fact of ours stands on the page its printing place names."""
    if question.screen:
        return question.screen
    place = next(place.place.zh for place in question.printed if place.document == SHEET)
    return next((name for name in known if name.rpartition("› ")[2] == place), place)


def _screen(context: Context, screen: Screen) -> Iterator[Block]:
    """A heading, then runs of plain fields, rows and composed texts."""
    blocks = [block for run in _runs(screen) for block in _run(context, run)]
    if not blocks:
        return
    first = screen.questions[0].id
    yield Block(f"{SHEET}/screen[{first}]", (Heading(1, screen.name),))
    yield from blocks


def _runs(screen: Screen) -> Iterator[tuple[Question, ...]]:
    """Neighbours that are printed together: one group's columns, or plain fields in a row.

    The columns of a group that are spread over a page are brought together.
    """
    runs: dict[str, list[Question]] = {}
    plain = 0
    last = ""
    for question in screen.questions:
        if question.kind is Kind.COMPOSED:
            key = question.id
        elif question.group:
            key = f"group:{question.group}"
        else:
            plain += 0 if last.startswith("plain:") else 1
            key = f"plain:{plain}"
        runs.setdefault(key, []).append(question)
        last = key
    yield from (tuple(run) for run in runs.values())


def _run(context: Context, run: tuple[Question, ...]) -> Iterator[Block]:
    first = run[0]
    if first.kind is Kind.COMPOSED:
        yield from _composed(context, first)
        return
    group = context.facts.catalog.group_of(first.id)
    if group is not None:
        if group.id not in COMPOSED_GROUPS:
            yield from _rows(context, group, tuple(question.id for question in run))
        return
    names = tuple(question.id for question in run)
    table = answers_table(context, names)
    if table:
        shown = tuple(name for name in names if context.facts.is_shown(name))
        yield Block(f"{SHEET}/{first.id}", table, context.sources(*shown))


def _composed(context: Context, question: Question) -> Iterator[Block]:
    if context.facts.combination not in question.applies_to:
        return
    block = composed_field(context, question.block)
    if block.parts:
        yield Block(f"{SHEET}/label[{question.id}]", (Heading(2, question.label.zh),))
        yield block


def _rows(context: Context, group: Group, columns: tuple[str, ...]) -> Iterator[Block]:
    """A table for each row; the rows of a child group stand together under their parent."""
    if not context.facts.is_group_shown(group.id):
        return
    asked = tuple(column for column in columns if column != group.parent_column)
    parents = context.facts.rows(group.parent) if group.parent else ("",)
    for parent in parents:
        rows = context.facts.rows(group.id, parent)
        if not rows:
            holes = context.paragraphs(text(missing_rows(context, group.id, rows)))
            parts = (*_under(context, group, parent), *holes) if holes else ()
        elif group.parent:
            parts = (*_under(context, group, parent), *grid(context, asked, rows))
        else:
            parts = tuple(
                part
                for number, row in enumerate(rows, start=1)
                for part in _one_row(context, group, asked, row, number)
            )
        if parts:
            place = f"{columns[0]}[{parent}]" if parent else columns[0]
            sources = tuple(a for row in rows for a in context.row_sources(row, *columns))
            yield Block(f"{SHEET}/{place}", parts, sources)


def _under(context: Context, group: Group, parent: str) -> tuple[Part, ...]:
    if not parent:
        return ()
    return (Heading(2, f"{context.title(group.parent, parent)}：{group.label.zh}"),)


def _one_row(
    context: Context, group: Group, columns: tuple[str, ...], row: str, number: int
) -> tuple[Part, ...]:
    name = context.title(group.id, row)
    heading = Heading(2, f"{group.row_label.zh}{number}：{name}")
    return (heading, *answers_table(context, columns, row))
