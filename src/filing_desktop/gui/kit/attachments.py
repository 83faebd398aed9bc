"""Attachments: tiles with a picture, and the area to drop files on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.buttons import Button, IconButton
from filing_desktop.gui.kit.notes import IconMark
from filing_desktop.gui.kit.paint import draw_box, draw_text, painter_on, square
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_CARD, RADIUS_FIELD

_WIDE, _HIGH = 176, 104


class Thumbnail(QAbstractButton):
    """A tile: picture on white in every theme, name, size; a button to remove it."""

    opened = Signal()
    removed = Signal()

    def __init__(
        self,
        text: str,
        *,
        detail: str,
        remove: str,
        image: QImage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._detail = text, detail
        self._image = image
        self.setAccessibleName(f"{text} {detail}")
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.opened)
        ringed(self, RADIUS_FIELD)
        self.remove = IconButton("trash", name=remove, parent=self)
        self.remove.clicked.connect(self.removed)

    def set_image(self, image: QImage) -> None:
        """The picture of the first page, once it is drawn."""
        self._image = image
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        words = theme.metrics("note").height() + self.remove.sizeHint().height()
        return QSize(theme.px(_WIDE), theme.px(_HIGH) + words + 10)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: object) -> None:
        hint = self.remove.sizeHint()
        self.remove.setGeometry(
            self.width() - hint.width() - 4,
            self.height() - hint.height() - 3,
            hint.width(),
            hint.height(),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        box = QRectF(self.rect())
        fill, edge = theme.colour("field"), theme.colour("line")
        draw_box(painter, box, fill=fill, edge=edge, radius=RADIUS_FIELD)
        area = QRectF(1, 1, self.width() - 2, theme.px(_HIGH))
        painter.save()
        corners = QPainterPath()
        corners.addRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS_FIELD - 1, RADIUS_FIELD - 1)
        painter.setClipPath(corners)
        painter.fillRect(area, theme.colour("sunken"))
        painter.restore()
        painter.fillRect(QRectF(1, area.bottom(), area.width(), 1), edge)
        self._paint_picture(area.adjusted(8, 8, -8, -8))
        self._paint_words(area.bottom() + 7)

    def _paint_words(self, top: float) -> None:
        """The name over the whole width, the detail beside the button."""
        theme = current()
        painter = painter_on(self)
        metrics = theme.metrics("note")
        room = self.width() - 20
        # Only the middle of a long name goes: its number and its kind stay.
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideMiddle, room)
        line = QRectF(10, top, room, metrics.height())
        draw_text(painter, line, shown, theme.font("note"), theme.colour("text"))
        button = QRectF(self.remove.geometry())
        line = QRectF(10, button.top(), button.left() - 10, button.height())
        draw_text(painter, line, self._detail, theme.font("small"), theme.colour("text2"))

    def _paint_picture(self, area: QRectF) -> None:
        painter = painter_on(self)
        if self._image is None or self._image.isNull():
            size = current().px(28)
            left = area.center().x() - size / 2
            box = square(left, area.center().y(), size)
            paint_icon(painter, "file", box, current().colour("text3"))
            return
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(area.width() * ratio), round(area.height() * ratio))
        picture = self._image.scaled(
            wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        wide, high = picture.width() / ratio, picture.height() / ratio
        target = QRectF(area.center().x() - wide / 2, area.center().y() - high / 2, wide, high)
        painter.fillRect(target, Qt.GlobalColor.white)
        painter.drawImage(target, picture)


class DropArea(QWidget):
    """A place to drag files to, with a button that does the same.

    The words say what is taken and how big it may be, before anything is chosen.
    """

    dropped = Signal(list)
    pressed = Signal()

    def __init__(self, text: str, *, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self.setAccessibleName(text)
        self.setAcceptDrops(True)
        self.button = Button(button, icon="upload")
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconMark("upload", role="text3", size=20))
        words = Paragraph(text, step="note", role="text2")
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if urls and all(url.isLocalFile() for url in urls):
            self._show_over(over=True)
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        event.acceptProposedAction()
        self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls()])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = painter_on(self)
        fill = theme.colour("action_t" if self._over else "panel")
        pen = QPen(theme.colour("action" if self._over else "ctl"), 2 if self._over else 1)
        pen.setStyle(Qt.PenStyle.SolidLine if self._over else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(fill)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)

    def _show_over(self, *, over: bool) -> None:
        self._over = over
        self.update()
