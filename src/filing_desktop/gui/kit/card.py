"""The card of one row of a repeating group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.buttons import IconButton
from filing_desktop.gui.kit.chips import Chip
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.paint import draw_box, painter_on
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_CARD, Tone

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class CardNames:
    """What the four icon buttons are called, e.g. 上移模型 2."""

    up: str
    down: str
    copy: str
    delete: str


@dataclass(frozen=True, slots=True)
class CardText:
    """What stands on a card: title, kind chip, facts as word and value, the problem if any."""

    title: str
    chip: str = ""
    chip_tone: Tone = "neutral"
    facts: Sequence[tuple[str, str]] = ()
    problem: str = ""


class RowCard(QAbstractButton):
    """A card to open, with buttons to move, copy and delete its row."""

    opened = Signal()
    moved_up = Signal()
    moved_down = Signal()
    copied = Signal()
    deleted = Signal()

    def __init__(self, card: CardText, *, names: CardNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_selected = False
        self.setAccessibleName(card.title)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.clicked.connect(self.opened)
        ringed(self, RADIUS_CARD)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 12, 14)
        column.setSpacing(2)
        column.addLayout(self._head(card, names))
        if card.facts:
            column.addWidget(FlowRow([_fact(word, value) for word, value in card.facts], gap=22))
        if card.problem:
            column.addSpacing(3)
            column.addWidget(NoteLine(card.problem, icon="circle-alert", role="err"))

    @property
    def is_selected(self) -> bool:
        """Whether its drawer is open."""
        return self._is_selected

    def set_selected(self, *, selected: bool) -> None:
        """Mark it as the one open in the drawer."""
        self._is_selected = selected
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        edge, wide = theme.colour("line"), 1.0
        if self._is_selected:
            edge, wide = theme.colour("action"), 2.0
        elif self.underMouse():
            edge = theme.colour("ctl")
        box = QRectF(self.rect())
        fill = theme.colour("field")
        draw_box(painter_on(self), box, fill=fill, edge=edge, width=wide, radius=RADIUS_CARD)

    def _head(self, card: CardText, names: CardNames) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Paragraph(card.title, step="subheading"), 0, _MIDDLE)
        if card.chip:
            row.addWidget(Chip(card.chip, tone=card.chip_tone), 0, _MIDDLE)
        row.addStretch(1)
        table = (
            ("chevron-up", names.up, self.moved_up),
            ("chevron-down", names.down, self.moved_down),
            ("copy", names.copy, self.copied),
            ("trash", names.delete, self.deleted),
        )
        for icon, name, signal in table:
            button = IconButton(icon, name=name)
            button.clicked.connect(signal)
            row.addWidget(button, 0, _MIDDLE)
        row.setSpacing(4)
        row.insertSpacing(1, 6)
        return row


def _fact(word: str, value: str) -> QWidget:
    fact = QWidget()
    row = QHBoxLayout(fact)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    said = Paragraph(value, step="note")
    label = Label(word, step="small", role="text2")
    label.setFixedHeight(said.line_height())
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(said, 1)
    return fact
