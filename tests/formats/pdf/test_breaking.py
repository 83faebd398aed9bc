"""Lines of Chinese text end where the rules allow it."""

from __future__ import annotations

import itertools
import random
import re

import pytest
from reportlab.lib import textsplit

from filing_desktop.documents.content import Inlines, Link, Text
from filing_desktop.formats.pdf.breaking import break_lines
from filing_desktop.formats.pdf.fonts import Role
from filing_desktop.formats.pdf.lines import Shape, text_block
from filing_desktop.formats.pdf.runs import Look, plain, prepare
from tests.growth import MOST, growth

LOOK = Look(Role.BODY, 12, 21)
BAD_START = "，。、；：？！）》」』】〉〕”’…—％.,;:!?)]"
BAD_END = "（《「『【〈〔“‘([￥"
PIECES = [
    "算法", "安全", "责任人", "应当", "及时", "处置", "，", "。", "、", "；", "：", "？", "！",
    "（试行）", "《管理规定》", "“生成式”", "‘标识’", "……", "——", "99.95%", "1,200", "12％",
    "Transformer", "GPU", "fine-tuning", "（LLM）", "v2.3.0", " token ", "￥300", "【重点】",
    "(beta)", "e.g.", "user’s", "」", "『甲』", "——（见附件）",
]  # fmt: skip


def _paragraphs(count: int) -> list[str]:
    """Mixed texts in which no more than two closing marks follow one another."""
    dice = random.Random(20261124)  # noqa: S311  (a fixed corpus, no secret)
    texts = ("".join(dice.choices(PIECES, k=dice.randint(20, 90))) for _ in range(count))
    return [
        re.sub(f"([{re.escape(BAD_START)}]{{2}})[{re.escape(BAD_START)}]+", r"\1甲", text)
        for text in texts
    ]


def _lines(text: str, measure: float, first: float = 0.0) -> list[str]:
    sums = plain(text, LOOK).sums
    return [
        text[each.start : each.end] for each in break_lines(text, sums, measure - first, measure)
    ]


def _word_at(text: str, place: int) -> bool:
    return bool(re.match(r"[A-Za-z0-9]{2}", text[place - 1 : place + 1]))


@pytest.mark.parametrize("measure", [444.0, 180.0, 90.0])
def test_no_line_begins_or_ends_with_a_wrong_mark(measure: float) -> None:
    """No line begins with a closing mark or ends with an opening one, also in narrow cells."""
    starts: list[str] = []
    ends: list[str] = []
    for text in _paragraphs(300):
        for upper, lower in itertools.pairwise(_lines(text, measure, first=24)):
            starts += [lower] if lower[0] in BAD_START and text[0] != lower[0] else []
            ends += [upper] if upper[-1] in BAD_END else []
    assert (starts, ends) == ([], [])


def test_words_and_numbers_stay_whole() -> None:
    """A line never ends within a Latin word or number that fits a line."""
    for text in _paragraphs(300):
        sums = plain(text, LOOK).sums
        for line in break_lines(text, sums, 420, 444)[:-1]:
            assert not _word_at(text, line.end), text[line.start : line.end]


@pytest.mark.parametrize("measure", [444.0, 90.0, 14.0])
def test_no_line_is_wider_than_the_measure(measure: float) -> None:
    """No line is wider than the measure, even where a word must be broken for it."""
    for text in [*_paragraphs(60), "a" * 500, "（" * 99, "。" * 99, "https://example.invalid/" * 9]:
        sums = plain(text, LOOK).sums
        for line in break_lines(text, sums, measure, measure):
            assert sums[line.end] - sums[line.start] <= measure + 0.01


@pytest.mark.parametrize("measure", [444.0, 60.0])
def test_nothing_but_spaces_and_line_feeds_falls_away(measure: float) -> None:
    """The lines together hold every character of the text in order, but spaces at ends."""
    for text in [*_paragraphs(60), "甲\n\n乙 \n 丙", "\n", "", "   ", "a b" * 200]:
        joined = "".join(_lines(text, measure))
        assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", text)


def test_an_address_breaks_after_a_slash() -> None:
    """A long address may end a line after a slash, and keeps its scheme with its host."""
    lines = _lines("接口地址为https://service.example.invalid/v1/chat/completions。", 260)
    assert all(line.endswith(("/", "为", "。")) for line in lines)
    assert not any(line.endswith("https://") for line in lines)


def test_rules_hold_where_runs_meet() -> None:
    """A mark stays with its word where a link or strong text ends between the two."""
    for length in range(20, 60):
        inlines: Inlines = (
            Text("甲" * length),
            Link("附件3", "a"),
            Text("，见（"),
            Text("强", strong=True),
        )
        text = prepare(inlines, LOOK).text
        block = text_block(inlines, LOOK, Shape(444))
        for upper, lower in itertools.pairwise(block.lines):
            assert text[lower.start] not in BAD_START
            assert text[upper.end - 1] not in BAD_END


def test_a_line_feed_ends_a_line() -> None:
    """A line feed in an answer begins a new line, two leave one empty."""
    assert _lines("甲\n乙\n\n丙", 444) == ["甲", "乙", "", "丙"]


@pytest.mark.parametrize(
    "unit", ["算法安全，（责任）", "a", "，", "（", " ", "a/", "(", ":/", "( ", " ，", "/ "]
)
def test_the_time_is_linear(unit: str) -> None:
    """A paragraph of four times the length takes four times as long, whatever it is made of."""

    def lines(size: int) -> None:
        text = (unit * size)[:size]
        break_lines(text, plain(text, LOOK).sums, 420, 444)

    assert growth(lines, 25_000) < MOST


def test_reportlab_still_lacks_the_chinese_rules() -> None:
    """Once reportlab knows the Chinese marks, our own breaker may go."""
    assert "，" not in textsplit.ALL_CANNOT_START
    assert "；" not in textsplit.ALL_CANNOT_START
