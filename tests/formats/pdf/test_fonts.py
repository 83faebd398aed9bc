"""Each character is shown by some font, or as its code."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from filing_desktop.documents.content import Heading, Paragraph, Text
from filing_desktop.formats.pdf import missing_characters
from filing_desktop.formats.pdf.fonts import Role, face_for, text_width
from filing_desktop.formats.pdf.runs import Look, plain
from filing_desktop.services.ports import DrawnDocument


def test_missing_characters_are_named_once_in_order() -> None:
    """The characters no font has are told once each; line feeds and marks of format are not."""
    assert missing_characters("王𬭎的𠮷，\n\t𠮷\u200b①□■㎡") == ("𠮷",)
    assert missing_characters("☑☐a") == ("☐", "☑")


def test_a_missing_character_is_drawn_as_its_code(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """A character no font has stands as its code and can be read; half a pair does too."""
    words = words_of(draw(Heading(2, "（一）𠮷"), Paragraph((Text("甲𠮷乙\ud842丙"),))).data)
    assert "（一）[U+20BB7]" in words
    assert "甲[U+20BB7]乙[U+D842]丙" in words


@pytest.mark.parametrize("role", list(Role))
def test_another_font_steps_in(role: Role) -> None:
    """A character the preferred font lacks is shown by the next, with its own width."""
    assert face_for(role, "\u9ff0") is not None  # only Serif has it
    assert text_width(role, 10, "\u9ff0算") == pytest.approx(20)


def test_widths_are_sums_over_the_text() -> None:
    """A prepared text knows the width of its first characters, in points."""
    prepared = plain("算法a", Look(Role.BODY, 12, 21))
    assert prepared.sums[:3] == pytest.approx((0, 12, 24))
    assert 24 < prepared.sums[3] < 36


def test_invisible_characters_leave_no_trace(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """Controls and marks of format that no font has are left out."""
    assert "甲乙" in words_of(draw(Paragraph((Text("甲\x07\ufe0f\u2066乙"),))).data)
