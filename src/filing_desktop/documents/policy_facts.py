"""What the articles of a policy say, from the organisation's facts and as few words of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from filing_desktop.documents.answers import said, word
from filing_desktop.documents.context import Context
from filing_desktop.documents.policy_kinds import LAW_OF, NAMING_ARTICLE, kind_of
from filing_desktop.filing import prose
from filing_desktop.filing.answer import Address
from filing_desktop.filing.values import Given

#: The chapters of a policy.
GENERAL, DUTIES, CONDUCT, RECORDS = "总则", "职责", "执行", "记录与修订"

#: Stands where the organisation said nothing: plain, and no rule that nobody made.
NOTHING_SAID = "未另行规定。"

_STOPS = "。！？；：，"
#: A person stands behind the post, with or without a space: 总经理 沈若川.
_BETWEEN_NAMES = re.compile(r"[\s、，,；;（）()/]+")
#: Block, label and domain of the four parts of monitoring.
_DOMAINS = (
    ("info", "信息安全监测"),
    ("data", "数据安全监测"),
    ("pi", "个人信息安全监测"),
    ("algo", "算法安全监测"),
)


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its words, and how many of their characters an answer gave.

    ``wanted`` are the answers that would give it a fact; ``quote`` is the article of law it
    rests on, where that says more than the name of the policy.
    """

    slug: str
    chapter: str
    label: str
    blocks: tuple[prose.Block, ...]
    given: int
    wanted: tuple[Address, ...]
    quote: str = ""


def articles_of(context: Context, row: str) -> tuple[Article, ...]:
    """Every article of a policy in its chapters, from scope to the day it takes effect."""
    kind = kind_of(context, row)
    own = _OWN.get(kind)
    conduct = tuple(own(context)) if own else ()
    steps = tuple(_conduct(context, row, is_wanted=not conduct))
    return (
        _scope(context, row),
        _owner(context, row),
        *conduct,
        *steps,
        _short(context, row, "records", "记录保存"),
        _short(context, row, "review", "修订周期"),
        _effect(context, row),
    )


def sentence(words: str) -> str:
    """The words with a full stop where they end without a mark."""
    return words if not words or words[-1] in _STOPS else f"{words}。"


def _said(context: Context, question: str, row: str = "") -> tuple[prose.Block, ...]:
    """The paragraphs of an answer, none where nothing readable was given."""
    given = isinstance(context.facts.reading(question, row), Given)
    return said(context, question, row).blocks if given else ()


def _written(context: Context, question: str, row: str = "") -> str:
    """A short answer in one line, or ""."""
    return "".join(block.plain for block in _said(context, question, row))


def _ended(blocks: tuple[prose.Block, ...]) -> tuple[prose.Block, ...]:
    """The paragraphs, each ending as a sentence."""
    return tuple(
        replace(block, inlines=(*block.inlines[:-1], sentence(last)))
        if block.inlines and isinstance(last := block.inlines[-1], str)
        else block
        for block in blocks
    )


def _of(
    slug: str, chapter: str, label: str, blocks: tuple[prose.Block, ...], *wanted: Address
) -> Article:
    """An article that is wholly the user's words; ours say where there are none."""
    given = sum(len(block.plain) for block in blocks)
    words = _ended(blocks) or (prose.Block((NOTHING_SAID,)),)
    return Article(slug, chapter, label, words, given, wanted)


def _short(context: Context, row: str, column: str, label: str) -> Article:
    question = f"policy.{column}"
    return _of(column, RECORDS, label, _said(context, question, row), Address(question, row))


def _scope(context: Context, row: str) -> Article:
    """What the policy is about, and the article of law it is made under."""
    found = _of(
        "scope",
        GENERAL,
        "适用范围",
        _said(context, "policy.scope", row),
        Address("policy.scope", row),
    )
    law, article = LAW_OF.get(kind_of(context, row), ("", ""))
    known = context.facts.catalog.laws.get(law)
    if known is None:
        return found
    last = found.blocks[-1]
    cited = f"依据《{known.title.zh}》{article}。"
    blocks = (*found.blocks[:-1], replace(last, inlines=(*last.inlines, cited)))
    quote = "" if article == NAMING_ARTICLE else known.quotes.get(article, "")
    return replace(found, blocks=blocks, quote=quote)


def _owner(context: Context, row: str) -> Article:
    """Who is in charge and who takes part, each with every post the staff list gives them."""
    wanted = Address("policy.owner", row)
    owner = _people(context, "policy.owner", row)
    others = tuple(
        each for each in _people(context, "policy.members", row) if each[0] not in dict(owner)
    )
    if not owner:
        return _of("owner", DUTIES, "负责人", (), wanted)
    names = "、".join(f"{name}（{post}）" if post else name for name, post in owner)
    helpers = "、".join(f"{name}（{post}）" if post else name for name, post in others)
    words = f"{names}负责，{helpers}参与。" if helpers else f"{names}一人负责。"
    words += _alone(context, owner[0][0], row)
    given = sum(len(name) + len(post) for name, post in (*owner, *others))
    return Article("owner", DUTIES, "负责人", (prose.Block((words,)),), given, (wanted,))


def _alone(context: Context, owner: str, row: str) -> str:
    """What a company of one person says of itself; nothing is said of committees it has not."""
    names = {word(context, "staff.name", each) for each in context.facts.rows("staff")}
    parts = []
    if len(names) == 1:
        parts.append("算法安全岗位仅此一人，执行与复核由其兼任")
    approvers = _BETWEEN_NAMES.split(_written(context, "policy.approver", row))
    if any(each.endswith(owner) for each in approvers):
        parts.append("批准人同为本人")
    return sentence("，".join(parts))


