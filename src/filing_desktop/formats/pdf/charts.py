"""Flow charts and charts of an organisation drawn as vectors, legible in black and white."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from filing_desktop.documents.charts import (
    BOX_HEIGHT,
    BOX_WIDTH,
    ROW_GAP,
    ChartLayout,
    Line,
    PlacedBox,
    flow_layout,
    org_layout,
    row_height,
)
from filing_desktop.documents.content import FlowChart, Node, NodeKind, OrgChart
from filing_desktop.formats.pdf.balance import balanced
from filing_desktop.formats.pdf.fonts import Role
from filing_desktop.formats.pdf.lines import Shape, TextBlock, plain_text_block, rgb
from filing_desktop.formats.pdf.pieces import Pen
from filing_desktop.formats.pdf.runs import Look
from filing_desktop.formats.pdf.style import FRAME_HEIGHT, GREY, MEASURE

_NAME = Look(Role.STRONG, 9, 12.5)
_NOTE = Look(Role.LABEL, 7.5, 10.5, 0x444444)
_SMALL_NAME = Look(Role.STRONG, 7.5, 10.5)
_INSET = 4.5
#: A box as wide as this holds six characters of a name in a line.
_GOOD_WIDTH = 64.0
_WIDEST = 96.0
_LEAST_HEIGHT = 34.0
#: The gap between rows, at least, that shows an arrow.
_LEAST_GAP = 20.0
_HIGHEST = FRAME_HEIGHT - 90
_LEGEND_HEIGHT = 18.0
_INK = 0x222222

#: Words of the legend; what a box is shows by its border, so that it survives printing in grey.
_KINDS = MappingProxyType(
    {
        NodeKind.INPUT_OUTPUT: "输入输出",
        NodeKind.RULE: "规则",
        NodeKind.MODEL: "模型",
        NodeKind.INTERVENTION: "干预",
        NodeKind.HUMAN: "人工",
        NodeKind.LABELLING: "标识",
    }
)


#: Borders other than the usual one, in points.
_BORDERS = MappingProxyType({NodeKind.INTERVENTION: 2.0, NodeKind.OTHERWISE: 0.35})


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a box, laid out for its width."""

    box: PlacedBox
    blocks: tuple[TextBlock, ...]

    def height(self) -> float:
        return sum(block.height for block in self.blocks) + 2 * _INSET


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart scaled to the measure: across by ``across``, down by ``down`` points a unit."""

    layout: ChartLayout
    words: tuple[_Words, ...]
    across: float
    down: float
    shrink: float
    legend: tuple[NodeKind, ...]

    @property
    def height(self) -> float:
        """Chart and legend."""
        legend = _LEGEND_HEIGHT if self.legend else 0.0
        return self.layout.height * self.down * self.shrink + legend

    def is_easy_to_read(self) -> bool:
        """Whether its boxes are wide enough for names, and wider than high."""
        width = self.across * BOX_WIDTH
        return width >= _GOOD_WIDTH and self.down * BOX_HEIGHT <= 0.85 * width

    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> None:
        """A chart stays whole."""
        del room

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw lines, boxes with their words, and the legend below."""
        canvas = pen.canvas
        canvas.saveState()
        canvas.translate(left + (MEASURE - self.layout.width * self.across * self.shrink) / 2, top)
        canvas.scale(self.shrink, self.shrink)
        for line in self.layout.lines:
            self._draw_line(pen, line)
        for words in self.words:
            self._draw_words(pen, words)
        canvas.restoreState()
        if self.legend:
            _draw_legend(pen, self.legend, left, top - self.height)

    def _draw_words(self, pen: Pen, words: _Words) -> None:
        box = words.box
        x, top = box.x * self.across, -box.y * self.down
        width, height = box.width * self.across, box.height * self.down
        _draw_box(pen, box.node.kind, (x, top - height), (width, height))
        top -= (height - words.height()) / 2 + _INSET
        for block in words.blocks:
            block.draw(pen, x + _INSET, top)
            top -= block.height

    def _draw_line(self, pen: Pen, line: Line) -> None:
        canvas = pen.canvas
        points = [(x * self.across, -y * self.down) for x, y in line.points]
        canvas.setStrokeColorRGB(*rgb(_INK))
        canvas.setFillColorRGB(*rgb(_INK))
        canvas.setLineWidth(0.8)
        path = canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        canvas.drawPath(path)
        if line.has_head:
            _draw_head(pen, points[-2], points[-1])


