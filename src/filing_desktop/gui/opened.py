"""The pages of an open filing in the window: questions, findings, review, export, transcription."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from filing_desktop.checks.finding import Finding, Place
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, FileRecord, parse_address
from filing_desktop.gui.attaching import Attaching
from filing_desktop.gui.bridge import SessionBridge
from filing_desktop.gui.editors.files import FilesEditor
from filing_desktop.gui.export.page import ExportPage
from filing_desktop.gui.export.places import default_target
from filing_desktop.gui.filing.parts import Surroundings
from filing_desktop.gui.filing.top_bar import Identity
from filing_desktop.gui.filing.view import TRANSCRIPTION, FilingView, Spot
from filing_desktop.gui.findings.page import FindingsPage
from filing_desktop.gui.promises import Frame
from filing_desktop.gui.review.page import ReviewPage
from filing_desktop.gui.theme.tokens import ClientName
from filing_desktop.gui.thumbnails import Thumbnails
from filing_desktop.gui.transcription.page import TranscriptionPage
from filing_desktop.gui.views import Bookmark, Command, Opening
from filing_desktop.gui.worker import in_background
from filing_desktop.interview.route import section_of
from filing_desktop.services.opened import ExportDesk, open_filing
from filing_desktop.services.tally import tally_of
from filing_desktop.services.uploads import Upload
from filing_desktop.texts import Texts

#: The pages beside the questions, by the names a bookmark keeps.
FINDINGS, REVIEW, EXPORT = "findings", "review", "export"

#: Where exports go unless a person chooses another folder: in their documents.
EXPORT_FOLDER = "备案材料"

#: A page beside the questions is painted by then, and what leads from it to the export is loaded.
_SOON_MS = 200

Page = FindingsPage | ReviewPage | ExportPage | TranscriptionPage


class OpenedFiling:
    """The page of an open filing, as the window knows it.

    The pages beside the questions are made when they are first asked for.
    """

    def __init__(self, opening: Opening, frame: Frame) -> None:
        program = opening.program
        who = frame.preferences.preparer
        self._frame = frame
        self._program = program
        self._client = opening.client
        self._texts = frame.texts
        self._pages: dict[str, Page] = {}
        self._loads_packages = False
        self.desk = open_filing(program, opening.library, opening.filing, who)
        self.bridge = SessionBridge(self.desk.session)
        self._is_short = False
        self.bridge.saved.connect(self._tell_room)
        thumbnails = Thumbnails(self._read, program.thumbnail, self.bridge)
        client = opening.client
        identity = Identity(client.name, client.code, cast("ClientName", client.colour))
        self.attaching = Attaching(self.desk, self.bridge)
        self.attaching.refused.connect(self._tell_refused)
        around = Surroundings(self.desk, identity, program.regions, thumbnails, self.attaching)
        self.view = FilingView(around, self.bridge, frame.texts, window_has_keys=True)
        thumbnails.came.connect(self.view.refresh_pictures)
        self.view.back_asked.connect(frame.go_home)
        self.view.check_asked.connect(lambda: self._show(FINDINGS))
        self.view.export_asked.connect(lambda: self._show(REVIEW))
        self.view.return_asked.connect(self._show)
        self.view.transcription_asked.connect(lambda: self._show(TRANSCRIPTION))
        self._return_to(opening.bookmark)

    @property
    def widget(self) -> QWidget:
        """What the window shows."""
        return self.view

    @property
    def must_fix(self) -> int:
        """How many must-fix findings are open."""
        return tally_of(self.desk.findings).must_fix

    @property
    def is_exporting(self) -> bool:
        """Whether packages are being written; ``close`` stops that."""
        export = self._pages.get(EXPORT)
        return isinstance(export, ExportPage) and export.is_running

    def retranslate(self, texts: Texts) -> None:
        """Speak another language."""
        self._texts = texts
        self.view.retranslate(texts)
        for page in self._pages.values():
            page.retranslate(texts)

    def flush(self) -> FilingError | None:
        """Commit what is composed and save; the reason where it was not saved.

        A file that is still being attached is not saved either.
        """
        return self.view.flush() or self.attaching.unfinished

    def saved_text(self) -> str:
        """When everything was saved last."""
        return self.view.saved_text()

    def bookmark(self) -> Bookmark:
        """Where the person is now."""
        spot = self.view.spot()
        address = str(spot.address) if spot.address else ""
        return Bookmark(spot.section, address, spot.cursor, spot.page)

    def do(self, command: Command) -> None:
        """Answer a key of the window."""
        match command:
            case Command.SEARCH:
                self.view.focus_search()
            case Command.HELP:
                self.view.toggle_help()
            case Command.EXPORT:
                self.view.flush()
                self._show(REVIEW)

    def close(self) -> None:
        """Stop timers and workers; what was to be saved is saved before."""
        self.attaching.stop()
        self.bridge.stop()
        export = self._pages.get(EXPORT)
        if isinstance(export, ExportPage):
            export.cancel()

    def _tell_room(self) -> None:
        """Tell once, over the page, that there is hardly any room; the status line says it on."""
        was_short, self._is_short = self._is_short, self.desk.session.save_state.room_is_short
        if self._is_short and not was_short:
            self._frame.tell(self._texts.say("filing.room_is_short"), tone="warn")

    def _return_to(self, bookmark: Bookmark) -> None:
        if bookmark.page:
            self._made(bookmark.page)
        if bookmark.section:
            address = parse_address(bookmark.address) if bookmark.address else None
            self.view.go_to(Spot(bookmark.section, address, bookmark.cursor, bookmark.page))

    def _show(self, name: str, then: Callable[[], object] = lambda: None) -> None:
        """Show a page; one that tells of findings or documents waits until they are known."""

        def show() -> None:
            self._show_now(name)
            then()

        if name == REVIEW:
            show()
        else:
            self.view.pilot.looking.when_found(show)

    def _show_now(self, name: str) -> None:
        is_new = name not in self._pages
        page = self._made(name)
        if isinstance(page, TranscriptionPage):
            page.set_uploads(self._uploads())
        elif not is_new:
            page.refresh()
        self.view.show_page(name)
        page.take_focus()
        if not self._loads_packages:
            self._loads_packages = True
            QTimer.singleShot(_SOON_MS, self.bridge, self._load_packages)

    def _load_packages(self) -> None:
        """What draws documents, before the export is asked for; loading it takes a while.

        Whoever asks meanwhile waits for the same, and is told if it fails.
        """
        in_background(
            lambda _progress: self._program.packages,
            self.bridge,
            done=lambda _packages: None,
            refused=lambda _error: None,
        )

    def _made(self, name: str) -> Page:
        if name not in self._pages:
            page = self._pages[name] = self._makers()[name]()
            go = page.go if isinstance(page, FindingsPage) else None
            self.view.add_page(name, page, next_problem=go)
        return self._pages[name]

    def _makers(self) -> dict[str, Callable[[], Page]]:
        return {
            FINDINGS: self._findings_page,
            REVIEW: self._review_page,
            EXPORT: self._export_page,
            TRANSCRIPTION: self._transcription_page,
        }

    def _findings_page(self) -> FindingsPage:
        page = FindingsPage(self.desk, self._texts, wide=self._room())
        page.fix_asked.connect(self._go_to_place)
        page.export_asked.connect(lambda: self._show(EXPORT))
        return page

    def _review_page(self) -> ReviewPage:
        page = ReviewPage(self.desk, self._texts, wide=self._room())
        page.change_asked.connect(self._go_to_answer)
        page.export_asked.connect(lambda: self._show(EXPORT))
        return page

    def _export_page(self) -> ExportPage:
        desk = ExportDesk(self.desk, self._program)
        target = default_target(EXPORT_FOLDER, self._client.name)
        page = ExportPage(desk, self._texts, in_background, target)
        page.findings_asked.connect(self._show_blocking)
        page.transcription_asked.connect(lambda: self._show(TRANSCRIPTION))
        self.bridge.changed.connect(page.notice_change)
        return page

    def _transcription_page(self) -> TranscriptionPage:
        page = TranscriptionPage(self.desk, self._texts, wide=self._room())
        page.export_asked.connect(lambda: self._show(EXPORT))
        return page

    def _room(self) -> int:
        """How wide a page beside the questions will be: it has no help at its side."""
        tasks = self.view.parts.tasks
        is_beside = tasks.isVisibleTo(self.view) and not self.view.parts.columns.is_list_over
        return self.view.width() - (tasks.width() if is_beside else 0)

    def _show_blocking(self, package: str) -> None:
        def narrow() -> None:
            page = self._pages[FINDINGS]
            if isinstance(page, FindingsPage):
                page.show_blocking(package)

        self._show(FINDINGS, narrow)

    def _uploads(self) -> Mapping[str, Upload]:
        export = self._pages.get(EXPORT)
        return export.uploads() if isinstance(export, ExportPage) else {}

    def _tell_refused(self, address: Address, error: FilingError) -> None:
        """A refused file is told at its question, or over the page where that is not shown."""
        editors = self.view.findChildren(FilesEditor)
        if not any(each.address == address and each.isVisible() for each in editors):
            self._frame.show_error(error)

    def _go_to_place(self, finding: Finding, place: Place) -> None:
        if place.address is not None:
            self._go_to_answer(place.address)
            return
        target = self.desk.target(finding)
        if target is not None:
            self._go_to_section(target.section.id, target.address)

    def _go_to_answer(self, address: Address) -> None:
        section = section_of(self.desk.facts, address.question)
        if section is not None:
            self._go_to_section(section.id, address)

    def _go_to_section(self, section: str, address: Address | None) -> None:
        """Back leads to the page with the link again."""
        came_from = self.view.spot().page
        self.view.show_section(section, address, reveal=True, came_from=came_from)

    def _read(self, record: FileRecord) -> bytes:
        return self.desk.files.read(record)


def opened_filing(opening: Opening, frame: Frame) -> OpenedFiling:
    """Build the page of a filing for the window."""
    return OpenedFiling(opening, frame)
