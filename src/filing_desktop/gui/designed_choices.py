"""The kit's widgets to choose, search and measure with, as Designer files use them.

Apart from ``designed``, because the page to unlock a library has none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEvent, QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from filing_desktop.gui.designed import message
from filing_desktop.gui.kit.choices import RadioCard
from filing_desktop.gui.kit.fields import SearchField
from filing_desktop.gui.kit.status import StrengthMeter
from filing_desktop.gui.kit.ticks import TickBox
from filing_desktop.gui.theme.apply import current

if TYPE_CHECKING:
    from filing_desktop.texts import Texts


class FormSearch(SearchField):
    """A line to search in; the shortcut stands at its right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="", placeholder="", clear_name="", hint="Ctrl+K", parent=parent)

    @override
    def minimumSizeHint(self) -> QSize:
        theme = current()
        words = theme.width(self.placeholderText(), "body") + theme.width(self._hint, "micro")
        return QSize(words + theme.px(18) + 48, theme.control())

    def say_texts(self, texts: Texts) -> None:
        """Take the names in another language; what was typed stays."""
        self.setAccessibleName(message(self, texts, "nameCode"))
        self.setPlaceholderText(message(self, texts, "placeholderCode"))
        self._cross.set_icon("close", name=texts.say("shell.clear"))
        self.updateGeometry()


class FormTick(TickBox):
    """A box to tick; its words stay on one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)


class FormCard(RadioCard):
    """A card to choose; ``lineCodes`` names the lines below its title, with commas."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", icon="info", parent=parent)

    def _get_sign(self) -> str:
        return self._icon

    def _set_sign(self, sign: str) -> None:
        self._icon = sign

    sign = Property(str, _get_sign, _set_sign)

    def say_texts(self, texts: Texts) -> None:
        """Take title and lines in another language."""
        self.setText(message(self, texts, "textCode"))
        self._lines = tuple(texts.say(code) for code in str(self.property("lineCodes")).split(","))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(" ".join(self._lines))
        self.updateGeometry()


class FormMeter(StrengthMeter):
    """How strong a passphrase is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, "", parent=parent)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
