"""The other way into a library: the printed recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from filing_desktop.gui.forms.unlock_code import Ui_UnlockCode
from filing_desktop.gui.language import set_texts

if TYPE_CHECKING:
    from filing_desktop.texts import Texts


class CodeBlock(QWidget):
    """Asks for the code; made when somebody wants it, which most people never do.

    ``edited`` comes with each change by the user.
    """

    edited = Signal(str)

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_UnlockCode()
        self.ui.setupUi(self)
        self.ui.codeLabel.setBuddy(self.ui.code)
        self.setFocusProxy(self.ui.code)
        self.ui.code.edited.connect(self.edited)
        set_texts(self, texts)
        self.say("")

    @property
    def text(self) -> str:
        """What was typed, without blanks around it."""
        return self.ui.code.text().strip()

    def clear(self) -> None:
        """Forget what was typed."""
        self.ui.code.clear()

    def say(self, text: str) -> None:
        """Tell what is wrong with the code; "" where nothing is."""
        self.ui.codeNote.say(text)
        self.ui.code.set_wrong(wrong=bool(text), why=text)
