"""The line over a field: label, hint, counter, 暂不确定, 不适用."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.filing.answer import DoesNotApply
from filing_desktop.gui.editors.base import Editor, EditorContext
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.ticks import TickBox
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.page import FieldState

_GAP = 10
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class LabelLine(QWidget):
    """What is asked, how to write it, and what may be said instead of an answer."""

    def __init__(
        self,
        state: FieldState,
        editor: Editor,
        context: EditorContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor, self._words = editor, context.words
        self.unsure = self._mark("filing.unsure")
        self.not_applicable: TickBox | None = None
        if state.question.may_not_apply or isinstance(state.entry, DoesNotApply):
            self.not_applicable = self._mark("filing.not_applicable")
        self._label = Paragraph(editor.label, medium=True)
        self._hint = Paragraph(" ", step="small", role="text2")
        self._counter = Label("", step="note", role="text2")
        self._has_focus = False
        self._is_below = False
        self._lay_out()
        self.show_state(state)

    def show_state(self, state: FieldState) -> None:
        """Show counter, hint and marks."""
        self._counter.setText(self._editor.counter(state))
        hint = self.hint(state)
        self._hint.set_text(hint)
        self._hint.setVisible(bool(hint))
        self.unsure.setChecked(state.is_unsure)
        if self.not_applicable is not None:
            self.not_applicable.setChecked(isinstance(state.entry, DoesNotApply))
        self._offer_unsure()
        self._place_hint()

    def show_focus(self, *, has_focus: bool) -> None:
        """Offer 暂不确定 where one types, and where it was marked."""
        self._has_focus = has_focus
        self._offer_unsure()
        self._place_hint()

    def hint(self, state: FieldState) -> str:
        """(选填), the hint of the catalogue, what the editor says of itself."""
        optional = "" if state.is_required else self._words.say("filing.optional")
        said = [self._editor.hint(state), self._words.of(state.question.hint)]
        return " ".join(filter(None, [optional, self._words.between().join(filter(None, said))]))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(200), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def _mark(self, code: str) -> TickBox:
        text = self._words.say(code)
        return TickBox(text, name=f"{self._editor.label} {text}")

    def _offer_unsure(self) -> None:
        out = self.not_applicable is not None and self.not_applicable.isChecked()
        self.unsure.setVisible(not out and (self._has_focus or self.unsure.isChecked()))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._label, 0, _MIDDLE)
        self._row.addWidget(self._hint, 0, _MIDDLE)
        self._row.addStretch(1)
        marks = filter(None, [self._counter, self.unsure, self.not_applicable])
        for widget in marks:
            self._row.addWidget(widget, 0, _MIDDLE)
        # As high as a tick box: nothing moves when one appears in the line.
        self._row.addStrut(self.unsure.sizeHint().height())
        self._column.addLayout(self._row)

    def _place_hint(self) -> None:
        """The hint beside the label, or below it where both do not fit."""
        is_below = not self._fits()
        if is_below == self._is_below:
            return
        self._is_below = is_below
        if is_below:
            self._row.removeWidget(self._hint)
            self._row.setStretch(0, 1)
            self._row.setStretch(1, 0)
            self._column.addWidget(self._hint)
        else:
            self._column.removeWidget(self._hint)
            self._row.setStretch(0, 0)
            self._row.setStretch(1, 1)
            self._row.insertWidget(1, self._hint, 0, _MIDDLE)

    def _fits(self) -> bool:
        marks = [self._counter, self.unsure, *filter(None, [self.not_applicable])]
        wide = sum(mark.sizeHint().width() + _GAP for mark in marks)
        wide += self._label.sizeHint().width() + self._hint.sizeHint().width() + 2 * _GAP
        return wide <= self.width()
