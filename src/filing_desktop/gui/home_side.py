"""The side of the first page: all filings, the bin, the clients, and the last backup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.filing.client import Client
from filing_desktop.gui.kit.buttons import Button, IconButton
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.notes import IconMark
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.tasks import SideRow, group_head
from filing_desktop.gui.theme.tokens import ClientName, Role
from filing_desktop.texts import Texts

ALL, BIN = "", "bin"


class PlacesList(QWidget):
    """The rows to go to; ``chosen`` carries ``ALL``, ``BIN`` or the key of a client."""

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


class BackupFoot(QWidget):
    """The last backup in two lines, and the button that makes one."""

    def __init__(self) -> None:
        super().__init__()
        self.sign = IconMark("shield-check")
        self.head = Label("", step="note", medium=True)
        self.detail = Paragraph("", step="small", role="text2")
        self.button = Button("", kind="link")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.head)
        words.addWidget(self.detail)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)

    def show_backup(self, head: str, detail: str, button: str, *, done: bool) -> None:
        """Say when and where, or that there is none yet."""
        role: Role = "ok" if done else "warn"
        self.sign.set_icon("shield-check" if done else "triangle-alert", role)
        self.head.setText(head)
        self.detail.set_text(detail)
        self.button.setText(button)
        self.button.setAccessibleName(button)


def _number(counts: Mapping[str, int], key: str) -> str:
    count = counts.get(key, 0)
    return str(count) if count else ""
