"""A robot that types into an open filing at full speed, and the same keys again for the same seed.

Run as a program it types into a library until it is killed, and prints the number of each
step at whose end the save state said "saved".
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from filing_desktop.catalog.model import FormCatalog, QuestionType
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Scope
from filing_desktop.filing.prose import Prose, prose_from_text
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.resources import resource_path
from filing_desktop.services.clock import FixedClock
from filing_desktop.services.rows import add_row, copy_row, move_row, remove_row
from filing_desktop.services.session import EditSession, OpenedFiling, Recorder, SaveKind
from filing_desktop.storage.gate import SqlLibraryGate

AT = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
FILING = Scope("c1", "f1")
CLIENT = Scope("c1")

#: Fields of the client and of the filing: a line, long texts, a text with references.
FIELDS = ("entity.name", "monitoring.info_rule", "algo.name", "disc.mechanism", "complaint.flow")
GROUPS = ("staff", "model")

_KEYS = "算法备案生成合成审核标识，。；：“”‘’（）《》王𬭎 aZ09%'\"\\-—…\n\t"


@dataclass(frozen=True, slots=True)
class Sheets:
    """What is said in the client and in the filing."""

    client: AnswerSheet
    filing: AnswerSheet


def session_of(catalog: FormCatalog, sheets: Sheets, recorder: Recorder, name: str) -> EditSession:
    """A session over these sheets; ``name`` keeps its stays apart from those of others."""
    opened = OpenedFiling(catalog, FILING, sheets.client, sheets.filing)
    keys = (f"{name}-{number}" for number in itertools.count())
    return EditSession(opened, recorder, FixedClock(AT), lambda: next(keys))


def shipped_catalog(cache: Path) -> FormCatalog:
    """The form as it is shipped, compiled into ``cache``."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"), cache)


def typing(session: EditSession, dice: random.Random) -> Iterator[bool]:
    """Type without end; after each step tells whether everything is called saved."""
    field = Address(FIELDS[0])
    others: tuple[Callable[[], object], ...] = (
        session.undo,
        session.redo,
        session.leave,
        lambda: _change_rows(session, dice),
    )
    while True:
        if dice.random() < 0.1:
            field = _next_field(session, dice)
        if dice.random() < 0.2:
            dice.choice(others)()
        else:
            _type(session, field, dice)
        if dice.random() < 0.5:
            session.flush()
        yield session.save_state.kind is SaveKind.SAVED


def _next_field(session: EditSession, dice: random.Random) -> Address:
    session.leave()
    facts = session.facts
    cells = [
        Address(facts.catalog.groups[group].title_column, row)
        for group in GROUPS
        for row in facts.rows(group)
    ]
    return dice.choice([*map(Address, FIELDS), *cells])


def _type(session: EditSession, field: Address, dice: random.Random) -> None:
    """Some keys at one place of a field, now and then a paste, or a stretch taken out."""
    entry = session.facts.sheet.entry(field)
    raw = entry.raw if isinstance(entry, Said) else ""
    text = raw.plain if isinstance(raw, Prose) else raw if isinstance(raw, str) else ""
    place = dice.randint(0, len(text))
    count = dice.choice((1, 1, 1, 2, 5, 400))
    typed = "".join(dice.choices(_KEYS, k=count))
    taken_out = dice.choice((0, 0, 0, 1, 200)) if len(text) < 3000 else 2000
    text = text[:place] + typed + text[place + taken_out :]
    is_prose = session.catalog.questions[field.question].type is QuestionType.PROSE
    session.edit(field, prose_from_text(text) if is_prose else text)


def _change_rows(session: EditSession, dice: random.Random) -> None:
    group, facts = dice.choice(GROUPS), session.facts
    rows = facts.rows(group)
    work = dice.choice(("add", "copy", "move", "remove")) if rows else "add"
    row = dice.choice(rows) if rows else ""
    edits = {
        "add": lambda: add_row(facts, group)[1],
        "copy": lambda: copy_row(facts, group, row)[1],
        "move": lambda: move_row(facts, group, row, dice.choice((-1, 1))),
        "remove": lambda: remove_row(facts, group, row),
    }[work]()
    session.apply(edits, name=group, kind="rows")


def main(folder: Path, passphrase: str, seed: int) -> None:
    """Type into the library at ``folder`` until the process is killed."""
    catalog = shipped_catalog(folder.parent / "cache")
    library = SqlLibraryGate().open(folder, passphrase, AT)
    sheets = Sheets(library.load_sheet(CLIENT), library.load_sheet(FILING))
    session = session_of(catalog, sheets, library, str(seed))
    dice = random.Random(seed)  # noqa: S311 - keys to type, not secrets
    for step, is_saved in enumerate(typing(session, dice), start=1):
        if is_saved:
            sys.stdout.write(f"{step}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
