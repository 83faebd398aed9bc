"""Keeping a finding with a reason, and those that are kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.checks.finding import Finding
from filing_desktop.gui.findings.ports import FindingsDesk
from filing_desktop.gui.findings.words import title_of, where
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.fields import LineField
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.signs import Severity as Sign
from filing_desktop.gui.kit.signs import SeveritySign
from filing_desktop.texts import Texts

#: A reason shorter than this says nothing.
LEAST_REASON = 4


class KeepForm(QWidget):
    """The field for the reason; it opens below the finding and takes the focus."""

    kept = Signal(str)
    given_up = Signal()

    def __init__(self, texts: Texts, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        label = texts.say("findings.reason")
        self.field = LineField(name=f"{label} {title}")
        self.field.returnPressed.connect(self._keep)
        self.field.edited.connect(self._calm)
        self.keep = Button(texts.say("findings.keep_it"), name=f"{label} {title}")
        self.keep.clicked.connect(self._keep)
        self.cancel = Button(texts.say("findings.keep_not"), kind="link")
        self.cancel.clicked.connect(self.given_up)
        self._wrong = NoteLine("")
        self._wrong.hide()
        self.setFocusProxy(self.field)
        self._lay_out(label)

    def _lay_out(self, label: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(label, medium=True))
        head.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(
            Paragraph(self._texts.say("findings.reason_hint"), step="small", role="text2")
        )
        column.addLayout(row)
        column.addWidget(self._wrong)

    def reason(self) -> str:
        """The reason as it would be kept."""
        return self.field.text().strip()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def _keep(self) -> None:
        self.field.commit_preedit()
        if len(self.reason()) >= LEAST_REASON:
            self.kept.emit(self.reason())
            return
        why = self._texts.say("findings.reason_short", least=LEAST_REASON)
        self.field.set_wrong(wrong=True, why=why)
        self._wrong.set_text(why)
        self._wrong.show()
        self.field.setFocus()

    def _calm(self) -> None:
        self.field.set_wrong(wrong=False)
        self._wrong.hide()


class KeptCard(Surface):
    """A finding that is kept: what it was, the reason, and the way to take it up again."""

    reopened = Signal()

    def __init__(self, finding: Finding, reason: str, desk: FindingsDesk, texts: Texts) -> None:
        super().__init__("card")
        title = title_of(finding, texts)
        word = texts.say(f"findings.{finding.severity.value}")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(SeveritySign(Sign(finding.severity.value), word))
        path = where(finding.places[0], desk, texts).path if finding.places else ""
        head.addStretch(1)
        head.addWidget(Label(finding.rule, step="small", role="text2"))
        self.reopen = Button(
            texts.say("findings.reopen"),
            icon="undo",
            name=f"{texts.say('findings.reopen')} {title}",
        )
        self.reopen.clicked.connect(self.reopened)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(Paragraph(title, step="subheading"))
        column.addWidget(Paragraph(path, step="small", role="text2"))
        column.addWidget(Paragraph(texts.say("findings.kept_because", reason=reason)))
        column.addSpacing(4)
        column.addWidget(self.reopen)
