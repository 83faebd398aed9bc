"""备案信息填报表: every field of the portal in its order, screen by screen, with its answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from filing_desktop.catalog.model import Group, Kind, Question, QuestionType
from filing_desktop.documents.answers import missing_rows, text
from filing_desktop.documents.content import Block, DocumentContent, Heading, Part
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.form_texts import COMPOSED_GROUPS, composed_field
from filing_desktop.documents.screens import SHEET, Screen, is_in_sheet, screens
from filing_desktop.documents.tables import answers_table, grid

#: Over the fields of a page that follow rows or a text with a heading of their own.
_OTHERS = "本页其他栏目"
_LONG = frozenset({QuestionType.LONG_TEXT, QuestionType.PROSE, QuestionType.URL})
_LONG_LINES = frozenset({"product.prelicense_no"})


def form_sheet(context: Context) -> DocumentContent:
    """The sheet to type the portal from; what is hidden is left out."""
    found = (_of_sheet(screen) for screen in screens(context.facts.catalog))
    blocks = (block for screen in found for block in _screen(context, screen))
    return document(context, SHEET, blocks)


def _of_sheet(screen: Screen) -> Screen:
    """The page without what is for the portal alone."""
    return replace(screen, questions=tuple(filter(is_in_sheet, screen.questions)))


def _screen(context: Context, screen: Screen) -> Iterator[Block]:
    """A heading, then runs of plain fields, rows and composed texts."""
    blocks: list[Block] = []
    is_under_rows = False
    for run in screen.runs():
        found = list(_run(context, run))
        if found and is_under_rows and _is_plain(run):
            # else the fields of the page would read as those of the last row above them
            found[0] = replace(found[0], parts=(Heading(2, _OTHERS), *found[0].parts))
        is_under_rows = not _is_plain(run) if found else is_under_rows
        blocks += found
    if not blocks:
        return
    first = screen.questions[0].id
    yield Block(f"{SHEET}/screen[{first}]", (Heading(1, screen.name),))
    yield from blocks


def _is_plain(run: tuple[Question, ...]) -> bool:
    """Whether these are fields of the page itself, neither rows nor a composed text."""
    return run[0].kind is not Kind.COMPOSED and not run[0].group


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
            table = grid(context, asked, rows, wide=_long_columns(context, asked))
            parts = (*_under(context, group, parent), *table)
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


def _long_columns(context: Context, columns: tuple[str, ...]) -> tuple[str, ...]:
    """The columns that hold paragraphs, addresses or long numbers."""
    questions = context.facts.catalog.questions
    return tuple(
        column for column in columns if questions[column].type in _LONG or column in _LONG_LINES
    )


def _one_row(
    context: Context, group: Group, columns: tuple[str, ...], row: str, number: int
) -> tuple[Part, ...]:
    name = context.title(group.id, row)
    heading = Heading(2, f"{group.row_label.zh}{number}：{name}")
    return (heading, *answers_table(context, columns, row))
