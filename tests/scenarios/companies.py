"""Twenty invented companies: their trade, their people, and what they lay down in policies.

Drawn from a seed, so that every run sees the same. Texts have the length of real answers and
are put together from clauses, since a company's own words are what a policy set is made of.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from filing_desktop.documents.policy_kinds import CORE_KINDS, NAMED_KINDS
from filing_desktop.filing.answer import Raw
from filing_desktop.filing.prose import prose_from_text

#: Trade: place, product, two subjects, two harms, two kinds of data, a tool, a post, a record.
TRADES = tuple(
    tuple(line.split())
    for line in Path(__file__).with_suffix(".txt").read_text("utf-8").splitlines()
)

_SURNAMES = "温柏阮苗骆蔺桑虞钟邬柴祁阎芮汲冉卞滕"
_GIVEN = [
    "听禾",
    "牧川",
    "知夏",
    "砚青",
    "云舟",
    "以宁",
    "书遥",
    "景行",
    "若木",
    "听澜",
    "望舒",
    "怀谷",
    "青蔓",
    "一苇",
    "星野",
    "南栀",
]
_WHEN = (
    "每天早上{hour}点前",
    "上新{subject}之前",
    "{data}格式变更当日",
    "收到{harm}举报后",
    "逢周{week}例会",
    "模型换版的前一晚",
    "每处理满{n}条{subject}",
    "节假日前两天",
    "客服转来疑问时",
    "同类告警一天出现{few}次",
    "{city}主管部门来电当天",
    "{tool}升级以后",
)
_DOES = (
    "{who}用{tool}把{subject}过一遍",
    "由{post}抽{n}条{subject}逐字看",
    "{who}核对{data}的来源与授权",
    "先停{product}里涉及{harm}的入口",
    "{who}把{harm}的写法补进{tool}",
    "{post}拿{data}与登记内容对照",
    "让没经手的同事重看{few}份{subject}",
    "{who}封存当时的{data}并截屏",
    "把{subject}退回重做一次",
    "{post}在{record}上写清原因",
    "{who}电话告知{city}网信部门",
    "随机回放{n}段{data}",
)
_LIMIT = (
    "{harm}超过{few}件就停用",
    "{subject}差错率到{pct}%即回退",
    "{n}条里有{few}条不合要求算不合格",
    "{hour}小时没人接手自动下线",
    "{data}多存{few}天就要删除",
    "{tool}漏报高于{pct}%须重训",
    "连续{few}天拦下{n}条以上加派人手",
    "{subject}得分不足{n}分不放行",
    "{min}分钟内必须有人答复",
    "单人一天看{subject}不超过{n}条",
)
_AFTER = (
    "结果记在{record}第{few}栏",
    "不服的找{who}重新看",
    "当事人{few}日内收到书面说明",
    "造成损失的按合同追偿",
    "改好之后由{post}复测{n}条",
    "原因没查清不恢复",
    "月底在例会上逐件讲",
    "相关账号停用{few}天",
    "同一问题再犯的调离{post}岗位",
    "把经过写成样例供新人看",
)
_KEEP = (
    "{record}锁在{who}的柜子里，留{year}年",
    "{data}的处理日志另存一处，满{year}年删除",
    "扫描后上传{city}机房，{year}年内可查",
    "纸本归{post}保管，{year}年后两人监销",
    "{record}每季打印装订，保存{year}年",
    "随{product}版本号归档，至少{year}年",
)
_REVISE = (
    "每年{hour}月由{who}改一次",
    "{tool}换代时改，最迟隔{year}年",
    "出现{few}起{harm}就提前修订",
    "{product}改版后一个月内由{post}提出改稿",
    "新规公布{n}天内对照修改",
    "每半年把{record}翻一遍再改",
)
_SCOPES = (
    "{product}的{subject}",
    "{subject}从提交到展示",
    "{post}经手的{data}",
    "{city}团队维护的{tool}和{product}",
    "涉及{harm}的用户与内容",
    "{product}全部{data}",
)
_TITLES = {
    "self_assessment": "算法自评估", "monitoring": "算法监测", "emergency": "突发事件应急",
    "violations": "违规处置", "mechanism_review": "机制机理审核", "ethics": "伦理审查",
    "registration": "用户注册", "publication": "发布审核", "data_pi": "数据与个人信息保护",
    "anti_fraud": "反诈骗", "rumour": "辟谣", "complaint": "投诉处理", "minors": "未成年人保护",
    "training": "培训",
}  # fmt: skip
_FURTHER = ("rumour", "complaint", "minors", "training")
_DOMAINS = ("info", "data", "pi", "algo")
_LEVELS = ("extreme", "major", "large", "general")


@dataclass(frozen=True, slots=True)
class Company:
    """An invented company: its name, its rows by group, and its answers by address."""

    name: str
    rows: Mapping[str, tuple[str, ...]]
    said: Mapping[str, Raw]


class _Draw:
    """One company's luck: clauses filled with its own words."""

    def __init__(self, number: int) -> None:
        self.luck = random.Random(f"company {number}")  # noqa: S311  # a seed, no secret
        self.words = TRADES[number]
        count = (1, 2, 3, 4, 6, 9)[number % 6]
        self.people = tuple(
            surname + given
            for surname, given in zip(
                self.luck.sample(_SURNAMES, count), self.luck.sample(_GIVEN, count), strict=True
            )
        )

    def fill(self, pattern: str) -> str:
        """A pattern with the words of the trade, people who exist, and numbers."""
        city, product, *rest = self.words
        first, second, harm, other_harm, data, other_data, tool, post, record = rest
        luck = self.luck
        return pattern.format(
            city=city,
            product=product,
            subject=luck.choice((first, second)),
            harm=luck.choice((harm, other_harm)),
            data=luck.choice((data, other_data)),
            tool=tool,
            post=post,
            record=record,
            who=luck.choice(self.people),
            n=luck.randrange(12, 480),
            few=luck.randrange(2, 9),
            pct=luck.randrange(1, 90) / 10,
            hour=luck.randrange(2, 12),
            min=luck.randrange(5, 55),
            year=luck.randrange(2, 8),
            week="一二三四五"[luck.randrange(5)],
        )

    def one(self, pool: tuple[str, ...]) -> str:
        """One clause of a pool."""
        return self.fill(self.luck.choice(pool))

    def sentence(self) -> str:
        """When, what, a limit and what follows, in one of several orders."""
        when, does, limit, after = map(self.one, (_WHEN, _DOES, _LIMIT, _AFTER))
        orders = (
            f"{when}，{does}；{limit}，{after}。",
            f"{does}，{when}做。{limit}；{after}。",
            f"{limit}。{when}{does}，{after}。",
            f"{when}{does}，{after}。{limit}。",
        )
        return self.luck.choice(orders)

    def text(self, least: int, most: int) -> str:
        """So many sentences of it."""
        return "".join(self.sentence() for _ in range(self.luck.randint(least, most)))

    def lines(self, least: int, most: int) -> str:
        """So many paragraphs of one sentence or two."""
        return "\n".join(self.text(1, 2) for _ in range(self.luck.randint(least, most)))


