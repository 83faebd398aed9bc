"""Prose goes in and comes out as paragraphs of text and references."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from filing_desktop.gui.kit.prose import Paragraphs, ProseEditor

_LABELS = {"e1": "附件1 界面截图", "m2": "模型 2"}


@pytest.fixture
def editor(qtbot: QtBot) -> ProseEditor:
    """An empty editor that knows two rows."""
    made = ProseEditor(name="数据说明", label_of=lambda _kind, key: _LABELS.get(key, "已删除"))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    "contents",
    [
        [[]],
        [["一段"]],
        [["见", ("evidence", "e1"), "。"], [], ["用", ("model", "m2")]],
        [[("evidence", "e1"), ("evidence", "e1"), ("model", "m2")]],
        [["名字 𬭎 和 䶮", ("model", "m2"), "𬭎"]],
    ],
)
def test_contents_come_back_as_they_went_in(editor: ProseEditor, contents: Paragraphs) -> None:
    """Setting and reading contents is an identity, also beside characters of two units."""
    told: list[object] = []
    editor.edited.connect(told.append)
    editor.set_contents(contents)
    assert editor.contents() == contents
    assert told == []
    assert not editor.document().isUndoAvailable()


def test_a_chip_goes_in_at_the_cursor_and_text_after_it_is_text(editor: ProseEditor) -> None:
    """A reference takes the place of the selection; what is typed after it is no part of it."""
    editor.set_contents([["见图一"]])
    cursor = editor.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.insert_chip("evidence", "e1", "附件1 界面截图")
    QTest.keyClicks(editor, "ok")
    assert editor.contents() == [["见", ("evidence", "e1"), "ok"]]


def test_an_edit_tells_the_contents(editor: ProseEditor) -> None:
    """Each edit by the user carries the whole contents."""
    told: list[Paragraphs] = []
    editor.edited.connect(told.append)
    editor.insert_chip("model", "m2", "模型 2")
    assert told[-1] == [[("model", "m2")]]


def test_backspace_removes_a_chip_whole(editor: ProseEditor) -> None:
    """A reference is one character; undo brings it back."""
    editor.set_contents([["见", ("evidence", "e1")]])
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.contents() == [["见"]]
    editor.undo()
    assert editor.contents() == [["见", ("evidence", "e1")]]


def test_copying_inside_keeps_references_and_outside_gives_words(editor: ProseEditor) -> None:
    """Another editor of ours gets the reference, another program the label."""
    editor.set_contents([["见", ("evidence", "e1")], ["完"]])
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert data.text() == "见附件1 界面截图\n完"
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertFromMimeData(data)
    assert editor.contents() == [["见", ("evidence", "e1")], ["完见", ("evidence", "e1")], ["完"]]


def test_a_reference_of_another_filing_comes_as_words(qtbot: QtBot, editor: ProseEditor) -> None:
    """The same key is another row there: nothing copied points at evidence of another filing."""
    editor.set_contents([["见", ("evidence", "e1")]])
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    other = ProseEditor(name="说明", label_of=lambda _kind, key: f"别的 {key}", source="c2/f2")
    qtbot.addWidget(other)
    other.insertFromMimeData(data)
    assert other.contents() == [["见附件1 界面截图"]]


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"[1]", b'[[["a"], 3, null]]', b'{"a": 1}', b'{"source": "", "runs": 1}',
        b'{"source": "", "runs": [[["a"], 3, null]]}',
    ],
)  # fmt: skip
def test_a_strange_clipboard_does_no_harm(editor: ProseEditor, raw: bytes) -> None:
    """Bytes in our name that are not in our shape put nothing in."""
    data = QMimeData()
    data.setData("application/x-filing-prose", raw)
    editor.insertFromMimeData(data)
    assert editor.contents() == [[]]


def test_an_object_character_from_outside_is_left_out(editor: ProseEditor) -> None:
    """A pasted object character is not a reference to nothing."""
    data = QMimeData()
    data.setText("见￼。")
    editor.insertFromMimeData(data)
    assert editor.contents() == [["见。"]]


def test_labels_are_asked_again_on_request(qtbot: QtBot) -> None:
    """After rows moved the same reference shows its new number."""
    names = {"e1": "附件1 界面截图"}
    editor = ProseEditor(name="说明", label_of=lambda _kind, key: names[key])
    qtbot.addWidget(editor)
    editor.set_contents([["见", ("evidence", "e1")]])
    names["e1"] = "附件2 界面截图"
    editor.relabel()
    assert editor.labels() == ["附件2 界面截图"]
    assert editor.contents() == [["见", ("evidence", "e1")]]


def test_labels_as_they_were_cost_no_step_to_undo(editor: ProseEditor) -> None:
    """Asking again, which happens after each edit anywhere, leaves an editor alone."""
    editor.set_contents([[("evidence", "e1")]])
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, "ab")
    editor.relabel()
    assert editor.textCursor().position() == 3
    assert editor.document().isUndoAvailable()
