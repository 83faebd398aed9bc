"""One question on a page: label line, editor, what is wrong with the answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import UNTOUCHED, DoesNotApply
from filing_desktop.filing.values import Unreadable
from filing_desktop.gui.editors.base import ROOM_FOR_ERROR, EditorContext
from filing_desktop.gui.editors.registry import editor_for
from filing_desktop.gui.filing.findings import Problem
from filing_desktop.gui.filing.label_line import LabelLine
from filing_desktop.gui.kit.fields import LineField
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.page import FieldState

_GAP = 12
_NO_PROBLEM = Problem("")


class FieldBlock(QWidget):
    """A question. What is wrong is shown once the field was left, and goes when it is mended."""

    edited = Signal(object)
    left = Signal()
    unsure_toggled = Signal(bool)
    applies_toggled = Signal(bool, str)  # whether it applies; else the reason
    finish_toggled = Signal(bool)

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.state = state
        self._words = context.words
        self._was_left = state.entry != UNTOUCHED
        self._is_revealed = False
        self._refusal = ""
        self._problems: tuple[Problem, ...] = ()
        self.editor = editor_for(state, context)
        self.line = LabelLine(state, self.editor, context)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.line)
        self._body = QHBoxLayout()
        self._body.setSpacing(_GAP)
        self._body.addWidget(self.editor, 0 if self.editor.span else 1)
        if self.editor.span:
            self._body.addStretch(0)
        self._column.addLayout(self._body)
        self._is_beside = False
        self._note: NoteLine | None = None
        self._noted = _NO_PROBLEM
        self.reason = self._make_reason()
        self._connect()
        self.show_state(state)

    def show_state(self, state: FieldState) -> None:
        """Show what was said, and what became of it."""
        self.state = state
        applies = not isinstance(state.entry, DoesNotApply)
        if applies:
            self.editor.show_state(state)
            self.editor.retitle()  # rows it names may have moved, or be called otherwise
        elif self.reason is not None and self.reason.text() != state.reason:
            self.reason.setText(state.reason)
        self.editor.setVisible(applies)
        if self.reason is not None:
            self.reason.setVisible(not applies)
        self.line.show_state(state)
        self._show_problem()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What the checks find here."""
        self._problems = tuple(problems)
        self._show_problem()

    def reveal(self) -> None:
        """Say also what is missing: the user was led here."""
        self._was_left = self._is_revealed = True
        self._show_problem()

    def show_focus(self, *, has_focus: bool) -> None:
        """Offer 暂不确定 while the focus is here."""
        self.line.show_focus(has_focus=has_focus)

    def take_focus(self) -> None:
        """Put the focus where one types."""
        if self.reason is not None and self.reason.isVisibleTo(self):
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.editor.take_focus()

    def commit_preedit(self) -> None:
        """Take over what an input method still composes."""
        self.editor.commit_preedit()
        if self.reason is not None:
            self.reason.commit_preedit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._note is not None and self._is_beside != self._has_room_beside():
            self._place()

    @property
    def problem(self) -> str:
        """The sentence shown, or ""."""
        return self._noted.text

    def _connect(self) -> None:
        self.editor.edited.connect(self._edited)
        self.editor.left.connect(self._left)
        self.editor.refused.connect(self._refused)
        self.editor.finish_toggled.connect(self.finish_toggled)
        self.line.unsure.clicked.connect(self.unsure_toggled)
        if self.line.not_applicable is not None and self.reason is not None:
            self.line.not_applicable.clicked.connect(self._toggle_applies)
            self.reason.edited.connect(lambda text: self.applies_toggled.emit(False, text))  # noqa: FBT003  # Qt's own signature
            self.reason.left.connect(self._left)

    def _make_reason(self) -> LineField | None:
        if not self.state.question.may_not_apply and not isinstance(self.state.entry, DoesNotApply):
            return None
        text = self._words.say("filing.reason")
        field = LineField(name=f"{self.editor.label} {text}", placeholder=text)
        self._column.addWidget(field)
        field.hide()
        return field

    def _toggle_applies(self, is_out: bool) -> None:  # noqa: FBT001  # Qt's own signature
        reason = self.reason.text() if self.reason is not None else ""
        self.applies_toggled.emit(not is_out, reason)
        self.take_focus()

    def _edited(self, raw: object) -> None:
        self._refusal = ""
        self.edited.emit(raw)

    def _left(self) -> None:
        self._was_left = True
        self._show_problem()
        self.left.emit()

    def _refused(self, error: FilingError) -> None:
        self._refusal = self._words.explain(error)
        self._show_problem()

    def _current_problem(self) -> Problem:
        reading = self.state.reading
        if self._refusal:
            return Problem(self._refusal)
        if not self._was_left:
            return _NO_PROBLEM
        if isinstance(reading, Unreadable):
            return Problem(self._words.say(reading.why, **dict(reading.arguments)))
        shown = (each for each in self._problems if self._is_revealed or not each.is_omission)
        return next(shown, _NO_PROBLEM)

    def _show_problem(self) -> None:
        problem = self._current_problem()
        if not problem.text and not isinstance(self.state.reading, Unreadable):
            # Mended: what comes next while one goes on typing waits until the field is left.
            self._was_left = self._was_left and not self.editor.isAncestorOf(self.focusWidget())
        if problem == self._noted:
            return
        self._noted = problem
        self.editor.set_problem(problem.text if problem.role == "err" else "")
        if self._note is not None:
            self._note.hide()
            self._note.deleteLater()
            self._note = None
        if problem.text:
            self._note = NoteLine(problem.text, icon=problem.icon, role=problem.role)
            self._place()

    def _place(self) -> None:
        """The sentence beside the field, or below it where less than 280 are free."""
        note = self._note
        if note is None:
            return
        self._is_beside = self._has_room_beside()
        self._body.removeWidget(note)
        self._column.removeWidget(note)
        if self._is_beside:
            self._body.insertWidget(1, note, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._column.addWidget(note)

    def _has_room_beside(self) -> bool:
        theme, span = current(), self.editor.span
        if not span or self.editor.isHidden():
            return False
        return self.width() - theme.px(span) - _GAP >= theme.px(ROOM_FOR_ERROR)
