"""Policy sets of different companies are each company's own."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache
from itertools import combinations

import pytest

from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import Block, Paragraph, plain_part
from filing_desktop.filing.answer import Said, parse_address
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from tests.scenarios.companies import TRADES, company
from tests.scenarios.sample import COMBINATION, sample

TODAY = dt.date(2026, 11, 24)
COMPANIES = range(len(TRADES))
SHINGLE = 8
MOST_SHARED = 0.30
_FULL_TEXT = ("responsibility/annex[", "responsibility/policy_")


@cache
def policy_set(number: int) -> tuple[Block, ...]:
    """The full texts of all policies of a company."""
    told = company(number)
    entries = {parse_address(name): Said(raw) for name, raw in told.said.items()}
    facts = Facts(sample().catalog, AnswerSheet(entries=entries, rows=told.rows), COMBINATION)
    blocks = compose(facts, TODAY)["responsibility"].blocks
    return tuple(block for block in blocks if block.id.startswith(_FULL_TEXT))


@cache
def shingles(number: int) -> frozenset[str]:
    """Every run of eight characters of a policy set, outside quoted law."""
    text = "".join(
        "".join(plain_part(part).split())
        for block in policy_set(number)
        for part in block.parts
        if not (isinstance(part, Paragraph) and part.is_quotation)
    )
    return frozenset(text[at : at + SHINGLE] for at in range(len(text) - SHINGLE + 1))


def shared(one: int, other: int) -> float:
    """The part of the shorter set that stands in the other as well."""
    first, second = shingles(one), shingles(other)
    return len(first & second) / min(len(first), len(second))


def test_no_two_companies_get_the_same_policies() -> None:
    """No pair of twenty shares more than 30 % of its shingles of eight characters."""
    assert len(COMPANIES) == 20
    found = {pair: shared(*pair) for pair in combinations(COMPANIES, 2)}
    worst = max(found, key=lambda pair: found[pair])
    names = " / ".join(company(number).name for number in worst)
    print(f"worst pair: {names}: {found[worst]:.1%}")  # noqa: T201  # the measure itself
    assert found[worst] <= MOST_SHARED, names


def test_the_measure_sees_a_copy() -> None:
    """The same facts give the same text: nothing in the measure hides likeness."""
    assert shared(0, 0) == 1.0
    assert all(shingles(number) for number in COMPANIES)


def test_what_all_companies_share_is_little() -> None:
    """The words that stand in nearly every set, ours, are less than a tenth of any."""
    counted = Counter(each for number in COMPANIES for each in shingles(number))
    common = {each for each, count in counted.items() if count >= len(COMPANIES) - 2}
    assert max(len(common & shingles(n)) / len(shingles(n)) for n in COMPANIES) < 0.10


@pytest.mark.parametrize("number", COMPANIES)
def test_every_set_is_whole(number: int) -> None:
    """Each policy has its four chapters, no hole, and a fact of the user's in every article."""
    blocks = policy_set(number)
    policies = company(number).rows["policy"]
    words = "\n".join(plain_part(part) for block in blocks for part in block.parts)
    for chapter in ("第一章　总则", "第二章　职责", "第三章　执行", "第四章　记录与修订"):
        assert words.count(chapter) == len(policies)
    assert "〔" not in words
    assert "未另行规定" not in words
    assert [block.id for block in blocks if block.share and not block.share.given] == []


def test_one_person_is_called_one_person() -> None:
    """A company of one says so in every policy, and names nobody it has not."""
    alone = [number for number in COMPANIES if len(company(number).rows["staff"]) == 1]
    assert len(alone) > 2
    for number in alone:
        told = company(number)
        words = "".join(plain_part(part) for block in policy_set(number) for part in block.parts)
        assert words.count("仅此一人") == len(told.rows["policy"])
        assert "参与" not in words
