"""Which characters the fonts of the papers can show, told without loading a font.

The check runs after every edit, in a window that may never draw a paper: reading the character
map alone takes a few milliseconds and next to no memory, where the fonts of a canvas hold
sixty megabytes.
"""

from __future__ import annotations

import functools
import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from filing_desktop.resources import resource_path

#: The fonts that stand in for each other: what either has is drawn.
_FILES = ("NotoSerifSC-Regular.ttf", "NotoSansSC-Regular.ttf")
#: The map of all of Unicode (OpenType 1.9, "cmap": Windows, full repertoire, format 12).
_WINDOWS_FULL = (3, 10)
_SEGMENTED_COVERAGE = 12


class NoCharacterMapError(ValueError):
    """A font without a map of all of Unicode: not one that is shipped."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Ranges of code points in order: from ``firsts[i]`` to ``lasts[i]``, both included."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def has(self, char: str) -> bool:
        """Whether the font has a shape for the character."""
        index = bisect_right(self.firsts, ord(char)) - 1
        return index >= 0 and ord(char) <= self.lasts[index]


def read_coverage(path: Path) -> Coverage:
    """The characters of a TrueType file; refuses one without a map of all of Unicode."""
    with path.open("rb") as font:
        table = _cmap(font)
    ranges = tuple(_ranges(table))
    return Coverage(tuple(first for first, _ in ranges), tuple(last for _, last in ranges))


def missing_characters(text: str) -> tuple[str, ...]:
    """The characters of a text that no shipped font can show, each once, in order of code.

    They are drawn as a code, [U+20BB7]; a check should tell the user beforehand.
    """
    missing = (char for char in set(text) if not any(font.has(char) for font in _shipped()))
    return tuple(sorted(char for char in missing if not is_invisible(char)))


def is_invisible(char: str) -> bool:
    """Whether a character has no look of its own: a control, a mark of format, a selector."""
    return unicodedata.category(char) in {"Cc", "Cf"} or "\ufe00" <= char <= "\ufe0f"


@functools.cache
def _shipped() -> tuple[Coverage, ...]:
    return tuple(read_coverage(resource_path("fonts", name)) for name in _FILES)


def _cmap(font: BinaryIO) -> bytes:
    """The table of character maps, found in the directory of tables."""
    (count,) = struct.unpack(">4xH6x", font.read(12))
    directory = font.read(16 * count)
    for tag, start, length in struct.iter_unpack(">4s4xII", directory):
        if tag == b"cmap":
            font.seek(start)
            return font.read(length)
    raise NoCharacterMapError(font.name)


def _ranges(table: bytes) -> Iterator[tuple[int, int]]:
    """First and last code point of each group; glyph 0 is the sign for a missing shape."""
    (count,) = struct.unpack_from(">2xH", table)
    for platform, encoding, start in struct.iter_unpack(">HHI", table[4 : 4 + 8 * count]):
        form, groups = struct.unpack_from(">H10xI", table, start)
        if (platform, encoding) == _WINDOWS_FULL and form == _SEGMENTED_COVERAGE:
            body = table[start + 16 : start + 16 + 12 * groups]
            for first, last, glyph in struct.iter_unpack(">III", body):
                if last >= first + (not glyph):
                    yield first + (not glyph), last
            return
    raise NoCharacterMapError
