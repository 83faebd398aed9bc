"""A difference is small, leads back exactly, and refuses a text it was not made from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_desktop.storage.difference import DifferenceError, difference, undone

_TEXTS = st.none() | st.text(alphabet=st.sampled_from("ab算法𬭎\n\0"), max_size=40) | st.text()


@given(_TEXTS, _TEXTS)
def test_leads_back(before: str | None, after: str | None) -> None:
    """Undoing the difference gives the text before, and tells nothing from an empty text."""
    assert undone(after, difference(before, after)) == before


@given(st.text(), st.text(), st.text())
def test_another_text_is_refused(before: str, after: str, other: str) -> None:
    """On any other text the difference is refused, never applied by half."""
    delta = difference(before, after)
    if other == after:
        assert undone(other, delta) == before
    else:
        with pytest.raises(DifferenceError):
            undone(other, delta)


@pytest.mark.parametrize("cut", [0, 5, 20, 22])
def test_cut_off(cut: int) -> None:
    """A difference that was cut off is refused."""
    with pytest.raises(DifferenceError):
        undone("one", difference("a long text that is gone", "one")[:cut])


def test_small_in_a_long_text() -> None:
    """A sentence in the middle of 30,000 characters costs no more than the sentence."""
    text = "".join(chr(0x4E00 + at * 7919 % 20000) for at in range(30_000))
    changed = text[:14_000] + "新的一句话。" + text[14_050:]
    assert len(difference(text, changed)) < 250
    assert len(difference(text, text + "尾")) < 40


def test_two_far_places() -> None:
    """Changes at both ends of 8,000 characters do not store what lies between."""
    text = "".join(chr(0x4E00 + at * 7919 % 20000) for at in range(8_000))
    assert len(difference(text, "头" + text[10:-10] + "尾")) < 2_000
