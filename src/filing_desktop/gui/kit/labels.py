"""Text that does not change often: one-line and wrapping labels, hairlines, surfaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from filing_desktop.gui.theme.tokens import Role, Step

SurfaceKind = Literal["window", "side", "panel", "top", "footer", "card", "sunken"]


class Label(QLabel):
    """Plain text of one type step in one colour role."""

    def __init__(
        self,
        text: str,
        *,
        step: Step = "body",
        role: Role = "text",
        medium: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("step", step)
        self.setProperty("role", role)
        if medium:
            self.setProperty("medium", "true")
        self.setWordWrap(wrap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if wrap:
            policy = self.sizePolicy()
            policy.setHeightForWidth(True)
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            self.setSizePolicy(policy)

    def set_role(self, role: Role) -> None:
        """Another colour."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)


class Surface(QFrame):
    """An area with the background and the edge of its kind."""

    def __init__(self, kind: SurfaceKind, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)


def hairline(parent: QWidget | None = None) -> QFrame:
    """A line of 1 px between things of one kind."""
    line = QFrame(parent)
    line.setProperty("kind", "line")
    line.setFixedHeight(1)
    return line
