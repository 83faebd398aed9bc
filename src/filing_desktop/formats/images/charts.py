"""Charts as PNG pictures, for formats that take no vectors; legible in black and white."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from filing_desktop.documents.charts import (
    MOST_IN_A_ROW,
    ChartLayout,
    Line,
    PlacedBox,
    Point,
    flow_layout,
    org_layout,
)
from filing_desktop.documents.content import FlowChart, NodeKind, OrgChart
from filing_desktop.formats.images.look import png_bytes
from filing_desktop.resources import resource_path

_FINE = 2  # drawn so much finer, then reduced, so that edges are smooth
_INK = "#222222"
_GREY = "#444444"
_PALE = "#888888"
_MARGIN = 0.4  # units around the chart, for thick borders
_MILLIMETRES_PER_INCH = 25.4
#: A unit is at most so many millimetres: a name is then as large as the text around the chart.
_WIDEST_UNIT = 2.8
#: With a unit of so many millimetres a name is set in some nine points.
_GOOD_UNIT = 2.1
_NAME_SIZE = 1.5  # units
_NOTE_SHARE = 0.8
_LEADING = 1.3
_LEAST_SIZE = 0.5
#: Boxes in a row of a flow chart, so that a name reads well at the width of a page.
_IN_A_ROW = 5

#: A line of text, its font and its ink.
_LineOfText = tuple[str, ImageFont.FreeTypeFont, str]


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A drawn chart: PNG bytes and the width it is meant to have on paper, in millimetres."""

    png: bytes
    width_mm: float


def draw_chart(
    chart: FlowChart | OrgChart, width_mm: float, height_mm: float, dpi: int = 200
) -> ChartPicture:
    """Draw ``chart`` to fit into ``width_mm`` by ``height_mm``."""
    if isinstance(chart, FlowChart):
        layout = flow_layout(chart, _IN_A_ROW, with_branches=True)
    else:
        layout = _org(chart, width_mm, height_mm)
    across, down = layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN
    unit_mm = _unit_mm(layout, width_mm, height_mm)
    unit = unit_mm / _MILLIMETRES_PER_INCH * dpi
    size = (max(round(across * unit), 1), max(round(down * unit), 1))
    canvas = Image.new("L", (size[0] * _FINE, size[1] * _FINE), "white")
    pen = _Pen(ImageDraw.Draw(canvas), unit * _FINE)
    for line in layout.lines:
        pen.line(line)
    for box in layout.boxes:
        pen.box(box)
        pen.words(box)
    return ChartPicture(png_bytes(canvas.resize(size, Image.Resampling.LANCZOS)), across * unit_mm)


def _org(chart: OrgChart, width_mm: float, height_mm: float) -> ChartLayout:
    """The layout whose boxes come out largest; of those that read well, that of fewest rows."""

    def fitness(layout: ChartLayout) -> float:
        return min(_unit_mm(layout, width_mm, height_mm), _GOOD_UNIT)

    return max((org_layout(chart, most) for most in range(MOST_IN_A_ROW, 0, -1)), key=fitness)


def _unit_mm(layout: ChartLayout, width_mm: float, height_mm: float) -> float:
    across, down = layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN
    return min(width_mm / across, height_mm / down, _WIDEST_UNIT)


