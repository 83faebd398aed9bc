"""The page that opens a library: passphrase or recovery code, other libraries, restoring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.errors import FilingError
from filing_desktop.gui.dialogs_folder import ask_folder
from filing_desktop.gui.forms.unlock import Ui_Unlock
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.language import set_texts
from filing_desktop.gui.small_window import show
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.worker import Job, in_background
from filing_desktop.services.library_state import LibraryCondition, LibraryState

if TYPE_CHECKING:
    from filing_desktop.gui.lift_lock import LiftLock
    from filing_desktop.gui.unlock_code import CodeBlock
    from filing_desktop.services.library_ports import OpenLibrary
    from filing_desktop.services.program import Program
    from filing_desktop.texts import Texts

_OPENS = (LibraryCondition.OK, LibraryCondition.HELD)
#: Until ``look_again``: a library that can be opened, as most can.
_UNSEEN = LibraryState(LibraryCondition.OK)


class UnlockPage(QWidget):
    """Opens the library at ``path``; ``opened`` carries it with its path.

    Nothing of the library is looked at before ``look_again``.

    Opening takes most of a second by intention (Argon2id) and runs in a thread.
    """

    opened = Signal(object, object)
    create_wanted = Signal()

    def __init__(
        self,
        program: Program,
        path: Path,
        recent: Sequence[Path],
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_Unlock()
        # From the outside in: a widget that gets another parent is styled anew, with all in it.
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._content = QWidget(self)
        self._scroll = ScrollPage(self._content, name="", parent=self)
        whole.addWidget(self._scroll)
        self.ui.setupUi(self._content)
        self._program, self._texts = program, texts
        self._recent = tuple(recent)
        self._by_code = False
        self._code: CodeBlock | None = None
        self._job: Job | None = None
        self._note: tuple[str, dict[str, str | int]] | FilingError | None = None
        self.path = path
        self._state = _UNSEEN
        self.lift: LiftLock | None = None
        self._connect()
        self.retranslate(texts)

    def retranslate(self, texts: Texts) -> None:
        """Speak another language; what was typed stays."""
        self._texts = texts
        set_texts(self, texts)
        self._scroll.setAccessibleName(texts.say("unlock.title"))
        self._show_way()
        self._show_library()
        self._say(self._note)
        self.fit()

    def fit(self) -> None:
        """Take the widths of the theme again."""
        keep_width(self.ui.outer, self.width(), current().px(480))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def look_again(self) -> None:
        """Look at the library from outside and show what can be done with it."""
        self._state = self._program.library.state(self.path)
        self._show_library()

    def show_path(self, path: Path) -> None:
        """Turn to another library; not while one is being opened."""
        if self._job is not None:
            return
        self.path = path
        self.ui.passphrase.clear()
        self._clear_code()
        self._say(None)
        self.look_again()
        self.focus_first()

    def stop(self) -> None:
        """Let go of a library that is being opened: it is closed as soon as it is open."""
        if self._job is not None:
            self._job.drop()
            self._rest()

    def focus_first(self) -> None:
        """Put the cursor where typing goes."""
        if self._state.condition in _OPENS:
            (self._code if self._code and self._by_code else self.ui.passphrase).setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        ui = self.ui
        ui.passphraseLabel.setBuddy(ui.passphrase)
        ui.busy.hide()
        ui.open.clicked.connect(self._open)
        ui.other_way.clicked.connect(self._other_way)
        ui.choose.clicked.connect(self._choose)
        ui.create.clicked.connect(self.create_wanted)
        ui.restore.clicked.connect(self._restore)
        ui.passphrase.edited.connect(lambda: self._say(None))

    def _show_way(self) -> None:
        can = self._can_open()
        ui = self.ui
        ui.passphraseBlock.setVisible(can and not self._by_code)
        if self._code is not None:
            self._code.setVisible(can and self._by_code)
        ui.other_way.setVisible(can)
        code = "unlock.use_passphrase" if self._by_code else "unlock.use_code"
        ui.other_way.setText(self._texts.say(code))
        ui.other_way.setAccessibleName(ui.other_way.text())
        word = self._texts.say("unlock.open" if can else "unlock.retry")
        ui.open.setText(word)
        ui.open.setAccessibleName(word)

    def _can_open(self) -> bool:
        return self._state.condition in _OPENS

    def _show_library(self) -> None:
        place = shown_path(self.path.parent)
        self.ui.library.say(self._texts.say("unlock.library", name=self.path.name, place=place))
        self.ui.state.set_role("err")
        self.ui.state.say(self._state_text())
        self._offer_to_lift()
        self._show_way()
        self._show_recent()

    def _show_recent(self) -> None:
        layout = self.ui.recentLayout
        while (item := layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        others = [path for path in self._recent if path != self.path]
        self.ui.recent_head.setVisible(bool(others))
        self.ui.rule.setVisible(bool(others))
        for path in others:
            button = Button(f"{path.name} · {shown_path(path.parent)}", kind="link", icon="folder")
            button.clicked.connect(_turning(self.show_path, path))
            button.setEnabled(self._job is None)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _state_text(self) -> str:
        if self._state.condition is LibraryCondition.OK:
            return ""
        from filing_desktop.gui.library_words import state_text  # noqa: PLC0415  # rarely needed

        return state_text(self._state, self._texts)

    def _offer_to_lift(self) -> None:
        holder = self._state.holder
        if holder is not None and holder.may_be_gone:
            if self.lift is None:
                self.lift = self._make_lift()
            self.lift.offer(self.path, holder, self._texts)
        elif self.lift is not None:
            self.lift.hide()

    def _make_lift(self) -> LiftLock:
        from filing_desktop.gui.lift_lock import LiftLock  # noqa: PLC0415  # rarely needed

        link = LiftLock(self._program.library, self.ui.column)
        link.tried.connect(self._tried_to_lift)
        column = self.ui.columnLayout
        column.insertWidget(column.indexOf(self.ui.state) + 1, link, 0, Qt.AlignmentFlag.AlignLeft)
        return link

    def _tried_to_lift(self, error: FilingError | None) -> None:
        self._say(error)
        self.look_again()
        self.focus_first()

    def _other_way(self) -> None:
        self._by_code = not self._by_code
        if self._code is None:
            self._code = self._make_code()
        self._say(None)
        self._show_way()
        self.focus_first()

    def _make_code(self) -> CodeBlock:
        from filing_desktop.gui.unlock_code import CodeBlock  # noqa: PLC0415  # rarely needed

        block = CodeBlock(self._texts, self.ui.column)
        block.edited.connect(lambda: self._say(None))
        column = self.ui.columnLayout
        column.insertWidget(column.indexOf(self.ui.actions), block)
        QWidget.setTabOrder(self.ui.passphrase, block)
        return block

    def _clear_code(self) -> None:
        if self._code is not None:
            self._code.clear()

    def _open(self) -> None:
        if self._job is not None:
            return
        if not self._can_open():
            self.look_again()
            return
        secret = self._code.text if self._code and self._by_code else self.ui.passphrase.text
        if not secret:
            kind = "code" if self._by_code else "passphrase"
            self._say((f"unlock.{kind}_missing", {}))
            self.focus_first()
            return
        gate, path, now = self._program.library, self.path, self._program.clock.now()
        act = gate.open_with_code if self._by_code else gate.open
        job = in_background(
            lambda _progress: act(path, secret, now),
            self,
            done=lambda library: self._done(cast("OpenLibrary", library), path),
            refused=self._refused,
            unwanted=lambda library: cast("OpenLibrary", library).close(),
        )
        self._wait_for(job)

    def _wait_for(self, job: Job) -> None:
        """Nothing on this page leads away until it is known how the work ended."""
        self._job = job
        job.busy.connect(self.ui.busy.show)
        job.broke.connect(self._rest)
        self._allow(ways=False)

    def _allow(self, *, ways: bool) -> None:
        ui = self.ui
        lift = () if self.lift is None else (self.lift,)
        buttons = (*lift, ui.other_way, ui.choose, ui.create, ui.restore)
        for button in (*buttons, *self._recent_buttons()):
            button.setEnabled(ways)

    def _recent_buttons(self) -> list[QWidget]:
        layout = self.ui.recentLayout
        items = [layout.itemAt(at) for at in range(layout.count())]
        return [found for item in items if item and (found := item.widget()) is not None]

    def _done(self, library: OpenLibrary, path: Path) -> None:
        self._rest()
        self.ui.passphrase.clear()
        self._clear_code()
        self.opened.emit(library, path)

    def _refused(self, error: FilingError) -> None:
        self._rest()
        self.look_again()
        if self._can_open():
            self._say(error)
        self.focus_first()

    def _rest(self) -> None:
        self._job = None
        self.ui.busy.hide()
        self._allow(ways=True)

    def _say(self, note: tuple[str, dict[str, str | int]] | FilingError | None) -> None:
        """A sentence beside the field in use; kept as a code, so that it can be said anew."""
        self._note = note
        if isinstance(note, FilingError):
            text = self._texts.explain(note)
        else:
            text = self._texts.say(note[0], **note[1]) if note is not None else ""
        of_passphrase, of_code = ("", text) if self._by_code else (text, "")
        self.ui.passphraseNote.say(of_passphrase)
        self.ui.passphrase.field.set_wrong(wrong=bool(of_passphrase), why=of_passphrase)
        if self._code is not None:
            self._code.say(of_code)

    def _choose(self) -> None:
        title = self._texts.say("unlock.choose_folder")
        chosen = ask_folder(self, title, self.path.parent)
        if chosen is not None:
            self.show_path(chosen)

    def _restore(self) -> None:
        root = ask_folder(self, self._texts.say("unlock.choose_backup"), Path.home())
        if root is None or self._job is not None:
            return
        found = self._program.library.backups(root)
        if not found:
            self._say(("unlock.no_backups", {}))
            return
        from filing_desktop.gui.restoring import RestoreDialog  # noqa: PLC0415  # rarely needed

        dialog = RestoreDialog(found, self.path, self._state, self._texts, self)
        dialog.chosen.connect(lambda name: self._lay_out(root, name))
        show(dialog)

    def _lay_out(self, root: Path, name: str) -> None:
        if self._job is not None:
            return
        target = unused_folder(self._program.data_folder / "library-restored")
        gate = self._program.library
        job = in_background(
            lambda _progress: gate.restore_backup(root, name, target),
            self,
            done=lambda _nothing: self._restored(name, target),
            refused=self._refused,
        )
        self._wait_for(job)

    def _restored(self, name: str, target: Path) -> None:
        self._rest()
        self._recent = (self.path, *self._recent)
        self.show_path(target)
        self.ui.state.set_role("ok")
        self.ui.state.say(self._texts.say("unlock.restored", name=name))


def keep_width(layout: QLayout, room: int, width: int) -> None:
    """Keep what is in a layout to ``width`` by its right margin.

    A greatest width of the page itself would hide from the scroll area how high the
    page gets when its text wraps.
    """
    margins = layout.contentsMargins()
    margins.setRight(max(margins.left(), room - margins.left() - width))
    layout.setContentsMargins(margins)


def shown_path(path: Path) -> str:
    """A folder as people read it: from the home folder on, where it lies there."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except ValueError:
        return str(path)


def unused_folder(path: Path) -> Path:
    """``path``, or with the first number that is free."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name}-{number}")
    return found


def _turning(turn: Callable[[Path], None], path: Path) -> Callable[[], None]:
    return lambda: turn(path)
