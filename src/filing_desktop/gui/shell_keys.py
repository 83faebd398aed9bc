"""What the keys of the window do, and the small windows they open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from filing_desktop.gui.small_window import show
from filing_desktop.gui.views import Command

# The small windows are loaded when they are first opened, so that the first page is soon there.
if TYPE_CHECKING:
    from pathlib import Path

    from filing_desktop.gui.desk import Desk
    from filing_desktop.gui.home import HomePage
    from filing_desktop.gui.language import Language
    from filing_desktop.gui.window import MainWindow
    from filing_desktop.services.library_ports import LibraryGate
    from filing_desktop.services.preferences import Preferences


class Doors(NamedTuple):
    """What the keys need of the shell."""

    home: Callable[[], HomePage | None]
    lock: Callable[[], bool]
    preferences: Callable[[], Preferences]
    change: Callable[[str, object], None]
    gate: LibraryGate
    own_library: Callable[[], Path | None]


class WindowKeys(QObject):
    """Answers the keys of the window."""

    def __init__(self, window: MainWindow, desk: Desk, language: Language, doors: Doors) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._language, self._doors = language, doors

    def answer(self, key: str) -> None:
        """A key of the window, by its name; what the page at hand has no use for is nothing."""
        home = self._doors.home()
        if key == "lock":
            self._doors.lock()
        elif key == "settings":
            self.show_settings()
        elif self._desk.view is not None and key in set(Command):
            self._desk.view.do(Command(key))
        elif key == "help":
            self._show_keys()
        elif home is not None and key == "save":
            self._reassure()
        elif home is not None and self._desk.view is None and key == "search":
            home.focus_search()
        elif home is not None and self._desk.view is None and key == "new":
            home.new_filing()

    def show_settings(self) -> None:
        """Open the settings; each change applies at once."""
        from filing_desktop.gui.preferences import PreferencesDialog  # noqa: PLC0415  # see above

        language = self._language
        dialog = PreferencesDialog(
            self._doors.preferences(),
            language.texts,
            self._window,
            has_passphrase=self._doors.own_library() is not None,
        )
        dialog.changed.connect(self._doors.change)
        dialog.passphrase_wanted.connect(self._change_passphrase)

        def say_anew() -> None:
            dialog.retranslate(language.texts)

        language.changed.connect(say_anew)
        dialog.finished.connect(lambda _result: language.changed.disconnect(say_anew))
        show(dialog)

    def _change_passphrase(self) -> None:
        from filing_desktop.gui.passphrase_dialog import PassphraseDialog  # noqa: PLC0415  # above

        path = self._doors.own_library()
        if path is None:
            return
        dialog = PassphraseDialog(self._doors.gate, path, self._language.texts, self._window)
        dialog.changed.connect(
            lambda: self._window.banner.show_text(
                lambda texts: texts.say("passphrase.changed"), tone="ok"
            )
        )
        show(dialog)

    def _show_keys(self) -> None:
        from filing_desktop.gui.dialogs import KeysDialog  # noqa: PLC0415  # see above

        show(KeysDialog(self._language.texts, self._window))

    def _reassure(self) -> None:
        """There is nothing to save by hand, and the window says so."""
        error = self._desk.flush()
        banner = self._window.banner
        if error is not None:
            banner.show_text(lambda texts: texts.explain(error), tone="err")
            return
        view = self._desk.view
        at = view.saved_text() if view is not None else ""
        code = "shell.saved_at" if at else "shell.saved_all"
        banner.show_text(lambda texts: texts.say(code, time=at), tone="ok")
