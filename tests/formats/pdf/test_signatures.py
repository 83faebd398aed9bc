"""There is room to sign, whatever the labels."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest

from filing_desktop.documents.content import (
    Cell,
    Paragraph,
    Part,
    Signature,
    SignatureLine,
    Table,
    Text,
)
from filing_desktop.formats.pdf.signatures import signature_block
from filing_desktop.formats.pdf.style import FRAME_HEIGHT, MEASURE
from filing_desktop.services.ports import DrawnDocument


@pytest.mark.parametrize("length", [2, 12, 20, 26, 80])
def test_a_rule_is_long_enough_to_sign_on(length: int) -> None:
    """A line without a value keeps at least 120 points to write on, however long its label."""
    block = signature_block(
        Signature((SignatureLine("签" * length + "："), SignatureLine("日期：")))
    )
    for row in block.rows:
        assert MEASURE - row.value_left() >= 119.9
        assert row.left >= 0


def test_labels_of_usual_length_stand_in_one_line() -> None:
    """A label moves the lines to the left before it wraps."""
    block = signature_block(Signature((SignatureLine("法定代表人或者主要负责人（签字）："),)))
    assert len(block.rows[0].label.lines) == 1


def test_only_lines_that_fit_no_page_are_split() -> None:
    """A signature stays whole unless it is higher than a page."""
    few = signature_block(Signature((SignatureLine("签字："),) * 5))
    assert few.split(50) is None
    many = signature_block(Signature((SignatureLine("签字："),) * 50))
    parts = many.split(FRAME_HEIGHT)
    assert parts is not None
    assert len(parts[0].rows) + len(parts[1].rows) == 50


def test_no_seal_stands_alone_on_a_page(draw: Callable[..., DrawnDocument]) -> None:
    """Wherever a page ends, the page of the seal has the end of the text or table above it."""
    foot = Signature((SignatureLine("主体名称（盖章）："), SignatureLine("日期：")))
    row = (Cell(((Text("末行"),),)), Cell(((Text("附件"),),)))
    for count in range(22, 30):
        lines = (Paragraph((Text("末行"),)),) * count
        for above in (lines, (Table((1, 1), (row,) * count),)):
            parts: tuple[Part, ...] = (*above, foot)
            with pypdfium2.PdfDocument(draw(*parts).data) as document:
                words = document[len(document) - 1].get_textpage().get_text_range()
            assert "盖章" in words
            assert "末行" in words
