"""One field of the portal: label, words, count, what the hand does, and whether it was done."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.chips import Chip
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.paint import draw_box, painter_on
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.ticks import TickBox
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_FIELD, Role
from filing_desktop.gui.transcription.sheet import fitness_of, is_too_long, label_of, length_of
from filing_desktop.interview.transcription import Action, Line
from filing_desktop.services.uploads import Fitness, Upload
from filing_desktop.texts import Texts

#: A text with more lines than this is folded.
_FOLDED = 3

_COPY = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_C})


class FoldedText(Paragraph):
    """A text of which the first three lines show until it is unfolded."""

    def __init__(self, text: str) -> None:
        self._is_whole = False
        super().__init__(text)

    def needs_fold(self, width: int) -> bool:
        """Whether there is more than the first lines in ``width``."""
        return super().heightForWidth(width) > _FOLDED * self.line_height()

    def show_whole(self, *, whole: bool) -> None:
        """Unfold or fold it."""
        self._is_whole = whole
        self.updateGeometry()
        self.update()

    @override
    def heightForWidth(self, width: int) -> int:
        high = super().heightForWidth(width)
        return high if self._is_whole else min(high, _FOLDED * self.line_height())


class LineRow(QWidget):
    """A line takes the focus as a whole: the keys copy, tick and move.

    ``copied`` comes for Return, Enter, C and the button; ``ticked`` for Space and the box;
    where the file is not written yet, all of them ask for the export. ``moved`` comes for the
    arrow keys, with the step.
    """

    copied = Signal()
    ticked = Signal(bool)
    moved = Signal(int)
    entered = Signal()
    shown_in_folder = Signal()
    export_asked = Signal()

    def __init__(self, line: Line, texts: Texts, upload: Upload | None) -> None:
        super().__init__()
        self.line, self._texts = line, texts
        self._is_exported = upload is not None
        self._fitness = fitness_of(line, upload)
        label = label_of(line, texts)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name(line)
        ringed(self, RADIUS_FIELD)
        done = texts.say("transcription.done")
        self.tick = TickBox("", name=f"{done} {label}")
        self.tick.setToolTip(done)
        self.tick.setChecked(line.is_done)
        self.tick.clicked.connect(lambda on: self._ask_tick(is_done=on))
        self.text = FoldedText(line.text)
        self.text.setSizePolicy(_high_for_width())
        self.unfold = Button(texts.say("transcription.unfold"), kind="link")
        self.unfold.setAccessibleName(f"{self.unfold.text()} {label}")
        self.unfold.clicked.connect(self._turn)
        self._is_whole = False
        self._lay_out(label)
        self.unfold.hide()

    def _lay_out(self, label: str) -> None:
        texts, line = self._texts, self.line
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Paragraph(label, step="note", role="text2"))
        words.addWidget(self.text)
        for said, ink, icon in self._notes():
            words.addWidget(NoteLine(said, icon=icon, role=ink, step="small"))
        under = QHBoxLayout()
        under.setSpacing(12)
        if line.action is Action.COPY:
            role: Role = "err" if is_too_long(line) else "text3"
            under.addWidget(Label(length_of(line, texts), step="small", role=role))
        else:
            under.addWidget(Chip(texts.say(f"transcription.{line.action.value}"), tone="tip"))
        under.addWidget(self.unfold)
        under.addStretch(1)
        words.addLayout(under)
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 10, 10)
        row.setSpacing(12)
        row.addWidget(self.tick, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self._button(label), 0, top)

    def _notes(self) -> Iterator[tuple[str, Role, str]]:
        """What to know before the words are typed: with its colour and icon."""
        texts, line = self._texts, self.line
        if line.was_other:
            yield texts.say("transcription.changed"), "warn", "triangle-alert"
        if line.problem:
            yield texts.say("transcription.unreadable"), "err", "circle-alert"
        if self._fitness is not Fitness.FIT:
            yield texts.say(f"transcription.file_{self._fitness.value}"), "warn", "triangle-alert"
        if line.reason:
            yield texts.say("transcription.reason", reason=line.reason), "text2", "info"

    def _button(self, label: str) -> Button:
        """What the hand does here: copy, choose the option, upload the file, or write it."""
        code, icon, deed = "copy", "copy", self.copied
        if self.line.is_to_come:
            code, icon, deed = "to_export", "box", self.export_asked
        elif self.line.action is Action.UPLOAD and self._is_exported:
            code, icon, deed = "show", "folder", self.shown_in_folder
        text = self._texts.say(f"transcription.{code}")
        self.button = Button(text, icon=icon, name=f"{text} {label}")
        self.button.clicked.connect(deed)
        return self.button

    def show_line(self, line: Line) -> None:
        """Show whether it was done."""
        self.line = line
        self.tick.setChecked(line.is_done)
        self._name(line)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _COPY:
            (self.export_asked if self.line.is_to_come else self.copied).emit()
        elif plain and event.key() == Qt.Key.Key_Space:
            self._ask_tick(is_done=not self.line.is_done)
        elif plain and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.unfold.setVisible(self.text.needs_fold(self.text.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        box = QRectF(self.rect())
        if self.hasFocus():
            edge = theme.colour("action") if theme.roles.edged else None
            draw_box(painter, box, fill=theme.colour("sel"), edge=edge, radius=RADIUS_FIELD)
        painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), theme.colour("line"))

    def _ask_tick(self, *, is_done: bool) -> None:
        """What is not there yet was not uploaded: the export comes first."""
        if self.line.is_to_come:
            self.tick.setChecked(False)
            self.export_asked.emit()
        else:
            self.ticked.emit(is_done)

    def _name(self, line: Line) -> None:
        texts = self._texts
        state = texts.say("transcription.done" if line.is_done else "transcription.open")
        action = texts.say(f"transcription.{line.action.value}")
        self.setAccessibleName(f"{label_of(line, texts)}，{action}，{state}")
        notes = [said for said, _ink, _icon in self._notes()]
        self.setAccessibleDescription("\n".join([line.text, *notes]))

    def _turn(self) -> None:
        self._is_whole = not self._is_whole
        self.text.show_whole(whole=self._is_whole)
        code = "transcription.fold" if self._is_whole else "transcription.unfold"
        self.unfold.setText(self._texts.say(code))
        self.unfold.updateGeometry()


def _high_for_width() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
