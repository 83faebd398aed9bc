"""The page of answers: what each kind shows, the way to a question and back, and its speed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.catalog.model import QuestionType
from filing_desktop.filing.answer import Address, Said
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.review.page import ReviewPage
from filing_desktop.gui.review.rows import AnswerRow, pieces
from tests.gui.audit import audit
from tests.gui.findings.desk import CLIENT, FILING, NAME, SIZES, Desk, session_of
from tests.gui.findings.found import texts
from tests.gui.findings.settled import settle

PHONE = Address("officer.phone")
HEAD = Address("org.head_post")


def page_of(qtbot: QtBot, desk: Desk, size: tuple[int, int] = SIZES[0]) -> ReviewPage:
    """The page, shown and built."""
    page = ReviewPage(desk, texts())
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    settle()
    page.build_all()
    settle()
    return page


def row_of(page: ReviewPage, address: Address) -> AnswerRow:
    """The row of an answer."""
    return next(s.rows[address] for s in page.sections if address in s.rows)


def said(widget: QWidget) -> list[str]:
    """The paragraphs of a widget."""
    return [p.accessibleName() for p in widget.findChildren(Paragraph)]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (NAME, ["算法名称", "青岚文本生成算法"]),
        (PHONE, ["手机号码", "1380000123", "手机号是 1 开头的 11 位数字。"]),
        (HEAD, ["不适用：还没有设专职机构"]),
        (Address("legal.name"), ["未提供"]),
    ],
)
def test_each_kind_of_answer_says_what_it_is(
    qtbot: QtBot, address: Address, words: list[str]
) -> None:
    """As printed; unreadable as typed with its reason; not applicable with why; or missing."""
    row = row_of(page_of(qtbot, Desk()), address)
    for each in words:
        assert each in said(row)


def test_change_leads_to_the_question_and_back_to_its_row(qtbot: QtBot) -> None:
    """After the page was away for a change, its row has the focus and shows the new answer."""
    desk = Desk()
    page = page_of(qtbot, desk)
    with qtbot.waitSignal(page.change_asked) as asked:
        row_of(page, PHONE).change.click()
    assert asked.args == [PHONE]
    page.hide()
    desk.session.edit(PHONE, "13800001234")
    page.refresh()
    page.show()
    page.activateWindow()
    settle()
    qtbot.waitUntil(lambda: page.focusWidget() is row_of(page, PHONE).change)
    row = row_of(page, PHONE)
    assert "13800001234" in said(row)
    qtbot.waitUntil(lambda: row.visibleRegion().boundingRect().height() == row.height())


def test_the_way_on_is_always_in_sight(qtbot: QtBot) -> None:
    """However far the answers are scrolled, the button to the export stands below them."""
    page = page_of(qtbot, Desk())
    bar = page.findChildren(ScrollPage)[0].verticalScrollBar()
    assert bar.maximum() > page.height()
    for at in (0, bar.maximum()):
        bar.setValue(at)
        settle()
        assert page.export.visibleRegion().boundingRect().size() == page.export.size()
    with qtbot.waitSignal(page.export_asked):
        page.export.click()


def test_only_what_is_missing_can_be_listed(qtbot: QtBot) -> None:
    """The filter counts and lists required answers that are missing, and unreadable ones."""
    page = page_of(qtbot, Desk())
    page.show_only_open(only=True)
    page.build_all()
    shown = [address for section in page.sections for address in section.rows]
    assert PHONE in shown
    assert NAME not in shown
    assert page.findChildren(AnswerRow)


def test_a_folded_section_stays_folded(qtbot: QtBot) -> None:
    """Space folds a section; a refresh leaves it folded, and its rows unbuilt."""
    page = page_of(qtbot, Desk())
    name = page.sections[1].section.section.id
    QTest.keyClick(page.sections[1].head, Qt.Key.Key_Space)
    page.refresh()
    page.build_all()
    section = next(s for s in page.sections if s.section.section.id == name)
    assert not section.head.isChecked()
    assert not section.is_built
    section.head.click()
    page.build_all()
    assert section.is_built


def test_a_long_text_is_shown_whole() -> None:
    """Nothing of it is lost between the pieces it is laid out in."""
    text = "\n".join(f"第{n}段。" * 40 for n in range(30))
    assert "\n".join(pieces(text)) == text
    assert len(pieces(text)) > 1
    assert pieces("字" * 5000) == ["字" * 5000]


def test_thirty_thousand_characters_are_shown(qtbot: QtBot) -> None:
    """A text of any length is read to its end, however the page is built."""
    long = "\n".join("输入数据来自用户在对话框中键入的文本。" * 20 for _ in range(80))
    asked = Desk().session.catalog.asked()
    texts_asked = [q for q in asked if q.type is QuestionType.LONG_TEXT and not q.group]
    filing = {**FILING, Address(texts_asked[0].id): Said(long)}
    desk = Desk(session=session_of(CLIENT, filing))
    page = ReviewPage(desk, texts())
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    QApplication.processEvents()
    bar = page.findChildren(ScrollPage)[0].verticalScrollBar()
    for at in range(0, 20_000, 500):
        bar.setValue(at)
        for _ in range(4):
            QApplication.processEvents()
    assert any(long[:40] in words for words in said(page))


def assert_sound(qtbot: QtBot, size: tuple[int, int], language: str) -> None:
    """Nothing is cut, lost or without a name."""
    page = page_of(qtbot, Desk(), size)
    page.retranslate(texts(language))
    page.build_all()
    settle()
    assert audit(page) == []


def test_every_look_can_be_read_and_reached(qtbot: QtBot, look: str) -> None:
    """No cut text, no lost widget, a name for everything, in every theme and both languages."""
    assert_sound(qtbot, SIZES[1], look)


@pytest.mark.parametrize("size", [SIZES[0], (776, 560), (420, 640)])
def test_every_width_can_be_read_and_reached(qtbot: QtBot, size: tuple[int, int]) -> None:
    """Wide, beside the task list, and as narrow as a phone."""
    assert_sound(qtbot, size, "en")


def test_the_tab_key_reaches_every_answer(qtbot: QtBot) -> None:
    """Heads and links follow each other in the order they are read."""
    page = page_of(qtbot, Desk())
    page.activateWindow()
    section = next(s for s in page.sections if PHONE in s.rows)
    section.head.setFocus()
    seen = []
    for _ in range(len(section.rows)):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.focusWidget())
    assert seen == [row.change for row in section.rows.values()]
