"""A passphrase has at least twelve characters, and its strength is estimated from 0 to 4."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_desktop.errors import FilingError
from filing_desktop.services.passphrase import check_passphrase, normalised, strength


@pytest.mark.parametrize("passphrase", ["", "elevenchars", "十一个字的口令不够长呀"])
def test_too_short(passphrase: str) -> None:
    """Fewer than twelve characters are refused, and never judged good."""
    with pytest.raises(FilingError, match=r"library\.passphrase_short\(shortest=12\)"):
        check_passphrase(passphrase)
    assert strength(passphrase) < 3


def test_half_a_character() -> None:
    """What cannot be encoded is refused."""
    with pytest.raises(FilingError, match=r"library\.passphrase_unreadable"):
        check_passphrase("twelve chars \ud800")


@pytest.mark.parametrize(
    ("passphrase", "grade"),
    [
        ("", 0),
        ("aaaaaaaaaaaaaaaa", 0),
        ("123456789012", 0),
        ("abcdefghijkl", 0),
        ("passwordpassword", 0),
        ("woaini123456", 0),
        ("lkjhgfdsaqwerty", 0),
    ],
)
def test_guessed_at_once(passphrase: str, grade: int) -> None:
    """Repeats, runs and what everybody takes are guessed at once."""
    assert strength(passphrase) == grade


@pytest.mark.parametrize(
    "passphrase",
    ["Password2024!!", "hello world hello world", "seven quiet herons", "2026年3月2日09点30"],
)
def test_longer_is_advised(passphrase: str) -> None:
    """A date, two or three words, or a common word with a year are not enough."""
    assert strength(passphrase) < 3


@pytest.mark.parametrize(
    "passphrase",
    [
        "correct horse battery staple",
        "七只安静的苍鹭飞过雨后的湖",
        "xK9#mPq2vL!w",
        "seven quiet herons on a lake",
    ],
)
def test_strong(passphrase: str) -> None:
    """Several unrelated words, or as many random characters, are strong."""
    check_passphrase(passphrase)
    assert strength(passphrase) >= 3


@given(st.text(max_size=40))
def test_range(passphrase: str) -> None:
    """The estimate is a whole number from 0 to 4 for anything that can be typed."""
    assert strength(passphrase) in range(5)


def test_longer_is_not_weaker() -> None:
    """Another word never makes it weaker."""
    words = ["amber", "cloud", "river", "stone", "maple"]
    grades = [strength(" ".join(words[:count])) for count in range(1, 6)]
    assert grades == sorted(grades)


def test_normalised() -> None:
    """Full-width and half-width letters are the same passphrase."""
    assert normalised("Ａｂ１") == normalised("Ab1") == "Ab1"
