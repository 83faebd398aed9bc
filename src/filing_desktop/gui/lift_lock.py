"""Releasing a lock that was left behind, on a person's word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from filing_desktop.errors import FilingError
from filing_desktop.gui.dialogs import NoticeDialog
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.library_words import moment
from filing_desktop.gui.small_window import show

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from filing_desktop.services.library_ports import LibraryGate
    from filing_desktop.services.library_state import Holder
    from filing_desktop.texts import Texts


class LiftLock(Button):
    """A link that releases the lock of a library after a warning.

    Only a person knows whether the program on the other computer has ended. ``tried`` comes
    with the error, or None where the lock is gone.
    """

    tried = Signal(object)

    def __init__(self, gate: LibraryGate, parent: QWidget) -> None:
        super().__init__("", kind="link", parent=parent)
        self._gate = gate
        self.clicked.connect(self._ask)

    def offer(self, path: Path, holder: Holder, texts: Texts) -> None:
        """Offer it for the library at ``path``."""
        self._path, self._holder, self._texts = path, holder, texts
        self.setText(texts.say("unlock.lift"))
        self.setAccessibleName(self.text())
        self.show()

    def _ask(self) -> None:
        holder, texts = self._holder, self._texts
        dialog = NoticeDialog(
            texts,
            self,
            title=texts.say("unlock.lift_title"),
            text=texts.say("unlock.lift_text", host=holder.host, since=moment(holder.since)),
            close=texts.say("unlock.lift_no"),
            other=texts.say("unlock.lift_yes"),
        )
        dialog.ui.second.clicked.connect(self._lift)
        show(dialog)

    def _lift(self) -> None:
        try:
            self._gate.lift_lock(self._path, self._holder)
        except FilingError as error:
            self.tried.emit(error)
        else:
            self.tried.emit(None)
