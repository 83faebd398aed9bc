"""An open filing as the window knows it: what may not be left, and what is told elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.catalog.model import QuestionType
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, FileRecord
from filing_desktop.gui.filing.view import TRANSCRIPTION
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.opened import FINDINGS, REVIEW, OpenedFiling
from filing_desktop.gui.review.page import ReviewPage
from filing_desktop.gui.tally_words import must_fix_words
from filing_desktop.gui.theme.tokens import Tone
from filing_desktop.gui.transcription.page import TranscriptionPage
from filing_desktop.gui.views import Bookmark, Opening
from filing_desktop.interview.route import section_of
from filing_desktop.services.preferences import Preferences
from filing_desktop.services.tally import tally_of
from filing_desktop.texts import Texts
from tests.gui.filing.world import Files, shipped
from tests.gui.shell.fakes import MemoryGate, MemoryLibrary, filled_library, make_program, texts


@dataclass
class PlainFrame:
    """Remembers what is told over the page."""

    told: list[tuple[str, Tone]] = field(default_factory=list)
    errors: list[FilingError] = field(default_factory=list)
    texts: Texts = field(default_factory=texts)
    preferences: Preferences = field(default_factory=Preferences)

    def go_home(self) -> None:
        """Nothing is there."""

    def tell(self, text: str, *, tone: Tone = "neutral") -> None:
        """Remember it."""
        self.told.append((text, tone))

    def show_error(self, error: FilingError) -> None:
        """Remember it."""
        self.errors.append(error)


class SlowFiles(Files):
    """Keeps a file once it may."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = threading.Event()

    def add(self, name: str, data: bytes) -> FileRecord:
        """Wait, then keep it."""
        assert self.may_go_on.wait(5)
        return super().add(name, data)


@pytest.fixture
def frame() -> PlainFrame:
    """The window."""
    return PlainFrame()


@pytest.fixture
def files() -> SlowFiles:
    """The store of the filing's attachments."""
    return SlowFiles()


@pytest.fixture
def library() -> MemoryLibrary:
    """The library it lies in."""
    return filled_library()


