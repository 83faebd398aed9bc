"""After the export: what was written and verified, and the earlier ones of this run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.gui.export.card import WrittenCard
from filing_desktop.gui.export.words import package_name
from filing_desktop.gui.findings.panes import PaneRow
from filing_desktop.gui.kit.buttons import Button, ButtonKind
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.notes import IconMark
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.services.ports import WrittenPackage
from filing_desktop.services.uploads import INTERNAL
from filing_desktop.texts import Texts


@dataclass(frozen=True, slots=True)
class DoneExport:
    """One export of this run: when, where to, of which answers, and its packages."""

    at: dt.datetime
    target: Path
    said: AnswerSheet
    packages: tuple[WrittenPackage, ...]


class AfterExport(QWidget):
    """A card for each package; the internal one is a line, since nobody hands it in.

    Where the export ``is_outdated``, no card has the primary button: the next thing to do is
    another export.
    """

    opened = Signal(object)
    path_copied = Signal(object)

    def __init__(
        self,
        done: DoneExport,
        earlier: Sequence[DoneExport],
        catalog: FormCatalog,
        texts: Texts,
        *,
        is_outdated: bool,
    ) -> None:
        super().__init__()
        self._texts = texts
        self.cards: list[WrittenCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for written in done.packages:
            if written.manifest.package == INTERNAL:
                continue
            number = 1 + _exports_of(written.manifest.package, earlier)
            kind: ButtonKind = "normal" if self.cards or is_outdated else "primary"
            card = WrittenCard(written, catalog, number, kind, texts)
            card.opened.connect(self.opened)
            card.path_copied.connect(self.path_copied)
            self.cards.append(card)
        column.addWidget(PaneRow(self.cards))
        for written in done.packages:
            if written.manifest.package == INTERNAL:
                words = texts.say("export_view.internal")
                column.addWidget(self._line("lock", words, written.folder, ""))
        if earlier:
            self._add_earlier(column, earlier)
        column.addStretch(1)

    def _add_earlier(self, column: QVBoxLayout, earlier: Sequence[DoneExport]) -> None:
        texts = self._texts
        column.addSpacing(12)
        column.addWidget(Label(texts.say("export_view.earlier"), medium=True))
        for each in reversed(earlier):
            packages = texts.say("export_view.joint").join(
                package_name(p.manifest.package, texts)
                + texts.say(f"export_view.of_gate_{p.manifest.gate}")
                for p in each.packages
                if p.manifest.package != INTERNAL
            )
            words = texts.say("export_view.at", time=f"{each.at:%H:%M}", packages=packages)
            column.addWidget(self._line("history", words, each.target, f"{each.at:%H:%M}"))

    def _line(self, icon: str, text: str, folder: Path, name: str) -> QWidget:
        words = self._texts.say("export_view.open_folder")
        button = Button(words, kind="link", name=f"{words} {name or text}")
        button.clicked.connect(lambda: self.opened.emit(folder))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(IconMark(icon, size=16, beside="note"), 0, middle)
        row.addWidget(Paragraph(text, step="note", role="text2"), 1, middle)
        row.addWidget(button, 0, middle)
        return line


def _exports_of(package: str, exports: Sequence[DoneExport]) -> int:
    return sum(1 for each in exports for p in each.packages if p.manifest.package == package)
