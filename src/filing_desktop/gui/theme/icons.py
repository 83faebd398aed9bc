"""Icons as short drawings on a grid of 20 units, painted in the colour of the text beside them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from filing_desktop.gui.theme.icon_data import DRAWINGS

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

GRID = 20.0
_STROKE = 1.5
_BOLD = 2.6  # drawn small, inside filled shapes


def icon_names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(DRAWINGS))


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Paint an icon into a square; refuses an unknown name with ``KeyError``."""
    stroked, dots = _drawing(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    pen = QPen(colour, _BOLD if name.endswith("-bold") else _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(stroked)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(dots)
    painter.restore()


def icon_pixmap(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """An icon as a picture of ``size`` logical pixels, kept by its device pixel ratio."""
    key = f"icon/{name}/{colour.name()}/{size}/{ratio:.3f}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    _drawing(name)  # an unknown name is refused before anything is painted on
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, colour: QColor, size: int = 20) -> QIcon:
    """An icon for menus and actions, with pictures for screens of ratio 1 to 3."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415  # each Qt class has its price

    made = QIcon()
    for ratio in (1.0, 1.5, 2.0, 3.0):
        made.addPixmap(icon_pixmap(name, colour, size, ratio))
    return made


@cache
def _drawing(name: str) -> tuple[QPainterPath, QPainterPath]:
    """Lines to stroke and dots to fill.

    ``M x y`` move, ``L x y`` line, ``C`` cubic curve, ``Z`` close, ``O x y r`` circle,
    ``R x y w h r`` rounded box, ``A x y w h from sweep`` arc in degrees, ``D x y r`` dot.
    """
    stroked, dots = QPainterPath(), QPainterPath()
    words = DRAWINGS[name].split()
    at = 0
    while at < len(words):
        letter = words[at]
        count = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "R": 5, "A": 6, "D": 3}[letter]
        values = [float(word) for word in words[at + 1 : at + 1 + count]]
        _draw(dots if letter == "D" else stroked, letter, values)
        at += 1 + count
    return stroked, dots


def _draw(path: QPainterPath, letter: str, values: list[float]) -> None:
    match letter, values:
        case "M", [x, y]:
            path.moveTo(x, y)
        case "L", [x, y]:
            path.lineTo(x, y)
        case "C", [x1, y1, x2, y2, x, y]:
            path.cubicTo(x1, y1, x2, y2, x, y)
        case "Z", []:
            path.closeSubpath()
        case (("O" | "D"), [x, y, radius]):
            path.addEllipse(QPointF(x, y), radius, radius)
        case "R", [x, y, wide, high, radius]:
            path.addRoundedRect(QRectF(x, y, wide, high), radius, radius)
        case "A", [x, y, wide, high, start, sweep]:
            path.arcMoveTo(QRectF(x, y, wide, high), start)
            path.arcTo(QRectF(x, y, wide, high), start, sweep)
