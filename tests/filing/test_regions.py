"""Districts are named from their codes, and a code the table lacks is kept as it is."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from filing_desktop.filing.regions import RegionTable, load_regions
from filing_desktop.resources import resource_path


@pytest.fixture(scope="module")
def table() -> RegionTable:
    """The shipped table."""
    return load_regions(resource_path("regions", "regions.csv"))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("330106", "浙江省杭州市西湖区"),
        ("110108", "北京市海淀区"),
        ("441900", "广东省东莞市"),
        ("429004", "湖北省仙桃市"),
        ("441901", "441901"),
    ],
)
def test_a_place_is_named_from_its_province_down(table: RegionTable, code: str, name: str) -> None:
    """Levels that say nothing are left out; an unknown code stands for itself."""
    assert table.full_name(code) == name


def test_a_place_is_whole_once_nothing_lies_below_it(table: RegionTable) -> None:
    """A county is whole, a city with counties is not, a city without any is."""
    assert table.is_whole("330106")
    assert not table.is_whole("330100")
    assert table.is_whole("441900")
    assert ("330106", "西湖区") in table.below("330100")
    assert len(table.provinces()) == 31


def test_nearly_every_district_of_published_filings_is_named(
    table: RegionTable, shared_data: Path
) -> None:
    """Of the districts at the head of published numbers at most a few are unknown."""
    with (shared_data / "registry.csv").open(encoding="utf-8-sig", newline="") as registry:
        codes = [row["filing_number"][4:10] for row in csv.DictReader(registry)]
    unknown = [code for code in codes if table.full_name(code) == code]
    assert len(unknown) < 0.05 * len(codes)