class _Pen:
    """Draws in units of the layout."""

    def __init__(self, draw: ImageDraw.ImageDraw, unit: float) -> None:
        self._draw = draw
        self._unit = unit

    def line(self, line: Line) -> None:
        """A polyline, with a head where it asks for one."""
        points = [self._at(point) for point in line.points]
        self._draw.line(points, fill=_INK, width=self._width(0.12))
        if line.has_head:
            self._head(line.points[-2], line.points[-1])

    def box(self, box: PlacedBox) -> None:
        """The border that says what the step is."""
        corners = (*self._at((box.x, box.y)), *self._at((box.x + box.width, box.y + box.height)))
        kind = box.node.kind
        thin = self._width(0.12)
        fill = "#e8e8e8" if kind is NodeKind.MODEL else "white"
        radius = {NodeKind.MODEL: 0.6, NodeKind.INPUT_OUTPUT: 2.4}.get(kind, 0.0) * self._unit
        width = self._width(0.36) if kind is NodeKind.INTERVENTION else thin
        border = {NodeKind.HUMAN: "white", NodeKind.OTHERWISE: _PALE}.get(kind, _INK)
        self._draw.rounded_rectangle(corners, radius, fill, border, width)
        if kind is NodeKind.HUMAN:
            self._dashes(box)
        if kind is NodeKind.LABELLING:
            gap = 0.35 * self._unit
            inner = (corners[0] + gap, corners[1] + gap, corners[2] - gap, corners[3] - gap)
            self._draw.rectangle(inner, outline=_INK, width=max(thin // 2, 1))

    def words(self, box: PlacedBox) -> None:
        """Name and note in the middle of the box, as large as they fit."""
        size = _NAME_SIZE
        lines = self._lines(box, size)
        while size > _LEAST_SIZE and _height(lines) > (box.height - 0.8) * self._unit:
            size *= 0.92
            lines = self._lines(box, size)
        lines = _cut(lines, (box.height - 0.8) * self._unit)
        x, y = self._at((box.x + box.width / 2, box.y + box.height / 2))
        y -= _height(lines) / 2
        for text, font, ink in lines:
            self._draw.text((x, y), text, ink, font, anchor="ma")
            y += font.size * _LEADING

    def _lines(self, box: PlacedBox, size: float) -> list[tuple[str, ImageFont.FreeTypeFont, str]]:
        measure = (box.width - 1.0) * self._unit
        name = _font("NotoSansSC-Medium.ttf", size * self._unit)
        note = _font("NotoSansSC-Regular.ttf", size * _NOTE_SHARE * self._unit)
        lines = [(text, name, _INK) for text in _wrapped(box.node.name, name, measure)]
        lines += [(text, note, _GREY) for text in _wrapped(box.node.note, note, measure)]
        return lines

    def _dashes(self, box: PlacedBox) -> None:
        x, y, right, foot = box.x, box.y, box.x + box.width, box.y + box.height
        corners = [(x, y), (right, y), (right, foot), (x, foot), (x, y)]
        for start, end in itertools.pairwise(corners):
            length = abs(end[0] - start[0]) + abs(end[1] - start[1])
            steps = max(round(length / 0.5), 1)
            for step in range(0, steps, 2):
                ends = [
                    self._at(
                        (
                            start[0] + (end[0] - start[0]) * min(each, steps) / steps,
                            start[1] + (end[1] - start[1]) * min(each, steps) / steps,
                        )
                    )
                    for each in (step, step + 1)
                ]
                self._draw.line(ends, fill=_INK, width=self._width(0.12))

    def _head(self, before: Point, tip: Point) -> None:
        length, half = 0.9, 0.42
        (x, y), level = tip, before[1] == tip[1]
        if level:
            back = x - length if x > before[0] else x + length
            sides = [(back, y - half), (back, y + half)]
        else:
            back = y - length if y > before[1] else y + length
            sides = [(x - half, back), (x + half, back)]
        self._draw.polygon([self._at(tip), *map(self._at, sides)], fill=_INK)

    def _at(self, point: Point) -> Point:
        return ((point[0] + _MARGIN) * self._unit, (point[1] + _MARGIN) * self._unit)

    def _width(self, units: float) -> int:
        return max(round(units * self._unit), 1)


def _height(lines: list[_LineOfText]) -> float:
    return sum(font.size * _LEADING for _, font, _ in lines)


def _cut(lines: list[_LineOfText], most: float) -> list[_LineOfText]:
    """As many lines as fit; the description of the picture holds the words that do not."""
    kept = list(lines)
    while len(kept) > 1 and _height(kept) > most:
        kept.pop()
    if len(kept) < len(lines):
        text, font, ink = kept[-1]
        kept[-1] = (f"{text[:-1]}…", font, ink)
    return kept


def _font(name: str, pixels: float) -> ImageFont.FreeTypeFont:
    path = str(resource_path("fonts", name))
    return ImageFont.truetype(path, max(pixels, 4), layout_engine=ImageFont.Layout.BASIC)


def _wrapped(text: str, font: ImageFont.FreeTypeFont, measure: float) -> list[str]:
    """Lines no wider than ``measure``; broken between any two characters, as Chinese is."""
    lines: list[str] = []
    line = ""
    for character in " ".join(text.split()):
        if line and font.getlength(line + character) > measure:
            lines.append(line)
            line = ""
        line += character
    return [*lines, line] if line else lines
