"""Editor of one choice: radio buttons, or a list where they would not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QWidget
from typing_extensions import override

from filing_desktop.gui.editors.base import Editor, EditorContext
from filing_desktop.gui.editors.said import said_keys
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.ticks import Radio
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.page import FieldState

#: Up to this many stand on one line; more in equal columns.
ON_ONE_LINE = 6
_MOST_RADIOS = 9
_MARK = 30


def radios_fit(labels: Sequence[str], room: int) -> bool:
    """Whether every option can be read whole as a radio button in ``room`` (scale 1)."""
    theme = current()
    widest = max((theme.width(label, "body") for label in labels), default=0)
    return len(labels) <= _MOST_RADIOS and widest + theme.px(_MARK) <= theme.px(room)


def choice_editor(
    state: FieldState, context: EditorContext, parent: QWidget | None = None
) -> Editor:
    """Radio buttons where all can be read at once, else a list."""
    labels = [context.words.of(option.label) for option in state.question.options]
    kind = RadioEditor if radios_fit(labels, context.room) else ListEditor
    return kind(state, context, parent)


class RadioEditor(Editor):
    """One of several radio buttons; a choice that need not be made can be taken back."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        self._group = QButtonGroup(self)
        self._keys = [option.value for option in state.question.options]
        labels = [context.words.of(option.label) for option in state.question.options]
        self.radios = [Radio(text, name=f"{self.label} {text}") for text in labels]
        for number, radio in enumerate(self.radios):
            self._group.addButton(radio, number)
        columns = 0 if len(self.radios) <= ON_ONE_LINE else 3
        text = context.words.say("filing.clear_choice")
        self.clear = Button(text, kind="link", name=f"{self.label} {text}", parent=self)
        self.clear.clicked.connect(lambda: self.edited.emit(""))
        self.clear.hide()
        self._row = FlowRow(self.radios, gap=24, columns=columns)
        self.column.addWidget(self._row)
        self._group.idClicked.connect(lambda number: self.edited.emit(self._keys[number]))
        self.watch(*self.radios, self.clear)
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        chosen = said_keys(state)
        self._group.setExclusive(False)
        for key, radio in zip(self._keys, self.radios, strict=True):
            radio.setChecked(key in chosen)
        self._group.setExclusive(True)
        if not state.is_required and not self._row.holds(self.clear):
            # Hidden or not it keeps its place in the row: nothing moves when it appears.
            self._row.append(self.clear)
        self.clear.setVisible(bool(chosen) and not state.is_required)

    @override
    def set_problem(self, why: str) -> None:
        for radio in self.radios:
            radio.setAccessibleDescription(why)

    @override
    def focus_target(self) -> QWidget:
        return next((radio for radio in self.radios if radio.isChecked()), self.radios[0])


class ListEditor(Editor):
    """One of many in a list that opens."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        words = context.words
        options = [(option.value, words.of(option.label)) for option in state.question.options]
        self.list = Dropdown(options, name=self.label, placeholder=words.say("filing.choose"))
        self.list.setMaximumWidth(current().px(context.room))
        self.column.addWidget(self.list)
        self.list.edited.connect(self.edited.emit)
        self.watch(self.list)
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        self.list.set_key("".join(said_keys(state)[:1]))

    @override
    def set_problem(self, why: str) -> None:
        self.list.set_wrong(wrong=bool(why), why=why)

    @override
    def focus_target(self) -> QWidget:
        return self.list
