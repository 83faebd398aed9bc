"""The geometry of charts: nothing overlaps, and lines run beside boxes, never behind them."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from filing_desktop.documents.charts import ChartLayout, Line, PlacedBox, flow_layout, org_layout
from filing_desktop.documents.content import FlowChart, Node, NodeKind, OrgChart


def _nodes(count: int) -> tuple[Node, ...]:
    return tuple(Node(f"n{at}", f"甲{at}", "岗位", NodeKind.UNIT) for at in range(count))


def _org(count: int, *, deep: bool) -> OrgChart:
    """All below the first, or three to each."""
    edges = tuple((f"n{(at - 1) // 3 if deep else 0}", f"n{at}") for at in range(1, count))
    return OrgChart(_nodes(count), edges, "图1")


def _is_behind(line: Line, box: PlacedBox) -> bool:
    """Whether a stretch of the line runs within the box."""
    for (x1, y1), (x2, y2) in itertools.pairwise(line.points):
        left, right = sorted((x1, x2))
        top, foot = sorted((y1, y2))
        is_beside = right <= box.x or left >= box.x + box.width
        if not is_beside and top < box.y + box.height and foot > box.y:
            return True
    return False


def _check(layout: ChartLayout) -> None:
    for one, other in itertools.combinations(layout.boxes, 2):
        is_apart = abs(one.x - other.x) >= one.width or abs(one.y - other.y) >= one.height
        assert is_apart, (one, other)
    for line, box in itertools.product(layout.lines, layout.boxes):
        assert not _is_behind(line, box), (line, box)
    points = [point for line in layout.lines for point in line.points]
    assert all(0 <= x <= layout.width and 0 <= y <= layout.height for x, y in points)


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("most", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 7, 8, 12, 30, 60])
def test_no_line_runs_behind_a_box_of_an_organisation(count: int, most: int, *, deep: bool) -> None:
    """However many boxes stand in a row, each is drawn once and joined beside all others."""
    chart = _org(count, deep=deep)
    layout = org_layout(chart, most)
    assert {box.node.key for box in layout.boxes} == {node.key for node in chart.nodes}
    assert len(layout.lines) == len(chart.edges)
    _check(layout)


@pytest.mark.parametrize("most", [1, 2, 5, 6])
@pytest.mark.parametrize("count", [1, 3, 7, 12, 30])
def test_no_line_runs_behind_a_step(count: int, most: int) -> None:
    """The arrow to the next row passes between the rows."""
    layout = flow_layout(FlowChart(_nodes(count), "图1"), most)
    assert len(layout.lines) == count - 1
    _check(layout)


@pytest.mark.parametrize("most", [1, 2, 5, 6])
@pytest.mark.parametrize("every", [1, 2, 3])
@pytest.mark.parametrize("count", [1, 3, 7, 12, 30])
def test_what_does_not_pass_a_step_is_a_branch_below_it(count: int, every: int, most: int) -> None:
    """Each step that says where a failure leads has one box of its own, and nothing crosses it."""
    nodes = tuple(
        replace(node, otherwise="拦截并提示") if at % every == 0 else node
        for at, node in enumerate(_nodes(count))
    )
    chart = FlowChart(nodes, "图1")
    layout = flow_layout(chart, most, with_branches=True)
    steps = {box.node.key: box for box in layout.boxes[:count]}
    branches = layout.boxes[count:]
    assert len(branches) == sum(bool(node.otherwise) for node in nodes)
    for branch in branches:
        step = steps[branch.node.key.partition("/")[0]]
        assert (branch.node.note, branch.node.kind) == ("拦截并提示", NodeKind.OTHERWISE)
        assert branch.x == step.x
        assert branch.y > step.y
        assert any(line.points[-1][1] == branch.y for line in layout.lines)
    assert len(layout.lines) == count - 1 + len(branches)
    _check(layout)
    assert len(flow_layout(chart, most).boxes) == count


def test_rows_of_an_organisation_are_about_as_long_as_each_other() -> None:
    """Seven below one stand as four and three, not as six and one."""
    layout = org_layout(_org(8, deep=False), 6)
    tops = [box.y for box in layout.boxes if box.node.key != "n0"]
    assert [tops.count(top) for top in sorted(set(tops))] == [4, 3]
