"""Editor of a district: province, city, county, one list after the other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from filing_desktop.gui.editors.base import Editor, EditorContext
from filing_desktop.gui.editors.said import said_text
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.page import FieldState

_LEVELS = ("province", "city", "county")
_WIDTH = 184


class _RegionList(Dropdown):
    """A list of one width: its many names need not be measured to know it."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(current().px(_WIDTH), current().control())


class RegionEditor(Editor):
    """Three lists; the next one opens its choices once the one before is chosen."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        words = context.words
        self.lists = [
            _RegionList(
                (),
                name=f"{self.label} {words.say(f'filing.{level}')}",
                placeholder=words.say(f"filing.{level}"),
                width=_WIDTH,
            )
            for level in _LEVELS
        ]
        self.column.addWidget(FlowRow(self.lists, gap=12, line_gap=8))
        for each in self.lists:
            each.edited.connect(self.edited.emit)
        self.watch(*self.lists)
        self._fill(0, context.regions.provinces())
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        regions = self.context.regions
        path = regions.path(said_text(state))
        for level, each in enumerate(self.lists):
            code = path[level] if level < len(path) else ""
            each.set_key(code)
            if level + 1 < len(self.lists):
                below = regions.below(code) if code else ()
                self._fill(level + 1, below)

    @override
    def set_problem(self, why: str) -> None:
        for each in self.lists:
            each.set_wrong(wrong=bool(why), why=why)

    @override
    def focus_target(self) -> QWidget:
        return self.lists[0]

    def _fill(self, level: int, options: tuple[tuple[str, str], ...]) -> None:
        """Put other choices into a list, if they are others."""
        target = self.lists[level]
        shown = tuple((str(target.itemData(n)), target.itemText(n)) for n in range(target.count()))
        if shown == options:
            return
        target.clear()
        for code, name in options:
            target.addItem(name, code)
        target.setCurrentIndex(-1)
