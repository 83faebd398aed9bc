"""What the program tells by itself: saved, how far a long job is, what was just removed."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.notes import IconMark, NoteLine
from filing_desktop.gui.kit.paint import draw_box, draw_text, painter_on, square
from filing_desktop.gui.kit.said import Said
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.tokens import RADIUS_FIELD, Role, Tone, tone_roles


class Saving(Enum):
    """Where the last edit is."""

    SAVED = "saved"
    SHORT = "short"  # saved, with hardly any room for more
    SAVING = "saving"
    FAILED = "failed"


class SaveStatus(Said):
    """Tick and time, or that it is being saved, or in red why it is not."""

    def __init__(
        self, saving: Saving = Saving.SAVED, text: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._saving, self._text = saving, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_status(self, saving: Saving, text: str) -> None:
        """Show another status and tell a screen reader of it."""
        if (saving, text) == (self._saving, self._text):
            return
        self._saving, self._text = saving, text
        self.setAccessibleName(text)
        self.announce(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        wide = theme.px(18) + 4 + theme.width(self._text, "note", medium=self._is_failed())
        return QSize(wide + 2, theme.row())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        table: dict[Saving, tuple[str, Role, Role]] = {
            Saving.SAVED: ("check", "ok", "text2"),
            Saving.SHORT: ("triangle-alert", "warn", "text2"),
            Saving.SAVING: ("more", "text3", "text2"),
            Saving.FAILED: ("circle-alert", "err", "err"),
        }
        icon, icon_role, role = table[self._saving]
        size = theme.px(18)
        paint_icon(painter, icon, square(0, self.height() / 2, size), theme.colour(icon_role))
        area = QRectF(size + 4, 0, self.width(), self.height())
        font = theme.font("note", medium=self._is_failed())
        draw_text(painter, area, self._text, font, theme.colour(role))

    def _is_failed(self) -> bool:
        return self._saving is Saving.FAILED


class ProgressLine(QWidget):
    """A bar of 4 px, the words of the step, a button to stop.

    Where the length is unknown the words stand alone.
    """

    cancelled = Signal()

    def __init__(
        self, words: str, *, cancel: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bar = _Bar(name)
        self._words = Label(words, step="note", role="text2")
        self.cancel = Button(cancel, kind="link")
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bar)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, words: str, done: int = 0, total: int = 0) -> None:
        """The step and how far it is; ``total`` 0 hides the bar."""
        self._words.setText(words)
        self._bar.show_part(done / total if total else -1.0)


class _Bar(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._part = -1.0
        self.setAccessibleName(name)
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float) -> None:
        self._part = min(part, 1.0)
        self.setAccessibleDescription(f"{part:.0%}" if part >= 0 else "")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._part < 0:
            return
        theme = current()
        painter = painter_on(self)
        box = QRectF(self.rect())
        edge = theme.colour("line") if theme.roles.edged else None
        draw_box(painter, box, fill=theme.colour("hover"), edge=edge, radius=2)
        box.setWidth(box.width() * self._part)
        draw_box(painter, box, fill=theme.colour("action"), radius=2)


class Banner(QWidget):
    """One sentence over the page with what can be done, e.g. 已删除模型 2 and 撤销."""

    pressed = Signal()

    def __init__(
        self,
        text: str,
        *,
        tone: Tone = "neutral",
        icon: str = "info",
        button: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        role: Role = "text2" if tone == "neutral" else tone_roles(tone)[0]
        note = NoteLine(text, icon=icon, role=role, step="body", text_role="text")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(16)
        row.addWidget(note, 1, Qt.AlignmentFlag.AlignVCenter)
        self.button: Button | None = None
        if button:
            self.button = Button(button, kind="link")
            self.button.clicked.connect(self.pressed)
            row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        ink, tint = theme.tone(self._tone)
        edge = ink if theme.roles.edged else None
        box = QRectF(self.rect())
        draw_box(painter_on(self), box, fill=tint, edge=edge, radius=RADIUS_FIELD)


class StrengthMeter(Said):
    """Four bars and a word for the strength of a passphrase, 0 to 4."""

    def __init__(self, strength: int, word: str, *, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._strength, self._word = strength, word
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_strength(self, strength: int, word: str) -> None:
        """Another strength with its word."""
        self._strength, self._word = strength, word
        self.setAccessibleName(word)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        high = theme.metrics("small").height() + 2
        return QSize(theme.px(200), high)

    @override
    def minimumSizeHint(self) -> QSize:
        theme = current()
        wide = theme.px(80) + theme.width(self._word, "small", medium=True)
        return QSize(wide, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        roles: tuple[Role, ...] = ("err", "err", "warn", "ok", "ok")
        ink = theme.colour(roles[min(max(self._strength, 0), 4)])
        word = theme.width(self._word, "small", medium=True)
        room = self.width() - word - 12
        wide = (room - 3 * 4) / 4
        for number in range(4):
            box = QRectF(number * (wide + 4), self.height() / 2 - 2, wide, 4)
            full = number < self._strength
            fill = ink if full else theme.colour("hover")
            edge = theme.colour("line") if theme.roles.edged and not full else None
            draw_box(painter, box, fill=fill, edge=edge, radius=1)
        area = QRectF(self.width() - word, 0, word + 1, self.height())
        draw_text(painter, area, self._word, theme.font("small", medium=True), ink)


def step_words(text: str, *, parent: QWidget | None = None) -> Label:
    """Which step of how many, in words."""
    return Label(text, step="note", role="text2", parent=parent)


def verified_line(text: str, *, parent: QWidget | None = None) -> QWidget:
    """The green line that says a whole package was read again."""
    line = QWidget(parent)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconMark("shield-check", role="ok", size=18))
    row.addWidget(Label(text, step="small", role="ok", medium=True))
    return line
