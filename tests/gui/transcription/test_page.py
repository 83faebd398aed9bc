"""The transcription sheet: exact copies, ticks that are saved, keys, files, a narrow window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from filing_desktop.catalog.model import QuestionType
from filing_desktop.filing.answer import Address, Said
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.transcription.line import LineRow
from filing_desktop.gui.transcription.page import TranscriptionPage
from filing_desktop.gui.transcription.sheet import screens_of
from filing_desktop.interview.transcription import Line, slot_document
from filing_desktop.services.uploads import Fitness, Upload
from tests.gui.audit import audit
from tests.gui.findings.desk import CLIENT, FILING, SIZES, Desk, catalog, session_of
from tests.gui.findings.found import texts
from tests.gui.findings.settled import settle

LONG = "第一段，讲输入。\n\n第二段，" + "讲输出和标识。" * 40


def long_question() -> Address:
    """A long text that the portal asks."""
    asked = (q for q in catalog().asked() if q.type is QuestionType.LONG_TEXT)
    return next(Address(q.id) for q in asked if q.screen and not q.group)


def slot() -> tuple[str, str]:
    """A document with the file question it is uploaded at."""
    infos = catalog().documents.values()
    ids = catalog().questions
    found = (d for d in infos if d.replaced_by and ids[d.replaced_by].screen)
    info = next(found)
    return info.id, info.replaced_by


@pytest.fixture
def desk() -> Desk:
    """A filing with a long text."""
    return Desk(session=session_of(CLIENT, {**FILING, long_question(): Said(LONG)}))


class Shown:
    """A page, and the folders it opened."""

    def __init__(self, qtbot: QtBot, desk: Desk, size: tuple[int, int] = SIZES[0]) -> None:
        self.opened: list[Path] = []
        self.desk = desk
        self.page = TranscriptionPage(desk, texts(), show_folder=self.opened.append)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        self.page.activateWindow()
        settle()

    def go_to(self, question: str) -> LineRow:
        """The row of a question, on its screen."""
        for number, screen in enumerate(screens_of(self.desk, self.page._uploads)):
            for at, line in enumerate(screen.lines):
                if line.question.id == question:
                    self.page.show_screen(number)
                    settle()
                    return self.page.rows[at]
        raise AssertionError(question)

    def line(self, question: str) -> Line:
        """The line of a question as it stands now."""
        screens = screens_of(self.desk, self.page._uploads)
        return next(each for s in screens for each in s.lines if each.question.id == question)


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk) -> Shown:
    """The sheet, shown."""
    return Shown(qtbot, desk)


def clipboard() -> str:
    """What a paste would give."""
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_C])
def test_one_key_copies_ticks_and_goes_on(shown: Shown, key: Qt.Key) -> None:
    """The clipboard holds exactly the text; the tick is saved; the next line has the focus."""
    row = shown.go_to("algo.type")
    QTest.keyClick(row, key)
    assert clipboard() == row.line.text
    assert shown.line("algo.type").is_done
    assert shown.desk.session.save_state.kind.value == "saved"
    assert shown.page.focusWidget() is shown.page.rows[1]


def test_a_long_text_is_copied_whole_with_its_lines(shown: Shown) -> None:
    """Folded to three lines on the screen, every character and line break on the clipboard."""
    row = shown.go_to(long_question().question)
    assert row.unfold.isVisible()
    folded = row.text.height()
    row.button.click()
    assert clipboard() == LONG
    row = shown.go_to(long_question().question)
    row.unfold.click()
    settle()
    assert row.text.height() > folded
    row.unfold.click()
    settle()
    assert row.text.height() == folded


def test_space_ticks_and_takes_it_back(shown: Shown) -> None:
    """The row, its name and the count of the screen follow."""
    row = shown.go_to("algo.name")
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert row.tick.isChecked()
    assert row.accessibleName().endswith("已抄")
    title = next(t for t, side in shown.page.side.items() if side.is_current)
    assert shown.page.side[title].accessibleName().endswith("1/5")
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert not shown.line("algo.name").is_done
    assert shown.page.side[title].accessibleName().endswith("0/5")


def test_the_arrow_keys_move_and_the_ends_hold(shown: Shown) -> None:
    """Down and up go line by line and stop at the first and the last."""
    row = shown.go_to("algo.type")
    QTest.keyClick(row, Qt.Key.Key_Up)
    assert shown.page.focusWidget() is row
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert shown.page.focusWidget() is shown.page.rows[1]


def test_after_the_last_line_the_next_screen_opens(shown: Shown) -> None:
    """Copying goes through the portal's screens in order without a touch of the mouse."""
    shown.go_to("entity.name")
    row = shown.page.rows[-1]
    row.setFocus()
    before = [t for t, side in shown.page.side.items() if side.is_current]
    QTest.keyClick(row, Qt.Key.Key_Return)
    after = [t for t, side in shown.page.side.items() if side.is_current]
    titles = list(shown.page.side)
    assert titles.index(after[0]) == titles.index(before[0]) + 1


