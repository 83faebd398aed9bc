"""Facts read a sheet: what a row brings from the start, and which districts are whole."""

from __future__ import annotations

from functools import cache

import pytest

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.answer import Address, DoesNotApply, Entry, Said, Untouched
from filing_desktop.filing.facts import Facts, share_readings
from filing_desktop.filing.regions import load_regions
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.resources import resource_path

KIND = Address("violation.kind", "data")


@cache
def edition() -> FormCatalog:
    """The shipped edition."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


@pytest.mark.parametrize(
    ("entry", "chosen"),
    [
        (Untouched(), ("data",)),
        (Untouched(unsure=True), ("data",)),
        (Said("info"), ("info",)),
        (Said("", unsure=True), ()),
        (DoesNotApply("无"), ()),
    ],
)
def test_a_row_keeps_what_it_brings_until_something_else_is_said(
    entry: Entry, chosen: tuple[str, ...]
) -> None:
    """暂不确定 alone takes nothing away; an answer, also an emptied one, does."""
    sheet = AnswerSheet().with_entry(KIND, entry)
    facts = Facts(edition(), sheet, "synth_provider")
    assert facts.chosen(KIND.question, KIND.row) == chosen


def test_a_district_is_whole_by_the_table() -> None:
    """A province and an unknown code are not whole; without a table no code is doubted."""
    table = load_regions(resource_path("regions", "regions.csv"))
    with_table = Facts(edition(), AnswerSheet(), "synth_provider", table)
    codes = ("330106", "330000", "330100", "999999", "441900")
    assert [with_table.regions.is_whole(code) for code in codes] == [
        True,
        False,
        False,
        False,
        True,
    ]
    without = Facts(edition(), AnswerSheet(), "synth_provider")
    assert all(without.regions.is_whole(code) for code in codes)


def test_rows_are_read_in_their_own_order() -> None:
    """Whatever the order they were chosen in, references stand in the order of the rows."""
    chosen = Address("right.evidence", "h1")
    sheet = AnswerSheet().with_rows("evidence", ("e2", "e1", "e3")).with_rows("right", ("h1",))
    facts = Facts(edition(), sheet.with_entry(chosen, Said(("e1", "e2"))), "synth_provider")
    assert facts.chosen(chosen.question, chosen.row) == ("e2", "e1")


def test_what_another_has_read_of_the_same_sheet_is_not_read_again() -> None:
    """Readings of the same sheet are taken over; those of another sheet would be wrong."""
    sheet = AnswerSheet().with_entry(KIND, Said("info"))
    known, learning = (Facts(edition(), sheet, "synth_provider") for _ in range(2))
    reading = known.reading(KIND.question, KIND.row)
    share_readings(known, learning)
    assert learning.reading(KIND.question, KIND.row) is reading
    other = Facts(edition(), sheet.with_entry(KIND, Said("data")), "synth_provider")
    share_readings(known, other)
    assert other.chosen(KIND.question, KIND.row) == ("data",)
