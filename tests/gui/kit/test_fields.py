"""Fields tell what the user did, keep composing text and show errors quietly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.fields import LineField, PasswordField, SearchField
from filing_desktop.gui.kit.leaded_edit import PlainEditor
from filing_desktop.gui.theme.apply import current


def _compose(widget: LineField | PlainEditor, text: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def _commit(widget: LineField | PlainEditor, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def test_a_line_tells_each_edit_once(qtbot: QtBot) -> None:
    """Typing and a committed word are told once each, a text set by the program never."""
    field = LineField(name="名称")
    qtbot.addWidget(field)
    told: list[str] = []
    field.edited.connect(told.append)
    field.setText("由程序写入")
    assert told == []
    field.clear()
    QTest.keyClicks(field, "a")
    _commit(field, "公司")
    assert told == ["a", "a公司"]


def test_composing_text_of_a_line_is_committed_on_request(qtbot: QtBot) -> None:
    """The word an input method composes is not lost when the page goes on."""
    field = LineField("北屿", name="名称")
    qtbot.addWidget(field)
    field.setCursorPosition(2)
    told: list[str] = []
    field.edited.connect(told.append)
    _compose(field, "医药")
    assert field.text() == "北屿"
    field.commit_preedit()
    assert field.text() == "北屿医药"
    assert told == ["北屿医药"]
    field.commit_preedit()
    assert field.text() == "北屿医药"


def test_composing_text_of_an_editor_is_committed_on_request(qtbot: QtBot) -> None:
    """The same for long text."""
    editor = PlainEditor(name="简介")
    qtbot.addWidget(editor)
    _compose(editor, "算法")
    editor.commit_preedit()
    assert editor.toPlainText() == "算法"
    editor.commit_preedit()
    assert editor.toPlainText() == "算法"


def test_an_error_does_not_move_the_text(qtbot: QtBot, keeper: object) -> None:
    """The error border is thicker and the padding thinner, the height stays."""
    field = LineField("文本", name="大小", width=232)
    qtbot.addWidget(field)
    field.show()
    before = (field.size(), field.cursorRect().x())
    field.set_wrong(wrong=True, why="缺少单位")
    QApplication.processEvents()
    assert (field.size(), field.cursorRect().x()) == before
    assert field.accessibleDescription() == "缺少单位"
    field.set_wrong(wrong=False)
    assert field.accessibleDescription() == ""


def test_leaving_a_field_is_told(qtbot: QtBot) -> None:
    """A field says when the focus goes, so that its own error may appear."""
    field = LineField(name="名称")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.left, timeout=1000):
        QApplication.sendEvent(
            field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)
        )


def test_escape_empties_the_search_and_return_chooses(qtbot: QtBot) -> None:
    """Esc empties a search that has text and tells it; Return tells the text."""
    search = SearchField(name="搜索", placeholder="搜索", clear_name="清空")
    qtbot.addWidget(search)
    told: list[str] = []
    search.edited.connect(told.append)
    QTest.keyClicks(search, "ab")
    with qtbot.waitSignal(search.chosen) as chosen:
        QTest.keyClick(search, Qt.Key.Key_Return)
    assert chosen.args == ["ab"]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), told[-1]) == ("", "")


def test_a_passphrase_is_hidden_until_asked_for(qtbot: QtBot) -> None:
    """The eye shows the characters, another press and emptying hide them; its name follows."""
    field = PasswordField(name="口令", show_name="显示口令", hide_name="隐藏口令")
    qtbot.addWidget(field)
    assert field.field.echoMode() == QLineEdit.EchoMode.Password
    assert field.eye.accessibleName() == "显示口令"
    field.eye.click()
    assert field.field.echoMode() == QLineEdit.EchoMode.Normal
    assert field.eye.accessibleName() == "隐藏口令"
    field.clear()
    assert field.field.echoMode() == QLineEdit.EchoMode.Password


def test_a_passphrase_may_be_pasted(qtbot: QtBot) -> None:
    """Pasting into a passphrase is allowed (WCAG 2.2, 3.3.8)."""
    field = PasswordField(name="口令", show_name="显示", hide_name="隐藏")
    qtbot.addWidget(field)
    QGuiApplication.clipboard().setText("七只白鹭")
    field.field.paste()
    assert field.text == "七只白鹭"


def test_a_dropdown_tells_the_key_and_keeps_still_under_the_wheel(qtbot: QtBot) -> None:
    """Only a choice by the user is told; the wheel never changes an answer."""
    choice = Dropdown([("a", "一般"), ("b", "重要")], name="等级", placeholder="选择")
    qtbot.addWidget(choice)
    told: list[str] = []
    choice.edited.connect(told.append)
    choice.set_key("a")
    assert (choice.key, told) == ("a", [])
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, wheel)
    assert choice.key == "a"
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert told == ["b"]
    choice.set_key("unknown")
    assert choice.key == ""


@pytest.mark.parametrize(("lines", "shown"), [(0, 4), (4, 4), (7, 7), (12, 12), (20, 12)])
def test_an_editor_grows_from_four_lines_to_twelve(qtbot: QtBot, lines: int, shown: int) -> None:
    """The height follows the text on lines of 26 pixels, within four and twelve."""
    editor = PlainEditor("\n".join(["字"] * lines), name="简介")
    qtbot.addWidget(editor)
    editor.show()
    assert editor.sizeHint().height() == shown * 26 * current().scale + 24


def test_a_paste_into_an_editor_is_plain(qtbot: QtBot) -> None:
    """Markup is left behind, line ends of other systems become paragraphs."""
    editor = PlainEditor(name="简介")
    qtbot.addWidget(editor)
    data = QMimeData()
    data.setHtml("<b>粗</b>")
    data.setText("一\r\n二\r三￼")
    editor.insertFromMimeData(data)
    assert editor.toPlainText() == "一\n二\n三"


def test_a_line_break_is_a_paragraph(qtbot: QtBot) -> None:
    """Shift and Return begin a paragraph too: there is only one kind of break."""
    editor = PlainEditor("一", name="简介")
    qtbot.addWidget(editor)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor, "b")
    assert editor.toPlainText() == "一\nb"
    assert editor.document().blockCount() == 2


def test_a_shown_text_cannot_be_undone(qtbot: QtBot) -> None:
    """What the program put in is no step to undo, and no edit."""
    editor = PlainEditor("旧", name="简介")
    qtbot.addWidget(editor)
    told: list[str] = []
    editor.edited.connect(told.append)
    editor.replace_text("新")
    assert told == []
    assert not editor.document().isUndoAvailable()
    QTest.keyClicks(editor, "x")
    assert told == ["x新"]
    editor.undo()
    assert editor.toPlainText() == "新"


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason])
def test_a_long_line_shows_its_beginning(qtbot: QtBot, reason: Qt.FocusReason) -> None:
    """What is longer than its field is read from the start: shown, focused and left."""
    field = LineField("浙江省杭州市西湖区" * 9 + "𠮷", name="地址", width=120)
    qtbot.addWidget(field)
    assert field.cursorPosition() == 0
    field.setText("杭州市西湖区青岚路" * 9)
    assert field.cursorPosition() == 0
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn, reason))
    assert field.cursorPosition() == 0
    assert field.hasSelectedText() == (reason == Qt.FocusReason.TabFocusReason)
    field.setCursorPosition(5)
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(field, away)
    assert field.cursorPosition() == 5
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert field.cursorPosition() == 0
