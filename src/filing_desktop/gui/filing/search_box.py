"""What the search finds: questions with their page and their answer, in a list below the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.fields import SearchField
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.tasks import SideRow
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.search import Hit

_WIDTH, _MOST_HEIGHT = 460, 420
_LONGEST_ANSWER = 40


class SearchResults(Surface):
    """The hits, moved through with the arrow keys of the field; ``chosen`` carries a hit."""

    chosen = Signal(object)

    def __init__(self, words: Words, field: SearchField, parent: QWidget) -> None:
        super().__init__("card", parent=parent)
        self._words, self._field = words, field
        self._hits: tuple[Hit, ...] = ()
        self._at = 0
        self.rows: list[SideRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        self.area = ScrollPage(QWidget(), name=words.say("filing.search_results"))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(self.area)
        self.hide()
        field.installEventFilter(self)

    def show_hits(self, hits: Sequence[Hit], *, asked: bool) -> None:
        """Show what was found; ``asked`` tells that something is being looked for."""
        self._hits, self._at = tuple(hits), 0
        self.setVisible(asked)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(2)
        self.rows = []
        if not hits:
            text = self._words.say("filing.nothing_found")
            column.addWidget(Paragraph(text, step="note", role="text2"))
        for number, hit in enumerate(self._hits):
            column.addWidget(self._row(number, hit))
            column.addWidget(self._detail(hit))
        column.addStretch(1)
        content.setProperty("kind", "scrolled")
        self.area.setWidget(content)
        high = content.sizeHint().height() + 18
        self.resize(current().px(_WIDTH), min(high, current().px(_MOST_HEIGHT)))
        self._mark()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field or not self.isVisible():
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        if event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(self.focusWidget()):
            self.hide()
        return False

    def choose(self, number: int) -> None:
        """Take a hit."""
        if 0 <= number < len(self._hits):
            self.hide()
            self.chosen.emit(self._hits[number])

    def _key(self, key: int) -> bool:
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._at = max(0, min(self._at + step, len(self._hits) - 1))
            self._mark()
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.choose(self._at)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
        return False

    def _mark(self) -> None:
        for number, row in enumerate(self.rows):
            row.set_current(current=number == self._at)
        if self.rows:
            self.area.ensureWidgetVisible(self.rows[self._at], 0, 40)

    def _row(self, number: int, hit: Hit) -> SideRow:
        words = self._words
        label = self._cut(words.of(hit.question.label), "body")
        row = SideRow(label, name=f"{words.of(hit.question.label)} {hit.text}".strip())
        row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.clicked.connect(lambda: self.choose(number))
        self.rows.append(row)
        return row

    def _detail(self, hit: Hit) -> QWidget:
        """The page, and the beginning of the answer."""
        words = self._words
        answer = " ".join(hit.text.split())[:_LONGEST_ANSWER]
        said = "" if hit.question.personal else answer
        text = words.between().join(filter(None, [words.of(hit.section.label), said]))
        line = Label(self._cut(text, "small"), step="small", role="text2")
        line.setContentsMargins(10, 0, 10, 6)
        return line

    def _cut(self, text: str, step: str) -> str:
        theme = current()
        metrics = theme.metrics("body" if step == "body" else "small", medium=step == "body")
        room = theme.px(_WIDTH) - 72
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
