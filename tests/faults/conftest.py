"""A small library for the faults, and running programs beside the test."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from filing_desktop.filing.client import Client, Filing
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.keyfile import KdfCost

AT = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
PASSPHRASE = "seven quiet herons"

Start = Callable[[Sequence[str]], "subprocess.Popen[str]"]


@pytest.fixture
def at() -> dt.datetime:
    """A fixed moment."""
    return AT


@pytest.fixture
def passphrase() -> str:
    """The passphrase of the library."""
    return PASSPHRASE


@pytest.fixture
def gate() -> SqlLibraryGate:
    """A gate whose passphrases cost next to nothing."""
    return SqlLibraryGate(KdfCost(memory_kib=8, rounds=1, lanes=1))


@pytest.fixture
def folder(gate: SqlLibraryGate, tmp_path: Path) -> Path:
    """The folder of a closed library with a client ``c1`` and its filing ``f1``."""
    path = tmp_path / "library"
    library, _ = gate.create(path, PASSPHRASE, AT)
    library.shelf.add_client(Client("c1", "云杉科技", "YS", "teal", AT))
    library.shelf.add_filing(Filing("f1", "c1", "短视频推荐", "2025-01", "x", AT, AT))
    library.close()
    return path


@pytest.fixture
def start() -> Start:
    """Starts another Python with these arguments and the program's modules at hand."""
    source = Path(__file__).parents[2] / "src"

    def starting(arguments: Sequence[str]) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(source)},
        )

    return starting
