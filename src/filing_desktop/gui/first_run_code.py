"""The recovery code as people read it, and on a sheet of paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.tokens import Step
from filing_desktop.texts import Texts

_GROUPS_IN_LINE = 4


def spaced(code: str) -> str:
    """The code in groups of four characters, four groups in a line."""
    plain = "".join(character for character in code if character.isalnum())
    groups = [plain[at : at + 4] for at in range(0, len(plain), 4)]
    lines = [groups[at : at + _GROUPS_IN_LINE] for at in range(0, len(groups), _GROUPS_IN_LINE)]
    return "\n".join("   ".join(line) for line in lines)


def print_code(parent: QWidget, code: str, library: str, texts: Texts) -> None:
    """Ask for a printer (or a file) and print the code."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: paint_sheet(printer, code, library, texts))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()


def paint_sheet(device: QPagedPaintDevice, code: str, library: str, texts: Texts) -> None:
    """Paint title, library, code and what it is for on one page, black on white."""
    painter = QPainter(device)
    wide = painter.viewport().width()
    parts: tuple[tuple[str, Step, float], ...] = (
        (texts.say("first_run.paper_title"), "display", 2.2),
        (texts.say("first_run.paper_library", name=library), "body", 2.4),
        (spaced(code), "display", 1.8),
        (texts.say("first_run.paper_note"), "body", 1.0),
    )
    top = 0.0
    for text, step, below in parts:
        font = current().font(step)
        font.setPointSizeF(18 if step == "display" else 11)
        painter.setFont(font)
        wrap = int(Qt.TextFlag.TextWordWrap)
        box = painter.boundingRect(QRectF(0, top, wide, painter.viewport().height()), wrap, text)
        painter.drawText(box, wrap, text)
        top = box.bottom() + painter.fontMetrics().height() * (below - 1)
    painter.end()
