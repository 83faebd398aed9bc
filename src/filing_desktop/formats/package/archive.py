"""Zip files whose bytes depend on nothing but their contents and a day."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable

_FIRST_DAY_OF_ZIP = dt.date(1980, 1, 1)
_LEVEL = 6
_PLAIN_FILE = 0o100644 << 16
_MADE_ON_UNIX = 3
#: Already compressed; squeezing them again costs time and gains nothing.
_STORED = (".pdf", ".docx", ".png", ".jpg", ".jpeg", ".zip")


def zip_bytes(entries: Iterable[tuple[str, bytes]], made_on: dt.date) -> bytes:
    """A zip of ``entries`` in their order, all dated ``made_on``; the same input, the same bytes.

    Names other than ASCII carry the UTF-8 flag, so that Chinese names survive everywhere.
    """
    out = io.BytesIO()
    write_zip(out, entries, made_on)
    return out.getvalue()


def write_zip(out: io.BufferedIOBase, entries: Iterable[tuple[str, bytes]], day: dt.date) -> None:
    """Write such a zip to ``out``, one entry in memory at a time."""
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in entries:
            archive.writestr(_entry(name, day), data, compresslevel=_LEVEL)


def _entry(name: str, day: dt.date) -> zipfile.ZipInfo:
    dated = max(day, _FIRST_DAY_OF_ZIP)
    entry = zipfile.ZipInfo(name, (dated.year, dated.month, dated.day, 0, 0, 0))
    packed = zipfile.ZIP_STORED if name.lower().endswith(_STORED) else zipfile.ZIP_DEFLATED
    entry.compress_type = packed
    entry.create_system = _MADE_ON_UNIX
    entry.external_attr = _PLAIN_FILE
    return entry
