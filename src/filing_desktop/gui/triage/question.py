"""One question of the triage: why it is asked, and its answers with what they mean."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.catalog.triage import TriageOption, TriageQuestion
from filing_desktop.gui.kit.labels import Surface
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.ticks import Radio, TickBox
from filing_desktop.gui.theme.apply import current
from filing_desktop.texts import Texts

#: What is said of an answer stands below its words, behind the mark.
_BEHIND_THE_MARK = 26


class QuestionCard(Surface):
    """``answered`` carries the value of an answer and whether it was given or taken back."""

    answered = Signal(str, bool)

    def __init__(self, question: TriageQuestion, texts: Texts) -> None:
        super().__init__("card")
        self.question = question
        label = question.label.in_language(texts.language)
        self.setAccessibleName(label)
        self.marks: dict[str, QAbstractButton] = {}
        self._group = QButtonGroup(self)  # of radio buttons alone: Tab skips what is in a group
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(4)
        column.addWidget(Paragraph(label, step="subheading"))
        why = question.why.in_language(texts.language)
        column.addWidget(Paragraph(why, step="note", role="text2"))
        for option in question.options:
            column.addSpacing(6)
            self._add(column, option, label, texts)

    def show_chosen(self, chosen: Collection[str]) -> None:
        """Mark these answers and no others."""
        self._group.setExclusive(False)
        for value, mark in self.marks.items():
            mark.setChecked(value in chosen)
        self._group.setExclusive(True)

    def _add(self, column: QVBoxLayout, option: TriageOption, label: str, texts: Texts) -> None:
        words = option.label.in_language(texts.language)
        mark = self._mark(words, f"{label} {words}")
        explain = option.explain.in_language(texts.language)
        examples = option.examples.in_language(texts.language) if option.examples else ""
        parts = [explain]
        if examples:
            parts.append(texts.say("triage.examples", examples=examples))
        mark.setAccessibleDescription(" ".join(parts))
        mark.clicked.connect(lambda on, value=option.value: self.answered.emit(value, on))
        self.marks[option.value] = mark
        column.addWidget(mark)
        column.addWidget(_behind(Paragraph("\n".join(parts), step="note", role="text2")))

    def _mark(self, words: str, name: str) -> QAbstractButton:
        if self.question.takes_several:
            return TickBox(words, name=name)
        radio = Radio(words, name=name)
        self._group.addButton(radio)
        return radio


def _behind(words: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(current().px(_BEHIND_THE_MARK), 0, 0, 0)
    row.addWidget(words)
    return holder
