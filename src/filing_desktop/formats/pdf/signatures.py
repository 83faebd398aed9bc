"""The foot of a document: lines for seal and signature, kept together."""

from __future__ import annotations

from dataclasses import dataclass

from filing_desktop.documents.content import Signature
from filing_desktop.formats.pdf.lines import Shape, TextBlock, plain_text_block, rgb
from filing_desktop.formats.pdf.pieces import Pen
from filing_desktop.formats.pdf.runs import INK
from filing_desktop.formats.pdf.style import FRAME_HEIGHT, MEASURE, SIGNATURE

#: The lines stand in the right part of the page; a line is high enough to sign on.
_LEFT = MEASURE * 0.42
_WIDTH = MEASURE - _LEFT
_LINE_SPACE = 13.0
_WIDEST_LABEL = _WIDTH * 0.6
_RULE = 0.6


@dataclass(frozen=True, slots=True)
class _SignatureRow:
    label: TextBlock
    value: TextBlock | None

    def height(self) -> float:
        value = self.value.height if self.value else 0.0
        return max(self.label.height, value) + _LINE_SPACE

    def value_left(self) -> float:
        return _LEFT + self.label.shape.measure


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Lines below one another: what goes there, then its value or a rule to write on."""

    rows: tuple[_SignatureRow, ...]

    @property
    def height(self) -> float:
        """All lines."""
        return sum(row.height() for row in self.rows)

    def least(self) -> float:
        """All of it."""
        return min(self.height, FRAME_HEIGHT)

    def split(self, room: float) -> tuple[SignatureBlock, SignatureBlock] | None:
        """Only lines that fit no page at all are split."""
        if self.height <= FRAME_HEIGHT:
            return None
        count = 0
        while count < len(self.rows) and self.rows[count].height() <= room:
            room -= self.rows[count].height()
            count += 1
        if not 0 < count < len(self.rows):
            return None
        return SignatureBlock(self.rows[:count]), SignatureBlock(self.rows[count:])

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw labels, values and rules."""
        for row in self.rows:
            row.label.draw(pen, left + _LEFT, top)
            start = left + row.value_left()
            if row.value is not None:
                row.value.draw(pen, start, top)
            else:
                foot = top - row.label.height + 3
                pen.canvas.setStrokeColorRGB(*rgb(INK))
                pen.canvas.setLineWidth(_RULE)
                pen.canvas.line(start, foot, left + MEASURE, foot)
            top -= row.height()


def signature_block(signature: Signature) -> SignatureBlock:
    """Lay out the lines; a label takes the width it needs, a long one wraps."""
    rows = []
    for line in signature.lines:
        whole = plain_text_block(line.label, SIGNATURE, Shape(_WIDEST_LABEL, align="left"))
        longest = max((_width(whole, index) for index in range(len(whole.lines))), default=0.0)
        width = min(longest + SIGNATURE.size * 0.3, _WIDEST_LABEL)
        label = plain_text_block(line.label, SIGNATURE, Shape(width, align="left"))
        shape = Shape(_WIDTH - width, align="left")
        value = plain_text_block(line.value, SIGNATURE, shape) if line.value else None
        rows.append(_SignatureRow(label, value))
    return SignatureBlock(tuple(rows))


def _width(block: TextBlock, index: int) -> float:
    line, sums = block.lines[index], block.prepared.sums
    return sums[line.end] - sums[line.start]
