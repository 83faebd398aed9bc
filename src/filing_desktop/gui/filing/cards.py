"""A repeating group on a page: its cards, the groups below each card, buttons to add."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import east_asian_width

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.filing.answer import Address
from filing_desktop.filing.values import Unreadable
from filing_desktop.gui.filing.findings import Problem
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.buttons import Button, IconButton
from filing_desktop.gui.kit.card import CardNames, CardText, RowCard
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.order import read_in_order
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.page import CardState, GroupState

Problems = Mapping[Address, Sequence[Problem]]

#: Numbers of licences and addresses differ at their ends.
_LONGEST_FACT = 32
_LONGEST_CHIP = 14
_INDENT = 20


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A row of a group."""

    group: str
    row: str


def row_name(words: Words, state: GroupState, key: str) -> str:
    """模型 2: a row by its place among those of its parent; a fixed one by its title."""
    card = next(each for each in state.cards if each.key == key)
    if state.group.fixed:
        return words.of(card.title)
    siblings = [each.key for each in state.cards if each.parent == card.parent]
    label = words.of(state.group.row_label)
    return words.say("filing.row_number", row=label, number=siblings.index(key) + 1)


def card_title(words: Words, state: GroupState, card: CardState) -> str:
    """The title of a row, 新模型 2 where it has none yet."""
    return words.of(card.title) or words.say("filing.new_row", row=row_name(words, state, card.key))


