"""CON-01, -02, -10, -12: a name, a code or a person is written everywhere as it was stated."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from filing_desktop.checks.finding import Finding, Severity
from filing_desktop.checks.review import Passage, Review, differing
from filing_desktop.checks.rules import finding
from filing_desktop.checks.spelling import (
    NearName,
    folded,
    near_algorithm_names,
    near_entity_names,
)
from filing_desktop.filing.identifiers import compacted

_STATED_ALGORITHM = re.compile(
    r"(?:^|[\s，。；：、“])算法名称\s*[为是]?\s*[:：]?\s*[“《「]?([^\s，。；、,;“”《》「」]{1,40}算法(?:-\d+)?)"
)
_STATED_ENTITY = re.compile(
    r"(?:^|[\s，。；：、“])(?:主体|公司|企业|单位)名称\s*[为是]?\s*[:：]?\s*[“《「]?([^\s，。；、,;“”《》「」]{2,40}公司)"
)
_STATED_CODE = re.compile(
    r"(?:统一社会信用代码|信用代码)\s*(?:[（(][^（()）]*[)）])?\s*[为是]?\s*[:：]?\s*"
    r"([0-9A-Za-z０-９Ａ-Ｚ]{8,30}|[×*＊_＿]{2,}|【[^】]*】|待填\w*|〔[^〕]*〕)"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_STATED_OFFICER = re.compile(
    rf"算法安全(?:责任人|负责人)(?:姓名)?\s*[:：]\s*([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?![\u4e00-\u9fff])"
)
_STATED_PHONE = re.compile(
    r"算法安全(?:责任人|负责人)[^。\n]{0,30}?(?:电话|手机)\D{0,6}(1[3-9]\d(?:[ -]?\d{4}){2})"
)


def check_algorithm_name(review: Review) -> Iterator[Finding]:
    """CON-01: the algorithm's name is the same in every text and document."""
    name = review.facts.text("algo.name")
    if name:
        yield from _spellings(
            review, "CON-01", "algo.name", "algorithm_name", name, near_algorithm_names
        )
        yield from _stated(review, "CON-01", "algo.name", "algorithm_name", _STATED_ALGORITHM)


def check_entity_name(review: Review) -> Iterator[Finding]:
    """CON-02: the entity's name is the same in every text and document."""
    name = review.facts.text("entity.name")
    if name:
        yield from _spellings(
            review, "CON-02", "entity.name", "entity_name", name, near_entity_names
        )
        yield from _stated(review, "CON-02", "entity.name", "entity_name", _STATED_ENTITY)


def check_credit_code(review: Review) -> Iterator[Finding]:
    """CON-12: where a text gives the credit code, it is the stated one and no placeholder."""
    if review.facts.text("entity.uscc"):
        yield from _stated(review, "CON-12", "entity.uscc", "credit_code", _STATED_CODE)


def check_officer(review: Review) -> Iterator[Finding]:
    """CON-10: the officer's name, telephone, post and contract are one in all places."""
    yield from _stated(review, "CON-10", "officer.name", "officer_name", _STATED_OFFICER)
    yield from _stated(review, "CON-10", "officer.phone", "officer_phone", _STATED_PHONE)
    yield from _posts(review)
    yield from _staff_row(review)
    yield from _same_number(review)


def _passages(review: Review, question: str) -> Iterator[Passage]:
    """What people wrote, then what was composed; without the answer itself.

    The holder of an ICP number is compared by CON-03, and a provider is someone else.
    """
    apart = (question, "product_form.icp_holder", "model.provider")
    yield from (passage for passage in review.written if passage.question not in apart)
    yield from review.composed


def _spellings(
    review: Review,
    rule: str,
    question: str,
    message: str,
    name: str,
    search: Callable[[str, str], Iterator[NearName]],
) -> Iterator[Finding]:
    others = _names_of_others(review) - {folded(name)}
    told: set[str] = set()
    for passage in _passages(review, question):
        for near in search(passage.text, name):
            said = passage.text[near.start : near.end]
            if folded(said) in others or (passage.kind == "composed" and said in told):
                continue
            told.add(said)
            yield _difference(
                review,
                rule,
                question,
                f"{message}_typography" if near.only_typography else message,
                passage,
                (near.start, near.end),
                Severity.LIKELY_RETURNED if near.only_typography else None,
            )
            break


