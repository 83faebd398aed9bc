"""SAF-08, -10: ways out of a recommendation, and the groups that the type must speak of."""

from __future__ import annotations

import pytest

from filing_desktop.checks.finding import Severity
from tests.checks.base import Change, findings

WAY_OUT = "“我的—设置—推荐管理”里有开关，从首页起三步，关闭后按时间先后展示。"
WORKERS = "订单轮流分配；每单报酬次周结算；日接单不超过十小时，满四小时休息；扣款前可申诉。"

FIRES = (
    (
        "protection.by_staff",
        Change({"detail2.push_optout": "用户可致电客服要求停止推荐。"}, combination="push"),
    ),
    (
        "protection.switch_evidence",
        Change({"evi.push_switch": ("e6",)}, combination="push"),
    ),
    (
        "protection.no_choice",
        Change({"detail2.input_data": ("user_behavior", "content")}, combination="rank"),
    ),
    (
        "protection.unnamed",
        Change({"detail2.anti_addiction": "连续使用四十分钟提醒休息。"}, combination="rank"),
    ),
    (
        "protection.unnamed",
        Change({"detail2.dispatch_worker": "订单按距离分配，次日结算。"}, combination="dispatch"),
    ),
    (
        "protection.price_short",
        Change({"detail2.dispatch_price": "不存在大数据杀熟。"}, combination="dispatch"),
    ),
)
QUIET = (
    Change({"detail2.push_optout": WAY_OUT}, combination="push"),
    Change({"detail2.push_optout": f"{WAY_OUT}也可以联系客服。"}, combination="push"),
    Change({"detail2.input_data": ("content",)}, combination="rank"),
    Change({"detail2.dispatch_worker": WORKERS}, combination="dispatch"),
    Change(
        {"detail2.anti_addiction": "未成年人模式不参与推荐；长辈版关闭自动播放。"},
        combination="push",
    ),
    Change({"detail2.dispatch_worker": "订单按距离分配。"}),  # not asked of deep synthesis
)


def told(change: Change) -> list[str]:
    """The findings of these rules alone."""
    return [each.message for each in findings(change).open if each.rule in ("SAF-08", "SAF-10")]


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_what_the_law_names_is_told(message: str, change: Change) -> None:
    """One omission gives its finding, which is likely to come back and blocks nothing."""
    assert told(change) == [message]
    found = [each for each in findings(change).open if each.message == message]
    assert {each.severity for each in found} == {Severity.LIKELY_RETURNED}


@pytest.mark.parametrize("change", QUIET)
def test_what_is_told_is_quiet(change: Change) -> None:
    """A way out in the product, and every group named, are no findings."""
    assert told(change) == []
