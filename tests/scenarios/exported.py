"""Exports an answers file as a person does, by the command, and finds what was written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filing_desktop.assembly.manifest import MANIFEST_NAME, manifest_from_bytes

SOURCE = Path(__file__).resolve().parents[2] / "src"
DAY = "2026-11-24"


@dataclass(frozen=True, slots=True)
class Exported:
    """The packages a command wrote: folders and zips, and where each document lies."""

    target: Path
    code: int
    said: Mapping[str, Any]

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folder of each package."""
        return tuple(Path(each["folder"]) for each in self.said["packages"])

    @property
    def archives(self) -> tuple[Path, ...]:
        """The zip of each package."""
        return tuple(Path(each["archive"]) for each in self.said["packages"])

    def pdfs(self) -> list[Path]:
        """Every PDF of every package, the merged ones too."""
        return sorted(path for folder in self.folders for path in folder.rglob("*.pdf"))

    def files(self, ending: str) -> dict[str, Path]:
        """The file of each document with that ending, by the id of the document.

        A policy that lies there alone as well is a part of its report.
        """
        return {
            entry.role: folder / entry.name
            for folder in self.folders
            for entry in manifest_from_bytes((folder / MANIFEST_NAME).read_bytes()).files
            if entry.role and entry.name.endswith(f".{ending}")
        }


def command(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program run with these words, in an environment of its own."""
    return subprocess.run(
        [sys.executable, "-m", "filing_desktop", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(SOURCE), **environment},
        check=False,
    )


def export(answers: Path, target: Path, **environment: str) -> Exported:
    """Export an answers file on a fixed day; the command must have found no fault of its own."""
    words = ("export", str(answers), "--to", str(target), "--date", DAY, "--json")
    done = command(*words, **environment)
    assert done.returncode in (0, 1), done.stderr
    return Exported(target, done.returncode, json.loads(done.stdout))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its relative name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
