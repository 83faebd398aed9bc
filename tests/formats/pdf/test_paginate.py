"""Pages are filled without loss, and headings stay with their text."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from filing_desktop.formats.pdf.fonts import Role
from filing_desktop.formats.pdf.lines import Shape, TextBlock, plain_text_block
from filing_desktop.formats.pdf.paginate import paginate
from filing_desktop.formats.pdf.pieces import Flow, NewPage, Placed
from filing_desktop.formats.pdf.runs import Look

LOOK = Look(Role.BODY, 10, 20)


def _flow(lines: int, *, keeps: bool = False, block: str = "") -> Flow:
    text = "\n".join(f"第{number}行" for number in range(lines))
    return Flow(plain_text_block(text, LOOK, Shape(200)), keeps_with_next=keeps, block=block)


def _counts(pages: Sequence[Sequence[Placed]]) -> list[list[int]]:
    def lines(placed: Placed) -> int:
        piece = placed.flow.piece
        assert isinstance(piece, TextBlock)
        return piece.end - piece.start

    return [[lines(placed) for placed in page] for page in pages]


def test_an_empty_document_has_one_page() -> None:
    """Nothing at all makes one empty page, with breaks too."""
    assert paginate((), 200) == ((),)
    assert paginate((NewPage(), NewPage()), 200) == ((),)


def test_a_long_text_flows_over_pages() -> None:
    """A text is split between lines, two at least on either side."""
    assert _counts(paginate([_flow(25)], 200)) == [[10], [10], [5]]
    assert _counts(paginate([_flow(11)], 200)) == [[9], [2]]
    assert _counts(paginate([_flow(9), _flow(4)], 200)) == [[9], [4]]


def test_a_heading_goes_with_its_text() -> None:
    """Headings in a row go to the next page where the text after them finds no two lines."""
    flows = [_flow(7), _flow(1, keeps=True), _flow(1, keeps=True), _flow(6)]
    assert _counts(paginate(flows, 200)) == [[7], [1, 1, 6]]
    assert _counts(paginate([_flow(6), *flows[1:]], 200)) == [[6, 1, 1, 2], [4]]


def test_white_space_falls_away_at_the_top() -> None:
    """The space before a piece counts between pieces only."""
    flow = Flow(_flow(1).piece, before=30, after=10)
    pages = paginate([flow, flow], 200)
    assert [placed.depth for placed in pages[0]] == [0, 50]


def test_a_break_begins_a_page_once() -> None:
    """Two breaks in a row, or one after a full page, leave no empty page."""
    pages = paginate([_flow(1), NewPage(), NewPage(), _flow(10), NewPage(), _flow(1)], 200)
    assert _counts(pages) == [[1], [10], [1]]


def test_every_line_is_kept_for_any_mix() -> None:
    """No line is lost or doubled, and none stands below the frame."""
    for sizes in itertools.product((1, 2, 3, 9, 30), repeat=4):
        flows = [_flow(size, keeps=size < 2) for size in sizes]
        pages = paginate(flows, 200)
        assert sum(map(sum, _counts(pages))) == sum(sizes)
        assert all(
            placed.depth + placed.flow.piece.height <= 200.01 for page in pages for placed in page
        )
        assert all(pages)


def test_the_end_of_a_text_goes_with_a_signature() -> None:
    """Three lines go to the page of the seal that has no room; all of a text too short for that."""

    def pages(lines: int, signature: int) -> list[list[int]]:
        text = replace(_flow(lines), end_keeps_with_next=True)
        foot = replace(_flow(signature), keeps_with_next=True)  # a text of which nothing is split
        return _counts(paginate([_flow(1), text, foot, _flow(1)], 200))

    assert pages(5, 3) == [[1, 5, 3, 1]]
    assert pages(9, 2) == [[1, 6], [3, 2, 1]]
    assert pages(17, 6) == [[1, 9], [5], [3, 6, 1]]
    heading = _flow(1, keeps=True)
    short = replace(_flow(2), end_keeps_with_next=True)
    assert _counts(paginate([_flow(6), heading, short, heading, _flow(4)], 200)) == [
        [6],
        [1, 2, 1, 4],
    ]
