"""Puts the program together: the only module that knows every ring.

What the first page of the window does not need is loaded when it is needed, inside the
functions below.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
import time
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filing_desktop.errors import FilingError
from filing_desktop.resources import resource_path
from filing_desktop.services.clock import SystemClock, clock_at, clock_at_epoch
from filing_desktop.services.program import Program
from filing_desktop.storage.door import LibraryDoor
from filing_desktop.texts import Texts, load_texts

if TYPE_CHECKING:
    import datetime as dt
    from argparse import Namespace

    from filing_desktop.catalog.calendar import UsualWait
    from filing_desktop.catalog.model import FormCatalog
    from filing_desktop.catalog.triage import TriageForm
    from filing_desktop.documents.content import DocumentContent
    from filing_desktop.filing.answer import Address
    from filing_desktop.filing.regions import RegionTable
    from filing_desktop.filing.sheet import AnswerSheet
    from filing_desktop.filing.working_days import WorkCalendar
    from filing_desktop.formats.images import LookChild
    from filing_desktop.services.ports import (
        AnswersFile,
        AnswersFormat,
        Clock,
        DueDate,
        FileStore,
        PackageWriter,
    )

#: What opens a library, and what opens a filing, in the order of their need.
_FOR_A_LIBRARY = (
    "storage.keyfile",
    "storage.gate",
    "storage.rows",
    "storage.library",
    "services.library",
    "services.homes",
)
_FOR_A_FILING = ("catalog.reader", "documents.compose", "checks.run", "services.opened")
#: Seconds between two of them.
_REST = 0.01

FORM, EDITION = "algorithm_filing", "2026-11"


class JsonAnswers:
    """Answers files as JSON, for the services."""

    def read(self, data: bytes, catalog: FormCatalog, folder: Path) -> AnswersFile:
        """The values in ``data``, with the paths of the attachments it names."""
        from filing_desktop.formats.answers import read_answers, resolve_files
        from filing_desktop.services.ports import AnswersFile

        read = read_answers(data, catalog)
        return AnswersFile(read.edition, read.sheet, resolve_files(read, folder))

    def write(
        self,
        edition: str,
        sheet: AnswerSheet,
        catalog: FormCatalog,
        files: Mapping[Address, tuple[str, ...]],
    ) -> bytes:
        """The sheet as JSON, naming its attachments by these paths."""
        from filing_desktop.formats.answers import Answers, write_answers

        return write_answers(Answers(edition, sheet, files), catalog)

    def schema(self, catalog: FormCatalog) -> Mapping[str, Any]:
        """The JSON Schema."""
        from filing_desktop.formats.answers import answers_schema

        return answers_schema(catalog)


def run(words: list[str]) -> int:
    """Parse ``words`` and do what they say; without a command the window opens."""
    if not words:
        return _run_window(_clock_of_environment(os.environ), None)
    from filing_desktop.cli.arguments import parser

    arguments = parser().parse_args(words)
    clock = clock_of(arguments, os.environ)
    if not arguments.command:
        if "date" in arguments:  # its clock would empty the bin of what is due by that day
            raise FilingError("cli.date_for_window")
        return _run_window(clock, getattr(arguments, "lang", None))
    from filing_desktop.cli.main import run_command

    gc.enable()
    return run_command(build(clock), arguments)


def _run_window(clock: Clock, language: str | None) -> int:
    program = build(clock)
    if not has_screen(os.environ):
        from filing_desktop.cli.headless import run_sample

        gc.enable()
        return run_sample(program, sample_answers(), Path("out"), language or "zh")
    from filing_desktop.gui.imports import import_plainly

    import_plainly()
    from filing_desktop.gui.app import run as run_window
    from filing_desktop.gui.later import PAGES

    return run_window(program, pages=PAGES, language=language)


def build(clock: Clock) -> Program:
    """The program with its real parts."""
    return Program(
        load_catalog=_catalog,
        load_regions=_regions,
        load_calendar=_calendar,
        usual_waits=_usual_waits,
        draw_dates=_draw_dates,
        load_answers=_answers,
        load_packages=_packages,
        load_triage=_triage,
        draw_pdf=_draw_pdf,
        texts=texts_in,
        clock=clock,
        computer_clock=SystemClock(),
        new_key=_new_key,
        library=LibraryDoor(),
        new_files=_new_files,
        write_folder=_write_folder,
        missing_characters=_missing_characters,
        inspect=_inspect,
        thumbnail=_thumbnail,
        data_folder=_data_folder(),
        sample_answers=sample_answers,
        prepare=(_prepare_library, _prepare_filing),
    )


def clock_of(arguments: Namespace, environment: Mapping[str, str]) -> Clock:
    """Fixed by ``--date``, else by ``SOURCE_DATE_EPOCH``, else the computer's own time."""
    if "date" in arguments:
        return clock_at(arguments.date)
    return _clock_of_environment(environment)


