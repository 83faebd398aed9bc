"""What the window exported and what the command exports of the same answers, side by side."""

from __future__ import annotations

from pathlib import Path

from filing_desktop.assembly.manifest import MANIFEST_NAME, manifest_from_bytes
from filing_desktop.bootstrap import build
from filing_desktop.services.clock import clock_at_epoch
from filing_desktop.services.program import Program
from tests.e2e.script import Filer, write_script
from tests.e2e.stage import Stage
from tests.scenarios.exported import command, tree

#: 2026-11-24, noon in UTC.
EPOCH = 1795521600


def program() -> Program:
    """The program at the fixed time."""
    return build(clock_at_epoch(EPOCH))


def exported_by_window(stage: Stage, answers: Path, filer: Filer) -> Path:
    """Make the filing in the window and export it; gives the folder of its packages."""
    script = stage.home.parent / "walk.json"
    write_script(program(), answers, filer, script)
    stage.walk(script)
    assert complaints(stage) == []
    (target,) = {path.parent.parent for path in stage.home.rglob(MANIFEST_NAME)}
    return target


def exported_by_command(answers: Path, target: Path) -> Path:
    """Export the answers file by ``filing-desktop export`` at the same time."""
    done = command("export", str(answers), "--to", str(target), SOURCE_DATE_EPOCH=str(EPOCH))
    assert done.returncode in (0, 1), done.stderr
    return target


def differing(one: Path, other: Path) -> list[str]:
    """The names of all files that are in one folder alone, or are not the same byte for byte."""
    these, those = tree(one), tree(other)
    return sorted(name for name in {*these, *those} if these.get(name) != those.get(name))


def documents(target: Path, ending: str) -> dict[str, Path]:
    """The file of each document with that ending, by the id of the document."""
    return {
        entry.role: manifest.parent / entry.name
        for manifest in target.rglob(MANIFEST_NAME)
        for entry in manifest_from_bytes(manifest.read_bytes()).files
        if entry.name.endswith(f".{ending}")
    }


def complaints(stage: Stage) -> list[str]:
    """What the program wrote to its terminal, but Qt's answers on things that are gone."""
    lines = stage.said().splitlines()
    return [line for line in lines if not line.startswith("qt.accessibility.atspi:")]
