"""What is to be mended is said in one way, without saying the same number twice."""

from __future__ import annotations

import pytest

from filing_desktop.gui.tally_words import must_fix_words
from filing_desktop.services.tally import Tally
from tests.gui.shell.fakes import texts


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (Tally(0, 0), "没有必须修改的"),
        (Tally(5, 0), "必须修改 5 项"),
        (Tally(5, 3), "必须修改 5 项，其中没填 3 项"),
        (Tally(5, 5), "必须修改 5 项，都没填"),
    ],
)
def test_what_is_not_filled_in_is_counted_once(tally: Tally, words: str) -> None:
    """Where all of it is not filled in, one number says it."""
    assert must_fix_words(tally, texts()) == words
