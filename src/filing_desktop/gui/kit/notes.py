"""An icon and a sentence, the icon centred on the first line: errors, hints, help heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.paint import painter_on, square
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon

if TYPE_CHECKING:
    from filing_desktop.gui.theme.tokens import Role, Step


class IconMark(QWidget):
    """An icon that says nothing by itself: its meaning stands in the words beside it.

    ``beside`` makes it as high as a line of that type step, the icon in the middle.
    """

    def __init__(
        self,
        icon: str,
        *,
        role: Role = "text2",
        size: int = 18,
        beside: Step | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._size = icon, size
        self._beside: Step | None = beside
        self._role: Role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, role: Role) -> None:
        """Another icon in another colour."""
        self._icon, self._role = icon, role
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        side = theme.px(self._size)
        return QSize(side, theme.leading(self._beside) if self._beside else side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        box = square(0, self.height() / 2, self.width())
        paint_icon(painter_on(self), self._icon, box, theme.colour(self._role))


class NoteLine(QWidget):
    """Icon and wrapped sentence in one colour; an error beside its field is one of these."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "circle-alert",
        role: Role = "err",
        step: Step = "note",
        text_role: Role | None = None,
        max_width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = Paragraph(text, step=step, role=text_role or role, max_width=max_width)
        size = 16 if step in {"note", "small"} else 18
        mark = IconMark(icon, role=role, size=size, beside=step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Another sentence."""
        self.words.set_text(text)
