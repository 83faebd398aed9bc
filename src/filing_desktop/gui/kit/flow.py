"""The preview of the flow chart, in the geometry of the printed figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_box, painter_on
from filing_desktop.gui.kit.said import Said
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.tokens import RADIUS_FIELD


@dataclass(frozen=True, slots=True)
class FlowBox:
    """A step: place and size in units of the figure, name over kind."""

    x: float
    y: float
    width: float
    height: float
    name: str
    kind: str
    is_model: bool = False
    is_marked: bool = False


Arrow = Sequence[tuple[float, float]]


class FlowPreview(Said):
    """Boxes and arrows as given, scaled to the width; it places nothing by itself."""

    def __init__(
        self,
        boxes: Sequence[FlowBox],
        arrows: Sequence[Arrow],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._boxes, self._arrows = tuple(boxes), tuple(tuple(arrow) for arrow in arrows)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_flow(self, boxes: Sequence[FlowBox], arrows: Sequence[Arrow], name: str) -> None:
        """Another figure, with the words for it."""
        self._boxes, self._arrows = tuple(boxes), tuple(tuple(arrow) for arrow in arrows)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        extent = self._extent()
        unit = (width - 2) / extent.width() if extent.width() else 1.0
        return round(extent.height() * unit) + 2

    @override
    def sizeHint(self) -> QSize:
        wide = current().px(560)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(240), self.heightForWidth(current().px(240)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        extent = self._extent()
        unit = (self.width() - 2) / extent.width() if extent.width() else 1.0
        painter.setPen(QPen(theme.colour("text2"), 1.3))
        for arrow in self._arrows:
            points = [QPointF(1 + x * unit, 1 + y * unit) for x, y in arrow]
            _paint_arrow(painter, points)
        for box in self._boxes:
            area = QRectF(1 + box.x * unit, 1 + box.y * unit, box.width * unit, box.height * unit)
            self._paint_box(painter, area, box)

    def _paint_box(self, painter: QPainter, area: QRectF, box: FlowBox) -> None:
        theme = current()
        fill = theme.colour("action_t" if box.is_model else "field")
        edge = theme.colour("action" if box.is_marked else "ctl")
        wide = 2.0 if box.is_marked else 1.0
        draw_box(painter, area, fill=fill, edge=edge, width=wide, radius=RADIUS_FIELD)
        inner = area.adjusted(6, 6, -6, -6)
        painter.save()
        painter.setClipRect(area)
        flags = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWrapAnywhere)
        name_font, kind_font = theme.font("note", medium=True), theme.font("small")
        painter.setFont(name_font)
        room = QRectF(0, 0, inner.width(), 1000)
        name = painter.boundingRect(room, flags, box.name)
        painter.setFont(kind_font)
        kind = painter.boundingRect(room, flags, box.kind)
        top = inner.center().y() - (name.height() + kind.height() + 1) / 2
        painter.setFont(name_font)
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(inner.left(), top, inner.width(), name.height()), flags, box.name)
        top += name.height() + 1
        painter.setFont(kind_font)
        painter.setPen(theme.colour("text2"))
        painter.drawText(QRectF(inner.left(), top, inner.width(), kind.height()), flags, box.kind)
        painter.restore()

    def _extent(self) -> QRectF:
        wide = max((box.x + box.width for box in self._boxes), default=0.0)
        high = max((box.y + box.height for box in self._boxes), default=0.0)
        return QRectF(0, 0, wide, high)


def _paint_arrow(painter: QPainter, points: list[QPointF]) -> None:
    """A line through the points with an open head at its end."""
    if len(points) < 2:
        return
    painter.drawPolyline(QPolygonF(points))
    end, before = points[-1], points[-2]
    angle = atan2(end.y() - before.y(), end.x() - before.x())
    for turn in (pi * 0.8, -pi * 0.8):
        tip = QPointF(end.x() + 6 * cos(angle + turn), end.y() + 6 * sin(angle + turn))
        painter.drawLine(end, tip)
