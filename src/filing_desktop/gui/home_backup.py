"""The foot of the side: the last backup in two lines, and the button that makes one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.errors import FilingError
from filing_desktop.gui.banner_slot import Say
from filing_desktop.gui.dialogs_folder import ask_folder
from filing_desktop.gui.home_table import when
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.notes import IconMark
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.tokens import Role, Tone
from filing_desktop.gui.worker import Job, in_background
from filing_desktop.services.library_ports import MadeBackup, OpenLibrary
from filing_desktop.services.preferences import BackupNote
from filing_desktop.services.program import Program
from filing_desktop.texts import Texts


class BackupKeeper(QWidget):
    """Backs the library up into a chosen folder, in a thread.

    ``backed_up`` carries the folder and the moment; ``told`` a sentence and its tone.
    """

    backed_up = Signal(object, object)
    told = Signal(object, object)

    def __init__(
        self,
        program: Program,
        library: OpenLibrary,
        path: Path,
        note: BackupNote | None,
        texts: Texts,
    ) -> None:
        super().__init__()
        self._program, self._library, self._path = program, library, path
        self._note, self._texts = note, texts
        self._job: Job | None = None
        self.sign = IconMark("shield-check")
        self.head = Label("", step="note", medium=True)
        self.detail = Paragraph("", step="small", role="text2")
        self.button = Button("", kind="link")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.head)
        words.addWidget(self.detail)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        self.button.clicked.connect(self._start)

    def retranslate(self, texts: Texts) -> None:
        """Say when and where the last backup was made, or that there is none yet."""
        self._texts = texts
        note = self._note
        head, detail = texts.say("home.backup_none"), texts.say("home.backup_none_hint")
        if note is not None:
            moment = dt.datetime.fromisoformat(note.at)
            time = when(moment, self._program.clock.now(), texts)
            head = texts.say("home.backup_done")
            place = Path(note.root).name or note.root
            detail = texts.say("home.backup_at", time=time, place=place)
        role: Role = "ok" if note is not None else "warn"
        self.sign.set_icon("shield-check" if note is not None else "triangle-alert", role)
        self.head.setText(head)
        self.detail.set_text(detail)
        busy = self._job is not None
        self.button.setText(texts.say("home.backing_up" if busy else "home.backup_now"))
        self.button.setAccessibleName(self.button.text())

    def stop(self) -> None:
        """Tell nobody any more: the library is going."""
        if self._job is not None:
            self._job.drop()

    def _start(self) -> None:
        if self._job is not None:
            return
        start = Path(self._note.root) if self._note is not None else Path.home()
        root = ask_folder(self, self._texts.say("home.choose_backup"), start)
        if root is None:
            return
        library, now = self._library, self._program.clock.now()
        name = backup_name(self._path, now)
        self._job = in_background(
            lambda _progress: library.back_up(root, name, now),
            self,
            done=lambda made: self._done(cast("MadeBackup", made), root, now),
            refused=self._refused,
        )
        self._job.broke.connect(self._over)
        self.retranslate(self._texts)

    def _done(self, made: MadeBackup, root: Path, now: dt.datetime) -> None:
        self._note = BackupNote(str(self._path), str(root), now.isoformat())
        self._over()
        self.backed_up.emit(root, now)
        count = made.missing_files
        if count:
            self._tell(lambda texts: texts.say("home.backup_missing", count=count), "warn")

    def _refused(self, error: FilingError) -> None:
        self._over()
        self._tell(lambda texts: texts.explain(error), "err")

    def _tell(self, say: Say, tone: Tone) -> None:
        self.told.emit(say, tone)

    def _over(self) -> None:
        self._job = None
        self.retranslate(self._texts)


def backup_name(path: Path, at: dt.datetime) -> str:
    """The name of a backup: that of its library and the moment, so that names sort by time."""
    return f"{path.name}-{at:%Y%m%d-%H%M%S}"
