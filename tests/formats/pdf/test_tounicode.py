"""What is drawn is found by searching and copying."""

from __future__ import annotations

import re
from collections.abc import Callable

from reportlab.pdfbase import ttfonts

from filing_desktop.documents.content import Paragraph, Text
from filing_desktop.formats.pdf.tounicode import subset_tag, to_unicode_map
from filing_desktop.services.ports import DrawnDocument


def test_a_rare_name_is_read_back(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """A name with a character above U+FFFF is read back as it was typed."""
    data = draw(Paragraph((Text("算法安全责任人：王𬭎"),))).data
    assert "算法安全责任人：王𬭎" in words_of(data)


def test_many_different_characters_are_read_back(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """Over a thousand different characters, of several subsets, are read back in order."""
    text = (
        "".join(map(chr, range(0x4E00, 0x4E00 + 500)))
        + "𬭎"
        + "".join(map(chr, range(0x6C00, 0x6F00)))
    )
    words = words_of(draw(Paragraph((Text(text),))).data)
    assert text in re.sub(r"第\d+页/共\d+页|标题", "", words)


def test_blocks_hold_a_hundred_entries() -> None:
    """No block of a map has more than 100 entries, and each says how many it has."""
    lines = to_unicode_map("X", [0, *range(0x4E00, 0x4E00 + 255)]).splitlines()
    counts = [int(line.split()[0]) for line in lines if line.endswith("beginbfchar")]
    assert counts == [100, 100, 55]
    assert sum(line.startswith("<") and line != "<00> <FF>" for line in lines) == 255


def test_code_points_above_ffff_are_pairs() -> None:
    """A code point above U+FFFF is written as its two surrogates."""
    assert "<01> <D872DF4E>" in to_unicode_map("X", [0, 0x2CB4E])


def test_different_subsets_have_different_tags() -> None:
    """Two subsets of a font bear different tags, the same subset the same."""
    assert subset_tag("Noto", [1, 2]) == subset_tag("Noto", [1, 2])
    assert subset_tag("Noto", [1, 2]) != subset_tag("Noto", [1, 3])
    assert re.fullmatch("[A-Z]{6}", subset_tag("Noto", [1, 2]))


def test_reportlab_still_writes_five_digits() -> None:
    """Once reportlab writes surrogate pairs itself, our own map may go."""
    assert "<2CB4E>" in ttfonts.makeToUnicodeCMap("X", [0, 0x2CB4E])
