"""CON-04: an algorithm is not filed as another type than it is called."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from tests.checks.base import Change, findings

FIRES = (
    (
        "consistency.other_type",
        Change(
            {
                "algo.type": "search",
                "algo.name": "青禾好物推荐算法",
                "list.main_use": "应用于商城首页场景，根据浏览记录，向用户展示商品。",
            },
            combination="search",
        ),
    ),
)
QUIET = (
    Change({"algo.type": "search", "algo.name": "青禾商品检索算法"}, combination="search"),
    Change(
        {
            "algo.type": "search",
            "algo.name": "青禾商品推荐算法",
            "list.main_use": "应用于站内搜索场景，根据查询词，返回商品。",
        },
        combination="search",
    ),
    Change({"algo.type": "rank", "algo.name": "青禾一号算法"}, combination="rank"),
)


def told(change: Change) -> list[str]:
    """The findings of this rule alone."""
    return [each.message for each in findings(change).open if each.rule == "CON-04"]


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_a_name_of_another_type_is_told(message: str, change: Change) -> None:
    """Judged by words, so it is likely to come back and blocks nothing."""
    assert told(change) == [message]
    found = [each for each in findings(change).open if each.message == message]
    assert {each.severity for each in found} == {Severity.LIKELY_RETURNED}


@pytest.mark.parametrize("change", QUIET)
def test_one_word_of_its_own_type_is_enough(change: Change) -> None:
    """A use that speaks of the type, or a name that speaks of none, is no finding."""
    assert told(change) == []
