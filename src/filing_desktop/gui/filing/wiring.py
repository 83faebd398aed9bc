"""Connects questions on the screen with the session they are answered in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from filing_desktop.filing.answer import Raw
from filing_desktop.gui.filing import deeds
from filing_desktop.gui.filing.field import FieldBlock
from filing_desktop.interview.route import is_marked
from filing_desktop.services.session import EditSession


class FieldWiring(QObject):
    """Takes what blocks tell to the session; ``edited`` names the question of each edit."""

    edited = Signal(str)

    def __init__(self, session: EditSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def connect_block(self, block: FieldBlock) -> None:
        """From now on this block answers its question."""
        block.edited.connect(lambda raw: self._edit(block, raw))
        block.left.connect(self._session.leave)
        block.unsure_toggled.connect(lambda on: self._mark_unsure(block, is_unsure=on))
        block.applies_toggled.connect(
            lambda applies, reason: self._set_applies(block, applies=applies, reason=reason)
        )
        block.finish_toggled.connect(lambda on: self._finish(block, is_finished=on))
        self.show_finished(block)

    def show_finished(self, block: FieldBlock) -> None:
        """Show whether the block's text is marked as written."""
        block.editor.set_finished(is_finished=is_marked(self._session.facts, block.state))

    def _edit(self, block: FieldBlock, raw: Raw) -> None:
        deeds.edit(self._session, block.state.address, raw)
        self.edited.emit(block.state.address.question)

    def _mark_unsure(self, block: FieldBlock, *, is_unsure: bool) -> None:
        deeds.mark_unsure(self._session, block.state, is_unsure=is_unsure)
        self.edited.emit(block.state.address.question)

    def _set_applies(self, block: FieldBlock, *, applies: bool, reason: str) -> None:
        deeds.set_applies(self._session, block.state, applies=applies, reason=reason)
        self.edited.emit(block.state.address.question)

    def _finish(self, block: FieldBlock, *, is_finished: bool) -> None:
        deeds.mark_finished(self._session, block.state.address, is_finished=is_finished)
        self.edited.emit(block.state.address.question)
