"""The geometry of charts in abstract units, one for window, PDF and DOCX alike."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass

from filing_desktop.documents.content import FlowChart, Node, OrgChart

#: A box is 10 units wide and 6 high; the gap for an arrow is 2.4, between rows 4.
BOX_WIDTH = 10.0
BOX_HEIGHT = 6.0
GAP = 2.4
ROW_GAP = 4.0
MOST_IN_A_ROW = 6
#: From the line at the side of stacked boxes to the boxes.
_SPINE = 1.8

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box and its upper left corner."""

    node: Node
    x: float
    y: float
    width: float = BOX_WIDTH
    height: float = BOX_HEIGHT


@dataclass(frozen=True, slots=True)
class Line:
    """A polyline; ``has_head`` asks for an arrow head at its end."""

    points: tuple[Point, ...]
    has_head: bool


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """Boxes and lines within ``width`` by ``height`` units, y downwards."""

    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    lines: tuple[Line, ...]


def flow_layout(chart: FlowChart, most_in_a_row: int = MOST_IN_A_ROW) -> ChartLayout:
    """Steps from left to right; a full row is followed below, again from the left."""
    columns = min(most_in_a_row, max(len(chart.nodes), 1))
    boxes = tuple(
        PlacedBox(
            node,
            (index % columns) * (BOX_WIDTH + GAP),
            (index // columns) * (BOX_HEIGHT + ROW_GAP),
        )
        for index, node in enumerate(chart.nodes)
    )
    lines = tuple(_arrow(upper, lower) for upper, lower in itertools.pairwise(boxes))
    return _framed(boxes, lines)


def _arrow(source: PlacedBox, target: PlacedBox) -> Line:
    middle = source.y + BOX_HEIGHT / 2
    if source.y == target.y:
        return Line(((source.x + BOX_WIDTH, middle), (target.x, middle)), has_head=True)
    lane = target.y - ROW_GAP / 2
    centre = source.x + BOX_WIDTH / 2
    entry = target.x + BOX_WIDTH / 2
    return Line(
        ((centre, source.y + BOX_HEIGHT), (centre, lane), (entry, lane), (entry, target.y)),
        has_head=True,
    )


def org_layout(chart: OrgChart, most_in_a_row: int = MOST_IN_A_ROW) -> ChartLayout:
    """A tree from top to bottom; more than ``most_in_a_row`` leaves of one box stack in rows."""
    below = {node.key: tuple(_children(chart, node.key)) for node in chart.nodes}
    lower = {key for _, key in chart.edges}
    tops = [node.key for node in chart.nodes if node.key not in lower]
    nodes = {node.key: node for node in chart.nodes}
    boxes: list[PlacedBox] = []
    lines: list[Line] = []
    left = 0.0
    for key in tops:
        left += _place_tree(_Tree(nodes, below, most_in_a_row), key, (left, 0.0), boxes, lines)
        left += GAP
    return _framed(tuple(boxes), tuple(lines))


@dataclass(frozen=True, slots=True)
class _Tree:
    nodes: dict[str, Node]
    below: dict[str, tuple[str, ...]]
    most_in_a_row: int


def _children(chart: OrgChart, key: str) -> Iterable[str]:
    known = {node.key for node in chart.nodes}
    return (low for high, low in chart.edges if high == key and low in known)


def _place_tree(
    tree: _Tree, key: str, corner: Point, boxes: list[PlacedBox], lines: list[Line]
) -> float:
    """Place a box and all below it; gives the width the whole takes.

    Where its children stack, they leave room at their left for the line to the lower rows.
    """
    left, top = corner
    rows = _rows(tree.below[key], tree.most_in_a_row)
    start = left + (_SPINE if len(rows) > 1 else 0.0)
    next_top = top + BOX_HEIGHT + ROW_GAP
    width = BOX_WIDTH
    first = len(boxes)
    placed: list[list[PlacedBox]] = []
    for row in rows:
        cursor = start
        heads: list[PlacedBox] = []
        for child in row:
            cursor += _place_tree(tree, child, (cursor, next_top), boxes, lines) + GAP
            heads.append(boxes[-1])
        placed.append(heads)
        width = max(width, cursor - GAP - left)
        next_top = max(box.y + BOX_HEIGHT for box in boxes[first:]) + ROW_GAP
    own = PlacedBox(tree.nodes[key], left + (width - BOX_WIDTH) / 2, top)
    boxes.append(own)
    for number, heads in enumerate(placed):
        lines.extend(_branch(own, head, None if number == 0 else left) for head in heads)
    return width


def _rows(children: tuple[str, ...], most: int) -> list[tuple[str, ...]]:
    """The children in as few rows as may be, each about as long as the others."""
    if not children:
        return []
    count = math.ceil(len(children) / most)
    length = math.ceil(len(children) / count)
    return [children[start : start + length] for start in range(0, len(children), length)]


def _branch(upper: PlacedBox, lower: PlacedBox, side: float | None) -> Line:
    """From the foot of a box to the head of one below; past upper rows it runs at ``side``."""
    start = (upper.x + BOX_WIDTH / 2, upper.y + BOX_HEIGHT)
    end = (lower.x + BOX_WIDTH / 2, lower.y)
    lane = lower.y - ROW_GAP / 2
    first = start[1] + ROW_GAP / 2
    past = () if side is None else ((start[0], first), (side, first), (side, lane))
    turn = () if past else ((start[0], lane),)
    return Line((start, *past, *turn, (end[0], lane), end), has_head=False)


def _framed(boxes: tuple[PlacedBox, ...], lines: tuple[Line, ...]) -> ChartLayout:
    width = max((box.x + box.width for box in boxes), default=0.0)
    height = max((box.y + box.height for box in boxes), default=0.0)
    return ChartLayout(width, height, boxes, lines)
