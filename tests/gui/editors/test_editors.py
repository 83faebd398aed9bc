"""Each kind of editor: it shows what was said, tells what is typed, and can be heard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.catalog.model import QuestionType
from filing_desktop.filing.prose import Block, Prose, Reference
from filing_desktop.gui.editors.choice import ListEditor, RadioEditor
from filing_desktop.gui.editors.choices import ChoicesEditor
from filing_desktop.gui.editors.date import DateEditor, PeriodEditor
from filing_desktop.gui.editors.line import LineEditor
from filing_desktop.gui.editors.long_text import LongTextEditor
from filing_desktop.gui.editors.prose import ProseFieldEditor, prose_from
from filing_desktop.gui.editors.region import RegionEditor
from filing_desktop.gui.editors.registry import EDITORS, editor_for
from filing_desktop.gui.editors.rows import RowEditor, RowsEditor
from tests.gui.audit import audit
from tests.gui.editors.conftest import Shower
from tests.gui.editors.desk import CHOICES, Desk, made, question_of, state_of
from tests.gui.filing.world import shipped


@pytest.mark.parametrize("kind", list(QuestionType))
@pytest.mark.parametrize("room", [600, 352])
def test_every_type_has_an_editor(shown: Shower, desk: Desk, kind: QuestionType, room: int) -> None:
    """Every type of question has an editor that passes the audit and takes the focus."""
    assert kind in EDITORS
    editor = shown(made(desk, kind, room=room))
    QApplication.sendPostedEvents()
    assert audit(editor) == []
    editor.take_focus()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert editor.isAncestorOf(focus)
    editor.set_problem("写成另一种样子。")
    described = [w for w in editor.findChildren(QWidget) if w.accessibleDescription()]
    assert any("写成另一种样子。" in w.accessibleDescription() for w in described) or not described
    editor.set_problem("")
    editor.commit_preedit()
    editor.retitle()


@pytest.mark.parametrize("kind", list(QuestionType))
def test_leaving_an_editor_is_told(
    shown: Shower, desk: Desk, qtbot: QtBot, kind: QuestionType
) -> None:
    """When the focus goes to a place outside of the editor it tells that it was left."""
    editor = shown(made(desk, kind))
    editor.take_focus()
    other = QWidget(editor)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    with qtbot.waitSignal(editor.left, timeout=1000):
        other.setFocus()


def test_a_line_shows_and_tells_text(desk: Desk, qtbot: QtBot) -> None:
    """A line shows what was said as it was said, and tells each key."""
    editor = made(desk, QuestionType.USCC, " 9133 0106 ")
    assert isinstance(editor, LineEditor)
    qtbot.addWidget(editor)
    assert editor.field.text() == " 9133 0106 "
    editor.take_focus()
    with qtbot.waitSignal(editor.edited) as told:
        QTest.keyClicks(editor.field, "X")
    assert told.args == [" 9133 0106 X"]


def test_a_day_is_typed_or_taken_from_the_calendar(desk: Desk, qtbot: QtBot) -> None:
    """The calendar opens at the day that is typed; what is not a day stays as it is."""
    editor = made(desk, QuestionType.DATE, "去年秋天")
    assert isinstance(editor, DateEditor)
    qtbot.addWidget(editor)
    assert editor.day.field.text() == "去年秋天"
    menu = editor.day.calendar()
    with qtbot.waitSignal(editor.edited) as told:
        calendar = menu.findChild(QWidget, "qt_calendar_calendarview")
        assert calendar is not None
        parent = calendar.parentWidget()
        assert parent is not None
        assert isinstance(parent, QCalendarWidget)
        parent.clicked.emit(QDate(2026, 9, 1))
    assert told.args == ["2026-09-01"]
    assert editor.day.field.text() == "2026-09-01"


def test_a_period_has_two_days_or_no_end(desk: Desk, qtbot: QtBot) -> None:
    """Two days make one text; 长期 takes the place of the end; odd text is shown as it is."""
    editor = made(desk, QuestionType.PERIOD, "2018年5月7日至2028年5月6日")
    assert isinstance(editor, PeriodEditor)
    qtbot.addWidget(editor)
    assert (editor.start.field.text(), editor.end.field.text()) == ("2018-05-07", "2028-05-06")
    with qtbot.waitSignal(editor.edited) as told:
        editor.open_ended.click()
    assert told.args == ["2018-05-07至长期"]
    editor.show_state(state_of(editor.question, "不记得了"))
    assert editor.start.field.text() == "不记得了"
    assert not editor.open_ended.isChecked()


def test_one_of_few_is_chosen_by_radio_buttons(desk: Desk, qtbot: QtBot) -> None:
    """Pressing a radio button tells its value; showing a state tells nothing."""
    question = shipped().questions["algo.online_state"]
    editor = editor_for(state_of(question, question.options[0].value), desk.context())
    assert isinstance(editor, RadioEditor)
    qtbot.addWidget(editor)
    assert editor.radios[0].isChecked()
    with qtbot.waitSignal(editor.edited) as told:
        editor.radios[1].click()
    assert told.args == [question.options[1].value]
    editor.show_state(state_of(question))
    assert not any(radio.isChecked() for radio in editor.radios)


def test_an_optional_choice_can_be_taken_back(desk: Desk, qtbot: QtBot) -> None:
    """Where no choice is wanted a link clears it; a wanted one is changed, not cleared."""
    question = shipped().questions["algo.online_state"]
    state = state_of(question, question.options[0].value)
    editor = editor_for(replace(state, is_required=False), desk.context())
    assert isinstance(editor, RadioEditor)
    qtbot.addWidget(editor)
    assert not editor.clear.isHidden()
    with qtbot.waitSignal(editor.edited) as told:
        editor.clear.click()
    assert told.args == [""]
    editor.show_state(state)
    assert editor.clear.isHidden()


def test_a_wanted_choice_leaves_no_room_for_taking_it_back(desk: Desk, qtbot: QtBot) -> None:
    """Its place is kept only where a choice may be cleared: no hole under the others."""
    question = shipped().questions["algo.type"]
    state = state_of(question, question.options[0].value)
    wanted = editor_for(replace(state, is_required=True), desk.context())
    optional = editor_for(replace(state, is_required=False), desk.context())
    narrow = 240
    for editor in (wanted, optional):
        qtbot.addWidget(editor)
    assert wanted.heightForWidth(narrow) < optional.heightForWidth(narrow)
    wanted.show_state(replace(state, is_required=False))
    assert wanted.heightForWidth(narrow) == optional.heightForWidth(narrow)


def test_one_of_many_is_chosen_from_a_list(desk: Desk, qtbot: QtBot) -> None:
    """Eighteen options stand in a list, in the order of the portal."""
    question = shipped().questions["evidence.kind"]
    editor = editor_for(state_of(question, question.options[3].value), desk.context())
    assert isinstance(editor, ListEditor)
    qtbot.addWidget(editor)
    assert editor.list.key == question.options[3].value
    with qtbot.waitSignal(editor.edited) as told:
        editor.list.activated.emit(5)
    assert told.args == [question.options[5].value]


def test_several_are_ticked_in_the_order_of_the_portal(desk: Desk, qtbot: QtBot) -> None:
    """Ticks tell all that is chosen; a value no list knows any more keeps a box of its own."""
    question = shipped().questions["detail.input_modality"]
    editor = editor_for(state_of(question, ("text_long", "old_kind")), desk.context())
    assert isinstance(editor, ChoicesEditor)
    qtbot.addWidget(editor)
    assert editor.boxes["old_kind"].isChecked()
    assert "2" in editor.hint(state_of(question, ("text_long", "old_kind")))
    with qtbot.waitSignal(editor.edited) as told:
        editor.boxes["text_short"].click()
    assert told.args == [("text_short", "text_long", "old_kind")]


def test_a_long_text_counts_and_is_marked_as_written(desk: Desk, qtbot: QtBot) -> None:
    """The counter counts as the portal does; the mark is told."""
    question = shipped().questions["detail.intro"]
    editor = editor_for(state_of(question, " 青岚 "), desk.context())
    assert isinstance(editor, LongTextEditor)
    qtbot.addWidget(editor)
    assert editor.counter(state_of(question, " 青岚 ")) == "2 字"
    with qtbot.waitSignal(editor.edited) as told:
        QTest.keyClicks(editor.field, "A")
    assert told.args == ["A 青岚 "]
    with qtbot.waitSignal(editor.finish_toggled) as marked:
        editor.mark.click()
    assert marked.args == [True]


def test_a_reference_is_put_into_prose(desk: Desk, qtbot: QtBot) -> None:
    """The menu names what can be referred to; choosing puts a reference, not its words."""
    editor = made(desk, QuestionType.PROSE, Prose((Block(("见",)),)))
    assert isinstance(editor, ProseFieldEditor)
    qtbot.addWidget(editor)
    menu = editor.menu()
    assert [action.text() for action in menu.actions()] == [each.label for each in CHOICES]
    editor.field.moveCursor(editor.field.textCursor().MoveOperation.End)
    with qtbot.waitSignal(editor.edited) as told:
        menu.actions()[0].trigger()
    assert told.args == [Prose((Block(("见", Reference("evidence", "e1"))),))]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen, of menus
def test_a_choice_in_the_menu_closes_it(desk: Desk, qtbot: QtBot) -> None:
    """A reference chosen by way of the accessibility tree leaves no menu open."""
    editor = made(desk, QuestionType.PROSE, Prose((Block(("见",)),)))
    assert isinstance(editor, ProseFieldEditor)
    qtbot.addWidget(editor)
    menu = editor.menu()
    menu.popup(QPoint(0, 0))
    assert menu.isVisible()
    item = QAccessible.queryAccessibleInterface(menu).child(0)
    item.actionInterface().doAction("Press")
    assert not menu.isVisible()
    assert ("evidence", "e1") in editor.field.contents()[0]


def test_numbered_items_stay_items() -> None:
    """Typing before or after numbered items does not make them paragraphs."""
    before = Prose((Block(("一",)), Block(("二",), is_item=True), Block(("三",), is_item=True)))
    typed = prose_from([["零"], ["一"], ["二"], ["三"]], before)
    assert [block.is_item for block in typed.blocks] == [False, False, True, True]
    typed = prose_from([["一"], ["二"], ["三改"]], before)
    assert [block.is_item for block in typed.blocks] == [False, True, True]
    typed = prose_from([["一"], ["二"], ["三"], ["四"]], before)
    assert [block.is_item for block in typed.blocks] == [False, True, True, True]
    typed = prose_from([["一"]], before)
    assert [block.is_item for block in typed.blocks] == [False]


def test_a_district_is_chosen_step_by_step(desk: Desk, qtbot: QtBot) -> None:
    """Each list offers what lies in the one before; each step is told as a code."""
    editor = made(desk, QuestionType.REGION, "330106")
    assert isinstance(editor, RegionEditor)
    qtbot.addWidget(editor)
    assert [each.currentText() for each in editor.lists] == ["浙江省", "杭州市", "西湖区"]
    with qtbot.waitSignal(editor.edited) as told:
        editor.lists[1].activated.emit(0)
    assert told.args == [editor.lists[1].itemData(0)]
    editor.show_state(state_of(editor.question, "110000"))
    assert editor.lists[0].currentText() == "北京市"
    assert editor.lists[1].currentIndex() == -1


def test_a_row_is_chosen_by_its_title(desk: Desk, qtbot: QtBot) -> None:
    """Rows are offered by title, nameless ones by place; none may be chosen again."""
    editor = made(desk, QuestionType.ROW, "e1")
    assert isinstance(editor, RowEditor)
    qtbot.addWidget(editor)
    assert [editor.list.itemText(n) for n in range(3)] == ["不选", "输入审核截图", "未命名 2"]
    assert editor.list.currentText() == "输入审核截图"
    with qtbot.waitSignal(editor.edited) as told:
        editor.list.activated.emit(2)
    assert told.args == ["e2"]


def test_where_no_row_is_a_link_leads_on(desk: Desk, qtbot: QtBot) -> None:
    """Without rows one link leads to where they are added."""
    question = question_of(QuestionType.ROWS)
    editor = editor_for(replace(state_of(question), rows=()), desk.context())
    assert isinstance(editor, RowsEditor)
    qtbot.addWidget(editor)
    assert editor.boxes == {}
    editor.lead.click()
    assert desk.led_to == [question.refers_to]


def test_rows_are_ticked_and_a_gone_one_can_be_unticked(desk: Desk, qtbot: QtBot) -> None:
    """A reference to a deleted row keeps a box, so that it can be taken back."""
    editor = made(desk, QuestionType.ROWS, ("e1", "e9"))
    assert isinstance(editor, RowsEditor)
    qtbot.addWidget(editor)
    assert editor.boxes["e9"].isChecked()
    with qtbot.waitSignal(editor.edited) as told:
        editor.boxes["e9"].click()
    assert told.args == [("e1",)]
