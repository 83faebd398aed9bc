"""The page 核对与导出: before, during and after the packages are written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.errors import FilingError
from filing_desktop.gui.clipboard import copy_text
from filing_desktop.gui.export.after import AfterExport, DoneExport
from filing_desktop.gui.export.before import BeforeExport
from filing_desktop.gui.export.places import choose_folder, open_folder
from filing_desktop.gui.export.ports import ExportDesk, Job, StartJob
from filing_desktop.gui.export.running import RunningExport
from filing_desktop.gui.export.steps import NextSteps, side_panel
from filing_desktop.gui.kit.buttons import Button, ButtonKind
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.status import Banner
from filing_desktop.gui.theme.apply import current, keeper
from filing_desktop.gui.theme.tokens import HELP_WIDTH, Tone
from filing_desktop.services.ports import OnProgress, Progress, WrittenPackage
from filing_desktop.services.uploads import Upload, uploads_of
from filing_desktop.texts import Texts

#: Under this width, at text scale 1, the next steps stand below the packages.
_NARROW = 900
_WIDEST = 1056
CANCELLED = "export.cancelled"


class ExportPage(QWidget):
    """Writes the packages in a thread and shows what came of it.

    ``exported`` carries the written packages; the exports of this run stay listed.
    """

    exported = Signal(object)
    findings_asked = Signal(str)
    transcription_asked = Signal()

    def __init__(
        self,
        desk: ExportDesk,
        texts: Texts,
        start: StartJob,
        target: Path,
        *,
        choose: Callable[[QWidget, str, Path], Path | None] = choose_folder,
        show_folder: Callable[[Path], None] = open_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk, self._texts, self._start = desk, texts, start
        self._choose, self._show_folder = choose, show_folder
        self.target = target
        self.exports: list[DoneExport] = []
        self._job: Job | None = None
        self._writing = desk.said
        self._shows_result = False
        self._shows_outdated = False
        self._notice: tuple[str, Tone, str] | None = None
        self._is_narrow = False
        self._body: QWidget | None = None
        self.view: BeforeExport | RunningExport | AfterExport | None = None
        self._frame = QHBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        themes = keeper()
        if themes is not None:
            themes.changed.connect(self.refresh)
        self.refresh()

    @property
    def is_running(self) -> bool:
        """Whether packages are being written."""
        return self._job is not None

    @property
    def is_outdated(self) -> bool:
        """Whether something else was said since the last export of this run."""
        return bool(self.exports) and self.exports[-1].said != self._desk.said

    def uploads(self) -> dict[str, Upload]:
        """What goes into the slots of the portal, from the last export of this run."""
        if not self.exports:
            return {}
        catalog = self._desk.facts.catalog
        return uploads_of(self.exports[-1].packages, catalog, is_outdated=self.is_outdated)

    def notice_change(self) -> None:
        """The facts may have changed while a result is shown: it says whether it still holds."""
        if isinstance(self.view, AfterExport) and self.is_outdated is not self._shows_outdated:
            self.refresh()

    def refresh(self) -> None:
        """Show the plan as it is now; a running export and the last result stay."""
        self._is_narrow = self.width() < current().px(_NARROW)
        old, self._body = self._body, self._build()
        self._frame.addWidget(self._body)
        if old is not None:
            old.hide()
            old.deleteLater()

    def retranslate(self, texts: Texts) -> None:
        """Show it in another language."""
        self._texts = texts
        self.refresh()

    def show_plan(self) -> None:
        """Show what an export would write now, and put the last result away."""
        if self._job is None:
            self._shows_result, self._notice = False, None
            self.refresh()
            self.take_focus()

    def cancel(self) -> None:
        """Ask a running export to stop."""
        if self._job is not None:
            self._job.cancel()

    def take_focus(self) -> None:
        """Give the focus to what is to be pressed next."""
        target: QWidget | None = None
        match self.view:
            case BeforeExport():
                target = self.view.button
            case RunningExport():
                target = self.view.line.cancel
            case AfterExport() if self._shows_outdated:
                target = self.again
            case AfterExport() if self.view.cards:
                target = self.view.cards[0].open
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.take_focus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < current().px(_NARROW)) != self._is_narrow:
            self.refresh()

    def _build(self) -> QWidget:
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        page = QWidget()
        column = QVBoxLayout(page)
        edge = 20 if self._is_narrow else 32
        column.setContentsMargins(edge, 20, edge, 24)
        column.setSpacing(12)
        self.view = self._view()
        self._add_head(column)
        column.addWidget(self.view, 1)
        page.setMaximumWidth(current().px(_WIDEST) + 2 * edge)
        centre = QVBoxLayout()
        centre.setSpacing(0)
        centre.addWidget(ScrollPage(page, name=self._texts.say("export_view.title")), 1)
        if isinstance(self.view, BeforeExport):
            centre.addWidget(self.view.footer())
        across.addLayout(centre, 1)
        self.steps: NextSteps | None = None
        if isinstance(self.view, AfterExport):
            self.steps = NextSteps(self._texts)
            self.steps.transcription_asked.connect(self.transcription_asked)
            if self._is_narrow:
                column.addWidget(self.steps)
            else:
                name = self._texts.say("export_view.next")
                across.addWidget(side_panel(self.steps, current().px(HELP_WIDTH), name))
        return body

    def _add_head(self, column: QVBoxLayout) -> None:
        texts = self._texts
        codes = {BeforeExport: "title", RunningExport: "running", AfterExport: "done"}
        title = texts.say(f"export_view.{codes[type(self.view)]}")
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(Paragraph(title, step="title"))
        is_before = isinstance(self.view, BeforeExport)
        under = texts.say("export_view.note") if is_before else str(self.target)
        lines.addWidget(Paragraph(under, step="note", role="text2"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(lines, 1)
        if isinstance(self.view, AfterExport):
            kind: ButtonKind = "primary" if self._shows_outdated else "normal"
            self.again = Button(texts.say("export_view.again"), kind=kind)
            self.again.clicked.connect(self.show_plan)
            row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        if self._shows_outdated:
            words = texts.say("export_view.outdated")
            column.addWidget(Banner(words, tone="warn", icon="triangle-alert"))
        if self._notice is not None:
            text, tone, icon = self._notice
            self.banner = Banner(text, tone=tone, icon=icon)
            column.addWidget(self.banner)

    def _view(self) -> BeforeExport | RunningExport | AfterExport:
        self._shows_outdated = False
        if self._job is not None:
            running = RunningExport(self._texts)
            running.cancelled.connect(self.cancel)
            return running
        if self._shows_result and self.exports:
            catalog = self._desk.facts.catalog
            self._shows_outdated = self.is_outdated
            after = AfterExport(
                self.exports[-1],
                self.exports[:-1],
                catalog,
                self._texts,
                is_outdated=self._shows_outdated,
            )
            after.opened.connect(self._show_folder)
            after.path_copied.connect(self._copy_path)
            return after
        before = BeforeExport(self._desk, self._desk.plan(), self.target, self._texts)
        before.findings_asked.connect(self.findings_asked)
        before.folder_asked.connect(self._choose_target)
        before.export_asked.connect(self.export)
        return before

    def export(self) -> None:
        """Write the packages as they are planned now; one export runs at a time."""
        if self._job is not None:
            return
        work, target, self._writing = self._desk.plan(), self.target, self._desk.said

        def write(on_progress: OnProgress) -> object:
            return work.write(target, on_progress)

        self._notice = None
        self._job = self._start(write, self, done=self._done, refused=self._refused)
        self._job.broke.connect(self._broke)
        self.refresh()
        if isinstance(self.view, RunningExport):
            self._job.progress.connect(self._step)
        self.take_focus()

    def _step(self, progress: object) -> None:
        if isinstance(self.view, RunningExport) and isinstance(progress, Progress):
            self.view.show_step(progress)

    def _done(self, result: object) -> None:
        self._job = None
        packages = tuple(p for p in _several(result) if isinstance(p, WrittenPackage))
        self.exports.append(
            DoneExport(self._desk.clock.now(), self.target, self._writing, packages)
        )
        self._shows_result = True
        self.refresh()
        self.take_focus()
        self.exported.emit(packages)

    def _refused(self, error: FilingError) -> None:
        """Calm where a person stopped it; else what happened and what to do."""
        stopped = error.code == CANCELLED
        text = self._texts.say("export_view.cancelled") if stopped else self._texts.explain(error)
        self._end((text, "neutral", "info") if stopped else (text, "err", "circle-alert"))

    def _broke(self) -> None:
        self._end((self._texts.say("export_view.broke"), "err", "circle-alert"))

    def _end(self, notice: tuple[str, Tone, str]) -> None:
        self._job, self._shows_result, self._notice = None, False, notice
        self.refresh()
        self.take_focus()

    def _choose_target(self) -> None:
        chosen = self._choose(self, self._texts.say("export_view.choose"), self.target)
        if chosen is not None:
            self.target = chosen
            self.refresh()
        self.take_focus()

    def _copy_path(self, folder: Path) -> None:
        copy_text(str(folder))
        self._notice = (self._texts.say("export_view.path_copied"), "ok", "check")
        self.refresh()


def _several(result: object) -> tuple[object, ...]:
    return tuple(result) if isinstance(result, tuple | list) else ()
