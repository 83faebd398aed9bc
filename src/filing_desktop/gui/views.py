"""What goes between the window and the page of a filing: what is opened, where, and the keys."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from filing_desktop.filing.client import Client, Filing
    from filing_desktop.gui.promises import FilingView, Frame
    from filing_desktop.services.library_ports import OpenLibrary
    from filing_desktop.services.program import Program


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
