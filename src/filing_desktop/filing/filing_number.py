"""What a filing number tells: its parts in words, and what in it does not fit.

The structure was decoded from published lists (``domain.md`` section 7.4, confidence
"observed"): what does not fit warns and never blocks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from filing_desktop.filing.identifiers import FilingNumber
from filing_desktop.filing.regions import RegionTable

#: The types a printed 类别 may stand for. 检索过滤类 of lists up to 2023 became two.
PRINTED_TYPES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "生成合成类": frozenset({"synth"}),
        "个性化推送类": frozenset({"push"}),
        "排序精选类": frozenset({"rank"}),
        "信息检索类": frozenset({"search"}),
        "内容过滤类": frozenset({"filter"}),
        "检索过滤类": frozenset({"search", "filter"}),
        "调度决策类": frozenset({"dispatch"}),
    }
)

#: The duty began on 2022-03-01.
_FIRST_YEAR = 2022


class NumberProblem(StrEnum):
    """What does not fit in a number; the text stands under ``filing_number.<value>``."""

    LENGTH = "length"
    CHECK_DIGIT = "check_digit"
    TYPE = "type"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class NumberParts:
    """A number as a person is told of it.

    ``region`` is the name of the district, that of its city or province where the table
    does not know the district (441901 of 东莞), "" where it knows neither.
    """

    district: str
    region: str
    entity: str
    algorithm_type: str
    year: int
    serial: int
    check_holds: bool


def decoded(number: FilingNumber, regions: RegionTable) -> NumberParts:
    """The parts of a number in words, whether or not they fit; see ``number_problems``."""
    known = regions.path(number.district)
    return NumberParts(
        district=number.district,
        region=regions.full_name(known[-1]) if known else "",
        entity=number.entity,
        algorithm_type=number.algorithm_type,
        year=number.year,
        serial=int(number.serial),
        check_holds=number.check_holds,
    )


def number_lines(parts: NumberParts) -> Iterator[tuple[str, Mapping[str, str | int]]]:
    """The codes of the sentences that tell a person what a number says, with their places."""
    if parts.region:
        yield "filing_number.region", {"code": parts.district, "region": parts.region}
    else:
        yield "filing_number.region_unknown", {"code": parts.district}
    yield "filing_number.entity", {"entity": parts.entity}
    yield "filing_number.year_is", {"year": parts.year}
    yield "filing_number.serial", {"serial": parts.serial}
    yield ("filing_number.holds" if parts.check_holds else "filing_number.check_digit"), {}


def number_problems(
    number: FilingNumber, types: frozenset[str], year: int
) -> tuple[NumberProblem, ...]:
    """What does not fit in a number of an algorithm of one of these types, read in ``year``.

    A wrong length is told alone: with it no other part can be relied on. No ``types``
    means that the type is not known, and it is not compared.
    """
    if not number.length_holds:
        return (NumberProblem.LENGTH,)
    fits = {
        NumberProblem.CHECK_DIGIT: number.check_holds,
        NumberProblem.TYPE: not types or number.algorithm_type in types,
        NumberProblem.YEAR: _FIRST_YEAR <= number.year <= year,
    }
    return tuple(problem for problem, holds in fits.items() if not holds)
