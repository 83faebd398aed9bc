"""Published filings as answers: rows of a public list with the texts of a disclosure.

Nothing of them is kept here: they are read from the reference data when the tests run.
"""

from __future__ import annotations

import csv
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from filing_desktop.filing.answer import Said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import Prose

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"

_TEXTS = ("principle", "mechanism", "scenario", "purpose")
_CELLS = ("algorithm_name", "entity", "product", "purpose")


@dataclass(frozen=True, slots=True)
class Published:
    """A row of a public list, and the texts of a published disclosure."""

    row: dict[str, str]
    texts: dict[str, str]

    def answers(self) -> dict[str, Any]:
        """The answers file of a filing that holds just these facts."""
        row = self.row
        texts = {f"disc.{name}": text for name, text in self.texts.items()}
        model = {
            "key": "m1",
            "name": row["algorithm_name"],
            "origin": "third_party",
            "filing_number": row["filing_number"],
        }
        return {
            "format": 1,
            "edition": "2026-11",
            "answers": {
                "entity.name": row["entity"],
                "algo.name": row["algorithm_name"],
                "algo.type": "synth",
                "algo.role": "provider",
                "list.main_use": row["purpose"],
                **texts,
            },
            "rows": {"product": [{"key": "p1", "name": row["product"]}], "model": [model]},
        }


def _rows() -> list[dict[str, str]]:
    """Rows of providers of synthesis: the longest cells, the rarest characters, then any."""
    with (DATA / "registry.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = [
            {name: cell.replace("\n", "") for name, cell in row.items()}  # wrapped in the list
            for row in csv.DictReader(lines)
            if row["algorithm_type"].startswith("生成合成类") and row["role"] == "服务提供者"
        ]
    longest = [max(rows, key=lambda row: len(row[cell])) for cell in _CELLS]
    counts = Counter(char for row in rows for char in _characters(row))
    rarest = sorted(rows, key=lambda row: sum(1 / counts[char] for char in _characters(row)))[-5:]
    dice = random.Random(2026)  # noqa: S311 - a choice of examples
    return [*longest, *rarest, *dice.sample(rows, 30 - len(longest) - len(rarest))]


def _characters(row: dict[str, str]) -> set[str]:
    return set("".join(row[cell] for cell in _CELLS))


def published_filings() -> list[Published]:
    """Rows, each with the texts of a disclosure, those that are whole first."""
    disclosures = json.loads((DATA / "disclosures.json").read_text("utf-8"))
    disclosures.sort(key=lambda each: each["completeness"] != "whole")
    texts = [{name: each[name] for name in _TEXTS if each[name]} for each in disclosures]
    return [Published(row, text) for row, text in zip(_rows(), cycle(texts), strict=False)]


def said_lines(facts: Facts) -> Iterator[tuple[str, str]]:
    """Each line that was said, with each document that it must stand in."""
    for address, entry in facts.sheet.entries.items():
        question = facts.catalog.questions[address.question]
        assert isinstance(entry, Said)
        text = entry.raw.plain if isinstance(entry.raw, Prose) else entry.raw
        if isinstance(text, str) and not question.options:
            for document in {place.document for place in question.printed}:
                yield from ((document, line) for line in text.split("\n") if line.strip())
