"""What the window and its pages know of each other: the open filing's frame, its page, its keys."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from filing_desktop.errors import FilingError
    from filing_desktop.filing.client import Client, Filing
    from filing_desktop.gui.theme.tokens import Tone
    from filing_desktop.services.library_ports import OpenLibrary
    from filing_desktop.services.preferences import Preferences
    from filing_desktop.services.program import Program
    from filing_desktop.texts import Texts


class Command(StrEnum):
    """A key of the window that the page at hand answers."""

    SEARCH = "search"  # Ctrl+K
    HELP = "help"  # F1
    EXPORT = "export"  # Ctrl+E


class Bookmark(NamedTuple):
    """Where a person is in a filing; opening there shows the same page, field and cursor.

    ``section`` is an id of the form, ``address`` the text of an ``Address``, ``page`` what
    is open beside the sections (findings, export, …), as the filing's page names it.
    """

    section: str = ""
    address: str = ""
    cursor: int = 0
    page: str = ""


class Frame(Protocol):
    """What the window does for the page of a filing."""

    @property
    def texts(self) -> Texts:
        """The words of the language at hand."""
        ...

    @property
    def preferences(self) -> Preferences:
        """The settings; ``preparer`` signs the history."""
        ...

    def go_home(self) -> None:
        """Save and show the list of filings."""
        ...

    def tell(self, text: str, *, tone: Tone = "neutral") -> None:
        """Show a sentence over the page until the next one, or until it is put away."""
        ...

    def show_error(self, error: FilingError) -> None:
        """Say what happened and what to do, over the page."""
        ...


class FilingView(Protocol):
    """The page of an open filing: task list, questions, drawer, help, findings, export."""

    @property
    def widget(self) -> QWidget:
        """What the window shows; its top bar is its own, the client's bar is the window's."""
        ...

    @property
    def must_fix(self) -> int | None:
        """How many must-fix findings are open, where that is known."""
        ...

    @property
    def is_exporting(self) -> bool:
        """Whether packages are being written; ``close`` stops that."""
        ...

    def retranslate(self, texts: Texts) -> None:
        """Speak another language; page, typed text, focus and cursor stay."""
        ...

    def flush(self) -> FilingError | None:
        """Commit what an input method composes and save; the reason where it was not saved."""
        ...

    def saved_text(self) -> str:
        """When everything was saved last, or "" where nothing is known (Ctrl+S reassures)."""
        ...

    def bookmark(self) -> Bookmark:
        """Where the person is now."""
        ...

    def do(self, command: Command) -> None:
        """Answer a key of the window."""
        ...

    def close(self) -> None:
        """Stop timers and workers and let go of the library; nothing is asked after that."""
        ...


class Opening(NamedTuple):
    """A filing to be opened, and where in it."""

    program: Program
    library: OpenLibrary
    client: Client
    filing: Filing
    bookmark: Bookmark


class Pages(NamedTuple):
    """What others give the window.

    ``filing`` builds the page of a filing. ``must_fix`` counts the open must-fix findings of
    a filing; it is called in a thread and may take its time.
    """

    filing: Callable[[Opening, Frame], FilingView]
    must_fix: Callable[[Program, OpenLibrary, Filing], int] | None = None


def commit_focus() -> None:
    """Take over what an input method still composes in the field with the focus (U26)."""
    widget: QWidget | None = QApplication.focusWidget()
    QGuiApplication.inputMethod().commit()
    while widget is not None:
        commit = getattr(widget, "commit_preedit", None)
        if callable(commit):
            commit()
            return
        widget = widget.parentWidget()
