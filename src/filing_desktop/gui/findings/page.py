"""The page of findings."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.checks.finding import Finding, Findings
from filing_desktop.filing.change import SetKept
from filing_desktop.gui.findings.filters import ALL, KEPT, by_package, chosen
from filing_desktop.gui.findings.keep import KeptCard
from filing_desktop.gui.findings.listing import FindingsList
from filing_desktop.gui.findings.ports import FindingsDesk
from filing_desktop.gui.findings.side import Side, filter_list, filter_rows
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.panels import EmptyState, ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.tally_words import must_fix_words
from filing_desktop.gui.theme.apply import current, keeper
from filing_desktop.services.tally import tally_of
from filing_desktop.texts import Texts

#: Under this width, at text scale 1, the filters are one list over the findings.
_NARROW = 860
_WIDEST = 1040


class FindingsPage(QWidget):
    """What is to be mended, what is kept, and the way to each place.

    ``fix_asked`` carries the finding and the place to go to; ``export_asked`` comes where
    nothing is left to mend.
    """

    fix_asked = Signal(object, object)
    export_asked = Signal()
    changed = Signal()

    def __init__(
        self, desk: FindingsDesk, texts: Texts, *, wide: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        if wide:  # known before it is shown: it need not be built for another width first
            self.resize(wide, self.height())
        self._desk, self._texts = desk, texts
        self.key = ALL
        self.list: FindingsList | None = None
        self._open: str | None = None  # None: the first one, "": none
        self._is_narrow = False
        self._body: QWidget | None = None
        self._frame = QHBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        themes = keeper()
        if themes is not None:
            themes.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the findings as they are now; filter, place and a reason being typed stay."""
        typed, area = self._reason_typed(), self._area_of_focus()
        at = self._scroll.verticalScrollBar().value() if self._body is not None else 0
        self._is_narrow = self.width() < current().px(_NARROW)
        old, self._body = self._body, self._build()
        self._frame.addWidget(self._body)
        if old is not None:
            old.hide()
            old.deleteLater()
        if typed and self.list is not None and self.list.card is not None:
            self.list.card.ask_reason(typed)
        elif area == "list":
            self.take_focus()
        elif area == "side" and not self._is_narrow and self.key in self.side.rows:
            self.side.rows[self.key].setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._scroll.verticalScrollBar().setValue(at))

    def retranslate(self, texts: Texts) -> None:
        """Show it in another language."""
        self._texts = texts
        self.refresh()

    def show_filter(self, key: str) -> None:
        """List the findings of another filter, the first of them unfolded."""
        self.key, self._open = key, None
        self.refresh()

    def show_blocking(self, package: str) -> None:
        """List what keeps a package from being sealed."""
        self.show_filter(by_package(package))

    def go(self, step: int) -> None:
        """Unfold the next finding (1) or the one before (-1) and take the focus there."""
        if self.key == KEPT:
            self.show_filter(ALL)
        if self.list is None:
            return
        self.list.unfold(self.list.neighbour(step))
        self._focus_card()

    def take_focus(self) -> None:
        """Give the focus to the first finding, or to what can be done where there is none."""
        if self.list is not None and self.list.card is not None:
            self._focus_card()
        elif self.list is not None and self.list.findings:
            first = self.list.rows[self.list.findings[0].key]
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.take_focus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < current().px(_NARROW)) != self._is_narrow:
            self.refresh()

    def _focus_card(self) -> None:
        card = self.list.card if self.list is not None else None
        if card is None:
            return
        card.take_focus()
        # Its place is known once the layout has run.
        QTimer.singleShot(0, card, lambda: self._scroll.ensureWidgetVisible(card, 0, 12))

    def _area_of_focus(self) -> str:
        """Where the focus is before everything is built again."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return ""
        in_side = not self._is_narrow and self.side.isAncestorOf(focus)
        return "side" if in_side else "list"

    def _reason_typed(self) -> str:
        card = self.list.card if self.list is not None else None
        return card.form.field.text() if card is not None and card.form is not None else ""

    def _build(self) -> QWidget:
        body = QWidget()
        rows = tuple(filter_rows(self._desk, self._texts))
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        if not self._is_narrow:
            now = self._desk.session.clock.now()
            when = self._texts.say("findings.checked_at", time=f"{now:%H:%M}")
            self.side = Side(rows, self.key, when, self._texts)
            self.side.chosen.connect(self.show_filter)
            across.addWidget(self.side)
        self._first: QWidget | None = None
        page = QWidget()
        column = QVBoxLayout(page)
        edge = 20 if self._is_narrow else 32
        column.setContentsMargins(edge, 16, edge, 24)
        column.setSpacing(0)
        if self._is_narrow:
            filters = filter_list(rows, self.key, self._texts.say("findings.filter"))
            filters.edited.connect(self.show_filter)
            column.addWidget(filters)
            column.addSpacing(12)
        column.addLayout(self._head())
        column.addSpacing(16)
        column.addWidget(self._content(), 1)
        if self._is_narrow:
            limit = self._texts.say("findings.limit")
            column.addSpacing(16)
            column.addWidget(Paragraph(limit, step="small", role="text2"))
        page.setMaximumWidth(current().px(_WIDEST) + 2 * edge)
        self._scroll = ScrollPage(page, name=self._texts.say("findings.title"))
        across.addWidget(self._scroll, 1)
        return body

    def _head(self) -> QHBoxLayout:
        texts = self._texts
        opened = chosen(self._desk, self.key)
        tally = tally_of(Findings(opened))
        kept = len(self._desk.findings.kept)
        if self.key == KEPT:
            title = texts.say("findings.kept_count", count=kept)
            note = texts.say("findings.kept_note")
        elif not opened:  # the page says below what that means
            title, note = texts.say("findings.nothing"), ""
        else:
            must = must_fix_words(tally, texts)
            is_more = len(opened) > tally.must_fix
            title = texts.say("findings.count", count=len(opened), must=must) if is_more else must
            note = texts.say("findings.note" if tally.must_fix else "findings.note_calm")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Paragraph(title, step="title"))
        if note:
            words.addWidget(Paragraph(note, step="note", role="text2"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(words, 1)
        if self.key != KEPT and len(opened) > 1:
            self.before = Button(texts.say("findings.before"))
            self.next = Button(texts.say("findings.next"))
            self.before.clicked.connect(lambda: self.go(-1))
            self.next.clicked.connect(lambda: self.go(1))
            for button in (self.before, self.next):
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _content(self) -> QWidget:
        self.list = None
        if self.key == KEPT:
            return self._kept_list()
        findings = chosen(self._desk, self.key)
        if not findings:
            return self._empty()
        shown = FindingsList(findings, self._desk, self._texts)
        keys = [each.key for each in shown.findings]
        if self._open is None or (self._open and self._open not in keys):
            self._open = keys[0]
        if self._open:
            shown.unfold(self._open)
        shown.unfolded.connect(self._remember)
        shown.fix_asked.connect(self.fix_asked)
        shown.kept.connect(self._keep)
        self.list = shown
        return shown

    def _remember(self, key: str) -> None:
        self._open = key

    def _empty(self) -> EmptyState:
        is_all = self.key == ALL
        code = "findings.none" if is_all else "findings.none_here"
        button = self._texts.say("findings.to_export" if is_all else "findings.show_all")
        empty = EmptyState(self._texts.say(code), button=button, icon="box" if is_all else "list")
        if is_all:
            empty.pressed.connect(self.export_asked)
        else:
            empty.pressed.connect(lambda: self.show_filter(ALL))
        self._first = empty.button
        return empty

    def _kept_list(self) -> QWidget:
        kept = self._desk.findings.kept
        if not kept:
            return self._empty()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for finding, reason in kept:
            card = KeptCard(finding, reason, self._desk, self._texts)
            card.reopened.connect(lambda f=finding: self._reopen(f))
            self._first = self._first or card.reopen
            column.addWidget(card)
        column.addStretch(1)
        return box

    def _keep(self, finding: Finding, reason: str) -> None:
        """Keep it, and unfold the one that follows."""
        following = self.list.neighbour(1) if self.list is not None else ""
        self._open = following if following != finding.key else None
        self._set_kept(finding, reason)
        self._say("findings.now_kept")

    def _reopen(self, finding: Finding) -> None:
        self._open = finding.key
        self._set_kept(finding, None)
        self._say("findings.now_open")

    def _set_kept(self, finding: Finding, reason: str | None) -> None:
        session = self._desk.session
        session.apply((SetKept(finding.key, reason),), name=finding.rule, kind="rows")
        session.leave()
        self.refresh()
        self.changed.emit()
        self.take_focus()

    def _say(self, code: str) -> None:
        """Have it read out; on the screen the list and its counts tell it."""
        event = QAccessibleAnnouncementEvent(self, self._texts.say(code))
        QAccessible.updateAccessibility(event)
