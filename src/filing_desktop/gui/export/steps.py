"""What comes next on the portal, in order, and that the files are not encrypted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.chips import Chip
from filing_desktop.gui.kit.labels import Label, Surface, hairline
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.texts import Texts

_STEPS = ("print", "scan", "entity_first", "type")


class NextSteps(QWidget):
    """Four steps and the way to the transcription sheet."""

    transcription_asked = Signal()

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(Label(texts.say("export_view.next"), step="subheading"))
        for number, step in enumerate(_STEPS, start=1):
            column.addLayout(_step(number, step, texts))
        words = texts.say("export_view.open_transcription")
        self.button = Button(words, icon="list")
        self.button.clicked.connect(self.transcription_asked)
        column.addSpacing(4)
        column.addWidget(self.button)
        column.addStretch(1)
        column.addWidget(hairline())
        column.addWidget(not_encrypted(texts))


def side_panel(steps: NextSteps, wide: int, name: str) -> Surface:
    """The steps as a panel at the right that scrolls by itself."""
    panel = Surface("panel")
    panel.setFixedWidth(wide)
    column = QVBoxLayout(panel)
    column.setContentsMargins(1, 0, 0, 0)
    column.addWidget(ScrollPage(steps, name=name))
    return panel


def not_encrypted(texts: Texts) -> NoteLine:
    """The warning that whoever has the files can read them."""
    words = texts.say("export_view.not_encrypted")
    return NoteLine(words, icon="lock", role="text2", step="small", text_role="text2")


def _step(number: int, step: str, texts: Texts) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Paragraph(texts.say(f"export_view.step_{step}"), medium=True))
    words.addWidget(Paragraph(texts.say(f"export_view.step_{step}_how"), step="note", role="text2"))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(Chip(str(number)), 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    row.addLayout(words, 1)
    return row
