"""White space of a set height, for title pages."""

from __future__ import annotations

from dataclasses import dataclass

from filing_desktop.formats.pdf.pieces import Pen


@dataclass(frozen=True, slots=True)
class Spacer:
    """Nothing, so and so high."""

    height: float

    def least(self) -> float:
        """None."""
        return 0.0

    def split(self, room: float) -> None:
        """White space is not split."""
        del room

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw nothing."""
        del pen, left, top
