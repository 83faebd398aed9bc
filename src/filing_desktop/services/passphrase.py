"""How strong a passphrase is, judged without any word list leaving or entering the program."""

from __future__ import annotations

import math
import unicodedata

from filing_desktop.errors import FilingError

#: The fewest characters a passphrase may have.
SHORTEST_PASSPHRASE = 12

#: From how many bits on a passphrase reaches the grades 1 to 4.
_GRADES = (28.0, 42.0, 58.0, 75.0)

#: Runs that hands type without thinking; each is looked for forwards and backwards.
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm")

#: Fragments that come first in every guess.
_COMMON = ("password", "passwort", "mima", "woaini", "admin", "welcome", "letmein", "iloveyou")

_BITS_OF_A_COMMON_FRAGMENT = 6.0
_BITS_OF_A_FORESEEN_CHARACTER = 1.0


def normalised(passphrase: str) -> str:
    """The passphrase as it is hashed: full-width and half-width forms count as the same."""
    return unicodedata.normalize("NFKC", passphrase)


def check_passphrase(passphrase: str) -> None:
    """Refuse what is shorter than ``SHORTEST_PASSPHRASE`` characters or cannot be encoded."""
    text = normalised(passphrase)
    if len(text) < SHORTEST_PASSPHRASE:
        raise FilingError("library.passphrase_short", shortest=SHORTEST_PASSPHRASE)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise FilingError("library.passphrase_unreadable") from None


def strength(passphrase: str) -> int:
    """An estimate from 0 (guessed at once) to 4 (strong); below 3 a longer one is advised."""
    text = normalised(passphrase)
    bits = _bits(text)
    if len(text) < SHORTEST_PASSPHRASE:
        bits = min(bits, _GRADES[1] - 1)
    return sum(bits >= grade for grade in _GRADES)


def _bits(text: str) -> float:
    lowered = text.lower()
    total = 0.0
    for fragment in _COMMON:
        if fragment in lowered:
            total += _BITS_OF_A_COMMON_FRAGMENT
            lowered = lowered.replace(fragment, "")
    per_character = math.log2(max(_alphabet_size(text), 2))
    foreseen = sum(_is_foreseen(lowered, at) for at in range(len(lowered)))
    fresh = len(lowered) - foreseen
    variety = len(set(lowered)) / len(lowered) if lowered else 0.0
    return (
        total
        + fresh * per_character * min(1.0, 0.3 + variety)
        + foreseen * _BITS_OF_A_FORESEEN_CHARACTER
    )


def _is_foreseen(text: str, at: int) -> bool:
    """Whether the character repeats the one before, goes on a run, or repeats a stretch."""
    if at == 0:
        return False
    pair = text[at - 1 : at + 1]
    if pair[0] == pair[1] or any(pair in run or pair[::-1] in run for run in _RUNS):
        return True
    stretch = text[max(0, at - 2) : at + 1]
    return len(stretch) == 3 and stretch in text[: at - 1]


def _alphabet_size(text: str) -> int:
    kinds = (
        (26, any(c.isascii() and c.islower() for c in text)),
        (26, any(c.isascii() and c.isupper() for c in text)),
        (10, any(c.isascii() and c.isdigit() for c in text)),
        (33, any(c.isascii() and not c.isalnum() for c in text)),
        (2500, any(not c.isascii() for c in text)),  # about the characters in daily use
    )
    return sum(size for size, is_used in kinds if is_used)
