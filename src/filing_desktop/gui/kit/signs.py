"""State signs, severity signs and the ring that counts finished sections."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_text, painter_on, square
from filing_desktop.gui.kit.said import Said
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon

if TYPE_CHECKING:
    from filing_desktop.gui.theme.theme import Theme
    from filing_desktop.gui.theme.tokens import Role, Tone


class State(Enum):
    """How far a section is; each has a shape of its own, so that colour is never alone."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    BLOCKED = "blocked"
    PROBLEM = "problem"


class Severity(Enum):
    """How bad a finding is."""

    MUST_FIX = "must_fix"
    LIKELY_RETURNED = "likely_returned"
    COULD_IMPROVE = "could_improve"


def severity_icon(severity: Severity) -> str:
    """Circle, triangle or bulb."""
    return {
        Severity.MUST_FIX: "circle-alert",
        Severity.LIKELY_RETURNED: "triangle-alert",
        Severity.COULD_IMPROVE: "bulb",
    }[severity]


def severity_tone(severity: Severity) -> Tone:
    """Red, amber or slate."""
    tones: dict[Severity, Tone] = {
        Severity.MUST_FIX: "err",
        Severity.LIKELY_RETURNED: "warn",
        Severity.COULD_IMPROVE: "tip",
    }
    return tones[severity]


def severity_role(severity: Severity) -> Role:
    """The text role of a severity."""
    roles: dict[Severity, Role] = {
        Severity.MUST_FIX: "err",
        Severity.LIKELY_RETURNED: "warn",
        Severity.COULD_IMPROVE: "tip",
    }
    return roles[severity]


def paint_state(painter: QPainter, box: QRectF, state: State, theme: Theme) -> None:
    """The sign of a state, in a square."""
    match state:
        case State.NOT_STARTED:
            paint_icon(painter, "circle", box, theme.colour("ctl"))
        case State.PROBLEM:
            paint_icon(painter, "circle-alert", box, theme.colour("err"))
        case State.BLOCKED:
            paint_icon(painter, "padlock", box, theme.colour("text3"))
        case State.IN_PROGRESS:
            _paint_half(painter, box, theme)
        case State.DONE:
            _paint_done(painter, box, theme)


def _paint_half(painter: QPainter, box: QRectF, theme: Theme) -> None:
    ink = theme.colour("action")
    paint_icon(painter, "circle", box, ink)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    edge = box.width() * 0.25
    painter.drawPie(box.adjusted(edge, edge, -edge, -edge), -90 * 16, 180 * 16)
    painter.restore()


def _paint_done(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ok"))
    radius = box.width() * 0.4
    painter.drawEllipse(QPointF(box.center()), radius, radius)
    painter.restore()
    edge = box.width() * 0.24
    inner = box.adjusted(edge, edge, -edge, -edge)
    paint_icon(painter, "check-bold", inner, theme.colour("window"))


class StateSign(Said):
    """The sign of a state alone; the word stands beside it and is its name."""

    def __init__(self, state: State, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: State, name: str) -> None:
        """Another state and its word."""
        self._state = state
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = current().px(18)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_state(painter_on(self), QRectF(self.rect()), self._state, current())


class SeveritySign(Said):
    """Icon and word of a severity, without a tint."""

    def __init__(self, severity: Severity, word: str, *, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._severity, self._word = severity, word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        wide = theme.px(16) + 7 + theme.width(self._word, "small", medium=True)
        return QSize(wide + 1, theme.metrics("small").height() + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        ink = theme.colour(severity_role(self._severity))
        size = theme.px(16)
        middle = self.height() / 2
        paint_icon(painter, severity_icon(self._severity), square(0, middle, size), ink)
        box = QRectF(size + 7, 0, self.width() - size - 7, self.height())
        draw_text(painter, box, self._word, theme.font("small", medium=True), ink)


class ProgressRing(Said):
    """A ring that counts sections marked complete: it never says ready."""

    def __init__(self, done: int, total: int, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._done, self._total = done, total
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, done: int, total: int, name: str) -> None:
        """Another count, with the words for it."""
        self._done, self._total = done, total
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = current().px(44)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        wide = 3.0 * theme.scale
        box = QRectF(self.rect()).adjusted(wide, wide, -wide, -wide)
        track = QPen(theme.colour("line"), wide)
        painter.setPen(track)
        painter.drawEllipse(box)
        if self._total > 0 and self._done > 0:
            pen = QPen(theme.colour("action"), wide)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(360 * 16 * self._done / self._total))
        words = f"{self._done}/{self._total}"
        left = (self.width() - theme.width(words, "micro")) / 2
        area = QRectF(left, 0, self.width(), self.height())
        draw_text(painter, area, words, theme.font("micro"), theme.colour("text"))
