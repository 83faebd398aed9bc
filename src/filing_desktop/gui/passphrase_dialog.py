"""The small window that changes the passphrase of the open library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from filing_desktop.errors import FilingError
from filing_desktop.gui.dialogs import prepare
from filing_desktop.gui.dialogs_scroll import scrolled
from filing_desktop.gui.forms.dialog_passphrase import Ui_DialogPassphrase
from filing_desktop.gui.kit.order import tab_in_order
from filing_desktop.gui.new_passphrase import NewPassphrase
from filing_desktop.gui.worker import Job, in_background
from filing_desktop.services.library_ports import LibraryGate
from filing_desktop.texts import Texts


class PassphraseDialog(QDialog):
    """Asks for the passphrase at hand and a new one; ``changed`` comes when that opens."""

    changed = Signal()

    def __init__(self, gate: LibraryGate, path: Path, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_DialogPassphrase()
        ui.setupUi(scrolled(self))
        self._gate, self._path, self._texts = gate, path, texts
        self._job: Job | None = None
        self.fresh = NewPassphrase(ui.fresh, ui.freshNote, ui.again, ui.againNote, ui.meter)
        prepare(self, texts, 480)
        ui.busy.hide()
        for label, field in (
            (ui.oldLabel, ui.old),
            (ui.freshLabel, ui.fresh),
            (ui.againLabel, ui.again),
        ):
            label.setBuddy(field)
        tab_in_order(self)
        ui.old.edited.connect(lambda: self._say_old(""))
        ui.fresh.edited.connect(lambda: self.fresh.typed(texts))
        ui.again.edited.connect(lambda: self.fresh.typed(texts))
        ui.accept_button.clicked.connect(self._change)
        self.fresh.show_strength(texts)
        ui.old.setFocus()

    @override
    def done(self, result: int) -> None:
        """Close; what was typed is forgotten, and a change that is under way comes to its end."""
        if self._job is not None:
            self._job.drop()
            self._job = None
        self.ui.old.clear()
        self.fresh.clear()
        super().done(result)

    def _change(self) -> None:
        if self._job is not None:
            return
        old, fresh = self.ui.old.text, self.fresh.text
        missing = "" if old else self._texts.say("passphrase.old_missing")
        is_right = self.fresh.is_right(self._texts)
        if not (self._say_old(missing) and is_right):
            return
        gate, path = self._gate, self._path
        self._job = in_background(
            lambda _progress: gate.change_passphrase(path, old, fresh),
            self,
            done=lambda _nothing: self._changed(),
            refused=self._refused,
        )
        self._job.busy.connect(self.ui.busy.show)
        self._job.broke.connect(self._rest)

    def _changed(self) -> None:
        self._rest()
        self.changed.emit()
        self.accept()

    def _refused(self, error: FilingError) -> None:
        """A wrong passphrase is said at its field, anything else over the buttons."""
        self._rest()
        why = self._texts.explain(error)
        if error.code == "library.wrong_passphrase":
            self._say_old(why)
        else:
            self.ui.note.say(why)

    def _rest(self) -> None:
        self._job = None
        self.ui.busy.hide()

    def _say_old(self, why: str) -> bool:
        self.ui.old.field.set_wrong(wrong=bool(why), why=why)
        self.ui.oldNote.say(why)
        self.ui.note.say("")
        if why:
            self.ui.old.setFocus()
        return not why
