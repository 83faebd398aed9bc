"""One theme at one text scale, as Qt colours, fonts and pixel sizes."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetrics

from filing_desktop.gui.theme.tokens import FAMILY, STEPS, ClientName, Role, Roles, Step, Tone
from filing_desktop.gui.theme.tokens import tone_roles as _tone_roles


class Theme(NamedTuple):
    """Colours of ``roles`` and sizes at ``scale`` (1.0 to 2.0); all pixels are logical ones."""

    roles: Roles
    scale: float

    def colour(self, role: Role) -> QColor:
        """The colour of a role."""
        return QColor(self.roles.value(role))

    def client(self, name: ClientName) -> tuple[QColor, QColor]:
        """Strong colour and tint of a client."""
        found = self.roles.client(name)
        return QColor(found.strong), QColor(found.tint)

    def tone(self, tone: Tone) -> tuple[QColor, QColor]:
        """Text colour and tint of a tone."""
        text, tint = _tone_roles(tone)
        return self.colour(text), self.colour(tint)

    def font(self, step: Step, *, medium: bool | None = None) -> QFont:
        """The font of a type step; ``medium`` overrides the weight of the step."""
        # A copy: whoever asked may change it.
        return QFont(_font(*self._drawn(step, medium=medium)))

    def metrics(self, step: Step, *, medium: bool | None = None) -> QFontMetrics:
        """Metrics of the font of a type step."""
        return _metrics(*self._drawn(step, medium=medium))

    def width(self, text: str, step: Step, *, medium: bool | None = None) -> int:
        """Width of a text on one line, in pixels."""
        return self.metrics(step, medium=medium).horizontalAdvance(text)

    def _drawn(self, step: Step, *, medium: bool | None) -> tuple[int, bool]:
        wanted = STEPS[step]
        return self.px(wanted.px), wanted.medium if medium is None else medium

    def px(self, units: float) -> int:
        """A length that grows with the text: icons, field widths, text sizes."""
        return round(units * self.scale)

    def leading(self, step: Step) -> int:
        """Distance of two lines of a type step, in pixels."""
        wanted = STEPS[step]
        return max(round(wanted.px * self.scale * wanted.leading), self.metrics(step).ascent())

    def row(self, step: Step = "body") -> int:
        """Height of a row of text to press: text height + 8, never under 24."""
        return max(self.metrics(step).height() + 8, 24)

    def control(self) -> int:
        """Height of fields and buttons: text height + 14 and the two borders."""
        return self.metrics("body").height() + 16


def forget_fonts() -> None:
    """Measure anew: other fonts were loaded."""
    _font.cache_clear()
    _metrics.cache_clear()


@cache
def _font(pixels: int, heavy: bool) -> QFont:  # noqa: FBT001  # a key of the cache
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Medium if heavy else QFont.Weight.Normal)
    return font


@cache
def _metrics(pixels: int, heavy: bool) -> QFontMetrics:  # noqa: FBT001  # as above
    return QFontMetrics(_font(pixels, heavy))
