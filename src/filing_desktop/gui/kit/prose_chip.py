"""The chip that stands for a reference inside a text."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_box, draw_text, square
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.tokens import RADIUS_CHIP

CHIP_OBJECT = int(QTextFormat.ObjectTypes.UserObject.value) + 1
CHIP_KIND = int(QTextFormat.Property.UserProperty.value) + 1
CHIP_KEY = CHIP_KIND + 1
CHIP_LABEL = CHIP_KIND + 2

_PAD = 6
_GAP = 5
_OUTSIDE = 2


def chip_format(kind: str, key: str, label: str) -> QTextCharFormat:
    """The format of the object character that shows a reference."""
    look = QTextCharFormat()
    look.setObjectType(CHIP_OBJECT)
    look.setProperty(CHIP_KIND, kind)
    look.setProperty(CHIP_KEY, key)
    look.setProperty(CHIP_LABEL, label)
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    look.setToolTip(label)
    return look


class ProseChip(QPyTextObject):
    """Paints a paper clip and the label on the action tint."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    @override
    def intrinsicSize(
        self, doc: QTextDocument, posInDocument: int, format: QTextFormat
    ) -> QSizeF:  # names of Qt
        theme = current()
        label = str(format.property(CHIP_LABEL))
        icon = theme.px(14) + _GAP
        wide = theme.width(label, "note", medium=True) + icon + 2 * _PAD + 2 * _OUTSIDE
        return QSizeF(wide, theme.metrics("prose").height())

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # name of Qt
        format: QTextFormat,  # name of Qt
    ) -> None:
        theme = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, tint = theme.tone("action")
        edge = ink if theme.roles.edged else None
        box = QRectF(rect).adjusted(_OUTSIDE, 0, -_OUTSIDE, 0)
        draw_box(painter, box, fill=tint, edge=edge, radius=RADIUS_CHIP)
        size = theme.px(14)
        middle = box.center().y()
        paint_icon(painter, "paper-clip", square(box.left() + _PAD, middle, size), ink)
        left = box.left() + _PAD + size + _GAP
        area = QRectF(left, box.top(), box.right() - left, box.height())
        label = str(format.property(CHIP_LABEL))
        draw_text(painter, area, label, theme.font("note", medium=True), ink)
        painter.restore()
