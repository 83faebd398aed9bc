"""Tables flow over pages with their heads, whatever a cell holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from filing_desktop.documents.content import Block, Cell, DocumentContent, Heading, Table, Text
from filing_desktop.formats.images import MemoryFileStore
from filing_desktop.formats.pdf.parts import lay_out
from filing_desktop.formats.pdf.pieces import Flow
from filing_desktop.formats.pdf.style import FRAME_HEIGHT, MEASURE
from filing_desktop.formats.pdf.tables import TableBlock, table_block
from filing_desktop.services.ports import DrawnDocument


def _cell(*paragraphs: str, head: bool = False, span: int = 1) -> Cell:
    return Cell(tuple((Text(each),) for each in paragraphs), head, span)


def _block(table: Table) -> TableBlock:
    block = table_block(table)
    assert block is not None
    return block


HEAD = (_cell("序号", head=True), _cell("措施", head=True))


def test_a_cell_of_20000_characters_flows_over_pages(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """A cell far higher than a page is drawn whole."""
    text = "".join(f"第{number}条，应当建立制度；" for number in range(1700))
    assert len(text) > 20_000
    table = Table((1, 4), (HEAD, (_cell("一"), _cell(text)), (_cell("二"), _cell("末行"))), 1)
    data = draw(Heading(1, "一、表"), table).data
    words = words_of(data)
    assert all(f"第{number}条，应" in words for number in (0, 850, 1699))
    assert "末行" in words
    assert words.count("应当建立制度") >= 1600  # some stand across two pages
    assert words.count("序号") >= 5


def test_the_head_repeats_on_each_page() -> None:
    """Each part of a split table has the head, and no row is lost."""
    rows = tuple((_cell(str(number)), _cell("措施" * 40)) for number in range(30))
    block, counts = _block(Table((1, 3), (HEAD, *rows), 1)), []
    while (parts := block.split(FRAME_HEIGHT)) is not None:
        upper, block = parts
        assert upper.height <= FRAME_HEIGHT
        assert len(upper.head) == 1
        counts.append(len(upper.rows))
    assert len(block.head) == 1
    assert sum(counts) + len(block.rows) == 30


def test_a_low_row_is_not_split() -> None:
    """Where a row of a few lines does not fit, it goes to the next page whole."""
    rows = tuple((_cell(str(number)), _cell("措施" * 40)) for number in range(3))
    block = _block(Table((1, 3), (HEAD, *rows), 1))
    parts = block.split(block.height - 20)
    assert parts is not None
    assert [len(part.rows) for part in parts] == [2, 1]
    assert block.split(30) is None


def test_a_head_higher_than_half_a_page_does_not_repeat() -> None:
    """A head that would leave no room for rows counts as a row."""
    head = (_cell("很长的表头" * 600, head=True), _cell("乙", head=True))
    assert _block(Table((1, 1), (head, (_cell("一"), _cell("二"))), 1)).head == ()


@pytest.mark.parametrize(
    "widths", [(), (1.0,), (0.0, 0.0, 0.0), (1, 2, 3), (1, 2, 3, 4, 5), (-1, 1, 1)]
)
def test_the_columns_fill_the_measure(widths: tuple[float, ...]) -> None:
    """Whatever the shares, the columns fill the measure and each has some width."""
    rows = ((_cell("甲"), _cell("乙", span=2)), (_cell("丙"), _cell("丁"), _cell("戊")))
    for row in _block(Table(widths, rows)).rows:
        assert row.boxes[-1].left + row.boxes[-1].width == pytest.approx(MEASURE)
        assert all(box.width > 10 for box in row.boxes)


def test_twenty_columns_are_drawn(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """Narrow columns break words rather than run into their neighbours."""
    row = tuple(_cell(f"甲{number}") for number in range(20))
    words = words_of(draw(Table((1,) * 20, (row,))).data)
    assert words.count("甲") == 20


def test_a_table_without_cells_is_left_out(draw: Callable[..., DrawnDocument]) -> None:
    """A table without rows, or with empty rows only, draws nothing and raises nothing."""
    assert table_block(Table((1,), ((),))) is None
    assert draw(Table((), (), caption="表1")).data


def test_cells_are_read_as_typed(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """Text in cells is no markup, and empty cells are fine."""
    rows = ((_cell("<b>粗</b>"), _cell("</para>&amp;")), (_cell(), _cell("", "第二段")))
    words = words_of(draw(Table((1, 1), rows, caption="表1说明")).data)
    for each in ("<b>粗</b>", "</para>&amp;", "第二段", "表1说明"):
        assert each in words


def test_tables_of_one_row_below_each_other_stand_as_one() -> None:
    """No white space parts two tables of the same columns; a head or a caption does."""
    row = (_cell("主体名称", head=True), _cell("青岚"))
    plain, headed = Table((1, 4), (row,)), Table((1, 4), (HEAD, row), head_rows=1)
    captioned = Table((1, 4), (row,), caption="表1")
    blocks = tuple(Block("b", (table,)) for table in (plain, plain, headed, captioned))
    flows = lay_out(DocumentContent("d", "题", "", blocks), MemoryFileStore()).flows
    spaces = [(flow.before, flow.after) for flow in flows if isinstance(flow, Flow)]
    assert (spaces[0][1], spaces[1][0]) == (0, 0)
    assert min(*spaces[1][1:], *spaces[2], *spaces[3]) > 0


def test_a_small_table_is_not_split() -> None:
    """A table of a few lines goes to the next page whole; so does a higher one of two rows."""
    low = _block(Table((1, 3), (HEAD, *((_cell("一"), _cell("措施")),) * 3), 1))
    high = _block(Table((1, 3), (HEAD, *((_cell("一"), _cell("措施" * 90)),) * 2), 1))
    for block in (low, high):
        assert block.split(block.height - 1) is None
        assert block.least() == block.height


def test_no_low_row_stands_alone() -> None:
    """Neither at the foot of a page below its head nor at the top of the next."""
    row = (_cell("一"), _cell("措施" * 20))
    block = _block(Table((1, 3), (HEAD, *(row,) * 12), 1))
    each, head = block.rows[0].height, block.head[0].height
    assert block.split(head + each * 1.5) is None
    assert block.least() == pytest.approx(head + 2 * each)
    upper, lower = block.split(head + each * 11.5) or (block, block)
    assert (len(upper.rows), len(lower.rows)) == (10, 2)


def test_a_row_that_goes_on_says_what_it_holds(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """The label of a row stands again, once, on each further page."""
    label = _cell("评估算法描述", head=True)
    words = words_of(draw(Table((1, 3), ((label, _cell("措施" * 2500)),))).data)
    assert words.count("评估算法描述") == 4
    assert words.count("评估算法描述（续）") == 3
    assert "（续）（续）" not in words
