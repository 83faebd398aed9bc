"""The page 备案判断: answers by mouse and key, the outcome beside them, the memo."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop import bootstrap
from filing_desktop.errors import FilingError
from filing_desktop.gui.kit.chips import Chip
from filing_desktop.gui.theme.apply import ThemeKeeper
from filing_desktop.gui.triage import page as page_module
from filing_desktop.gui.triage.page import TriagePage
from filing_desktop.services.clock import clock_at
from tests.gui.audit import audit

PROGRAM = bootstrap.build(clock_at(dt.date(2026, 11, 20)))
ANSWERS = (
    ("reach", "own_product"),
    ("kinds", "synth"),
    ("filed", "no"),
    ("features", "comment"),
    ("model", "own"),
    ("companion", "no"),
    ("tools", "biometric"),
    ("algorithms", "one"),
    ("online", "late"),
)


@pytest.fixture
def page(qtbot: QtBot, keeper: ThemeKeeper) -> TriagePage:
    """The page in Chinese, shown."""
    made = TriagePage(PROGRAM, PROGRAM.texts("zh"))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def shown(page: TriagePage) -> list[str]:
    """The questions that can be seen."""
    return [name for name, card in page.cards.items() if card.isVisible()]


def chips(page: TriagePage) -> list[str]:
    """What the outcome names."""
    return [chip.accessibleName() for chip in page._outcome.findChildren(Chip)]


def test_questions_come_with_the_answers(page: TriagePage) -> None:
    """Each answer shows what follows from it, and hides what does not any more."""
    assert shown(page) == ["reach"]
    page.cards["reach"].marks["own_product"].click()
    assert shown(page) == ["reach", "kinds", "features"]
    page.cards["reach"].marks["own_product"].click()
    page.cards["reach"].marks["internal"].click()
    assert shown(page) == ["reach"]


def test_the_outcome_follows_each_answer(page: TriagePage) -> None:
    """What is read out of the outcome says it, and chips name what is to be filed."""
    assert "还判断不了" in page._outcome.accessibleName()
    for question, value in ANSWERS:
        page.cards[question].marks[value].click()
    assert "需要办算法备案" in page._outcome.accessibleName()
    assert "生成合成类（深度合成）・服务提供者" in chips(page)
    page.cards["filed"].marks["ended"].click()
    assert "已备过案" in page._outcome.accessibleName()
    assert "model" not in shown(page)


def test_the_space_key_answers(page: TriagePage) -> None:
    """Everything can be answered without a mouse."""
    page.activateWindow()
    page.focus_first()
    first = page.cards["reach"].marks["own_product"]
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert page.session.chosen("reach") == ("own_product",)


def test_tab_goes_through_the_answers_in_order(page: TriagePage) -> None:
    """From the first answer to the next, and not across to the outcome."""
    page.activateWindow()
    page.focus_first()
    QTest.keyClick(page.cards["reach"].marks["own_product"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.cards["reach"].marks["api_supply"]


def test_none_takes_the_other_marks_away(page: TriagePage) -> None:
    """What is seen is what counts."""
    page.cards["reach"].marks["own_product"].click()
    card = page.cards["features"]
    card.marks["comment"].click()
    card.marks["none"].click()
    assert [value for value, mark in card.marks.items() if mark.isChecked()] == ["none"]


def test_another_language_keeps_the_answers(page: TriagePage) -> None:
    """Marks, outcome and the name on the memo stay."""
    page.subject.setText("云杉写作")
    page._name("云杉写作")
    for question, value in ANSWERS:
        page.cards[question].marks[value].click()
    page.retranslate(PROGRAM.texts("en"))
    assert page.cards["model"].marks["own"].isChecked()
    assert "is to be filed" in page._outcome.accessibleName()
    assert page.subject.text() == "云杉写作"


def test_clearing_begins_anew(page: TriagePage) -> None:
    """No answer and no name is left."""
    page._name("云杉写作")
    page.cards["reach"].marks["own_product"].click()
    page.clear.click()
    assert shown(page) == ["reach"]
    assert not page.cards["reach"].marks["own_product"].isChecked()
    assert page.session.subject == ""


def test_the_memo_is_saved(
    page: TriagePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lies where it was asked for, and the page says so."""
    monkeypatch.setattr(page_module, "ask_target", lambda *_arguments: tmp_path / "判断书.pdf")
    with qtbot.waitSignal(page.saved, timeout=20_000) as told:
        page.save_button.click()
    assert told.args == ["判断书.pdf"]
    assert (tmp_path / "判断书.pdf").read_bytes().startswith(b"%PDF")


def test_a_memo_that_is_refused_is_told(
    page: TriagePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason comes to the page that shows it."""
    target = tmp_path / "gone" / "判断书.pdf"
    monkeypatch.setattr(page_module, "ask_target", lambda *_arguments: target)
    with qtbot.waitSignal(page.refused, timeout=20_000) as told:
        page.save_button.click()
    assert isinstance(told.args[0], FilingError)
    assert told.args[0].code == "triage.memo_not_written"


def test_another_language_and_size_leave_one_where_one_was(
    page: TriagePage, keeper: ThemeKeeper
) -> None:
    """The answer with the focus keeps it, and the questions are as wide as the text asks."""
    page.cards["reach"].marks["internal"].setFocus()
    page.retranslate(PROGRAM.texts("en"))
    assert page.cards["reach"].marks["internal"].hasFocus()
    before = page._asked.widget()
    assert before is not None
    wide = before.maximumWidth()
    keeper.switch("light", 1.5)
    page.retranslate(PROGRAM.texts("en"))
    after = page._asked.widget()
    assert after is not None
    assert after.maximumWidth() == wide * 1.5


def test_no_target_saves_nothing(page: TriagePage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who closes the dialog goes on."""
    monkeypatch.setattr(page_module, "ask_target", lambda *_arguments: None)
    begun: list[object] = []
    monkeypatch.setattr(page_module, "in_background", lambda *work, **_told: begun.append(work))
    page.save_button.click()
    assert begun == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(596, 480), (660, 540), (1000, 640), (1640, 1000)])
def test_everything_can_be_read_at_every_size(
    qtbot: QtBot, keeper: ThemeKeeper, language: str, size: tuple[int, int]
) -> None:
    """Nothing is cut, mute or hard to press, whatever is answered."""
    window = QWidget()
    page = TriagePage(PROGRAM, PROGRAM.texts(language))
    page.setParent(window)
    qtbot.addWidget(window)
    window.resize(*size)
    page.resize(*size)
    window.show()
    for question, value in (*ANSWERS, ("reach", "api_supply"), ("kinds", "push")):
        page.session.choose(question, value, on=True)
    qtbot.wait(30)
    assert audit(window) == []
