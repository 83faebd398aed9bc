"""Codes suggested for clients."""

from __future__ import annotations

import pytest

from filing_desktop.filing.client import is_client_code
from filing_desktop.services.homes import suggested_code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("青岚数智科技有限公司", "QS"),
        ("禾木文化传媒", "HM"),
        ("Blue River", "BL"),
        ("A禾木", "AH"),
        ("123", "KH"),
        ("䶮㛃", "KH"),
    ],
)
def test_a_code_is_made_of_the_first_letters(name: str, code: str) -> None:
    """Latin letters stand for themselves, common characters for their pinyin initial."""
    assert suggested_code(name, ()) == code


def test_a_taken_code_is_not_suggested() -> None:
    """The suggestion is always free and always a code."""
    taken: list[str] = []
    for _ in range(60):
        code = suggested_code("禾木", taken)
        assert is_client_code(code)
        assert code not in taken
        taken.append(code)
