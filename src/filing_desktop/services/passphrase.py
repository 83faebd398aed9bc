"""How strong a passphrase is, judged without any word list."""

from __future__ import annotations

import re
import unicodedata

from filing_desktop.errors import FilingError

#: The fewest characters a passphrase may have.
SHORTEST_PASSPHRASE = 12

#: From how many bits on a passphrase reaches the grades 1 to 4.
_GRADES = (25.0, 38.0, 50.0, 65.0)

#: Runs that hands type without thinking, looked for forwards and backwards.
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm")

#: Fragments that come first in every guess.
_COMMON = re.compile("password|passwort|mima|woaini|admin|welcome|letmein|iloveyou", re.IGNORECASE)

_WORD = re.compile(r"[A-Za-z][a-z]{2,}|[A-Z]{3,}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])")

# A word is worth its place in a list of 7,776 words, however many letters it has; a Chinese
# character what it adds to a sentence, not what it would be worth alone.
_BITS_OF_A_WORD = 13.0
_BITS_OF_A_COMMON_FRAGMENT = 6.0
_BITS_OF_A_YEAR = 6.0
_BITS_OF_A_LETTER = 4.7
_BITS_OF_A_DIGIT = 3.3
_BITS_OF_A_SIGN = 6.5
_BITS_OF_A_WIDE_CHARACTER = 5.0
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
        bits = min(bits, _GRADES[2] - 1)
    return sum(bits >= grade for grade in _GRADES)


def _bits(text: str) -> float:
    total, at = 0.0, 0
    while at < len(text):
        length, bits = _next(text, at)
        total += bits
        at += length
    return total


def _next(text: str, at: int) -> tuple[int, float]:
    """How long the next piece of the passphrase is, and how many bits a guess at it takes."""
    if common := _COMMON.match(text, at):
        return len(common[0]), _BITS_OF_A_COMMON_FRAGMENT
    if year := _YEAR.match(text, at):
        return len(year[0]), _BITS_OF_A_YEAR
    word = _WORD.match(text, at)
    if word is None:
        return 1, _character_bits(text, at)
    if word[0] in text[:at]:
        return len(word[0]), _BITS_OF_A_FORESEEN_CHARACTER
    letters = sum(_character_bits(text, place) for place in range(at, word.end()))
    return len(word[0]), min(letters, _BITS_OF_A_WORD)


def _character_bits(text: str, at: int) -> float:
    character = text[at]
    if _is_foreseen(text, at) or character.isspace():
        return _BITS_OF_A_FORESEEN_CHARACTER
    if not character.isascii():
        return _BITS_OF_A_WIDE_CHARACTER
    if character.isdigit():
        return _BITS_OF_A_DIGIT
    return _BITS_OF_A_LETTER if character.isalpha() else _BITS_OF_A_SIGN


def _is_foreseen(text: str, at: int) -> bool:
    """Whether the character repeats the one before, goes on a run, or repeats a pair."""
    if at == 0:
        return False
    pair = text[at - 1 : at + 1].lower()
    if pair[0] == pair[-1] or any(pair in run or pair[::-1] in run for run in _RUNS):
        return True
    return pair in text[: at - 1].lower()
