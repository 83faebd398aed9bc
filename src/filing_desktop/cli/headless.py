"""Where there is no screen: the sample, from an empty library to both packages, in words."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

from filing_desktop.assembly.plan import GATE_NAMES, PACKAGE_NAMES, Gate
from filing_desktop.checks.finding import Severity
from filing_desktop.filing.change import Scope
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import merged
from filing_desktop.services.dossiers import dossier_of, findings_of
from filing_desktop.services.export import plan_export, write_export
from filing_desktop.services.library import import_answers
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.ports import Progress
from filing_desktop.services.program import Program

#: The library lives for this one run and holds nothing but the invented filing.
_PASSPHRASE = "样例资料 只在这一次运行里 用完就删"  # noqa: S105
_CLIENT = "YL"


def run_sample(program: Program, sample: Path, target: Path, language: str) -> int:
    """Fill the sample into a temporary library, check it, write its packages to ``target``."""
    texts = program.texts(language)
    print(texts.say("headless.no_screen"))
    with tempfile.TemporaryDirectory(prefix="filing-desktop-") as folder:
        path = Path(folder) / "library"
        made, _code = program.library.create(path, _PASSPHRASE, program.clock.now())
        with closing(made) as library:
            return _fill_and_write(program, library, sample, target, language)


def _fill_and_write(
    program: Program, library: OpenLibrary, sample: Path, target: Path, language: str
) -> int:
    texts = program.texts(language)
    filing = import_answers(program, library, sample, _CLIENT)
    scope = Scope(filing.client_key, filing.key)
    sheet = merged(library.load_sheet(Scope(scope.client)), library.load_sheet(scope))
    facts = Facts(program.catalog, sheet, filing.combination, program.regions, program.calendar)
    answered = sum(1 for address in sheet.entries if facts.is_shown(address.question, address.row))
    print(texts.say("headless.filled", title=filing.title, count=answered))
    dossier = dossier_of(facts, program.clock.today(), program.missing_characters)
    findings = findings_of(dossier)
    must_fix = findings.count(Severity.MUST_FIX)
    print(texts.say("cli.findings", must=must_fix, all=len(findings.open)))
    planned = plan_export(dossier, findings)
    store = library.files(filing.client_key)
    for package in write_export(planned, program.packages, store, target, _go_on):
        manifest = package.manifest
        print(
            texts.say(
                "headless.written",
                name=PACKAGE_NAMES[manifest.package],
                gate=GATE_NAMES[Gate(manifest.gate)],
                files=len(manifest.files),
                folder=f"{target.name}/{package.folder.name}",
            )
        )
    return 1 if must_fix else 0


def _go_on(_progress: Progress) -> bool:
    return True
