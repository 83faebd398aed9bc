"""A library in memory, a gate to it, and a program around both: what the window tests open."""

# ruff: noqa: D102, ARG002  # a fake does what the docstrings of its protocol say

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.catalog.triage import load_triage
from filing_desktop.documents.content import plain_document
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.filing.change import Change, PastStay, Scope, applied
from filing_desktop.filing.client import BIN_DAYS, Client, Filing
from filing_desktop.filing.regions import RegionTable
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.filing.working_days import NO_CALENDAR
from filing_desktop.resources import resource_path
from filing_desktop.services.clock import FixedClock
from filing_desktop.services.library_ports import (
    FoundBackup,
    Holder,
    LibraryCondition,
    LibraryState,
    LibraryWarning,
    MadeBackup,
    OpenLibrary,
    Position,
    SavedAt,
)
from filing_desktop.services.ports import AnswersFormat, FileStore, PackageWriter
from filing_desktop.services.program import Program
from filing_desktop.texts import Texts, load_texts
from tests.catalog.small_form import write_form

PASSPHRASE = "青山在屋后 河水过门前 七只白鹭"
CODE = "7K4MQX2P9TDAHJ3WV8RC5NYEBG6FM2ZS"
BEIJING = dt.timezone(dt.timedelta(hours=8))
NOW = dt.datetime(2026, 11, 24, 14, 40, tzinfo=BEIJING)

#: What other rings say in their own files; the window shows it without knowing it.
OTHERS = {
    "zh": {
        "library.wrong_passphrase": "口令不对。看看大小写和输入法，再试一次。",
        "library.client_code_taken": "简码 {code} 已经给了别的客户。",
        "library.not_saved": "没有保存：磁盘已满。腾出空间后再试。",
    },
    "en": {
        "library.wrong_passphrase": "The passphrase does not fit. Check capitals.",
        "library.client_code_taken": "Another client has the code {code}.",
        "library.not_saved": "Not saved: the disk is full. Free some space.",
    },
}


def texts(language: str = "zh") -> Texts:
    """The shipped words, and those of other rings where they are not shipped yet."""
    shipped = load_texts(language, Path(__file__).resolve().parents[3] / "resources" / "i18n")
    others = {code: text for code, text in OTHERS[language].items() if not shipped.has(code)}
    return Texts(language, {**shipped._messages, **others})


@dataclass
class MemoryShelf:
    """Clients and filings in two dictionaries."""

    all_clients: dict[str, Client] = field(default_factory=dict)
    all_filings: dict[str, Filing] = field(default_factory=dict)
    record: Callable[[Change], object] = field(default=lambda _change: None)

    def clients(self, *, in_bin: bool = False) -> tuple[Client, ...]:
        found = [c for c in self.all_clients.values() if (c.deleted_at is not None) == in_bin]
        return tuple(sorted(found, key=lambda client: client.name))

    def filings(self, client_key: str, *, in_bin: bool = False) -> tuple[Filing, ...]:
        found = [
            filing
            for filing in self.all_filings.values()
            if filing.client_key == client_key and (filing.deleted_at is not None) == in_bin
        ]
        return tuple(sorted(found, key=lambda filing: filing.edited_at, reverse=True))

    def add_client(self, client: Client) -> None:
        if any(other.code == client.code for other in self.all_clients.values()):
            raise FilingError("library.client_code_taken", code=client.code)
        self.all_clients[client.key] = client

    def add_filing(self, filing: Filing, first: Sequence[Change] = ()) -> None:
        for change in first:
            self.record(change)
        self.all_filings[filing.key] = filing

    def change_client(self, client: Client) -> None:
        self.all_clients[client.key] = client

    def change_filing(self, filing: Filing) -> None:
        self.all_filings[filing.key] = filing

    def put_in_bin(self, scope: Scope, at: dt.datetime) -> None:
        self._mark(scope, at)

    def restore(self, scope: Scope) -> None:
        self._mark(scope, None)

    def purge(self, scope: Scope) -> None:
        if scope.filing:
            del self.all_filings[scope.filing]
            return
        del self.all_clients[scope.client]
        self.all_filings = {
            key: f for key, f in self.all_filings.items() if f.client_key != scope.client
        }

    def purge_expired(self, now: dt.datetime) -> int:
        old = [
            filing
            for filing in self.all_filings.values()
            if filing.deleted_at and filing.deleted_at + dt.timedelta(days=BIN_DAYS) < now
        ]
        for filing in old:
            del self.all_filings[filing.key]
        return len(old)

    def _mark(self, scope: Scope, at: dt.datetime | None) -> None:
        if scope.filing:
            filing = self.all_filings[scope.filing]
            self.all_filings[scope.filing] = replace(filing, deleted_at=at)
        else:
            client = self.all_clients[scope.client]
            self.all_clients[scope.client] = replace(client, deleted_at=at)


