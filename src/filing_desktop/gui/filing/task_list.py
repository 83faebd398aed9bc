"""The list of sections at the left: how far each is, and where the page stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.gui.filing.section_row import SectionRow
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.labels import Surface, hairline
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.signs import ProgressRing, State
from filing_desktop.gui.kit.tasks import SideRow, group_head
from filing_desktop.gui.tally_words import standing_words
from filing_desktop.gui.theme.tokens import SIDE_WIDTH
from filing_desktop.interview.route import Progress, Status
from filing_desktop.services.desk import TaskGroup
from filing_desktop.services.tally import Tally

_SIDE = 12
#: The room of a row beside margins, edge and scroll bar, at text scale 1.
_ROW_WIDTH = SIDE_WIDTH - _SIDE - 2 - 12


class TaskList(Surface):
    """Ring and counts, then every section under its part; ``chosen`` carries a section.

    Below them, always in sight, the way to the transcription sheet.
    """

    chosen = Signal(str)
    transcription_asked = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("side", parent=parent)
        self._words = words
        self.rows: dict[str, SectionRow] = {}
        self._layout: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self._current = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.area = ScrollPage(QWidget(), name=words.say("filing.sections"))
        column.addWidget(self.area, 1)
        column.addWidget(hairline())
        self.transcription = SideRow(words.say("transcription.title"), icon="list")
        self.transcription.clicked.connect(self.transcription_asked)
        foot = QVBoxLayout()
        foot.setContentsMargins(_SIDE, 6, _SIDE, 8)
        foot.addWidget(self.transcription)
        column.addLayout(foot)

    def show_tasks(self, groups: Sequence[TaskGroup], tally: Tally | None = None) -> None:
        """Show every section as it stands; rows are made anew only where sections come or go.

        ``tally`` counts what is to be mended; without one it is being looked for.
        """
        layout = tuple(
            (group.part.id, tuple(task.section.id for task in group.tasks)) for group in groups
        )
        if layout != self._layout:
            self._layout = layout
            self._build(groups)
        tasks = [task for group in groups for task in group.tasks]
        for task in tasks:
            self.rows[task.section.id].set_state(*self._state(task))
        self._count(tasks, tally)

    def show_current(self, section: str, *, is_transcription: bool = False) -> None:
        """Mark the section the page shows and bring it into view; "" marks none."""
        self._current = section
        self.transcription.set_current(current=is_transcription)
        for name, row in self.rows.items():
            row.set_current(current=name == section)
        if section in self.rows:
            self.area.ensureWidgetVisible(self.rows[section], 0, 40)

    def word(self, status: Status) -> str:
        """The word of a status: 未开始, 进行中, 已完成, 有问题, 暂不能开始."""
        return self._words.say(f"filing.status_{status.value}")

    def _state(self, task: Progress) -> tuple[State, str, str]:
        free = self._words.say("filing.status_free")
        word = free if task.can_be_left else self.word(task.status)
        name = f"{self._words.of(task.section.label)} {word}"
        if task.must_fix:
            name = f"{name} {self._words.say('tally.must_fix', count=task.must_fix)}"
        return State(task.status.value), word, name

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(_SIDE + 6, 14, _SIDE, 6)
        row.setSpacing(12)
        self.ring = ProgressRing(0, 0, name=self._words.say("filing.sections"))
        row.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self.done = Paragraph(" ", step="note", medium=True)
        self.problems = Paragraph(" ", step="small", role="text2")
        texts.addWidget(self.done)
        texts.addWidget(self.problems)
        row.addLayout(texts, 1)
        return head

    def _count(self, tasks: Sequence[Progress], tally: Tally | None) -> None:
        words = self._words
        done = sum(1 for task in tasks if task.status is Status.DONE)
        said = words.say("filing.done_count", count=done)
        count = sum(1 for task in tasks if not task.can_be_left)
        self.ring.set_count(done, count, f"{said} / {count}")
        self.done.set_text(said)
        texts = words.texts
        found = standing_words(tally, texts) if tally is not None else texts.say("tally.unknown")
        self.problems.set_text(found)

    def _build(self, groups: Sequence[TaskGroup]) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_SIDE, 0, 0, 12)
        column.setSpacing(0)
        self.rows = {}
        for group in groups:
            column.addWidget(group_head(self._words.of(group.part.label)))
            for task in group.tasks:
                state, word, _name = self._state(task)
                label = self._words.of(task.section.label)
                row = SectionRow(label, state=state, word=word, wide=_ROW_WIDTH)
                row.clicked.connect(lambda _=False, name=task.section.id: self.chosen.emit(name))
                row.set_current(current=task.section.id == self._current)
                self.rows[task.section.id] = row
                column.addWidget(row)
        column.addStretch(1)
        content.setProperty("kind", "scrolled")
        self.area.setWidget(content)
