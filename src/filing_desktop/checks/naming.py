"""CON-01, -02, -10, -12: a name, a code or a person is written everywhere as it was stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from filing_desktop.checks.finding import Finding, Severity
from filing_desktop.checks.review import Passage, Review, differing
from filing_desktop.checks.rules import finding
from filing_desktop.checks.spelling import (
    Name,
    algorithm_name,
    entity_name,
    folded,
    near_names,
    reordered_names,
)
from filing_desktop.filing.identifiers import compacted

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_OFFICER = "算法安全(?:责任人|负责人)"
_NAMED = r"(?:^|[\s，。；：、“])(?:{})名称\s*[为是]?\s*[:：]?\s*[“《「]?"


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact that texts repeat, and how they give it under a label of its own."""

    rule: str
    question: str
    message: str
    label: str  # looked for before the slower pattern
    stated: re.Pattern[str]


_ALGORITHM_NAME = _Fact(
    "CON-01",
    "algo.name",
    "consistency.algorithm_name",
    "算法名称",
    re.compile(_NAMED.format("算法") + r"([^\s，。；、,;“”《》「」]{1,40}算法(?:-\d+)?)"),
)
_ENTITY_NAME = _Fact(
    "CON-02",
    "entity.name",
    "consistency.entity_name",
    "名称",
    re.compile(_NAMED.format("主体|公司|企业|单位") + r"([^\s，。；、,;“”《》「」]{2,40}公司)"),
)
_CREDIT_CODE = _Fact(
    "CON-12",
    "entity.uscc",
    "consistency.credit_code",
    "信用代码",
    re.compile(
        r"信用代码\s*(?:[（(][^（()）]*[)）])?\s*[为是]?\s*[:：]?\s*"
        r"([0-9A-Za-z０-９Ａ-Ｚ]{8,30}|[×*＊_＿]{2,}|【[^】]*】|待填\w*)"
    ),
)
_OFFICER_NAME = _Fact(
    "CON-10",
    "officer.name",
    "consistency.officer_name",
    "算法安全",
    re.compile(
        rf"{_OFFICER}(?:姓名)?\s*[:：]\s*([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?![\u4e00-\u9fff])"
    ),
)
_OFFICER_PHONE = _Fact(
    "CON-10",
    "officer.phone",
    "consistency.officer_phone",
    "算法安全",
    re.compile(rf"{_OFFICER}[^。\n]{{0,30}}?(?:电话|手机)\D{{0,6}}(1[3-9]\d(?:[ -]?\d{{4}}){{2}})"),
)


def check_algorithm_name(review: Review) -> Iterator[Finding]:
    """CON-01: the algorithm's name is the same in every text and document."""
    name = review.facts.text("algo.name")
    yield from _in_texts(review, _ALGORITHM_NAME, algorithm_name(name))
    yield from _reordered(review, algorithm_name(name))


def _reordered(review: Review, name: Name) -> Iterator[Finding]:
    """The first reordered name in what people wrote; it may be another algorithm, so it warns."""
    others = _names_of_others(review)
    for passage in _passages(review, "algo.name"):
        for span in reordered_names(passage.text, name) if passage.kind != "composed" else ():
            if folded(passage.text[slice(*span)]) not in others:
                found = _difference(review, _ALGORITHM_NAME, passage, span, typography=False)
                yield replace(found, severity=Severity.LIKELY_RETURNED)
                break


def check_entity_name(review: Review) -> Iterator[Finding]:
    """CON-02: the entity's name is the same in every text and document."""
    name = review.facts.text("entity.name")
    yield from _in_texts(review, _ENTITY_NAME, entity_name(name))
    yield from _client(review)


def _client(review: Review) -> Iterator[Finding]:
    """The entity is the client the library knows, or a whole package is of another company.

    A short name in the library (小满智能) is the same company where its letters stand in the
    entity's name in this order.
    """
    client, stated = review.dossier.client_name, review.place("entity.name")
    if not client or not stated.quote or _is_short_for(compacted(client), compacted(stated.quote)):
        return
    yield finding(
        "CON-02",
        "consistency.client_name",
        stated,
        package="both",
        arguments={"client": client},
        about=client,
    )


