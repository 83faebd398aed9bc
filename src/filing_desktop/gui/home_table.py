"""The list of filings on the first page: filter, order, table, and what to do with a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.designed import LinkButton
from filing_desktop.gui.forms.home_filings import Ui_HomeFilings
from filing_desktop.gui.kit.choices import SegmentedFilter
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.signs import Severity
from filing_desktop.gui.kit.table import Cell, CellModel, CellTable
from filing_desktop.gui.language import set_texts
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.tokens import ClientName, Tone
from filing_desktop.services.homes import FilingRow, Order, Shown, count_of, matching, sorted_rows
from filing_desktop.texts import Texts

_HEADS = ("filing", "type", "stage", "must_fix", "edited")
_EDITED, _TYPE = 4, 1
#: Under this width of the table, at text scale 1, the name of the company goes too.
_NAMES_FROM = 480
_TONES: tuple[tuple[str, Tone], ...] = (
    ("preparing", "neutral"),
    ("returned", "err"),
    ("submitted", "tip"),
    ("entity_review", "tip"),
    ("algorithm_review", "tip"),
    ("published", "ok"),
    ("change_pending", "warn"),
    ("cancelled", "neutral"),
)


class TextModel(CellModel):
    """Rows of cells whose heads may change their language."""

    def set_heads(self, heads: Sequence[str]) -> None:
        """Other words over the columns."""
        self._heads = tuple(heads)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._heads) - 1)


class RowTable(CellTable):
    """A table whose rows can also be deleted with the key."""

    deleted = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.deleted.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def chosen(self) -> int:
        """The row that is selected, or -1."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1


