"""Columns follow their shares, but leave dates and numbers whole."""

from __future__ import annotations

import pytest

from filing_desktop.documents.content import Cell, Table, Text
from filing_desktop.formats.pdf.columns import column_widths
from filing_desktop.formats.pdf.style import MEASURE
from filing_desktop.formats.pdf.tables import table_block


def _row(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(((Text(text),),)) for text in texts)


def test_columns_follow_their_shares() -> None:
    """Where words have room, the shares decide."""
    assert column_widths(Table((1, 3), (_row("甲", "乙"),))) == pytest.approx(
        (MEASURE / 4, MEASURE * 3 / 4)
    )


def test_a_date_stays_whole_in_a_narrow_column() -> None:
    """A column grows so that a date or a number in it stands in one line."""
    for date in ("2026-01-15", "2026年11月15日", "附件128"):
        block = table_block(Table((1,) * 9, (_row(*["算法安全管理制度"] * 8, date),)))
        assert block is not None
        assert len(block.rows[0].boxes[-1].blocks[0].lines) == 1


def test_an_address_does_not_take_the_table() -> None:
    """A very long word does not widen its column; it is broken instead."""
    table = Table((1, 1), (_row("https://example.invalid/" + "a" * 200, "乙"),))
    assert column_widths(table) == pytest.approx((MEASURE / 2, MEASURE / 2))


@pytest.mark.parametrize("count", [1, 12, 60])
def test_columns_always_fill_the_measure(count: int) -> None:
    """However many columns ask for room, together they fill the measure."""
    widths = column_widths(Table((), (_row(*["2026-01-15"] * count),)))
    assert sum(widths) == pytest.approx(MEASURE)
    assert min(widths) > 0
