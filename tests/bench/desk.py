"""What is measured on: the invented filing, alone or in a library, and a session over it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filing_desktop import bootstrap
from filing_desktop.catalog.model import Kind, QuestionType
from filing_desktop.catalog.model import Scope as Owner
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address
from filing_desktop.filing.change import Scope
from filing_desktop.filing.client import Filing
from filing_desktop.formats.images import MemoryFileStore
from filing_desktop.formats.images.look import inspect
from filing_desktop.resources import resource_path
from filing_desktop.services.clock import SystemClock, clock_at
from filing_desktop.services.library import add_client, add_filing, import_answers
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.program import Program
from filing_desktop.services.session import EditSession, OpenedFiling
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import KdfCost

#: The packages are drawn for this day, so that two runs draw the same.
DAY = dt.date(2026, 11, 20)
PASSPHRASE = "seven quiet herons at dawn"


@dataclass(frozen=True, slots=True)
class Bench:
    """The program, the sample where there is one, a folder to write in, and how often.

    ``documents`` are the most that are drawn, all for a true measure.
    """

    program: Program
    sample: Path | None
    folder: Path
    runs: int
    documents: int | None = None

    def new_folder(self, name: str) -> Path:
        """A path under the folder that is not there yet."""
        number = 1
        while (path := self.folder / f"{name}-{number}").exists():
            number += 1
        return path


def lay_bench(folder: Path, runs: int, documents: int | None = None) -> Bench:
    """The program with its real parts, but two that would cover what is measured.

    The passphrase costs next to nothing, and attachments are looked at in this process, not
    in a child for each.
    """
    cheap = SqlLibraryGate(KdfCost(memory_kib=8, rounds=1, lanes=1))
    built = bootstrap.build(clock_at(DAY))
    program = built._replace(library=cheap, new_files=lambda: MemoryFileStore(inspect))
    return Bench(program, _sample(), folder, runs, documents)


def fill_library(bench: Bench, path: Path, gate: SqlLibraryGate | None = None) -> Filing:
    """Make a library with the sample, or with an empty filing where there is none."""
    program = bench.program._replace(library=gate or bench.program.library)
    library, _ = program.library.create(path, PASSPHRASE, program.clock.now())
    try:
        if bench.sample is not None:
            return import_answers(program, library, bench.sample, "YL")
        client = add_client(program, library, "云杉科技", "YS")
        return add_filing(program, library, client, "云杉问答生成算法")
    finally:
        library.close()


@contextmanager
def opened(bench: Bench, path: Path) -> Iterator[OpenLibrary]:
    """The library at ``path``, closed afterwards."""
    library = bench.program.library.open(path, PASSPHRASE, bench.program.clock.now())
    try:
        yield library
    finally:
        library.close()


def session_over(bench: Bench, library: OpenLibrary, filing: Filing) -> EditSession:
    """A session as the window opens it, by the computer's own clock."""
    scope = Scope(filing.client_key, filing.key)
    program = bench.program
    filing_as_opened = OpenedFiling(
        program.catalog,
        scope,
        library.load_sheet(Scope(scope.client)),
        library.load_sheet(scope),
        program.regions,
    )
    return EditSession(filing_as_opened, library, SystemClock(), program.new_key)


def typed_in(bench: Bench) -> Address:
    """The first long text of a filing: what a person types in longest."""
    for question in bench.program.catalog.questions.values():
        is_alone = question.group is None and question.scope is Owner.FILING
        if is_alone and question.kind is Kind.ASKED and question.type is QuestionType.LONG_TEXT:
            return Address(question.id)
    raise LookupError("the form has no long text")


def _sample() -> Path | None:
    try:
        path = resource_path("samples", "synth_provider", "answers.json")
    except (FilingError, FileNotFoundError):
        return None
    return path if path.exists() else None
