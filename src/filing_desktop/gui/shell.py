"""What happens when: unlock, home, open a filing, lock and come back, close."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from filing_desktop.errors import FilingError
from filing_desktop.filing.change import Scope
from filing_desktop.filing.client import Client, Filing
from filing_desktop.gui.desk import Desk
from filing_desktop.gui.exception_hook import FaultReport
from filing_desktop.gui.idle import IdleWatch
from filing_desktop.gui.language import Language
from filing_desktop.gui.shell_keys import Doors, WindowKeys, show
from filing_desktop.gui.theme.apply import ThemeKeeper
from filing_desktop.gui.theme.tokens import ThemeName, Tone
from filing_desktop.gui.unlock import UnlockPage
from filing_desktop.gui.views import Bookmark, Pages
from filing_desktop.gui.window import MainWindow
from filing_desktop.gui.worker import in_background
from filing_desktop.services.library_ports import LibraryCondition, OpenLibrary
from filing_desktop.services.preferences import Preferences, save_preferences
from filing_desktop.services.program import Program
from filing_desktop.texts import Texts

# Loaded when they are first needed, so that the first page is soon there.
if TYPE_CHECKING:
    from filing_desktop.gui.first_run import FirstRunPage
    from filing_desktop.gui.home import HomePage

LIBRARY_FOLDER = "library"


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The library at hand; the sample needs no passphrase, is not locked and not remembered."""

    library: OpenLibrary
    path: Path
    is_sample: bool


@dataclass(frozen=True, slots=True)
class Return:
    """Where to come back to after a lock: a place of the first page, or a filing."""

    path: Path
    place: str
    scope: Scope | None = None
    bookmark: Bookmark = field(default_factory=Bookmark)


