"""Other spellings of a name are found in running text, quickly, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_desktop.checks.spelling import (
    _nearest_end,
    algorithm_name,
    entity_name,
    folded,
    near_names,
)
from tests.checks.base import ENTITY, NAME
from tests.growth import MOST, growth


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("青岚写作文本生成算法", True),
        ("青岚写作文本生成合成算法-1", True),
        ("生成合成算法", False),
        ("深度文本生成合成算法", False),
        ("青岚检索算法", False),
    ],
)
def test_a_name_is_told_from_a_kind_of_algorithm(said: str, is_told: bool) -> None:
    """A shortened name is another spelling, a general term is none."""
    assert bool(list(near_names(f"平台使用{said}处理文字。", algorithm_name(NAME)))) is is_told


@pytest.mark.parametrize(
    ("name", "said", "is_told"),
    [
        ("北京月塘科技有限公司", "北京月塘科技股份有限公司", True),
        ("北京月塘科技有限公司", "北京月塘科技有限责任公司", True),
        ("北京月塘科技有限公司", "北京晴川科技有限公司", False),
        ("北京月塘科技有限公司", "本公司", False),
        ("青岚律师事务所", "青蓝律师事务所", True),
        ("青岚律师事务所", "某律师事务所", False),
    ],
)
def test_another_company_is_not_another_spelling(name: str, said: str, is_told: bool) -> None:
    """Another legal form is told; two other characters are another company."""
    assert bool(list(near_names(f"由{said}负责。", entity_name(name)))) is is_told


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_exact_name_is_never_told(before: str, after: str) -> None:
    """Whatever stands around it, the name as stated is no other spelling of itself."""
    text = f"{before}\n{NAME}，{after}"
    start = len(before) + 1
    told = [near for near in near_names(text, algorithm_name(NAME)) if near.start == start]
    assert told == []


def test_long_texts_are_searched_in_linear_time() -> None:
    """A text full of 算法 and 公司 takes four times as long where it is four times as long."""

    def read(size: int) -> None:
        text = "青岚的写作文本生成算法由本公司按合成规则运行，" * size
        list(near_names(text, algorithm_name(NAME)))
        list(near_names(text, entity_name(ENTITY)))

    assert growth(read, 1000) < MOST


@pytest.mark.parametrize("other", ["杭州青岚数智公司", "青岚数智科技（杭州）有线公司"])
def test_many_near_names_are_found_in_linear_time(other: str) -> None:
    """A text of nearly the entity's name again and again is read in linear time."""

    def read(size: int) -> None:
        text = "".join(f"{chr(0x4E00 + place % 900)}{other}" for place in range(size))
        list(near_names(text, entity_name(ENTITY)))

    assert growth(read, 3000) < MOST


def _edits(one: str, other: str) -> int:
    """The edit distance of two short texts, by the book."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, row = row, [place]
        for column, each in enumerate(other, 1):
            row.append(min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != each)))
    return row[-1]


@given(st.text("青岚写作", min_size=1, max_size=12), st.text("青岚写作", min_size=1, max_size=8))
def test_the_nearest_end_is_the_nearest(window: str, name: str) -> None:
    """Of all ends of a window none is nearer to the name than the one that is found."""
    distance, length = _nearest_end(window, name)
    ends = [_edits(window[-size:], name) for size in range(1, len(window) + 1)]
    assert (distance, ends[length - 1]) == (min(ends), min(ends))


def test_folding_keeps_what_is_read() -> None:
    """Width, case and spaces go; every other character stays."""
    assert folded("ＡＢc （杭州） 公司") == "abc(杭州)公司"
