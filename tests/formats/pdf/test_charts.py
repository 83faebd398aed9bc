"""Charts are legible, complete and within the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from filing_desktop.documents.charts import BOX_HEIGHT, BOX_WIDTH
from filing_desktop.documents.content import FlowChart, Node, NodeKind, OrgChart
from filing_desktop.formats.pdf.charts import ChartBlock, flow_blocks, org_block
from filing_desktop.formats.pdf.style import FRAME_HEIGHT, MEASURE
from filing_desktop.services.ports import DrawnDocument

KINDS = [kind for kind in NodeKind if kind is not NodeKind.UNIT]


def _flow(count: int, name: str = "关键词过滤", note: str = "敏感词库") -> FlowChart:
    nodes = (Node(f"n{at}", f"{name}{at}", note, KINDS[at % len(KINDS)]) for at in range(count))
    return FlowChart(tuple(nodes), "图1流程")


def _org(children: dict[str, int]) -> OrgChart:
    nodes = [Node("top", "总经理", "", NodeKind.UNIT)]
    edges = []
    for unit, count in children.items():
        nodes.append(Node(unit, unit, f"{count} 组", NodeKind.UNIT))
        edges.append(("top", unit))
        for at in range(count):
            nodes.append(Node(f"{unit}{at}", f"{unit}第{at}组", "", NodeKind.UNIT))
            edges.append((unit, f"{unit}{at}"))
    return OrgChart(tuple(nodes), tuple(edges), "图2架构")


def _check(block: ChartBlock) -> None:
    assert block.layout.width * block.across * block.shrink <= MEASURE + 0.01
    assert block.height <= FRAME_HEIGHT - 40
    for words in block.words:
        assert words.height() <= BOX_HEIGHT * block.down + 0.01
        for text in words.blocks:
            sums = text.prepared.sums
            widest = max(sums[line.end] - sums[line.start] for line in text.lines)
            assert widest <= BOX_WIDTH * block.across
            assert text.prepared.look.size * block.shrink >= 7.5


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 7, 12, 40])
@pytest.mark.parametrize(
    "name", ["过滤", "基于大语言模型的多轮对话意图识别与内容安全判定模块", "ContentSafety"]
)
def test_the_words_of_a_flow_chart_stay_in_their_boxes(count: int, name: str) -> None:
    """Text is at least 7.5 points high, no box overflows, every step is drawn once."""
    blocks = flow_blocks(_flow(count, name))
    for block in blocks:
        _check(block)
    assert [box.node.key for block in blocks for box in block.layout.boxes] == [
        f"n{at}" for at in range(count)
    ]


@pytest.mark.parametrize("count", [1, 5, 12, 40])
def test_branches_stay_within_the_page(count: int) -> None:
    """With a branch below every step the words stay in their boxes and all are drawn once."""
    chart = _flow(count)
    branched = tuple(
        replace(node, otherwise="命中即停止，提示修改后再试，写入拦截记录") for node in chart.nodes
    )
    blocks = flow_blocks(replace(chart, nodes=branched))
    for block in blocks:
        _check(block)
    keys = [box.node.key for block in blocks for box in block.layout.boxes]
    wanted = [key for node in branched for key in (node.key, f"{node.key}/otherwise")]
    assert sorted(keys) == sorted(wanted)


def test_a_box_with_a_very_long_name_grows() -> None:
    """A name of 150 characters makes boxes higher, not text smaller."""
    for block in flow_blocks(_flow(4, "长" * 150)):
        _check(block)


@pytest.mark.parametrize(
    "children", [{}, {"研发": 2}, {"研发": 4, "安全": 3, "法务": 0}, {"研发": 9, "安全": 9}]
)
def test_the_words_of_an_organisation_stay_in_their_boxes(children: dict[str, int]) -> None:
    """Charts of an organisation stay legible within the measure and the page."""
    _check(org_block(_org(children)))


def test_charts_are_read_back(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """Names, notes, captions and the legend are text; a single kind needs no legend."""
    words = words_of(draw(_flow(8), _org({"研发部": 2, "安全部": 1})).data)
    for each in (
        "关键词过滤0",
        "关键词过滤7",
        "敏感词库",
        "图1流程",
        "研发部第1组",
        "图2架构",
        "人工",
    ):
        assert each in words
    assert "图例" not in words


def test_a_chart_over_pages_numbers_its_parts(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """A flow of more rows than a page holds is drawn in parts whose captions say so."""
    words = words_of(draw(_flow(60, "基于大语言模型的多轮对话意图识别")).data)
    assert "图1流程（1/2）" in words
    assert "图1流程（2/2）" in words
    assert "意图识别59" in words


def test_an_empty_chart_is_no_failure(draw: Callable[..., DrawnDocument]) -> None:
    """Charts without boxes draw their caption."""
    assert draw(FlowChart((), "图1"), OrgChart((), (), "图2")).data
