"""Rows of the lists at the left: sections with their state, places with a count, group heads."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.paint import (
    draw_box,
    draw_text,
    draw_wrapped,
    painter_on,
    square,
    wrapped_height,
)
from filing_desktop.gui.kit.signs import State, paint_state
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon
from filing_desktop.gui.theme.ring import ringed
from filing_desktop.gui.theme.tokens import RADIUS_CHIP, RADIUS_FIELD, ClientName, Role

_PAD = 8
_GAP = 8


class _Row(QPushButton):
    """A row to press; the one that shows what the page shows is *current*."""

    def __init__(self, text: str, name: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self._is_current = False
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ringed(self, RADIUS_FIELD)

    @property
    def is_current(self) -> bool:
        """Whether the page shows this."""
        return self._is_current

    def set_current(self, *, current: bool) -> None:
        """Mark the row as the one shown."""
        self._is_current = current
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint_ground(self) -> None:
        theme = current()
        if not (self._is_current or self.underMouse()):
            return
        fill = theme.colour("sel" if self._is_current else "hover")
        draw_box(painter_on(self), QRectF(self.rect()), fill=fill, radius=RADIUS_FIELD)

    def _paint_words(self, left: float, right: float, word: str, role: Role) -> None:
        """The text of the row from ``left``, the word that ends at ``right``."""
        theme = current()
        painter = painter_on(self)
        medium = self._is_current
        font = theme.font("body", medium=medium)
        heavy = role == "err"
        wide = theme.width(word, "small", medium=heavy)
        room = int(right - left) - (wide + _GAP if word else 0)
        high = wrapped_height(theme.metrics("body", medium=True), self.text(), room)
        area = QRectF(left, (self.height() - high) / 2, room, high)
        draw_wrapped(painter, area, self.text(), font, theme.colour("text"))
        area = QRectF(right - wide, 0, wide + 1, self.height())
        draw_text(painter, area, word, theme.font("small", medium=heavy), theme.colour(role))


class TaskRow(_Row):
    """A section: state sign, name and the word of the state at the right."""

    def __init__(
        self,
        text: str,
        *,
        state: State,
        word: str,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, name or f"{text} {word}", parent)
        self._state, self._word = state, word

    def set_state(self, state: State, word: str, name: str = "") -> None:
        """Another state with its word."""
        self._state, self._word = state, word
        self.setAccessibleName(name or f"{self.text()} {word}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        words = theme.width(self.text(), "body", medium=True)
        word = theme.width(self._word, "small", medium=True)
        wide = _PAD + theme.px(18) + _GAP + words + 2 * _GAP + word + _PAD
        return QSize(wide, theme.row())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        self._paint_ground()
        size = theme.px(18)
        paint_state(painter_on(self), square(_PAD, self.height() / 2, size), self._state, theme)
        role: Role = "err" if self._state is State.PROBLEM else "text2"
        self._paint_words(_PAD + size + _GAP, self.width() - _PAD, self._word, role)


class SideRow(_Row):
    """A place to go to: icon or client code, name, count."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        icon_role: Role = "text2",
        client: tuple[str, ClientName] | None = None,
        count: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, name or f"{text} {count}".strip(), parent)
        self._icon, self._icon_role, self._client, self._count = icon, icon_role, client, count
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_count(self, count: str, name: str = "") -> None:
        """Another count."""
        self._count = count
        self.setAccessibleName(name or f"{self.text()} {count}".strip())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        words = theme.width(self.text(), "body", medium=True)
        return QSize(words + self._around(), theme.metrics("body").height() + 12)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(60) + self._around(), self.sizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        metrics = current().metrics("body", medium=True)
        return wrapped_height(metrics, self.text(), width - self._around()) + 12

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        self._paint_ground()
        if self._client is not None:
            self._paint_code(*self._client)
        elif self._icon:
            box = square(10, self.height() / 2, theme.px(18))
            paint_icon(painter_on(self), self._icon, box, theme.colour(self._icon_role))
        self._paint_words(self._text_left(), self.width() - 10, self._count, "text3")

    def _around(self) -> int:
        """What the row needs in width beside its words."""
        return self._text_left() + 2 * _GAP + current().width(self._count, "small") + 10

    def _text_left(self) -> int:
        theme = current()
        if self._client is not None:
            return _PAD + self._code_width() + _GAP + 2
        return 10 + theme.px(18) + 10 if self._icon else 10

    def _code_width(self) -> int:
        theme = current()
        code = self._client[0] if self._client is not None else ""
        return max(theme.width(code, "micro") + 14, theme.px(32))

    def _paint_code(self, code: str, colour: ClientName) -> None:
        theme = current()
        ink, tint = theme.client(colour)
        high = theme.metrics("small").height() + 4
        box = QRectF(_PAD, (self.height() - high) / 2, self._code_width(), high)
        edge = ink if theme.roles.edged else None
        painter = painter_on(self)
        draw_box(painter, box, fill=tint, edge=edge, radius=RADIUS_CHIP)
        left = box.left() + (box.width() - theme.width(code, "micro")) / 2
        area = QRectF(left, box.top(), box.width(), box.height())
        draw_text(painter, area, code, theme.font("micro"), ink)


def group_head(text: str, *, parent: QWidget | None = None) -> Label:
    """The small head over a group of rows."""
    head = Label(text, step="small", role="text2", medium=True, parent=parent)
    head.setContentsMargins(_PAD, 8, _PAD, 2)
    return head
