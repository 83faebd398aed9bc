"""The side of the first page: all filings, the triage, the bin, the clients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.filing.client import Client
from filing_desktop.gui.kit.buttons import IconButton
from filing_desktop.gui.kit.tasks import SideRow, group_head
from filing_desktop.gui.theme.tokens import ClientName
from filing_desktop.texts import Texts

ALL, BIN, TRIAGE = "", "bin", "triage"


class PlacesList(QWidget):
    """The rows to go to; ``chosen`` carries ``ALL``, ``TRIAGE``, ``BIN`` or the key of a client."""

    chosen = Signal(str)
    client_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._rows: list[tuple[str, SideRow]] = []
        self._at = ALL

    def show_places(
        self, clients: Sequence[Client], counts: Mapping[str, int], texts: Texts
    ) -> None:
        """Rows for everything; ``counts`` holds how many filings by key of client, ALL, BIN.

        The row that had the focus has it again.
        """
        focused = next((key for key, row in self._rows if row.hasFocus()), None)
        self._clear()
        self._add(ALL, SideRow(texts.say("home.all"), icon="list", count=_number(counts, ALL)))
        self._add(TRIAGE, SideRow(texts.say("triage.title"), icon="help"))
        self._add(BIN, SideRow(texts.say("home.bin"), icon="trash", count=_number(counts, BIN)))
        self._add_head(texts)
        for client in clients:
            badge = (client.code, cast("ClientName", client.colour))
            count = _number(counts, client.key)
            name = f"{client.code} {client.name} {count}".strip()
            self._add(client.key, SideRow(client.name, client=badge, count=count, name=name))
        self._column.addStretch(1)
        self.mark(self._at)
        for key, row in self._rows:
            if key == focused:
                row.setFocus()

    def mark(self, key: str) -> None:
        """Show which place the page shows."""
        self._at = key
        for each, row in self._rows:
            row.set_current(current=each == key)

    def row(self, key: str) -> SideRow | None:
        """The row of a place."""
        return next((row for each, row in self._rows if each == key), None)

    def _add(self, key: str, row: SideRow) -> None:
        row.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
        self._rows.append((key, row))
        self._column.addWidget(row)

    def _add_head(self, texts: Texts) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(2, 14, 2, 2)
        row.addWidget(group_head(texts.say("home.clients")))
        row.addStretch(1)
        plus = IconButton("plus", name=texts.say("home.new_client"))
        plus.clicked.connect(self.client_wanted)
        row.addWidget(plus)
        self._column.addWidget(head)

    def _clear(self) -> None:
        self._rows = []
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()


def _number(counts: Mapping[str, int], key: str) -> str:
    count = counts.get(key, 0)
    return str(count) if count else ""
