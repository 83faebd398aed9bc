"""The page 核对答案: every answer as it will be printed."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from filing_desktop.filing.answer import Address
from filing_desktop.filing.facts import Facts
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.choices import SegmentedFilter
from filing_desktop.gui.kit.labels import Surface
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.review.section import TURN, SectionFold, open_rows
from filing_desktop.gui.theme.apply import current, keeper
from filing_desktop.interview.review import ReviewRow, ReviewSection, review_of
from filing_desktop.texts import Texts

#: Under this width, at text scale 1, a label stands over its answer.
_NARROW = 700
_WIDEST = 880
_TURNS_TO_SETTLE = 20


class ReviewDesk(Protocol):
    """What the page needs of the desk."""

    @property
    def facts(self) -> Facts:
        """The facts as they stand."""
        ...


class ReviewPage(QWidget):
    """All answers, section by section; ``change_asked`` carries the address to go to.

    Sections are built as they come into sight, so that the window stays awake; when the page is
    shown again, the focus is back at the answer that was to be changed.
    """

    change_asked = Signal(object)
    export_asked = Signal()

    def __init__(
        self, desk: ReviewDesk, texts: Texts, *, wide: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        if wide:  # known before it is shown: it need not be built for another width first
            self.resize(wide, self.height())
        self._desk, self._texts = desk, texts
        self._only_open = False
        self._folded: set[str] = set()
        self._left_at: Address | None = None
        self._were_built: set[str] = set()
        self._back_to = 0
        self._wanted: QWidget | None = None
        self._turns = 0
        self._is_narrow = False
        self._scroll: ScrollPage | None = None
        self._foot: Surface | None = None
        self.sections: list[SectionFold] = []
        self._builder = QTimer(self)
        self._builder.setInterval(0)
        self._builder.timeout.connect(self._take_turn)
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        themes = keeper()
        if themes is not None:
            themes.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the answers as they are now; folds and place stay."""
        at = self._scroll.verticalScrollBar().value() if self._scroll is not None else 0
        self._is_narrow = self.width() < current().px(_NARROW)
        old, self._scroll = self._scroll, self._built()
        old_foot, self._foot = self._foot, self._footer()
        self._frame.addWidget(self._scroll, 1)
        self._frame.addWidget(self._foot)
        for each in (old, old_foot):
            if each is not None:
                each.hide()
                each.deleteLater()
        self._back_to = at
        self._scroll.verticalScrollBar().valueChanged.connect(self._wake)
        self._wake()

    def retranslate(self, texts: Texts) -> None:
        """Show it in another language."""
        self._texts = texts
        self.refresh()

    def build_all(self) -> None:
        """Build what is not built yet, at once."""
        while self._build_next(everything=True):
            pass

    def show_only_open(self, *, only: bool) -> None:
        """List only what is missing or unreadable, or everything."""
        self._only_open = only
        self._left_at = None
        self.refresh()

    def fold_all(self, *, is_open: bool) -> None:
        """Fold or unfold every section."""
        for section in self.sections:
            section.fold(is_open=is_open)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wake()
        QTimer.singleShot(0, self, self.take_focus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < current().px(_NARROW)) != self._is_narrow:
            self.refresh()

    def take_focus(self) -> None:
        """Give the focus to the answer that was left for a change, else to the first section."""
        left = self._left_at
        if left is not None and self._focus_answer(left):
            return
        if self.sections:
            self.sections[0].head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_answer(self, address: Address) -> bool:
        """Go to the row of an answer; what stands above it has to be built for that."""
        for section in self.sections:
            if any(row.field.address == address for row in section.section.rows):
                return self._bring_up(section.focus_on(address))
        return False

    def _bring_up(self, row: QWidget | None) -> bool:
        if row is None:
            return False
        self._back_to, self._wanted, self._turns = 0, row, _TURNS_TO_SETTLE
        self._wake()
        return True

    def _settle(self) -> None:
        """Nothing is left to build: go where the page was, or where a row is wanted."""
        self._builder.stop()
        if self._scroll is None:
            return
        bar = self._scroll.verticalScrollBar()
        if self._back_to:
            bar.setValue(self._back_to)
            self._back_to = 0
        row = self._wanted
        if row is None or not isValid(row) or not self.isVisible():
            return
        self._scroll.ensureWidgetVisible(row, 0, current().px(80))
        # Its place is known once the layouts have run, one inside the other, a turn each.
        self._turns -= 1
        if self._turns > 0:
            self._wake()
        else:
            self._wanted = None

    def _built(self) -> ScrollPage:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(self._edge, 20, self._edge, 32)
        column.setSpacing(12)
        reviewed = review_of(self._desk.facts)
        self._add_head(column)
        self.sections = []
        for section in reviewed:
            rows = open_rows(section) if self._only_open else list(section.rows)
            if rows or not self._only_open:
                self._add_section(column, section, rows)
        if not self.sections:
            column.addWidget(Paragraph(self._texts.say("review.none_open"), role="text2"))
        column.addStretch(1)
        page.setMaximumWidth(current().px(_WIDEST) + 2 * self._edge)
        return ScrollPage(page, name=self._texts.say("review.title"))

    def _footer(self) -> Surface:
        """The way on, always in sight below what scrolls."""
        foot = Surface("footer")
        self.export = Button(self._texts.say("review.to_export"), kind="primary", icon="box")
        self.export.clicked.connect(self.export_asked)
        inner = QWidget()
        inner.setMaximumWidth(current().px(_WIDEST) + 2 * self._edge)
        row = QHBoxLayout(inner)
        row.setContentsMargins(self._edge, 10, self._edge, 10)
        row.addStretch(1)
        row.addWidget(self.export)
        outer = QHBoxLayout(foot)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner, 1)
        outer.addStretch(0)
        return foot

    @property
    def _edge(self) -> int:
        return 20 if self._is_narrow else 40

    def _add_head(self, column: QVBoxLayout) -> None:
        texts = self._texts
        column.addWidget(Paragraph(texts.say("review.title"), step="title"))
        note = Paragraph(texts.say("review.note"), step="note", role="text2", max_width=600)
        column.addWidget(note)
        parts = (
            ("all", texts.say("review.show_all")),
            ("open", texts.say("review.show_open")),
        )
        key = "open" if self._only_open else "all"
        self.filter = SegmentedFilter(parts, name=texts.say("review.filter"), key=key)
        self.filter.chosen.connect(lambda part: self.show_only_open(only=part == "open"))
        self.fold = Button(texts.say("review.fold_all"), kind="link")
        self.unfold = Button(texts.say("review.unfold_all"), kind="link")
        self.fold.clicked.connect(lambda: self.fold_all(is_open=False))
        self.unfold.clicked.connect(lambda: self.fold_all(is_open=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.filter)
        row.addStretch(1)
        row.addWidget(self.fold)
        row.addWidget(self.unfold)
        column.addLayout(row)

    def _add_section(
        self, column: QVBoxLayout, section: ReviewSection, rows: list[ReviewRow]
    ) -> None:
        made = SectionFold(section, rows, self._texts, is_narrow=self._is_narrow)
        name = section.section.id
        made.fold(is_open=name not in self._folded)
        made.change_asked.connect(self._ask)
        made.toggled.connect(lambda is_open, name=name: self._remember(name, is_open=is_open))
        self.sections.append(made)
        column.addWidget(made)

    def _wake(self) -> None:
        self._builder.start()

    def _remember(self, name: str, *, is_open: bool) -> None:
        if is_open:
            self._folded.discard(name)
            self._wake()
        else:
            self._folded.add(name)

    def _ask(self, address: Address) -> None:
        self._left_at = address
        self.change_asked.emit(address)

    def _take_turn(self) -> None:
        self._build_next()

    def _build_next(self, *, everything: bool = False) -> bool:
        """Build one section that is in sight or soon will be; whether there was one."""
        waiting = next(
            (s for s in self.sections if self._is_wanted(s, everything=everything)), None
        )
        if waiting is None:
            self._settle()
            return False
        waiting.build(0 if everything else TURN)
        self._were_built.add(waiting.section.section.id)
        return True

    def _is_wanted(self, section: SectionFold, *, everything: bool) -> bool:
        if section.is_built or not section.head.isChecked():
            return False
        if everything or section.section.section.id in self._were_built:
            return True
        if self._scroll is None or not self._scroll.isVisible():
            return False
        high = self._scroll.viewport().height()
        top = self._scroll.verticalScrollBar().value()
        return section.y() < top + 2 * high and section.y() + section.height() > top - high
