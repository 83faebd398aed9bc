"""A desk in memory: an invented filing of the shipped form, with findings a test gives it."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.checks.finding import Finding, Findings, sorted_out
from filing_desktop.documents.content import Block, DocumentContent, Heading, Paragraph, Text
from filing_desktop.documents.dossier import Dossier
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, DoesNotApply, Entry, Said
from filing_desktop.filing.change import Change, Scope
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.resources import resource_path
from filing_desktop.services.library_ports import SavedAt
from filing_desktop.services.session import EditSession, OpenedFiling

NAME = Address("algo.name")
ENTITY = "青岚数智科技（杭州）有限公司"

CLIENT: Mapping[Address, Entry] = {
    Address("entity.name"): Said(ENTITY),
    Address("entity.uscc"): Said("91350100M000100Y4"),
    Address("officer.name"): Said("林知远"),
    Address("officer.phone"): Said("1380000123"),
    Address("org.head_post"): DoesNotApply("还没有设专职机构"),
}
FILING: Mapping[Address, Entry] = {
    NAME: Said("青岚文本生成算法"),
    Address("algo.type"): Said("synth"),
    Address("algo.role"): Said("provider"),
    Address("model.name", "m1"): Said("青岚写作模型"),
    Address("model.name", "m2"): Said("语桥对话模型"),
}
ROWS = {"model": ("m1", "m2")}


class Clock:
    """A quarter to three, always."""

    def now(self) -> dt.datetime:
        """The moment."""
        return dt.datetime(2026, 11, 24, 14, 38, tzinfo=dt.UTC)

    def today(self) -> dt.date:
        """The day."""
        return self.now().date()


@dataclass
class Disk:
    """Keeps changes, until it is full."""

    changes: list[Change] = field(default_factory=list)
    is_full: bool = False

    def record(self, change: Change) -> SavedAt:
        """Keep a change."""
        if self.is_full:
            raise FilingError("library.not_saved")
        self.changes.append(change)
        return SavedAt(len(self.changes), change.made_at)


@cache
def catalog() -> FormCatalog:
    """The shipped form."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


def session_of(
    client: Mapping[Address, Entry] = CLIENT,
    filing: Mapping[Address, Entry] = FILING,
    rows: Mapping[str, tuple[str, ...]] = ROWS,
) -> EditSession:
    """An open filing with these answers."""
    opened = OpenedFiling(
        catalog(),
        Scope("c", "f"),
        AnswerSheet(entries=dict(client)),
        AnswerSheet(entries=dict(filing), rows=dict(rows)),
    )
    keys = (f"k{number}" for number in itertools.count())
    return EditSession(opened, Disk(), Clock(), lambda: next(keys))


def document(name: str, *blocks: tuple[str, str, str]) -> DocumentContent:
    """A composed document of blocks ``(id, heading, text)``."""
    made = tuple(
        Block(
            f"{name}/{block}",
            (Heading(2, heading), Paragraph((Text(text),))),
            sources=(NAME,),
        )
        for block, heading, text in blocks
    )
    return DocumentContent(name, catalog().documents[name].label.zh, "", made)


DOCUMENTS = {
    "self_assessment": document(
        "self_assessment",
        ("basic", "一（一）算法基本情况", "本次评估的青岚文本合成算法，用于按提示词撰写营销文案。"),
        ("flow", "一（二）算法流程", "文本先过滤，再生成，最后由人复核。"),
    ),
    "disclosure": document("disclosure", ("name", "算法名称", "青岚文本生成算法")),
}


class Desk:
    """What a page needs; ``found`` are the findings before those kept are put aside."""

    def __init__(self, found: Sequence[Finding] = (), session: EditSession | None = None) -> None:
        self.session = session or session_of()
        self.found = list(found)

    @property
    def facts(self) -> Facts:
        """The facts as they stand."""
        return self.session.facts

    @property
    def dossier(self) -> Dossier:
        """The composed documents of the test."""
        return Dossier(self.facts, DOCUMENTS, self.session.clock.today())

    @property
    def findings(self) -> Findings:
        """The findings of the test, those kept apart."""
        return sorted_out(self.found, self.facts.sheet.kept)


Sizes = tuple[tuple[int, int], ...]
SIZES: Sizes = ((1280, 720), (1024, 640))
Switch = Callable[[str], None]
