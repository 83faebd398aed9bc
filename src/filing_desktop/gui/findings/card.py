"""The one finding that is unfolded: what is wrong, where, how to mend or keep it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.checks.finding import Finding, Place
from filing_desktop.gui.findings.keep import KeepForm
from filing_desktop.gui.findings.panes import pane_rows, shortened
from filing_desktop.gui.findings.ports import FindingsDesk
from filing_desktop.gui.findings.words import (
    Where,
    basis_of,
    quote_of,
    remedy_of,
    title_of,
    where,
)
from filing_desktop.gui.kit.buttons import Button, ButtonKind, IconButton
from filing_desktop.gui.kit.chips import Chip
from filing_desktop.gui.kit.findings import FindingPane
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.order import tab_in_order
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.signs import Severity as Sign
from filing_desktop.gui.kit.signs import severity_icon, severity_tone
from filing_desktop.texts import Texts


class FindingCard(Surface):
    """A finding with its places.

    ``fix_asked`` carries the place to go to, ``kept`` the reason; Escape folds it.
    """

    fix_asked = Signal(object)
    kept = Signal(str)
    folded = Signal()

    def __init__(self, finding: Finding, desk: FindingsDesk, texts: Texts) -> None:
        super().__init__("card")
        self.finding = finding
        self._desk, self._texts = desk, texts
        self._title = title_of(finding, texts)
        self.setAccessibleName(self._title)
        self.fixes: list[Button] = []
        self.form: KeepForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 18)
        self._column.setSpacing(6)
        self._column.addLayout(self._head())
        self._column.addWidget(Paragraph(remedy_of(finding, texts), step="note", role="text2"))
        self._column.addSpacing(6)
        self._add_places()
        self._foot = self._foot_row()
        self._column.addSpacing(2)
        self._column.addWidget(self._foot)

    def take_focus(self) -> None:
        """Give the focus to the first thing to press."""
        target = self.fixes[0] if self.fixes else self._fold
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.folded.emit()
            return
        super().keyPressEvent(event)

    def _head(self) -> QHBoxLayout:
        texts, finding = self._texts, self.finding
        sign = Sign(finding.severity.value)
        chip = Chip(
            texts.say(f"findings.{finding.severity.value}"),
            tone=severity_tone(sign),
            icon=severity_icon(sign),
        )
        self._fold = IconButton(
            "chevron-up", name=f"{texts.say('findings.fold')} {self._title}",
            tooltip=texts.say("findings.fold"),
        )  # fmt: skip
        self._fold.clicked.connect(self.folded)
        row = QHBoxLayout()
        row.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(chip, 0, middle)
        row.addWidget(Paragraph(self._title, step="subheading"), 1, middle)
        row.addWidget(Label(finding.rule, step="small", role="text2"), 0, middle)
        row.addWidget(self._fold, 0, middle)
        return row

    def _add_places(self) -> None:
        """Places with a quote as panes side by side, the others a line each."""
        quoted = [place for place in self.finding.places if place.quote]
        for row in pane_rows([self._pane(place) for place in quoted]):
            self._column.addWidget(row)
            self._column.addSpacing(6)
        for place in self.finding.places:
            if not place.quote:
                self._column.addWidget(self._line(place))

    def _pane(self, place: Place) -> FindingPane:
        found = where(place, self._desk, self._texts)
        text, marks = quote_of(place)
        pane = FindingPane(
            text,
            document=shortened(found.document, 150),
            place=shortened(found.place, 130),
            button=self._texts.say("findings.fix"),
            marks=marks,
            kind=self._kind(place),
        )
        pane.setToolTip(found.path)
        self._take(pane.button, place, found)
        return pane

    def _line(self, place: Place) -> QWidget:
        found = where(place, self._desk, self._texts)
        line = QWidget()
        button = Button(self._texts.say("findings.fix"), kind=self._kind(place), icon="pencil")
        self._take(button, place, found)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(12)
        row.addWidget(button)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(NoteLine(found.path, icon="file", role="text2"), 1, middle)
        return line

    def _take(self, button: Button, place: Place, found: Where) -> None:
        button.setAccessibleName(f"{self._texts.say('findings.fix')} {found.path}")
        button.setAccessibleDescription(self._title)
        button.clicked.connect(lambda: self.fix_asked.emit(place))
        self.fixes.append(button)

    def _kind(self, place: Place) -> ButtonKind:
        """Primary is the side a person wrote by hand; where none is known, the only place."""
        edited = [each for each in self.finding.places if each.edited]
        if len(edited) == 1:
            return "primary" if place is edited[0] else "normal"
        return "primary" if len(self.finding.places) == 1 else "normal"

    def _foot_row(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        middle = Qt.AlignmentFlag.AlignVCenter
        if self.finding.can_be_kept:
            words = self._texts.say("findings.keep")
            self.keep = Button(words, name=f"{words} {self._title}")
            self.keep.clicked.connect(self._open_form)
            row.addWidget(self.keep, 0, middle)
            row.addStretch(1)
        else:
            words = self._texts.say("findings.cannot_keep")
            row.addWidget(Paragraph(words, step="small", role="text2"), 2, middle)
        basis = basis_of(self.finding, self._desk, self._texts)
        if basis:
            row.addWidget(Paragraph(basis, step="small", role="text2", max_width=420), 3, middle)
        return foot

    def _open_form(self) -> None:
        self.ask_reason()

    def ask_reason(self, reason: str = "") -> None:
        """Show the field for the reason in the place of the button; ``reason`` is typed so far."""
        if self.form is not None:
            return
        self.form = KeepForm(self._texts, self._title)
        self.form.kept.connect(self.kept)
        self.form.given_up.connect(self._give_up)
        self.form.field.setText(reason)
        self._foot.hide()
        self._column.addWidget(self.form)
        tab_in_order(self)
        self.form.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_up(self) -> None:
        if self.form is None:
            return
        self.form.hide()
        self.form.deleteLater()
        self.form = None
        self._foot.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