def _clock_of_environment(environment: Mapping[str, str]) -> Clock:
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
    return load_texts(language, resource_path("i18n"), _cache_folder())


def explained(error: FilingError) -> str:
    """An error that was raised before a command ran, in Chinese and English."""
    return "\n".join(texts_in(language).explain(error) for language in ("zh", "en"))


def _prepare_library() -> None:
    _load(_FOR_A_LIBRARY)


def _prepare_filing() -> None:
    _load(_FOR_A_FILING)
    _catalog()
    _regions()
    _calendar()


def _load(names: tuple[str, ...]) -> None:
    """Load modules in a thread, politely: others want to go on meanwhile."""
    for name in names:
        importlib.import_module(f"filing_desktop.{name}")
        time.sleep(_REST)


def _new_key() -> str:
    import secrets

    return secrets.token_hex(8)


@cache
def _catalog() -> FormCatalog:
    from filing_desktop.catalog.reader import load_catalog

    return load_catalog(resource_path("catalog", FORM, EDITION), _cache_folder())


@cache
def _regions() -> RegionTable:
    from filing_desktop.filing.regions import load_regions

    return load_regions(resource_path("regions", "regions.csv"))


@cache
def _calendar() -> WorkCalendar:
    from filing_desktop.catalog.calendar import read_years
    from filing_desktop.filing.working_days import work_calendar

    return work_calendar(read_years(resource_path("calendar")))


def _usual_waits() -> tuple[UsualWait, ...]:
    from filing_desktop.catalog.calendar import read_waits

    return read_waits(resource_path("calendar"))


def _draw_dates(dates: Iterable[DueDate], moment: dt.datetime) -> bytes:
    from filing_desktop.formats.ics import draw_dates

    return draw_dates(dates, moment)


@cache
def _answers() -> AnswersFormat:
    return JsonAnswers()


@cache
def _packages() -> PackageWriter:
    from filing_desktop.formats.docx import draw_docx
    from filing_desktop.formats.package import FolderPackages
    from filing_desktop.formats.pdf import draw_pdf, merge_pdfs

    return FolderPackages(draw_pdf, draw_docx, merge_pdfs)


@cache
def _triage() -> TriageForm:
    from filing_desktop.catalog.triage import load_triage

    return load_triage(resource_path("triage"), _cache_folder())


def _draw_pdf(content: DocumentContent, made_on: dt.date) -> bytes:
    from filing_desktop.formats.pdf import draw_pdf

    return draw_pdf(content, _new_files(), made_on).data


@cache
def _look() -> LookChild:
    from filing_desktop.formats.images import LookChild

    return LookChild()


def _new_files() -> FileStore:
    from filing_desktop.formats.images import MemoryFileStore

    return MemoryFileStore(_look().inspect)


def _write_folder(target: Path, files: Iterable[tuple[str, bytes]]) -> None:
    from filing_desktop.formats.package import write_folder

    write_folder(target, files)


def _inspect(data: bytes, name: str) -> object:
    return _look().inspect(data, name)


def _thumbnail(data: bytes, name: str, width: int) -> bytes:
    return _look().thumbnail(data, name, width)


def _missing_characters(text: str) -> frozenset[str]:
    from filing_desktop.formats.coverage import missing_characters

    return frozenset(missing_characters(text))


def _data_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("filing-desktop", appauthor=False))


def _cache_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("filing-desktop", appauthor=False))
