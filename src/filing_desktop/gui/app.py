"""Starts the window: application, fonts, theme, language, exception hook."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from filing_desktop.gui.clipboard import forget_secrets
from filing_desktop.gui.exception_hook import ExceptionHook
from filing_desktop.gui.language import Language
from filing_desktop.gui.shell import Shell
from filing_desktop.gui.theme.apply import application, install
from filing_desktop.gui.warm_up import WarmUp
from filing_desktop.services.preferences import Preferences, load_preferences

if TYPE_CHECKING:
    from filing_desktop.errors import FilingError
    from filing_desktop.gui.theme.tokens import ThemeName
    from filing_desktop.gui.views import Pages
    from filing_desktop.services.program import Program

#: A thread that still works when the window is closed is waited for so long.
_LAST_WAIT_MS = 10_000


def run(program: Program, *, pages: Pages, language: str | None = None) -> int:
    """Show the window until it is closed; gives the exit code of the process.

    ``language`` holds for this run alone and is not kept.
    """
    app = application(sys.argv[0])
    app.setApplicationName("filing-desktop")
    preferences = load_preferences(program.data_folder)
    shell, hook = build(app, program, pages, preferences, language=language)
    warm_up = WarmUp(program.prepare, shell)
    shell.window.painted.connect(warm_up.start)
    try:
        shell.start()
        _show(shell)
        return app.exec()
    finally:
        QThreadPool.globalInstance().waitForDone(_LAST_WAIT_MS)
        hook.uninstall()


def build(
    app: QApplication,
    program: Program,
    pages: Pages,
    preferences: Preferences,
    *,
    language: str | None = None,
) -> tuple[Shell, ExceptionHook]:
    """Put the window together; nothing is shown yet. The hook is in its place."""
    keeper = install(app, cast("ThemeName", preferences.theme), preferences.scale)
    spoken = Language(app, program.texts, language or preferences.language)
    shell = Shell(program, pages, preferences, spoken, keeper, app)
    hook = ExceptionHook(lambda: spoken.texts, shell)
    hook.told.connect(lambda error: _told(shell, error))
    hook.failed.connect(shell.show_fault)
    hook.install()
    app.aboutToQuit.connect(forget_secrets)
    shell.window.painted.connect(_speak)
    return shell, hook


def _speak() -> None:
    """Nothing of a page is told to a screen reader before it is painted."""
    from filing_desktop.gui.kit.spoken import speak_for_scrolled_pages  # noqa: PLC0415

    speak_for_scrolled_pages()


def _told(shell: Shell, error: FilingError) -> None:
    shell.show_error(error)


def _show(shell: Shell) -> None:
    """As large as drawn, or the whole of a small screen."""
    window, screen = shell.window, QGuiApplication.primaryScreen()
    room = screen.availableSize()
    window.resize(window.sizeHint().boundedTo(room))
    if room.width() <= window.sizeHint().width():
        window.showMaximized()
    else:
        window.show()