class CardList(QWidget):
    """The cards of a group, those of one parent row where it is a child.

    With ``most`` only the first cards are made; ``grow`` makes the next ones.
    """

    opened = Signal(object)  # RowPlace
    moved = Signal(object, int)
    copied = Signal(object)
    deleted = Signal(object)
    add_asked = Signal(str, str)  # group, parent row

    def __init__(
        self,
        words: Words,
        state: GroupState,
        children: Sequence[GroupState] = (),
        parent_row: str = "",
        *,
        most: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self.parent_row = words, parent_row
        self.state, self._children = state, tuple(children)
        self._problems: Problems = {}
        self._selected: RowPlace | None = None
        self._has_new = False
        self.add: Button | None = None
        self._shown: dict[str, CardText] = {}
        self.cards: dict[str, RowCard] = {}
        self.below: dict[str, list[CardList]] = {}
        self._most = most
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        if state.group.help is not None and not parent_row:
            column.setSpacing(8)
            column.addWidget(Paragraph(words.of(state.group.help), step="note", role="text2"))
        self._empty = Paragraph(" ", step="note", role="text2")
        column.addWidget(self._empty)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column.addLayout(self._rows)
        self.show_state(state, children)

    def show_state(self, state: GroupState, children: Sequence[GroupState] = ()) -> None:
        """Show the rows as they stand; only cards that say something else are made anew."""
        self.state, self._children = state, tuple(children)
        mine = self._mine()
        wanted = {card.key for card in mine[: self._most]}
        for key in [key for key in self.cards if key not in wanted]:
            self._drop(key)
        for place, card in enumerate(mine[: self._most]):
            self._show_card(place, card)
        if self._has_new:
            read_in_order(self._rows)
        self._empty.setVisible(not mine)
        label = self._words.of(state.group.row_label)
        self._empty.set_text(self._words.say("filing.no_rows", row=label))

    def grow(self, most: int | None = None) -> int:
        """Make the next cards, about ``most`` with what stands below them; gives how many."""
        made = 0
        mine = self._mine()
        while not self.is_whole and (most is None or made < most):
            place = len(self.cards)
            self._show_card(place, mine[place])
            self._most = place + 1
            made += 1 + sum(len(each.cards) for each in self.below[mine[place].key])
        if self.is_whole:
            self._most = None
        return made

    @property
    def is_whole(self) -> bool:
        """Whether every row has its card."""
        return self._most is None or len(self.cards) >= len(self._mine())

    def show_problems(self, problems: Problems) -> None:
        """Put the first problem of each row on its card."""
        self._problems = problems
        self.show_state(self.state, self._children)
        for lists in self.below.values():
            for each in lists:
                each.show_problems(problems)

    def select(self, place: RowPlace | None) -> None:
        """Mark the row that is open in the drawer."""
        self._selected = place
        for key, card in self.cards.items():
            card.set_selected(selected=place == RowPlace(self.state.group.id, key))
        for lists in self.below.values():
            for each in lists:
                each.select(place)

    def take_new(self) -> bool:
        """Whether cards were made since this was asked last, here or below."""
        below = [each.take_new() for lists in self.below.values() for each in lists]
        has_new, self._has_new = self._has_new or any(below), False
        return has_new

    def card_at(self, place: RowPlace) -> RowCard | None:
        """The card of a row, here or below."""
        if place.group == self.state.group.id and place.row in self.cards:
            return self.cards[place.row]
        found = (each.card_at(place) for lists in self.below.values() for each in lists)
        return next((card for card in found if card is not None), None)

    def focus_target(self) -> QWidget | None:
        """The button that adds a row; the first card where none may be added."""
        return self.add or next(iter(self.cards.values()), None)

    def _mine(self) -> list[CardState]:
        cards = self.state.cards
        return [each for each in cards if not self.parent_row or each.parent == self.parent_row]

    def _head(self) -> QHBoxLayout:
        words, group = self._words, self.state.group
        row = QHBoxLayout()
        row.setSpacing(12)
        is_child = bool(self.parent_row)
        title = Label(words.of(group.label), step="body" if is_child else "heading", medium=True)
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        if not group.fixed:
            text = words.say("filing.add_row", row=words.of(group.row_label))
            self.add = Button(text, kind="link" if is_child else "normal", icon="plus")
            self.add.clicked.connect(lambda: self.add_asked.emit(group.id, self.parent_row))
            row.addWidget(self.add)
        return row

    def _show_card(self, place: int, card: CardState) -> None:
        text = self._text(card)
        if self._shown.get(card.key) != text:
            focus = self._drop(card.key, keep_below=True)
            made = self._card(card, text)
            self.cards[card.key], self._shown[card.key] = made, text
            self._has_new = True
            if focus:
                made.setFocus(Qt.FocusReason.OtherFocusReason)
        widgets = [self.cards[card.key], *self._lists_below(card.key)]
        start = place * len(widgets)
        for offset, widget in enumerate(widgets):
            if self._rows.indexOf(widget) != start + offset:
                self._rows.removeWidget(widget)
                self._rows.insertWidget(start + offset, widget)
                widget.show()  # now, not with the next event: it may get the focus at once

    def _lists_below(self, key: str) -> list[CardList]:
        if key not in self.below:
            self.below[key] = [self._list_below(state, key) for state in self._children]
        for state, each in zip(self._children, self.below[key], strict=True):
            each.show_state(state)
        return self.below[key]

    def _list_below(self, state: GroupState, key: str) -> CardList:
        made = CardList(self._words, state, parent_row=key)
        made.setContentsMargins(current().px(_INDENT), 0, 0, 4)
        made.opened.connect(self.opened)
        made.moved.connect(self.moved)
        made.copied.connect(self.copied)
        made.deleted.connect(self.deleted)
        made.add_asked.connect(self.add_asked)
        return made

    def _drop(self, key: str, *, keep_below: bool = False) -> bool:
        """Take a card away; tells whether the focus was on it."""
        card = self.cards.pop(key, None)
        self._shown.pop(key, None)
        gone: list[QWidget] = [] if card is None else [card]
        gone += [] if keep_below else self.below.pop(key, [])
        had_focus = card is not None and card.hasFocus()
        for widget in gone:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        return had_focus

    def _card(self, state: CardState, text: CardText) -> RowCard:
        words = self._words
        name = row_name(words, self.state, state.key)
        names = CardNames(
            *(
                words.say(f"filing.{deed}_row", row=name)
                for deed in ("up", "down", "copy", "delete")
            )
        )
        card = RowCard(text, names=names)
        place = RowPlace(self.state.group.id, state.key)
        card.opened.connect(lambda: self.opened.emit(place))
        card.moved_up.connect(lambda: self.moved.emit(place, -1))
        card.moved_down.connect(lambda: self.moved.emit(place, 1))
        card.copied.connect(lambda: self.copied.emit(place))
        card.deleted.connect(lambda: self.deleted.emit(place))
        card.set_selected(selected=self._selected == place)
        if self.state.group.fixed:
            for button in card.findChildren(IconButton):
                button.hide()
        return card

    def _text(self, card: CardState) -> CardText:
        words = self._words
        facts = [
            (words.of(q.label), short_line(words.of(said))) for q, said in card.facts if said.zh
        ]
        return CardText(
            title=short_line(card_title(words, self.state, card), 24),
            chip=short_line(words.of(card.kind), _LONGEST_CHIP),
            facts=tuple(facts),
            problem=self._problem(card),
        )

    def _problem(self, card: CardState) -> str:
        for field in card.fields:
            if isinstance(field.reading, Unreadable):
                label = self._words.of(field.question.label)
                return self._words.say("filing.unreadable_at", label=label)
        found = (each for field in card.fields for each in self._problems.get(field.address, ()))
        first = next((each for each in found if each.role == "err"), None)
        return first.text.partition(self._words.say("filing.full_stop"))[0] if first else ""


def short_line(text: str, most: int = _LONGEST_FACT) -> str:
    """The beginning of a text: a card is no place to read it whole.

    ``most`` counts Chinese characters; a Latin one is half as wide.
    """
    line = " ".join(text.split())
    room = 2 * most
    ends = list(accumulate(2 if east_asian_width(char) in "WFA" else 1 for char in line))
    if not ends or ends[-1] <= room:
        return line
    return f"{line[: bisect_right(ends, room - 2)]}…"
