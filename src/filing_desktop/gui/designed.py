"""The kit's widgets as Designer files use them: made with a parent alone, the rest as properties.

``textCode`` is the message a widget shows, ``nameCode`` the one it is called by,
``placeholderCode`` what an empty field shows. ``sign`` is an icon, ``units`` a width at
text scale 1, ``step`` and ``role`` the type step and the colour.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from filing_desktop.gui.kit.buttons import Button, ButtonKind, IconButton
from filing_desktop.gui.kit.fields import LineField, PasswordField
from filing_desktop.gui.kit.notes import IconMark
from filing_desktop.gui.kit.paint import painter_on, square
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import paint_icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from filing_desktop.gui.theme.tokens import Role, Step
    from filing_desktop.texts import Texts

#: The sign before a sentence of that colour, its size and the room behind it at text scale 1.
_SIGNS: Mapping[Role, str] = MappingProxyType({"err": "circle-alert", "ok": "check-circle"})
_SIGN, _SIGN_GAP = 16, 8


def message(widget: QWidget, texts: Texts, kind: str) -> str:
    """The message that a property of a widget names, or ""."""
    code = widget.property(kind)
    return texts.say(code) if isinstance(code, str) and code else ""


class _DesignedButton(Button):
    def __init__(self, kind: ButtonKind, parent: QWidget | None) -> None:
        super().__init__("", kind=kind, parent=parent)

    def _get_sign(self) -> str:
        return self._icon

    def _set_sign(self, sign: str) -> None:
        self._icon = sign
        self.updateGeometry()

    sign = Property(str, _get_sign, _set_sign)


class PrimaryButton(_DesignedButton):
    """The one filled button of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("primary", parent)


class PlainButton(_DesignedButton):
    """A button with a border."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("normal", parent)


class LinkButton(_DesignedButton):
    """A button that looks like a link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("link", parent)


class SignButton(IconButton):
    """An icon alone, named by ``nameCode``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("more", name="", parent=parent)

    def _get_sign(self) -> str:
        return self._icon

    def _set_sign(self, sign: str) -> None:
        self._icon = sign

    sign = Property(str, _get_sign, _set_sign)

    def say_texts(self, texts: Texts) -> None:
        """Take the name in another language."""
        self.set_icon(self._icon, name=message(self, texts, "nameCode"))


class FormMark(IconMark):
    """An icon beside words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", parent=parent)

    def _get_sign(self) -> str:
        return self._icon

    def _set_sign(self, sign: str) -> None:
        self._icon = sign

    def _get_role(self) -> str:
        return self._role

    def _set_role(self, role: str) -> None:
        self._role = cast("Role", role)

    sign = Property(str, _get_sign, _set_sign)
    role = Property(str, _get_role, _set_role)


class FormParagraph(Paragraph):
    """Wrapped text; an empty one takes no room and is hidden.

    What is wrong, or was put right, has its sign before the words: colour alone says nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setVisible(False)

    def _get_step(self) -> str:
        return self._step

    def _set_step(self, step: str) -> None:
        self._step = cast("Step", step)

    def _get_role(self) -> str:
        return self._role

    def _set_role(self, role: str) -> None:
        self._role = cast("Role", role)

    def _get_units(self) -> str:
        return str(self._max_width)

    def _set_units(self, units: str) -> None:
        self._max_width = int(units)

    step = Property(str, _get_step, _set_step)
    role = Property(str, _get_role, _set_role)
    units = Property(str, _get_units, _set_units)

    @override
    def inset(self) -> int:
        return current().px(_SIGN + _SIGN_GAP) if self._role in _SIGNS else 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._role in _SIGNS:
            box = square(0, self.line_height() / 2, current().px(_SIGN))
            paint_icon(painter_on(self), _SIGNS[self._role], box, current().colour(self._role))

    def say(self, text: str) -> None:
        """Show a text, or nothing."""
        self.set_text(text)
        self.setVisible(bool(text))

    def say_texts(self, texts: Texts) -> None:
        """Show the text of ``textCode``; what was said by hand stays to who said it."""
        if self.property("textCode"):
            self.say(message(self, texts, "textCode"))


class FormField(LineField):
    """A line to type in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="", parent=parent)

    def _get_units(self) -> str:
        return str(self._width)

    def _set_units(self, units: str) -> None:
        self._width = int(units)
        self.setSizePolicy(self.sizePolicy().Policy.Fixed, self.sizePolicy().verticalPolicy())

    units = Property(str, _get_units, _set_units)

    def say_texts(self, texts: Texts) -> None:
        """Take name and placeholder in another language; what was typed stays."""
        self.setAccessibleName(message(self, texts, "nameCode"))
        self.setPlaceholderText(message(self, texts, "placeholderCode"))


class FormPassword(PasswordField):
    """A passphrase with an eye."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="", show_name="", hide_name="", parent=parent)

    def say_texts(self, texts: Texts) -> None:
        """Take the names in another language; what was typed stays."""
        self.field.setAccessibleName(message(self, texts, "nameCode"))
        self._show_name = texts.say("shell.show_characters")
        self._hide_name = texts.say("shell.hide_characters")
        hidden = self.field.echoMode() == self.field.EchoMode.Password
        name = self._show_name if hidden else self._hide_name
        self.eye.set_icon("eye" if hidden else "eye-off", name=name)
