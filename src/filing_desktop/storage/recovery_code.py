"""The printed recovery code: 32 characters without look-alikes, one of them a check."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from filing_desktop.errors import FilingError

# Crockford's base32: no I, L, O, U.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_FORGIVEN = str.maketrans("OIL", "011")
_SECRET_LENGTH = 31  # 155 random bits; the 32nd character brings the code to 160
_GROUP = 4


def new_code(random_bytes: Callable[[int], bytes]) -> str:
    """A code of 155 random bits and a check character, in eight groups of four."""
    number = int.from_bytes(random_bytes(20), "big")
    digits = [(number >> (5 * at)) & 31 for at in range(_SECRET_LENGTH)]
    text = "".join(_ALPHABET[digit] for digit in (*digits, _check_digit(digits)))
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def secret_of(typed: str) -> bytes:
    """The secret in a code, whatever its case, spaces and dashes; O counts as 0, I and L as 1.

    Raises ``library.recovery_code_mistyped`` where a character is missing, foreign or wrong.
    """
    text = unicodedata.normalize("NFKC", typed).upper().translate(_FORGIVEN)
    text = "".join(each for each in text if each.isalnum())
    if len(text) != _SECRET_LENGTH + 1 or any(each not in _ALPHABET for each in text):
        raise FilingError("library.recovery_code_mistyped")
    *digits, check = [_ALPHABET.index(each) for each in text]
    if check != _check_digit(digits):
        raise FilingError("library.recovery_code_mistyped")
    return text[:_SECRET_LENGTH].encode("ascii")


def looks_like_code(typed: str) -> bool:
    """Whether this is a recovery code without a slip, rather than a passphrase."""
    try:
        secret_of(typed)
    except FilingError:
        return False
    return True


def _check_digit(digits: list[int]) -> int:
    """The sum of the digits in GF(32), each times its own power of 2.

    The 31 weights differ, so one wrong character and two exchanged neighbours are always seen.
    """
    total = 0
    for digit in reversed(digits):
        total = _doubled(total) ^ digit
    return total


def _doubled(digit: int) -> int:
    doubled = digit << 1
    return doubled ^ 0b100101 if doubled & 32 else doubled  # modulo x^5 + x^2 + 1, primitive
