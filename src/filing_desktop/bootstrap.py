"""Puts the program together: the only module that knows every ring."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import platformdirs

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.cli.arguments import parser
from filing_desktop.cli.headless import run_sample
from filing_desktop.cli.main import run_command
from filing_desktop.errors import FilingError
from filing_desktop.filing.regions import load_regions
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.formats import answers as answers_format
from filing_desktop.formats.docx import draw_docx
from filing_desktop.formats.images import LookChild, MemoryFileStore
from filing_desktop.formats.package import FolderPackages
from filing_desktop.formats.pdf import draw_pdf, merge_pdfs, missing_characters
from filing_desktop.resources import resource_path
from filing_desktop.services.clock import SystemClock, clock_at, clock_at_epoch
from filing_desktop.services.ports import Clock
from filing_desktop.services.program import AnswersFile, Program
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.texts import Texts, load_texts

FORM, EDITION = "algorithm_filing", "2026-11"


class JsonAnswers:
    """Answers files as JSON, for the services."""

    def read(self, data: bytes, catalog: FormCatalog, folder: Path) -> AnswersFile:
        """The values in ``data``, with the paths of the attachments it names."""
        read = answers_format.read_answers(data, catalog)
        return AnswersFile(read.edition, read.sheet, answers_format.resolve_files(read, folder))

    def write(self, edition: str, sheet: AnswerSheet, catalog: FormCatalog) -> bytes:
        """The sheet as JSON."""
        return answers_format.write_answers(answers_format.Answers(edition, sheet), catalog)

    def schema(self, catalog: FormCatalog) -> Mapping[str, Any]:
        """The JSON Schema."""
        return answers_format.answers_schema(catalog)


def run(words: list[str]) -> int:
    """Parse ``words`` and do what they say; without a command the window opens."""
    arguments = parser().parse_args(words)
    program = build(clock_of(arguments, os.environ))
    if arguments.command:
        return run_command(program, arguments)
    language = getattr(arguments, "lang", "zh")
    if not has_screen(os.environ):
        return run_sample(program, sample_answers(), Path("out"), language)
    raise FilingError("cli.no_window")


def build(clock: Clock) -> Program:
    """The program with its real parts."""
    return Program(
        catalog=load_catalog(resource_path("catalog", FORM, EDITION), _cache_folder()),
        texts=texts_in,
        clock=clock,
        new_key=lambda: secrets.token_hex(8),
        regions=load_regions(resource_path("regions", "regions.csv")),
        answers=JsonAnswers(),
        packages=FolderPackages(draw_pdf, draw_docx, merge_pdfs),
        library=SqlLibraryGate(),
        new_files=lambda: MemoryFileStore(LookChild().inspect),
        missing_characters=lambda text: frozenset(missing_characters(text)),
        data_folder=Path(platformdirs.user_data_dir("filing-desktop", appauthor=False)),
    )


def clock_of(arguments: argparse.Namespace, environment: Mapping[str, str]) -> Clock:
    """Fixed by ``--date``, else by ``SOURCE_DATE_EPOCH``, else the computer's own time."""
    if "date" in arguments:
        return clock_at(arguments.date)
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return SystemClock()
    if not epoch.isdecimal():
        raise FilingError("cli.source_date_epoch")
    return clock_at_epoch(int(epoch))


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether a window can open: always on Windows and macOS, else where a display is named."""
    if sys.platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def sample_answers() -> Path:
    """The answers file of the invented filing."""
    return resource_path("samples", "synth_provider", "answers.json")


@cache
def texts_in(language: str) -> Texts:
    """The words of the program in a language."""
    return load_texts(language, resource_path("i18n"))


def explained(error: FilingError) -> str:
    """An error that was raised before a command ran, in Chinese and English."""
    return "\n".join(texts_in(language).explain(error) for language in ("zh", "en"))


def _cache_folder() -> Path:
    return Path(platformdirs.user_cache_dir("filing-desktop", appauthor=False))
