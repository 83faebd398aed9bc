"""The pages before a library is open: unlock it, or make one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from filing_desktop.gui.unlock import UnlockPage

# Loaded when it is first needed, so that the first page is soon there.
if TYPE_CHECKING:
    from filing_desktop.gui.first_run import FirstRunPage
    from filing_desktop.gui.language import Language
    from filing_desktop.gui.window import MainWindow
    from filing_desktop.services.program import Program
    from filing_desktop.texts import Texts

LIBRARY_FOLDER = "library"


class StartPages(QObject):
    """Shows one of the two; ``opened`` and ``sample_opened`` carry a library and its path."""

    opened = Signal(object, object)
    sample_opened = Signal(object, object)
    language_chosen = Signal(str)

    def __init__(
        self,
        program: Program,
        window: MainWindow,
        language: Language,
        recent: Callable[[], Sequence[Path]],
    ) -> None:
        super().__init__(window)
        self._program, self._window, self._language = program, window, language
        self._recent = recent
        self.unlock: UnlockPage | None = None
        self.first_run: FirstRunPage | None = None

    @property
    def is_making(self) -> bool:
        """Whether a library is being made: its recovery code is still to be shown."""
        return self.first_run is not None and self.first_run.is_making

    @property
    def has_code_to_keep(self) -> bool:
        """Whether a recovery code is shown that was not yet said to be kept."""
        return self.first_run is not None and self.first_run.has_code_to_keep

    def start(self) -> None:
        """Offer the library used last, or the first run where there is none."""
        recent = self._recent()
        path = recent[0] if recent else self._program.data_folder / LIBRARY_FOLDER
        if recent or self._is_there(path):
            self.show_unlock(path)
        else:
            self.show_first_run()

    def show_unlock(self, path: Path) -> None:
        """Show the page that opens a library."""
        page = UnlockPage(
            self._program, path, self._recent(), self._language.texts, self._window.room
        )
        page.opened.connect(self.opened)
        page.create_wanted.connect(self.show_first_run)
        self.leave()
        self.unlock = page
        self._window.show_page(page)
        page.focus_first()
        # A library may lie on a drive that sleeps: the first window does not wait for it.
        if self._window.is_painted:
            page.look_again()
        else:
            self._window.painted.connect(page.look_again)

    def show_first_run(self) -> None:
        """Show the pages that make a library, at a place where there is none."""
        from filing_desktop.gui.first_run import FirstRunPage  # noqa: PLC0415  # see above

        path = self._free_place()
        back_to = self.unlock.path if self.unlock is not None else None
        texts = self._language.texts
        page = FirstRunPage(self._program, path, texts, can_leave=back_to is not None)
        page.opened.connect(self.opened)
        page.sample_opened.connect(self.sample_opened)
        page.language_chosen.connect(self.language_chosen)
        page.left.connect(lambda: self.show_unlock(back_to or path))
        self.leave()
        self.first_run = page
        self._window.show_page(page)

    def leave(self) -> None:
        """Take the page away: another one comes, or a library is open."""
        pages = (self.unlock, self.first_run)
        self.unlock = self.first_run = None
        for page in pages:
            if page is not None:
                page.stop()
                self._window.drop_page(page)

    def close(self) -> None:
        """Close the library that was opened or made and not handed on yet."""
        if self.unlock is not None:
            self.unlock.stop()
        if self.first_run is not None:
            self.first_run.stop()
            self.first_run.close_library()

    def retranslate(self, texts: Texts) -> None:
        """Speak another language."""
        for page in (self.unlock, self.first_run):
            if page is not None:
                page.retranslate(texts)

    def fit(self) -> None:
        """Take the widths of the theme again."""
        for page in (self.unlock, self.first_run):
            if page is not None:
                page.fit()

    def _is_there(self, path: Path) -> bool:
        return self._program.library.is_there(path)

    def _free_place(self) -> Path:
        folder = self._program.data_folder
        number, path = 1, folder / LIBRARY_FOLDER
        while self._is_there(path):
            number += 1
            path = folder / f"{LIBRARY_FOLDER}-{number}"
        return path
