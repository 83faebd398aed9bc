"""Takes what a screen reader toggles as what a person clicked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class Heard:
    """Tells ``clicked`` of a button that was toggled by way of the accessibility tree.

    Qt only sets the mark then and tells ``toggled``; the program listens to ``clicked``,
    because it sets marks itself. Without this the mark would be seen and the answer never
    taken. The button says with ``own`` what is a click, or the program's own doing.
    """

    def __init__(self, button: QAbstractButton) -> None:
        self._button = button
        self._is_own = False
        button.toggled.connect(self._heard)

    @contextmanager
    def own(self) -> Iterator[None]:
        """What is toggled inside needs not be told."""
        before, self._is_own = self._is_own, True
        try:
            yield
        finally:
            self._is_own = before

    def _heard(self, is_checked: bool) -> None:  # noqa: FBT001  # Qt's own signature
        if self._is_own:
            return
        button = self._button
        group: QButtonGroup | None = button.group()  # the stubs of Qt leave the None out
        is_exclusive = button.autoExclusive() if group is None else group.exclusive()
        if not is_exclusive:
            button.clicked[bool].emit(is_checked)  # type: ignore[index]  # stubs know no overloads
        elif is_checked:  # a click on the chosen one of several changes nothing, and is told
            button.click()
