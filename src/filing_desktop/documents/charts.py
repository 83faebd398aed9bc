"""The geometry of charts in abstract units, one for window, PDF and DOCX alike."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from filing_desktop.documents.content import FlowChart, Node, NodeKind, OrgChart

#: A box is 10 units wide and 6 high; the gap for an arrow is 2.4, between rows 4.
BOX_WIDTH = 10.0
BOX_HEIGHT = 6.0
GAP = 2.4
ROW_GAP = 4.0
MOST_IN_A_ROW = 6
#: What a branch is headed with; the portal's report asks where a failure goes.
OTHERWISE = "不通过"
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


def flow_layout(
    chart: FlowChart, most_in_a_row: int = MOST_IN_A_ROW, *, with_branches: bool = False
) -> ChartLayout:
    """Steps from left to right; a full row is followed below, again from the left.

    ``with_branches`` puts what does not pass a step below it, where an arrow of its own leads;
    such a box holds a sentence, and an arrow may pass beside all boxes.
    """
    nodes = chart.nodes if with_branches else tuple(replace(n, otherwise="") for n in chart.nodes)
    columns = min(most_in_a_row, max(len(nodes), 1))
    boxes: list[PlacedBox] = []
    top = 0.0
    for start in range(0, len(nodes), columns):
        row = nodes[start : start + columns]
        boxes.extend(
            PlacedBox(node, place * (BOX_WIDTH + GAP), top) for place, node in enumerate(row)
        )
        top += row_height(row) + ROW_GAP
    branches = tuple(_branch_of(box) for box in boxes if box.node.otherwise)
    lines = (
        *(_arrow(source, target) for source, target in itertools.pairwise(boxes)),
        *(_down(branch) for branch in branches),
    )
    return _framed((*boxes, *branches), lines)


def row_height(nodes: Sequence[Node]) -> float:
    """The height of a row of steps, with its branches below."""
    has_branch = any(node.otherwise for node in nodes)
    return BOX_HEIGHT + (GAP + BOX_HEIGHT if has_branch else 0.0)


def _branch_of(step: PlacedBox) -> PlacedBox:
    """The box below a step that says what becomes of that which does not pass it."""
    key = f"{step.node.key}/{NodeKind.OTHERWISE}"
    node = Node(key, OTHERWISE, step.node.otherwise, NodeKind.OTHERWISE)
    return PlacedBox(node, step.x, step.y + BOX_HEIGHT + GAP)


def _down(branch: PlacedBox) -> Line:
    """The arrow from a step to its branch."""
    centre = branch.x + BOX_WIDTH / 2
    return Line(((centre, branch.y - GAP), (centre, branch.y)), has_head=True)


def _arrow(source: PlacedBox, target: PlacedBox) -> Line:
    """To the next step; to the next row it passes beside the branch of the last step."""
    middle = source.y + BOX_HEIGHT / 2
    right = source.x + BOX_WIDTH
    if source.y == target.y:
        return Line(((right, middle), (target.x, middle)), has_head=True)
    lane, entry = target.y - ROW_GAP / 2, target.x + BOX_WIDTH / 2
    if source.node.otherwise:
        side = right + GAP / 2
        start: tuple[Point, ...] = ((right, middle), (side, middle), (side, lane))
    else:
        centre = source.x + BOX_WIDTH / 2
        start = ((centre, source.y + BOX_HEIGHT), (centre, lane))
    return Line((*start, (entry, lane), (entry, target.y)), has_head=True)


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
    ends = [box.x + box.width for box in boxes]
    width = max([*ends, *(x for line in lines for x, _ in line.points)], default=0.0)
    height = max((box.y + box.height for box in boxes), default=0.0)
    return ChartLayout(width, height, boxes, lines)
