"""Editors of days and periods: typed, or taken from a calendar."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)
from typing_extensions import override

from filing_desktop.filing.reading import OPEN_ENDED, parse_date
from filing_desktop.filing.values import Period
from filing_desktop.gui.editors.base import Editor, EditorContext
from filing_desktop.gui.editors.said import said_period, said_text
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.buttons import IconButton
from filing_desktop.gui.kit.fields import LineField
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.ticks import TickBox
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import icon
from filing_desktop.interview.page import FieldState

_DAY_WIDTH = 150


class DayField(QWidget):
    """A field for a day with a button that opens a calendar."""

    edited = Signal(str)

    def __init__(self, words: Words, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.field = LineField(
            name=name, width=_DAY_WIDTH, placeholder=words.say("filing.date_example")
        )
        self.button = IconButton("calendar", name=words.say("filing.calendar", label=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.field)
        self.field.edited.connect(self.edited.emit)
        self.button.clicked.connect(self._open)

    def set_text(self, text: str) -> None:
        """Show a day, unless it stands there."""
        if text != self.field.text():
            self.field.setText(text)

    def calendar(self) -> QMenu:
        """The calendar as a menu, at the day that is typed."""
        menu = QMenu(self.button)
        calendar = QCalendarWidget()
        chinese = self._words.language == "zh"
        languages = QLocale.Language
        calendar.setLocale(QLocale(languages.Chinese if chinese else languages.English))
        calendar.setAccessibleName(self.button.accessibleName())
        headers = QCalendarWidget.VerticalHeaderFormat
        calendar.setVerticalHeaderFormat(headers.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(current().colour("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        _plain_head(calendar)
        typed = parse_date(self.field.text())
        if typed is not None:
            calendar.setSelectedDate(QDate(typed.year, typed.month, typed.day))
        calendar.activated.connect(lambda day: self._take(day, menu))
        calendar.clicked.connect(lambda day: self._take(day, menu))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        return menu

    def _open(self) -> None:
        menu = self.calendar()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))

    def _take(self, day: QDate, menu: QMenu) -> None:
        menu.close()
        self.set_text(dt.date(day.year(), day.month(), day.day()).isoformat())
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit(self.field.text())


def _plain_head(calendar: QCalendarWidget) -> None:
    """The head of the calendar on the page's own ground, with arrows of the program."""
    theme = current()
    bar = calendar.findChild(QWidget, "qt_calendar_navigationbar")
    if bar is not None:
        bar.setBackgroundRole(QPalette.ColorRole.Window)
    for name, sign in (("prev", "chevron-left"), ("next", "chevron-right")):
        button = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        if button is not None:
            button.setIcon(icon(sign, theme.colour("text"), theme.px(18)))
            button.setAutoRaise(True)


class DateEditor(Editor):
    """A day."""

    span = _DAY_WIDTH + 34

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        self.day = DayField(context.words, name=self.label)
        row = QHBoxLayout()
        row.addWidget(self.day)
        row.addStretch(1)
        self.column.addLayout(row)
        self.day.edited.connect(self.edited.emit)
        self.watch(self.day.field, self.day.button)
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        self.day.set_text(said_text(state))

    @override
    def set_problem(self, why: str) -> None:
        self.day.field.set_wrong(wrong=bool(why), why=why)

    @override
    def focus_target(self) -> QWidget:
        return self.day.field

    @override
    def commit_preedit(self) -> None:
        self.day.field.commit_preedit()


class PeriodEditor(Editor):
    """From a day to a day, or without an end. What is said is one text, ``from至to``."""

    def __init__(
        self, state: FieldState, context: EditorContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, context, parent)
        words = context.words
        self.start = DayField(words, name=words.say("filing.period_from", label=self.label))
        self.end = DayField(words, name=words.say("filing.period_to", label=self.label))
        self.open_ended = TickBox(
            words.say("filing.open_ended"), name=f"{self.label} {words.say('filing.open_ended')}"
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.start)
        row.addWidget(Label(words.say("filing.until"), role="text2"))
        row.addWidget(self.end)
        row.addSpacing(8)
        row.addWidget(self.open_ended)
        row.addStretch(1)
        self.column.addLayout(row)
        for day in (self.start, self.end):
            day.edited.connect(self._tell)
            self.watch(day.field, day.button)
        self.watch(self.open_ended)
        self.open_ended.clicked.connect(self._end_openly)
        self.show_state(state)

    @override
    def show_state(self, state: FieldState) -> None:
        period = said_period(state)
        if said_text(state) != self._whole():
            self._show(said_text(state), period)
        self.open_ended.setChecked(period is not None and period.end is None)

    def _show(self, text: str, period: Period | None) -> None:
        """The two days where they can be read, else the text as it is, cut at 至."""
        start, _mark, end = text.partition("至")
        if period is not None:
            start = period.start.isoformat() if period.start else ""
            end = period.end.isoformat() if period.end else OPEN_ENDED[0]
        self.start.set_text(start)
        self.end.set_text(end)

    @override
    def set_problem(self, why: str) -> None:
        for day in (self.start, self.end):
            day.field.set_wrong(wrong=bool(why), why=why)

    @override
    def focus_target(self) -> QWidget:
        return self.start.field

    @override
    def commit_preedit(self) -> None:
        self.start.field.commit_preedit()
        self.end.field.commit_preedit()

    def _whole(self) -> str:
        days = [self.start.field.text(), self.end.field.text()]
        return "至".join(days) if any(days) else ""

    def _end_openly(self) -> None:
        self.end.set_text(OPEN_ENDED[0] if self.open_ended.isChecked() else "")
        self._tell()

    def _tell(self) -> None:
        self.edited.emit(self._whole())
