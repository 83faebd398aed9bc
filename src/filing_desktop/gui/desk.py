"""The filing that is open: its page, whose it is, saving it and letting it go."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from filing_desktop.errors import FilingError
from filing_desktop.gui.views import Opening, commit_focus

if TYPE_CHECKING:
    from filing_desktop.filing.change import Scope
    from filing_desktop.filing.client import Client, Filing
    from filing_desktop.gui.promises import FilingView, Frame
    from filing_desktop.gui.views import Bookmark, Pages
    from filing_desktop.gui.window import MainWindow
    from filing_desktop.services.library_ports import OpenLibrary
    from filing_desktop.services.program import Program
    from filing_desktop.texts import Texts


class Desk:
    """Holds at most one open filing. ``view`` is its page, or none."""

    def __init__(self, program: Program, pages: Pages, window: MainWindow) -> None:
        self._program, self._pages, self._window = program, pages, window
        self._opening: Opening | None = None
        self.view: FilingView | None = None

    def open(
        self,
        library: OpenLibrary,
        client: Client,
        filing: Filing,
        bookmark: Bookmark,
        frame: Frame,
    ) -> None:
        """Build the page of a filing and show it at the bookmark."""
        self._opening = Opening(self._program, library, client, filing, bookmark)
        self.view = self._pages.filing(self._opening, frame)
        self._window.banner.put_away()
        self._window.show_client(client, filing.title)
        self._window.show_page(self.view.widget)

    @property
    def is_exporting(self) -> bool:
        """Whether packages of the open filing are being written."""
        return self.view is not None and self.view.is_exporting

    def flush(self) -> FilingError | None:
        """Commit what an input method composes and save; the reason where it was not saved."""
        commit_focus()
        return self.view.flush() if self.view is not None else None

    def where(self) -> tuple[Scope, Bookmark] | None:
        """The open filing and the place in it."""
        if self.view is None or self._opening is None:
            return None
        from filing_desktop.filing.change import Scope  # noqa: PLC0415  # after the first page

        opening = self._opening
        return Scope(opening.client.key, opening.filing.key), self.view.bookmark()

    def close(self) -> None:
        """Keep where the person was, and let go of the page; what is to be saved is saved."""
        view, opening, where = self.view, self._opening, self.where()
        if view is None or opening is None or where is None:
            return
        scope, bookmark = where
        if bookmark.section:
            from filing_desktop.services.library_ports import Position  # noqa: PLC0415  # as above

            # A help for the next time: no full disk on its account keeps a library open.
            with contextlib.suppress(FilingError):
                opening.library.remember_position(Position(scope, bookmark.section))
        view.close()
        self._window.drop_page(view.widget)
        self._window.show_client(None)
        self._window.banner.put_away()
        self.view = self._opening = None

    def retranslate(self, texts: Texts) -> None:
        """Speak another language."""
        if self.view is not None:
            self.view.retranslate(texts)
