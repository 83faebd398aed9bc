"""The common half of the long-text editors: fixed leading, growing height, plain text only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from filing_desktop.gui.kit.preedit import commit_pending
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.tokens import PROSE_LINE

_LEAST, _MOST = 4, 12
_PAD = 12


class LeadedEdit(QTextEdit):
    """Text on fixed lines of 26 px that grows from four lines to twelve, then scrolls.

    ``changed`` comes with each change by the user, ``left`` when the focus goes.
    Tab leaves the field.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, *, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pending = ""
        self._quiet = False
        self.setProperty("kind", "field")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.textChanged.connect(self._told)
        self.lead()

    def line_height(self) -> int:
        """Distance of two lines, in pixels."""
        return current().px(PROSE_LINE)

    def lead(self) -> None:
        """Put the fixed leading and the font on the whole text; no step to undo."""
        quiet, self._quiet = self._quiet, True
        font = current().font("prose")
        # The style sheet owns the font of the widget, the document must agree at once.
        self.document().setDefaultFont(font)
        layout = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        layout.setLineHeight(float(self.line_height()), int(fixed.value))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(layout)
        self._quiet = quiet

    def replace_text(self, text: str) -> None:
        """Show a text that was not typed here: no signal, nothing to undo."""
        quiet, self._quiet = self._quiet, True
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        self.lead()
        self.document().setUndoRedoEnabled(True)
        self._quiet = quiet

    def set_wrong(self, *, wrong: bool, why: str = "") -> None:
        """Show or take away the error border; ``why`` is read out as the description."""
        self.setProperty("wrong", "true" if wrong else "false")
        self.setAccessibleDescription(why)
        self.style().unpolish(self)
        self.style().polish(self)

    def commit_preedit(self) -> None:
        """Take over what an input method still composes, before the page changes."""
        commit_pending(self, lambda: self.pending)

    @override
    def sizeHint(self) -> QSize:
        line = self.line_height()
        high = self.document().documentLayout().documentSize().height()
        high = min(max(high, _LEAST * line), _MOST * line)
        return QSize(current().px(360), round(high) + 2 * _PAD)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(160), self.sizeHint().height())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.pending = event.preeditString()
        super().inputMethodEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()  # Ctrl+Return goes on to the next page
                return
            self.textCursor().insertBlock()  # also with Shift: a line break is a paragraph
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\ufffc", "")
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._needs_lead():
            self.document().setUndoRedoEnabled(False)
            self.lead()
            self.document().setUndoRedoEnabled(True)

    def _needs_lead(self) -> bool:
        block = self.document().firstBlock().blockFormat()
        return round(block.lineHeight()) != self.line_height()

    def _told(self) -> None:
        if not self._quiet:
            self.changed.emit()


class PlainEditor(LeadedEdit):
    """Several lines of plain text."""

    edited = Signal(str)

    def __init__(
        self,
        text: str = "",
        *,
        name: str,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name=name, placeholder=placeholder, parent=parent)
        self.replace_text(text)
        self.changed.connect(lambda: self.edited.emit(self.toPlainText()))
