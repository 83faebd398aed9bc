"""Zip files that depend on their contents and a day alone."""

from __future__ import annotations

import datetime as dt
import io
import sys
import time
import zipfile

import pytest

from filing_desktop.formats.package.archive import zip_bytes


def test_the_zip_depends_on_contents_and_day_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the clock nor the system shows in it."""
    entries = [("甲.txt", b"a" * 1000), ("b/b.pdf", b"%PDF")]
    first = zip_bytes(entries, dt.date(2026, 11, 24))
    monkeypatch.setattr(time, "time", lambda: 0.0)
    monkeypatch.setattr(sys, "platform", "win32")
    assert zip_bytes(entries, dt.date(2026, 11, 24)) == first
    assert zip_bytes(entries, dt.date(2026, 11, 25)) != first


def test_names_are_marked_as_utf8_and_days_fit() -> None:
    """Chinese names carry the UTF-8 flag; a day before 1980 becomes the first a zip knows."""
    data = zip_bytes([("甲.txt", b"a" * 1000), ("b.pdf", b"b" * 1000)], dt.date(1970, 1, 1))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text, pdf = archive.infolist()
        assert text.flag_bits & 0x800
        assert text.date_time == (1980, 1, 1, 0, 0, 0)
        assert text.compress_size < 1000 == pdf.compress_size
        assert archive.testzip() is None
