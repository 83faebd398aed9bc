"""Moving through a filing by keys, and what the list, the help and the bar say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.filing.answer import Address
from filing_desktop.gui.filing.field import FieldBlock
from filing_desktop.gui.kit.order import next_stop
from filing_desktop.interview.route import Status, sections
from tests.gui.filing.conftest import Opener
from tests.gui.filing.world import texts

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focused_block() -> FieldBlock | None:
    """The question that has the focus."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, FieldBlock):
        widget = widget.parentWidget()
    return widget


def test_f8_leads_from_problem_to_problem(open_filing: Opener, qtbot: QtBot) -> None:
    """F8 shows the page of the next problem, focuses its field and says what is wrong there."""
    world = open_filing()
    qtbot.waitUntil(lambda: world.desk.has_findings, timeout=10_000)
    world.view.show_section("account")
    QTest.keyClick(world.view, Qt.Key.Key_F8)
    first = focused_block()
    assert first is not None
    assert first.problem
    at = first.state.address
    QTest.keyClick(world.view, Qt.Key.Key_F8)
    second = focused_block()
    assert second is not None
    assert second.state.address != at
    QTest.keyClick(world.view, Qt.Key.Key_F8, SHIFT)
    back = focused_block()
    assert back is not None
    assert back.state.address == at


def test_f8_is_for_a_page_that_has_steps_of_its_own(open_filing: Opener) -> None:
    """While such a page is shown, F8 goes its steps and not to the questions."""
    world = open_filing()
    page, gone = QWidget(), list[int]()
    world.view.add_page("findings", page, next_problem=gone.append)
    world.view.show_page("findings")
    QTest.keyClick(page, Qt.Key.Key_F8)
    QTest.keyClick(page, Qt.Key.Key_F8, SHIFT)
    assert gone == [1, -1]
    assert world.view.spot().page == "findings"


def test_f8_opens_the_row_of_a_problem(open_filing: Opener) -> None:
    """Where the problem is in a row, its drawer opens at the question."""
    world = open_filing(filled=True)
    world.session.edit(Address("evidence.captured_on", "e2"), "昨天")
    world.view.show_section("evidence", Address("evidence.captured_on", "e2"), reveal=True)
    assert world.view.parts.drawer.isVisible()
    block = focused_block()
    assert block is not None
    assert block.state.address == Address("evidence.captured_on", "e2")
    assert block.problem


def test_ctrl_return_goes_on(open_filing: Opener, qtbot: QtBot) -> None:
    """Ctrl+Enter shows the next section, from within a text too; the last leads to the export."""
    world = open_filing()
    world.view.show_section("algo_summary", Address("detail.intro"))
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_Return, CTRL)
    assert world.view.pilot.section == "input_output"
    world.view.show_section(sections(world.session.facts)[-1].id)
    with qtbot.waitSignal(world.view.export_asked):
        QTest.keyClick(world.view, Qt.Key.Key_Return, CTRL)


def test_back_restores_page_and_focus(open_filing: Opener, qtbot: QtBot) -> None:
    """A section opens again scrolled where it was, with the focus in the question left."""
    world = open_filing()
    address = Address("detail.output_size")
    world.view.show_section("input_output", address)
    qtbot.wait(30)
    scrolled = world.view.parts.stage.area.verticalScrollBar().value()
    assert scrolled > 0
    world.view.show_section("training")
    world.view.pilot.go(-1)
    qtbot.wait(30)
    block = focused_block()
    assert block is not None
    assert block.state.address == address
    assert world.view.parts.stage.area.verticalScrollBar().value() == scrolled


