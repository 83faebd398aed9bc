"""The smallest page of a filing: one field of a real session, so that the window can be tested."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Scope
from filing_desktop.gui.bridge import SessionBridge
from filing_desktop.gui.kit.fields import LineField
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.promises import Frame
from filing_desktop.gui.views import Bookmark, Command, Opening
from filing_desktop.services.session import EditSession, OpenedFiling
from filing_desktop.texts import Texts

QUESTION = "topic.why"


class PlainView:
    """A label and a field; what is typed goes into an ``EditSession``."""

    def __init__(self, opening: Opening, frame: Frame) -> None:
        self.opening, self.frame = opening, frame
        self.commands: list[Command] = []
        self.is_closed = False
        self.is_exporting = False
        self.language = frame.texts.language
        scope = Scope(opening.client.key, opening.filing.key)
        program, library = opening.program, opening.library
        opened = OpenedFiling(
            program.catalog,
            scope,
            library.load_sheet(Scope(scope.client)),
            library.load_sheet(scope),
        )
        self.session = EditSession(opened, library, program.clock, program.new_key)
        self.page = QWidget()
        self.bridge = SessionBridge(self.session, self.page)
        self.field = LineField(self._said(), name="名称")
        self.field.edited.connect(lambda text: self.session.edit(Address(QUESTION), text))
        column = QVBoxLayout(self.page)
        column.addWidget(Label(opening.filing.title, step="title"))
        column.addWidget(self.field)
        column.addStretch(1)
        self.field.setCursorPosition(opening.bookmark.cursor)
        self.field.setFocus()

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self.page

    @property
    def must_fix(self) -> int | None:
        """Never counted here."""
        return None

    def retranslate(self, texts: Texts) -> None:
        """Remember the language."""
        self.language = texts.language

    def flush(self) -> FilingError | None:
        """Save now."""
        self.bridge.flush()
        return self.session.save_state.error

    def saved_text(self) -> str:
        """A time of day."""
        return "14:40"

    def bookmark(self) -> Bookmark:
        """The field and its cursor."""
        return Bookmark("page", QUESTION, self.field.cursorPosition())

    def do(self, command: Command) -> None:
        """Remember the key."""
        self.commands.append(command)

    def close(self) -> None:
        """Stop."""
        self.bridge.stop()
        self.is_closed = True

    def _said(self) -> str:
        entry = self.session.facts.sheet.entry(Address(QUESTION))
        return entry.raw if isinstance(entry, Said) and isinstance(entry.raw, str) else ""
