"""The first run: where to begin, the passphrase, then the recovery code and a client."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.errors import FilingError
from filing_desktop.gui.clipboard import CODE_SECONDS, copy_secret
from filing_desktop.gui.dialogs import ClientEntry
from filing_desktop.gui.dialogs_folder import ask_folder
from filing_desktop.gui.first_run_code import print_code, spaced
from filing_desktop.gui.forms.first_run import Ui_FirstRun
from filing_desktop.gui.forms.first_run_last import Ui_FirstRunLast
from filing_desktop.gui.forms.first_run_secret import Ui_FirstRunSecret
from filing_desktop.gui.forms.first_run_start import Ui_FirstRunStart
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.choices import SegmentedFilter
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.order import tab_in_order
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.language import set_texts
from filing_desktop.gui.new_passphrase import NewPassphrase
from filing_desktop.gui.preferences import LANGUAGE_NAMES
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.unlock import keep_width, shown_path
from filing_desktop.gui.worker import Job, in_background
from filing_desktop.services.library import begin_client, new_library
from filing_desktop.services.library_ports import LibraryCondition, OpenLibrary
from filing_desktop.services.program import Program
from filing_desktop.services.sample import open_sample
from filing_desktop.texts import Texts

#: Effective width under which two columns become one (look, section 5).
_ONE_COLUMN = 900
#: Widths of the three pages at text scale 1.
_WIDTHS = (560, 560, 920)
_START, _SECRET, _LAST = range(3)


class FirstRunPage(QWidget):
    """Makes a library; ``opened`` carries it with its path once it is ready to be used."""

    opened = Signal(object, object)
    language_chosen = Signal(str)
    sample_opened = Signal(object, object)
    left = Signal()

    def __init__(self, program: Program, path: Path, texts: Texts, *, can_leave: bool) -> None:
        super().__init__()
        self._program, self._path, self._texts = program, path, texts
        self._can_leave = can_leave
        self._made: OpenLibrary | None = None
        self._code = ""
        self._job: Job | None = None
        self.ui = Ui_FirstRun()
        self.ui.setupUi(self)
        self.start, self.secret, self.last = (
            Ui_FirstRunStart(), Ui_FirstRunSecret(), Ui_FirstRunLast()
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._around: list[QVBoxLayout] = []
        self._scrolls = [self._page(form) for form in (self.start, self.secret, self.last)]
        self.ui.scrollPlace.addWidget(self._stack)
        self._build()
        tab_in_order(self)
        self.retranslate(texts)
        self._show(_START)

    @property
    def is_making(self) -> bool:
        """Whether a library is being made: its recovery code is still to be shown."""
        return self._job is not None and self._stack.currentIndex() == _SECRET

    @property
    def has_code_to_keep(self) -> bool:
        """Whether a recovery code is shown that was not yet said to be kept."""
        return bool(self._code) and not self.last.kept.isChecked()

    def stop(self) -> None:
        """Let go of a library that is being made or opened: it is closed as soon as it is there."""
        if self._job is not None:
            self._job.drop()
            self._rest()

    def close_library(self) -> None:
        """Close the library that was made here, where it was not handed on."""
        if self._made is not None:
            self._made.close()
            self._made = None

    def retranslate(self, texts: Texts) -> None:
        """Speak another language; what was typed and chosen stays."""
        self._texts = texts
        set_texts(self, texts)
        self._languages.setAccessibleName(texts.say("first_run.language"))
        for scroll, code in zip(
            self._scrolls, ("title", "secret_title", "last_title"), strict=True
        ):
            scroll.setAccessibleName(texts.say(f"first_run.{code}"))
        for button, code in ((self.print, "print"), (self.copy, "copy")):
            button.setText(texts.say(f"first_run.{code}"))
            button.setAccessibleName(button.text())
        self._passphrase.show_strength(texts)
        self._show(self._stack.currentIndex())
        self.fit()

    def fit(self) -> None:
        """Take the widths of the theme again."""
        theme = current()
        for layout, units in zip(self._around, _WIDTHS, strict=True):
            keep_width(layout, self.width(), theme.px(units))
        page = self._stack.currentIndex()
        self.ui.footer_column.setMaximumWidth(theme.px(_WIDTHS[page]) + 80)
        narrow = self.width() / theme.scale < _ONE_COLUMN
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self.last.columnsLayout.setDirection(way)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._next()
            return
        super().keyPressEvent(event)

    def _page(self, form: Ui_FirstRunStart | Ui_FirstRunSecret | Ui_FirstRunLast) -> ScrollPage:
        column, content = QWidget(), QWidget()
        form.setupUi(column)
        around = QVBoxLayout(content)
        around.setContentsMargins(40, 40, 40, 24)
        around.addWidget(column)
        self._around.append(around)
        scroll = ScrollPage(content, name="")
        self._stack.addWidget(scroll)
        return scroll

    def _build(self) -> None:
        self._languages = SegmentedFilter(LANGUAGE_NAMES, name="", key=self._texts.language)
        self._languages.chosen.connect(self.language_chosen)
        self.start.languageLayout.addWidget(self._languages)
        self.start.languageLayout.addStretch(1)
        self.start.sample.setVisible(self._program.sample_answers is not None)
        for card in (self.start.own, self.start.sample):
            card.toggled.connect(lambda _on: self._show(_START))
        self.print = Button("", icon="printer")
        self.copy = Button("", icon="copy")
        self.print.clicked.connect(self._print)
        self.copy.clicked.connect(self._copy)
        self.last.codeActions.addWidget(FlowRow([self.print, self.copy], gap=12, line_gap=8))
        last = self.last
        self._entry = ClientEntry(last.name, last.nameNote, last.short, last.shortNote)
        secret = self.secret
        self._passphrase = NewPassphrase(
            secret.passphrase, secret.passphraseNote, secret.again, secret.againNote, secret.meter
        )
        for label, field in (
            (self.secret.passphraseLabel, self.secret.passphrase),
            (self.secret.againLabel, self.secret.again),
            (last.nameLabel, last.name),
            (last.shortLabel, last.short),
        ):
            label.setBuddy(field)
        self.secret.passphrase.edited.connect(self._typed)
        self.secret.again.edited.connect(self._typed)
        self.secret.move.clicked.connect(self._move)
        last.kept.toggled.connect(lambda _on: last.keptNote.say(""))
        self.ui.busy.hide()
        self.ui.next.clicked.connect(self._next)
        self.ui.back.clicked.connect(self._back)

    def _show(self, page: int) -> None:
        texts, is_sample = self._texts, self.start.sample.isChecked()
        self._stack.setCurrentIndex(page)
        self.fit()
        words = ("look" if is_sample else "next", "create", "finish")[page]
        self.ui.next.setText(texts.say(f"first_run.{words}"))
        self.ui.next.setAccessibleName(self.ui.next.text())
        # The library is made before its code is shown: there is no way back from there.
        self.ui.back.setVisible(page == _SECRET or (page == _START and self._can_leave))
        alone = page == _START and is_sample
        self.ui.step.setText(
            "" if alone else texts.say("first_run.step", now=page + 1, total=len(self._scrolls))
        )
        place = shown_path(self._path)
        self.secret.place.say(texts.say("first_run.place", place=place))

    def _next(self) -> None:
        if self._job is not None:
            return
        page = self._stack.currentIndex()
        if page == _LAST:
            self._finish()
        elif page == _SECRET:
            self._create()
        elif self.start.sample.isChecked():
            self._open_sample()
        else:
            self._show(_SECRET)
            self.secret.passphrase.setFocus()

    def _back(self) -> None:
        if self._job is not None:
            return
        if self._stack.currentIndex() == _SECRET:
            self._show(_START)
        else:
            self.left.emit()

    def _typed(self) -> None:
        self._passphrase.typed(self._texts)
        self.secret.secret_note.say("")

    def _create(self) -> None:
        if not self._passphrase.is_right(self._texts):
            return
        state = self._program.library.state(self._path)
        if state.condition is not LibraryCondition.MISSING:
            self.secret.secret_note.say(self._texts.say("first_run.taken"))
            return
        program, path, passphrase = self._program, self._path, self._passphrase.text
        self._job = in_background(
            lambda _progress: new_library(program, path, passphrase),
            self,
            done=lambda made: self._created(cast("tuple[OpenLibrary, str]", made)),
            refused=lambda error: self._refused(error, self.secret.secret_note.say),
            unwanted=lambda made: cast("tuple[OpenLibrary, str]", made)[0].close(),
        )
        self._job.busy.connect(self.ui.busy.show)
        self._job.broke.connect(self._rest)

    def _created(self, made: tuple[OpenLibrary, str]) -> None:
        self._rest()
        self._made, self._code = made
        self._passphrase.clear()
        self.last.code.say(spaced(self._code))
        self.last.code.setAccessibleName(self._code)
        self._show(_LAST)
        self.print.setFocus()

    def _open_sample(self) -> None:
        program = self._program
        self._job = in_background(
            lambda _progress: open_sample(program),
            self,
            done=lambda found: self._sample_is_open(cast("tuple[OpenLibrary, Path]", found)),
            refused=lambda error: self._refused(error, self.start.choice_note.say),
            unwanted=lambda found: cast("tuple[OpenLibrary, Path]", found)[0].close(),
        )
        self._job.busy.connect(self.ui.busy.show)
        self._job.broke.connect(self._rest)

    def _sample_is_open(self, found: tuple[OpenLibrary, Path]) -> None:
        self._rest()
        self.sample_opened.emit(*found)

    def _finish(self) -> None:
        last, library = self.last, self._made
        kept = last.kept.isChecked()
        last.keptNote.say("" if kept else self._texts.say("first_run.kept_missing"))
        if not (self._entry.is_right(self._texts) and kept) or library is None:
            if not kept:
                last.kept.setFocus()
            return
        try:
            begin_client(self._program, library, self._entry.name, self._entry.code)
        except FilingError as error:
            last.last_note.say(self._texts.explain(error))
            return
        self._code = ""
        last.code.say("")
        self._made = None
        self.opened.emit(library, self._path)

    def _refused(self, error: FilingError, say: object) -> None:
        self._rest()
        if callable(say):
            say(self._texts.explain(error))

    def _rest(self) -> None:
        self._job = None
        self.ui.busy.hide()

    def _move(self) -> None:
        chosen = ask_folder(self, self._texts.say("first_run.choose_place"), self._path.parent)
        if chosen is not None:
            self._path = chosen / self._path.name
            self.secret.secret_note.say("")
            self._show(_SECRET)

    def _copy(self) -> None:
        copy_secret(spaced(self._code), seconds=CODE_SECONDS)
        self.last.codeNote.say(self._texts.say("first_run.copied", seconds=CODE_SECONDS))

    def _print(self) -> None:
        print_code(self, self._code, self._path.name, self._texts)
