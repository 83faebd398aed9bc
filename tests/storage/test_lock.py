"""One program writes: the second is told who, and a dead holder is no holder."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.services.library_ports import Holder, LibraryCondition
from filing_desktop.storage import disk, lock
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary
from filing_desktop.storage.lock import holder_of, lift_lock, take_lock

_HOLDER = """
import datetime as dt, sys, pathlib
from filing_desktop.storage.lock import take_lock
lock = take_lock(pathlib.Path(sys.argv[1]), dt.datetime(2026, 3, 2, tzinfo=dt.timezone.utc))
print("held", flush=True)
sys.stdin.read()
"""


def _start_holder(folder: Path) -> subprocess.Popen[str]:
    source = Path(__file__).parents[2] / "src"
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(source)},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    return child


def test_second_program(
    library: SqlLibrary, gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime
) -> None:
    """A library held by another process is refused with its number, computer and start."""
    library.close()
    with _start_holder(folder) as child:
        with pytest.raises(FilingError, match=r"library\.held") as refusal:
            gate.open(folder, passphrase, at)
        state = gate.state(folder)
        child.kill()
    assert refusal.value.arguments == {
        "pid": child.pid,
        "host": platform.node(),
        "since": "2026-03-02T00:00:00+00:00",
    }
    assert state.condition is LibraryCondition.HELD
    assert state.holder is not None
    assert state.holder.pid == child.pid
    gate.open(folder, passphrase, at).close()  # the holder was killed: its lock is stale


def test_twice_in_one_program(
    library: SqlLibrary, gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime
) -> None:
    """The same program cannot open a library twice, and its first opening stays usable."""
    with pytest.raises(FilingError, match=r"library\.held"):
        gate.open(folder, passphrase, at)
    assert library.shelf.clients()


def test_reused_number(tmp_path: Path, at: dt.datetime) -> None:
    """A stale lock whose process number is now another program's is taken over."""
    stale = {"pid": 1, "host": platform.node(), "since": "2026-01-01T00:00:00+00:00"}
    (tmp_path / disk.LOCK).write_text(json.dumps(stale))
    assert holder_of(tmp_path) is None
    take_lock(tmp_path, at).release()


def test_other_computer(tmp_path: Path, at: dt.datetime) -> None:
    """A lock of another computer is never taken, as nobody can tell whether it lives."""
    theirs = json.dumps({"pid": 7, "host": "other-computer", "since": "2026-01-01"})
    (tmp_path / disk.LOCK).write_text(theirs)
    with pytest.raises(FilingError, match=r"host=other-computer"):
        take_lock(tmp_path, at)
    assert (tmp_path / disk.LOCK).read_text() == theirs
    found = holder_of(tmp_path)
    assert found is not None
    assert found.host == "other-computer"


@pytest.mark.parametrize("content", ["", "{", "[]", '{"pid": "x"}'])
def test_unreadable_lock(tmp_path: Path, at: dt.datetime, content: str) -> None:
    """A lock file without a readable holder stands in nobody's way."""
    (tmp_path / disk.LOCK).write_text(content)
    with take_lock(tmp_path, at):
        found = holder_of(tmp_path)
        assert found is not None
        assert found.pid == os.getpid()
    assert holder_of(tmp_path) is None


def test_unwritable_folder(tmp_path: Path, at: dt.datetime) -> None:
    """Where no lock can be made the library is not opened, and the user is told."""
    (tmp_path / disk.LOCK).mkdir()
    with pytest.raises(FilingError, match=r"library\.not_writable"):
        take_lock(tmp_path, at)


def test_one_who_only_looks(tmp_path: Path, at: dt.datetime) -> None:
    """Somebody who looks whether a library is held never keeps another from opening it."""
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            holder_of(tmp_path)

    looking = threading.Thread(target=look)
    take_lock(tmp_path, at).release()
    looking.start()
    try:
        for _ in range(50):
            take_lock(tmp_path, at).release()
    finally:
        stop.set()
        looking.join()


def test_a_refused_opening_releases(
    library: SqlLibrary, gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime
) -> None:
    """After a wrong passphrase the library can be opened at once."""
    library.close()
    with pytest.raises(FilingError, match=r"library\.wrong_passphrase"):
        gate.open(folder, "not the passphrase", at)
    gate.open(folder, passphrase, at).close()


def test_the_same_computer_under_another_name(
    tmp_path: Path, at: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock left by a crash is taken over also when the computer is called otherwise by now."""
    monkeypatch.setattr(lock, "computer_id", lambda: "n1")
    _leave_lock(tmp_path, at, host="renamed")
    assert holder_of(tmp_path) is None
    take_lock(tmp_path, at).release()
    _leave_lock(tmp_path, at, host=platform.node())
    monkeypatch.setattr(lock, "computer_id", lambda: "n2")  # another one of the same name
    with pytest.raises(FilingError, match=r"library\.held"):
        take_lock(tmp_path, at)


def test_a_person_lifts_the_lock_of_another_computer(tmp_path: Path, at: dt.datetime) -> None:
    """Told as one that may be gone, it is forgotten on a person's word; a living one never is."""
    theirs = json.dumps({"pid": 7, "host": "other-computer", "since": "2026-01-01"})
    (tmp_path / disk.LOCK).write_text(theirs)
    found = holder_of(tmp_path)
    assert found is not None
    assert found.may_be_gone
    lift_lock(tmp_path, found)
    assert holder_of(tmp_path) is None
    with _start_holder(tmp_path) as child:
        with pytest.raises(FilingError, match=r"library\.held"):
            lift_lock(tmp_path, found)
        living = holder_of(tmp_path)
        child.kill()
    assert living is not None
    assert not living.may_be_gone


def test_only_the_holder_a_person_was_shown_is_forgotten(tmp_path: Path) -> None:
    """Another computer that came since then keeps the lock: nobody was asked about it."""
    shown, later = Holder(7, "gone", "2026-01-01"), Holder(9, "at-work", "2026-01-02")
    theirs = {"pid": later.pid, "host": later.host, "since": later.since}
    (tmp_path / disk.LOCK).write_text(json.dumps(theirs))
    with pytest.raises(FilingError, match=r"library\.held"):
        lift_lock(tmp_path, shown._replace(may_be_gone=True))
    assert holder_of(tmp_path) == later._replace(may_be_gone=True)


def test_who_lost_the_lock_leaves_the_name_of_the_next(tmp_path: Path, at: dt.datetime) -> None:
    """A program that lives on after its lock was lifted does not wipe out who has it by now."""
    held, later = take_lock(tmp_path, at), Holder(9, "at-work", "2026-01-02", may_be_gone=True)
    theirs = {"pid": later.pid, "host": later.host, "since": later.since}
    (tmp_path / disk.LOCK).write_text(json.dumps(theirs))
    held.release()
    assert holder_of(tmp_path) == later


def _leave_lock(folder: Path, at: dt.datetime, *, host: str) -> None:
    """What a program that crashed leaves: its lock file, and no lock of the kernel."""
    with take_lock(folder, at):
        named = json.loads((folder / disk.LOCK).read_text())
    (folder / disk.LOCK).write_text(json.dumps({**named, "host": host}))
