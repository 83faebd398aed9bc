"""The page 备案判断: questions at the left, outcome and reasons at the right, the memo to save."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.assembly.names import safe_name
from filing_desktop.errors import FilingError
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.fields import LineField
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.kit.order import tab_in_order
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.triage.outcome import OutcomeView, need_words
from filing_desktop.gui.triage.question import QuestionCard
from filing_desktop.gui.worker import in_background
from filing_desktop.services.program import Program
from filing_desktop.services.triage import FactsFile, TriageSession, write_memo
from filing_desktop.texts import Texts

#: Effective width under which the outcome stands below the questions.
_BESIDE = 700
_WIDEST_QUESTIONS = 760
#: Of questions and outcome, where they stand side by side.
_SHARES_WIDE = (3, 2)


class TriagePage(QWidget):
    """``saved`` carries the name of the memo that was written, ``refused`` the reason if not."""

    saved = Signal(str)
    refused = Signal(object)

    def __init__(self, program: Program, texts: Texts, file: FactsFile | None = None) -> None:
        super().__init__()
        self._program, self._texts = program, texts
        self.session = TriageSession(program.triage, file)
        self.cards: dict[str, QuestionCard] = {}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._build()
        self.session.listen(self.refresh)

    def retranslate(self, texts: Texts) -> None:
        """Speak another language, at the size of the theme; answers, focus and place stay."""
        self._texts = texts
        at = next((at for at, mark in self._marks() if mark.hasFocus()), None)
        named = self.subject.hasFocus()
        scrolled = [area.verticalScrollBar().value() for area in self._areas]
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._build()
        for again, mark in self._marks():
            if again == at:
                mark.setFocus()
        if named:
            self.subject.setFocus()
        for area, value in zip(self._areas, scrolled, strict=True):
            area.ensurePolished()
            area.verticalScrollBar().setValue(value)

    def _marks(self) -> Iterator[tuple[tuple[str, str], QWidget]]:
        """Every answer that can be chosen, by its question and value."""
        for name, card in self.cards.items():
            for value, mark in card.marks.items():
                yield (name, value), mark

    def refresh(self) -> None:
        """Show the questions there are now, their answers, and the outcome."""
        shown = {question.id for question in self.session.questions}
        for name, card in self.cards.items():
            card.show_chosen(self.session.chosen(name))
            card.setVisible(name in shown)
        outcome = self.session.outcome
        view = OutcomeView(outcome, self.session.form, self._texts)
        old = self._outcome.takeWidget()
        view.setProperty("kind", "scrolled")
        self._outcome.setWidget(view)
        if old is not None:
            old.deleteLater()
        said = f"{self._texts.say('triage.outcome')} {need_words(outcome, self._texts)}"
        self._outcome.setAccessibleName(said)

    def focus_first(self) -> None:
        """Put the keys on the first answer."""
        first = next(iter(self.cards.values()))
        next(iter(first.marks.values())).setFocus()

    def save(self) -> None:
        """Ask where the memo goes and write it, in a thread."""
        target = ask_target(self, self._texts, self.session.subject)
        if target is None:
            return
        program, file, texts = self._program, self.session.file, self._texts
        in_background(
            lambda _progress: write_memo(program, target, file, texts, replaces=True),
            self,
            done=lambda _nothing: self.saved.emit(target.name),
            refused=self._refuse,
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() / current().scale >= _BESIDE
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if is_wide else below)
        self._row.setStretch(0, _SHARES_WIDE[0] if is_wide else 1)
        self._row.setStretch(1, _SHARES_WIDE[1] if is_wide else 1)
        self._foot_row.setDirection(below if is_wide else beside)

    def _refuse(self, error: FilingError) -> None:
        self.refused.emit(error)

    def _build(self) -> None:
        self._row.addWidget(self._questions())
        self._row.addWidget(self._beside())
        tab_in_order(self)
        self._fit()
        self.refresh()

    def _questions(self) -> QWidget:
        texts = self._texts
        page = QWidget()
        page.setMaximumWidth(current().px(_WIDEST_QUESTIONS))
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 4, 16, 24)
        column.setSpacing(12)
        column.addWidget(Paragraph(texts.say("triage.note"), step="note", role="text2"))
        self.cards = {}
        for question in self.session.form.questions.values():
            card = QuestionCard(question, texts)
            name = question.id
            card.answered.connect(
                lambda value, on, name=name: self.session.choose(name, value, on=on)
            )
            self.cards[name] = card
            column.addWidget(card)
        column.addStretch(1)
        self._asked = ScrollPage(page, name=texts.say("triage.title"))
        return self._asked

    @property
    def _areas(self) -> tuple[ScrollPage, ScrollPage]:
        return self._asked, self._outcome

    def _beside(self) -> QWidget:
        texts = self._texts
        beside = Surface("panel")
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._outcome = ScrollPage(QWidget(), name=texts.say("triage.outcome"), reads=True)
        column.addWidget(self._outcome, 1)
        column.addWidget(self._foot())
        return beside

    def _foot(self) -> Surface:
        """The name on the memo, and what is done with the outcome."""
        texts = self._texts
        foot = Surface("footer")
        label = Label(texts.say("triage.subject"), step="small", role="text2")
        self.subject = LineField(self.session.subject, name=label.text())
        self.subject.edited.connect(self._name)
        label.setBuddy(self.subject)
        self.save_button = Button(texts.say("triage.save"), kind="primary", icon="file")
        self.save_button.clicked.connect(self.save)
        self.clear = Button(texts.say("triage.clear"), kind="link")
        self.clear.clicked.connect(self._clear)
        column = QVBoxLayout(foot)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(6)
        column.addWidget(label)
        self._foot_row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot_row.setSpacing(8)
        self._foot_row.addWidget(self.subject)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.save_button)
        row.addWidget(self.clear)
        row.addStretch(1)
        self._foot_row.addLayout(row)
        column.addLayout(self._foot_row)
        return foot

    def _name(self, text: str) -> None:
        self.session.subject = text.strip()

    def _clear(self) -> None:
        self.session.clear()
        self.subject.clear()
        self.focus_first()


def ask_target(parent: QWidget, texts: Texts, subject: str) -> Path | None:
    """Ask for the file of the memo in the dialog of the system; None where it was closed."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = safe_name(" ".join(filter(None, (texts.say("triage.memo_title"), subject))))
    dialog = QFileDialog(parent, texts.say("triage.saving"), documents, "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")  # so that it asks before the file that is really meant
    dialog.selectFile(f"{name}.pdf")
    taken = dialog.exec() == QFileDialog.DialogCode.Accepted
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if taken else None
