"""Charts as pictures."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops

from filing_desktop.documents.content import FlowChart, Node, NodeKind, OrgChart
from filing_desktop.formats.images.charts import draw_chart


def _nodes(count: int, name: str = "步骤", kind: NodeKind = NodeKind.RULE) -> tuple[Node, ...]:
    return tuple(Node(f"s{number}", name, "备注", kind) for number in range(count))


def _picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


@pytest.mark.parametrize("count", [1, 5, 6, 40])
def test_a_chart_fits_its_place(count: int) -> None:
    """However many steps, the picture keeps to width and height, at 200 dots per inch."""
    drawn = draw_chart(FlowChart(_nodes(count), ""), 156, 200)
    picture = _picture(drawn.png)
    assert drawn.width_mm <= 156.01
    assert picture.height / 200 * 25.4 <= 200.5
    assert abs(picture.width / 200 * 25.4 - drawn.width_mm) < 0.2


def test_every_kind_of_step_looks_different() -> None:
    """What a step is shows without colour."""
    pictures = [draw_chart(FlowChart(_nodes(1, kind=kind), ""), 156, 200).png for kind in NodeKind]
    same = {bytes(NodeKind.RULE, "ascii"), bytes(NodeKind.UNIT, "ascii")}
    assert len(set(pictures)) == len(NodeKind) - len(same) + 1
    assert {_picture(png).mode for png in pictures} == {"L"}


@pytest.mark.parametrize("name", ["", "长" * 60, "长" * 3000])
def test_a_long_name_stays_in_its_box(name: str) -> None:
    """Words are made smaller and at last cut; nothing leaves the box."""
    node = (Node("s1", name, "", NodeKind.RULE),)
    plain = _picture(draw_chart(FlowChart((Node("s1", "", "", NodeKind.RULE),), ""), 156, 200).png)
    changed = ImageChops.difference(
        plain, _picture(draw_chart(FlowChart(node, ""), 156, 200).png)
    ).getbbox()
    assert (changed is None) == (not name)
    if changed:
        assert changed[0] > 10
        assert changed[1] > 10
        assert changed[2] < plain.width - 10
        assert changed[3] < plain.height - 10


def test_the_same_chart_gives_the_same_bytes() -> None:
    """Drawing twice gives one picture; an empty chart and a tree are drawn too."""
    tree = OrgChart(_nodes(9), tuple(("s0", f"s{number}") for number in range(1, 9)), "")
    assert draw_chart(tree, 156, 200) == draw_chart(tree, 156, 200)
    assert _picture(draw_chart(FlowChart((), ""), 156, 200).png).width >= 1
