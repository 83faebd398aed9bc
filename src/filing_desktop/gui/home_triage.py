"""The place of the triage on the first page; the page itself is made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

# Loaded when the triage is first shown, so that the first page is soon there.
if TYPE_CHECKING:
    from filing_desktop.errors import FilingError
    from filing_desktop.gui.banner_slot import BannerSlot
    from filing_desktop.gui.triage.page import TriagePage
    from filing_desktop.services.program import Program
    from filing_desktop.services.triage import FactsFile
    from filing_desktop.texts import Texts


class TriageSlot(QWidget):
    """Holds the page and tells in the banner what became of a memo."""

    def __init__(self, program: Program, banner: BannerSlot, texts: Texts) -> None:
        super().__init__()
        self._program, self._banner, self._texts = program, banner, texts
        self.page: TriagePage | None = None
        self._file: FactsFile | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def file(self) -> FactsFile | None:
        """What was answered, where anything was shown yet."""
        return self.page.session.file if self.page is not None else self._file

    @file.setter
    def file(self, file: FactsFile | None) -> None:
        """Answers to begin with; for before the page is first shown."""
        self._file = file

    def fit(self) -> None:
        """Take the widths of the theme again."""
        if self.page is not None:
            self.page.retranslate(self._texts)

    def retranslate(self, texts: Texts) -> None:
        """Speak another language; the answers stay."""
        self._texts = texts
        if self.page is not None:
            self.page.retranslate(texts)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.page is None:
            from filing_desktop.gui.triage.page import TriagePage  # noqa: PLC0415  # see above

            self.page = TriagePage(self._program, self._texts, self._file)
            self.page.saved.connect(self._saved)
            self.page.refused.connect(self._refused)
            self._column.addWidget(self.page)
            self.page.show()

    def _saved(self, name: str) -> None:
        self._banner.show_text(lambda texts: texts.say("triage.memo_written", file=name), tone="ok")

    def _refused(self, error: FilingError) -> None:
        self._banner.show_text(lambda texts: texts.explain(error), tone="err")