def _names_of_others(review: Review) -> frozenset[str]:
    """Names that may stand in the texts because they are someone else's."""
    facts = review.facts
    apart = (("model.provider", "model"), ("product_form.icp_holder", "product_form"))
    named = (facts.text(column, row) for column, group in apart for row in facts.rows(group))
    return frozenset(folded(each) for each in named if each)


def _stated(
    review: Review, rule: str, question: str, message: str, pattern: re.Pattern[str]
) -> Iterator[Finding]:
    """Texts that give the fact under its own label (算法名称：…) and give another."""
    fact = review.facts.text(question)
    if not fact:
        return
    told: set[str] = set()
    others = _names_of_others(review)
    for passage in _passages(review, question):
        for match in pattern.finditer(passage.text):
            said = match.group(1)
            if rule == "CON-02" and folded(said) in others:
                continue
            if _same(said, fact) or _is_near(rule, said, fact):
                continue
            if passage.kind == "composed" and said in told:
                continue
            told.add(said)
            yield _difference(review, rule, question, message, passage, match.span(1))
            break


def _same(said: str, fact: str) -> bool:
    plain, stated = compacted(said).replace("-", ""), compacted(fact).replace("-", "")
    return plain == stated or (stated.isalpha() and plain.startswith(stated))


def _is_near(rule: str, said: str, fact: str) -> bool:
    """Whether another spelling, which the search for spellings tells."""
    if rule == "CON-01":
        return any(near_algorithm_names(said, fact)) or fact in said
    return rule == "CON-02" and (any(near_entity_names(said, fact)) or fact in said)


def _difference(
    review: Review,
    rule: str,
    question: str,
    message: str,
    passage: Passage,
    span: tuple[int, int],
    severity: Severity | None = None,
) -> Finding:
    """Both places with their words, and what differs in each marked.

    The package is the one whose document holds the text to be mended.
    """
    fact = review.place(question)
    of_fact, of_text = differing(fact.quote, passage.text[slice(*span)])
    return finding(
        rule,
        f"consistency.{message}",
        fact.with_marks(of_fact),
        passage.quoted(*span, of_text),
        severity=severity,
        package=review.package_of(passage.place),
    )


def _posts(review: Review) -> Iterator[Finding]:
    """The post in the proof of work is the one in the table of the head."""
    proof, head = review.place("workproof.post"), review.place("org.head_post")
    if proof.quote and head.quote and folded(proof.quote) != folded(head.quote):
        of_proof, of_head = differing(proof.quote, head.quote)
        yield finding(
            "CON-10",
            "consistency.officer_post",
            proof.with_marks(of_proof),
            head.with_marks(of_head),
        )


def _staff_row(review: Review) -> Iterator[Finding]:
    """The officer's own row among the staff says full time as the proof of work does."""
    name = folded(review.facts.text("officer.name"))
    for row in review.facts.rows("staff"):
        if not name or folded(review.facts.text("staff.name", row)) != name:
            continue
        here = review.facts.chosen("staff.full_time", row)
        there = review.facts.chosen("workproof.full_time")
        if here and there and here != there:
            yield finding(
                "CON-10",
                "consistency.officer_full_time",
                review.place("workproof.full_time"),
                review.place("staff.full_time", row),
            )


def _same_number(review: Review) -> Iterator[Finding]:
    """One ID number belongs to one name."""
    facts = review.facts
    officer, legal = facts.text("officer.id_no"), facts.text("legal.id_no")
    names = facts.text("officer.name"), facts.text("legal.name")
    if officer and officer == legal and all(names) and folded(names[0]) != folded(names[1]):
        yield finding(
            "CON-10",
            "consistency.officer_number",
            review.place("officer.name"),
            review.place("legal.name"),
        )
