"""The save status, always true, with a way to try again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.status import SaveStatus, Saving
from filing_desktop.services.session import SaveKind, SaveState


def status_text(words: Words, state: SaveState, *, short: bool = False) -> tuple[Saving, str]:
    """Sign and sentence of a save state: the time of the commit, a warning, or the reason."""
    if state.kind is SaveKind.PENDING:
        return Saving.SAVING, words.say("filing.saving")
    if state.kind is SaveKind.FAILED and state.error is not None:
        reason = "" if short else words.explain(state.error)
        return Saving.FAILED, words.say("filing.not_saved", reason=reason).rstrip(" –")
    at = state.at.astimezone().strftime("%H:%M") if state.at is not None else ""
    is_short = state.room_is_short
    text = words.say("filing.saved_short" if is_short and not short else "filing.saved", at=at)
    return Saving.SHORT if is_short else Saving.SAVED, text.strip()


class StatusLine(QWidget):
    """已保存 14:32, 正在保存, or in red 未保存 with the reason and 重试."""

    retried = Signal()

    def __init__(self, words: Words, *, short: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._short = words, short
        self.status = SaveStatus(Saving.SAVED, words.say("filing.saved", at="").strip())
        self.retry = Button(words.say("filing.retry"), kind="link")
        self.retry.clicked.connect(self.retried)
        self.retry.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.status, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_short(self, *, short: bool, state: SaveState) -> None:
        """Leave the reason out where there is no room; the tooltip keeps it."""
        self._short = short
        self.show_state(state)

    def show_state(self, state: SaveState) -> None:
        """Say whether everything is on the disk."""
        saving, text = status_text(self._words, state, short=self._short)
        self.status.set_status(saving, text)
        self.status.setToolTip(status_text(self._words, state)[1])
        self.retry.setVisible(saving is Saving.FAILED)
