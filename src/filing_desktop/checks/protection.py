"""SAF-08, -10: the ways out of a recommendation, and the groups the law protects by type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from filing_desktop.catalog.model import Bilingual
from filing_desktop.checks.finding import Finding, Place
from filing_desktop.checks.review import Review
from filing_desktop.checks.rules import finding
from filing_desktop.filing.answer import Address
from filing_desktop.filing.reading import portal_length

#: Data by which a result is fitted to a person (算法推荐管理规定 第十七条).
_PERSONAL = frozenset({"user_attr", "user_behavior"})
_BY_STAFF = re.compile("客服|来电|致电|电话|邮件|邮箱|联系我们|提交申请|人工申请")
_IN_PRODUCT = re.compile("设置|开关|页面|入口|按钮|菜单|一键关闭|管理页|点击|长按|勾选")
_SHORT_DENIAL = 30  # characters; less cannot say which factors are not used, and how one knows

#: What Art. 20 names of the algorithms for workers.
_WORK: Mapping[Bilingual, str] = MappingProxyType(
    {
        Bilingual("订单分配", "orders"): "订单|派单|接单|分配|指派",
        Bilingual("报酬", "pay"): "报酬|薪|工资|收入|计酬|结算|提成|补贴",
        Bilingual("工作时间与休息", "hours and rest"): "工时|时长|休息|小时|工作时间|疲劳",
        Bilingual("奖惩", "rewards and penalties"): "奖|罚|惩|扣款|扣分|申诉",
    }
)
#: Whom Art. 18 and 19 protect.
_GROUPS: Mapping[Bilingual, str] = MappingProxyType(
    {
        Bilingual("未成年人", "minors"): "未成年|青少年|学生|儿童|18岁|18周岁",
        Bilingual("老年人", "the elderly"): "老年|适老|长辈|长者|大字|60岁|60周岁|六十",
    }
)


def check_ways_out(review: Review) -> Iterator[Finding]:
    """SAF-08: who is shown results by personal features can leave them, in the product itself."""
    way_out = review.place("detail2.push_optout")
    if _BY_STAFF.search(way_out.quote) and not _IN_PRODUCT.search(way_out.quote):
        yield finding("SAF-08", "protection.by_staff", way_out)
    facts = review.facts
    shown = facts.chosen("evi.push_switch")
    kinds_shown = {kind for row in shown for kind in facts.chosen("evidence.kind", row)}
    if kinds_shown and "choice_switch" not in kinds_shown:
        yield finding("SAF-08", "protection.switch_evidence", review.place("evi.push_switch"))
    is_personal = _PERSONAL & set(facts.chosen("detail2.input_data"))
    if not is_personal or facts.is_shown("detail2.push_optout"):
        return
    rights = facts.rows("right")
    kinds = {kind for row in rights for kind in facts.chosen("right.kind", row)}
    if rights and "choice" not in kinds:
        yield finding(
            "SAF-08",
            "protection.no_choice",
            Place(Address("right.kind", rights[0])),
            review.place("detail2.input_data"),
        )


def check_groups(review: Review) -> Iterator[Finding]:
    """SAF-10: minors and the elderly, workers and consumers are told of where the type asks it."""
    yield from _all_named(review, "detail2.anti_addiction", _GROUPS)
    yield from _all_named(review, "detail2.dispatch_worker", _WORK)
    price = review.place("detail2.dispatch_price")
    if price.quote and portal_length(price.quote) < _SHORT_DENIAL:
        yield finding("SAF-10", "protection.price_short", price)


def _all_named(review: Review, question: str, wanted: Mapping[Bilingual, str]) -> Iterator[Finding]:
    place = review.place(question)
    if not place.quote:
        return
    missing = [name for name, words in wanted.items() if not re.search(words, place.quote)]
    if missing:
        names = Bilingual(
            "、".join(name.zh for name in missing), ", ".join(name.en for name in missing)
        )
        yield finding(
            "SAF-10",
            "protection.unnamed",
            place,
            arguments={"missing": names, "label": review.catalog.questions[question].label},
        )
