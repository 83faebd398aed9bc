"""Type and role make one of seven combinations, and nothing else does."""

from __future__ import annotations

import pytest

from filing_desktop.filing.answer import Said
from filing_desktop.filing.combination import (
    COMBINATIONS,
    ROLE,
    TYPE,
    combination_of,
    combination_said,
    type_and_role,
)
from filing_desktop.filing.sheet import AnswerSheet

ALL = tuple(COMBINATIONS.values())


def said(kind: str, role: str) -> str:
    """The combination of a sheet that says type and role, where it does."""
    sheet = AnswerSheet()
    sheet = sheet.with_entry(TYPE, Said(kind)) if kind else sheet
    sheet = sheet.with_entry(ROLE, Said(role)) if role else sheet
    return combination_said(sheet, ALL)


def test_there_are_seven() -> None:
    """Each is made by one pair and says its pair again."""
    assert len(COMBINATIONS) == 7
    assert {combination_of(*type_and_role(each)) for each in ALL} == set(ALL)


@pytest.mark.parametrize(
    ("kind", "role", "found"),
    [
        ("", "", "synth_provider"),
        ("synth", "", "synth_provider"),
        ("synth", "tech_supporter", "synth_supporter"),
        ("", "tech_supporter", "synth_supporter"),
        ("push", "", "push"),
        ("push", "provider", "push"),
        ("nonsense", "provider", "synth_provider"),
    ],
)
def test_what_is_said_makes_the_combination(kind: str, role: str, found: str) -> None:
    """A hidden role says nothing, and what is open or unknown is the edition's first."""
    assert said(kind, role) == found


def test_an_edition_carries_what_it_carries() -> None:
    """A combination that the edition lacks is not made up."""
    sheet = AnswerSheet().with_entry(TYPE, Said("dispatch"))
    assert combination_said(sheet, ("synth_provider", "push")) == "synth_provider"
