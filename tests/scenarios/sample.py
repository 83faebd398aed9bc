"""The shipped sample as tests read it: its answers, its files, its facts, its sentences."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.answer import Address, FileRecord, Said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.reading import text_of
from filing_desktop.filing.regions import load_regions
from filing_desktop.formats.answers import read_answers, resolve_files
from filing_desktop.resources import resource_path

COMBINATION = "synth_provider"
CHINESE = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")

_MEDIA = {".png": "image/png", ".pdf": "application/pdf"}
_SENTENCE = re.compile(r"[^。；！？\n]+")


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample as the program holds it once it is opened."""

    folder: Path
    catalog: FormCatalog
    facts: Facts
    paths: dict[Address, tuple[Path, ...]]

    def column(self, question: str) -> list[str]:
        """The answers of one column, row by row, as they are printed."""
        group = self.catalog.questions[question].group
        assert group is not None
        return [self.facts.text(question, row) for row in self.facts.rows(group)]

    def texts(self) -> Iterator[tuple[Address, str]]:
        """Every text a person wrote, with its place."""
        for address in self.facts.addresses():
            entry = self.facts.sheet.entry(address)
            if isinstance(entry, Said) and not _is_files(entry):
                yield address, text_of(entry.raw)


@cache
def sample() -> Sample:
    """Read the sample, its files attached as the program would attach them."""
    folder = resource_path("samples", "synth_provider")
    catalog = load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))
    answers = read_answers((folder / "answers.json").read_bytes(), catalog)
    paths = dict(resolve_files(answers, folder))
    attached = {
        address: Said(tuple(_record(path) for path in found)) for address, found in paths.items()
    }
    sheet = replace(answers.sheet, entries={**answers.sheet.entries, **attached})
    regions = load_regions(resource_path("regions", "regions.csv"))
    return Sample(folder, catalog, Facts(catalog, sheet, COMBINATION, regions), paths)


def sentences(text: str, least: int) -> list[str]:
    """The sentences of ``text`` without white space that have ``least`` characters or more."""
    plain = ("".join(match.group().split()) for match in _SENTENCE.finditer(text))
    return [each for each in plain if len(each) >= least]


def _record(path: Path) -> FileRecord:
    data = path.read_bytes()
    return FileRecord(path.name, hashlib.sha256(data).hexdigest(), len(data), _MEDIA[path.suffix])


def _is_files(entry: Said) -> bool:
    return isinstance(entry.raw, tuple) and any(isinstance(each, FileRecord) for each in entry.raw)
