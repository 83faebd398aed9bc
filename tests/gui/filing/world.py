"""A filing in a window for tests: the shipped edition, answers made from its examples."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import QObject, Signal

from filing_desktop.catalog.model import FormCatalog, Question, QuestionType, Scope
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, FileRecord, Raw, Said
from filing_desktop.filing.change import Change
from filing_desktop.filing.change import Scope as SheetScope
from filing_desktop.filing.prose import Block, Prose, Reference
from filing_desktop.filing.regions import RegionTable, load_regions
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.gui.attaching import Attaching
from filing_desktop.gui.filing.parts import Surroundings
from filing_desktop.gui.filing.top_bar import Identity
from filing_desktop.gui.filing.view import FilingView
from filing_desktop.resources import resource_path
from filing_desktop.services.clock import FixedClock
from filing_desktop.services.desk import FilingDesk
from filing_desktop.services.library_ports import SavedAt
from filing_desktop.services.session import EditSession, OpenedFiling
from filing_desktop.texts import Texts, load_texts

SCOPE = SheetScope("c1", "f1")
NOON = dt.datetime(2026, 11, 24, 14, 32, tzinfo=dt.UTC)
IDENTITY = Identity("青岚科技有限公司", "QL", "teal")
TITLE = "青岚文本生成算法"

_LINES = {
    QuestionType.NUMBER: "12000",
    QuestionType.DATE: "2026-09-01",
    QuestionType.PERIOD: "2018-05-07至长期",
    QuestionType.REGION: "330106",
    QuestionType.USCC: "91330100MA2QL0000X",
    QuestionType.PERSON_ID: "11010519491231002X",
    QuestionType.PHONE: "13800000000",
    QuestionType.EMAIL: "officer@example.cn",
    QuestionType.URL: "www.example.cn",
}


@dataclass
class Recorder:
    """Keeps changes, until the disk is full."""

    changes: list[Change] = field(default_factory=list)
    is_full: bool = False

    def record(self, change: Change) -> SavedAt:
        """Keep a change, or refuse it."""
        if self.is_full:
            raise FilingError("filing.nothing_found")
        self.changes.append(change)
        return SavedAt(len(self.changes), change.made_at)


@dataclass
class Files:
    """Keeps files in memory; refuses what is no picture and no PDF."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def read(self, record: FileRecord) -> bytes:
        """The bytes."""
        return self.kept[record.digest]

    def add(self, name: str, data: bytes) -> FileRecord:
        """Keep a file."""
        if not data.startswith((b"\x89PNG", b"%PDF", b"\xff\xd8")):
            raise FilingError("filing.file_unreadable", file=name)
        digest = hashlib.sha256(data).hexdigest()
        self.kept[digest] = data
        return FileRecord(name, digest, len(data), "image/png")


class Bridge(QObject):
    """Re-emits the session's changes."""

    changed = Signal()

    def __init__(self, session: EditSession) -> None:
        super().__init__()
        self.session = session
        session.listen(self.changed.emit)

    def flush(self) -> bool:
        """Save now."""
        self.session.flush()
        return True


@dataclass
class World:
    """A view with what it stands on."""

    view: FilingView
    session: EditSession
    desk: FilingDesk
    recorder: Recorder
    files: Files
    bridge: Bridge


@cache
def shipped() -> FormCatalog:
    """The shipped edition."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


@cache
def regions() -> RegionTable:
    """The shipped districts."""
    return load_regions(resource_path("regions", "regions.csv"))


@cache
def texts(language: str) -> Texts:
    """The words of the program."""
    return load_texts(language, resource_path("i18n"))


def build(*, filled: bool = False, language: str = "zh", others: tuple[str, ...] = ()) -> World:
    """A view of an empty filing, or of one with every question answered."""
    catalog = shipped()
    client, filing = sheets(catalog) if filled else (AnswerSheet(), AnswerSheet())
    opened = OpenedFiling(
        catalog,
        SCOPE,
        client,
        filing,
        regions(),
        title=TITLE,
        others=others,
    )
    recorder, files = Recorder(), Files()
    keys = (f"k{number}" for number in itertools.count())
    session = EditSession(opened, recorder, FixedClock(NOON), lambda: next(keys))
    desk = FilingDesk(session, files, lambda _text: frozenset())
    bridge = Bridge(session)
    attaching = Attaching(desk, bridge)

    def thumbnail(record: FileRecord) -> bytes | None:
        return files.kept.get(record.digest)

    around = Surroundings(desk, IDENTITY, regions(), thumbnail, attaching)
    view = FilingView(around, bridge, texts(language))
    return World(view, session, desk, recorder, files, bridge)


def sheets(catalog: FormCatalog) -> tuple[AnswerSheet, AnswerSheet]:
    """Both sheets with two rows in every group and an answer to every question."""
    made = {Scope.CLIENT: AnswerSheet(), Scope.FILING: AnswerSheet()}
    rows: dict[str, tuple[str, ...]] = {}
    for group in catalog.groups.values():
        if not group.starts_with:
            rows[group.id] = (f"{group.key_prefix}1", f"{group.key_prefix}2")
            made[group.scope] = made[group.scope].with_rows(group.id, rows[group.id])
        else:
            rows[group.id] = tuple(key for key, _ in group.starts_with)
    for question in catalog.asked():
        for row in rows[question.group] if question.group else ("",):
            raw = answer(catalog, question, rows, row)
            if raw is not None:
                sheet = made[question.scope]
                made[question.scope] = sheet.with_entry(Address(question.id, row), Said(raw))
    return made[Scope.CLIENT], made[Scope.FILING]


def answer(
    catalog: FormCatalog, question: Question, rows: dict[str, tuple[str, ...]], row: str
) -> Raw | None:
    """An invented answer of the right shape; None where a row brings its own."""
    group = catalog.groups.get(question.group or "")
    if group is not None and any(question.id in preset for _, preset in group.starts_with):
        return None
    number = 1 if row.endswith("2") else 0
    match question.type:
        case QuestionType.CHOICE:
            return question.options[number % len(question.options)].value
        case QuestionType.CHOICES:
            return tuple(option.value for option in question.options[:3])
        case QuestionType.ROW:
            return rows[question.refers_to][number % 2]
        case QuestionType.ROWS:
            return rows[question.refers_to][:2]
        case QuestionType.FILES:
            return (FileRecord("营业执照.png", "0" * 64, 204_800, "image/png"),)
        case QuestionType.PROSE:
            text = _example(question)
            return Prose((Block((text, Reference("evidence", "e1"), "。")), Block(("第二段。",))))
        case _:
            return _LINES.get(question.type) or _example(question)


def _example(question: Question) -> str:
    example = question.help.example
    return example.good if example is not None else f"{question.label.zh}的内容"


def section_ids() -> Iterator[str]:
    """Every section of the shipped edition."""
    yield from shipped().sections
