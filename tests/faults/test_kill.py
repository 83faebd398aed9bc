"""Killed at any moment, the library keeps everything it acknowledged."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import random
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Scope, applied
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.storage import disk
from filing_desktop.storage.backup import check_database
from filing_desktop.storage.connection import connect
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary

Start = Callable[[Sequence[str]], "subprocess.Popen[str]"]

_KILLS = int(os.environ.get("FILING_KILLS", "15"))
_WRITER = str(Path(__file__).with_name("writer.py"))
_SCOPE = Scope("c1", "f1")


def _number(sheet: AnswerSheet, question: str) -> int:
    entry = sheet.entry(Address(question))
    assert isinstance(entry, Said)
    assert isinstance(entry.raw, str)
    return int(entry.raw)


def _check_journal(library: SqlLibrary, sheet: AnswerSheet) -> None:
    """Undoing everything leads to the empty sheet: no step was lost or doubled."""
    for past in library.stays(_SCOPE, 100_000):
        for step in reversed(past.steps):
            sheet = applied(sheet, step.before)
    assert sheet == AnswerSheet()


def _killed_after(child: subprocess.Popen[str], seconds: float) -> int | None:
    """Kill the child some time after its first save; the last number it acknowledged."""
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(seconds)
    child.kill()
    rest, errors = child.communicate()
    assert errors == ""
    acknowledged = [line for line in (first + rest).splitlines(keepends=True) if line[-1] == "\n"]
    return int(acknowledged[-1]) if acknowledged else None


def test_kill_while_saving(
    gate: SqlLibraryGate, folder: Path, start: Start, passphrase: str, at: dt.datetime
) -> None:
    """Killed in the middle of saving, nothing acknowledged is lost and no save is there by half.

    ``FILING_KILLS`` sets how often (15 unless set).
    """
    dice = random.Random(11)  # noqa: S311 - moments, not secrets
    next_number = 1
    for kill in range(_KILLS):
        child = start([_WRITER, str(folder), passphrase, str(next_number)])
        acknowledged = _killed_after(child, dice.uniform(0.0, 0.25))
        library = gate.open(folder, passphrase, at)
        with contextlib.closing(library):
            assert [each for each in library.warnings if "older" in each.code] == []
            sheet = library.load_sheet(_SCOPE)
            one, other = _number(sheet, "one"), _number(sheet, "other")
            assert one + other == 1000
            assert acknowledged is not None
            assert acknowledged <= one <= acknowledged + 1
            next_number = one + 1
            if kill == _KILLS - 1:
                _check_journal(library, sheet)
                with contextlib.closing(
                    connect(folder / disk.DATABASE, library._store.key)
                ) as connection:
                    check_database(connection)


_BETWEEN_BLOB_AND_ROW = """
import datetime as dt, os, signal, sys
from pathlib import Path
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.blobs import BlobFolder
library = SqlLibraryGate().open(Path(sys.argv[1]), sys.argv[2], dt.datetime.now(dt.UTC))
write = BlobFolder.write
def write_and_die(self, name, data):
    write(self, name, data)
    os.kill(os.getpid(), signal.SIGKILL)
BlobFolder.write = write_and_die
library.files("c1").add("a.pdf", b"%PDF-1.7")
"""


def test_kill_between_blob_and_row(
    gate: SqlLibraryGate, folder: Path, start: Start, passphrase: str, at: dt.datetime
) -> None:
    """Killed between the blob and its row, the blob is moved aside at the next start."""
    child = start(["-c", _BETWEEN_BLOB_AND_ROW, str(folder), passphrase])
    child.communicate()
    assert child.returncode == -9
    blobs = [path for path in (folder / disk.BLOBS).rglob("*") if path.is_file()]
    assert len(blobs) == 1
    library = gate.open(folder, passphrase, at)
    assert [warning.code for warning in library.warnings] == ["library.files_set_aside"]
    library.close()
    aside = [path.name for path in (folder / disk.BLOBS / disk.ASIDE).iterdir()]
    assert aside == [blobs[0].name]


_MIGRATION = """
import os, signal, sys, datetime as dt
from pathlib import Path
from filing_desktop.storage import gate as module
from filing_desktop.storage.migrations import STEPS
later = (*STEPS, tuple(f"CREATE TABLE extra{n} (id TEXT)" for n in range(4)))
class Dying:
    def __init__(self, connection):
        self.connection, self.left = connection, int(sys.argv[3])
    def __getattr__(self, name):
        return getattr(self.connection, name)
    def execute(self, *arguments):
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1
        return self.connection.execute(*arguments)
migrate = module.migrate
module.migrate = lambda connection, steps: migrate(Dying(connection), steps)
gate = module.SqlLibraryGate(steps=later)
gate.open(Path(sys.argv[1]), sys.argv[2], dt.datetime.now(dt.UTC)).close()
"""


@pytest.mark.parametrize("statement", [0, 1, 2, 4, 6, 7, 8])
def test_kill_in_a_migration(
    gate: SqlLibraryGate,
    folder: Path,
    start: Start,
    passphrase: str,
    at: dt.datetime,
    statement: int,
) -> None:
    """Killed at any statement of a migration, the old schema is whole and a backup is there."""
    child = start(["-c", _MIGRATION, str(folder), passphrase, str(statement)])
    child.communicate()
    assert child.returncode == -9
    (found,) = gate.backups(folder / disk.MIGRATION_BACKUPS)
    assert found.name == "schema-1-save-2"
    library = gate.open(folder, passphrase, at)  # a program of the old schema opens it
    assert [client.code for client in library.shelf.clients()] == ["YS"]
    library.close()
    child = start(["-c", _MIGRATION, str(folder), passphrase, "100"])  # and now undisturbed
    child.communicate()
    assert child.returncode == 0
