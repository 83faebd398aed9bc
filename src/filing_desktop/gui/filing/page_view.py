"""The page of a section, built from its page model and kept in step with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.documents.content import FlowChart
from filing_desktop.filing.answer import Address
from filing_desktop.gui.editors.base import EditorContext
from filing_desktop.gui.filing.cards import CardList, Problems, RowPlace
from filing_desktop.gui.filing.field import FieldBlock
from filing_desktop.gui.filing.flow import FLOW_GROUP, FlowFigure
from filing_desktop.gui.filing.problem_list import ProblemList, problems_on
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.order import read_in_order, tab_in_order
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.page import FieldState, GroupState, PageModel

_MARGIN = 40
#: So many other filings of the client are named; the rest is counted.
_NAMED = 3
_TOP = 24
#: Between two questions, and between two groups.
_GAP, _GROUP_GAP = 20, 28

#: So many questions and cards fill the screen; in a turn after that so many are made, and the
#: window answers in between.
_FIRST, _TURN = 8, 4

Item = FieldState | GroupState


class SectionPage(QWidget):
    """Title, questions and groups of a section, empty until a model is shown.

    After an edit only what changed is touched. First a screenful is made; the rest follows
    in turns while the page is shown, or at once when something of it is asked for.
    """

    block_made = Signal(object)  # FieldBlock
    list_made = Signal(object)  # CardList
    problem_chosen = Signal(object)  # Address

    def __init__(
        self, model: PageModel, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.built_blocks: dict[Address, FieldBlock] = {}
        self.built_lists: dict[str, CardList] = {}
        self.is_whole = False
        self._builder = QTimer(self)
        self._builder.setInterval(0)
        self._builder.timeout.connect(lambda: self._build(_TURN))
        self.flow: FlowFigure | None = None
        self._chart: FlowChart | None = None
        self._context = context
        self._problems: Problems = {}
        self._has_new = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_MARGIN, _TOP, _MARGIN, _TOP)
        self._column.setSpacing(0)
        self._add_head()
        self._hidden = NoteLine(" ", icon="info", role="text2", step="note")
        self._hidden.setContentsMargins(0, 0, 0, 16)
        self._column.addWidget(self._hidden)
        self.problem_list = ProblemList(context.words)
        self.problem_list.chosen.connect(self.problem_chosen)
        self._column.addWidget(self.problem_list)
        self._listed: set[Address] | None = None
        self._items = QVBoxLayout()
        self._items.setSpacing(_GAP)
        self._column.addLayout(self._items)
        self._column.addStretch(1)
        self.setMaximumWidth(current().px(context.room) + 2 * _MARGIN)

    def show_model(self, model: PageModel) -> None:
        """Show another state of the same section; focus, cursor and scrolling stay."""
        is_new = not self._items.count()
        self.model = model
        items = _nested(model.items)
        self._drop_all_but({_key(item) for item, _children in items})
        known = [place for place, (item, _) in enumerate(items) if self._is_built(item)]
        last = len(items) if self.is_whole else max(known, default=-1) + 1
        for place, (item, children) in enumerate(items[:last]):
            self._put(place, self._shown(item, children))
        self._keep_order()
        self._hidden.setVisible(model.hidden > 0)
        self._hidden.set_text(self._context.words.say("filing.hidden", count=model.hidden))
        self._show_list()
        if is_new:
            self._build(_FIRST)

    def complete(self) -> None:
        """Make at once what is not made yet."""
        while not self.is_whole:
            self._build(_TURN)

    @property
    def blocks(self) -> Mapping[Address, FieldBlock]:
        """The questions; asking for them makes them."""
        self.complete()
        return self.built_blocks

    @property
    def lists(self) -> Mapping[str, CardList]:
        """The groups; asking for them makes them."""
        self.complete()
        return self.built_lists

    def block_at(self, address: Address) -> FieldBlock | None:
        """The question of an answer, made for it if need be; None where it is not asked."""
        asked = {item.address for item in self.model.items if isinstance(item, FieldState)}
        while address in asked and address not in self.built_blocks and not self.is_whole:
            self._build(_TURN)
        return self.built_blocks.get(address)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.is_whole:
            self._builder.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._builder.stop()

    def list_anew(self) -> None:
        """List what the next look finds; until then the list only gets shorter.

        Nothing is added above a field in which somebody writes.
        """
        self._listed = None

    def show_problems(self, problems: Problems) -> None:
        """What the checks found on this page."""
        self._problems = problems
        if self._listed is None:
            found = problems_on(self.model, problems, self._context.words)
            self._listed = {each.address for each in found}
        self._show_list()
        for address, block in self.built_blocks.items():
            block.show_problems(problems.get(address, ()))
        for each in self.built_lists.values():
            each.show_problems(problems)
        self._keep_order()

    def _show_list(self) -> None:
        if self._listed:
            found = problems_on(self.model, self._problems, self._context.words)
            listed = [each for each in found if each.address in self._listed]
        else:
            listed = []
        self.problem_list.show_listed(listed)

    def show_chart(self, chart: FlowChart | None) -> None:
        """Draw the flow chart, where this page has one."""
        self._chart = chart
        if self.flow is not None:
            self.flow.show_chart(chart)

    @property
    def has_chart(self) -> bool:
        """Whether the flow chart is drawn on this page."""
        groups = (item.group.id for item in self.model.items if isinstance(item, GroupState))
        return FLOW_GROUP in groups

    def select(self, place: RowPlace | None) -> None:
        """Mark the row that is open in the drawer."""
        for each in self.built_lists.values():
            each.select(place)

    def commit_preedit(self) -> None:
        """Take over what an input method still composes."""
        for block in self.built_blocks.values():
            block.commit_preedit()

    def take_focus(self) -> None:
        """Put the focus on what is wrong, else where one types first: question, button, card."""
        if self.problem_list.take_focus():
            return
        for item in self.model.items:
            if not self._is_built(item):
                self.complete()
            if isinstance(item, FieldState):
                self.built_blocks[item.address].take_focus()
                return
            target = self.built_lists[item.group.id].focus_target()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _add_head(self) -> None:
        words, section = self._context.words, self.model.section
        self._column.addWidget(Paragraph(words.of(section.label), step="title"))
        if section.screen:
            self._column.addSpacing(2)
            where = words.say("filing.portal_page", screen=section.screen)
            self._column.addWidget(Paragraph(where, step="note", role="text2"))
        if section.note is not None:
            self._column.addSpacing(6)
            self._column.addWidget(Paragraph(words.of(section.note), step="note", role="text2"))
        if self.model.shared_with:
            self._column.addSpacing(8)
            text = _shared_text(words, self.model.shared_with)
            self._column.addWidget(NoteLine(text, icon="info", role="text2", step="note"))
        self._column.addSpacing(16)

    def _build(self, most: int) -> None:
        """Make about ``most`` of the questions and cards that are not made yet, from the top."""
        for place, (item, children) in enumerate(_nested(self.model.items)):
            if most <= 0:
                return
            if not self._is_built(item):
                self._put(place, self._shown(item, children))
                most -= 1
            if isinstance(item, GroupState) and most > 0:
                cards = self.built_lists[item.group.id]
                most -= cards.grow(most)
                cards.take_new()  # they come last: the order is kept
        self.is_whole = all(each.is_whole for each in self.built_lists.values())
        if self.is_whole:
            self._builder.stop()
            if self.isVisible():
                tab_in_order(self)  # something else may have been made between two turns

    def _is_built(self, item: Item) -> bool:
        return _key(item) in (
            self.built_blocks if isinstance(item, FieldState) else self.built_lists
        )

    def _put(self, place: int, widget: QWidget) -> None:
        if self._items.indexOf(widget) != place:
            self._has_new = self._has_new or place < self._items.count()
            self._items.removeWidget(widget)
            self._items.insertWidget(place, widget)
            widget.show()  # now, not with the next event: it may get the focus at once

    def _shown(self, item: Item, children: Sequence[GroupState]) -> QWidget:
        """The widget of an item, made if it is new, showing its state."""
        if isinstance(item, FieldState):
            block = self.built_blocks.get(item.address)
            if block is not None:
                block.show_state(item)
                return block
            return self._made_block(item)
        known = self.built_lists.get(item.group.id)
        if known is not None:
            known.show_state(item, children)
            return _frame_of(known)
        return self._made_list(item, children)

    def _made_block(self, state: FieldState) -> FieldBlock:
        block = FieldBlock(state, self._context)
        self.built_blocks[state.address] = block
        block.show_problems(self._problems.get(state.address, ()))
        self.block_made.emit(block)
        return block

    def _made_list(self, state: GroupState, children: Sequence[GroupState]) -> QWidget:
        made = CardList(self._context.words, state, children, most=0)
        self.built_lists[state.group.id] = made
        made.show_problems(self._problems)
        made.take_new()
        self.list_made.emit(made)
        frame = QWidget()
        frame.setObjectName(f"group-{state.group.id}")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, _GROUP_GAP - _GAP, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(made)
        if state.group.id == FLOW_GROUP:
            self.flow = FlowFigure(self._context.words)
            self.flow.show_chart(self._chart)
            column.addWidget(self.flow)
        return frame

    def _keep_order(self) -> None:
        """What was made between others is met there, by Tab and by screen readers."""
        has_new_cards = [each.take_new() for each in self.built_lists.values()]
        if self._has_new or any(has_new_cards):
            self._has_new = False
            read_in_order(self._items)
            tab_in_order(self)

    def _drop_all_but(self, wanted: set[object]) -> None:
        for address in [each for each in self.built_blocks if each not in wanted]:
            self._drop(self.built_blocks.pop(address))
        for group in [each for each in self.built_lists if each not in wanted]:
            self._drop(_frame_of(self.built_lists.pop(group)))

    def _drop(self, widget: QWidget) -> None:
        self._items.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def _shared_text(words: Words, titles: Sequence[str]) -> str:
    """In which other filings of the client an edit of this page arrives."""
    code = "filing.shared" if len(titles) <= _NAMED else "filing.shared_by_many"
    joined = words.say("filing.names_joint").join(titles[:_NAMED])
    return words.say(code, titles=joined, count=len(titles))


def _frame_of(cards: CardList) -> QWidget:
    frame = cards.parentWidget()
    return frame if frame is not None else cards


def _key(item: Item) -> object:
    return item.address if isinstance(item, FieldState) else item.group.id


def _nested(items: Sequence[Item]) -> list[tuple[Item, list[GroupState]]]:
    """Items with the groups whose rows belong to their rows, where both are on the page."""
    groups = {item.group.id for item in items if isinstance(item, GroupState)}
    found: list[tuple[Item, list[GroupState]]] = []
    for item in items:
        if isinstance(item, GroupState) and item.group.parent in groups:
            continue
        children = [
            each
            for each in items
            if isinstance(each, GroupState)
            and isinstance(item, GroupState)
            and each.group.parent == item.group.id
        ]
        found.append((item, children))
    return found
