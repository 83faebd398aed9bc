"""There is room to sign, whatever the labels."""

from __future__ import annotations

import pytest

from filing_desktop.documents.content import Signature, SignatureLine
from filing_desktop.formats.pdf.signatures import signature_block
from filing_desktop.formats.pdf.style import FRAME_HEIGHT, MEASURE


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
