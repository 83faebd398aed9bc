"""The small windows over the main one: new filing, client, destroy, notice, fault, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from filing_desktop.errors import FilingError
from filing_desktop.filing.client import Client, is_client_code
from filing_desktop.filing.combination import COMBINATIONS
from filing_desktop.gui.clipboard import copy_text
from filing_desktop.gui.designed import FormField, FormParagraph
from filing_desktop.gui.dialogs_scroll import scrolled
from filing_desktop.gui.exception_hook import FaultReport
from filing_desktop.gui.forms.dialog_client import Ui_DialogClient
from filing_desktop.gui.forms.dialog_destroy import Ui_DialogDestroy
from filing_desktop.gui.forms.dialog_fault import Ui_DialogFault
from filing_desktop.gui.forms.dialog_filing import Ui_DialogFiling
from filing_desktop.gui.forms.dialog_keys import Ui_DialogKeys
from filing_desktop.gui.forms.dialog_notice import Ui_DialogNotice
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.order import tab_in_order
from filing_desktop.gui.language import set_texts
from filing_desktop.gui.theme.apply import current
from filing_desktop.services.homes import BinRow, suggested_code
from filing_desktop.services.same_client import client_called
from filing_desktop.texts import Texts

KEYS = (
    ("Ctrl+K", "search"),
    ("Ctrl+N", "new"),
    ("Enter", "open"),
    ("Delete", "delete"),
    ("Ctrl+S", "save"),
    ("Ctrl+E", "export"),
    ("F1", "help"),
    ("Ctrl+L", "lock"),
)


def say_wrong(field: FormField, note: FormParagraph, why: str) -> bool:
    """Show why a field is not right yet, or that it is; answers whether it is."""
    field.set_wrong(wrong=bool(why), why=why)
    note.say(why)
    if why:
        field.setFocus()
    return not why


class FilingDialog(QDialog):
    """Asks for client, name and combination of a new filing; ``start`` does it and may refuse.

    ``triage_wanted`` comes where a person is not sure which one it is; the dialog is closed.
    """

    triage_wanted = Signal()

    def __init__(
        self,
        clients: Sequence[Client],
        chosen: str,
        start: Callable[[str, str, str], None],
        texts: Texts,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DialogFiling()
        self.ui.setupUi(self)
        self._start, self._texts = start, texts
        names = [(client.key, f"{client.code} {client.name}") for client in clients]
        self.client = Dropdown(names, name=texts.say("dialog.client"))
        self.client.set_key(chosen or names[0][0])
        self.ui.clientPlace.addWidget(self.client)
        kinds = [(each, texts.say(f"home.type.{each}")) for each in COMBINATIONS.values()]
        self.combination = Dropdown(kinds, name=texts.say("dialog.filing_type"))
        self.combination.set_key(kinds[0][0])  # two of three filings are of this one
        self.combination.edited.connect(self._explain)
        self.ui.typePlace.addWidget(self.combination)
        tab_in_order(self)
        self.ui.typeLabel.setBuddy(self.combination)
        self.ui.clientLabel.setBuddy(self.client)
        prepare(self, texts, 440)
        self.ui.nameLabel.setBuddy(self.ui.name)
        self.ui.accept_button.clicked.connect(self._accept)
        self.ui.name.edited.connect(lambda: say_wrong(self.ui.name, self.ui.nameNote, ""))
        self.ui.triage.clicked.connect(self._go_to_triage)
        self._explain(self.combination.key)
        self.ui.name.setFocus()

    def _explain(self, combination: str) -> None:
        """What that type is, by everyday examples."""
        self.ui.typeNote.say(self._texts.say(f"dialog.type.{combination}"))

    def _go_to_triage(self) -> None:
        self.reject()
        self.triage_wanted.emit()

    def _accept(self) -> None:
        title = self.ui.name.text().strip()
        missing = "" if title else self._texts.say("dialog.filing_title_missing")
        if say_wrong(self.ui.name, self.ui.nameNote, missing):
            _try(self, self._begin(title), self._texts, self.ui.note)

    def _begin(self, title: str) -> Callable[[], None]:
        return lambda: self._start(self.client.key, title, self.combination.key)


class ClientDialog(QDialog):
    """Asks for name and code of a client, new or to be changed; ``save`` may refuse.

    A name another one of ``others`` has is told first, and taken when it is saved once more;
    ``show_wanted`` carries the key of that one, where a person goes there instead.
    """

    show_wanted = Signal(str)

    def __init__(
        self,
        client: Client | None,
        others: Sequence[Client],
        save: Callable[[str, str], None],
        texts: Texts,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DialogClient()
        self.ui.setupUi(self)
        self._others, self._save, self._texts = others, save, texts
        self._twin: Client | None = None
        prepare(self, texts, 440)
        taken = [each.code for each in others]
        self.entry = ClientEntry(
            self.ui.name, self.ui.nameNote, self.ui.short, self.ui.shortNote, taken
        )
        self.ui.show_there.hide()
        self.ui.show_there.clicked.connect(self._go_there)
        self.ui.name.edited.connect(lambda: self._tell(None))
        self.ui.nameLabel.setBuddy(self.ui.name)
        self.ui.shortLabel.setBuddy(self.ui.short)
        if client is not None:
            self.ui.title.setText(texts.say("dialog.client_change"))
            self.entry.show_client(client)
        self.ui.accept_button.clicked.connect(self._accept)
        self.ui.name.setFocus()

    def _accept(self) -> None:
        if not self.entry.is_right(self._texts):
            return
        twin = client_called(self.entry.name, self._others)
        if twin is not None and twin != self._twin:
            self._tell(twin)
            return
        save = self._save
        _try(self, lambda: save(self.entry.name, self.entry.code), self._texts, self.ui.note)

    def _tell(self, twin: Client | None) -> None:
        """Say whose name that is already, or nothing any more."""
        texts, self._twin = self._texts, twin
        if twin is not None:
            why = texts.say("dialog.client_is_there", name=twin.name, code=twin.code)
            say_wrong(self.ui.name, self.ui.nameNote, why)
        self.ui.show_there.setVisible(twin is not None)
        self.ui.accept_button.setText(
            texts.say("dialog.client_ok" if twin is None else "dialog.client_ok_anyway")
        )
        self.ui.accept_button.setAccessibleName(self.ui.accept_button.text())

    def _go_there(self) -> None:
        twin = self._twin
        self.reject()
        if twin is not None:
            self.show_wanted.emit(twin.key)


class ClientEntry:
    """The two fields of a client, in the dialog and in the first run; the code is suggested."""

    def __init__(
        self,
        name: FormField,
        name_note: FormParagraph,
        code: FormField,
        code_note: FormParagraph,
        taken: Sequence[str] = (),
    ) -> None:
        self._name, self._name_note = name, name_note
        self._code, self._code_note = code, code_note
        self._taken = taken
        self._code_was_typed = False
        name.edited.connect(self._suggest)
        code.edited.connect(self._typed)

    @property
    def name(self) -> str:
        """The name, without spaces at its ends."""
        return self._name.text().strip()

    @property
    def code(self) -> str:
        """The code in capitals."""
        return self._code.text().strip().upper()

    def show_client(self, client: Client) -> None:
        """Show a client that is there."""
        self._name.setText(client.name)
        self._code.setText(client.code)
        self._code_was_typed = True

    def is_right(self, texts: Texts) -> bool:
        """Show what is missing, the focus on the first; answers whether nothing is."""
        code = self.code
        wrong = "" if is_client_code(code) else texts.say("dialog.client_code_wrong")
        if code in self._taken:
            wrong = texts.say("dialog.client_code_taken")
        has_code = say_wrong(self._code, self._code_note, wrong)
        missing = "" if self.name else texts.say("dialog.client_name_missing")
        return say_wrong(self._name, self._name_note, missing) and has_code

    def _suggest(self) -> None:
        say_wrong(self._name, self._name_note, "")
        if not self._code_was_typed:
            self._code.setText(suggested_code(self.name, self._taken) if self.name else "")

    def _typed(self) -> None:
        self._code_was_typed = bool(self.code)
        say_wrong(self._code, self._code_note, "")


class DestroyDialog(QDialog):
    """Asks for the client's code before something is gone for good."""

    def __init__(self, row: BinRow, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_DialogDestroy()
        self.ui.setupUi(self)
        self._texts, self._code = texts, row.client.code
        prepare(self, texts, 440)
        if row.filing is None:
            what = texts.say("dialog.destroy_client", name=row.client.name)
        else:
            what = texts.say("dialog.destroy_filing", title=row.filing.title)
        self.ui.what.say(what)
        words = texts.say("dialog.destroy_code", code=self._code)
        self.ui.shortLabel.setText(words)
        self.ui.short.setAccessibleName(words)
        self.ui.shortLabel.setBuddy(self.ui.short)
        self.ui.accept_button.clicked.connect(self._accept)
        self.ui.short.setFocus()

    def _accept(self) -> None:
        fits = self.ui.short.text().strip().upper() == self._code
        why = "" if fits else self._texts.say("dialog.destroy_code_wrong", code=self._code)
        if say_wrong(self.ui.short, self.ui.shortNote, why):
            self.accept()


class NoticeDialog(QDialog):
    """One sentence and one way on; with ``other`` a second one, told by ``finished(0)``."""

    def __init__(
        self, texts: Texts, parent: QWidget, *, title: str, text: str, close: str, other: str = ""
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DialogNotice()
        self.ui.setupUi(self)
        prepare(self, texts, 480)
        self.ui.title.setText(title)
        self.setWindowTitle(title)
        self.ui.message.say(text)
        self.setAccessibleDescription(text)
        self.ui.close_button.setText(close)
        self.ui.close_button.setAccessibleName(close)
        self.ui.second.setVisible(bool(other))
        if other:
            self.ui.second.setText(other)
            self.ui.second.setAccessibleName(other)
        self.ui.close_button.clicked.connect(self.accept)
        self.ui.second.clicked.connect(self.reject)


class FaultDialog(QDialog):
    """A fault of the program: what is safe, what to do, and a report to copy."""

    def __init__(self, report: FaultReport, texts: Texts, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.ui = Ui_DialogFault()
        self.ui.setupUi(scrolled(self))
        self._report, self._texts = report, texts
        prepare(self, texts, 560)
        self.ui.report_id.setText(texts.say("fault.report_id", id=report.id))
        self.ui.report.say("\n".join(report.text.split("\n")[1:7]))
        self.setAccessibleDescription(texts.say("fault.safe"))
        self.ui.copy.clicked.connect(self._copy)
        self.ui.go_on.clicked.connect(self.accept)

    def _copy(self) -> None:
        copy_text(self._report.text)
        self.ui.copy.setText(self._texts.say("fault.copied"))


class KeysDialog(QDialog):
    """Which keys do what."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_DialogKeys()
        self.ui.setupUi(self)
        prepare(self, texts, 380)
        for keys, what in KEYS:
            row = QHBoxLayout()
            row.addWidget(Label(texts.say(f"keys.{what}")))
            row.addStretch(1)
            row.addWidget(Label(keys, role="text2"))
            self.ui.keysLayout.addLayout(row)
        self.ui.done.clicked.connect(self.accept)


def prepare(dialog: QDialog, texts: Texts, width: int) -> None:
    """Give a dialog its texts, a width that grows with them, and a title for those who hear it."""
    set_texts(dialog, texts)
    title = dialog.findChild(QWidget, "title")
    words = title.property("text") if title is not None else ""
    dialog.setWindowTitle(str(words or texts.say("shell.product")))
    dialog.setMinimumWidth(current().px(width))
    cancel = dialog.findChild(QWidget, "cancel")
    if cancel is not None:
        cancel.clicked.connect(dialog.reject)  # type: ignore[attr-defined]  # a button in every form


def _try(dialog: QDialog, act: Callable[[], None], texts: Texts, note: FormParagraph) -> None:
    """Do it and close, or say beside the button why not; what was typed stays."""
    try:
        act()
    except FilingError as error:
        note.say(texts.explain(error))
    else:
        dialog.accept()
