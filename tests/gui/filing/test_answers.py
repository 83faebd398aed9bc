"""Answering on a page: what is typed is kept, told wrong when it was left, and never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.checks.finding import Findings
from filing_desktop.filing.answer import Address, DoesNotApply, Said, Untouched
from filing_desktop.filing.change import SetFinished
from filing_desktop.filing.values import Unreadable
from filing_desktop.gui.editors.line import LineEditor, MaskedEditor
from filing_desktop.gui.editors.long_text import LongTextEditor
from filing_desktop.gui.filing.field import FieldBlock
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.services.desk import FilingDesk
from tests.gui.filing.conftest import Opener
from tests.gui.filing.world import World, texts

USCC = Address("entity.uscc")
NAME = Address("entity.name")
MAU = Address("entity.mau")


def block(world: World, section: str, address: Address) -> FieldBlock:
    """The block of a question, its section shown."""
    world.view.show_section(section, address)
    page = world.view.parts.stage.page
    assert page is not None
    return page.blocks[address]


def type_line(world: World, section: str, address: Address, text: str) -> FieldBlock:
    """Type a text into a one-line question."""
    found = block(world, section, address)
    assert isinstance(found.editor, LineEditor)
    found.editor.field.setText(text)
    found.editor.field.edited.emit(text)
    return found


def test_what_is_wrong_is_said_once_the_field_was_left(open_filing: Opener) -> None:
    """An error appears after leaving the field, and goes as soon as it is mended."""
    world = open_filing()
    found = type_line(world, "entity_basic", USCC, "9133")
    assert found.problem == ""
    block(world, "entity_basic", NAME).take_focus()
    assert "18 位" in found.problem
    assert found.editor.focus_target().accessibleDescription() == found.problem
    type_line(world, "entity_basic", USCC, "91330106MA0QL00009")
    reading = found.state.reading
    assert found.problem == "" or isinstance(reading, Unreadable)


def test_mended_at_once(open_filing: Opener) -> None:
    """The sentence goes with the key that mends the answer, while the focus is still there."""
    world = open_filing()
    email = Address("account.contact_email")
    found = type_line(world, "account", email, "lin")
    found.editor.left.emit()
    assert found.problem
    type_line(world, "account", email, "lin@example.cn")
    assert found.problem == ""


def test_unreadable_text_is_kept(open_filing: Opener) -> None:
    """What cannot be read stays as it was typed, on the screen and in the sheet."""
    world = open_filing()
    type_line(world, "entity_basic", USCC, "不知道")
    world.view.show_section("entity_legal")
    world.view.show_section("entity_basic")
    found = block(world, "entity_basic", USCC)
    assert isinstance(found.editor, LineEditor)
    assert found.editor.field.text() == "不知道"
    assert world.session.facts.sheet.entry(USCC) == Said("不知道")


def test_composed_text_is_taken_over(open_filing: Opener) -> None:
    """A word an input method still composes is said before another page is shown."""
    world = open_filing()
    found = block(world, "entity_basic", NAME)
    assert isinstance(found.editor, LineEditor)
    QApplication.sendEvent(found.editor.field, QInputMethodEvent("青岚", []))
    world.view.show_section("entity_legal")
    assert world.session.facts.sheet.entry(NAME) == Said("青岚")


def test_an_edit_leaves_focus_cursor_and_widgets(open_filing: Opener) -> None:
    """Typing makes no widget anew: the focus and the place of the cursor stay."""
    world = open_filing()
    found = type_line(world, "entity_basic", NAME, "青岚科技")
    assert isinstance(found.editor, LineEditor)
    field = found.editor.field
    field.setFocus()
    field.setCursorPosition(2)
    field.insert("智能")
    field.edited.emit(field.text())
    assert field.text() == "青岚智能科技"
    assert field.cursorPosition() == 4
    assert QApplication.focusWidget() is field
    assert block(world, "entity_basic", NAME) is found


def test_an_answer_that_asks_more_adds_only_that(open_filing: Opener) -> None:
    """A question that appears is added in its place; the others stay the same widgets."""
    world = open_filing()
    use = block(world, "algo_summary", Address("detail.use_case"))
    intro = block(world, "algo_summary", Address("detail.intro"))
    other = Address("detail.use_case_other")
    page = world.view.parts.stage.page
    assert page is not None
    assert other not in page.blocks
    use.edited.emit("other")
    assert other in page.blocks
    assert page.blocks[Address("detail.intro")] is intro
    type_line(world, "algo_summary", other, "教案生成")
    use.edited.emit("chat")
    assert other not in page.blocks
    assert page.model.hidden == 1
    assert world.session.facts.sheet.entry(other) == Said("教案生成")


def test_a_choice_that_hides_answers_says_so_in_sight(open_filing: Opener, qtbot: QtBot) -> None:
    """Over the footer, on whatever page they stand, with the way back; above them on theirs."""
    world = open_filing()
    stage = world.view.parts.stage
    use = block(world, "algo_summary", Address("detail.use_case"))
    use.edited.emit("other")
    type_line(world, "algo_summary", Address("detail.use_case_other"), "教案生成")
    qtbot.waitUntil(lambda: world.desk.has_findings)
    use.edited.emit("chat")
    qtbot.waitUntil(lambda: stage.banner is not None)
    assert stage.banner is not None
    said = [each.accessibleName() for each in stage.banner.findChildren(Paragraph)]
    assert said == ["这个选择让 1 处回答不再显示。内容都留着，改回来就在，不会印出来。"]
    page = stage.page
    assert page is not None
    assert page._hidden.isVisible()
    assert page._hidden.y() < use.y()
    assert stage.banner.button is not None
    stage.banner.button.click()
    assert Address("detail.use_case_other") in page.blocks


def test_the_way_back_from_a_hiding_choice_takes_back_nothing_typed_since(
    open_filing: Opener, qtbot: QtBot
) -> None:
    """It is told a moment later: who went on meanwhile is told without a way back."""
    world = open_filing()
    stage = world.view.parts.stage
    use = block(world, "algo_summary", Address("detail.use_case"))
    use.edited.emit("other")
    type_line(world, "algo_summary", Address("detail.use_case_other"), "教案生成")
    qtbot.waitUntil(lambda: world.desk.has_findings)
    use.edited.emit("chat")
    type_line(world, "account", Address("account.contact_email"), "lin@example.cn")
    qtbot.waitUntil(lambda: stage.banner is not None)
    assert stage.banner is not None
    assert stage.banner.button is None


def test_what_is_wrong_is_listed_above_the_questions(open_filing: Opener, qtbot: QtBot) -> None:
    """Opening a section that was left wrong puts the focus on the list; a link leads to its field.

    It says what stands beside the field, and gets shorter with the key that mends it.
    """
    world = open_filing()
    type_line(world, "account", Address("account.contact_email"), "lin")
    world.view.show_section("entity_basic")
    qtbot.waitUntil(lambda: world.desk.has_findings)
    world.view.parts.stage._positions.clear()
    world.view.show_section("account")
    page = world.view.parts.stage.page
    assert page is not None
    (link,) = page.problem_list.links
    assert QApplication.focusWidget() is link
    link.click()
    found = page.blocks[Address("account.contact_email")]
    assert QApplication.focusWidget() is found.editor.focus_target()
    assert found.problem
    assert found.problem in link.accessibleName()
    type_line(world, "account", Address("account.contact_email"), "lin@example.cn")
    assert page.problem_list.isHidden()


def test_not_applicable_keeps_what_was_said(open_filing: Opener) -> None:
    """不适用 with a reason takes the place of an answer; taking it back brings the answer back."""
    world = open_filing(filled=True)
    address = Address("detail.input_biometric")
    found = block(world, "input_output", address)
    before = world.session.facts.sheet.entry(address)
    assert isinstance(before, Said)
    assert found.line.not_applicable is not None
    assert found.reason is not None
    found.line.not_applicable.click()
    assert found.editor.isHidden()
    found.reason.setText("不识别人脸")
    found.reason.edited.emit("不识别人脸")
    out = world.session.facts.sheet.entry(address)
    assert out == DoesNotApply("不识别人脸", before)
    found.line.not_applicable.click()
    assert world.session.facts.sheet.entry(address) == before
    assert not found.editor.isHidden()


def test_a_long_reason_shows_its_beginning(open_filing: Opener) -> None:
    """Why something does not apply is read from its start, though it is longer than the field."""
    world = open_filing()
    found = block(world, "entity_basic", MAU)
    found.applies_toggled.emit(False, "没有统计口径" * 20)
    assert found.reason is not None
    assert found.reason.text() == "没有统计口径" * 20
    assert found.reason.cursorPosition() == 0


def test_not_applicable_outlives_the_page(open_filing: Opener) -> None:
    """The answer and its mark come back though the page was built anew in between."""
    world = open_filing()
    found = block(world, "entity_basic", MAU)
    found.editor.edited.emit("120")
    found.line.unsure.click()
    before = world.session.facts.sheet.entry(MAU)
    assert before == Said("120", unsure=True)
    assert found.line.not_applicable is not None
    found.line.not_applicable.click()
    world.view.retranslate(texts("en"))
    found = block(world, "entity_basic", MAU)
    assert found.line.not_applicable is not None
    found.line.not_applicable.click()
    assert world.session.facts.sheet.entry(MAU) == before


def test_unsure_is_offered_where_one_types(open_filing: Opener) -> None:
    """暂不确定 stands at the field with the focus, and stays where it was marked."""
    world = open_filing()
    found = block(world, "entity_basic", NAME)
    assert found.line.unsure.isVisible()
    found.line.unsure.click()
    assert world.session.facts.sheet.entry(NAME) == Untouched(unsure=True)
    block(world, "entity_basic", USCC)
    assert found.line.unsure.isVisible()
    found.line.unsure.click()
    assert not found.line.unsure.isVisible()


def test_numbers_of_persons_are_masked(open_filing: Opener) -> None:
    """An ID number shows as dots, but where it is typed or asked to be seen."""
    world = open_filing(filled=True)
    found = block(world, "entity_legal", Address("legal.id_no"))
    assert isinstance(found.editor, MaskedEditor)
    modes = type(found.editor.field.echoMode())
    found.take_focus()
    assert found.editor.field.echoMode() == modes.Normal
    block(world, "entity_legal", Address("legal.name")).take_focus()
    assert found.editor.field.echoMode() == modes.Password
    found.editor.eye.click()
    assert found.editor.field.echoMode() == modes.Normal


def _never_asked(_desk: FilingDesk) -> Findings:
    raise AssertionError("findings were looked for between two keys")


def test_a_long_text_types_without_lag(
    open_filing: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With 30,000 characters every key arrives, and no finding is looked for meanwhile."""
    world = open_filing()
    found = block(world, "algo_summary", Address("detail.intro"))
    assert isinstance(found.editor, LongTextEditor)
    field = found.editor.field
    field.setPlainText("本算法用于文案生成。" * 3000)
    qtbot.wait(20)
    monkeypatch.setattr(FilingDesk, "findings", property(_never_asked))
    QTest.keyClicks(field, "aaaaa")
    QApplication.sendPostedEvents()
    assert field.toPlainText().count("a") == 5


