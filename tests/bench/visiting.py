"""In the child process: goes through every page of the open filing and keeps the longest turns."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from filing_desktop.gui.export.after import AfterExport
from filing_desktop.gui.export.page import ExportPage
from filing_desktop.gui.filing.cards import RowPlace
from filing_desktop.gui.filing.view import FilingView
from filing_desktop.gui.review.page import ReviewPage

#: How often the watch looks; what takes less is not seen.
_TICK_MS = 1
#: After each step so long: a page is built on, its pictures come.
_REST_MS = 300
#: After an edit so long: findings are looked for.
_LONG_REST_MS = 1_000
_PROBLEMS = 8
_FORMS = 5

P = TypeVar("P", bound=QWidget)


class Step(NamedTuple):
    """Something a person does, and how long it is watched."""

    name: str
    deed: Callable[[], object]
    rest: int = _REST_MS
    is_over: Callable[[], bool] = lambda: True


class Turns(QObject):
    """The longest time from one turn of the event loop to the next, since it was asked last.

    A timer that is always due soon comes once in every turn: what lies between two of its
    calls beyond its interval is a turn in which no key would have been answered.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def take(self) -> float:
        """The longest turn in ms; begins anew."""
        longest, self._longest = self._longest, 0.0
        self._last = time.perf_counter()
        return longest

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, (now - self._last) * 1000 - _TICK_MS)
        self._last = now


class Visit(QObject):
    """Does one step after the other in the event loop, and tells the longest turn of each."""

    def __init__(self, view: FilingView, then: Callable[[dict[str, object]], None]) -> None:
        super().__init__(view)
        self._view, self._then = view, then
        self._steps = steps(view)
        self._step: Step | None = None
        self._taken: dict[str, float] = {}
        self._widgets = 0
        self._turns = Turns(self)

    def begin(self) -> None:
        """Go to the first page."""
        self._view.window().activateWindow()
        self._next()

    def _next(self) -> None:
        step = self._step
        if step is not None and not step.is_over():
            QTimer.singleShot(_REST_MS, self, self._next)
            return
        longest = self._turns.take()
        if step is not None:
            self._taken[step.name] = max(longest, self._taken.get(step.name, 0.0))
        self._widgets = max(self._widgets, _shown(self._view))
        self._step = step = next(self._steps, None)
        if step is None:
            self._tell()
            return
        QTimer.singleShot(0, self, step.deed)
        QTimer.singleShot(step.rest, self, self._next)

    def _tell(self) -> None:
        forms = [_built_and_shown(self._widgets, self._view) for _ in range(1 + _FORMS)][1:]
        self._then({"turns": self._taken, "forms": forms, "widgets": self._widgets})


def steps(view: FilingView) -> Iterator[Step]:
    """Every section, the first row of each group, the further pages, from problem to problem."""
    rows = view.parts.tasks.rows
    for name in list(rows):
        yield Step(f"section {name}", rows[name].click)
        page = view.parts.stage.page
        for cards in list(page.lists.values()) if page is not None else []:
            if cards.cards:
                place = RowPlace(cards.state.group.id, next(iter(cards.cards)))
                yield Step(f"row of {place.group}", partial(view.pilot.rows.open, place))
                yield Step(f"row of {place.group} closed", view.pilot.rows.close)
    yield Step(f"section {next(iter(rows))} again", next(iter(rows.values())).click)
    yield Step("review", view.export_asked.emit, _LONG_REST_MS)
    yield Step("findings", view.check_asked.emit)
    yield Step("export", _page(view, ReviewPage).export_asked.emit)
    yield Step("transcription", _page(view, ExportPage).transcription_asked.emit)
    yield Step("review again", view.export_asked.emit)
    for _ in range(_PROBLEMS):
        yield Step("next problem", lambda: _press(view, Qt.Key.Key_F8))
    yield Step("next problem after a key", lambda: _typed(view, _next_problem), _LONG_REST_MS)
    yield Step("review after a key", lambda: _typed(view, _review), _LONG_REST_MS)
    yield Step("findings after a key", lambda: _typed(view, _findings), _LONG_REST_MS)
    yield Step("export again", _page(view, ReviewPage).export_asked.emit, _LONG_REST_MS)
    export = _page(view, ExportPage)
    yield Step(
        "an export under way",
        export.export,
        is_over=lambda: isinstance(export.view, AfterExport),
    )


def plain_form(widgets: int) -> QWidget:
    """A scrolled form of Qt alone with about as many widgets: labels, fields, boxes to tick."""
    area, content = QScrollArea(), QWidget()
    form = QFormLayout(content)
    for number in range(widgets // 4):
        form.addRow(f"第 {number} 问", QLineEdit("云杉"))
        form.addRow(QLabel("说明"), QCheckBox("已核对"))
    area.setWidget(content)
    area.setWidgetResizable(True)
    return area


def _built_and_shown(widgets: int, view: QWidget) -> float:
    """How long Qt takes for a plain form, in ms; it is taken away again."""
    start = time.perf_counter()
    form = plain_form(widgets)
    form.resize(view.size())
    form.show()
    form.grab()
    taken = (time.perf_counter() - start) * 1000
    form.hide()
    form.deleteLater()
    return taken


def _shown(view: QWidget) -> int:
    return sum(1 for each in view.findChildren(QWidget) if each.isVisible())


def _page(view: FilingView, kind: type[P]) -> P:
    stack = view.parts.stack
    return next(p for n in range(stack.count()) if isinstance(p := stack.widget(n), kind))


def _press(view: FilingView, key: Qt.Key) -> None:
    """A key where the focus is, with the shortcut that it may be."""
    QTest.keyClick(QApplication.focusWidget() or view, key)


def _typed(view: FilingView, then: Callable[[FilingView], None]) -> None:
    """A letter in the first question of the first page with a line to type in, and on at once."""
    view.show_section("entity_basic")
    field = next(each for each in view.parts.stage.findChildren(QLineEdit) if each.isVisible())
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_X)
    then(view)


def _next_problem(view: FilingView) -> None:
    _press(view, Qt.Key.Key_F8)


def _review(view: FilingView) -> None:
    view.export_asked.emit()


def _findings(view: FilingView) -> None:
    view.check_asked.emit()
