"""The frame below the top bar: list, page, side; what has no room lies over the page."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from filing_desktop.gui.kit.panels import DrawerEdge
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.tokens import DRAWER_WIDTH, HELP_WIDTH, SIDE_WIDTH

_WIDE_HELP = 360


class Room(Enum):
    """How much room there is (look.md section 5); widths count after the text scale."""

    NARROW = 0  # under 900: the list behind a button
    TIGHT = 900  # help folds behind a button
    THREE = 1100
    LARGE = 1600


def room_for(width: int) -> Room:
    """The widest layout that ``width`` pixels give room for."""
    units = width / current().scale
    return next(room for room in reversed(Room) if units >= room.value)


class Columns(QWidget):
    """Places list, centre and one of help and drawer; ``changed`` carries the new room."""

    changed = Signal(object)

    def __init__(
        self,
        sections: QWidget,
        centre: QWidget,
        help_panel: QWidget,
        drawer: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sections, self._centre = sections, centre
        self._help, self._drawer = help_panel, drawer
        self._edge = DrawerEdge()
        for each in (centre, sections, help_panel, self._edge, drawer):
            each.setParent(self)
        self.room = Room.THREE
        self._list_open = self._help_open = self._drawer_open = False
        self._has_list = self._has_help = True
        self._drawer.hide()
        self._edge.hide()

    def open_list(self, *, is_open: bool) -> None:
        """Show or hide the list where it lies over the page."""
        self._list_open = is_open
        self.place()

    def open_help(self, *, is_open: bool) -> None:
        """Show or hide the help where it lies over the page, or over the drawer."""
        self._help_open = is_open
        self.place()

    def open_drawer(self, *, is_open: bool) -> None:
        """Show or hide the drawer."""
        self._drawer_open = is_open
        self._help_open = False
        self.place()

    def set_has_help(self, *, has_help: bool) -> None:
        """Whether the page in the centre has help beside it."""
        self._has_help = has_help
        self.place()

    @property
    def help_folds(self) -> bool:
        """Whether help stands behind a button."""
        return self.room in {Room.NARROW, Room.TIGHT}

    @property
    def list_folds(self) -> bool:
        """Whether the list stands behind a button."""
        return self.room is Room.NARROW

    @property
    def is_help_shown(self) -> bool:
        """Whether the help can be seen."""
        return self._help.isVisibleTo(self)

    @property
    def is_list_over(self) -> bool:
        """Whether the list lies over the page now."""
        return self.list_folds and self._list_open

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        room = room_for(self.width())
        told = room is not self.room
        self.room = room
        if told:
            self._list_open = self._help_open = False
        self.place()
        if told:
            self.changed.emit(room)

    def place(self) -> None:
        """Give every part its place."""
        theme = current()
        wide, high = self.width(), self.height()
        list_wide = min(theme.px(SIDE_WIDTH), wide)
        left = 0 if self.list_folds else list_wide
        self._sections.setGeometry(0, 0, list_wide, high)
        self._sections.setVisible(not self.list_folds or self._list_open)
        right = self._place_side(wide, high, left)
        self._centre.setGeometry(left, 0, max(right - left, 1), high)
        self._stack()

    def _place_side(self, wide: int, high: int, left: int) -> int:
        """Place help and drawer; gives where the centre ends."""
        theme = current()
        help_wide = min(theme.px(_WIDE_HELP if self.room is Room.LARGE else HELP_WIDTH), wide)
        drawer_wide = min(theme.px(DRAWER_WIDTH), wide - (0 if self.list_folds else left))
        show_help = self._has_help and (
            self._help_open or (not self.help_folds and not self._drawer_open)
        )
        self._help.setGeometry(wide - help_wide, 0, help_wide, high)
        self._help.setVisible(show_help)
        at = wide - drawer_wide
        self._drawer.setGeometry(at, 0, drawer_wide, high)
        self._drawer.setVisible(self._drawer_open)
        self._edge.setGeometry(at - self._edge.width(), 0, self._edge.width(), high)
        self._edge.setVisible(self._drawer_open and at > left)
        if self.help_folds:
            return wide
        if self._drawer_open:
            return at
        return wide - help_wide if show_help else wide

    def _stack(self) -> None:
        """What lies over the page is on top; the help over the drawer, the list over all."""
        self._centre.lower()
        self._edge.raise_()
        self._drawer.raise_()
        self._help.raise_()
        if self.list_folds:
            self._sections.raise_()
