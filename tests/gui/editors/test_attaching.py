"""Files are attached beside the window: it stays awake, and nothing is lost on the way."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from filing_desktop.catalog.model import QuestionType
from filing_desktop.filing.answer import Address, FileRecord
from filing_desktop.gui.attaching import Attaching
from filing_desktop.gui.editors.files import FilesEditor
from filing_desktop.gui.kit.notes import NoteLine
from tests.gui.audit import audit
from tests.gui.editors.desk import Desk, made

PNG = b"\x89PNG"
HERE, THERE = Address("a"), Address("b")


@pytest.fixture
def desk() -> Desk:
    """A desk whose files wait until they may go on."""
    made = Desk()
    made.may_go_on.clear()
    return made


@pytest.fixture
def attaching(desk: Desk) -> Attaching:
    """What attaches to this desk."""
    return desk.attaching


def test_the_window_does_not_wait_for_a_file(
    qtbot: QtBot, desk: Desk, attaching: Attaching
) -> None:
    """Reading and keeping happen in another thread, saying in the window's."""
    threads: list[int] = []

    def read() -> bytes:
        threads.append(threading.get_ident())
        return PNG

    attaching.attach(HERE, "a.png", read)
    assert desk.attached == []
    unfinished = attaching.unfinished
    assert unfinished is not None
    assert unfinished.arguments["file"] == "a.png"
    desk.may_go_on.set()
    qtbot.waitUntil(lambda: attaching.unfinished is None)
    assert [record.name for record in desk.attached] == ["a.png"]
    assert threads != [threading.get_ident()]


def test_files_keep_their_order_and_their_place(
    qtbot: QtBot, desk: Desk, attaching: Attaching, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several files come to the answers they were meant for, in the order they were given."""
    said: list[tuple[Address, str]] = []

    def say(address: Address, record: FileRecord) -> None:
        said.append((address, record.name))

    monkeypatch.setattr(desk, "say_attached", say)
    for address, name in ((HERE, "1.png"), (THERE, "2.png"), (HERE, "3.png")):
        attaching.attach(address, name, lambda: PNG)
    desk.may_go_on.set()
    qtbot.waitUntil(lambda: attaching.unfinished is None)
    assert said == [(HERE, "1.png"), (THERE, "2.png"), (HERE, "3.png")]


def test_a_long_wait_is_told_where_the_file_goes(qtbot: QtBot, desk: Desk) -> None:
    """The question names the files on their way, and no longer once they are there."""
    editor = made(desk, QuestionType.FILES)
    assert isinstance(editor, FilesEditor)
    qtbot.addWidget(editor)
    editor.resize(640, 300)
    editor.show()
    note = editor.findChild(NoteLine)
    assert note is not None
    desk.attaching.attach(editor.address, "扫描件.png", lambda: PNG)
    assert not note.isVisible()
    qtbot.waitUntil(note.isVisible)
    assert "扫描件.png" in note.words.accessibleName()
    assert audit(editor) == []
    desk.may_go_on.set()
    qtbot.waitUntil(lambda: not note.isVisible())


def test_nothing_is_said_once_the_filing_is_gone(
    qtbot: QtBot, desk: Desk, attaching: Attaching
) -> None:
    """After the filing was closed a late file is said nowhere."""
    attaching.attach(HERE, "a.png", lambda: PNG)
    attaching.stop()
    desk.may_go_on.set()
    qtbot.wait(50)
    assert desk.attached == []
