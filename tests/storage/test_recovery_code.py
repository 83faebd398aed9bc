"""The recovery code: random, forgiving to read, and a slip is noticed."""

from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_desktop.errors import FilingError
from filing_desktop.storage.recovery_code import looks_like_code, new_code, secret_of

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM = st.binary(min_size=20, max_size=20)


def test_shape() -> None:
    """Eight groups of four, without I, L, O and U."""
    code = new_code(secrets.token_bytes)
    groups = code.split("-")
    assert [len(group) for group in groups] == [4] * 8
    assert set("".join(groups)) <= set(_ALPHABET)


@given(_RANDOM)
def test_forgiving_reading(random: bytes) -> None:
    """Case, spaces, dashes, full width, O for 0, I and L for 1 do not matter."""
    code = new_code(lambda _: random)
    assert len(secret_of(code)) == 31
    for typed in (
        code.lower(),
        code.replace("-", ""),
        code.replace("-", " "),
        code.replace("0", "O").replace("1", "l"),
        code.replace("1", "i"),
        "".join(chr(ord(c) + 0xFEE0) for c in code),
    ):
        assert secret_of(typed) == secret_of(code)


@given(_RANDOM, st.integers(0, 31), st.sampled_from(_ALPHABET))
def test_one_wrong_character(random: bytes, at: int, other: str) -> None:
    """One wrong character is always noticed."""
    code = new_code(lambda _: random).replace("-", "")
    changed = code[:at] + other + code[at + 1 :]
    assert looks_like_code(changed) == (changed == code)


@given(_RANDOM, st.integers(0, 30))
def test_two_exchanged(random: bytes, at: int) -> None:
    """Two neighbours exchanged are always noticed."""
    code = new_code(lambda _: random).replace("-", "")
    changed = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert looks_like_code(changed) == (changed == code)


@pytest.mark.parametrize("typed", ["", "ABCD", "0" * 31, "0" * 33, "U" * 32, "汉" * 32])
def test_not_a_code(typed: str) -> None:
    """What has another length or foreign characters is refused."""
    with pytest.raises(FilingError, match=r"library\.recovery_code_mistyped"):
        secret_of(typed)


def test_codes_differ() -> None:
    """Two codes are never the same."""
    assert len({new_code(secrets.token_bytes) for _ in range(50)}) == 50
