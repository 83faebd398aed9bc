"""The findings of a filter: a row each under its document, one of them unfolded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.checks.finding import Finding
from filing_desktop.gui.findings.card import FindingCard
from filing_desktop.gui.findings.filters import Listed, listed
from filing_desktop.gui.findings.ports import FindingsDesk
from filing_desktop.gui.findings.words import document_label, title_of, where
from filing_desktop.gui.kit.findings import FindingRow
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.order import tab_in_order
from filing_desktop.gui.kit.signs import Severity as Sign
from filing_desktop.texts import Texts


class FindingsList(QWidget):
    """Every finding is a row until it is unfolded; only one is, and only its card is built.

    ``fix_asked`` carries finding and place, ``kept`` finding and reason, ``unfolded`` the
    key of the finding, or "" when it was folded.
    """

    fix_asked = Signal(object, object)
    kept = Signal(object, str)
    unfolded = Signal(str)

    def __init__(self, findings: Sequence[Finding], desk: FindingsDesk, texts: Texts) -> None:
        super().__init__()
        self._desk, self._texts = desk, texts
        self.card: FindingCard | None = None
        self.findings: list[Finding] = []
        self._slots: dict[str, QVBoxLayout] = {}
        self.rows: dict[str, FindingRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for group in listed(desk, findings):
            self._add_group(column, group)
        column.addStretch(1)

    def unfold(self, key: str) -> FindingCard | None:
        """Unfold a finding and fold the one before; gives its card, None for an unknown key."""
        self.fold()
        finding = next((each for each in self.findings if each.key == key), None)
        if finding is None:
            return None
        self.rows[key].hide()
        card = FindingCard(finding, self._desk, self._texts)
        card.fix_asked.connect(lambda place: self.fix_asked.emit(finding, place))
        card.kept.connect(lambda reason: self.kept.emit(finding, reason))
        card.folded.connect(self._fold_here)
        self._slots[key].addWidget(card)
        card.stackUnder(self.rows[key])
        tab_in_order(self)
        self.card = card
        self.unfolded.emit(key)
        return card

    def fold(self) -> str:
        """Make the unfolded finding a row again; gives its key, or ""."""
        card, self.card = self.card, None
        if card is None:
            return ""
        key = card.finding.key
        self.rows[key].show()
        card.hide()
        card.deleteLater()
        self.unfolded.emit("")
        return key

    def neighbour(self, step: int) -> str:
        """The key of the finding ``step`` places from the unfolded one, round at the ends."""
        keys = [finding.key for finding in self.findings]
        if not keys:
            return ""
        if self.card is None:
            return keys[0 if step > 0 else -1]
        return keys[(keys.index(self.card.finding.key) + step) % len(keys)]

    def _fold_here(self) -> None:
        key = self.fold()
        self.rows[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_group(self, column: QVBoxLayout, group: Listed) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 16 if self.findings else 0, 0, 6)
        head.setSpacing(10)
        words = document_label(group.document, self._desk, self._texts)
        head.addWidget(Label(words, step="body", medium=True))
        count = self._texts.say("findings.items", count=len(group.findings))
        head.addWidget(Label(count, step="small", role="text2"))
        head.addStretch(1)
        column.addLayout(head)
        for finding in group.findings:
            slot = QVBoxLayout()
            slot.setSpacing(0)
            slot.addWidget(self._row(finding))
            column.addLayout(slot)
            self._slots[finding.key] = slot
            self.findings.append(finding)

    def _row(self, finding: Finding) -> FindingRow:
        texts = self._texts
        place = where(finding.places[0], self._desk, texts).short if finding.places else ""
        row = FindingRow(
            title_of(finding, texts),
            severity=Sign(finding.severity.value),
            word=texts.say(f"findings.{finding.severity.value}"),
            place=place,
        )
        row.clicked.connect(lambda _=False, key=finding.key: self._open(key))
        self.rows[finding.key] = row
        return row

    def _open(self, key: str) -> None:
        card = self.unfold(key)
        if card is not None:
            card.take_focus()
