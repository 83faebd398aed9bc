"""The program with its real parts over a library that is cheap to unlock."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from filing_desktop import bootstrap
from filing_desktop.formats.images import MemoryFileStore
from filing_desktop.formats.images.look import inspect
from filing_desktop.services.clock import clock_at_epoch
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.program import Program
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import KdfCost


@pytest.fixture(scope="module")
def program() -> Program:
    """The program at a fixed moment; own files are looked at in the process itself."""
    keys = itertools.count()
    return bootstrap.build(clock_at_epoch(1_795_500_000))._replace(
        new_key=lambda: f"key{next(keys)}",
        library=SqlLibraryGate(KdfCost(memory_kib=8, rounds=1, lanes=1)),
        new_files=lambda: MemoryFileStore(inspect),
    )


@pytest.fixture
def library(program: Program, tmp_path: Path) -> Iterator[OpenLibrary]:
    """An empty library."""
    path = tmp_path / "library"
    made, _ = program.library.create(path, "seven quiet herons", program.clock.now())
    with closing(made):
        yield made
