"""Published numbers and identifiers are judged as they are known to be (must show 6)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from filing_desktop.catalog.model import QuestionType
from filing_desktop.filing import identifiers
from filing_desktop.filing.filing_number import PRINTED_TYPES, NumberProblem, number_problems
from filing_desktop.filing.identifiers import FilingNumber, parse_filing_number
from filing_desktop.filing.values import Given
from tests.filing.test_reading import reading_of

Row = dict[str, str]


@pytest.fixture(scope="module")
def registry(shared_data: Path) -> list[Row]:
    """The rows of all published lists."""
    return _rows(shared_data / "registry.csv")


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def _parts(row: Row) -> FilingNumber:
    parts = parse_filing_number(row["filing_number"])
    assert parts is not None, row["filing_number"]
    return parts


def _problems(row: Row) -> tuple[NumberProblem, ...]:
    """What does not fit in a row, read in the year of its list."""
    printed = row["algorithm_type"].removesuffix("（深度合成）")  # added by the reference data
    return number_problems(_parts(row), PRINTED_TYPES[printed], int(row["list_date"][:4]))


def test_every_published_number_is_parsed(registry: list[Row]) -> None:
    """All 7,997 rows hold a number that can be taken apart, with a known type."""
    assert len(registry) == 7997
    assert [
        row for row in registry if not _parts(row).algorithm_type and _parts(row).length_holds
    ] == []


def test_what_does_not_fit_is_exactly_what_is_known(registry: list[Row]) -> None:
    """Two misprints warn of length and check digit, two dispatch rows of 2022 of their type."""
    found = {
        (row["filing_number"], problem): (row["list_date"], row["algorithm_type"])
        for row in registry
        for problem in _problems(row)
    }
    misprints = {key: value for key, value in found.items() if key[1] is not NumberProblem.TYPE}
    assert misprints == {
        ("网信算备1101082242366066220017号", NumberProblem.LENGTH): ("2022-08", "调度决策类"),
        ("网信算备440305295988702220055号", NumberProblem.CHECK_DIGIT): ("2022-10", "个性化推送类"),
    }
    types = {key: value for key, value in found.items() if key[1] is NumberProblem.TYPE}
    assert len(types) == 2
    for (number, _), (day, printed) in types.items():
        parts = parse_filing_number(number)
        assert parts is not None
        assert (day[:4], printed, parts.algorithm_type) == ("2022", "调度决策类", "filter")


def _reads(kind: QuestionType) -> Callable[[str], bool]:
    return lambda text: isinstance(reading_of(kind, text), Given)


def _number_holds(text: str) -> bool:
    parts = parse_filing_number(text)
    return bool(parts and not number_problems(parts, frozenset(), 2026))


#: How each kind of identifier is judged where the program meets it.
JUDGES: Mapping[str, Callable[[str], bool]] = {
    "uscc": _reads(QuestionType.USCC),
    "uscc_formatted": _reads(QuestionType.USCC),
    "resident_id": _reads(QuestionType.PERSON_ID),
    "icp": lambda text: identifiers.icp_is_usual(identifiers.compacted(text)),
    "cac_algorithm_filing": lambda text: _number_holds(identifiers.compacted(text)),
    "genai_model_filing": identifiers.model_number_is_usual,
}

#: Kinds the form does not ask for, so that nothing judges them.
NOT_ASKED = {
    "psb_filing": "the number of the police is no question of the form",
    "aigc_content_producer": "the rule behind the code was not read (domain.md section 10)",
}

#: Where the program judges otherwise than the column ``valid``, and why.
DISAGREEMENTS = {
    "110111198012010078": "a county younger than its holder: a number has the code of the day "
    "it was given out, so the county is not looked at",
    "110201199312010077": "a county that was dissolved: as above",
    "京ICP证030173号": "a licence and no filing of a site; the check of site numbers lets "
    "licences pass (ORG-07)",
    "京ICP040090": "a licence written without 证 and 号: unusual, and only a warning",
    "网信算备：310115124334401240013号": "the colon of a footer; the number in the list has none",
    "网信算备440305295988702220055号": "a misprint of the list: official, but its check digit "
    "does not fit, which warns",
    "Guangdong-Dr.GDCDC-20260706S0054": "a name with a dot; unusual, and only a warning",
}


def test_identifiers_are_judged_as_they_are_known(shared_data: Path) -> None:
    """The judgement is that of the column ``valid``, but for what is listed with its reason."""
    rows = _rows(shared_data / "identifiers.csv")
    assert {row["kind"] for row in rows} == JUDGES.keys() | NOT_ASKED.keys()
    judged = [row for row in rows if row["kind"] in JUDGES]
    assert len(judged) == 258
    wrong = [
        row["value"]
        for row in judged
        if JUDGES[row["kind"]](row["value"]) != (row["valid"] == "true")
    ]
    assert sorted(wrong) == sorted(DISAGREEMENTS)
