"""Provinces, cities and counties by their six-digit codes."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

#: Names that stand between a province and its counties and say nothing of their own.
_SILENT = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})


class RegionTable:
    """Names by code; the code of a province ends in 0000, that of a city in 00."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def provinces(self) -> tuple[tuple[str, str], ...]:
        """Codes and names of the provinces."""
        return tuple((c, n) for c, n in self._names.items() if c.endswith("0000"))

    def below(self, code: str) -> tuple[tuple[str, str], ...]:
        """Codes and names one level down: cities of a province, counties of a city."""
        if code.endswith("0000"):
            return tuple(
                (c, n)
                for c, n in self._names.items()
                if c[:2] == code[:2] and c.endswith("00") and c != code
            )
        if not code.endswith("00"):
            return ()
        return tuple((c, n) for c, n in self._names.items() if c[:4] == code[:4] and c != code)

    def is_whole(self, code: str) -> bool:
        """Whether a code names a place with nothing below it (东莞 has no counties)."""
        return code in self._names and not self.below(code)

    def path(self, code: str) -> tuple[str, ...]:
        """The codes from the province down to ``code``, those that the table knows."""
        steps = dict.fromkeys((f"{code[:2]}0000", f"{code[:4]}00", code))
        return tuple(step for step in steps if step in self._names)

    def full_name(self, code: str) -> str:
        """浙江省杭州市西湖区; the code itself where the table does not know it."""
        names = [self._names[step] for step in self.path(code)]
        if code not in self._names:
            return code
        spoken = [name for name in names if name not in _SILENT]
        return "".join(dict.fromkeys(spoken))


def load_regions(path: Path) -> RegionTable:
    """The table in a CSV file with the columns code and name."""
    with path.open(encoding="utf-8", newline="") as table:
        names = {row["code"]: row["name"] for row in csv.DictReader(table)}
    return RegionTable(MappingProxyType(names))
