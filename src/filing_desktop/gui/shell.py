"""What happens when: unlock, home, open a filing, lock and come back, close."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from filing_desktop.errors import FilingError
from filing_desktop.gui.at_hand import Return, Unlocked
from filing_desktop.gui.clipboard import forget_secrets
from filing_desktop.gui.desk import Desk
from filing_desktop.gui.small_window import show
from filing_desktop.gui.start_pages import StartPages
from filing_desktop.gui.views import Bookmark, Pages
from filing_desktop.gui.window import MainWindow
from filing_desktop.gui.worker import in_background
from filing_desktop.services.preferences import Preferences, save_preferences

# Loaded when they are first needed, so that the first page is soon there.
if TYPE_CHECKING:
    from filing_desktop.filing.client import Client, Filing
    from filing_desktop.gui.exception_hook import FaultReport
    from filing_desktop.gui.home import HomePage
    from filing_desktop.gui.idle import IdleWatch
    from filing_desktop.gui.language import Language
    from filing_desktop.gui.shell_keys import WindowKeys
    from filing_desktop.gui.theme.apply import ThemeKeeper
    from filing_desktop.gui.theme.tokens import ThemeName, Tone
    from filing_desktop.services.library_ports import OpenLibrary
    from filing_desktop.services.program import Program
    from filing_desktop.texts import Texts


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
        self._program, self._must_fix = program, pages.must_fix
        self._language, self._theme = language, theme
        self.preferences = preferences
        self._open: Unlocked | None = None
        self._return: Return | None = None
        self._home: HomePage | None = None
        self._form_is_read = False
        self._leaves_anyway = False
        self.window = MainWindow(language.texts)
        self.window.may_close = self._may_close
        self.window.hide_names(hides=preferences.hides_names)
        self._app = app
        self.pages = StartPages(program, self.window, language, self._recent)
        self.desk = Desk(program, pages, self.window)
        self._connect()

    @property
    def texts(self) -> Texts:
        """The words of the language at hand."""
        return self._language.texts

    @cached_property
    def idle(self) -> IdleWatch:
        """Locks the library nobody uses; made when the first one is open."""
        from filing_desktop.gui.idle import IdleWatch  # noqa: PLC0415  # see above

        idle = IdleWatch(self._app, self)
        idle.warned.connect(self._warn)
        idle.stayed.connect(self.window.banner_of("idle").put_away)
        idle.expired.connect(self.lock)
        return idle

    @cached_property
    def keys(self) -> WindowKeys:
        """Answers the keys of the window; made when it is first asked for."""
        from filing_desktop.gui.shell_keys import Doors, WindowKeys  # noqa: PLC0415  # see above

        doors = Doors(
            home=lambda: self._home,
            lock=self.lock,
            preferences=lambda: self.preferences._replace(language=self._language.name),
            change=self.change_setting,
            gate=self._program.library,
            own_library=self._own_library,
        )
        return WindowKeys(self.window, self.desk, self._language, doors)

    def start(self) -> None:
        """Show the page to unlock the library used last, or the first run where there is none."""
        self.pages.start()

    def go_home(self) -> None:
        """Save the open filing and show the list; what cannot be saved keeps its page.

        So does a running export, which would end with its page.
        """
        if self.desk.is_exporting:
            self.window.banner.show_text(lambda texts: texts.say("shell.is_exporting"), tone="warn")
            return
        if self._home is not None and self._saved():
            left = self.desk.where()
            self.desk.close()
            if left is not None:
                self._home.counts.forget(left[0].client)
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
            self.pages.show_unlock(opened.path)
        return True

    def close(self) -> None:
        """Let everything go at once: the application ends."""
        self._close_library()
        self.pages.close()
        self.pages.leave()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def change_setting(self, name: str, value: object) -> None:
        """Change one setting and keep it."""
        self.change_preferences(self.preferences.with_setting(name, value))
        if name == "language":  # this run may speak another one than is kept
            self._language.switch(self.preferences.language)

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
        self.window.asked.connect(lambda key: self.keys.answer(key))  # noqa: PLW0108  # made later
        self._language.changed.connect(self._retranslate)
        self._theme.changed.connect(self._fit)
        self.pages.opened.connect(self._unlocked)
        self.pages.sample_opened.connect(
            lambda library, path: self._take(Unlocked(library, path, is_sample=True))
        )
        self.pages.language_chosen.connect(lambda name: self.change_setting("language", name))

    def _warn(self, seconds: int) -> None:
        self.window.banner_of("idle").show_text(
            lambda texts: texts.say("shell.locks_soon", seconds=seconds),
            tone="warn",
            button=lambda texts: texts.say("shell.stay"),
            act=self.idle.touch,
        )

    def _recent(self) -> list[Path]:
        return [Path(path) for path in self.preferences.recent]

    def _unlocked(self, library: OpenLibrary, path: Path) -> None:
        self._take(Unlocked(library, path, is_sample=False))

    def _take(self, opened: Unlocked) -> None:
        """A library was opened: show it where it was left."""
        from filing_desktop.gui.home import HomePage, Shelf  # noqa: PLC0415  # after the first page

        self._open = opened
        if not opened.is_sample:
            save = self.preferences.with_recent(opened.path)
            self.change_preferences(save)
        count, program, library = self._must_fix, self._program, opened.library
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
        self.pages.leave()
        self.window.banner.put_away()
        self._home = home
        self.window.show_page(home)
        home.focus_first()
        self._after_opening(opened)
        self._come_back(opened)

    def _after_opening(self, opened: Unlocked) -> None:
        from filing_desktop.services.library import purge_expired  # noqa: PLC0415  # as in _take

        if opened.is_sample:
            self.window.banner_of("sample").show_text(
                lambda texts: texts.say("shell.sample_bar"),
                tone="tip",
                button=lambda texts: texts.say("shell.leave_sample"),
                act=self._leave_sample,
            )
        self._show_warnings(opened.library)
        library, program = opened.library, self._program
        in_background(
            lambda _progress: purge_expired(program, library),
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

    def _show_warnings(self, library: OpenLibrary) -> None:
        """What was noticed at opening stays, all of it, until a person puts it away."""
        errors = [FilingError(each.code, **dict(each.arguments)) for each in library.warnings]
        if errors:
            self.window.banner_of("warning").show_text(
                lambda texts: "\n".join(map(texts.explain, errors)), tone="err"
            )

    def _leave_sample(self) -> None:
        self.lock()

    def _form_read(self) -> None:
        self._form_is_read = True
        if self._home is not None:
            self._home.refresh()

    def _own_library(self) -> Path | None:
        """Where the open library is, if a passphrase opens it."""
        return self._open.path if self._open and not self._open.is_sample else None

    def _section_name(self, section: str) -> str:
        """The name of a page of the form, once the form is read."""
        known = self._program.catalog.sections if self._form_is_read else {}
        return known[section].label.in_language(self.texts.language) if section in known else ""

    def _where_now(self, opened: Unlocked) -> Return:
        home = self._home
        place, triage = (home.place, home.triage.file) if home is not None else ("", None)
        scope, bookmark = self.desk.where() or (None, Bookmark())
        return Return(opened.path, place, triage, scope, bookmark, self.desk.is_exporting)

    def _come_back(self, opened: Unlocked) -> None:
        back, self._return = self._return, None
        if back is None or back.path != opened.path or self._home is None:
            return
        from filing_desktop.filing.change import Scope  # noqa: PLC0415  # after the first page

        self._home.triage.file = back.triage
        self._home.go_to(back.place)
        for client in opened.library.shelf.clients():
            for filing in opened.library.shelf.filings(client.key):
                if Scope(client.key, filing.key) == back.scope:
                    self.open_filing(client, filing, back.bookmark)
        if back.was_exporting:
            banner = self.window.banner
            banner.show_text(lambda texts: texts.say("shell.export_stopped"), tone="warn")

    def _saved(self) -> bool:
        """Whether everything is on the disk; says so where it is not."""
        error = self.desk.flush()
        if error is not None:
            self.show_error(error)
        return error is None

    def _close_library(self) -> None:
        """Take its pages away and close it: it is closed whatever becomes of the pages."""
        try:
            self._drop_pages()
        finally:
            forget_secrets()
            opened, self._open = self._open, None
            if opened is not None:
                opened.library.close()

    def _drop_pages(self) -> None:
        self.desk.close()
        if "idle" in vars(self):  # else no library was ever open
            self.idle.stop()
        self.window.close_dialogs()
        self.window.put_away_banners()
        if self._home is not None:
            self._home.stop()
            self.window.drop_page(self._home)
            self._home = None

    def _may_close(self) -> bool:
        """Flush and close; where something would be lost, ask in a window and stay."""
        if self.pages.is_making:  # a moment; closed now, nobody would ever see its code
            self.window.banner.show_text(lambda texts: texts.say("shell.is_making"), tone="warn")
            return False
        error = self.desk.flush()
        title = text = ""
        if error is not None:
            title = "notice.unsaved_title"
            text = self.texts.say("notice.unsaved", reason=self.texts.explain(error))
        elif self.pages.has_code_to_keep:
            title, text = "notice.code_title", self.texts.say("notice.code")
        elif self.desk.is_exporting:
            title, text = "notice.exporting_title", self.texts.say("notice.exporting")
        if title and not self._leaves_anyway:
            self._ask_to_stay(title, text)
            return False
        self._close_library()
        self.pages.close()
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
        self.pages.retranslate(texts)
        if self._home is not None:
            self._home.retranslate(texts)

    def _fit(self) -> None:
        self.pages.fit()
        if self._home is not None:
            self._home.fit()
            self._home.triage.fit()
        self.window.refresh_icon()
