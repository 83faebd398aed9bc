"""Before the export: what will be written, where to, and what keeps a package from its seal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.gui.export.card import PlannedCard
from filing_desktop.gui.export.ports import ExportDesk, ExportWork
from filing_desktop.gui.export.steps import not_encrypted
from filing_desktop.gui.export.words import planned_names, size_words
from filing_desktop.gui.findings.panes import PaneRow
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.services.tally import tally_of
from filing_desktop.services.uploads import INTERNAL
from filing_desktop.texts import Texts


class BeforeExport(QWidget):
    """The planned packages, the folder, and the button that writes them."""

    findings_asked = Signal(str)
    folder_asked = Signal()
    export_asked = Signal()

    def __init__(self, desk: ExportDesk, work: ExportWork, target: Path, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        catalog = desk.facts.catalog
        self.cards = [
            PlannedCard(plan, tally_of(desk.findings, plan.package), catalog, texts)
            for plan in work.plans
            if plan.package != INTERNAL
        ]
        for card in self.cards:
            card.findings_asked.connect(self.findings_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(PaneRow(self.cards))
        if any(plan.package == INTERNAL for plan in work.plans):
            words = texts.say("export_view.internal")
            column.addWidget(NoteLine(words, icon="lock", role="text2", text_role="text2"))
        column.addSpacing(8)
        self._add_folder(column, target, work.size)
        count = sum(len(planned_names(plan)) for plan in work.plans)
        words = texts.say("export_view.export", count=count)
        self.button = Button(words, kind="primary", icon="box")
        self.button.clicked.connect(self.export_asked)

    def footer(self) -> Surface:
        """The button with the warning, always in sight below what scrolls."""
        foot = Surface("footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(32, 10, 32, 10)
        row.setSpacing(16)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(not_encrypted(self._texts), 1, middle)
        row.addWidget(self.button, 0, middle)
        return foot

    def _add_folder(self, column: QVBoxLayout, target: Path, size: int) -> None:
        texts = self._texts
        column.addWidget(Label(texts.say("export_view.folder"), medium=True))
        words = texts.say("export_view.change_folder")
        self.change = Button(words, icon="folder", name=f"{words} {target}")
        self.change.clicked.connect(self.folder_asked)
        row = QHBoxLayout()
        row.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Paragraph(str(target)), 1, middle)
        row.addWidget(self.change, 0, middle)
        column.addLayout(row)
        if size:
            words = texts.say("export_view.estimate", size=size_words(size))
            column.addWidget(Paragraph(words, step="small", role="text2"))
