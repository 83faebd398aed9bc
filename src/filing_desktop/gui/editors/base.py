"""What every editor is: it shows a state, tells what was typed, and takes the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, FileRecord
from filing_desktop.filing.regions import RegionTable
from filing_desktop.gui.attaching import Attaching
from filing_desktop.gui.filing.words import Words
from filing_desktop.interview.page import FieldState

#: Widths of look.md section 4, in pixels at text scale 1.
CODE_WIDTH, NAME_WIDTH, PROSE_WIDTH = 232, 360, 600
#: An error stands beside a field that leaves this much of the column.
ROOM_FOR_ERROR = 280


@dataclass(frozen=True, slots=True)
class ReferenceChoice:
    """A row that prose may refer to: its kind, its key and how it is called."""

    kind: str
    row: str
    label: str


@dataclass(frozen=True, slots=True)
class EditorContext:
    """What editors need of the window; ``room`` is the width of their column at scale 1.

    ``attaching`` takes files; ``detach`` takes one away again; ``choose_files`` asks the
    user for files of these endings; ``go_to_group`` leads to where rows are added.
    ``filing`` tells this filing from every other one.
    """

    words: Words
    regions: RegionTable
    label_of: Callable[[str, str], str]
    references: Callable[[], Sequence[ReferenceChoice]]
    thumbnail: Callable[[FileRecord], QImage | None]
    attaching: Attaching
    detach: Callable[[Address, FileRecord], object]
    choose_files: Callable[[QWidget, Sequence[str]], Sequence[str]]
    go_to_group: Callable[[str], None]
    filing: str
    room: int = PROSE_WIDTH


class Editor(QWidget):
    """The base of all editors; ``edited`` carries what was said, unread.

    ``left`` comes when the focus goes to a place outside of the editor. ``refused`` carries
    what a file was refused with.
    """

    edited = Signal(object)
    left = Signal()
    refused = Signal(FilingError)
    finish_toggled = Signal(bool)

    #: Expected width at scale 1; 0 takes the whole column.
    span = 0

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.address = state.address
        self.question = state.question
        self.label = context.words.of(state.question.label)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self._watched: set[int] = set()

    def show_state(self, state: FieldState) -> None:
        """Show what was said; what the user is typing right now is not touched."""
        raise NotImplementedError

    def set_problem(self, why: str) -> None:
        """Mark it as wrong, for ``why``; "" takes the mark away."""

    def set_finished(self, *, is_finished: bool) -> None:
        """Show whether a long text is marked as written."""

    def retitle(self) -> None:
        """Ask for labels of rows again."""

    def take_focus(self) -> None:
        """Put the focus where one types."""
        target = self.focus_target()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_target(self) -> QWidget:
        """The widget that takes the focus first."""
        raise NotImplementedError

    def commit_preedit(self) -> None:
        """Take over what an input method still composes."""

    def hint(self, state: FieldState) -> str:  # noqa: ARG002  # an editor may say more
        """What is said after the label, besides the hint of the catalogue."""
        return ""

    def counter(self, state: FieldState) -> str:  # noqa: ARG002  # an editor may count
        """A count at the right end of the label line."""
        return ""

    def watch(self, *widgets: QWidget) -> None:
        """Tell ``left`` when the focus goes from one of these to anything else."""
        for widget in widgets:
            widget.installEventFilter(self)
            self._watched.add(id(widget))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and id(watched) in self._watched:
            reason = getattr(event, "reason", lambda: None)()
            if reason != Qt.FocusReason.PopupFocusReason and not self._keeps_focus():
                self.left.emit()
        return False

    def _keeps_focus(self) -> bool:
        """Whether the focus goes from one part of the editor to another."""
        return id(QApplication.focusWidget()) in self._watched
