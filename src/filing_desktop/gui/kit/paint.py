"""Small painting helpers that the painted widgets share."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintDevice, QPainter, QPen

_ENDLESS = 1 << 15


def painter_on(device: QPaintDevice) -> QPainter:
    """A painter with even edges."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def draw_box(
    painter: QPainter,
    box: QRectF,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
    radius: float = 6.0,
) -> None:
    """A rounded box; the edge lies wholly inside ``box``."""
    painter.save()
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inner = box
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(edge, width))
        half = width / 2
        inner = box.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of plain text, centred in the height of ``box``."""
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    flags = int(align) | int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
    painter.drawText(box, flags | int(Qt.TextFlag.TextDontClip), text)
    painter.restore()


def wrapped_height(metrics: QFontMetrics, text: str, width: int, *, anywhere: bool = False) -> int:
    """How high a text is that goes on in the next line where ``width`` ends."""
    area = QRect(0, 0, max(width, 1), _ENDLESS)
    return metrics.boundingRect(area, _wrap(metrics, area, text, anywhere=anywhere), text).height()


def draw_wrapped(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    *,
    anywhere: bool = False,
) -> None:
    """Plain text in as many lines as it needs, from the top of ``box``."""
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    wrap = _wrap(QFontMetrics(font), box.toRect(), text, anywhere=anywhere)
    painter.drawText(box, wrap | int(Qt.TextFlag.TextDontClip), text)
    painter.restore()


def _wrap(metrics: QFontMetrics, area: QRect, text: str, *, anywhere: bool) -> int:
    """``anywhere`` is for names of files: broken in a word only where a word is too wide."""
    left = int(Qt.AlignmentFlag.AlignLeft)
    words = left | int(Qt.TextFlag.TextWordWrap)
    if anywhere and metrics.boundingRect(area, words, text).width() > area.width():
        return left | int(Qt.TextFlag.TextWrapAnywhere)
    return words


def square(left: float, middle: float, size: float) -> QRectF:
    """A square with its left edge at ``left``, centred on the height ``middle``."""
    return QRectF(left, middle - size / 2, size, size)
