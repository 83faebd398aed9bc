"""Blocks of broken lines: measured once, split between lines, drawn spread to the measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportlab.pdfgen.textobject import PDFTextObject

from filing_desktop.documents.content import Inlines
from filing_desktop.formats.pdf.breaking import WORD_OR_REST, WORD_START, Slice, break_lines
from filing_desktop.formats.pdf.pieces import Pen
from filing_desktop.formats.pdf.runs import LINK_INK, Look, Prepared, Run, plain, prepare

#: A line with fewer gaps than it needs stays ragged: no gap grows beyond this share of an em.
_WIDEST_GAP = 0.2
#: A space grows by so much more than the gap between two Chinese characters.
_SPACE_WEIGHT = 3
#: The share of the leading above the base line.
_ASCENT = 0.5
_FRAME_OF_CODE = 0.4


@dataclass(frozen=True, slots=True)
class Shape:
    """The form of a paragraph, in points.

    ``first`` is the additional indent of its first line, ``left`` that of all lines;
    ``number`` hangs at ``number_left``.
    """

    measure: float
    first: float = 0
    left: float = 0
    align: str = "justify"
    number: str = ""
    number_left: float = 0


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines ``start`` to before ``end`` of a paragraph."""

    prepared: Prepared
    shape: Shape
    lines: tuple[Slice, ...]
    start: int
    end: int

    @property
    def height(self) -> float:
        """Its lines, each as high as the leading."""
        return (self.end - self.start) * self.prepared.look.leading

    def least(self) -> float:
        """Two lines, or all of a short paragraph."""
        count = self.end - self.start
        return (count if count <= 3 else 2) * self.prepared.look.leading

    def split(self, room: float) -> tuple[TextBlock, TextBlock] | None:
        """Split so that two lines at least stand on either side."""
        count = self.end - self.start
        fitting = min(int(room / self.prepared.look.leading + 1e-6), count - 2)
        if fitting < 2:
            return None
        middle = self.start + fitting
        return replace(self, end=middle), replace(self, start=middle)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the lines, then the links and boxes above them."""
        look, canvas = self.prepared.look, pen.canvas
        text = canvas.beginText()
        text.setFillColorRGB(*rgb(look.ink))
        base = top - look.leading * _ASCENT - look.size * 0.38
        if self.start == 0 and self.shape.number:
            _draw_number(text, self, left, base)
        drawn: list[tuple[Run, float, float, float]] = []
        for index in range(self.start, self.end):
            drawn.extend(self._draw_line(pen, text, index, (left, base)))
            base -= look.leading
        canvas.drawText(text)
        for run, start, end, foot in drawn:
            _draw_extra(pen, run, look, (start, end, foot))

    def _draw_line(
        self, pen: Pen, text: PDFTextObject, index: int, origin: tuple[float, float]
    ) -> Iterator[tuple[Run, float, float, float]]:
        line, shape, sums = self.lines[index], self.shape, self.prepared.sums
        indent = shape.left + (shape.first if index == 0 else 0)
        slack = shape.measure - indent - (sums[line.end] - sums[line.start])
        x, base, extra = origin[0] + indent, origin[1], 0.0
        if shape.align == "center":
            x += max(slack, 0) / 2
        elif shape.align == "right":
            x += max(slack, 0)
        elif shape.align == "justify" and not line.is_last:
            extra = _gap(self.prepared, line, slack)
        for run, start, end in _runs_within(self.prepared, line):
            begin, is_link = x, run.anchor in pen.anchors
            if is_link:
                text.setFillColorRGB(*rgb(LINK_INK))
            x = _draw_run(text, self.prepared, (run, start, end), (x, base), extra)
            if is_link:
                text.setFillColorRGB(*rgb(self.prepared.look.ink))
            if is_link or run.box or run.is_code:
                yield run, begin, x - extra, base


def text_block(inlines: Inlines, look: Look, shape: Shape) -> TextBlock:
    """Break inlines into lines."""
    return _laid(prepare(inlines, look), shape)


def plain_text_block(text: str, look: Look, shape: Shape) -> TextBlock:
    """Break a plain text into lines."""
    return _laid(plain(text, look), shape)


def _laid(prepared: Prepared, shape: Shape) -> TextBlock:
    width = shape.measure - shape.left
    lines = break_lines(prepared.text, prepared.sums, width - shape.first, width)
    return TextBlock(prepared, shape, lines, 0, len(lines))


def rgb(ink: int) -> tuple[float, float, float]:
    """The shares of red, green and blue of a colour 0xRRGGBB."""
    return (ink >> 16) / 255, (ink >> 8 & 255) / 255, (ink & 255) / 255


def _draw_number(text: PDFTextObject, block: TextBlock, left: float, base: float) -> None:
    number = plain(block.shape.number, block.prepared.look)
    x = left + block.shape.number_left
    for run in number.runs:
        x = _draw_run(text, number, (run, run.start, run.end), (x, base), 0)


def _gap(prepared: Prepared, line: Slice, slack: float) -> float:
    """How much each gap grows so that the line fills its measure."""
    words = prepared.text[line.start : line.end]
    parts = WORD_OR_REST.finditer(words)
    gaps = sum(1 if WORD_START.match(part[0]) else len(part[0]) for part in parts) - 1
    gaps += _SPACE_WEIGHT * words.count(" ")
    if gaps < 1 or slack <= 0:
        return 0
    extra = slack / gaps
    return extra if extra <= _WIDEST_GAP * prepared.look.size else 0


def _runs_within(prepared: Prepared, line: Slice) -> Iterator[tuple[Run, int, int]]:
    for run in _from(prepared.runs, line.start):
        if run.start >= line.end:
            break
        yield run, max(run.start, line.start), min(run.end, line.end)


def _from(runs: tuple[Run, ...], start: int) -> Iterator[Run]:
    """The runs that end after ``start``, found by halving."""
    low, high = 0, len(runs)
    while low < high:
        middle = (low + high) // 2
        if runs[middle].end <= start:
            low = middle + 1
        else:
            high = middle
    for index in range(low, len(runs)):
        yield runs[index]


def _draw_run(
    text: PDFTextObject,
    prepared: Prepared,
    stretch: tuple[Run, int, int],
    origin: tuple[float, float],
    extra: float,
) -> float:
    """Draw a stretch of a run; gives where the next begins."""
    run, start, end = stretch
    x, base = origin
    look, sums = prepared.look, prepared.sums
    if run.box is not None:
        return x + sums[end] - sums[start] + extra
    text.setFont(run.face.name, look.size, look.leading)
    if not extra:
        text.setTextOrigin(x, base)
        text.textOut(prepared.text[start:end])
        x += sums[end] - sums[start]
    else:
        text.setWordSpace(extra * _SPACE_WEIGHT)
        for part in WORD_OR_REST.finditer(prepared.text, start, end):
            is_word = WORD_START.match(part[0]) is not None
            text.setCharSpace(0 if is_word else extra)
            text.setTextOrigin(x, base)
            text.textOut(part[0])
            gaps = 1 if is_word else len(part[0]) + _SPACE_WEIGHT * part[0].count(" ")
            x += sums[part.end()] - sums[part.start()] + extra * gaps
        text.setCharSpace(0)
        text.setWordSpace(0)
    return x


def _draw_extra(pen: Pen, run: Run, look: Look, place: tuple[float, float, float]) -> None:
    """Draw what is no text: the area of a link, a check box, the frame of a code."""
    start, end, base = place
    foot, head = base - look.size * 0.2, base + look.size * 0.9
    canvas = pen.canvas
    if run.anchor in pen.anchors:
        canvas.linkAbsolute("", pen.anchors[run.anchor], (start, foot, end, head), thickness=0)
    if run.is_code:
        canvas.setLineWidth(_FRAME_OF_CODE)
        canvas.setStrokeColorRGB(0, 0, 0)
        canvas.rect(start, foot, end - start, head - foot)
    if run.box is not None:
        side = look.size * 0.78
        _draw_box(pen, (start + look.size * 0.1, base - look.size * 0.04), side, run.box.ticked)


def _draw_box(pen: Pen, corner: tuple[float, float], side: float, ticked: bool) -> None:  # noqa: FBT001  (the one thing a box is)
    x, y = corner
    canvas = pen.canvas
    canvas.saveState()
    canvas.setStrokeColorRGB(0, 0, 0)
    canvas.setLineWidth(side * 0.075)
    canvas.rect(x, y, side, side)
    if ticked:
        path = canvas.beginPath()
        path.moveTo(x + side * 0.2, y + side * 0.5)
        path.lineTo(x + side * 0.42, y + side * 0.24)
        path.lineTo(x + side * 0.84, y + side * 0.8)
        canvas.setLineWidth(side * 0.13)
        canvas.setLineJoin(1)
        canvas.setLineCap(1)
        canvas.drawPath(path)
    canvas.restoreState()
