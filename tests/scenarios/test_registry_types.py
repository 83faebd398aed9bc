"""The words of the types hold against every published filing."""

from __future__ import annotations

import csv
from pathlib import Path

from filing_desktop.checks.kinds import is_of_another
from filing_desktop.filing.identifiers import FILING_TYPES

#: The type by the two digits of the number; what is printed was 检索过滤类 until 2024.
_PLACE = slice(13, 15)


def test_nearly_no_published_filing_is_of_another_type(shared_data: Path) -> None:
    """Of all rows of the published lists five are told, each called by another type's word."""
    with (shared_data / "registry.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    told = []
    for row in rows:
        digits = "".join(filter(str.isdecimal, row["filing_number"]))
        kind = FILING_TYPES.get(digits[_PLACE], "")
        if kind and is_of_another(kind, row["algorithm_name"], row["purpose"]):
            told.append(row["algorithm_name"])
    assert len(rows) == 7997
    assert len(told) == 5