class Shell(QObject):
    """Runs the window; the ``Frame`` of the pages of a filing."""

    def __init__(
        self,
        program: Program,
        pages: Pages,
        preferences: Preferences,
        language: Language,
        theme: ThemeKeeper,
        app: QApplication,
    ) -> None:
        super().__init__(app)
        self._program, self._pages = program, pages
        self._language, self._theme = language, theme
        self.preferences = preferences
        self._open: Unlocked | None = None
        self._return: Return | None = None
        self._unlock: UnlockPage | None = None
        self._first_run: FirstRunPage | None = None
        self._home: HomePage | None = None
        self._form_is_read = False
        self._leaves_anyway = False
        self.window = MainWindow(language.texts)
        self.window.may_close = self._may_close
        self.window.hide_names(hides=preferences.hides_names)
        self.idle = IdleWatch(app, self)
        self.desk = Desk(program, pages, self.window)
        doors = Doors(
            home=lambda: self._home,
            lock=self.lock,
            preferences=lambda: replace(self.preferences, language=language.name),
            change=self.change_preferences,
        )
        self.keys = WindowKeys(self.window, self.desk, language, doors)
        self._connect()

    @property
    def texts(self) -> Texts:
        """The words of the language at hand."""
        return self._language.texts

    def start(self) -> None:
        """Show the page to unlock the library used last, or the first run where there is none."""
        recent = [Path(path) for path in self.preferences.recent]
        path = recent[0] if recent else self._program.data_folder / LIBRARY_FOLDER
        if recent or self._is_there(path):
            self.show_unlock(path)
        else:
            self.show_first_run()

    def show_unlock(self, path: Path) -> None:
        """Show the page that opens a library."""
        recent = [Path(each) for each in self.preferences.recent]
        page = UnlockPage(self._program, path, recent, self.texts)
        page.opened.connect(self._unlocked)
        page.create_wanted.connect(self.show_first_run)
        self._leave_start()
        self._unlock = page
        self.window.show_page(page)
        page.focus_first()

    def show_first_run(self) -> None:
        """Show the pages that make a library."""
        from filing_desktop.gui.first_run import FirstRunPage  # noqa: PLC0415  # rarely needed

        path = _free_library(self._program.data_folder, self._is_there)
        back_to = self._unlock.path if self._unlock is not None else None
        page = FirstRunPage(self._program, path, self.texts, can_leave=back_to is not None)
        page.opened.connect(self._unlocked)
        page.sample_opened.connect(
            lambda library, at: self._take(Unlocked(library, at, is_sample=True))
        )
        page.language_chosen.connect(
            lambda name: self.change_preferences(replace(self.preferences, language=name))
        )
        page.left.connect(lambda: self.show_unlock(back_to) if back_to is not None else None)
        self._leave_start()
        self._first_run = page
        self.window.show_page(page)

    def go_home(self) -> None:
        """Save the open filing and show the list; what cannot be saved keeps its page."""
        if self._home is not None and self._saved():
            self.desk.close()
            self._home.refresh()
            self.window.show_page(self._home)
            self._home.focus_first()

    def open_filing(self, client: Client, filing: Filing, bookmark: Bookmark) -> None:
        """Open a filing at a place of it."""
        if self._open is not None and self._saved():
            self.desk.close()
            self.desk.open(self._open.library, client, filing, bookmark, self)

    def tell(self, text: str, *, tone: Tone = "neutral") -> None:
        """Show a sentence over the page."""
        self.window.banner.show_text(lambda _texts: text, tone=tone)

    def show_error(self, error: FilingError) -> None:
        """Say what happened and what to do."""
        self.window.banner.show_text(lambda texts: texts.explain(error), tone="err")

    def show_fault(self, report: FaultReport) -> None:
        """Show the report of a fault; while one is shown, the next ones are not."""
        from filing_desktop.gui.dialogs import FaultDialog  # noqa: PLC0415  # rarely needed

        if self.window.findChild(FaultDialog) is None:
            show(FaultDialog(report, self.texts, self.window))

    def lock(self) -> bool:
        """Save, close the library and ask for the passphrase; the same page comes back.

        Where something cannot be saved the library stays open and says so: what was typed
        is worth more than the lock.
        """
        if self._open is None:
            return False
        error = self.desk.flush()
        if error is not None:
            self.window.banner.show_text(
                lambda texts: texts.say("shell.not_saved_lock", reason=texts.explain(error)),
                tone="err",
            )
            return False
        opened = self._open
        self._return = self._where_now(opened)
        self._close_library()
        if opened.is_sample:
            self.start()
        else:
            self.show_unlock(opened.path)
        return True

    def close(self) -> None:
        """Let everything go at once: the application ends."""
        self._close_library()
        if self._first_run is not None:
            self._first_run.close_library()
        self._leave_start()
        self.idle.deleteLater()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def change_preferences(self, preferences: Preferences) -> None:
        """Take other settings and keep them."""
        before, self.preferences = self.preferences, preferences
        save_preferences(self._program.data_folder, preferences)
        if (before.theme, before.scale) != (preferences.theme, preferences.scale):
            self._theme.switch(cast("ThemeName", preferences.theme), preferences.scale)
        if before.language != preferences.language:
            self._language.switch(preferences.language)
        self.window.hide_names(hides=preferences.hides_names)
        if self._open is not None and not self._open.is_sample:
            self.idle.start(preferences.idle_minutes)

    def _connect(self) -> None:
        self._language.changed.connect(self._retranslate)
        self._theme.changed.connect(self._fit)
        self.idle.warned.connect(self._warn)
        self.idle.stayed.connect(self.window.idle_banner.put_away)
        self.idle.expired.connect(self.lock)

    def _warn(self, seconds: int) -> None:
        self.window.idle_banner.show_text(
            lambda texts: texts.say("shell.locks_soon", seconds=seconds),
            tone="warn",
            button=lambda texts: texts.say("shell.stay"),
            act=self.idle.touch,
        )

    def _unlocked(self, library: OpenLibrary, path: Path) -> None:
        self._take(Unlocked(library, path, is_sample=False))

    def _take(self, opened: Unlocked) -> None:
        """A library was opened: show it where it was left."""
        from filing_desktop.gui.home import HomePage, Shelf  # noqa: PLC0415  # after the first page

        self._open = opened
        if not opened.is_sample:
            save = self.preferences.with_recent(opened.path)
            self.change_preferences(save)
        count, program, library = self._pages.must_fix, self._program, opened.library
        must_fix = (lambda filing: count(program, library, filing)) if count else None
        note = self.preferences.backup_of(opened.path)
        shelf = Shelf(program, library, opened.path, must_fix, note, self._section_name)
        home = HomePage(shelf, self.texts)
        home.opened.connect(self.open_filing)
        home.lock_wanted.connect(self.lock)
        home.settings_wanted.connect(self.keys.show_settings)
        home.backed_up.connect(
            lambda root, at: self.change_preferences(
                self.preferences.with_backup(opened.path, root, at)
            )
        )
        self._leave_start()
        self._home = home
        self.window.show_page(home)
        home.focus_first()
        self._after_opening(opened)
        self._come_back(opened)

    def _after_opening(self, opened: Unlocked) -> None:
        if opened.is_sample:
            self.window.sample_banner.show_text(
                lambda texts: texts.say("shell.sample_bar"),
                tone="tip",
                button=lambda texts: texts.say("shell.leave_sample"),
                act=self._leave_sample,
            )
        for warning in opened.library.warnings:
            self.show_error(FilingError(warning.code, **dict(warning.arguments)))
        library, now = opened.library, self._program.clock.now()
        in_background(
            lambda _progress: library.shelf.purge_expired(now),
            self.window,
            done=lambda _count: None,
            refused=self.show_error,
        )
        in_background(
            lambda _progress: self._program.catalog,
            self.window,
            done=lambda _form: self._form_read(),
            refused=self.show_error,
        )

    def _leave_sample(self) -> None:
        self.lock()

    def _form_read(self) -> None:
        self._form_is_read = True
        if self._home is not None:
            self._home.refresh()

    def _section_name(self, section: str) -> str:
        """The name of a page of the form, once the form is read."""
        known = self._program.catalog.sections if self._form_is_read else {}
        return known[section].label.in_language(self.texts.language) if section in known else ""

    def _where_now(self, opened: Unlocked) -> Return:
        place = self._home.place if self._home is not None else ""
        scope, bookmark = self.desk.where() or (None, Bookmark())
        return Return(opened.path, place, scope, bookmark)

    def _come_back(self, opened: Unlocked) -> None:
        back, self._return = self._return, None
        if back is None or back.path != opened.path or self._home is None:
            return
        self._home.go_to(back.place)
        for client in opened.library.shelf.clients():
            for filing in opened.library.shelf.filings(client.key):
                if Scope(client.key, filing.key) == back.scope:
                    self.open_filing(client, filing, back.bookmark)

    def _saved(self) -> bool:
        """Whether everything is on the disk; says so where it is not."""
        error = self.desk.flush()
        if error is not None:
            self.show_error(error)
        return error is None

    def _close_library(self) -> None:
        self.desk.close()
        self.idle.stop()
        self.window.close_dialogs()
        for banner in (self.window.banner, self.window.sample_banner):
            banner.put_away()
        if self._home is not None:
            self._home.stop()
            self.window.drop_page(self._home)
            self._home = None
        if self._open is not None:
            self._open.library.close()
            self._open = None

    def _leave_start(self) -> None:
        pages: list[QWidget | None] = [self._unlock, self._first_run]
        self._unlock = self._first_run = None
        for page in pages:
            if page is not None:
                self.window.drop_page(page)

    def _may_close(self) -> bool:
        """Flush and close; where something would be lost, ask in a window and stay."""
        error = self.desk.flush()
        title = text = ""
        if error is not None:
            title = "notice.unsaved_title"
            text = self.texts.say("notice.unsaved", reason=self.texts.explain(error))
        elif self._first_run is not None and self._first_run.has_code_to_keep:
            title, text = "notice.code_title", self.texts.say("notice.code")
        if title and not self._leaves_anyway:
            self._ask_to_stay(title, text)
            return False
        self._close_library()
        if self._first_run is not None:
            self._first_run.close_library()
        return True

    def _ask_to_stay(self, title: str, text: str) -> None:
        from filing_desktop.gui.dialogs import NoticeDialog  # noqa: PLC0415  # rarely needed

        texts = self.texts
        dialog = NoticeDialog(
            texts,
            self.window,
            title=texts.say(title),
            text=text,
            close=texts.say("notice.stay"),
            other=texts.say("notice.close_anyway"),
        )
        dialog.ui.second.clicked.connect(self._leave_anyway)
        show(dialog)

    def _leave_anyway(self) -> None:
        self._leaves_anyway = True
        self.window.close()

    def _retranslate(self) -> None:
        texts = self.texts
        self.window.retranslate(texts)
        self.desk.retranslate(texts)
        for page in (self._unlock, self._first_run, self._home):
            if page is not None:
                page.retranslate(texts)

    def _fit(self) -> None:
        for page in (self._unlock, self._first_run, self._home):
            if page is not None:
                page.fit()
        self.window.refresh_icon()

    def _is_there(self, path: Path) -> bool:
        return self._program.library.state(path).condition is not LibraryCondition.MISSING


def _free_library(folder: Path, is_there: Callable[[Path], bool]) -> Path:
    """The first folder for a library with nothing in it."""
    number, path = 1, folder / LIBRARY_FOLDER
    while is_there(path):
        number += 1
        path = folder / f"{LIBRARY_FOLDER}-{number}"
    return path
