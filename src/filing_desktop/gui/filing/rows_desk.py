"""What is done with rows: opened in the drawer, added, moved, copied, deleted, brought back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from filing_desktop.gui.filing import deeds
from filing_desktop.gui.filing.cards import CardList, RowPlace, row_name
from filing_desktop.gui.filing.parts import Parts
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.buttons import IconButton
from filing_desktop.interview.page import GroupState, PageModel
from filing_desktop.services.desk import FilingDesk


class RowsDesk(QObject):
    """Keeps the drawer and the cards of the page together; ``changed`` comes after each deed."""

    opened = Signal()
    closed = Signal()

    def __init__(self, desk: FilingDesk, words: Words, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._words, self._parts = desk, words, parts
        parts.drawer.closed.connect(self.close)
        parts.drawer.next_asked.connect(self.open_next)

    def connect_list(self, cards: CardList) -> None:
        """From now on the buttons of these cards work."""
        cards.opened.connect(self.open)
        cards.add_asked.connect(self.add)
        cards.moved.connect(self.move)
        cards.copied.connect(self.copy)
        cards.deleted.connect(self.delete)

    def open(self, place: RowPlace) -> None:
        """Show a row in the drawer, with the focus in its first question."""
        state = self._state(place.group)
        if state is None or place.row not in {card.key for card in state.cards}:
            return
        self._parts.drawer.commit_preedit()
        if self._parts.stage.page is not None:
            self._parts.stage.page.complete()  # the tab key goes through the page, then the row
        self._parts.drawer.show_row(place, state)
        self._parts.columns.open_drawer(is_open=True)
        self._parts.stage.footer.hide()  # the drawer has a footer of its own, and the one primary
        self._select(place)
        self._parts.drawer.take_focus()
        self.opened.emit()

    def open_next(self) -> None:
        """Show the next row of the same group and parent."""
        place = self._parts.drawer.place
        state = self._state(place.group) if place is not None else None
        if place is None or state is None:
            return
        parents = {card.key: card.parent for card in state.cards}
        keys = [key for key, parent in parents.items() if parent == parents[place.row]]
        after = keys[keys.index(place.row) + 1 :]
        if after:
            self.open(RowPlace(place.group, after[0]))

    def close(self) -> None:
        """Close the drawer; everything stays as it was typed."""
        place = self._parts.drawer.place
        if place is None:
            return
        self._parts.drawer.commit_preedit()
        self._desk.session.leave()
        self._parts.drawer.forget()
        self._select(None)
        card = self._card(place)
        self._parts.columns.open_drawer(is_open=False)
        self._parts.stage.footer.show()
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def show_model(self, model: PageModel) -> None:
        """Bring the drawer up to date; it closes where its row is gone."""
        place = self._parts.drawer.place
        if place is None:
            return
        state = _state_in(model, place.group)
        if state is None or place.row not in {card.key for card in state.cards}:
            self.close()
        else:
            self._parts.drawer.show_row(place, state)

    def add(self, group: str, parent: str) -> None:
        """A new row, open in the drawer."""
        key = deeds.add(self._desk.session, group, parent)
        self.open(RowPlace(group, key))

    def copy(self, place: RowPlace) -> None:
        """A copy behind the row, open in the drawer."""
        key = deeds.copy(self._desk.session, place.group, place.row)
        self.open(RowPlace(place.group, key))

    def move(self, place: RowPlace, step: int) -> None:
        """Change places with a neighbour; the focus stays on the button."""
        deeds.move(self._desk.session, place.group, place.row, step)
        card = self._card(place)
        if card is not None:
            buttons = card.findChildren(IconButton)
            buttons[0 if step < 0 else 1].setFocus(Qt.FocusReason.OtherFocusReason)
            self._parts.stage.bring_into_view(card)

    def delete(self, place: RowPlace) -> None:
        """Take a row out, and offer to bring it back."""
        state = self._state(place.group)
        if state is None:
            return
        name = row_name(self._words, state, place.row)
        deeds.remove(self._desk.session, place.group, place.row)
        self._parts.stage.say(
            self._words.say("filing.deleted", row=name), button=self._words.say("filing.undo")
        )
        banner = self._parts.stage.banner
        if banner is not None and banner.button is not None:
            banner.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, place: RowPlace) -> QWidget | None:
        page = self._parts.stage.page
        lists = page.lists.values() if page is not None else ()
        return next((card for each in lists if (card := each.card_at(place)) is not None), None)

    def _select(self, place: RowPlace | None) -> None:
        if self._parts.stage.page is not None:
            self._parts.stage.page.select(place)

    def _state(self, group: str) -> GroupState | None:
        section = self._parts.stage.section
        return _state_in(self._desk.page(section), group) if section else None


def _state_in(model: PageModel, group: str) -> GroupState | None:
    groups = (item for item in model.items if isinstance(item, GroupState))
    return next((each for each in groups if each.group.id == group), None)