def flow_blocks(chart: FlowChart) -> tuple[ChartBlock, ...]:
    """A flow chart; more than one block where its rows need more than a page.

    There are as many boxes in a row as leave each wide enough for its words.
    """
    count = max(len(chart.nodes), 1)
    columns, block = 1, _block(flow_layout(chart, 1, with_branches=True), chart.nodes)
    for most in range(min(6, count), 1, -1):
        columns = math.ceil(count / math.ceil(count / most))
        block = _block(flow_layout(chart, columns, with_branches=True), chart.nodes)
        if block.is_easy_to_read():
            break
    step = row_height(chart.nodes) + ROW_GAP
    rows = max(int((_HIGHEST / block.down + ROW_GAP) // step), 1)
    if rows * columns >= count:
        return (block,)
    parts = [
        replace(chart, nodes=chart.nodes[start : start + rows * columns])
        for start in range(0, count, rows * columns)
    ]
    blocks = [_block(flow_layout(part, columns, with_branches=True), part.nodes) for part in parts]
    return tuple(blocks)


def org_block(chart: OrgChart) -> ChartBlock:
    """A chart of an organisation, with so many boxes in a row as keep its words legible."""
    blocks = [_block(org_layout(chart, most), chart.nodes) for most in range(6, 0, -1)]
    return max(blocks, key=_fitness)


def _fitness(block: ChartBlock) -> tuple[float, float]:
    return min(block.shrink, 1.0), min(block.across * BOX_WIDTH, _GOOD_WIDTH)


def _block(layout: ChartLayout, nodes: Sequence[Node]) -> ChartBlock:
    across = min(MEASURE / max(layout.width, 1), _WIDEST / BOX_WIDTH)
    words = tuple(_lay_words(box, across) for box in layout.boxes)
    highest = max([_LEAST_HEIGHT, *(each.height() for each in words)])
    down = max(highest / BOX_HEIGHT, _LEAST_GAP / ROW_GAP)
    shrink = min(1.0, _HIGHEST / max(layout.height * down, 1))
    kinds = {node.kind for node in nodes}
    legend = tuple(kind for kind in _KINDS if kind in kinds) if len(kinds) > 1 else ()
    return ChartBlock(layout, words, across, down, shrink, legend)


def _lay_words(box: PlacedBox, across: float) -> _Words:
    measure = max(box.width * across - 2 * _INSET, _SMALL_NAME.size)
    is_narrow = box.width * across < _GOOD_WIDTH * 0.8
    name = balanced(box.node.name, _SMALL_NAME if is_narrow else _NAME, measure, measure)
    if not box.node.note:
        return _Words(box, (name,))
    return _Words(box, (name, balanced(box.node.note, _NOTE, measure, measure)))


def _draw_box(
    pen: Pen, kind: NodeKind, corner: tuple[float, float], size: tuple[float, float]
) -> None:
    canvas = pen.canvas
    canvas.saveState()
    canvas.setStrokeColorRGB(*rgb(_INK))
    shade = 0.91 if kind is NodeKind.MODEL else 1.0
    canvas.setFillColorRGB(shade, shade, shade)
    canvas.setLineWidth(_BORDERS.get(kind, 0.8))
    if kind is NodeKind.HUMAN:
        canvas.setDash(3, 2)
    radius = {NodeKind.MODEL: 4.0, NodeKind.INPUT_OUTPUT: min(size) * 0.32}.get(kind, 0.0)
    if radius:
        canvas.roundRect(*corner, *size, radius, fill=1)
    else:
        canvas.rect(*corner, *size, fill=1)
    if kind is NodeKind.LABELLING:
        canvas.setLineWidth(0.5)
        canvas.rect(corner[0] + 2, corner[1] + 2, size[0] - 4, size[1] - 4)
    canvas.restoreState()


def _draw_head(pen: Pen, before: tuple[float, float], tip: tuple[float, float]) -> None:
    length, half = 5.0, 2.3
    x, y = tip
    path = pen.canvas.beginPath()
    path.moveTo(x, y)
    if abs(before[1] - y) < 1e-6:
        back = x - length if x > before[0] else x + length
        path.lineTo(back, y + half)
        path.lineTo(back, y - half)
    else:
        back = y + length if y < before[1] else y - length
        path.lineTo(x + half, back)
        path.lineTo(x - half, back)
    path.close()
    pen.canvas.drawPath(path, stroke=0, fill=1)


def _legend_items(kinds: Sequence[NodeKind]) -> Iterator[tuple[NodeKind, TextBlock]]:
    look = replace(_NOTE, ink=GREY)
    for kind in kinds:
        yield kind, plain_text_block(_KINDS[kind], look, Shape(60, align="left"))


def _draw_legend(pen: Pen, kinds: Sequence[NodeKind], left: float, foot: float) -> None:
    step = 66.0
    x = left + (MEASURE - step * len(kinds)) / 2
    for kind, words in _legend_items(kinds):
        _draw_box(pen, kind, (x, foot + 1.5), (16, 8))
        words.draw(pen, x + 20, foot + 10.75)
        x += step
