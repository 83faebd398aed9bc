"""The one window: the client's bar, messages, and a stack of pages; it knows no library."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

# Loaded when the first sentence is told over a page.
if TYPE_CHECKING:
    from filing_desktop.filing.client import Client
    from filing_desktop.gui.banner_slot import BannerSlot
    from filing_desktop.gui.kit.chips import ClientBar
    from filing_desktop.texts import Texts

#: Key of the window and the name of what it asks for.
KEYS = (
    ("Ctrl+L", "lock"),
    ("Ctrl+K", "search"),
    ("Ctrl+S", "save"),
    ("Ctrl+E", "export"),
    ("Ctrl+N", "new"),
    ("F1", "help"),
    ("Ctrl+,", "settings"),
)
#: What is told over a page, from top to bottom.
_BANNERS = ("idle", "sample", "warning", "message")


class MainWindow(QMainWindow):
    """Shows one page at a time; ``asked`` carries the name of a key of the window.

    ``may_close`` is asked before the window closes; ``painted`` comes once, when the first
    page is on the screen: what nobody sees or hears earlier waits for it.
    """

    asked = Signal(str)
    painted = Signal()

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._client: Client | None = None
        self._title, self._hides_names = "", False
        self._bar: ClientBar | None = None
        self.is_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        page = QWidget(self)
        page.setObjectName("page")
        self.setCentralWidget(page)
        self._banners: dict[str, BannerSlot] = {}
        self._stack = QStackedWidget(page)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self._show_title()

    @property
    def banner(self) -> BannerSlot:
        """What was done, or why not."""
        return self.banner_of("message")

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    @property
    def room(self) -> QWidget:
        """The parent of a page from its beginning: given to it later, all is styled anew."""
        return self._stack

    def banner_of(self, name: str) -> BannerSlot:
        """The place of a banner (idle, sample, warning, message), made when first asked for."""
        from filing_desktop.gui.banner_slot import BannerSlot  # noqa: PLC0415  # see above
        from filing_desktop.gui.kit.order import read_in_order  # noqa: PLC0415  # as above

        if name not in self._banners:
            slot = BannerSlot(self._texts, self.centralWidget())
            slot.layout_margins(16, 8)
            below = (self._banners.get(each) for each in _BANNERS[_BANNERS.index(name) + 1 :])
            next_one = next((each for each in below if each is not None), self._stack)
            self._column.insertWidget(self._column.indexOf(next_one), slot)
            read_in_order(self._column)
            self._banners[name] = slot
        return self._banners[name]

    def put_away_banners(self) -> None:
        """Tell nothing more of a library."""
        for slot in self._banners.values():
            slot.put_away()

    def show_page(self, page: QWidget) -> None:
        """Show a page; pages that are not kept by their owner go."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def drop_page(self, page: QWidget) -> None:
        """Take a page out for good; nothing of it stays on the screen."""
        page.hide()
        self._stack.removeWidget(page)
        page.deleteLater()

    def show_client(self, client: Client | None, title: str = "") -> None:
        """Whose filing is open: bar, title and icon of the window; none on the first page."""
        self._client, self._title = client, title
        if self._bar is not None:
            self._column.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        if client is not None:
            from filing_desktop.gui.kit.chips import ClientBar  # noqa: PLC0415  # after the first
            from filing_desktop.gui.window_icon import client_colour  # noqa: PLC0415  # page

            self._bar = ClientBar(client_colour(client), name="")
            self._column.insertWidget(0, self._bar)
        self._show_whose()

    def hide_names(self, *, hides: bool) -> None:
        """Keep client and algorithm out of title and icon, while a screen is shared."""
        self._hides_names = hides
        self._show_whose()

    def refresh_icon(self) -> None:
        """Draw the icon in the colours of the theme."""
        from filing_desktop.gui.window_icon import window_icon  # noqa: PLC0415  # see there

        self.setWindowIcon(window_icon(self._client, with_code=not self._hides_names))

    def retranslate(self, texts: Texts) -> None:
        """Speak another language."""
        self._texts = texts
        for banner in self._banners.values():
            banner.retranslate(texts)
        self._show_title()

    def close_dialogs(self) -> None:
        """Close what stands over the page; a locked window shows nothing of a client."""
        from PySide6.QtWidgets import QDialog  # noqa: PLC0415  # not for the first page

        for dialog in self.findChildren(QDialog):
            dialog.reject()

    @override
    def sizeHint(self) -> QSize:
        return QSize(1280, 720)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, self._tell_painted)  # the event comes before the painting

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            event.accept()
        else:
            event.ignore()

    def _tell_painted(self) -> None:
        # Each class of Qt has its price, and before the first page is painted nobody presses.
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415

        for keys, name in KEYS:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda name=name: self.asked.emit(name))
        self.refresh_icon()
        self.painted.emit()

    def _show_whose(self) -> None:
        self._show_title()
        if self.is_painted:
            self.refresh_icon()

    def _show_title(self) -> None:
        client, texts = self._client, self._texts
        named = client is not None and not self._hides_names
        if client is not None and named:
            title = texts.say("shell.title", code=client.code, title=self._title)
        else:
            title = texts.say("shell.product" if client is None else "shell.title_hidden")
        self.setWindowTitle(title)
        if self._bar is not None and client is not None:
            self._bar.setAccessibleName(texts.say("shell.client_bar", code=client.code))
