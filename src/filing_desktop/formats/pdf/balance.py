"""Centred lines of about the same width, for titles and the boxes of charts."""

from __future__ import annotations

from dataclasses import replace

from filing_desktop.formats.pdf.lines import Shape, TextBlock, plain_text_block
from filing_desktop.formats.pdf.runs import Look

_STEPS = 7


def balanced(text: str, look: Look, most: float, measure: float) -> TextBlock:
    """Lines no wider than ``most`` points, centred in ``measure``; no more than are needed."""
    block = plain_text_block(text, look, Shape(most, align="center"))
    shape = Shape(measure, align="center")
    if len(block.lines) == 1:
        return replace(block, shape=shape)
    low, high = most / len(block.lines), most
    for _ in range(_STEPS):
        middle = (low + high) / 2
        narrower = plain_text_block(text, look, Shape(middle, align="center"))
        if len(narrower.lines) <= len(block.lines):
            block, high = narrower, middle
        else:
            low = middle
    return replace(block, shape=shape)