def company(number: int) -> Company:
    """The company with this number, 0 to 19; every sixth is one person alone."""
    draw = _Draw(number)
    city, product = draw.words[:2]
    name = f"{city}{product}科技有限公司"
    said: dict[str, Raw] = {"entity.name": name}
    rows = {
        "staff": tuple(f"s{place}" for place in range(1, len(draw.people) + 1)),
        "indicator": tuple(f"i{place}" for place in range(1, draw.luck.randint(5, 9))),
        "incident": tuple(f"n{place}" for place in range(1, draw.luck.randint(3, 6))),
        "violation": ("data", "info", "rights", "algo"),
    }
    _say_staff(draw, said)
    _say_core(draw, said, rows)
    kinds = (*CORE_KINDS, *NAMED_KINDS, *draw.luck.sample(_FURTHER, draw.luck.randint(0, 4)))
    rows["policy"] = tuple(f"pol{place}" for place in range(1, len(kinds) + 1))
    for row, kind in zip(rows["policy"], kinds, strict=True):
        _say_policy(draw, said, row, kind)
    return Company(name, rows, said)


def _say_staff(draw: _Draw, said: dict[str, Raw]) -> None:
    posts = (draw.words[9], "运维", "客服", "法务", "产品", "数据", "审核", "测试", "行政")
    for place, (person, post) in enumerate(zip(draw.people, posts, strict=False), start=1):
        said[f"staff.name[s{place}]"] = person
        said[f"staff.post[s{place}]"] = post


