"""The drawer: one row of a group, question by question, in the place of the help."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.filing.answer import Address
from filing_desktop.gui.editors.base import EditorContext
from filing_desktop.gui.filing.cards import Problems, RowPlace, row_name
from filing_desktop.gui.filing.field import FieldBlock
from filing_desktop.gui.filing.status_line import StatusLine
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.buttons import Button, IconButton
from filing_desktop.gui.kit.labels import Surface
from filing_desktop.gui.kit.order import read_in_order, tab_in_order
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.tokens import DRAWER_WIDTH
from filing_desktop.interview.page import CardState, GroupState

_SIDE = 20
#: The room of a field in the drawer, beside margins and scroll bar.
DRAWER_ROOM = DRAWER_WIDTH - 2 * _SIDE


class Drawer(Surface):
    """Edits a row. Closing keeps everything; 下一个 goes on to the next row of the group."""

    closed = Signal()
    next_asked = Signal()
    block_made = Signal(object)

    def __init__(self, words: Words, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self._words, self._context = words, context
        self.place: RowPlace | None = None
        self.blocks: dict[Address, FieldBlock] = {}
        self._problems: Problems = {}
        self._items = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self.area = ScrollPage(QWidget(), name=words.say("filing.row_fields"))
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self._foot())

    def show_row(self, place: RowPlace, state: GroupState) -> None:
        """Show a row; one that is shown already is only brought up to date."""
        card = next(each for each in state.cards if each.key == place.row)
        if place != self.place:
            self.place = place
            self._begin(state)
        self._title.set_text(
            self._words.say("filing.edit_row", row=row_name(self._words, state, card.key))
        )
        siblings = [each for each in state.cards if each.parent == card.parent]
        self.next.setVisible(card is not siblings[-1])
        self._show_fields(card)

    def show_problems(self, problems: Problems) -> None:
        """What the checks found in this row."""
        self._problems = problems
        for address, block in self.blocks.items():
            block.show_problems(problems.get(address, ()))

    def forget(self) -> None:
        """No row is shown any more."""
        self.place = None

    def take_focus(self) -> None:
        """Put the focus into the first question."""
        first = self._items.itemAt(0)
        block = first.widget() if first is not None else None
        if isinstance(block, FieldBlock):
            block.take_focus()

    def commit_preedit(self) -> None:
        """Take over what an input method still composes."""
        for block in self.blocks.values():
            block.commit_preedit()

    def _begin(self, state: GroupState) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_SIDE, 4, _SIDE - 1, _SIDE)
        column.setSpacing(18)
        self._items = QVBoxLayout()
        self._items.setSpacing(18)
        column.addLayout(self._items)
        column.addStretch(1)
        self.blocks = {}
        content.setProperty("kind", "scrolled")
        old = self.area.takeWidget()
        old.hide()
        old.deleteLater()  # its fields may still be telling that they were left
        self.area.setWidget(content)
        label = self._words.of(state.group.row_label)
        text = self._words.say("filing.next_row", row=label)
        self.next.setText(text)
        self.next.setAccessibleName(text)
        self.next.updateGeometry()

    def _show_fields(self, card: CardState) -> None:
        wanted = {field.address for field in card.fields}
        has_new = bool(self.blocks) and not wanted <= set(self.blocks)
        for address in [each for each in self.blocks if each not in wanted]:
            block = self.blocks.pop(address)
            self._items.removeWidget(block)
            block.hide()
            block.deleteLater()
        for number, field in enumerate(card.fields):
            known = self.blocks.get(field.address)
            if known is not None:
                known.show_state(field)
            else:
                known = FieldBlock(field, self._context)
                self.blocks[field.address] = known
                known.show_problems(self._problems.get(field.address, ()))
                self.block_made.emit(known)
            if self._items.indexOf(known) != number:
                self._items.removeWidget(known)
                self._items.insertWidget(number, known)
                known.show()  # now, not with the next event: it may get the focus at once
        if has_new:
            read_in_order(self._items)
            tab_in_order(self)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, 16, _SIDE - 8, 8)
        self._title = Paragraph(" ", step="heading")
        row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._close = IconButton("close", name=self._words.say("filing.close_row"))
        self._close.clicked.connect(self.closed)
        row.addWidget(self._close)
        return row

    def _foot(self) -> QWidget:
        foot = Surface("footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(_SIDE, 9, _SIDE, 10)
        row.setSpacing(10)
        self.status = StatusLine(self._words, short=True)
        row.addWidget(self.status)
        row.addStretch(1)
        self.next = Button(self._words.say("filing.next"))
        self.next.clicked.connect(self.next_asked)
        row.addWidget(self.next)
        self.done = Button(self._words.say("filing.done"), kind="primary")
        self.done.clicked.connect(self.closed)
        row.addWidget(self.done)
        return foot