def test_alt_left_leaves_step_by_step(open_filing: Opener, qtbot: QtBot) -> None:
    """Alt+Left closes the drawer, then leaves a further page, then the filing."""
    world = open_filing(filled=True)
    review = QWidget()
    world.view.add_page("review", review)
    world.view.show_page("review")
    assert review.isVisible()
    QTest.keyClick(world.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert world.view.parts.stage.isVisible()
    with qtbot.waitSignal(world.view.back_asked):
        QTest.keyClick(world.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def walked_by_tab(most: int) -> list[Address]:
    """The questions that Tab comes to, one after the other, at most so many."""
    walked: list[Address] = []
    for _ in range(90):
        block = focused_block()
        if block is not None and block.state.address not in walked:
            walked.append(block.state.address)
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if len(walked) == most:
            break
    return walked


def test_tab_follows_the_reading_order(open_filing: Opener, qtbot: QtBot) -> None:
    """Tab walks the questions of a page from top to bottom and leaves none out."""
    world = open_filing()
    world.view.show_section("entity_officer")
    page = world.view.parts.stage.page
    assert page is not None
    wanted = list(page.blocks)
    assert walked_by_tab(len(wanted)) == wanted


def test_a_question_that_appears_is_met_in_its_place(open_filing: Opener) -> None:
    """What an answer makes appear between others comes there by Tab, and is read out there."""
    world = open_filing()
    world.view.show_section("strategy_data")
    page = world.view.parts.stage.page
    assert page is not None
    world.session.edit(Address("detail.pre_input"), "yes")
    world.session.edit(Address("detail.pre_train"), "yes")
    wanted = [state.address for state in page.model.fields()]
    assert len(wanted) == 6
    page.blocks[wanted[0]].take_focus()
    assert walked_by_tab(6) == wanted
    heard = QAccessible.queryAccessibleInterface(page)
    widgets = [heard.child(number).object() for number in range(heard.childCount())]
    blocks = [each.state.address for each in widgets if isinstance(each, FieldBlock)]
    assert blocks == wanted


def test_a_card_made_anew_is_met_in_its_place(open_filing: Opener) -> None:
    """A card that says something else is made anew and comes by Tab where it stands."""
    world = open_filing(filled=True)
    world.view.show_section("organisation")
    page = world.view.parts.stage.page
    assert page is not None
    world.session.edit(Address("staff.name", "s1"), "另一个姓名")
    cards = page.lists["staff"].cards
    assert cards["s1"].accessibleName() == "另一个姓名"
    cards["s1"].setFocus()
    met: list[QWidget] = []
    for _ in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        met += [card for card in cards.values() if card is focus]
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert met == [cards["s1"], cards["s2"]]


def test_search_goes_to_the_question(open_filing: Opener, qtbot: QtBot) -> None:
    """Ctrl+K, words, Return: the page of the question is shown with the focus in it."""
    world = open_filing()
    QTest.keyClick(world.view, Qt.Key.Key_K, CTRL)
    field = world.view.parts.top.search
    assert QApplication.focusWidget() is field
    field.setText("输出文件大小")
    field.edited.emit("输出文件大小")
    assert world.view.parts.results.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not world.view.parts.results.isVisible()
    block = focused_block()
    assert block is not None
    assert block.state.address == Address("detail.output_size")


def test_a_search_that_finds_nothing_says_so(open_filing: Opener) -> None:
    """An empty result is a sentence, and Return does nothing."""
    world = open_filing()
    field = world.view.parts.top.search
    field.setFocus()
    field.edited.emit("没有这样的题目")
    results = world.view.parts.results
    assert results.isVisible()
    assert results.rows == []
    results.choose(0)


def test_f1_opens_and_folds_the_help(open_filing: Opener, qtbot: QtBot) -> None:
    """Where help has no room it opens over the page with F1 and closes with Esc."""
    world = open_filing(wide=1024, high=640)
    assert not world.view.parts.help.isVisible()
    QTest.keyClick(world.view, Qt.Key.Key_F1)
    assert world.view.parts.help.isVisible()
    QTest.keyClick(world.view, Qt.Key.Key_Escape)
    assert not world.view.parts.help.isVisible()


@pytest.mark.parametrize(
    ("wide", "has_list", "has_help"),
    [(860, False, False), (1024, True, False), (1280, True, True), (1700, True, True)],
)
def test_the_layout_keeps_to_its_breakpoints(
    open_filing: Opener, wide: int, has_list: bool, has_help: bool
) -> None:
    """Under 900 the list is behind a button, under 1100 the help is."""
    world = open_filing(wide=wide, high=700)
    parts = world.view.parts
    assert parts.tasks.isVisible() is has_list
    assert parts.top.menu.isVisible() is not has_list
    assert parts.help.isVisible() is has_help
    assert parts.help.width() == (360 if wide >= 1600 else 288)


def test_the_list_opens_over_a_narrow_page(open_filing: Opener) -> None:
    """The list is opened by its button and goes once a section was chosen."""
    world = open_filing(wide=860, high=640)
    world.view.parts.top.menu.click()
    assert world.view.parts.tasks.isVisible()
    world.view.parts.tasks.rows["entity_legal"].click()
    assert not world.view.parts.tasks.isVisible()
    assert world.view.pilot.section == "entity_legal"


def test_the_save_status_is_true(open_filing: Opener) -> None:
    """正在保存 while something is pending, the time once it is saved, the reason and 重试 else."""
    world = open_filing()
    status = world.view.parts.top.status
    world.session.edit(Address("entity.name"), "青岚科技")
    assert status.status.accessibleName() == "正在保存"
    world.session.flush()
    assert status.status.accessibleName().startswith("已保存 ")
    world.recorder.is_full = True
    world.session.edit(Address("entity.name"), "青岚")
    world.session.flush()
    assert "未保存" in status.status.accessibleName()
    assert status.retry.isVisible()
    world.recorder.is_full = False
    status.retry.click()
    assert not status.retry.isVisible()


def test_the_list_follows_the_answers(open_filing: Opener, qtbot: QtBot) -> None:
    """A status changes once nothing was typed for a while, not while one types."""
    world = open_filing()
    row = world.view.parts.tasks.rows["entity_basic"]
    word = world.view.parts.tasks.word
    world.session.edit(Address("entity.name"), "青岚科技")
    assert word(Status.NOT_STARTED) in row.accessibleName()
    wanted = word(Status.IN_PROGRESS)
    qtbot.waitUntil(lambda: wanted in row.accessibleName(), timeout=2000)


def test_a_banner_is_met_before_the_footer(open_filing: Opener, qtbot: QtBot) -> None:
    """撤销 stands over the footer, and Tab and screen readers meet it there."""
    world = open_filing()
    stage = world.view.parts.stage
    stage.say("已删除", button="撤销")
    banner = stage.banner
    assert banner is not None
    assert banner.button is not None
    assert next_stop(banner.button) is stage.footer.previous
    children = stage.children()
    assert children.index(banner) < children.index(stage.footer)


def test_help_follows_the_focus(open_filing: Opener, qtbot: QtBot) -> None:
    """The help speaks of the question with the focus, with law, date and examples."""
    world = open_filing()
    world.view.show_section("algo_summary", Address("detail.intro"))
    question = world.session.catalog.questions["detail.intro"]

    def said() -> list[str]:
        return [each.accessibleName() for each in world.view.parts.help.findChildren(QWidget)]

    qtbot.waitUntil(lambda: question.help.why.zh in said())
    assert question.help.example is not None
    assert question.help.example.good in said()
    assert any("2026-11-22" in text for text in said())


def test_the_language_changes_in_place(open_filing: Opener) -> None:
    """In another language the same page stands there, with the focus in the same question."""
    world = open_filing()
    address = Address("entity.uscc")
    world.view.show_section("entity_basic", address)
    world.view.retranslate(texts("en"))
    assert world.view.pilot.section == "entity_basic"
    block = focused_block()
    assert block is not None
    assert block.state.address == address
    assert block.editor.label == "Unified social credit code"
    world.view.show_section("entity_legal")


def test_a_spot_brings_back_the_cursor(open_filing: Opener) -> None:
    """After a lock the same section, field and cursor are there again."""
    world = open_filing(filled=True)
    world.view.show_section("entity_basic", Address("entity.name"))
    world.view.pilot.set_cursor(3)
    spot = world.view.spot()
    again = open_filing(filled=True)
    again.view.go_to(spot)
    assert again.view.spot() == spot
    assert spot.cursor == 3


def test_flush_tells_why_it_could_not_save(open_filing: Opener) -> None:
    """Who closes the window hears whether everything is on the disk."""
    world = open_filing()
    assert world.view.flush() is None
    world.recorder.is_full = True
    world.session.edit(Address("entity.name"), "青岚科技")
    assert world.view.flush() is not None
    assert "未保存" in world.view.saved_text()
    world.recorder.is_full = False
    assert world.view.flush() is None
    assert "已保存" in world.view.saved_text()


def test_the_bar_asks_for_checks_and_export(open_filing: Opener, qtbot: QtBot) -> None:
    """检查 and 核对与导出 are asked of the window."""
    world = open_filing()
    with qtbot.waitSignal(world.view.check_asked):
        world.view.parts.top.check.click()
    with qtbot.waitSignal(world.view.export_asked):
        world.view.parts.top.export.click()
