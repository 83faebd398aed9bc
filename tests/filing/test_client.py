"""A client is recognised by code and colour, and stays in the bin for thirty days."""

from __future__ import annotations

import datetime as dt

import pytest

from filing_desktop.filing.client import CLIENT_COLOURS, is_client_code, leaves_bin_at


@pytest.mark.parametrize(
    ("text", "is_code"),
    [("YS", True), ("YSKJ", True), ("Y", False), ("YSKJA", False), ("Ys", False), ("ＹＳ", False)],
)
def test_code(text: str, is_code: bool) -> None:
    """A code is two to four capital letters."""
    assert is_client_code(text) == is_code


def test_colours() -> None:
    """There are eight colours, each once."""
    assert len(set(CLIENT_COLOURS)) == len(CLIENT_COLOURS) == 8


def test_bin() -> None:
    """What was put in the bin may go thirty days later, to the second."""
    at = dt.datetime(2026, 2, 1, 12, 0, tzinfo=dt.UTC)
    assert leaves_bin_at(at) == dt.datetime(2026, 3, 3, 12, 0, tzinfo=dt.UTC)