def _people(context: Context, question: str, row: str) -> tuple[tuple[str, str], ...]:
    """Name and posts of the people chosen; one person in two rows of the list is one person."""
    names = [
        word(context, "staff.name", each)
        for each in context.facts.chosen(question, row)
        if each in context.facts.rows("staff")
    ]
    return tuple((name, _posts(context, name)) for name in dict.fromkeys(names))


def _posts(context: Context, name: str) -> str:
    posts = (
        _written(context, "staff.post", each)
        for each in context.facts.rows("staff")
        if word(context, "staff.name", each) == name
    )
    return "兼".join(dict.fromkeys(filter(None, posts)))


def _conduct(context: Context, row: str, *, is_wanted: bool) -> Iterator[Article]:
    """Occasion, standards and steps; where another text tells them, only those that are said.

    A policy of which nothing but its summary was said shows that instead of its steps.
    """
    for column, label in (("trigger", "启动情形"), ("standard", "指标标准")):
        question = f"policy.{column}"
        blocks = _said(context, question, row)
        if blocks or is_wanted:
            yield _of(column, CONDUCT, label, blocks, Address(question, row))
    where = Address("policy.steps", row)
    steps = _said(context, "policy.steps", row)
    if not steps:
        summary = _said(context, "policy.summary", row)
        if is_wanted:
            yield _of("steps", CONDUCT, "办理步骤", summary, where)
        return
    yield from _each("step", CONDUCT, "办理步骤", steps, where)


def _each(
    slug: str, chapter: str, label: str, blocks: tuple[prose.Block, ...], where: Address
) -> Iterator[Article]:
    """An article for each paragraph; items stay with the paragraph before them."""
    runs: list[list[prose.Block]] = []
    for block in blocks:
        if block.is_item and runs:
            runs[-1].append(block)
        else:
            runs.append([block])
    for number, run in enumerate(runs, start=1):
        yield _of(f"{slug}_{number}", chapter, label if number == 1 else "", tuple(run), where)


def _self_assessment(context: Context) -> Iterator[Article]:
    for question, label in (("content", "评估"), ("assurance", "执行保障")):
        name = f"selfcheck.{question}"
        yield from _each(question, CONDUCT, label, _said(context, name), Address(name))


def _monitoring(context: Context) -> Iterator[Article]:
    for domain, label in _DOMAINS:
        for part, what in (("rule", label), ("means", "技术保障")):
            name = f"monitoring.{domain}_{part}"
            yield from _each(f"{domain}_{part}", CONDUCT, what, _said(context, name), Address(name))
        rows = (
            row
            for row in context.facts.rows("indicator")
            if domain in context.facts.chosen("indicator.domain", row)
        )
        for row in rows:
            yield _indicator(context, row)


def _indicator(context: Context, row: str) -> Article:
    columns = ("name", "threshold", "frequency", "handling")
    told = [_written(context, f"indicator.{column}", row) for column in columns]
    name, *rest = told
    words = sentence("，".join(filter(None, rest)))
    blocks = (prose.Block((words,)),) if words else ()
    wanted = Address("indicator.threshold", row)
    found = _of(f"indicator_{row}", CONDUCT, name or "指标", blocks, wanted)
    return replace(found, given=sum(map(len, told)) if words else 0)


def _emergency(context: Context) -> Iterator[Article]:
    rule, drill = Address("emergency.rule"), Address("emergency.drill")
    yield from _each("rule", CONDUCT, "定级与指挥", _said(context, rule.question), rule)
    for row in context.facts.rows("incident"):
        yield _incident(context, row)
    yield from _each("drill", CONDUCT, "演练", _said(context, drill.question), drill)


def _incident(context: Context, row: str) -> Article:
    columns = ("level", "steps", "owner", "report")
    told = {column: _written(context, f"incident.{column}", row) for column in columns}
    words = "".join(
        (
            sentence(told["level"]),
            sentence(told["steps"]),
            sentence(f"{told['owner']}负责") if told["owner"] else "",
            sentence(told["report"]),
        )
    )
    blocks = (prose.Block((words,)),) if words else ()
    scenario = _written(context, "incident.scenario", row)
    wanted = Address("incident.steps", row)
    found = _of(f"incident_{row}", CONDUCT, scenario or "事件", blocks, wanted)
    return replace(found, given=sum(map(len, (scenario, *told.values()))) if words else 0)


def _violations(context: Context) -> Iterator[Article]:
    rule = Address("violations.rule")
    yield from _each("rule", CONDUCT, "认定与处置", _said(context, rule.question), rule)
    for row in context.facts.rows("violation"):
        told = (
            *_said(context, "violation.situation", row),
            *_said(context, "violation.handling", row),
        )
        kind = word(context, "violation.kind", row)
        wanted = Address("violation.handling", row)
        yield _of(f"violation_{row}", CONDUCT, kind, told, wanted)


def _effect(context: Context, row: str) -> Article:
    number, day, approver = (
        _written(context, f"policy.{column}", row)
        for column in ("issue_no", "issued_on", "approver")
    )
    words = "，".join(
        filter(
            None,
            (
                f"{approver}批准" if approver else "",
                f"编号{number}" if number else "",
                f"{day}起施行" if day else "",
            ),
        )
    )
    blocks = (prose.Block((sentence(words),)),) if words else ()
    found = _of("effect", RECORDS, "施行", blocks, Address("policy.issued_on", row))
    return replace(found, given=len(number) + len(day) + len(approver))


_OWN: Mapping[str, Callable[[Context], Iterator[Article]]] = MappingProxyType(
    {
        "self_assessment": _self_assessment,
        "monitoring": _monitoring,
        "emergency": _emergency,
        "violations": _violations,
    }
)
