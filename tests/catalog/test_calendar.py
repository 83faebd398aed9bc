"""A year file that contradicts itself is refused with the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from filing_desktop.catalog.calendar import read_waits, read_years
from filing_desktop.catalog.entry import CatalogError
from filing_desktop.resources import resource_path

YEAR = """
year: 2031
notice: {title: 安排, published_on: 2030-11-01}
basis: 办法
checked_on: 2030-12-01
confidence: official_copy
days_off: [{name: 元旦, from: 2031-01-01, to: 2031-01-03}]
make_up_days: [2031-01-05]
"""


def _folder(path: Path, text: str, name: str = "2031.yaml") -> Path:
    (path / name).write_text(text, "utf-8")
    return path


def test_a_year_is_read(tmp_path: Path) -> None:
    """Days off are spans, and a number that could not be confirmed is left out."""
    (found,) = read_years(_folder(tmp_path, YEAR))
    assert (found.year, found.number, len(found.days_off)) == (2031, "", 3)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("year: 2031", "year: 2030", "is not the name of the file"),
        ("to: 2031-01-03", "to: 2032-01-03", "is of another year"),
        ("to: 2031-01-03", "to: 2030-12-31", "is before its beginning"),
        ("[2031-01-05]", "[2031-01-06]", "is no weekend that is worked"),
        ("[2031-01-05]", "[2031-02-30]", "is no day"),
        ("basis: 办法", "basis: 办法\nholidays: 1", "is not a key"),
        ("notice: {title: 安排, published_on: 2030-11-01}", "", "notice is missing"),
    ],
)
def test_a_contradiction_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    """Whoever writes a year file is told what is wrong in it."""
    with pytest.raises(CatalogError, match=told):
        read_years(_folder(tmp_path, YEAR.replace(old, new)))


def test_waits_are_ranges_with_a_source() -> None:
    """Every usual wait has its source and is not called certain."""
    waits = read_waits(resource_path("calendar"))
    assert [each.step for each in waits] == ["entity_review", "each_review", "whole", "next_list"]
    assert all(each.source and each.confidence != "official" for each in waits)
    assert {each.unit for each in waits} == {"working_days", "months"}


def test_a_wait_without_a_range_is_refused(tmp_path: Path) -> None:
    """Most is never below least."""
    text = "- {step: whole, least: 4, most: 2, unit: months, source: S, confidence: secondary}"
    with pytest.raises(CatalogError, match="are no range"):
        read_waits(_folder(tmp_path, text, "usual_waits.yaml"))
