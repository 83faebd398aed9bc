"""The foot of a document: lines for seal and signature, kept together."""

from __future__ import annotations

from dataclasses import dataclass

from filing_desktop.documents.content import Signature
from filing_desktop.formats.pdf.lines import Shape, TextBlock, plain_text_block, rgb
from filing_desktop.formats.pdf.pieces import Pen
from filing_desktop.formats.pdf.runs import INK, plain
from filing_desktop.formats.pdf.style import FRAME_HEIGHT, MEASURE, SIGNATURE

#: The lines begin here, or further left where a label needs it; a line can be signed on.
_LEFT = MEASURE * 0.42
_FURTHEST_LEFT = MEASURE * 0.14
_ROOM_TO_SIGN = 120.0
_LINE_SPACE = 13.0
_RULE = 0.6
_AFTER_LABEL = SIGNATURE.size * 0.3


@dataclass(frozen=True, slots=True)
class _SignatureRow:
    left: float
    label: TextBlock
    value: TextBlock | None

    def height(self) -> float:
        value = self.value.height if self.value else 0.0
        return max(self.label.height, value) + _LINE_SPACE

    def value_left(self) -> float:
        return self.left + self.label.shape.measure


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
            row.label.draw(pen, left + row.left, top)
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
    labels = [plain(line.label, SIGNATURE).sums[-1] + _AFTER_LABEL for line in signature.lines]
    rooms = [
        label + max(_ROOM_TO_SIGN, plain(line.value, SIGNATURE).sums[-1] if line.value else 0.0)
        for line, label in zip(signature.lines, labels, strict=True)
    ]
    wanted = MEASURE - max(rooms, default=0.0)
    left = max(min(_LEFT, wanted), _FURTHEST_LEFT)
    most = MEASURE - left - _ROOM_TO_SIGN
    rows = []
    for line, label in zip(signature.lines, labels, strict=True):
        width = min(label, most)
        words = plain_text_block(line.label, SIGNATURE, Shape(width, align="left"))
        shape = Shape(MEASURE - left - width, align="left")
        value = plain_text_block(line.value, SIGNATURE, shape) if line.value else None
        rows.append(_SignatureRow(left, words, value))
    return SignatureBlock(tuple(rows))
