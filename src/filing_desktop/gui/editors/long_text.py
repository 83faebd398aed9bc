"""Editor of plain paragraphs, with a counter and the mark that they are written."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.filing.reading import portal_length
from filing_desktop.gui.editors.base import Editor, EditorContext
from filing_desktop.gui.editors.said import said_text
from filing_desktop.gui.kit.leaded_edit import LeadedEdit, PlainEditor
from filing_desktop.gui.kit.ticks import TickBox
from filing_desktop.interview.page import FieldState


class WrittenEditor(Editor):
    """The common half of the long-text editors: counter, hint, mark 这一段写完了."""

    field: LeadedEdit

    def add_foot(self) -> QHBoxLayout:
        """The line below the text: the mark at its right end."""
        words = self.context.words
        text = words.say("filing.written")
        self.mark = TickBox(text, name=f"{self.label} {text}")
        self.mark.setToolTip(words.say("filing.written_why"))
        self.mark.clicked.connect(self.finish_toggled)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.mark)
        self.column.addLayout(foot)
        self.watch(self.field, self.mark)
        return foot

    @override
    def set_finished(self, *, is_finished: bool) -> None:
        self.mark.setChecked(is_finished)

    @override
    def set_problem(self, why: str) -> None:
        self.field.set_wrong(wrong=bool(why), why=why)

    @override
    def focus_target(self) -> QWidget:
        return self.field

    @override
    def commit_preedit(self) -> None:
        self.field.commit_preedit()

    @override
    def hint(self, state: FieldState) -> str:
        suggested = state.question.limits.suggested_length
        if suggested is None:
            return ""
        return self.context.words.say("filing.suggested", least=suggested[0], most=suggested[1])

    @override
    def counter(self, state: FieldState) -> str:
        now = portal_length(said_text(state))
        most = state.question.limits.max_length
        words = self.context.words
        if most is not None:
            return words.say("filing.count_of", now=now, most=most)
        return words.say("filing.count", now=now) if now else ""


class LongTextEditor(WrittenEditor):
    """Plain paragraphs, copied into the portal as they are."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        self.field: PlainEditor = PlainEditor(name=self.label)
        self._shown = ""
        self.column.addWidget(self.field)
        self.add_foot()
        self.field.edited.connect(self._tell)
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        text = said_text(state)
        if text != self._shown:
            self._shown = text
            self.field.replace_text(text)

    def _tell(self, text: str) -> None:
        self._shown = text
        self.edited.emit(text)
