"""Each of the seven combinations has a filing at full length, without anything to mend."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from filing_desktop.assembly.plan import Gate
from filing_desktop.checks.run import run_checks
from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import DocumentContent, Heading, plain_document
from filing_desktop.documents.dossier import Dossier
from filing_desktop.filing.answer import FileRecord, Said
from filing_desktop.filing.combination import COMBINATIONS, combination_said
from filing_desktop.filing.facts import Facts
from filing_desktop.formats.answers import read_answers, resolve_files
from filing_desktop.resources import resource_path
from filing_desktop.services.answers import with_files
from filing_desktop.services.export import gate_of
from tests.scenarios.exported import command
from tests.scenarios.sample import sample

TODAY = dt.date(2026, 11, 24)
FOLDER = Path(__file__).parent
SAMPLE = resource_path("samples", "synth_provider")
DRAWN = [each for each in COMBINATIONS.values() if each != "synth_provider"]

#: The sections of the report after the four that all have, and the second chapter.
OWN_SECTIONS: Mapping[str, str] = {
    "synth_provider": "（五）结果标识",
    "synth_supporter": "（五）结果标识",
    "push": "（五）用户模型与推荐规则",
    "rank": "（五）排序规则",
    "search": "（五）检索规则",
    "filter": "（五）过滤规则",
    "dispatch": "（五）调度决策规则",
}


def folder_of(combination: str) -> Path:
    """Where the answers of a combination lie; that of the provider is the shipped sample."""
    return SAMPLE if combination == "synth_provider" else FOLDER / combination


@cache
def dossier_of(combination: str) -> Dossier:
    """The filing of a combination composed; its attachments are the sample's stand-ins."""
    catalog = sample().catalog
    read = read_answers((folder_of(combination) / "answers.json").read_bytes(), catalog)
    files = {
        address: tuple(_record(path) for path in paths)
        for address, paths in resolve_files(read, SAMPLE).items()
    }
    sheet = with_files(read.sheet, files)
    said = combination_said(sheet, catalog.edition.combinations)
    facts = Facts(catalog, sheet, said, sample().facts.regions)
    return Dossier(facts, compose(facts, TODAY), TODAY)


def _record(path: Path) -> FileRecord:
    media = "application/pdf" if path.suffix == ".pdf" else "image/png"
    return FileRecord(path.name, path.name.encode().hex().ljust(64, "0")[:64], 2048, media)


def headings(document: DocumentContent, level: int) -> list[str]:
    """The headings of a level."""
    return [
        part.text for part in document.parts() if isinstance(part, Heading) and part.level == level
    ]


@pytest.mark.parametrize("combination", COMBINATIONS.values())
def test_a_filing_of_each_has_nothing_to_mend(combination: str) -> None:
    """The answers say that combination, are of real length, and both packages can be sealed."""
    dossier = dossier_of(combination)
    assert dossier.facts.combination == combination
    found = run_checks(dossier)
    assert [(each.message, each.places[0].name) for each in found.open] == []
    assert {gate_of(found, package) for package in ("entity", "algorithm")} == {Gate.TO_SEAL}
    words = plain_document(dossier.documents["self_assessment"])
    assert len(words) > 12_000


@pytest.mark.parametrize("combination", COMBINATIONS.values())
def test_no_chapter_of_another_combination_appears(combination: str) -> None:
    """The report has the sections of its type, and of no other."""
    report = dossier_of(combination).documents["self_assessment"]
    second = headings(report, 2)
    assert OWN_SECTIONS[combination] in second
    assert not (set(OWN_SECTIONS.values()) - {OWN_SECTIONS[combination]}) & set(second)
    has_products = combination != "synth_supporter"
    chapters = headings(report, 1)
    assert ("二、服务情况" in chapters, "二、技术服务情况" in chapters) == (
        has_products,
        not has_products,
    )
    name = sample().catalog.edition.names[combination].zh
    assert report.subtitle == f"（{name}）"


@pytest.mark.parametrize("combination", COMBINATIONS.values())
def test_no_question_of_another_combination_is_answered(combination: str) -> None:
    """A filing at full length answers nothing that it is not asked."""
    facts = dossier_of(combination).facts
    foreign = [
        str(address)
        for address, entry in facts.sheet.entries.items()
        if isinstance(entry, Said)
        and combination not in facts.catalog.questions[address.question].applies_to
    ]
    assert foreign == []


@pytest.mark.parametrize("combination", DRAWN)
def test_the_packages_of_each_are_written_and_hold(combination: str, tmp_path: Path) -> None:
    """The command writes the packages to be sealed, and finds them sound again."""
    shutil.copy(FOLDER / combination / "answers.json", tmp_path)
    shutil.copytree(SAMPLE / "files", tmp_path / "files")
    answers, target = str(tmp_path / "answers.json"), str(tmp_path / "out")
    done = command("--date", "2026-11-24", "export", answers, "--to", target, "--json")
    assert done.returncode == 0, done.stderr
    written = json.loads(done.stdout)["packages"]
    assert [package["gate"] for package in written] == ["to_seal"] * 3  # the third stays here
    for package in written:
        checked = command("verify", package["folder"], "--json")
        assert checked.returncode == 0, checked.stderr
