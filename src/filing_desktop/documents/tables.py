"""Tables of answers, and the numbers of tables and figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from filing_desktop.documents.answers import label_of, said
from filing_desktop.documents.content import (
    Block,
    Cell,
    FlowChart,
    Inlines,
    OrgChart,
    Part,
    Table,
    Text,
)
from filing_desktop.documents.context import Context, numbered_items
from filing_desktop.filing.prose import Prose

#: Label and answer, as shares of the measure.
KEY_WIDTHS = (0.28, 0.72)

#: Columns whose answers are long get this many times the room of the others.
_WIDE = 2.5
_NUMBER_WIDTH = 0.6
_ANNEX_WIDTH = 0.9


def head(*words: str) -> tuple[Cell, ...]:
    """The head row of a table."""
    return tuple(Cell(((Text(word),),), is_head=True) for word in words)


def words_cell(*lines: str) -> Cell:
    """A cell of plain lines."""
    return Cell(tuple((Text(line),) for line in lines))


def prose_cell(context: Context, prose: Prose) -> Cell:
    """A cell of prose; an item has its number in front."""
    paragraphs: tuple[Inlines, ...] = tuple(
        (Text(f"{number} "), *context.inlines(block)) if number else context.inlines(block)
        for block, number in numbered_items(prose)
    )
    return Cell(paragraphs)


def key_row(label: str, cell: Cell) -> tuple[Cell, ...]:
    """A row of a table of labels and answers."""
    return (*head(label), cell)


def key_table(rows: Iterable[tuple[Cell, ...]], caption: str = "") -> tuple[Table, ...]:
    """A table of labels and answers; none where there are no rows."""
    found = tuple(rows)
    return (Table(KEY_WIDTHS, found, caption=caption),) if found else ()


def answer_rows(
    context: Context, questions: Iterable[str], row: str = ""
) -> tuple[tuple[Cell, ...], ...]:
    """Label and answer of each question; what prints nothing has no row."""
    found = ((name, said(context, name, row)) for name in questions)
    return tuple(
        key_row(label_of(context, name), prose_cell(context, prose))
        for name, prose in found
        if prose.blocks
    )


def answers_table(
    context: Context, questions: Iterable[str], row: str = "", caption: str = ""
) -> tuple[Table, ...]:
    """The answers to these questions as a table of labels and answers."""
    return key_table(answer_rows(context, questions, row), caption)


def grid(
    context: Context,
    columns: Sequence[str],
    rows: Iterable[str],
    caption: str = "",
    wide: Iterable[str] = (),
) -> tuple[Table, ...]:
    """Rows of a group, numbered, a column for each question; ``wide`` ones get more room.

    None where there are no rows.
    """
    body = tuple(
        (
            words_cell(str(number)),
            *(prose_cell(context, said(context, column, row)) for column in columns),
        )
        for number, row in enumerate(rows, start=1)
    )
    broad = frozenset(wide)
    shares = [_NUMBER_WIDTH, *(_WIDE if column in broad else 1.0 for column in columns)]
    titles = head("序号", *(label_of(context, column) for column in columns))
    return plain_grid(shares, titles, body, caption)


def annex_grid(
    context: Context, columns: Sequence[str], caption: str = "", wide: Iterable[str] = ()
) -> tuple[Table, ...]:
    """The rows of evidence under their numbers, 附件1 to 附件n."""
    body = tuple(
        (
            words_cell(f"附件{number}"),
            *(prose_cell(context, said(context, column, row)) for column in columns),
        )
        for number, row in enumerate(context.facts.rows("evidence"), start=1)
    )
    broad = frozenset(wide)
    shares = [_ANNEX_WIDTH, *(_WIDE if column in broad else 1.0 for column in columns)]
    titles = head("编号", *(label_of(context, column) for column in columns))
    return plain_grid(shares, titles, body, caption)


def plain_grid(
    shares: Sequence[float],
    titles: tuple[Cell, ...],
    body: tuple[tuple[Cell, ...], ...],
    caption: str = "",
) -> tuple[Table, ...]:
    """A table with a head row; ``shares`` are relative. None where ``body`` is empty."""
    if not body:
        return ()
    widths = tuple(share / sum(shares) for share in shares)
    return (Table(widths, (titles, *body), head_rows=1, caption=caption),)


def with_numbers(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with their captions numbered through the document: 表1, 图1."""
    counts = {"表": 0, "图": 0}
    return tuple(
        replace(block, parts=tuple(_numbered(part, counts) for part in block.parts))
        for block in blocks
    )


def _numbered(part: Part, counts: dict[str, int]) -> Part:
    if not isinstance(part, Table | FlowChart | OrgChart) or not part.caption:
        return part
    kind = "表" if isinstance(part, Table) else "图"
    counts[kind] += 1
    return replace(part, caption=f"{kind}{counts[kind]} {part.caption}")
