"""What editors are tested over: a desk in memory, states of questions, an editor on screen."""

from __future__ import annotations

import threading
from dataclasses import replace

from filing_desktop.catalog.model import Question, QuestionType
from filing_desktop.filing.answer import Address, FileRecord, Raw, Said, Untouched
from filing_desktop.filing.reading import read
from filing_desktop.gui.attaching import Attaching
from filing_desktop.gui.editors.base import Editor, EditorContext, ReferenceChoice
from filing_desktop.gui.editors.registry import editor_for
from filing_desktop.gui.filing.words import Words
from filing_desktop.interview.page import FieldState
from tests.gui.filing.world import Files, regions, shipped, texts

ROWS = (("e1", "输入审核截图"), ("e2", ""))
CHOICES = (
    ReferenceChoice("evidence", "e1", "附件1 输入审核截图"),
    ReferenceChoice("model", "m1", "云阶语言大模型"),
)


class Desk:
    """What editors ask of the window, in memory."""

    def __init__(self) -> None:
        self.files = Files()
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.attached: list[FileRecord] = []
        self.attached_at: list[Address] = []
        self.detached: list[FileRecord] = []
        self.led_to: list[str] = []
        self.chosen: list[str] = []
        self.attaching = Attaching(self)

    def keep(self, name: str, data: bytes) -> FileRecord:
        """Keep a file; it may wait for the test to go on."""
        assert self.may_go_on.wait(5)
        return self.files.add(name, data)

    def say_attached(self, address: Address, record: FileRecord) -> None:
        """Note a file that was attached, and where."""
        self.attached_at.append(address)
        self.attached.append(record)

    def context(self, room: int = 600) -> EditorContext:
        """The context of this desk."""
        return EditorContext(
            words=Words(texts("zh")),
            regions=regions(),
            label_of=lambda _kind, row: f"附件 {row}",
            references=lambda: CHOICES,
            thumbnail=lambda _record: None,
            attaching=self.attaching,
            detach=lambda _address, record: self.detached.append(record),
            choose_files=lambda _parent, _formats: self.chosen,
            go_to_group=self.led_to.append,
            filing="c1/f1",
            room=room,
        )


def question_of(kind: QuestionType) -> Question:
    """A question of a type; one of the shipped edition where it has one."""
    found = next((q for q in shipped().asked() if q.type is kind), None)
    return found or replace(shipped().questions["entity.name"], type=kind)


def state_of(question: Question, raw: Raw | None = None) -> FieldState:
    """A question with what was said, and how it reads."""
    entry = Untouched() if raw is None else Said(raw)
    rows = ROWS if question.refers_to else ()
    address = Address(question.id, "x1" if question.group else "")
    return FieldState(address, question, entry, read(question, entry), is_required=True, rows=rows)


def made(desk: Desk, kind: QuestionType, raw: Raw | None = None, room: int = 600) -> Editor:
    """The editor of a type, showing what was said."""
    return editor_for(state_of(question_of(kind), raw), desk.context(room))
