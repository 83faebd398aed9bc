"""During the export: the step, how far it is, the file at hand, and the way to stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from filing_desktop.gui.export.words import short_name
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.status import ProgressLine
from filing_desktop.services.ports import Progress
from filing_desktop.texts import Texts


class RunningExport(QWidget):
    """A bar with its words; ``cancelled`` comes once, and then it says that it stops."""

    cancelled = Signal()

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._is_stopping = False
        self.line = ProgressLine(
            texts.say("export_view.begins"),
            cancel=texts.say("export_view.cancel"),
            name=texts.say("export_view.progress"),
        )
        self.line.cancelled.connect(self._stop)
        self.file = Paragraph("", step="note", role="text2")
        note = Paragraph(texts.say("export_view.running_note"), step="note", role="text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.file)
        column.addSpacing(8)
        column.addWidget(note)
        column.addStretch(1)

    def show_step(self, progress: Progress) -> None:
        """Show a step; the packing after the last file counts to the end of the bar."""
        if self._is_stopping:
            return
        done = min(progress.done, progress.total)
        part = f"{done / progress.total:.0%}" if progress.total else ""
        words = self._texts.say("export_view.step", done=done, total=progress.total, percent=part)
        self.line.set_progress(words, done, progress.total)
        self.file.set_text(short_name(progress.what))

    def _stop(self) -> None:
        if self._is_stopping:
            return
        self._is_stopping = True
        self.line.set_progress(self._texts.say("export_view.stopping"))
        self.cancelled.emit()
