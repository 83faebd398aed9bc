"""The first page of an open library: clients, filings, the bin, the last backup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from filing_desktop.filing.change import Scope
from filing_desktop.filing.client import Client, Filing
from filing_desktop.gui.banner_slot import BannerSlot
from filing_desktop.gui.bin import BinPage
from filing_desktop.gui.dialogs import ClientDialog, FilingDialog
from filing_desktop.gui.forms.home import Ui_Home
from filing_desktop.gui.home_backup import BackupKeeper
from filing_desktop.gui.home_side import ALL, BIN, TRIAGE, PlacesList
from filing_desktop.gui.home_table import FilingsPage
from filing_desktop.gui.home_triage import TriageSlot
from filing_desktop.gui.home_work import MustFixCounts
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.language import set_texts
from filing_desktop.gui.small_window import show
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.views import Bookmark
from filing_desktop.services.homes import FilingRow, bin_rows, last_filing, rows_of
from filing_desktop.services.library import add_filing, begin_client, put_in_bin
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.preferences import BackupNote
from filing_desktop.services.program import Program
from filing_desktop.texts import Texts

#: Effective width under which the side folds behind a button (look, section 5).
_ONE_COLUMN = 900
_SIDE = 240


@dataclass(frozen=True, slots=True)
class Shelf:
    """The open library as the first page needs it; ``backup`` is the last one made from here."""

    program: Program
    library: OpenLibrary
    path: Path
    must_fix: Callable[[Filing], int] | None
    backup: BackupNote | None
    section_name: Callable[[str], str]


class HomePage(QWidget):
    """Lists what is in the library and opens it.

    ``opened`` carries client, filing and bookmark; ``backed_up`` where to and when.
    """

    opened = Signal(object, object, object)
    backed_up = Signal(object, object)
    lock_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, shelf: Shelf, texts: Texts) -> None:
        super().__init__()
        self._shelf, self._texts = shelf, texts
        self._place = ALL
        self._clients: tuple[Client, ...] = ()
        self.ui = Ui_Home()
        self.ui.setupUi(self)
        now = shelf.program.clock.now()
        self.banner = BannerSlot(texts)
        self.places = PlacesList()
        self.backup = BackupKeeper(shelf.program, shelf.library, shelf.path, shelf.backup, texts)
        self.backup.backed_up.connect(self.backed_up)
        self.backup.told.connect(lambda say, tone: self.banner.show_text(say, tone=tone))
        self.filings = FilingsPage(texts, now)
        self.bin = BinPage(shelf.library, texts, shelf.program.computer_clock.now())
        self.triage = TriageSlot(shelf.program, self.banner, texts)
        self.counts = MustFixCounts(shelf.must_fix, self)
        self._stack = QStackedWidget()
        self._build()
        self.retranslate(texts)

    @property
    def place(self) -> str:
        """What is shown: all, the triage, the bin, or a client by its key."""
        return self._place

    def retranslate(self, texts: Texts) -> None:
        """Speak another language; place, search, selection and focus stay."""
        self._texts = texts
        set_texts(self, texts)
        for page in (self.filings, self.bin, self.triage, self.banner):
            page.retranslate(texts)
        self._side_scroll.setAccessibleName(texts.say("home.menu"))
        self.refresh()
        self.fit()

    def refresh(self) -> None:
        """Read the shelf again and count what changed."""
        library, now = self._shelf.library, self._shelf.program.clock.now()
        rows = rows_of(library, self.counts.known())
        self._clients = library.shelf.clients()
        counts = {ALL: len(rows), BIN: len(bin_rows(library))}
        for row in rows:
            counts[row.client.key] = counts.get(row.client.key, 0) + 1
        self.places.show_places(self._clients, counts, self._texts)
        self.filings.show_rows(rows, now)
        self.bin.refresh(self._shelf.program.computer_clock.now())
        self.backup.retranslate(self._texts)
        self.go_to(self._place)
        self.counts.start(row.filing for row in rows)

    def go_to(self, place: str) -> None:
        """Show all filings, those of one client, the triage, or the bin."""
        client = self._client(place)
        self._place = place if client is not None or place in (BIN, TRIAGE) else ALL
        self.places.mark(self._place)
        self.filings.client = client.key if client is not None else ""
        beside = {BIN: (self.bin, "home.bin"), TRIAGE: (self.triage, "triage.title")}
        page, title = beside.get(self._place, (self.filings, "home.all"))
        self._stack.setCurrentWidget(page)
        self.ui.title.say(client.name if client is not None else self._texts.say(title))
        self.ui.client_actions.setVisible(client is not None)
        self.ui.search.setVisible(self._place not in beside)
        self._show_resume()
        self._counted()
        self._show_main(main=True)
        QTimer.singleShot(0, self, self._scroll_to_place)  # new rows have no place yet

    def focus_search(self) -> None:
        """Put the cursor where names are looked for."""
        if self._place in (BIN, TRIAGE):
            self.go_to(ALL)
        self._show_main(main=True)
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def focus_first(self) -> None:
        """Put the keys on the table, or on what begins something where it is empty."""
        self.filings.focus_table()
        if not self.filings.table.hasFocus():
            begin = self.ui.new_filing if self.filings.has_any else self.filings.ui.empty_button
            begin.setFocus()

    def new_filing(self) -> None:
        """Ask for a new filing; where there is no client yet, for a client first."""
        if not self._clients:
            self.new_client(then=self.new_filing)
            return
        dialog = FilingDialog(
            self._clients, self.filings.client, self._start_filing, self._texts, self
        )
        dialog.triage_wanted.connect(self._ask_which)
        show(dialog)

    def new_client(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a new client."""
        self._ask_client(None, then)

    def _ask_which(self) -> None:
        """Who is not sure comes to the triage, with the keys on its first answer."""
        self.go_to(TRIAGE)
        if self.triage.page is not None:
            self.triage.page.focus_first()

    def fit(self) -> None:
        """Take widths and columns of the theme and the window again."""
        theme = current()
        narrow = self._is_narrow()
        self.ui.side.setMinimumWidth(0 if narrow else theme.px(_SIDE))
        self.ui.side.setMaximumWidth(16777215 if narrow else theme.px(_SIDE))
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self.ui.headLayout.setDirection(way)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
        self.ui.tools.setAlignment(self.ui.new_filing, side)
        self.ui.menu.setVisible(narrow)
        self._show_main(main=not self.ui.side.isVisible() or not self.ui.main.isHidden())

    def stop(self) -> None:
        """Have nothing done any more: the library is going."""
        self.counts.stop()
        self.backup.stop()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _build(self) -> None:
        ui = self.ui
        self._side_scroll = ScrollPage(self.places, name="")
        ui.sideScroll.addWidget(self._side_scroll)
        ui.backupPlace.addWidget(self.backup)
        ui.bannersLayout.addWidget(self.banner)
        self._stack.addWidget(self.filings)
        self._stack.addWidget(self.bin)
        self._stack.addWidget(self.triage)
        ui.pagesLayout.addWidget(self._stack)
        ui.lock.clicked.connect(self.lock_wanted)
        ui.settings.clicked.connect(self.settings_wanted)
        ui.menu.clicked.connect(lambda: self._show_main(main=False))
        ui.new_filing.clicked.connect(self.new_filing)
        ui.search.edited.connect(self._search)
        ui.search.chosen.connect(lambda _text: self.filings.focus_table())
        ui.client_edit.clicked.connect(lambda: self._ask_client(self._client(self._place)))
        ui.client_delete.clicked.connect(self._delete_client)
        self.places.chosen.connect(self.go_to)
        self.places.client_wanted.connect(self.new_client)
        self.filings.ui.empty_button.clicked.connect(self.new_filing)
        self.filings.ui.resume_button.clicked.connect(self._resume)
        self.filings.opened.connect(lambda row: self._open(row.client, row.filing, Bookmark()))
        self.filings.deleted.connect(self._delete_filing)
        self.filings.asked.connect(self._tell)
        self.bin.asked.connect(self._tell)
        self.bin.changed.connect(self._bin_changed)
        self.counts.changed.connect(self._counted)

    def _is_narrow(self) -> bool:
        return self.width() / current().scale < _ONE_COLUMN

    def _show_main(self, *, main: bool) -> None:
        """One of side and page where there is no room for both."""
        narrow = self._is_narrow()
        self.ui.side.setVisible(not narrow or not main)
        self.ui.main.setVisible(not narrow or main)
        if not main:
            row = self.places.row(self._place)
            if row is not None:
                row.setFocus()

    def _scroll_to_place(self) -> None:
        """With thirty clients the one that is shown may stand below."""
        row = self.places.row(self._place)
        if row is not None:
            self._side_scroll.ensureWidgetVisible(row)

    def _client(self, key: str) -> Client | None:
        return next((client for client in self._clients if client.key == key), None)

    def _search(self, text: str) -> None:
        self.filings.search = text
        self._counted()

    def _counted(self) -> None:
        rows = rows_of(self._shelf.library, self.counts.known())
        self.filings.show_rows(rows, self._shelf.program.clock.now())
        # One button that begins a filing: where there is none, it stands beside the words.
        begins = self._place != TRIAGE and (self.filings.has_any or self._place == BIN)
        self.ui.new_filing.setVisible(begins)

    def _open(self, client: Client, filing: Filing, bookmark: Bookmark) -> None:
        self.opened.emit(client, filing, bookmark)

    def _start_filing(self, client_key: str, title: str, combination: str) -> None:
        client = self._client(client_key)
        if client is not None:
            shelf = self._shelf
            filing = add_filing(shelf.program, shelf.library, client, title, combination)
            self._open(client, filing, Bookmark())

    def _ask_client(self, client: Client | None, then: Callable[[], None] | None = None) -> None:
        others = [each for each in self._clients if each != client]
        shelf = self._shelf

        def save(name: str, code: str) -> None:
            if client is None:
                self._place = begin_client(shelf.program, shelf.library, name, code).key
            else:
                shelf.library.shelf.change_client(replace(client, name=name, code=code))
            self.refresh()

        dialog = ClientDialog(client, others, save, self._texts, self)
        dialog.show_wanted.connect(self.go_to)
        if then is not None:
            dialog.accepted.connect(then)
        show(dialog)

    def _delete_filing(self, row: FilingRow) -> None:
        title = row.filing.title
        self._put_in_bin(row.scope, lambda texts: texts.say("home.deleted_filing", title=title))
        self.filings.focus_table()

    def _delete_client(self) -> None:
        client = self._client(self._place)
        if client is not None:
            name, scope = client.name, Scope(client.key)
            self._put_in_bin(scope, lambda texts: texts.say("home.deleted_client", name=name))

    def _put_in_bin(self, scope: Scope, say: Callable[[Texts], str]) -> None:
        shelf = self._shelf.library.shelf
        put_in_bin(self._shelf.program, self._shelf.library, scope)
        self.refresh()

        def undo() -> None:
            shelf.restore(scope)
            self.banner.put_away()
            self.refresh()
            self.filings.focus_table()

        self.banner.show_text(say, button=lambda texts: texts.say("home.undo"), act=undo)

    def _bin_changed(self, text: str) -> None:
        self.refresh()
        self.banner.show_text(lambda _texts: text)

    def _tell(self, code: str) -> None:
        self.banner.show_text(lambda texts: texts.say(code))

    def _show_resume(self) -> None:
        found = last_filing(self._shelf.library) if self._place == ALL else None
        ui = self.filings.ui
        ui.resume.setVisible(found is not None)
        if found is None:
            return
        _client, filing, section = found
        name = self._shelf.section_name(section) if section else ""
        code = "home.resume_in" if name else "home.resume_at"
        ui.resume_text.say(self._texts.say(code, title=filing.title, section=name))

    def _resume(self) -> None:
        found = last_filing(self._shelf.library)
        if found is not None:
            client, filing, section = found
            self._open(client, filing, Bookmark(section))
