"""JSON text to values: strict, with places, and with numbers kept as they were typed."""

from __future__ import annotations

import json

from filing_desktop.errors import FilingError
from filing_desktop.filing.raw_json import Json
from filing_desktop.formats.answers.model import MOST_BYTES, Problems

_SHOWN_OF_A_KEY = 60


class NumberText(str):
    """A JSON number as its characters: 007 stays refused, 12 and 1.50 stay as typed."""

    __slots__ = ()


def parse_json(data: bytes) -> Json:
    """The value; a byte order mark is allowed.

    Refuses more than 20 MB, bytes that are not UTF-8 (with their position), broken JSON (line
    and column), NaN and infinities, a name that stands twice in one object, and nesting no
    answers file has.
    """
    if len(data) > MOST_BYTES:
        raise FilingError("answers.too_large", megabytes=MOST_BYTES // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        line = data.count(b"\n", 0, broken.start) + 1
        raise FilingError("answers.not_utf8", line=line) from None
    problems = Problems()
    try:
        value = json.loads(
            text,
            parse_int=NumberText,
            parse_float=NumberText,
            parse_constant=lambda name: problems.add("answers.no_number", word=name),
            object_pairs_hook=lambda pairs: _object(pairs, problems),
        )
    except json.JSONDecodeError as broken:
        raise FilingError("answers.broken_json", line=broken.lineno, column=broken.colno) from None
    except RecursionError:
        raise FilingError("answers.too_deep") from None
    problems.raise_any()
    return value


def _object(pairs: list[tuple[str, Json]], problems: Problems) -> dict[str, Json]:
    result: dict[str, Json] = {}
    for name, value in pairs:
        if name in result:
            problems.add("answers.duplicate_key", key=shown(name))
        result[name] = value
    return result


def shown(name: str) -> str:
    """A name from the file, fit for a message: short, printable."""
    cut = name if len(name) <= _SHOWN_OF_A_KEY else f"{name[:_SHOWN_OF_A_KEY]}…"
    return "".join(each if each.isprintable() else "�" for each in cut)
