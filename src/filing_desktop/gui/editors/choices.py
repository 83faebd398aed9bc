"""Editor of several choices: a grid of boxes to tick, under the group words of the portal."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.catalog.model import Option
from filing_desktop.gui.editors.base import Editor, EditorContext
from filing_desktop.gui.editors.choice import ON_ONE_LINE
from filing_desktop.gui.editors.said import said_keys
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.ticks import TickBox
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.page import FieldState

_COLUMNS = 4


class ChoicesEditor(Editor):
    """Boxes to tick. What was chosen and is in no list any more keeps a box of its own."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        self.boxes: dict[str, TickBox] = {}
        self._lay_out(state.question.options)
        self._strange = QHBoxLayout()
        self.column.addLayout(self._strange)
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        chosen = said_keys(state)
        for key in chosen:
            if key not in self.boxes:
                words = self.context.words.say("filing.not_in_list", option=key)
                self._strange.addWidget(self._box(key, words, words), 0, Qt.AlignmentFlag.AlignLeft)
        for key, box in self.boxes.items():
            box.setChecked(key in chosen)

    @override
    def set_problem(self, why: str) -> None:
        for box in self.boxes.values():
            box.setAccessibleDescription(why)

    @override
    def focus_target(self) -> QWidget:
        boxes = list(self.boxes.values())
        return next((box for box in boxes if box.isChecked()), boxes[0])

    @override
    def hint(self, state: FieldState) -> str:
        said = self.context.words.say("filing.several")
        chosen = len(said_keys(state))
        counted = self.context.words.say("filing.chosen", count=chosen)
        return f"{said}{self.context.words.between()}{counted}" if chosen else said

    def _lay_out(self, options: tuple[Option, ...]) -> None:
        words = self.context.words
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        runs = itertools.groupby(options, key=lambda option: option.group)
        grouped = [(group, list(members)) for group, members in runs]
        has_groups = any(group is not None for group, _members in grouped)
        for line, (group, members) in enumerate(grouped):
            head = words.of(group)
            boxes = []
            for option in members:
                text = words.of(option.label)
                name = " ".join(filter(None, [self.label, head, text]))
                boxes.append(self._box(option.value, text, name))
            if has_groups:
                word = Label(head, step="note", role="text2")
                word.setFixedHeight(max(current().metrics("body").height() + 6, current().px(26)))
                grid.addWidget(word, line, 0, Qt.AlignmentFlag.AlignTop)
            columns = 0 if not has_groups and len(members) <= ON_ONE_LINE else _COLUMNS
            grid.addWidget(FlowRow(boxes, gap=18, columns=columns), line, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)

    def _box(self, key: str, text: str, name: str) -> TickBox:
        box = TickBox(text, name=name)
        box.clicked.connect(self._tell)
        self.boxes[key] = box
        self.watch(box)
        return box

    def _tell(self) -> None:
        self.edited.emit(tuple(key for key, box in self.boxes.items() if box.isChecked()))
