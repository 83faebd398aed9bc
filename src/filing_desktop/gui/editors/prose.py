"""Editor of prose: paragraphs with references to evidence, models and policies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from filing_desktop.filing.prose import Block, Inline, Prose, Reference
from filing_desktop.gui.editors.base import EditorContext, ReferenceChoice
from filing_desktop.gui.editors.long_text import WrittenEditor
from filing_desktop.gui.editors.said import said_prose
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.prose import Paragraphs, ProseEditor, Run
from filing_desktop.interview.page import FieldState


def paragraphs_of(prose: Prose) -> Paragraphs:
    """Prose as the editor of the kit takes it."""
    return [[_run(each) for each in block.inlines] for block in prose.blocks]


def prose_from(paragraphs: Sequence[Sequence[Run]], before: Prose) -> Prose:
    """What stands in the editor as prose.

    The editor does not show which blocks are numbered items: a block stays an item where it
    stood unchanged in ``before``, and what was typed between takes after the block above it.
    """
    inlines = [tuple(_inline(run) for run in paragraph) for paragraph in paragraphs]
    old = before.blocks
    shorter = min(len(inlines), len(old))
    head = 0
    while head < shorter and inlines[head] == old[head].inlines:
        head += 1
    tail = 0
    while tail < shorter - head and inlines[-1 - tail] == old[-1 - tail].inlines:
        tail += 1
    middle = old[head : len(old) - tail]
    changed = len(inlines) - head - tail
    marks = [block.is_item for block in middle][:changed]
    last = marks[-1] if marks else head > 0 and old[head - 1].is_item
    marks += [last] * (changed - len(marks))
    flags = [*(b.is_item for b in old[:head]), *marks, *(b.is_item for b in old[len(old) - tail :])]
    blocks = zip(inlines, flags, strict=True)
    return Prose(tuple(Block(each, is_item=is_item) for each, is_item in blocks))


class ProseFieldEditor(WrittenEditor):
    """Prose, with a menu of what it can refer to."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        self.field: ProseEditor = ProseEditor(
            name=self.label, label_of=context.label_of, source=context.filing
        )
        self._shown = Prose(())
        text = context.words.say("filing.insert_reference")
        self.insert = Button(text, kind="link", icon="paper-clip", name=f"{self.label} {text}")
        self.insert.clicked.connect(self._open)
        self.column.addWidget(self.field)
        self.add_foot().insertWidget(0, self.insert)
        # It stands before the mark, and is met there by Tab and by screen readers.
        self.insert.stackUnder(self.mark)
        QWidget.setTabOrder(self.insert, self.mark)
        self.watch(self.insert)
        self.field.edited.connect(self._tell)
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        prose = said_prose(state)
        if prose != self._shown:
            self._shown = prose
            self.field.set_contents(paragraphs_of(prose))

    @override
    def retitle(self) -> None:
        if not self.field.hasFocus():  # a new layout would take the place of the cursor
            self.field.relabel()

    def menu(self) -> QMenu:
        """What can be referred to; one line where there is nothing yet."""
        menu = QMenu(self.insert)
        menu.triggered.connect(menu.close)  # a screen reader's choice leaves it open
        choices = self.context.references()
        for choice in choices:
            action = menu.addAction(choice.label.replace("&", "&&"))
            action.triggered.connect(lambda _checked, each=choice: self._put(each))
        if not choices:
            empty = menu.addAction(self.context.words.say("filing.no_reference"))
            empty.triggered.connect(lambda: self.context.go_to_group("evidence"))
        return menu

    def _open(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.insert.mapToGlobal(QPoint(0, self.insert.height() + 4)))

    def _put(self, choice: ReferenceChoice) -> None:
        self.field.setFocus()
        self.field.insert_chip(choice.kind, choice.row, choice.label)

    def _tell(self, paragraphs: Paragraphs) -> None:
        self._shown = prose_from(paragraphs, self._shown)
        self.edited.emit(self._shown)


def _run(inline: Inline) -> Run:
    return (inline.kind, inline.row) if isinstance(inline, Reference) else inline


def _inline(run: Run) -> Inline:
    return run if isinstance(run, str) else Reference(*run)
