"""The bin: what was deleted, restored with one press or destroyed after typing the code."""

from __future__ import annotations

import datetime as dt
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from filing_desktop.gui.dialogs import DestroyDialog
from filing_desktop.gui.forms.bin import Ui_Bin
from filing_desktop.gui.home_table import RowTable, TextModel, when
from filing_desktop.gui.kit.order import tab_in_order
from filing_desktop.gui.kit.table import Cell
from filing_desktop.gui.language import set_texts
from filing_desktop.gui.small_window import show
from filing_desktop.gui.theme.tokens import ClientName
from filing_desktop.services.homes import BinRow, bin_rows
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.texts import Texts

_HEADS = ("name", "kind", "deleted", "goes")


class BinPage(QWidget):
    """Shows what lies in the bin; ``changed`` comes when something left it, with what to say."""

    changed = Signal(str)
    asked = Signal(str)

    def __init__(self, library: OpenLibrary, texts: Texts, now: dt.datetime) -> None:
        super().__init__()
        self.ui = Ui_Bin()
        self.ui.setupUi(self)
        self._library, self._texts, self._now = library, texts, now
        self._rows: tuple[BinRow, ...] = ()
        self.model = TextModel([""] * len(_HEADS), self)
        self.table = RowTable(self.model, name="", fold=(2, 1))
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.ui.tablePlace.addWidget(self.table)
        self.table.opened.connect(lambda _row: self._restore())
        self.table.deleted.connect(lambda _row: self._destroy())
        self.ui.restore.clicked.connect(self._restore)
        self.ui.destroy.clicked.connect(self._destroy)
        tab_in_order(self)
        self.retranslate(texts)

    def retranslate(self, texts: Texts) -> None:
        """Speak another language."""
        self._texts = texts
        set_texts(self, texts)
        self.table.setAccessibleName(texts.say("bin.table"))
        self.model.set_heads([texts.say(f"bin.head.{head}") for head in _HEADS])
        self.refresh(self._now)

    def refresh(self, now: dt.datetime) -> None:
        """Look into the bin again."""
        self._now = now
        self._rows = bin_rows(self._library)
        self.model.set_rows([self._cells(row) for row in self._rows])
        self.table.fold_columns()
        has_rows = bool(self._rows)
        self.ui.table_place.setVisible(has_rows)
        self.ui.actions.setVisible(has_rows)
        self.ui.empty_note.say("" if has_rows else self._texts.say("bin.empty"))
        if has_rows and self.table.chosen() < 0:
            self.table.selectRow(0)

    def _cells(self, row: BinRow) -> tuple[Cell, ...]:
        kind = "client" if row.filing is None else "filing"
        detail = row.client.code if row.filing is None else f"{row.client.code} · {row.client.name}"
        return (
            Cell(
                _name(row), detail, role="text", medium=True,
                client=cast("ClientName", row.client.colour),
            ),
            Cell(self._texts.say(f"bin.kind.{kind}")),
            Cell(when(row.deleted_at, self._now, self._texts)),
            Cell(f"{row.goes_at.astimezone(self._now.tzinfo):%Y-%m-%d}"),
        )  # fmt: skip

    def _chosen(self) -> BinRow | None:
        at = self.table.chosen()
        if 0 <= at < len(self._rows):
            return self._rows[at]
        self.asked.emit("bin.choose_first")
        return None

    def _restore(self) -> None:
        row = self._chosen()
        if row is not None:
            self._library.shelf.restore(row.scope)
            self.changed.emit(self._texts.say("bin.restored", name=_name(row)))

    def _destroy(self) -> None:
        row = self._chosen()
        if row is not None:
            dialog = DestroyDialog(row, self._texts, self)
            dialog.accepted.connect(lambda: self._purge(row))
            show(dialog)

    def _purge(self, row: BinRow) -> None:
        self._library.shelf.purge(row.scope)
        self.changed.emit(self._texts.say("bin.destroyed", name=_name(row)))


def _name(row: BinRow) -> str:
    return row.client.name if row.filing is None else row.filing.title
