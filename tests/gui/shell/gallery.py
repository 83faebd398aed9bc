"""Paints the pages of the window into PNG files: ``python -m tests.gui.shell.gallery FOLDER``."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from filing_desktop.gui.app import build
from filing_desktop.gui.exception_hook import report_of
from filing_desktop.gui.first_run import FirstRunPage
from filing_desktop.gui.home_side import BIN
from filing_desktop.gui.shell import Shell
from filing_desktop.gui.views import Bookmark, Pages
from filing_desktop.services.preferences import Preferences
from tests.gui.shell.fakes import (
    CODE,
    MemoryGate,
    filled_library,
    held,
    make_program,
    small_catalog,
)
from tests.gui.shell.placeholder import PlainView

Step = Callable[[Shell, MemoryGate], None]


def wait(milliseconds: int) -> None:
    """Let the window live on; unlike QTest's wait this lets threads of Python work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _unlock_wrong(shell: Shell, gate: MemoryGate) -> None:
    page = shell.pages.unlock
    assert page is not None
    page.ui.passphrase.field.setText("不是这一句")
    page._open()
    wait(100)


def _unlock_held(shell: Shell, gate: MemoryGate) -> None:
    page = shell.pages.unlock
    assert page is not None
    gate.states[page.path] = held()
    page.look_again()


def _first_run(step: int) -> Step:
    def show(shell: Shell, gate: MemoryGate) -> None:
        shell.pages.show_first_run()
        page = shell.pages.first_run
        assert isinstance(page, FirstRunPage)
        if step:
            page._next()
            page.secret.passphrase.field.setText("青山在屋后 河水过门前 七只白鹭")
            page.secret.passphrase.eye.click()
            page.secret.again.field.setText("青山在屋后 河水过门前 七只白鹭")
            page._typed()
        if step == 2:
            page._next()
            wait(200)
            page._code = CODE
        if step == 3:
            page.secret.again.field.setText("别的")
            page._passphrase.is_right(page._texts)

    return show


def _home(shell: Shell, gate: MemoryGate) -> None:
    page = shell.pages.unlock
    assert page is not None
    library = gate.libraries[page.path]
    shell._unlocked(library, page.path)
    wait(300)


def _empty(shell: Shell, gate: MemoryGate) -> None:
    page = shell.pages.unlock
    assert page is not None
    gate.libraries[page.path].shelf.all_filings.clear()
    _home(shell, gate)


def _deleted(shell: Shell, gate: MemoryGate) -> None:
    _home(shell, gate)
    home = shell._home
    assert home is not None
    row = home.filings.chosen()
    assert row is not None
    home._delete_filing(row)


def _bin(shell: Shell, gate: MemoryGate) -> None:
    _deleted(shell, gate)
    home = shell._home
    assert home is not None
    home.banner.put_away()
    home.go_to(BIN)


def _client(shell: Shell, gate: MemoryGate) -> None:
    _home(shell, gate)
    home = shell._home
    assert home is not None
    home.go_to("c0")


def _filing(shell: Shell, gate: MemoryGate) -> None:
    _home(shell, gate)
    library = next(iter(gate.libraries.values()))
    client = library.shelf.all_clients["c0"]
    shell.open_filing(client, library.shelf.all_filings["f0"], Bookmark())
    shell._warn(30)


def _dialog(name: str) -> Step:
    def show(shell: Shell, gate: MemoryGate) -> None:
        _home(shell, gate)
        home = shell._home
        assert home is not None
        if name == "filing":
            home.new_filing()
        elif name == "client":
            home.new_client()
        elif name == "settings":
            shell.keys.show_settings()
        elif name == "keys":
            shell.keys.answer("help")
        else:
            shell.show_fault(report_of(ValueError("nothing of this is told")))
        wait(50)

    return show


SCENES: dict[str, Step] = {
    "unlock": lambda _shell, _gate: None,
    "unlock-wrong": _unlock_wrong,
    "unlock-held": _unlock_held,
    "first-run-1": _first_run(0),
    "first-run-2": _first_run(1),
    "first-run-2-wrong": _first_run(3),
    "first-run-3": _first_run(2),
    "home": _home,
    "home-empty": _empty,
    "home-deleted": _deleted,
    "home-client": _client,
    "bin": _bin,
    "filing": _filing,
    "dialog-filing": _dialog("filing"),
    "dialog-client": _dialog("client"),
    "dialog-settings": _dialog("settings"),
    "dialog-keys": _dialog("keys"),
    "dialog-fault": _dialog("fault"),
}


def make(app: QApplication, folder: Path, preferences: Preferences) -> tuple[Shell, MemoryGate]:
    """A shell over a filled library in memory."""
    path = folder / "library"
    gate = MemoryGate({path: filled_library(), folder / "library-old": filled_library()})
    program = make_program(folder, gate, form=cache(lambda: small_catalog(folder)), sample=Path)
    pages = Pages(PlainView, must_fix=lambda _p, _l, filing: ord(filing.key[-1]) % 4)
    recent = (str(path), str(folder / "library-old"))
    shown = Preferences(
        language=preferences.language, theme=preferences.theme, scale=preferences.scale,
        recent=recent,
    )  # fmt: skip
    shell, hook = build(app, program, pages, shown)
    hook.uninstall()
    return shell, gate


def paint(app: QApplication, target: Path, name: str, look: Preferences, size: str) -> None:
    """Show one page and save what the window, or the dialog over it, shows."""
    wide, high = (int(part) for part in size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        shell, gate = make(app, Path(folder), look)
        shell.window.resize(wide, high)
        shell.start()
        shell.window.show()
        wait(50)
        SCENES[name](shell, gate)
        wait(100)
        shown = shell.window.findChild(QDialog) or shell.window
        shown.grab().save(str(target))
        shell.close()


def main() -> int:
    """``FOLDER LANGUAGE THEME SCALE SIZE [SCENE …]``."""
    folder, language, theme, scale, size, *wanted = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    look = Preferences(language=language, theme=theme, scale=float(scale))
    for name in wanted or SCENES:
        paint(app, target / f"{name}-{language}-{theme}-{scale}-{size}.png", name, look, size)
    return 0


if __name__ == "__main__":
    sys.exit(main())
