"""Whatever the save state called saved is in the library, however the program ends."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import random
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Change, applied
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.library_ports import SavedAt
from filing_desktop.services.session import SaveKind
from filing_desktop.storage.gate import SqlLibraryGate
from filing_desktop.storage.library import SqlLibrary
from tests.faults.typist import CLIENT, FILING, Sheets, session_of, shipped_catalog, typing

Start = Callable[[Sequence[str]], "subprocess.Popen[str]"]

_KILLS = int(os.environ.get("FILING_KILLS", "15"))
_LONG = Address("disc.mechanism")
_TYPIST = str(Path(__file__).with_name("typist.py"))


@dataclass(slots=True)
class Remembered:
    """A recorder that keeps what the library must hold after each of its transactions."""

    states: list[Sheets] = field(default_factory=list)

    def record(self, change: Change) -> SavedAt:
        """Apply the change to the last state."""
        last = self.states[-1]
        is_client = change.scope == CLIENT
        sheet = last.client if is_client else last.filing
        for edit in change.edits:
            sheet = applied(sheet, edit)
        self.states.append(Sheets(sheet, last.filing) if is_client else Sheets(last.client, sheet))
        return SavedAt(len(self.states), change.made_at)


def _allowed_states(catalog: FormCatalog, before: Sheets, seed: int, step: int) -> list[Sheets]:
    """The states a library may be in that called step ``step`` saved, and not yet the next.

    The first is that of the step itself; those behind it are transactions that came to the
    disk when nobody could be told any more.
    """
    remembered = Remembered([before])
    session = session_of(catalog, before, remembered, str(seed))
    first = 0
    dice = random.Random(seed)  # noqa: S311 - the keys that were typed
    for number, is_saved in enumerate(typing(session, dice), start=1):
        if number == step:
            first = len(remembered.states) - 1
        elif number > step and is_saved:
            break
    return remembered.states[first:]


def _last_saved_step(child: subprocess.Popen[str], seconds: float) -> int:
    """Kill the child some time after its first save; the last step it called saved."""
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(seconds)
    child.kill()
    rest, errors = child.communicate()
    assert errors == ""
    lines = [line for line in (first + rest).splitlines(keepends=True) if line[-1] == "\n"]
    return int(lines[-1])


def _sheets_of(library: SqlLibrary) -> Sheets:
    return Sheets(library.load_sheet(CLIENT), library.load_sheet(FILING))


def test_kill_while_typing(
    gate: SqlLibraryGate, folder: Path, start: Start, passphrase: str, at: dt.datetime
) -> None:
    """Killed at any moment of typing, the library holds all that was called saved, to the letter.

    Typed are texts, rows are added, copied, moved and removed, and steps are taken back and
    done again. ``FILING_KILLS`` sets how often (15 unless set).
    """
    catalog = shipped_catalog(folder.parent / "cache")
    dice = random.Random(5)  # noqa: S311 - moments, not secrets
    with contextlib.closing(gate.open(folder, passphrase, at)) as library:
        sheets = _sheets_of(library)
    steps = 0
    for seed in range(_KILLS):
        child = start([_TYPIST, str(folder), passphrase, str(seed)])
        saved = _last_saved_step(child, dice.uniform(0.0, 0.4))
        allowed = _allowed_states(catalog, sheets, seed, saved)
        with contextlib.closing(gate.open(folder, passphrase, at)) as library:
            assert [each for each in library.warnings if "older" in each.code] == []
            sheets = _sheets_of(library)
        assert sheets in allowed, f"seed {seed}, step {saved}"
        steps += saved
    assert steps > 10 * _KILLS
    assert sheets.client.entries
    assert {"staff", "model"} <= {*sheets.client.rows, *sheets.filing.rows}


def test_a_lost_step_would_be_seen(folder: Path) -> None:
    """The comparison can fail: what was saved twenty steps before is not what is saved now."""
    catalog = shipped_catalog(folder.parent / "cache")
    empty = Sheets(AnswerSheet(), AnswerSheet())
    before, now = (_allowed_states(catalog, empty, 3, step) for step in (40, 60))
    assert before[0] not in now


def test_an_hour_of_typing_takes_little_room(
    gate: SqlLibraryGate, folder: Path, passphrase: str, at: dt.datetime
) -> None:
    """An hour of typing in an answer of 30,000 characters lets the library grow by under 5 MB.

    An hour is 3,600 saves; ten minutes are tried, with a sixth of the bound, unless
    ``FILING_LONG_RUN`` is set. The text is there to the letter, and the steps of undo too.
    """
    saves = 3_600 if "FILING_LONG_RUN" in os.environ else 600
    dice = random.Random(7)  # noqa: S311 - sample text
    text = "".join(chr(dice.randrange(0x4E00, 0x9FA0)) for _ in range(30_000))
    catalog = shipped_catalog(folder.parent / "cache")
    with contextlib.closing(gate.open(folder, passphrase, at)) as library:
        session = session_of(catalog, _sheets_of(library), library, "hour")
        session.edit(_LONG, text)
        session.leave()
    before = _size_of(folder)
    with contextlib.closing(gate.open(folder, passphrase, at)) as library:
        session = session_of(catalog, _sheets_of(library), library, "typed")
        place = 0
        for save in range(saves):
            if save % 60 == 0:  # a minute in one place, then a look elsewhere
                session.leave()
                place = dice.randrange(len(text))
            text = text[:place] + "新写五个字" + text[place:]
            place += 5
            session.edit(_LONG, text)
            session.flush()
            assert session.save_state.kind is SaveKind.SAVED
    assert _size_of(folder) - before < 5_000_000 * saves // 3_600
    with contextlib.closing(gate.open(folder, passphrase, at)) as library:
        assert library.load_sheet(FILING).entry(_LONG) == Said(text)
        assert len(library.stays(FILING, 1000)) == 1 + saves // 60


def _size_of(folder: Path) -> int:
    """The bytes of all files of a closed library."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
