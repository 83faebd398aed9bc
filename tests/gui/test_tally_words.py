"""What is to be mended is said in one way on every page."""

from __future__ import annotations

import pytest

from filing_desktop.gui.tally_words import must_fix_words
from filing_desktop.resources import resource_path
from filing_desktop.services.tally import Tally
from filing_desktop.texts import load_texts


@pytest.mark.parametrize(
    ("tally", "zh", "en"),
    [
        (Tally(0, 0), "没有必须修改的", "Nothing must be fixed"),
        (Tally(5, 0), "必须修改 5 项", "5 must be fixed"),
        (Tally(5, 3), "必须修改 5 项，其中没填 3 项", "5 must be fixed, 3 of them not filled in"),
        (Tally(5, 5), "必须修改 5 项，都没填", "5 must be fixed, none filled in"),
    ],
)
def test_no_number_is_said_twice(tally: Tally, zh: str, en: str) -> None:
    """Where all that must be fixed is not filled in, the number stands there once."""
    assert must_fix_words(tally, load_texts("zh", resource_path("i18n"))) == zh
    assert must_fix_words(tally, load_texts("en", resource_path("i18n"))) == en


def test_the_way_to_export_has_the_name_of_the_page() -> None:
    """Buttons that lead to the page of the packages name it as its title does."""
    for language in ("zh", "en"):
        texts = load_texts(language, resource_path("i18n"))
        title = texts.say("export_view.title")
        codes = ("filing.export", "filing.to_export", "review.to_export", "findings.to_export")
        assert all(title in texts.say(code) for code in codes)