@dataclass
class MemoryLibrary:
    """An open library; ``fails`` makes every save fail like a full disk."""

    shelf: MemoryShelf = field(default_factory=MemoryShelf)
    warnings: tuple[LibraryWarning, ...] = ()
    commit_seq: int = 0
    fails: bool = False
    is_short: bool = False
    is_open: bool = True
    sheets: dict[Scope, AnswerSheet] = field(default_factory=dict)
    position: Position | None = None
    backups: list[tuple[Path, str]] = field(default_factory=list)
    made_at: list[dt.datetime] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.shelf.record = self.record

    def load_sheet(self, scope: Scope) -> AnswerSheet:
        return self.sheets.get(scope, AnswerSheet())

    def record(self, change: Change) -> SavedAt:
        if self.fails:
            raise FilingError("library.not_saved")
        assert self.is_open, "a closed library is written to"
        sheet = self.load_sheet(change.scope)
        for edit in change.edits:
            sheet = applied(sheet, edit)
        self.sheets[change.scope] = sheet
        self.commit_seq += 1
        return SavedAt(self.commit_seq, change.made_at, room_is_short=self.is_short)

    def stays(self, scope: Scope, limit: int) -> tuple[PastStay, ...]:
        return ()

    def files(self, client_key: str) -> FileStore:
        return NoFiles()

    def last_position(self) -> Position | None:
        return self.position

    def remember_position(self, position: Position) -> None:
        self.position = position

    def back_up(self, root: Path, name: str, at: dt.datetime) -> MadeBackup:
        self.made_at.append(at)
        self.backups.append((root, name))
        return MadeBackup(root / name, self.commit_seq, rows=1, copied_files=0, missing_files=0)

    def close(self) -> None:
        self.is_open = False


class NoFiles:
    """A store without files."""

    def read(self, record: FileRecord) -> bytes:
        raise FilingError("files.not_found", file=record.name)

    def add(self, name: str, data: bytes) -> FileRecord:
        raise FilingError("files.not_readable", file=name)


@dataclass
class MemoryGate:
    """Libraries by path; ``states`` overrides what a look from outside tells."""

    libraries: dict[Path, MemoryLibrary] = field(default_factory=dict)
    states: dict[Path, LibraryState] = field(default_factory=dict)
    seconds: float = 0.0
    restored: list[str] = field(default_factory=list)
    passphrase: str = PASSPHRASE

    def is_there(self, path: Path) -> bool:
        return self.state(path).condition is not LibraryCondition.MISSING

    def state(self, path: Path) -> LibraryState:
        if path in self.states:
            return self.states[path]
        is_there = path in self.libraries
        if not is_there:
            return LibraryState(LibraryCondition.MISSING)
        return LibraryState(LibraryCondition.OK, library_id=f"id-{path.name}")

    def create(self, path: Path, passphrase: str, at: dt.datetime) -> tuple[OpenLibrary, str]:
        time.sleep(self.seconds)
        library = self.libraries[path] = MemoryLibrary()
        return library, CODE

    def open(self, path: Path, passphrase: str, at: dt.datetime) -> OpenLibrary:
        time.sleep(self.seconds)
        if passphrase != self.passphrase:
            raise FilingError("library.wrong_passphrase")
        library = self.libraries[path]
        library.is_open = True
        return library

    def open_with_code(self, path: Path, code: str, at: dt.datetime) -> OpenLibrary:
        plain = "".join(character for character in code.upper() if character.isalnum())
        if plain != CODE:
            raise FilingError("library.wrong_passphrase")
        return self.open(path, self.passphrase, at)

    def change_passphrase(self, path: Path, secret: str, passphrase: str) -> None:
        if secret not in {self.passphrase, CODE}:
            raise FilingError("library.wrong_passphrase")
        self.passphrase = passphrase

    def lift_lock(self, path: Path, holder: Holder) -> None:
        assert self.states[path].holder == holder
        del self.states[path]

    def backups(self, root: Path) -> Sequence[FoundBackup]:
        found = [
            FoundBackup(name, f"id-{path.name}", path.name, at)
            for path, library in self.libraries.items()
            for (folder, name), at in zip(library.backups, library.made_at, strict=True)
            if folder == root
        ]
        return sorted(found, key=lambda backup: backup.name)

    def restore_backup(self, root: Path, name: str, path: Path) -> None:
        self.restored.append(name)
        self.libraries[path] = MemoryLibrary()


