"""The open filing in the window: top bar, task list, page, help and drawer, and the keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address
from filing_desktop.gui.editors.files import FilesEditor
from filing_desktop.gui.filing.columns import Room
from filing_desktop.gui.filing.parts import Parts, Surroundings, build_parts
from filing_desktop.gui.filing.pilot import Pilot
from filing_desktop.gui.filing.status_line import status_text
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.theme.apply import current, keeper
from filing_desktop.interview.search import Hit, search
from filing_desktop.texts import Texts

#: Below this not even the narrow layout can be read.
_LEAST_WIDTH, _LEAST_HEIGHT = 560, 420

#: The further page that the list of sections leads to.
TRANSCRIPTION = "transcription"


class Bridge(Protocol):
    """Tells of the session: ``changed`` comes after each change of facts or save state."""

    @property
    def changed(self) -> SignalInstance:
        """Something changed."""
        ...

    def flush(self) -> bool:
        """Save now; answers whether everything is on the disk."""
        ...


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a person is: section, answer, cursor in its text, further page that is open."""

    section: str = ""
    address: Address | None = None
    cursor: int = 0
    page: str = ""


class FilingView(QWidget):
    """A filing as a person works on it. Further pages (review, export) share its middle.

    The client's bar is the window's. With ``window_has_keys`` the window answers Ctrl+K,
    Ctrl+S and F1 and calls ``focus_search``, ``flush`` and ``toggle_help``.
    """

    back_asked = Signal()
    check_asked = Signal()
    export_asked = Signal()
    transcription_asked = Signal()
    return_asked = Signal(str)  # to the further page that led to the question shown
    section_shown = Signal(str)

    def __init__(
        self,
        around: Surroundings,
        bridge: Bridge,
        texts: Texts,
        *,
        window_has_keys: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._window_has_keys = window_has_keys
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._around, self._bridge = around, bridge
        self._pages: dict[str, QWidget] = {}
        self._own_steps: dict[QWidget, Callable[[int], None]] = {}
        self._came_from = ""
        self._scale = current().scale
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # What has no room folds: the parts do not keep the window wide.
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.parts, self.pilot = self._build(Words(texts))
        self._add_keys()
        bridge.changed.connect(self._refresh)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        theme = keeper()
        if theme is not None:
            theme.changed.connect(self._rescale)
        self.pilot.show(self.pilot.first_section())
        self.pilot.begin()

    def add_page(
        self, name: str, page: QWidget, *, next_problem: Callable[[int], None] | None = None
    ) -> None:
        """Take a further page into the middle, to be shown by its name.

        ``next_problem`` is what F8 does while it is shown: two shortcuts of one key at one
        place would silence each other.
        """
        self._pages[name] = page
        if next_problem is not None:
            self._own_steps[page] = next_problem
        self.parts.stack.addWidget(page)

    def show_page(self, name: str) -> None:
        """Show a further page; any section brings the questions back."""
        self._came_from = ""
        self.pilot.looking.forget()
        self.pilot.commit_preedit()
        self.pilot.rows.close()
        self._around.desk.session.leave()
        self.parts.stage.keep_position()
        self.parts.stack.setCurrentWidget(self._pages[name])
        self.parts.tasks.show_current("", is_transcription=name == TRANSCRIPTION)
        self.parts.columns.set_has_help(has_help=False)
        self.parts.columns.open_list(is_open=False)
        self._fit()

    def show_section(
        self,
        section: str,
        address: Address | None = None,
        *,
        reveal: bool = False,
        came_from: str = "",
    ) -> None:
        """Show a section, at an answer where one is named; ``reveal`` says what is missing.

        Back leads to the further page it ``came_from``, as long as the section stays.
        """
        self.parts.stack.setCurrentWidget(self.parts.stage)
        self.parts.tasks.show_current(section)
        self.parts.columns.set_has_help(has_help=True)
        self.parts.columns.open_list(is_open=False)
        self.pilot.show(section, address, reveal=reveal)
        self._came_from = came_from
        self._fit()

    def retranslate(self, texts: Texts) -> None:
        """Say everything in another language; page, scrolling and focus stay."""
        self._rebuild(texts)

    def commit_preedit(self) -> None:
        """Take over what an input method still composes, before the page goes."""
        self.pilot.commit_preedit()

    def flush(self) -> FilingError | None:
        """Take over what is composed and save; the reason where it was not saved."""
        self.pilot.commit_preedit()
        session = self._around.desk.session
        session.leave()
        self._bridge.flush()
        return session.save_state.error

    def saved_text(self) -> str:
        """已保存 14:32, or why it is not."""
        return status_text(self._words, self._around.desk.session.save_state)[1]

    def spot(self) -> Spot:
        """Where the person is now; ``go_to`` brings back there."""
        page = next((n for n, p in self._pages.items() if p.isVisibleTo(self)), "")
        cursor = self.pilot.cursor()
        return Spot(self.pilot.section, self.parts.stage.remembered(), cursor, page)

    def go_to(self, spot: Spot) -> None:
        """Show the same page, field and cursor again; a section that is gone is passed over."""
        if spot.section in self._around.desk.facts.catalog.sections:
            self.show_section(spot.section, spot.address)
            self.pilot.set_cursor(spot.cursor)
        if spot.page in self._pages:
            self.show_page(spot.page)

    def refresh_pictures(self) -> None:
        """Show the pictures of attachments that were drawn meanwhile."""
        for editor in self.findChildren(FilesEditor):
            editor.refresh_pictures()

    def focus_search(self) -> None:
        """Put the focus into the search."""
        top = self.parts.top
        top.search.show()
        top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        top.search.selectAll()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, _LEAST_HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _build(self, words: Words) -> tuple[Parts, Pilot]:
        self._words = words
        parts = build_parts(self._around, words, self._go_to_group, self)
        self._column.addWidget(parts.top)
        self._column.addWidget(parts.columns, 1)
        pilot = Pilot(self._around.desk, words, parts, self)
        pilot.section_shown.connect(self._forget_way)
        pilot.section_shown.connect(self.section_shown)
        pilot.export_asked.connect(self.export_asked)
        top = parts.top
        top.back_asked.connect(self._go_back)
        top.check_asked.connect(self._asked(self.check_asked))
        top.export_asked.connect(self._asked(self.export_asked))
        top.list_asked.connect(self._toggle_list)
        top.help_asked.connect(self.toggle_help)
        top.search_asked.connect(self.focus_search)
        top.status.retried.connect(self._bridge.flush)
        top.search.edited.connect(self._search)
        parts.drawer.status.retried.connect(self._bridge.flush)
        parts.results.chosen.connect(self._take_hit)
        parts.tasks.chosen.connect(self.show_section)
        parts.tasks.transcription_asked.connect(self._asked(self.transcription_asked))
        parts.help.closed.connect(self.toggle_help)
        parts.columns.changed.connect(lambda _room: self._fit())
        for page in self._pages.values():
            parts.stack.addWidget(page)
        return parts, pilot

    def _rescale(self) -> None:
        """Another theme repaints by itself; another size of text wants other widths."""
        scale = current().scale
        if scale != self._scale:
            self._scale = scale
            self._rebuild()

    def _rebuild(self, texts: Texts | None = None) -> None:
        """Make every part anew, in another language or another size of text."""
        old, pilot = self.parts, self.pilot
        pilot.commit_preedit()
        section, place = pilot.section, old.drawer.place
        address = old.stage.remembered()
        showed = next((n for n, p in self._pages.items() if p is old.stack.currentWidget()), "")
        for page in self._pages.values():
            page.setParent(self)
        self.parts, self.pilot = self._build(Words(texts) if texts is not None else self._words)
        for widget in (old.top, old.columns, old.results):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        pilot.deleteLater()
        self.pilot.show(section, None if place is None else address)
        if address is not None and place is None:
            self.pilot.show(section, address)
        if showed:
            self.show_page(showed)
        self.pilot.refresh_findings()
        self.pilot.refresh()
        self._fit()

    def _add_keys(self) -> None:
        table: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+Return", lambda: self.pilot.go(1)),
            ("Ctrl+Enter", lambda: self.pilot.go(1)),
            ("Alt+Left", self._go_back),
            ("F8", lambda: self._next_problem(1)),
            ("Shift+F8", lambda: self._next_problem(-1)),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Y", self._redo),
            ("Ctrl+Shift+Z", self._redo),
            ("Escape", self._escape),
        )
        own = (("Ctrl+K", self.focus_search), ("Ctrl+S", self.flush), ("F1", self.toggle_help))
        for keys, deed in table if self._window_has_keys else (*table, *own):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _forget_way(self) -> None:
        """Another section is shown: back leads to the further page no more."""
        self._came_from = ""

    def _asked(self, signal: SignalInstance) -> Callable[..., None]:
        """What is typed is kept before another page is asked for."""

        def tell(*which: str) -> None:
            self.pilot.commit_preedit()
            self._around.desk.session.leave()
            signal.emit(*which)

        return tell

    def _go_to_group(self, group: str) -> None:
        self.pilot.go_to_group(group)

    def _undo(self) -> None:
        self.pilot.undo()

    def _redo(self) -> None:
        self.pilot.redo()

    def _refresh(self) -> None:
        self.pilot.refresh()
        self.parts.top.title.set_title(self._around.desk.title)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.pilot.follow_focus(new)

    def _next_problem(self, step: int) -> None:
        shown = self.parts.stack.currentWidget()
        go = self._own_steps.get(shown) if shown is not None else None
        if go is not None:
            go(step)
            return
        self.parts.stack.setCurrentWidget(self.parts.stage)
        self.parts.columns.set_has_help(has_help=True)
        self.parts.tasks.show_current(self.pilot.section)
        self.pilot.next_problem(step)

    def _go_back(self) -> None:
        """Back to where a link led here from, from a row to its page, to the questions, home."""
        if self._came_from:
            self._asked(self.return_asked)(self._came_from)
        elif self.parts.drawer.place is not None:
            self.pilot.rows.close()
        elif self.parts.stack.currentWidget() is not self.parts.stage:
            self.show_section(self.pilot.section)
        else:
            self._asked(self.back_asked)()

    def _escape(self) -> None:
        """Close what lies over the page; nothing typed is ever discarded."""
        columns = self.parts.columns
        if self.parts.results.isVisible():
            self.parts.results.hide()
        elif columns.is_list_over:
            columns.open_list(is_open=False)
        elif columns.help_folds and columns.is_help_shown:
            columns.open_help(is_open=False)
        elif self.parts.drawer.place is not None:
            self.pilot.rows.close()

    def _toggle_list(self) -> None:
        columns = self.parts.columns
        columns.open_list(is_open=not columns.is_list_over)

    def toggle_help(self) -> None:
        """Show or fold the help; where it has its own column the focus goes there, to read."""
        columns, drawer = self.parts.columns, self.parts.drawer
        if columns.help_folds or drawer.place is not None:
            columns.open_help(is_open=not columns.is_help_shown)
        else:
            self.parts.help.area.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._fit()

    def _search(self, words: str) -> None:
        found = search(self._around.desk.facts, words)
        # What is called so comes before what was only answered so.
        hits = sorted(
            found, key=lambda hit: words.strip() not in self._words.of(hit.question.label)
        )
        results = self.parts.results
        results.show_hits(hits, asked=bool(words.strip()))
        field = self.parts.top.search
        corner = field.mapTo(self, QPoint(field.width() - results.width(), field.height() + 6))
        results.move(max(corner.x(), 8), corner.y())

    def _take_hit(self, hit: Hit) -> None:
        self.parts.top.search.clear()
        self.show_section(hit.section.id, hit.address)

    def _fit(self) -> None:
        """Words or icons in the top bar, as there is room."""
        columns, top = self.parts.columns, self.parts.top
        folds = columns.help_folds
        top.set_room(
            is_narrow=columns.room is Room.NARROW,
            is_tight=top.words_width() > self.width(),
            help_folds=folds and columns.isVisibleTo(self),
        )
        self.parts.help.set_closable(closable=folds or self.parts.drawer.place is not None)
