"""One-line fields: plain, passphrase and search."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.buttons import IconButton
from filing_desktop.gui.kit.paint import draw_text, painter_on, square
from filing_desktop.gui.kit.preedit import commit_pending
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon

_ICON = 18
_PAD = 10
#: The focus comes back by itself: the caret stays, as Qt keeps the selection then.
_FOR_A_MOMENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class LineField(QLineEdit):
    """One line of text; ``width`` is the expected width at text scale 1, 0 takes what there is.

    ``edited`` comes with each change by the user, also by way of a screen reader, which Qt
    does not tell as ``textEdited``; ``left`` comes when the focus goes.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        name: str,
        placeholder: str = "",
        width: int = 0,
        icon: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._width, self._icon, self._hint = width, icon, hint
        self.pending = ""
        self._quiet = False
        self.setProperty("kind", "field")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        sideways = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(sideways, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._told)
        self.setCursorPosition(0)
        self._set_margins()

    @override
    def setText(self, text: str | None, /) -> None:
        """Show a text that was not typed here: ``edited`` stays silent."""
        quiet, self._quiet = self._quiet, True
        super().setText(text)
        self._quiet = quiet
        if not self.hasFocus():
            self.setCursorPosition(0)

    def overflows(self) -> bool:
        """Whether the text is wider than the field, so that only a part of it is seen."""
        margins = self.textMargins()
        room = self.width() - 2 * _PAD - margins.left() - margins.right()
        return self.fontMetrics().horizontalAdvance(self.displayText()) > room

    @override
    def clear(self) -> None:
        """Show nothing; ``edited`` stays silent."""
        self.setText("")

    def set_wrong(self, *, wrong: bool, why: str = "") -> None:
        """Show or take away the error border; ``why`` is read out as the description."""
        self.setAccessibleDescription(why)
        if wrong == (self.property("wrong") == "true"):
            return
        self.setProperty("wrong", "true" if wrong else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def commit_preedit(self) -> None:
        """Take over what an input method still composes, before the page changes."""
        commit_pending(self, lambda: self.pending)

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.px(self._width or 232), theme.control())

    @override
    def minimumSizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.px(min(self._width or 120, 120)), theme.control())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.pending = event.preeditString()
        super().inputMethodEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # What Tab selects is selected backwards: a long answer is read from its beginning.
        if self.hasSelectedText() and self.selectedText() == self.text() and self.overflows():
            self.end(False)  # noqa: FBT003  # Qt's own signature
            self.home(True)  # noqa: FBT003  # as above

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _FOR_A_MOMENT and self.overflows():
            self.setCursorPosition(0)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current()
        painter = painter_on(self)
        middle = self.height() / 2
        if self._icon:
            box = square(_PAD, middle, theme.px(_ICON))
            paint_icon(painter, self._icon, box, theme.colour("text2"))
        if self._hint and not self.text():
            wide = theme.width(self._hint, "micro", medium=False)
            area = QRectF(self.width() - wide - 12, 0, wide + 1, self.height())
            font = theme.font("micro", medium=False)
            draw_text(painter, area, self._hint, font, theme.colour("text3"))

    def _told(self, text: str) -> None:
        if not self._quiet:
            self.edited.emit(text)

    def _set_margins(self) -> None:
        theme = current()
        left = theme.px(_ICON) + 4 if self._icon else 0
        right = theme.width(self._hint, "micro", medium=False) + 12 if self._hint else 0
        if self.textMargins().left() != left or self.textMargins().right() != right:
            self.setTextMargins(left, 0, right, 0)


class SearchField(LineField):
    """A field with a glass; Esc empties it, a cross does too once something is typed.

    ``chosen`` comes with Return.
    """

    chosen = Signal(str)

    def __init__(
        self,
        *,
        name: str,
        placeholder: str,
        clear_name: str,
        hint: str = "",
        width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            name=name, placeholder=placeholder, width=width, icon="search", hint=hint, parent=parent
        )
        self._cross = IconButton("close", name=clear_name, parent=self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.hide()
        self._cross.clicked.connect(self._empty)
        self.textChanged.connect(self._show_cross)
        self.returnPressed.connect(lambda: self.chosen.emit(self.text()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._empty()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        hint = self._cross.sizeHint()
        top = (self.height() - hint.height()) // 2
        self._cross.setGeometry(self.width() - hint.width() - 3, top, hint.width(), hint.height())

    def _show_cross(self, text: str) -> None:
        self._cross.setVisible(bool(text))

    def _empty(self) -> None:
        self.clear()
        self.edited.emit("")


class PasswordField(QWidget):
    """A field for a passphrase with an eye; pasting is allowed, the dots can be shown."""

    edited = Signal(str)

    def __init__(
        self, *, name: str, show_name: str, hide_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._show_name, self._hide_name = show_name, hide_name
        self.field = LineField(name=name, parent=self)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setProperty("dots", "true")
        self.eye = IconButton("eye", name=show_name, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.eye)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.edited.connect(self.edited)
        self.eye.clicked.connect(self._toggle)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.field.text()

    def clear(self) -> None:
        """Empty it and hide the characters again."""
        self.field.clear()
        if self.field.echoMode() == QLineEdit.EchoMode.Normal:
            self._toggle()

    def _toggle(self) -> None:
        shown = self.field.echoMode() == QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        # Dots from a Chinese font are full width: they are shown smaller (style sheet).
        self.field.setProperty("dots", "false" if shown else "true")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        name = self._hide_name if shown else self._show_name
        self.eye.set_icon("eye-off" if shown else "eye", name=name)
