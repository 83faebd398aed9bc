"""How hard a passphrase is to guess, told without any list that travels with the program."""

from __future__ import annotations

import math
from dataclasses import dataclass

#: A passphrase has at least as many characters.
LEAST = 12

#: Bits at which a passphrase gains a bar: weak, fair, strong, very strong. The key is
#: stretched by Argon2id, about a quarter of a second for each guess.
_STEPS = (30.0, 42.0, 54.0, 68.0)

#: A Chinese character of running text carries about nine bits, not the 15 of a free choice.
_HAN_BITS = 9.0
#: Letters of words and pinyin are guessed as words: about two bits and a half for each.
_LETTER_BITS = 2.6
_DIGIT_BITS = 3.3
_SIGN_BITS = 4.0

_RUNS = ("0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_COMMON = ("password", "woaini", "qwerty", "admin", "mima", "letmein", "beian", "welcome")


@dataclass(frozen=True, slots=True)
class Strength:
    """``bars`` of 4; ``is_long_enough`` tells whether it may be used at all."""

    bars: int
    is_long_enough: bool


def strength_of(passphrase: str) -> Strength:
    """The strength of a passphrase; spaces at its ends count for nothing.

    Characters said before, runs such as ``1234`` and words that everybody uses add
    almost nothing. This is an estimate to steer by, no promise.
    """
    text = passphrase.strip()
    long_enough = len(text) >= LEAST
    bars = sum(_bits(text) >= step for step in _STEPS)
    return Strength(bars if long_enough else min(bars, 1), long_enough)


def _bits(text: str) -> float:
    plain = text.casefold()
    for word in _COMMON:
        plain = plain.replace(word, word[0])
    bits = 0.0
    seen: dict[str, int] = {}
    for at, character in enumerate(plain):
        again = seen.get(character, 0)
        seen[character] = again + 1
        bits += 0.3 if _follows(plain, at) else _bits_of(character) / math.sqrt(1 + again)
    return bits


def _bits_of(character: str) -> float:
    if character.isdecimal():
        return _DIGIT_BITS
    if character.isascii() and character.isalpha():
        return _LETTER_BITS
    if character.isspace():
        return 1.0
    return _HAN_BITS if character.isalpha() else _SIGN_BITS


def _follows(text: str, at: int) -> bool:
    """Whether a character repeats the one before it, or goes on in a run of keys."""
    if at == 0:
        return False
    pair = text[at - 1 : at + 1]
    return pair[0] == pair[1] or any(pair in run or pair[::-1] in run for run in _RUNS)