def _say_core(draw: _Draw, said: dict[str, Raw], rows: Mapping[str, tuple[str, ...]]) -> None:
    for question in ("selfcheck.content", "emergency.rule", "violations.rule"):
        said[question] = prose_from_text(draw.lines(2, 4))
    said["selfcheck.assurance"] = prose_from_text(draw.text(1, 3))
    said["emergency.drill"] = draw.text(1, 2)
    for domain in _DOMAINS:
        said[f"monitoring.{domain}_rule"] = prose_from_text(draw.text(2, 3))
        said[f"monitoring.{domain}_means"] = prose_from_text(draw.text(1, 3))
    for place, row in enumerate(rows["indicator"]):
        said[f"indicator.domain[{row}]"] = _DOMAINS[place % 4]
        said[f"indicator.name[{row}]"] = draw.fill("{subject}{harm}数")
        said[f"indicator.threshold[{row}]"] = draw.one(_LIMIT)
        said[f"indicator.frequency[{row}]"] = draw.fill("每{few}小时")
        said[f"indicator.handling[{row}]"] = draw.one(_DOES)
    for row in rows["incident"]:
        said[f"incident.scenario[{row}]"] = draw.fill("{product}的{subject}出现{harm}")
        said[f"incident.level[{row}]"] = draw.luck.choice(_LEVELS)
        said[f"incident.steps[{row}]"] = draw.text(1, 2)
        said[f"incident.owner[{row}]"] = draw.luck.choice(rows["staff"])
        said[f"incident.report[{row}]"] = draw.fill("{min}分钟内由{who}报告")
    for row in rows["violation"]:
        said[f"violation.situation[{row}]"] = draw.fill("{post}放行{harm}；{data}被带出")
        said[f"violation.handling[{row}]"] = draw.text(1, 2)


def _say_policy(draw: _Draw, said: dict[str, Raw], row: str, kind: str) -> None:
    staff = tuple(f"s{place}" for place in range(1, len(draw.people) + 1))
    owner = draw.luck.choice(staff)
    others = tuple(each for each in staff if each != owner)
    ending = draw.luck.choice(("制度", "办法", "规定"))
    texts: dict[str, Raw] = {
        "kind": kind,
        "title": f"{draw.words[1]}{_TITLES[kind]}{ending}",
        "issue_no": f"{draw.luck.randrange(2024, 2027)}-{draw.luck.randrange(10, 99)}",
        "issued_on": f"2026-0{draw.luck.randint(1, 9)}-{draw.luck.randint(10, 28)}",
        "approver": draw.luck.choice(draw.people),
        "owner": owner,
        "members": tuple(draw.luck.sample(others, min(len(others), 2))),
        "scope": draw.one(_SCOPES),
        "records": draw.one(_KEEP),
        "review": draw.one(_REVISE),
    }
    if kind not in CORE_KINDS:
        texts["trigger"] = draw.one(_WHEN)
        texts["standard"] = f"{draw.one(_LIMIT)}；{draw.one(_LIMIT)}。"
        texts["steps"] = prose_from_text(draw.lines(2, 5))
    said.update({f"policy.{column}[{row}]": raw for column, raw in texts.items()})
