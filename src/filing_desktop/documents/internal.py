"""内部备查表: what is kept at hand and never submitted, with personal numbers masked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from filing_desktop.catalog.model import Question
from filing_desktop.documents.answers import label_of, masked, said
from filing_desktop.documents.content import (
    Block,
    Cell,
    DocumentContent,
    Heading,
    Paragraph,
    Part,
    Text,
)
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.recheck import OFFICER_PAGE, officer_page, on_site
from filing_desktop.documents.tables import key_row, key_table, prose_cell, words_cell
from filing_desktop.filing.deadlines import CLOCKS, DeadlineKind, deadline_in
from filing_desktop.filing.display import chinese_date
from filing_desktop.filing.prose import Prose

SHEET = "internal"
_NOT_SUBMITTED = "内部备查，不提交"
#: What a last day is called beside the day its clock begins on.
_LAST_DAYS: Mapping[DeadlineKind, str] = MappingProxyType(
    {
        DeadlineKind.FILING: "填报备案最晚日期",
        DeadlineKind.CHANGE: "办理变更最晚日期",
        DeadlineKind.CANCELLATION: "办理注销最晚日期",
        DeadlineKind.REVIEW: "主管部门办理最晚日期",
    }
)


def internal(context: Context) -> DocumentContent:
    """The questions the catalogue prints here, by place; then the pages for a re-check."""
    places: dict[str, list[Question]] = {}
    for question in context.facts.catalog.questions.values():
        for place in question.printed:
            if place.document == SHEET:
                places.setdefault(place.place.zh, []).append(question)
    officer = places.pop(OFFICER_PAGE, [])
    head = Block(
        f"{SHEET}/head",
        (Paragraph((Text(f"整理日期：{chinese_date(context.today)}"),), align="left"),),
    )
    blocks = (block for place, found in places.items() for block in _place(context, place, found))
    pages = (officer_page(context, (question.id for question in officer)), on_site(context))
    return document(context, SHEET, (head, *blocks, *pages), subtitle=_NOT_SUBMITTED)


def _place(context: Context, place: str, questions: list[Question]) -> Iterator[Block]:
    runs: dict[str | None, list[str]] = {}
    for question in questions:
        runs.setdefault(question.group, []).append(question.id)
    parts = [part for group, names in runs.items() for part in _run(context, group, names)]
    if parts:
        sources = tuple(
            address
            for group, names in runs.items()
            for row in (context.facts.rows(group) if group else ("",))
            for address in context.row_sources(row, *names)
        )
        yield Block(f"{SHEET}/{questions[0].id}", (Heading(1, place), *parts), sources)


def _run(context: Context, group: str | None, names: list[str]) -> Iterator[Part]:
    if group is None:
        yield from _answers(context, names, "")
        return
    for row in context.facts.rows(group):
        table = _answers(context, names, row)
        if table:
            yield Heading(2, _row_title(context, group, row))
            yield from table


def _row_title(context: Context, group: str, row: str) -> str:
    """The row's name, behind that of the row it belongs to."""
    known = context.facts.catalog.groups[group]
    title = context.title(group, row)
    if not known.parent:
        return title
    return f"{context.title(known.parent, context.facts.parent_of(known, row))}：{title}"


def _answers(context: Context, names: list[str], row: str) -> tuple[Part, ...]:
    found = ((name, said(context, name, row)) for name in names)
    return key_table(
        each
        for name, prose in found
        if prose.blocks
        for each in (_answer(context, name, row, prose), *_last_day(context, name))
    )


def _answer(context: Context, name: str, row: str, prose: Prose) -> tuple[Cell, ...]:
    is_personal = context.facts.catalog.questions[name].personal
    cell = _masked(context, name, row) if is_personal else prose_cell(context, prose)
    return key_row(label_of(context, name), cell)


def _last_day(context: Context, name: str) -> Iterator[tuple[Cell, ...]]:
    """The last day of the clock that begins with this answer; a missing year is said."""
    for kind, clock in CLOCKS.items():
        begun = deadline_in(context.facts, kind) if clock.question == name else None
        if begun is None:
            continue
        rule = f"{begun.article.article}，{begun.working_days} 个工作日"
        if begun.due_on:
            told = f"{chinese_date(begun.due_on)}（{rule}）"
        else:
            told = f"缺 {begun.missing_year} 年的工作日历，算不出（{rule}）"
        yield key_row(_LAST_DAYS[kind], words_cell(told))


def _masked(context: Context, name: str, row: str) -> Cell:
    return words_cell(*(masked(block.plain) for block in said(context, name, row).blocks))
