"""Editors of one line: text, numbers, codes, addresses."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from filing_desktop.catalog.model import Question, QuestionType
from filing_desktop.filing.reading import portal_length
from filing_desktop.gui.editors.base import (
    CODE_WIDTH,
    NAME_WIDTH,
    PROSE_WIDTH,
    Editor,
    EditorContext,
)
from filing_desktop.gui.editors.said import said_text
from filing_desktop.gui.kit.buttons import IconButton
from filing_desktop.gui.kit.fields import LineField
from filing_desktop.interview.page import FieldState

_SPANS = (
    (QuestionType.NUMBER, CODE_WIDTH),
    (QuestionType.USCC, CODE_WIDTH),
    (QuestionType.PERSON_ID, CODE_WIDTH),
    (QuestionType.PHONE, CODE_WIDTH),
    (QuestionType.EMAIL, NAME_WIDTH),
    (QuestionType.URL, PROSE_WIDTH),
)
#: A text whose good example is longer than this gets the whole column.
_LONG_LINE = 24


def span_of(question: Question) -> int:
    """The expected width of a one-line answer, at text scale 1."""
    for kind, span in _SPANS:
        if question.type is kind:
            return span
    example = question.help.example
    expected = len(example.good) if example is not None else 0
    return PROSE_WIDTH if expected > _LONG_LINE else NAME_WIDTH


class LineEditor(Editor):
    """One line of text."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        wanted = span_of(state.question)
        self.span = wanted if wanted < context.room else 0
        self.field = LineField(name=self.label, width=self.span)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field)
        self.row = row
        self._is_parked = False
        self.column.addLayout(row)
        self.field.edited.connect(self.edited.emit)
        self.watch(self.field)
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        text = said_text(state)
        if text != self.field.text():
            self.field.setText(text)
            self._is_parked = not self.field.hasFocus()

    @override
    def set_problem(self, why: str) -> None:
        self.field.set_wrong(wrong=bool(why), why=why)

    @override
    def take_focus(self) -> None:
        super().take_focus()
        # One goes on at the end if the beginning stays in sight; where one was the cursor stays.
        if self._is_parked and not self.field.overflows():
            self.field.end(False)  # noqa: FBT003  # Qt's own signature
        self._is_parked = False

    @override
    def focus_target(self) -> QWidget:
        return self.field

    @override
    def commit_preedit(self) -> None:
        self.field.commit_preedit()

    @override
    def counter(self, state: FieldState) -> str:
        most = state.question.limits.max_length
        if most is None:
            return ""
        now = portal_length(self.field.text())
        return self.context.words.say("filing.count_of", now=now, most=most)


class MaskedEditor(LineEditor):
    """A number of a person: dots, until one types there or asks to see it."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        self._is_open = False
        self.eye = IconButton("eye", name=self._eye_name("filing.reveal"))
        self.eye.clicked.connect(self._toggle)
        self.row.addWidget(self.eye, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addStretch(1)
        self.watch(self.eye)
        self._mask()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._mask(typing=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        icon, code = ("eye-off", "filing.conceal") if self._is_open else ("eye", "filing.reveal")
        self.eye.set_icon(icon, name=self._eye_name(code))
        self._mask(typing=self.field.hasFocus())

    def _mask(self, *, typing: bool = False) -> None:
        shown = self._is_open or typing
        modes = QLineEdit.EchoMode
        self.field.setEchoMode(modes.Normal if shown else modes.Password)
        # Dots from a Chinese font are full width: they are shown smaller (style sheet).
        self.field.setProperty("dots", "false" if shown else "true")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _eye_name(self, code: str) -> str:
        return self.context.words.say(code, label=self.label)