_CLIENTS = (
    ("QL", "teal", "青岚数智科技有限公司"),
    ("HM", "plum", "禾木文化传媒有限公司"),
    ("YT", "ochre", "远汀教育科技有限公司"),
    ("SG", "violet", "拾光影像技术有限公司"),
)
_FILINGS = (
    ("青岚文本生成算法", 0, "preparing", 0, 0),
    ("禾木智能配音算法", 1, "returned", 0, 215),
    ("远汀作文批改算法", 2, "entity_review", 1, 0),
    ("拾光人像修复算法", 3, "algorithm_review", 5, 0),
    ("青岚图像生成算法", 0, "published", 12, 0),
    ("禾木字幕翻译算法", 1, "change_pending", 18, 0),
)  # fmt: skip


def filled_library() -> MemoryLibrary:
    """Four invented clients with six filings; the last place is in the first one."""
    library = MemoryLibrary()
    for number, (code, colour, name) in enumerate(_CLIENTS):
        library.shelf.add_client(Client(f"c{number}", name, code, colour, NOW))
    for number, (title, owner, stage, days, minutes) in enumerate(_FILINGS):
        edited = NOW - dt.timedelta(days=days, minutes=minutes)
        filing = Filing(
            f"f{number}", f"c{owner}", title, "2026-11", "synth_provider", NOW, edited, stage=stage
        )
        library.shelf.add_filing(filing)
    library.position = Position(Scope("c0", "f0"), "page")
    return library


def held(*, may_be_gone: bool = False) -> LibraryState:
    """A library that another computer has open."""
    holder = Holder(4242, "office-pc", "2026-11-24T09:10:00+08:00", may_be_gone=may_be_gone)
    return LibraryState(LibraryCondition.HELD, holder)


def counter() -> Callable[[], str]:
    """Keys that count up."""
    numbers = iter(range(10_000))
    return lambda: f"key-{next(numbers)}"


def small_catalog(folder: Path) -> FormCatalog:
    """The small form of the catalogue's own tests."""
    return load_catalog(write_form(folder))


def make_program(
    folder: Path,
    gate: MemoryGate,
    *,
    form: Callable[[], FormCatalog],
    sample: Callable[[], Path] | None = None,
    answers: AnswersFormat | None = None,
) -> Program:
    """A program around the gate; what these tests never use is not there."""
    absent: Mapping[str, object] = {"answers": answers, "packages": None}
    return Program(
        load_catalog=form,
        texts=texts,
        clock=FixedClock(NOW),
        computer_clock=FixedClock(NOW),
        new_key=counter(),
        load_regions=lambda: RegionTable({}),
        load_calendar=lambda: NO_CALENDAR,
        usual_waits=tuple,
        draw_dates=lambda _dates, _moment: b"",
        load_answers=lambda: cast("AnswersFormat", absent["answers"]),
        load_packages=lambda: cast("PackageWriter", absent["packages"]),
        load_triage=lambda: load_triage(resource_path("triage")),
        draw_pdf=lambda content, _day: plain_document(content).encode(),
        library=gate,
        new_files=NoFiles,
        write_folder=lambda _target, _files: None,
        missing_characters=lambda _text: frozenset(),
        inspect=lambda _data, _name: None,
        thumbnail=lambda data, _name, _width: data,
        data_folder=folder,
        sample_answers=sample,
    )
