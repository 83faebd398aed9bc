"""What the window and the page of a filing promise each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from filing_desktop.errors import FilingError
    from filing_desktop.gui.theme.tokens import Tone
    from filing_desktop.gui.views import Bookmark, Command
    from filing_desktop.services.preferences import Preferences
    from filing_desktop.texts import Texts


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