def test_a_mark_that_a_text_is_written(open_filing: Opener) -> None:
    """这一段写完了 is kept with the sheet, and shown when the page is opened again."""
    world = open_filing(filled=True)
    found = block(world, "algo_summary", Address("detail.intro"))
    assert isinstance(found.editor, LongTextEditor)
    found.editor.mark.click()
    assert "detail.intro" in world.session.facts.sheet.finished
    world.view.pilot.undo()
    assert not found.editor.mark.isChecked()


def test_a_marked_section_shows_every_text_as_written(open_filing: Opener) -> None:
    """As the sample has it: each box is ticked, and one can be taken back alone."""
    world = open_filing(filled=True)
    world.session.apply((SetFinished("training", is_finished=True),), name="training")
    world.view.show_section("training")
    page = world.view.parts.stage.page
    assert page is not None
    editors = {address: block.editor for address, block in page.blocks.items()}
    marks = {a: each.mark for a, each in editors.items() if isinstance(each, LongTextEditor)}
    assert len(marks) > 1
    assert all(mark.isChecked() for mark in marks.values())
    first, *others = marks
    marks[first].click()
    assert not marks[first].isChecked()
    assert all(marks[each].isChecked() for each in others)
    assert "training" not in world.session.facts.sheet.finished
    world.view.pilot.undo()
    assert all(mark.isChecked() for mark in marks.values())


def test_undo_and_redo_name_the_step(open_filing: Opener) -> None:
    """Ctrl+Z takes a step of the session back and says which; Ctrl+Y does it again."""
    world = open_filing()
    type_line(world, "entity_basic", NAME, "青岚科技")
    world.view.pilot.undo()
    banner = world.view.parts.stage.banner
    assert banner is not None
    assert world.session.facts.sheet.entry(NAME) == Untouched()
    found = block(world, "entity_basic", NAME)
    assert isinstance(found.editor, LineEditor)
    assert found.editor.field.text() == ""
    world.view.pilot.redo()
    assert found.editor.field.text() == "青岚科技"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape])
def test_escape_discards_nothing(open_filing: Opener, qtbot: QtBot, key: Qt.Key) -> None:
    """Esc never takes back what was typed."""
    world = open_filing()
    found = type_line(world, "entity_basic", NAME, "青岚科技")
    QTest.keyClick(found.editor.focus_target(), key)
    assert world.session.facts.sheet.entry(NAME) == Said("青岚科技")
