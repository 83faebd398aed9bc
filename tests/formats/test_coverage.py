"""What the fonts can show is known without loading them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from filing_desktop.formats.coverage import (
    NoCharacterMapError,
    is_invisible,
    missing_characters,
    read_coverage,
)
from filing_desktop.formats.pdf.fonts import Role, chain, font_file


@pytest.mark.parametrize("role", [Role.BODY, Role.LABEL])
def test_the_map_says_what_a_canvas_can_draw(role: Role) -> None:
    """Of all code points of Unicode the map has exactly those the loaded font has."""
    coverage = read_coverage(font_file(role))
    found = {char for char in map(chr, range(sys.maxunicode + 1)) if coverage.has(char)}
    assert found == chain(role)[0].characters


def test_what_neither_font_shows_is_named() -> None:
    """Missing is a visible character that neither Serif nor Sans has."""
    fonts = chain(Role.BODY)[0].characters | chain(Role.LABEL)[0].characters
    some = "".join(map(chr, range(0x20, 0x33FF)))
    assert missing_characters(some) == tuple(
        char for char in some if char not in fonts and not is_invisible(char)
    )


def test_a_font_without_a_map_is_refused(tmp_path: Path) -> None:
    """A file whose directory names no character map is refused."""
    font = tmp_path / "a.ttf"
    font.write_bytes(b"\x00\x01\x00\x00" + bytes(8))
    with pytest.raises(NoCharacterMapError):
        read_coverage(font)
