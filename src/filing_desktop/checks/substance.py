"""SUB-04 to -07: data, third-party models and the place of deployment are really told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filing_desktop.catalog.model import Bilingual
from filing_desktop.checks.finding import Finding, Place, Severity
from filing_desktop.checks.review import Review
from filing_desktop.checks.rules import SYNTHESIS, finding
from filing_desktop.filing.answer import Address
from filing_desktop.filing.filing_number import number_problems
from filing_desktop.filing.identifiers import model_number_is_usual, parse_filing_number
from filing_desktop.filing.values import NotApplicable, Unanswered

_VAGUE_LICENCE = re.compile("网络收集|网上下载|互联网公开|公开网络|爬取|抓取|爬虫")
_BASIS = re.compile("合同|协议|授权|许可|同意|CC|Apache|MIT", re.IGNORECASE)
_FIGURE = re.compile(r"[\d０-９十百千万亿]")
_PLACE = re.compile(
    "[省市区县州]|机房|数据中心|华东|华北|华南|华中|西南|西北|东北|终端"
    "|北京|上海|天津|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
    "|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|新加坡|美国|日本|德国"
    "|深圳|南京|武汉|成都|西安|青岛|张家口|乌兰察布|呼和浩特|贵安|中卫|cn-[a-z]+"
)
_ABROAD = re.compile(
    "境外|海外|国外|香港|澳门|台湾|新加坡|美国|日本|东京|德国|法兰克福|弗吉尼亚|爱尔兰"
)
_NOT_ABROAD = re.compile("不|未|无|没有|非")
_FILING_NUMBER = re.compile(r"网信算备\s*\d{10,24}\s*号?")

_PROOFS = ("model.provider", "model.filing_number", "model.contract", "model.list_proof")
_CONTRACTS = ("vendor_contract", "vendor_console")


def check_data(review: Review) -> Iterator[Finding]:
    """SUB-04: where data come from, how much, and by what right."""
    facts = review.facts
    told = ("detail.train_source", "data.note")
    if not facts.rows("dataset") and not any(facts.text(each) for each in told):
        yield finding(
            "SUB-04",
            "substance.no_data",
            Place(Address("data.note")),
            Place(Address("dataset.name")),
        )
    for row in facts.rows("dataset"):
        licence, scale = review.place("dataset.licence", row), review.place("dataset.scale", row)
        if _VAGUE_LICENCE.search(licence.quote) and not _BASIS.search(licence.quote):
            yield finding(
                "SUB-04",
                "substance.vague_licence",
                licence,
                severity=Severity.LIKELY_RETURNED,
            )
        if scale.quote and not _FIGURE.search(scale.quote):
            yield finding("SUB-04", "substance.no_figure", scale, severity=Severity.LIKELY_RETURNED)


def check_third_party(review: Review) -> Iterator[Finding]:
    """SUB-05: each third-party model has its provider, number, contract and list entry."""
    facts = review.facts
    rows = [
        row for row in facts.rows("model") if facts.chosen("model.origin", row) == ("third_party",)
    ]
    mode = facts.chosen("detail.compute_mode")
    place = review.place("detail.compute_mode")
    if "third_party" in mode and not rows:
        origin = next(iter(facts.rows("model")), "")
        yield finding(
            "SUB-05", "substance.no_third_party", place, Place(Address("model.origin", origin))
        )
    for row in rows:
        name = review.place("model.name", row)
        yield from _missing_proofs(review, row, name)
        yield from _weak_proofs(review, row)
        if mode and "third_party" not in mode:
            yield finding(
                "SUB-05",
                "substance.compute_mode",
                place,
                name,
                severity=Severity.LIKELY_RETURNED,
            )


def _missing_proofs(review: Review, row: str, name: Place) -> Iterator[Finding]:
    """Unanswered proofs; an answer that cannot be read is told by its own field."""
    missing = [
        question
        for question in _PROOFS
        if review.facts.is_required(question, row)
        and isinstance(review.facts.reading(question, row), Unanswered | NotApplicable)
    ]
    denied = [
        question
        for question in missing
        if isinstance(review.facts.reading(question, row), NotApplicable)
    ]
    if review.facts.combination not in SYNTHESIS:
        missing = [question for question in missing if question not in denied]
    if not missing:
        return
    severity = Severity.LIKELY_RETURNED if set(missing) == set(denied) else None
    labels = [review.catalog.questions[question].label for question in missing]
    yield finding(
        "SUB-05",
        "substance.proof_missing",
        *(Place(Address(question, row)) for question in missing),
        severity=severity,
        arguments={
            "model": name.quote,
            "missing": Bilingual(
                "、".join(label.zh for label in labels), ", ".join(label.en for label in labels)
            ),
        },
    )


def _weak_proofs(review: Review, row: str) -> Iterator[Finding]:
    """Proofs of another kind than wanted, a contract that names too little, no list entry."""
    for question, kinds in (
        ("model.contract", _CONTRACTS),
        ("model.list_proof", ("vendor_list",)),
    ):
        for evidence in review.facts.chosen(question, row):
            kind = review.facts.chosen("evidence.kind", evidence)
            if kind and not set(kind) & set(kinds):
                yield _weak(
                    "substance.proof_kind",
                    review.place(question, row),
                    review.place("evidence.kind", evidence),
                )
    if review.facts.chosen("model.contract_names_algorithm", row) in (("no",), ("partly",)):
        yield _weak(
            "substance.contract_names_little",
            review.place("model.contract_names_algorithm", row),
        )
    if review.facts.chosen("model.list_role", row) == ("not_found",):
        yield _weak("substance.not_in_list", review.place("model.list_role", row))


def _weak(message: str, *places: Place) -> Finding:
    return finding("SUB-05", message, *places, severity=Severity.LIKELY_RETURNED)


def check_numbers(review: Review) -> Iterator[Finding]:
    """SUB-06: numbers of filings and models are written as the published ones.

    The check digit was decoded from published lists (``domain.md`` 7.4), so it only warns.
    """
    stated = {_digits(review.facts.text("life.filing_no"))}
    for row in review.facts.rows("model"):
        number = review.place("model.filing_number", row)
        stated.add(_digits(number.quote))
        parts = parse_filing_number(number.quote)
        if number.quote and parts is None:
            yield finding("SUB-06", "substance.filing_number", number)
        elif parts and not parts.length_holds:
            yield finding("SUB-06", "substance.number_length", number)
        elif parts and number_problems(parts, frozenset(), review.dossier.today.year):
            yield finding("SUB-06", "substance.check_digit", number)
        model = review.place("model.model_number", row)
        if model.quote and not model_number_is_usual(model.quote):
            yield finding("SUB-06", "substance.model_number", model)
    for passage in review.written:
        for match in _FILING_NUMBER.finditer(passage.text):
            if _digits(match.group()) not in stated:
                yield finding(
                    "SUB-06",
                    "substance.other_number",
                    passage.quoted(*match.span()),
                    package=review.package_of(passage.place),
                )
                break


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def check_deployment(review: Review) -> Iterator[Finding]:
    """SUB-07: a place on the map, and no place abroad that the form denies."""
    place, overseas = review.place("deploy.place"), review.place("deploy.overseas")
    if not place.quote:
        return
    if not _PLACE.search(place.quote):
        yield finding("SUB-07", "substance.vague_place", place)
    abroad = _ABROAD.search(place.quote)
    denied = review.facts.chosen("deploy.overseas") == ("no",)
    if denied and abroad and not _NOT_ABROAD.search(place.quote[: abroad.start()]):
        yield finding("SUB-07", "substance.abroad", place.with_marks((abroad.span(),)), overseas)
