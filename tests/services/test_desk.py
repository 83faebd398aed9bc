"""The desk of an open filing: files are said and taken back like any answer."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass, field

from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.answer import Address, FileRecord, Said, Untouched
from filing_desktop.filing.change import Change, Scope, SetEntry
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.resources import resource_path
from filing_desktop.services.clock import clock_at_epoch
from filing_desktop.services.desk import FilingDesk
from filing_desktop.services.library_ports import SavedAt
from filing_desktop.services.session import EditSession, OpenedFiling

LICENCE = Address("entity.cert_file")


@dataclass
class Memory:
    """Records changes and keeps files, in memory."""

    changes: list[Change] = field(default_factory=list)
    data: dict[str, bytes] = field(default_factory=dict)

    def record(self, change: Change) -> SavedAt:
        """Keep a change."""
        self.changes.append(change)
        return SavedAt(len(self.changes), change.made_at)

    def add(self, name: str, data: bytes) -> FileRecord:
        """Keep a file."""
        digest = hashlib.sha256(data).hexdigest()
        self.data[digest] = data
        return FileRecord(name, digest, len(data), "image/png")

    def read(self, record: FileRecord) -> bytes:
        """The bytes of a file."""
        return self.data[record.digest]


def desk_over(memory: Memory) -> FilingDesk:
    """The desk of an empty filing that saves into ``memory``."""
    catalog = load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))
    opened = OpenedFiling(catalog, Scope("c", "f"), AnswerSheet(), AnswerSheet())
    keys = itertools.count()
    session = EditSession(opened, memory, clock_at_epoch(0), lambda: str(next(keys)))
    return FilingDesk(session, memory, lambda _text: frozenset())


def attached(desk: FilingDesk, name: str, data: bytes) -> FileRecord:
    """A file kept and said."""
    record = desk.keep(name, data)
    desk.say_attached(LICENCE, record)
    return record


def test_a_mark_of_doubt_stays_when_files_come_and_go() -> None:
    """暂不确定 on a file question is kept by attaching and by taking away."""
    desk = desk_over(Memory())
    desk.session.apply((SetEntry(LICENCE, Untouched(unsure=True)),), name="mark")
    record = attached(desk, "执照.png", b"1")
    assert desk.facts.sheet.entry(LICENCE) == Said((record,), unsure=True)
    desk.detach(LICENCE, record)
    assert desk.facts.sheet.entry(LICENCE) == Said((), unsure=True)


def test_the_same_file_is_attached_once() -> None:
    """A file dropped twice is there once: taking it away again takes no other with it."""
    desk = desk_over(Memory())
    record = attached(desk, "执照.png", b"1")
    assert attached(desk, "执照.png", b"1") == record
    other = attached(desk, "背面.png", b"1")
    assert desk.facts.sheet.entry(LICENCE) == Said((record, other))
