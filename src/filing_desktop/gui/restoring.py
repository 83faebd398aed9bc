"""Asks which of the backups in a folder to restore."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from filing_desktop.gui.dialogs import prepare
from filing_desktop.gui.forms.dialog_notice import Ui_DialogNotice
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.services.backups import in_order, is_of

if TYPE_CHECKING:
    from filing_desktop.services.library_ports import FoundBackup
    from filing_desktop.services.library_state import LibraryState
    from filing_desktop.texts import Texts


class RestoreDialog(QDialog):
    """Offers the backups, the newest of this library first; ``chosen`` carries a name."""

    chosen = Signal(str)

    def __init__(
        self,
        found: Sequence[FoundBackup],
        path: Path,
        state: LibraryState,
        texts: Texts,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_DialogNotice()
        ui.setupUi(self)
        prepare(self, texts, 480)
        ui.mark.hide()
        ui.title.setText(texts.say("restore.title"))
        self.setWindowTitle(ui.title.text())
        ui.message.say(texts.say("restore.note"))
        self.setAccessibleDescription(texts.say("restore.note"))
        own = (state.library_id, path.name)
        options = [
            (backup.name, backup_words(backup, texts, is_own=is_of(backup, *own)))
            for backup in in_order(found, *own)
        ]
        self.backup = Dropdown(options, name=texts.say("restore.which"))
        self.backup.set_key(options[0][0])
        ui.outer.insertWidget(ui.outer.count() - 1, self.backup)
        for button, code in ((ui.close_button, "restore.restore"), (ui.second, "shell.cancel")):
            button.setText(texts.say(code))
            button.setAccessibleName(button.text())
        ui.close_button.clicked.connect(self._accept)
        ui.second.clicked.connect(self.reject)
        self.backup.setFocus()

    def _accept(self) -> None:
        self.accept()
        self.chosen.emit(self.backup.key)


def backup_words(backup: FoundBackup, texts: Texts, *, is_own: bool) -> str:
    """Whose backup and of when; one that does not tell is called by its folder."""
    if backup.at is None:
        return backup.name
    at = f"{backup.at:%Y-%m-%d %H:%M}"
    if is_own:
        return texts.say("restore.own", at=at)
    return texts.say("restore.other", at=at, name=backup.library_name)
