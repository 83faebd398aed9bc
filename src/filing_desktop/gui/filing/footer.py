"""The footer of a section: back, next problem, on to the next section."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from filing_desktop.catalog.model import Section
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.labels import Surface
from filing_desktop.gui.theme.apply import current

_MARGIN = 40


class Footer(Surface):
    """Keeps to the edges of the questions above it."""

    previous_asked = Signal()
    problem_asked = Signal()
    next_asked = Signal()

    def __init__(self, words: Words, room: int, parent: QWidget | None = None) -> None:
        super().__init__("footer", parent=parent)
        self._words, self._room = words, room
        self.previous = Button(words.say("filing.previous"), icon="chevron-left")
        self.problem = Button(words.say("filing.next_problem"), kind="link")
        self.next = Button(words.say("filing.next"), kind="primary")
        self.previous.clicked.connect(self.previous_asked)
        self.problem.clicked.connect(self.problem_asked)
        self.next.clicked.connect(self.next_asked)
        inner = QWidget()
        inner.setMaximumWidth(current().px(room))
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.previous)
        row.addStretch(1)
        row.addWidget(self.problem)
        row.addWidget(self.next)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(_MARGIN, 9, _MARGIN, 10)
        outer.addWidget(inner, 1)
        outer.addStretch(0)
        outer.setAlignment(inner, Qt.AlignmentFlag(0))

    def show_neighbours(self, before: Section | None, after: Section | None) -> None:
        """Name the section that comes next; the last one leads to the export."""
        words = self._words
        self.previous.setVisible(before is not None)
        if after is None:
            text = words.say("filing.to_export")
        else:
            text = words.say("filing.next_named", section=words.of(after.label))
        theme = current()
        taken = self.previous.sizeHint().width() + self.problem.sizeHint().width() + 70
        if theme.width(text, "body") + taken > min(theme.px(self._room), self._inner_width()):
            self.next.setToolTip(text)
            text = words.say("filing.next")
        self.next.setText(text)
        self.next.setAccessibleName(self.next.toolTip() or text)
        self.next.updateGeometry()

    def show_problem_words(self, *, has_problems: bool) -> None:
        """下一个问题, or 下一处未填 where only answers are missing."""
        code = "filing.next_problem" if has_problems else "filing.next_missing"
        self.problem.setText(self._words.say(code))
        self.problem.setAccessibleName(self._words.say(code))
        self.problem.updateGeometry()

    def _inner_width(self) -> int:
        return self.width() - 2 * _MARGIN if self.isVisible() else current().px(self._room)
