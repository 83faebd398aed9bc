"""The table of filings: two lines in a cell, the client's bar, stage chip, must-fix sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from filing_desktop.gui.kit.paint import draw_box, draw_text, painter_on, square
from filing_desktop.gui.kit.signs import Severity, severity_icon, severity_role
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.tokens import RADIUS_CHIP, ClientName, Role, Tone

Index = QModelIndex | QPersistentModelIndex

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_PAD = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: text over detail, or a chip, or a severity sign with the text."""

    text: str
    detail: str = ""
    role: Role = "text2"
    medium: bool = False
    chip: Tone | None = None
    severity: Severity | None = None
    client: ClientName | None = None
    right: bool = False


class CellModel(QAbstractTableModel):
    """Rows of cells under column heads; what a screen reader hears is text and detail."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def set_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows; each has one cell per head."""
        self.beginResetModel()
        self._rows = tuple(tuple(row) for row in rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # signature of Qt
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # signature of Qt
        return 0 if parent.isValid() else len(self._heads)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        cell = self._rows[index.row()][index.column()]
        if role == CELL_ROLE:
            return cell
        spoken = {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }
        if role in spoken:
            return f"{cell.text} {cell.detail}".strip()
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class CellDelegate(QStyledItemDelegate):
    """Paints a ``Cell``; a row is as high as two lines and air."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CELL_ROLE)
        wide = _cell_width(cell) if isinstance(cell, Cell) else 0
        return QSize(wide, row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return
        theme = current()
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setClipRect(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("sel"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("hover"))
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, theme.colour("line"))
        if cell.client is not None:
            strong, _tint = theme.client(cell.client)
            painter.fillRect(QRectF(box.left(), box.top() + 10, 3, box.height() - 21), strong)
        _paint_cell(painter, box.adjusted(_PAD, 0, -_PAD, -1), cell)
        painter.restore()


class CellTable(QTableView):
    """A table without lines between columns; Return or a double click opens a row.

    The columns in ``fold`` go one after the other when the first column would
    have less room than it needs.
    """

    opened = Signal(int)

    def __init__(
        self,
        model: CellModel,
        *,
        name: str,
        fold: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fold = tuple(fold)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold_columns()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        row = self.currentIndex().row()
        if not self.hasFocus() or row < 0:
            return
        top, high = self.rowViewportPosition(row), self.rowHeight(row)
        box = QRectF(0, top, self.viewport().width(), high)
        painter = painter_on(self.viewport())
        draw_box(painter, box, edge=current().colour("focus"), width=2, radius=4)

    def fold_columns(self) -> None:
        """Show the columns there is room for; call it when the rows changed."""
        room = self.viewport().width()
        shown = [self._column_width(n) for n in range(self.model().columnCount())]
        needed = sum(shown)
        for column in self._fold:
            self.setColumnHidden(column, needed > room)
            needed -= shown[column] if needed > room else 0

    def _column_width(self, column: int) -> int:
        head = self.horizontalHeader().sectionSizeFromContents(column).width()
        return max(self.sizeHintForColumn(column), head)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if opens and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def row_height() -> int:
    """Height of a row with two lines."""
    theme = current()
    return theme.metrics("body").height() + theme.metrics("small").height() + 16


def _cell_width(cell: Cell) -> int:
    theme = current()
    first = theme.width(cell.text, "body", medium=cell.medium)
    if cell.chip is not None:
        first = theme.width(cell.text, "small", medium=True) + 16
    elif cell.severity is not None:
        first = theme.width(cell.text, "note", medium=True) + theme.px(18) + 6
    return max(first, theme.width(cell.detail, "small")) + 2 * _PAD + 16


def _paint_cell(painter: QPainter, box: QRectF, cell: Cell) -> None:
    if cell.chip is not None:
        _paint_chip(painter, box, cell.text, cell.chip)
    elif cell.severity is not None:
        _paint_sign(painter, box, cell.text, cell.severity)
    else:
        _paint_lines(painter, box, cell)


def _paint_chip(painter: QPainter, box: QRectF, text: str, tone: Tone) -> None:
    theme = current()
    ink, tint = theme.tone(tone)
    high = theme.metrics("small").height() + 5
    wide = theme.width(text, "small", medium=True) + 16
    chip = QRectF(box.left(), box.center().y() - high / 2, wide, high)
    edge = ink if theme.roles.edged else None
    draw_box(painter, chip, fill=tint, edge=edge, radius=RADIUS_CHIP)
    draw_text(painter, chip.adjusted(8, 0, 0, 0), text, theme.font("small", medium=True), ink)


def _paint_sign(painter: QPainter, box: QRectF, text: str, severity: Severity) -> None:
    theme = current()
    ink = theme.colour(severity_role(severity))
    size = theme.px(18)
    paint_icon(painter, severity_icon(severity), square(box.left(), box.center().y(), size), ink)
    area = box.adjusted(size + 6, 0, 0, 0)
    draw_text(painter, area, text, theme.font("note", medium=True), ink)


def _paint_lines(painter: QPainter, box: QRectF, cell: Cell) -> None:
    theme = current()
    font = theme.font("body" if cell.medium else "note", medium=cell.medium)
    align = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    ink = theme.colour(cell.role)
    text = _cut(cell.text, font, box)
    if not cell.detail:
        draw_text(painter, box, text, font, ink, align)
        return
    first, second = theme.metrics("body").height(), theme.metrics("small").height()
    top = box.center().y() - (first + second) / 2
    upper = QRectF(box.left(), top, box.width(), first)
    lower = QRectF(box.left(), top + first, box.width(), second)
    draw_text(painter, upper, text, font, ink, align)
    under = theme.colour("err" if cell.role == "err" else "text2")
    detail = _cut(cell.detail, theme.font("small"), box)
    draw_text(painter, lower, detail, theme.font("small"), under, align)


def _cut(text: str, font: QFont, box: QRectF) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
