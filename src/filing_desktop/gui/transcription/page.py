"""The page 抄录清单: the portal's screens at the left, their fields to copy and tick."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.filing.change import SetFinished
from filing_desktop.gui.clipboard import copy_secret
from filing_desktop.gui.export.places import open_folder
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.said import Said
from filing_desktop.gui.kit.tasks import SideRow, group_head
from filing_desktop.gui.kit.ticks import TickBox
from filing_desktop.gui.theme.apply import current, keeper
from filing_desktop.gui.theme.tokens import SIDE_WIDTH
from filing_desktop.gui.transcription.line import LineRow
from filing_desktop.gui.transcription.sheet import (
    TranscriptionDesk,
    done_of,
    label_of,
    next_open,
    screens_of,
    upload_of,
)
from filing_desktop.interview.transcription import Line, Screen
from filing_desktop.services.uploads import Upload
from filing_desktop.texts import Texts

#: Under this width, at text scale 1, the screens are one list over the lines.
_NARROW = 760
_WIDEST = 880
_APART = 16
#: Between the page of the portal and its part, in the name of a screen.
_INTO = " › "


class TranscriptionPage(QWidget):
    """The lines of one screen of the portal.

    A copy puts exactly the text on the clipboard, ticks the line and goes to the next that
    is open; the tick is saved through the session and can be taken back with Space.
    """

    changed = Signal()
    export_asked = Signal()

    def __init__(
        self,
        desk: TranscriptionDesk,
        texts: Texts,
        *,
        show_folder: Callable[[Path], None] = open_folder,
        wide: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        if wide:  # known before it is shown: it need not be built for another width first
            self.resize(wide, self.height())
        self._desk, self._texts, self._show_folder = desk, texts, show_folder
        self._uploads: Mapping[str, Upload] = {}
        self._screens: tuple[Screen, ...] = ()
        self._screen, self._at = 0, 0
        self._is_narrow = False
        self._body: QWidget | None = None
        self.rows: list[LineRow] = []
        self.side: dict[str, SideRow] = {}
        self.choose: Dropdown | None = None
        self.status = Said("", self)
        self._frame = QHBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        themes = keeper()
        if themes is not None:
            themes.changed.connect(self.refresh)
        self.refresh()

    def set_uploads(self, uploads: Mapping[str, Upload]) -> None:
        """The exported files by document id: their names are shown, their folder opens.

        Whether each may be uploaded, or what is still to be done with it, stands at its line.
        """
        self._uploads = dict(uploads)
        self.refresh()

    def refresh(self) -> None:
        """Show the answers as they are now; screen and line stay."""
        self._screens = screens_of(self._desk, self._uploads)
        self._screen = min(self._screen, max(len(self._screens) - 1, 0))
        self._is_narrow = self.width() < current().px(_NARROW)
        old, self._body = self._body, self._build()
        self._frame.addWidget(self._body)
        if old is not None:
            old.hide()
            old.deleteLater()

    def retranslate(self, texts: Texts) -> None:
        """Show it in another language."""
        self._texts = texts
        self.refresh()

    def show_screen(self, number: int) -> None:
        """Show another screen of the portal, at its first line that is open."""
        self._screen = number
        self._at = max(next_open(self._lines, -1), 0)
        self.refresh()
        self.take_focus()

    def take_focus(self) -> None:
        """Give the focus to the current line."""
        if self.rows:
            self._at = min(self._at, len(self.rows) - 1)
            row = self.rows[self._at]
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row, 0, 60))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.take_focus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < current().px(_NARROW)) != self._is_narrow:
            self.refresh()

    @property
    def _lines(self) -> tuple[Line, ...]:
        return self._screens[self._screen].lines if self._screens else ()

    def _build(self) -> QWidget:
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.side = {}
        if not self._is_narrow:
            across.addWidget(self._side())
        page = QWidget()
        column = QVBoxLayout(page)
        edge = 14 if self._is_narrow else 32
        column.setContentsMargins(edge, 16, edge, 24)
        column.setSpacing(8)
        self._add_head(column)
        self.rows = []
        lines = QVBoxLayout()
        lines.setSpacing(2)
        for number, line in enumerate(self._lines):
            lines.addWidget(self._row(number, line))
        column.addLayout(lines)
        if not self._screens:
            column.addWidget(Paragraph(self._texts.say("transcription.empty"), role="text2"))
        column.addStretch(1)
        page.setMaximumWidth(current().px(_WIDEST) + 2 * edge)
        self._scroll = ScrollPage(page, name=self._texts.say("transcription.title"))
        across.addWidget(self._scroll, 1)
        return body

    def _side(self) -> Surface:
        theme = current()
        side = Surface("side")
        wide = theme.px(SIDE_WIDTH)
        side.setFixedWidth(wide)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        over = ""
        for number, screen in enumerate(self._screens):
            part, _, leaf = screen.title.rpartition(_INTO)
            if part and part != over:
                column.addWidget(group_head(part))
            elif over and not part:  # a page of its own, not one of the group above it
                column.addSpacing(_APART)
            over = part
            count = self._count(screen)
            room = wide - 31 - 38 - theme.width(count, "small")
            metrics = theme.metrics("body", medium=True)
            words = metrics.elidedText(leaf, Qt.TextElideMode.ElideRight, room)
            row = SideRow(words, count=count, name=f"{screen.title} {count}")
            row.setToolTip("" if words == leaf else leaf)
            row.set_current(current=number == self._screen)
            row.clicked.connect(lambda _=False, n=number: self.show_screen(n))
            self.side[screen.title] = row
            column.addWidget(row)
        column.addStretch(1)
        frame = QVBoxLayout(side)
        frame.setContentsMargins(12, 16, 11, 12)
        head = Label(self._texts.say("transcription.title"), step="subheading")
        head.setContentsMargins(10, 0, 0, 4)
        frame.addWidget(head)
        frame.addWidget(ScrollPage(box, name=self._texts.say("transcription.screens")), 1)
        return side

    def _add_head(self, column: QVBoxLayout) -> None:
        texts = self._texts
        self.choose = None
        if self._is_narrow:
            options = [
                (str(n), f"{screen.title}  {self._count(screen)}")
                for n, screen in enumerate(self._screens)
            ]
            choose = Dropdown(options, name=texts.say("transcription.screens"))
            choose.set_key(str(self._screen))
            choose.edited.connect(lambda key: self.show_screen(int(key)))
            column.addWidget(choose)
            self.choose = choose
        title = self._screens[self._screen].title if self._screens else ""
        head = title if not self._is_narrow and title else texts.say("transcription.title")
        self.on_top = TickBox(texts.say("transcription.on_top"))
        self.on_top.setChecked(_stays_on_top(self.window()))
        self.on_top.clicked.connect(self._set_on_top)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Paragraph(head, step="title"), 1)
        row.addWidget(self.on_top, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(Paragraph(texts.say("transcription.keys"), step="note", role="text2"))

    def _row(self, number: int, line: Line) -> LineRow:
        upload = upload_of(line, self._uploads, self._desk.session.catalog)
        row = LineRow(line, self._texts, upload)
        row.export_asked.connect(self.export_asked)
        row.copied.connect(lambda: self._copy(number))
        row.ticked.connect(lambda done: self._tick(number, is_done=done))
        row.moved.connect(lambda step: self._go(number + step))
        row.entered.connect(lambda: self._enter(number))
        if upload is not None:
            folder = upload.path.parent
            row.shown_in_folder.connect(lambda: self._show_folder(folder))
        self.rows.append(row)
        return row

    def _enter(self, number: int) -> None:
        self._at = number

    def _go(self, number: int) -> None:
        if 0 <= number < len(self.rows):
            self._at = number
            self.take_focus()

    def _copy(self, number: int) -> None:
        """Copy, tick, and stand at the next; after the last line the next screen opens."""
        line = self._lines[number]
        copy_secret(line.text)
        self._tick(number, is_done=True)
        said = self._texts.say("transcription.copied", label=label_of(line, self._texts))
        self.status.announce(said)
        is_last = number == len(self.rows) - 1
        if is_last and self._screen + 1 < len(self._screens):
            self.show_screen(self._screen + 1)
        else:
            self._go(next_open(self._lines, number))

    def _tick(self, number: int, *, is_done: bool) -> None:
        line = self._lines[number]
        session = self._desk.session
        session.apply((SetFinished(line.mark, is_done),), name=str(line.address), kind="rows")
        session.leave()
        self._screens = screens_of(self._desk, self._uploads)
        self.rows[number].show_line(self._lines[number])
        screen = self._screens[self._screen]
        if screen.title in self.side:
            count = self._count(screen)
            self.side[screen.title].set_count(count, f"{screen.title} {count}")
        if self.choose is not None:
            self.choose.setItemText(self._screen, f"{screen.title}  {self._count(screen)}")
        self.changed.emit()

    def _count(self, screen: Screen) -> str:
        return f"{done_of(screen.lines)}/{len(screen.lines)}"

    def _set_on_top(self, on_top: bool) -> None:  # noqa: FBT001  # what the signal gives
        """Keep the window over the browser; a window has to be shown again for that."""
        window = self.window()
        window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)
        window.show()


def _stays_on_top(window: QWidget) -> bool:
    return bool(window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint)