class FilingsPage(QWidget):
    """Shows the filings of the library, or of one client.

    ``opened`` and ``deleted`` carry the ``FilingRow``, ``asked`` what has to be chosen first.
    Where ``has_any`` is false it has a button of its own that begins one.
    """

    opened = Signal(object)
    deleted = Signal(object)
    asked = Signal(str)

    def __init__(self, texts: Texts, now: dt.datetime) -> None:
        super().__init__()
        self.ui = Ui_HomeFilings()
        self.ui.setupUi(self)
        self._texts, self._now = texts, now
        self._rows: tuple[FilingRow, ...] = ()
        self._shown_rows: tuple[FilingRow, ...] = ()
        self.client, self.search, self.has_any = "", "", False
        self.model = TextModel([""] * len(_HEADS), self)
        self.table = RowTable(self.model, name="", fold=(_EDITED, _TYPE))
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.filter = SegmentedFilter([(shown, shown) for shown in Shown], name="")
        self.order = Dropdown([(order, order) for order in Order], name="")
        self.order.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.order.set_key(Order.EDITED)
        self.delete = LinkButton()
        self.delete.setProperty("textCode", "home.delete")
        self._controls = FlowRow([self.filter, self.order, self.delete], gap=20, line_gap=8)
        self.ui.filterPlace.addWidget(self._controls)
        self.ui.tablePlace.addWidget(self.table)
        self.filter.chosen.connect(self._show)
        self.order.edited.connect(self._show)
        self.table.opened.connect(lambda row: self.opened.emit(self._shown_rows[row]))
        self.table.deleted.connect(lambda row: self.deleted.emit(self._shown_rows[row]))
        self.delete.clicked.connect(self._delete)
        self.retranslate(texts)

    def retranslate(self, texts: Texts) -> None:
        """Speak another language; selection, filter and order stay."""
        self._texts = texts
        set_texts(self, texts)
        self.table.setAccessibleName(texts.say("home.table"))
        self.filter.setAccessibleName(texts.say("home.filter"))
        self.order.setAccessibleName(texts.say("home.order"))
        self.model.set_heads([texts.say(f"home.head.{head}") for head in _HEADS])
        for at, order in enumerate(Order):
            self.order.setItemText(at, texts.say(f"home.order.{order}"))
        self._show()

    def show_rows(self, rows: Sequence[FilingRow], now: dt.datetime) -> None:
        """Show these filings; the selected one stays selected."""
        self._rows, self._now = tuple(rows), now
        self._show()

    def chosen(self) -> FilingRow | None:
        """The filing that is selected."""
        row = self.table.chosen()
        return self._shown_rows[row] if 0 <= row < len(self._shown_rows) else None

    def focus_table(self) -> None:
        """Put the keys on the first filing, so that Return opens it."""
        if self._shown_rows:
            self.table.setFocus()
            if self.table.chosen() < 0:
                self.table.selectRow(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self._with_names(event.oldSize().width())
        super().resizeEvent(event)
        if before != self._with_names(self.width()):
            self._show()

    def _delete(self) -> None:
        row = self.chosen()
        if row is None:
            self.asked.emit("home.delete_none")
        else:
            self.deleted.emit(row)

    def _with_names(self, width: int) -> bool:
        return width >= current().px(_NAMES_FROM)

    def _show(self, _key: str = "") -> None:
        selected = self.chosen()
        of_client = matching(self._rows, client=self.client)
        searched = matching(of_client, text=self.search)
        for shown in Shown:
            count = count_of(searched, shown)
            self.filter.set_words(shown, self._texts.say(f"home.shown.{shown}", count=count))
        found = matching(searched, shown=Shown(self.filter.key))
        self._shown_rows = sorted_rows(found, Order(self.order.key))
        self.model.set_rows([self._cells(row) for row in self._shown_rows])
        self.table.fold_columns()
        for at, row in enumerate(self._shown_rows):
            if selected is not None and row.scope == selected.scope:
                self.table.setCurrentIndex(self.model.index(at, 0))
        self._show_empty(has_any=bool(of_client))
        self._controls.updateGeometry()

    def _show_empty(self, *, has_any: bool) -> None:
        has_rows = bool(self._shown_rows)
        self.ui.table_place.setVisible(has_rows)
        self.ui.filter_place.setVisible(has_any)
        self.delete.setVisible(has_rows)
        code = "home.nothing_here"
        if not has_any:
            code = "home.empty_client" if self.client else "home.empty"
        elif self.search.strip():
            code = "home.nothing_found"
        self.ui.empty_note.say("" if has_rows else self._texts.say(code))
        self.has_any = has_any
        self.ui.empty_button.setVisible(not has_any)

    def _cells(self, row: FilingRow) -> tuple[Cell, ...]:
        texts, filing, client = self._texts, row.filing, row.client
        name = f"{client.code} · {client.name}" if self._with_names(self.width()) else client.code
        return (
            Cell(
                filing.title,
                name,
                role="text",
                medium=True,
                client=cast("ClientName", client.colour),
            ),
            Cell(_say(texts, "home.type", filing.combination)),
            Cell(
                _say(texts, "home.stage", filing.stage),
                chip=dict(_TONES).get(filing.stage, "neutral"),
            ),
            _must_fix(row, texts),
            Cell(when(filing.edited_at, self._now, texts)),
        )


def when(moment: dt.datetime, now: dt.datetime, texts: Texts) -> str:
    """A moment as people say it: today and yesterday with the time, else the day."""
    here = moment.astimezone(now.tzinfo)
    time = f"{here:%H:%M}"
    days = (now.date() - here.date()).days
    if days == 0:
        return texts.say("home.today", time=time)
    if days == 1:
        return texts.say("home.yesterday", time=time)
    return f"{here:%m-%d}" if here.year == now.year else f"{here:%Y-%m-%d}"


def _say(texts: Texts, family: str, key: str) -> str:
    code = f"{family}.{key}"
    return texts.say(code if texts.has(code) else f"{family}.other")


def _must_fix(row: FilingRow, texts: Texts) -> Cell:
    if row.must_fix is None:
        return Cell(texts.say("home.must_fix.unknown"), role="text3")
    if row.must_fix == 0:
        return Cell(texts.say("home.must_fix.none"))
    words = texts.say("home.must_fix.some", count=row.must_fix)
    return Cell(words, severity=Severity.MUST_FIX)
