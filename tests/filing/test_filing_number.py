"""A filing number is taken apart, told in words, and doubted only where something does not fit."""

from __future__ import annotations

import pytest

from filing_desktop.filing.filing_number import (
    NumberParts,
    NumberProblem,
    decoded,
    number_lines,
    number_problems,
)
from filing_desktop.filing.identifiers import FilingNumber, parse_filing_number
from filing_desktop.filing.regions import load_regions
from filing_desktop.resources import resource_path
from filing_desktop.texts import LANGUAGES, load_texts

#: The vectors of ``domain.md`` section 7.4.
HOLD = (
    "330106616449901240039",
    "330110507206401230035",
    "110108077222703220015",
    "350211471802906260045",
)
SYNTH = frozenset({"synth"})


def number(digits: str) -> FilingNumber:
    """The number of these digits."""
    parts = parse_filing_number(f"网信算备{digits}号")
    assert parts is not None
    return parts


@pytest.mark.parametrize("digits", HOLD)
def test_known_numbers_hold(digits: str) -> None:
    """Length and check digit of the known vectors fit."""
    assert (number(digits).length_holds, number(digits).check_holds) == (True, True)


def test_one_wrong_digit_is_noticed() -> None:
    """The last vector differs from the first by its check digit."""
    parts = number("330106616449901240038")
    assert (parts.length_holds, parts.check_holds) == (True, False)
    assert number_problems(parts, SYNTH, 2026) == (NumberProblem.CHECK_DIGIT,)


def test_a_digit_too_many_is_a_length_and_nothing_else() -> None:
    """The misprint of the list of 2022-08 is read from both ends, and told by its length alone."""
    parts = number("1101082242366066220017")
    assert (parts.district, parts.entity, parts.year, parts.serial) == (
        "110108", "2242366", 2022, "001",
    )  # fmt: skip
    assert number_problems(parts, frozenset({"dispatch"}), 2026) == (NumberProblem.LENGTH,)


def test_a_digit_too_few_is_a_length() -> None:
    """A number of 20 digits is one with a slip, not something else."""
    assert number_problems(number(HOLD[0][:-1]), SYNTH, 2026) == (NumberProblem.LENGTH,)


@pytest.mark.parametrize(
    "text",
    ["网信算备11000000000001号", "网信算备110108xxxxxx号", "网信算备A001", HOLD[0], "网信算备号"],
)
def test_what_is_no_number_is_not_taken_apart(text: str) -> None:
    """A placeholder, a number far too short or without its words gives nothing."""
    assert parse_filing_number(text) is None


def test_type_and_year_are_compared() -> None:
    """Another type, a year to come and one before the duty began are told."""
    parts = number(HOLD[0])
    assert number_problems(parts, SYNTH, 2024) == ()
    assert number_problems(parts, frozenset(), 2024) == ()
    assert number_problems(parts, frozenset({"push", "rank"}), 2024) == (NumberProblem.TYPE,)
    assert number_problems(parts, SYNTH, 2023) == (NumberProblem.YEAR,)
    before = number("330106616449901210032")
    assert NumberProblem.YEAR in number_problems(before, SYNTH, 2026)


def test_a_number_is_told_in_words() -> None:
    """District by its name, then entity, type, year and the serial in the year."""
    regions = load_regions(resource_path("regions", "regions.csv"))
    assert decoded(number(HOLD[0]), regions) == NumberParts(
        "330106", "浙江省杭州市西湖区", "6164499", "synth", 2024, 3, check_holds=True
    )


@pytest.mark.parametrize(
    ("district", "region"),
    [("441901", "广东省东莞市"), ("442001", "广东省中山市"), ("990101", "")],
)
def test_a_district_outside_the_table_has_the_name_above_it(district: str, region: str) -> None:
    """The lists use codes the table lacks; then the city is told, or nothing."""
    regions = load_regions(resource_path("regions", "regions.csv"))
    assert decoded(number(f"{district}{HOLD[0][6:]}"), regions).region == region


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_words(language: str) -> None:
    """What a number says and what does not fit in it is told in words."""
    texts = load_texts(language, resource_path("i18n"))
    assert [each for each in NumberProblem if not texts.has(f"filing_number.{each}")] == []
    regions = load_regions(resource_path("regions", "regions.csv"))
    for district in ("330106", "990101"):
        parts = decoded(number(f"{district}{HOLD[0][6:]}"), regions)
        told = [texts.say(code, **places) for code, places in number_lines(parts)]
        assert len(told) == 5
        assert district in told[0]
        assert "6164499" in told[1]
        assert "2024" in told[2]
