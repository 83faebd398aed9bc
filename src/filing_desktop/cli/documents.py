"""The commands that need no library: schema, check, export, verify."""

from __future__ import annotations

import argparse
from typing import Any

from filing_desktop.assembly.plan import GATE_NAMES, PACKAGE_NAMES, Gate
from filing_desktop.checks.finding import Finding, Findings, Severity
from filing_desktop.cli.output import Output
from filing_desktop.services.answers import load_answers
from filing_desktop.services.dossiers import dossier_of, findings_of
from filing_desktop.services.export import PACKAGES, plan_export, write_export
from filing_desktop.services.ports import Progress, WrittenPackage
from filing_desktop.services.program import Program
from filing_desktop.services.triage import facts_schema
from filing_desktop.texts import Texts


def print_schema(program: Program, words: argparse.Namespace, output: Output) -> int:
    """Print the JSON Schema of an answers file, or of the facts of a triage."""
    if words.of == "triage":
        output.print_json(facts_schema(program.triage))
    else:
        output.print_json(program.answers.schema(program.catalog))
    return 0


def check(program: Program, words: argparse.Namespace, output: Output) -> int:
    """Say what is missing or contradictory; 1 where something must be mended."""
    loaded = load_answers(program, words.file)
    dossier = dossier_of(loaded.facts, program.clock.today(), program.missing_characters)
    findings = findings_of(dossier)
    texts = program.texts(getattr(words, "lang", "zh"))
    _say_findings(findings, texts, output)
    output.give(findings_as_json(findings, texts))
    return 1 if findings.count(Severity.MUST_FIX) else 0


def export(program: Program, words: argparse.Namespace, output: Output) -> int:
    """Write the packages; 1 where a package could only be a draft."""
    loaded = load_answers(program, words.file)
    texts = program.texts(getattr(words, "lang", "zh"))
    dossier = dossier_of(loaded.facts, program.clock.today(), program.missing_characters)
    findings = findings_of(dossier)
    wanted = dict.fromkeys(PACKAGES, Gate.DRAFT) if words.draft else None
    planned = plan_export(dossier, findings, wanted=wanted)
    tell = _Teller(output)
    written = write_export(planned, program.packages, loaded.files, words.target, tell)
    for package in written:
        output.say(_package_line(package, texts))
    must_fix = findings.count(Severity.MUST_FIX)
    output.say(texts.say("cli.findings", must=must_fix, all=len(findings.open)))
    output.give({"packages": [_package_as_json(p) for p in written], "must_fix": must_fix})
    return 1 if must_fix else 0


class _Teller:
    """Tells of each finished file once; a merged PDF, a zip and its check are no files more."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._told = 0

    def __call__(self, progress: Progress) -> bool:
        if progress.done > self._told:
            self._output.say(f"{progress.done}/{progress.total} {progress.what}")
            self._told = progress.done
        return True


def verify(program: Program, words: argparse.Namespace, output: Output) -> int:
    """Compare a package with its manifest; names every file that differs."""
    differing = program.packages.verify(words.folder)
    texts = program.texts(getattr(words, "lang", "zh"))
    output.give({"differing": list(differing)})
    if differing:
        for name in differing:
            output.say(texts.say("cli.differs", file=name))
        return 1
    output.say(texts.say("cli.verified"))
    return 0


def findings_as_json(findings: Findings, texts: Texts) -> dict[str, Any]:
    """Findings as a command gives them: rule, severity, places, words."""
    return {
        "open": [_finding_as_json(finding, texts) for finding in findings.open],
        "kept": [
            {**_finding_as_json(finding, texts), "reason": reason}
            for finding, reason in findings.kept
        ],
        "must_fix": findings.count(Severity.MUST_FIX),
    }


def _finding_as_json(finding: Finding, texts: Texts) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "key": finding.key,
        "severity": str(finding.severity),
        "package": finding.package,
        "title": texts.say(finding.title_code, **finding.arguments_in(texts.language)),
        "remedy": texts.say(finding.remedy_code, **finding.arguments_in(texts.language)),
        "places": [place.name for place in finding.places],
    }


def _say_findings(findings: Findings, texts: Texts, output: Output) -> None:
    for finding in findings.open:
        severity = texts.say(f"severity.{finding.severity}")
        arguments = finding.arguments_in(texts.language)
        title = texts.say(finding.title_code, **arguments)
        remedy = texts.say(finding.remedy_code, **arguments)
        where = "".join(f" [{place.name}]" for place in finding.places[:1])
        output.say(f"{severity} {finding.rule} {title}{where}\n    {remedy}")
    must = findings.count(Severity.MUST_FIX)
    output.say(texts.say("cli.findings", must=must, all=len(findings.open)))


def _package_line(package: WrittenPackage, texts: Texts) -> str:
    manifest = package.manifest
    return texts.say(
        "cli.package",
        name=PACKAGE_NAMES[manifest.package],
        gate=GATE_NAMES[Gate(manifest.gate)],
        files=len(manifest.files),
        folder=package.folder.name,
    )


def _package_as_json(package: WrittenPackage) -> dict[str, Any]:
    return {
        "package": package.manifest.package,
        "gate": package.manifest.gate,
        "folder": str(package.folder),
        "archive": str(package.archive),
        "files": len(package.manifest.files),
    }
