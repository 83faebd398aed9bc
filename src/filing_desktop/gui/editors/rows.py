"""Editors of references to rows of another group: one from a list, several by ticks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from filing_desktop.gui.editors.base import NAME_WIDTH, Editor, EditorContext
from filing_desktop.gui.editors.said import said_keys
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.ticks import TickBox
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.page import FieldState


class _RowsBase(Editor):
    """Where there is no row yet, one link leads to where rows are added."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        self.rows: tuple[tuple[str, str], ...] = ()
        text = context.words.say("filing.add_rows_first")
        self.lead = Button(text, kind="link", icon="arrow-right", name=f"{self.label} {text}")
        self.lead.clicked.connect(lambda: context.go_to_group(state.question.refers_to))
        self.column.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignLeft)
        self.watch(self.lead)

    def titled(self, state: FieldState) -> tuple[tuple[str, str], ...]:
        """Keys with titles; a row without one is called by its place."""
        words = self.context.words
        return tuple(
            (key, title or words.say("filing.untitled", number=number))
            for number, (key, title) in enumerate(state.rows, start=1)
        )


class RowEditor(_RowsBase):
    """One row, from a list."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        placeholder = context.words.say("filing.choose")
        self.list = Dropdown((), name=self.label, placeholder=placeholder)
        self.list.setMaximumWidth(current().px(min(NAME_WIDTH, context.room)))
        self.column.addWidget(self.list)
        self.list.edited.connect(self.edited.emit)
        self.watch(self.list)
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        rows = self.titled(state)
        if rows != self.rows:
            self.rows = rows
            self.list.clear()
            self.list.addItem(self.context.words.say("filing.none_chosen"), "")
            for key, title in rows:
                self.list.addItem(title, key)
        chosen = said_keys(state)[:1]
        self.list.setCurrentIndex(self.list.findData(chosen[0]) if chosen else -1)
        self.list.setVisible(bool(rows))
        self.lead.setVisible(not rows)

    @override
    def set_problem(self, why: str) -> None:
        self.list.set_wrong(wrong=bool(why), why=why)

    @override
    def focus_target(self) -> QWidget:
        return self.list if self.rows else self.lead


class RowsEditor(_RowsBase):
    """Several rows, by ticks. A row that is gone keeps a box, to be unticked."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        self.boxes: dict[str, TickBox] = {}
        self._grid: FlowRow | None = None
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        chosen = said_keys(state)
        rows = self.titled(state)
        known = {key for key, _title in rows}
        gone = self.context.words.say("filing.row_gone")
        rows += tuple((key, gone) for key in chosen if key not in known)
        if rows != self.rows:
            self._build(rows)
        for key, box in self.boxes.items():
            box.setChecked(key in chosen)
        self.lead.setVisible(not rows)

    @override
    def set_problem(self, why: str) -> None:
        for box in self.boxes.values():
            box.setAccessibleDescription(why)

    @override
    def hint(self, state: FieldState) -> str:
        return self.context.words.say("filing.several")

    @override
    def focus_target(self) -> QWidget:
        return next(iter(self.boxes.values()), self.lead)

    def _build(self, rows: tuple[tuple[str, str], ...]) -> None:
        self.rows = rows
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
        self.boxes = {}
        for key, title in rows:
            box = TickBox(self._short(title), name=f"{self.label} {title}")
            box.setToolTip(title)
            box.clicked.connect(self._tell)
            self.boxes[key] = box
        self.watch(*self.boxes.values())
        self._grid = FlowRow(list(self.boxes.values()), gap=18, columns=2)
        self.column.addWidget(self._grid)

    def _short(self, title: str) -> str:
        """A title that fits into the column; the tooltip and the name have it whole."""
        theme = current()
        room = theme.px(self.context.room - 40)
        return theme.metrics("body").elidedText(title, Qt.TextElideMode.ElideRight, room)

    def _tell(self) -> None:
        self.edited.emit(tuple(key for key, box in self.boxes.items() if box.isChecked()))
