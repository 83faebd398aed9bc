"""File names that every system takes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_desktop.assembly.names import MOST_BYTES, safe_name, unused_name

_RESERVED = {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}
_any_text = st.text(st.characters(codec=None), max_size=300)
_awkward = st.lists(
    st.sampled_from(
        ["CON", "con.txt", ".", " ", "\u202e", "\u200b", "é", "e\u0301", "𠮷", "字" * 70]
    ),
    max_size=6,
).map("".join)


@given(_any_text | _awkward)
def test_a_name_is_taken_by_every_system(text: str) -> None:
    """No separator, no control or invisible character, no reserved name, no trailing dot."""
    name = safe_name(text)
    assert name
    assert not set(name) & set('<>:"/\\|?*')
    assert all(
        each == " " or not unicodedata.category(each).startswith(("C", "Z")) for each in name
    )
    assert name == name.strip(". ")
    assert name.partition(".")[0].strip().upper() not in _RESERVED
    assert len(name.encode("utf-8")) <= MOST_BYTES
    assert unicodedata.is_normalized("NFC", name)


@given(_any_text | _awkward)
def test_a_safe_name_stays_as_it_is(text: str) -> None:
    """Making a safe name safe changes nothing."""
    assert safe_name(safe_name(text)) == safe_name(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("自评估报告", "自评估报告"),
        ("a/b\\c:d", "a_b_c_d"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("NUL .x", "_NUL .x"),
        ("Console", "Console"),
        ("..\\..", "_"),
        ("报告\u202egpj.exe", "报告gpj.exe"),
        ("e\u200b\u0301", "é"),
        ("COM¹", "_COM¹"),
        ("甲\u3000 乙\n丙", "甲 乙 丙"),
        ("\ud800", "_"),
        ("", "_"),
    ],
)
def test_known_traps(text: str, name: str) -> None:
    """Names that systems refuse or show wrongly become plain ones."""
    assert safe_name(text) == name


def test_a_long_name_is_cut_between_characters() -> None:
    """The limit counts bytes, and no character is cut in half."""
    assert safe_name("字" * 86) == "字" * 60
    assert safe_name("a" + "𠮷" * 86) == "a" + "𠮷" * 44


@given(_any_text, st.frozensets(st.text("aAß（2）甲", max_size=6), max_size=30))
def test_an_unused_name_is_unused(text: str, taken: frozenset[str]) -> None:
    """Whatever is there, the name is another, letter case aside."""
    wanted = safe_name(text)
    found = unused_name(wanted, taken)
    assert found.casefold() not in {name.casefold() for name in taken}
    assert found.startswith(wanted)


def test_numbers_begin_with_two() -> None:
    """A free name stays; the second gets （2）, the third （3）."""
    assert unused_name("甲", frozenset()) == "甲"
    assert unused_name("Report", frozenset({"report"})) == "Report（2）"
    assert unused_name("甲", frozenset({"甲", "甲（2）"})) == "甲（3）"
