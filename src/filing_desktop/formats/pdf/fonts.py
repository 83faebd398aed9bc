"""The fonts of a drawn document: which one shows a character, and how wide it is."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from reportlab.pdfbase import pdfmetrics

from filing_desktop.formats.pdf.tounicode import SearchableFont
from filing_desktop.resources import resource_path


class Role(StrEnum):
    """What a run of text is for, which decides its font."""

    BODY = "body"  # running text, in Serif
    STRONG = "strong"  # headings and what is emphasised, in Sans Medium
    LABEL = "label"  # tables, captions, page furniture, in Sans Regular


_FILES = MappingProxyType(
    {
        "FilingSerif": "NotoSerifSC-Regular.ttf",
        "FilingSans": "NotoSansSC-Regular.ttf",
        "FilingSansMedium": "NotoSansSC-Medium.ttf",
    }
)
_CHAINS = MappingProxyType(
    {
        Role.BODY: ("FilingSerif", "FilingSans"),
        Role.STRONG: ("FilingSansMedium", "FilingSerif"),
        Role.LABEL: ("FilingSans", "FilingSerif"),
    }
)


class Widths(dict[str, float]):
    """The width of each character met so far, for a size of 1.

    A table of its own, since reportlab measures a string by asking anew for every character.
    """

    def __init__(self, font: SearchableFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, char: str) -> float:
        face = self._font.face
        width = float(face.charWidths.get(ord(char), face.defaultWidth)) / 1000
        self[char] = width
        return width


@dataclass(frozen=True, slots=True)
class Face:
    """A registered font: its name, the characters it has, their widths."""

    name: str
    characters: frozenset[str]
    widths: Widths


def font_file(role: Role) -> Path:
    """Where the preferred font of a role lies."""
    return resource_path("fonts", _FILES[_CHAINS[role][0]])


@functools.cache
def _face(name: str) -> Face:
    font = SearchableFont(name, str(resource_path("fonts", _FILES[name])))
    pdfmetrics.registerFont(font)
    return Face(name, frozenset(map(chr, font.face.charToGlyph)), Widths(font))


@functools.cache
def chain(role: Role) -> tuple[Face, ...]:
    """The fonts of a role, the preferred one first; registered once per process."""
    return tuple(_face(name) for name in _CHAINS[role])


def face_for(role: Role, char: str) -> Face | None:
    """The first font of the role that has the character."""
    return next((face for face in chain(role) if char in face.characters), None)


def text_width(role: Role, size: float, text: str) -> float:
    """The width of a text in points, as the fonts of the role show it."""
    first = chain(role)[0]
    return size * sum((face_for(role, char) or first).widths[char] for char in text)