@pytest.fixture
def filing(
    qapp: QApplication,
    tmp_path: Path,
    library: MemoryLibrary,
    frame: PlainFrame,
    files: SlowFiles,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[OpenedFiling]:
    """The first filing of the library, on the screen."""
    monkeypatch.setattr(MemoryLibrary, "files", lambda _self, _client: files)
    program = make_program(tmp_path, MemoryGate(), form=shipped)
    (client, *_others), shelf = library.shelf.clients(), library.shelf
    opening = Opening(program, library, client, shelf.filings(client.key)[0], Bookmark())
    made = OpenedFiling(opening, frame)
    made.widget.resize(1280, 720)
    made.widget.show()
    yield made
    files.may_go_on.set()
    made.close()
    made.widget.close()
    made.widget.deleteLater()


def place(filing: OpenedFiling, *, shown: bool) -> Address:
    """A question for files, its page shown or another one."""
    facts = filing.desk.facts
    address, section = next(
        (Address(each.id), section)
        for each in shipped().asked()
        if each.type is QuestionType.FILES and not each.group
        for section in [section_of(facts, each.id)]
        if section is not None
    )
    other = next(each for each in shipped().sections if each != section.id)
    filing.view.show_section(section.id if shown else other)
    return address


def test_a_file_on_its_way_keeps_the_filing_open(
    qtbot: QtBot, filing: OpenedFiling, files: SlowFiles
) -> None:
    """Locking, leaving and closing hear which file is not attached yet; then it is there."""
    address = place(filing, shown=False)
    filing.attaching.attach(address, "扫描件.png", lambda: b"\x89PNG")
    error = filing.flush()
    assert error is not None
    assert error.code == "filing.still_attaching"
    files.may_go_on.set()
    qtbot.waitUntil(lambda: filing.attaching.unfinished is None)
    assert filing.flush() is None
    assert [each.name for each in filing.desk.facts.files(address.question, "")] == ["扫描件.png"]


def test_the_transcription_is_reached_from_the_list_before_any_export(
    qtbot: QtBot, filing: OpenedFiling
) -> None:
    """At any time: what is not exported yet stands there by name."""
    tasks = filing.view.parts.tasks
    tasks.transcription.click()
    qtbot.waitUntil(lambda: filing.view.spot().page == TRANSCRIPTION)
    assert tasks.transcription.is_current
    page = filing._pages[TRANSCRIPTION]
    assert isinstance(page, TranscriptionPage)
    lines = [line for screen in page._screens for line in screen.lines]
    slots = [line for line in lines if line.is_to_come]
    assert "算法备案承诺书" in [line.text for line in slots]
    filing.view.check_asked.emit()
    qtbot.waitUntil(lambda: filing.view.spot().page == FINDINGS)
    assert not tasks.transcription.is_current


def test_one_count_in_the_same_words_everywhere(qtbot: QtBot, filing: OpenedFiling) -> None:
    """List of sections, findings and the list of filings say the same 必须修改 and 没填."""
    tally = tally_of(filing.desk.findings)
    assert tally.missing
    words = must_fix_words(tally, texts())
    qtbot.waitUntil(lambda: filing.view.parts.tasks.problems.accessibleName() == words)
    assert filing.must_fix == tally.must_fix
    filing.view.check_asked.emit()
    qtbot.waitUntil(lambda: filing.view.spot().page == FINDINGS)
    titles = [each.accessibleName() for each in filing._pages[FINDINGS].findChildren(Paragraph)]
    assert any(each.endswith(words) for each in titles)
    listed = sum(task.must_fix for group in filing.desk.tasks() for task in group.tasks)
    assert 0 < listed <= tally.must_fix


@pytest.mark.parametrize("address", [Address("algo.name"), Address("officer.phone")])
def test_back_from_a_change_leads_to_the_review_at_the_same_answer(
    qtbot: QtBot, filing: OpenedFiling, address: Address
) -> None:
    """Alt+Left after 更改; once another section was chosen it leads elsewhere."""
    filing._show(REVIEW)
    page = filing._pages[REVIEW]
    assert isinstance(page, ReviewPage)
    page.build_all()
    filing.widget.activateWindow()
    row = next(s.rows[address] for s in page.sections if address in s.rows)
    row.change.click()
    assert filing.view.spot().page == ""
    QTest.keyClick(filing.widget, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert filing.view.spot().page == REVIEW

    def is_back_at_it() -> bool:
        rows = (s.rows[address] for s in page.sections if address in s.rows)
        return any(row.change.hasFocus() for row in rows)

    qtbot.waitUntil(is_back_at_it)
    next(s.rows[address] for s in page.sections if address in s.rows).change.click()
    filing.view.pilot.go(1)
    filing.view._go_back()
    assert filing.view.spot().page == ""


@pytest.mark.parametrize("shown", [True, False])
def test_a_refused_file_is_told_once(
    qtbot: QtBot, filing: OpenedFiling, files: SlowFiles, frame: PlainFrame, *, shown: bool
) -> None:
    """Beside its question, or over the page where another one is shown by then."""
    address = place(filing, shown=shown)
    files.may_go_on.set()
    filing.attaching.attach(address, "说明.txt", lambda: b"text")
    qtbot.waitUntil(lambda: filing.attaching.unfinished is None)
    assert [error.arguments["file"] for error in frame.errors] == ([] if shown else ["说明.txt"])
    page = filing.view.parts.stage.page
    assert page is not None
    if shown:
        assert "说明.txt" in page.blocks[address].problem


def test_a_disk_that_is_nearly_full_is_told_before_a_save_fails(
    filing: OpenedFiling, library: MemoryLibrary, frame: PlainFrame
) -> None:
    """Once over the page, and with each save in the status line, until there is room again."""
    session, warned = filing.desk.session, [(texts().say("filing.room_is_short"), "warn")]
    texts_said = []
    for number, is_short in enumerate((False, True, True, False)):
        library.is_short = is_short
        session.edit(Address("algo.name"), f"甲算法{number}")
        filing.bridge.flush()
        texts_said.append("快满" in filing.view.parts.top.status.status.accessibleName())
    assert frame.told == warned
    assert texts_said == [False, True, True, False]