def _is_short_for(short: str, name: str) -> bool:
    """Whether every letter of ``short`` stands in ``name``, in its order."""
    rest = iter(name)
    return all(letter in rest for letter in short)


def check_credit_code(review: Review) -> Iterator[Finding]:
    """CON-12: where a text gives the credit code, it is the stated one and no placeholder."""
    yield from _in_texts(review, _CREDIT_CODE)


def check_officer(review: Review) -> Iterator[Finding]:
    """CON-10: the officer's name, telephone, post and contract are one in all places."""
    yield from _in_texts(review, _OFFICER_NAME)
    yield from _in_texts(review, _OFFICER_PHONE)
    yield from _posts(review)
    yield from _staff_row(review)
    yield from _same_number(review)


def _in_texts(review: Review, fact: _Fact, name: Name | None = None) -> Iterator[Finding]:
    """The first other spelling, or other statement, of a fact in each text.

    What was composed from an answer repeats it, so there a spelling is told only once.
    """
    stated = review.facts.text(fact.question)
    if not stated:
        return
    others = _names_of_others(review) - {folded(stated)}
    told: set[str] = set()
    for passage in _passages(review, fact.question):
        for span, typography in _other_forms(passage.text, fact, stated, name):
            said = passage.text[slice(*span)]
            if folded(said) in others or (passage.kind == "composed" and said in told):
                continue
            told.add(said)
            yield _difference(review, fact, passage, span, typography=typography)
            break


def _passages(review: Review, question: str) -> Iterator[Passage]:
    """What people wrote, then what was composed; without the answer itself.

    The holder of an ICP number is compared by CON-03, and a provider is someone else.
    """
    apart = (question, "product_form.icp_holder", "model.provider")
    yield from (passage for passage in review.written if passage.question not in apart)
    yield from review.composed


def _other_forms(
    text: str, fact: _Fact, stated: str, name: Name | None
) -> Iterator[tuple[tuple[int, int], bool]]:
    """Where ``text`` gives the fact in another form, and whether only typography differs."""
    for near in near_names(text, name) if name else ():
        yield (near.start, near.end), near.only_typography
    for match in fact.stated.finditer(text) if fact.label in text else ():
        if not _holds(match.group(1), stated):
            yield match.span(1), False


def _holds(said: str, stated: str) -> bool:
    """Whether what stands after the label is, or holds, what was stated."""
    plain, wanted = compacted(said).replace("-", ""), compacted(stated).replace("-", "")
    return wanted in plain


def _names_of_others(review: Review) -> frozenset[str]:
    """Names that may stand in the texts because they are someone else's."""
    facts = review.facts
    apart = (("model.provider", "model"), ("product_form.icp_holder", "product_form"))
    named = (facts.text(column, row) for column, group in apart for row in facts.rows(group))
    return frozenset(folded(each) for each in named if each)


def _difference(
    review: Review, fact: _Fact, passage: Passage, span: tuple[int, int], *, typography: bool
) -> Finding:
    """Both places with their words, and what differs in each marked.

    The package is the one whose document holds the text to be mended.
    """
    place = review.place(fact.question)
    of_fact, of_text = differing(place.quote, passage.text[slice(*span)])
    return finding(
        fact.rule,
        f"{fact.message}_typography" if typography else fact.message,
        place.with_marks(of_fact),
        passage.quoted(*span, of_text),
        severity=Severity.LIKELY_RETURNED if typography else None,
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
    """The officer is among the staff, and that row says full time as the proof of work does."""
    name = folded(review.facts.text("officer.name"))
    rows = review.facts.rows("staff")
    names = {folded(review.facts.text("staff.name", row)) for row in rows} - {""}
    if name and names and name not in names:
        yield finding(
            "CON-10",
            "consistency.officer_not_in_staff",
            review.place("officer.name"),
            review.place("staff.name", rows[0]),
        )
    for row in rows:
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