def test_a_file_line_names_the_exported_file_and_opens_its_folder(shown: Shown) -> None:
    """The final name stands in the slot; 在文件夹中显示 leads to where it lies."""
    document, question = slot()
    path = Path("/exports/主体材料/01 算法备案承诺书.pdf")
    shown.page.set_uploads({document: Upload(path, Fitness.FIT)})
    row = shown.go_to(question)
    assert row.line.text == path.name
    assert row.button.text() == "在文件夹中显示"
    row.button.click()
    assert shown.opened == [path.parent]
    assert slot_document(catalog(), question) == document


@pytest.mark.parametrize(
    ("fitness", "words"),
    [
        (Fitness.DRAFT, "这是草稿，每页有草稿标记，不能上传。"),
        (Fitness.OUTDATED, "导出之后答案改过，这个文件不是最新的。"),
        (Fitness.TO_SEAL, "还没盖章，不能直接上传。"),
        (Fitness.TO_SIGN, "还没签字，不能直接上传。"),
        (Fitness.TO_SIGN_AND_SEAL, "还没签字盖章，不能直接上传。"),
        (Fitness.FIT, ""),
    ],
)
def test_a_file_that_is_not_fit_to_be_uploaded_says_so(
    shown: Shown, fitness: Fitness, words: str
) -> None:
    """At its line, read out too, and with what is to be done."""
    document, question = slot()
    shown.page.set_uploads({document: Upload(Path("/exports/主体材料/01 书.pdf"), fitness)})
    row = shown.go_to(question)
    said = [
        p.accessibleName() for n in row.findChildren(NoteLine) for p in n.findChildren(Paragraph)
    ]
    assert len(said) == (1 if words else 0)
    assert row.accessibleDescription().partition("\n")[2] == "".join(said)
    assert all(each.startswith(words) and len(each) > len(words) for each in said)


def test_a_file_that_is_not_written_yet_leads_to_the_export(qtbot: QtBot, shown: Shown) -> None:
    """Before an export its slot is there, says so, and neither a key nor the box ticks it."""
    row = shown.go_to("algo.disclosure_file")
    assert row.line.text == "拟公示内容"
    assert "先导出，再来上传" in row.accessibleDescription()
    assert row.button.text() == "去导出"
    for act in (
        row.button.click,
        row.tick.click,
        lambda: QTest.keyClick(row, Qt.Key.Key_Space),
        lambda: QTest.keyClick(row, Qt.Key.Key_Return),
    ):
        with qtbot.waitSignal(shown.page.export_asked):
            act()
    assert not row.tick.isChecked()
    assert not shown.line("algo.disclosure_file").is_done


def test_the_ticks_outlive_the_page(qtbot: QtBot, shown: Shown) -> None:
    """Whoever comes back the next day sees what was typed."""
    QTest.keyClick(shown.go_to("algo.name"), Qt.Key.Key_Space)
    assert Shown(qtbot, shown.desk).go_to("algo.name").tick.isChecked()


def test_the_window_stays_on_top_and_lets_go(shown: Shown) -> None:
    """置顶 sets and clears the flag of the window, and the page stays shown."""
    for wanted in (True, False):
        shown.page.on_top.click()
        settle()
        flags = shown.page.window().windowFlags()
        assert bool(flags & Qt.WindowType.WindowStaysOnTopHint) is wanted
        assert shown.page.isVisible()


def test_nothing_to_copy_says_so(qtbot: QtBot) -> None:
    """Without answers there is a sentence and no empty list."""
    desk = Desk(session=session_of({}, {}, {}))
    screens = screens_of(desk, {})
    page = TranscriptionPage(desk, texts())
    qtbot.addWidget(page)
    assert len(page.rows) == (len(screens[0].lines) if screens else 0)


@pytest.mark.parametrize("size", [*SIZES, (760, 560), (420, 640)])
def test_everything_can_be_read_and_reached(
    qtbot: QtBot, desk: Desk, look: str, size: tuple[int, int]
) -> None:
    """No cut text, no lost widget, a name for everything, beside a browser too, in every look."""
    shown = Shown(qtbot, desk, size)
    shown.page.retranslate(texts(look))
    settle()
    assert audit(shown.page) == []
    shown.go_to(long_question().question).unfold.click()
    settle()
    assert audit(shown.page) == []


def test_a_page_of_its_own_stands_apart_from_the_group_above(shown: Shown) -> None:
    """算法基础属性信息 does not read as the last part of 算法主体信息."""
    titles = list(shown.page.side)
    at = next(n for n, title in enumerate(titles) if n and "›" not in title)
    rows = [shown.page.side[title] for title in titles[at - 1 : at + 1]]
    assert "›" in titles[at - 1]
    assert rows[1].y() - rows[0].geometry().bottom() > 12
