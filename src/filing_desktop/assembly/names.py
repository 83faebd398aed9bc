"""File names that every system takes: Windows, macOS, Linux."""

from __future__ import annotations

import unicodedata

#: Bytes in UTF-8; Linux stops at 255 and an ending, a number and "（2）" are still to come.
MOST_BYTES = 180

_FORBIDDEN = frozenset('<>:"/\\|?*')
_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in "123456789¹²³"}
)


def safe_name(text: str, most_bytes: int = MOST_BYTES) -> str:
    """``text`` as a file name without ending: never empty, at most ``most_bytes`` bytes.

    Forbidden characters become "_"; control, format and private characters (right-to-left
    marks, zero width) go; names Windows reserves get "_" in front.
    """
    normal = unicodedata.normalize("NFC", text)
    kept = "".join(_allowed(character) for character in normal)
    kept = unicodedata.normalize("NFC", kept)  # what was between two characters may be gone
    kept = " ".join(kept.split()).strip(". ")
    if kept.partition(".")[0].strip().upper() in _RESERVED:
        kept = f"_{kept}"
    while len(kept.encode("utf-8")) > most_bytes:
        kept = kept[:-1]
    return kept.strip(". ") or "_"


def _allowed(character: str) -> str:
    if character in _FORBIDDEN:
        return "_"
    category = unicodedata.category(character)
    if category.startswith("Z") or character.isspace():
        return " "
    return "" if category.startswith("C") else character


def unused_name(wanted: str, taken: frozenset[str]) -> str:
    """``wanted``, or with （2）, （3）… where ``taken`` holds it already, letter case aside."""
    used = {name.casefold() for name in taken}
    candidate, number = wanted, 1
    while candidate.casefold() in used:
        number += 1
        candidate = f"{wanted}（{number}）"
    return candidate
