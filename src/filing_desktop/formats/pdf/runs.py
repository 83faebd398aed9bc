"""Runs of text made ready for measuring and drawing: fonts chosen, nothing left to parse."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from filing_desktop.documents.content import Box, Inlines, Link, Text
from filing_desktop.formats.coverage import is_invisible
from filing_desktop.formats.pdf.fonts import Face, Role, chain, face_for

#: Stands for a check box in the text of a line.
BOX = "\ufffc"
_LINE_FEEDS = dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n") | {ord("\t"): " "}

INK = 0x000000
LINK_INK = 0x1F3A5F


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set: role of its font, size and leading in points, colour 0xRRGGBB."""

    role: Role
    size: float
    leading: float
    ink: int = INK


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the text in one font. ``anchor`` leads elsewhere; ``box`` is a check box."""

    start: int
    end: int
    face: Face
    anchor: str = ""
    box: Box | None = None
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text in runs; ``sums[i]`` is the width of its first ``i`` characters in points."""

    text: str
    look: Look
    runs: tuple[Run, ...]
    sums: tuple[float, ...]


def prepare(inlines: Inlines, look: Look) -> Prepared:
    """Choose a font for each character and measure it; the text is never read as markup."""
    pieces: list[str] = []
    runs: list[Run] = []
    advances: list[float] = []
    for inline in inlines:
        for piece, run in _pieces_of(inline, look):
            start = runs[-1].end if runs else 0
            pieces.append(piece)
            runs.append(replace(run, start=start, end=start + len(piece)))
            widths = run.face.widths
            if run.box is not None:
                advances.append(look.size * 1.1)
            else:
                advances.extend([widths[char] * look.size for char in piece])
    sums = tuple(itertools.accumulate(advances, initial=0.0))
    return Prepared("".join(pieces), look, tuple(runs), sums)


def plain(text: str, look: Look) -> Prepared:
    """A text of one look."""
    return prepare((Text(text),), look)


def _pieces_of(inline: Text | Link | Box, look: Look) -> Iterator[tuple[str, Run]]:
    match inline:
        case Box():
            yield BOX, Run(0, 0, chain(look.role)[0], box=inline)
        case Link(text=text, anchor=anchor):
            yield from _by_font(text, look.role, anchor)
        case Text(text=text, strong=strong):
            yield from _by_font(text, Role.STRONG if strong else look.role, "")


def _by_font(text: str, role: Role, anchor: str) -> Iterator[tuple[str, Run]]:
    text = text.replace("\r\n", "\n").translate(_LINE_FEEDS)
    preferred = chain(role)[0]
    if not set(text) - preferred.characters - {"\n"}:
        if text:
            yield text, Run(0, 0, preferred, anchor)
        return
    for face, group in itertools.groupby(text, key=lambda char: _face_of(char, role)):
        chars = "".join(group)
        if face is not None:
            yield chars, Run(0, 0, face, anchor)
            continue
        for char in chars:
            if not is_invisible(char):
                code = f"[U+{ord(char):04X}]"
                yield code, Run(0, 0, chain(Role.LABEL)[0], anchor, is_code=True)


def _face_of(char: str, role: Role) -> Face | None:
    return chain(role)[0] if char == "\n" else face_for(role, char)


def one_line(text: str) -> str:
    """A text fit for a title or a bookmark: no line feeds, no halves of surrogate pairs."""
    words = " ".join(text.translate(_LINE_FEEDS).split())
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
