"""The first page of an open library: filter, search, new things, bin, undo, backup."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.errors import FilingError
from filing_desktop.filing.change import Scope
from filing_desktop.filing.combination import COMBINATIONS
from filing_desktop.gui import home_backup
from filing_desktop.gui.dialogs import ClientDialog, DestroyDialog, FilingDialog
from filing_desktop.gui.home import HomePage
from filing_desktop.gui.home_side import ALL, BIN, TRIAGE
from filing_desktop.gui.kit.table import CELL_ROLE, Cell
from filing_desktop.gui.shell import Shell
from tests.gui.shell.conftest import MakeShell
from tests.gui.shell.fakes import NOW, MemoryGate, MemoryLibrary
from tests.gui.shell.placeholder import PlainView
from tests.gui.shell.test_pages import unlock


@pytest.fixture
def shell(qtbot: QtBot, make_shell: MakeShell) -> Shell:
    """An unlocked library."""
    made = make_shell()
    unlock(made, qtbot)
    return made


@pytest.fixture
def home(shell: Shell) -> HomePage:
    """Its first page."""
    assert shell._home is not None
    return shell._home


@pytest.fixture
def library(gate: MemoryGate) -> MemoryLibrary:
    """What it shows."""
    return next(iter(gate.libraries.values()))


def cell(home: HomePage, row: int, column: int) -> Cell:
    """A cell of the table of filings."""
    found = home.filings.model.index(row, column).data(CELL_ROLE)
    assert isinstance(found, Cell)
    return found


def titles(home: HomePage) -> list[str]:
    """The filings shown, from top to bottom."""
    return [cell(home, row, 0).text for row in range(home.filings.model.rowCount())]


def test_a_row_tells_client_stage_problems_and_time(home: HomePage) -> None:
    """Everything a consultant looks for stands in the row; yesterday is called so."""
    assert cell(home, 0, 0).detail == "QL · 青岚数智科技有限公司"
    assert cell(home, 0, 2).text == "准备材料"
    assert cell(home, 0, 3).text == "3 项"
    assert [cell(home, row, 4).text for row in range(4)] == [
        "今天 14:40", "今天 11:05", "昨天 14:40", "11-19",
    ]  # fmt: skip


def test_filter_search_and_order_work_together(home: HomePage) -> None:
    """Each narrows the list; the counts of the filter are of all filings."""
    buttons = home.filings.filter.findChildren(type(home.filings.filter._group.button(0)))
    buttons[1].click()
    assert titles(home) == ["青岚文本生成算法", "禾木智能配音算法", "禾木字幕翻译算法"]
    home.ui.search.setText("hm")
    home.ui.search.edited.emit("hm")
    assert titles(home) == ["禾木智能配音算法", "禾木字幕翻译算法"]
    home.filings.order.set_key("title")
    home.filings.order.edited.emit("title")
    assert titles(home) == sorted(titles(home))
    home.ui.search.edited.emit("没有这个")
    assert home.filings.ui.empty_note.isVisible()


def test_the_last_place_is_offered(qtbot: QtBot, home: HomePage, views: list[PlainView]) -> None:
    """The line says where the person was, by the name of the page, and leads there."""
    line = home.filings.ui.resume_text
    qtbot.waitUntil(lambda: line.accessibleName() == "上次停在 青岚文本生成算法 › 页")
    home.filings.ui.resume_button.click()
    assert views[-1].opening.bookmark.section == "page"


def test_what_is_deleted_can_be_undone_at_once(home: HomePage, library: MemoryLibrary) -> None:
    """Deleting asks nothing and shows how to take it back."""
    home.filings.table.setFocus()
    QTest.keyClick(home.filings.table, Qt.Key.Key_Delete)
    assert "青岚文本生成算法" not in titles(home)
    banner = home.banner.banner
    assert banner is not None
    assert banner.button is not None
    banner.button.click()
    assert titles(home)[0] == "青岚文本生成算法"
    assert library.shelf.all_filings["f0"].deleted_at is None


def test_the_bin_gives_back_and_destroys_after_the_code(
    home: HomePage, library: MemoryLibrary
) -> None:
    """Restoring takes one press; destroying wants the client's code typed."""
    for _ in range(2):
        home.filings.delete.click()
    home.go_to(BIN)
    home.bin.table.selectRow(0)
    home.bin.ui.restore.click()
    assert len(home.bin._rows) == 1
    home.bin.ui.destroy.click()
    dialog = home.bin.findChild(DestroyDialog)
    assert dialog is not None
    key = home.bin._rows[0].scope.filing
    dialog.ui.short.setText("XX")
    dialog.ui.accept_button.click()
    assert key in library.shelf.all_filings
    dialog.ui.short.setText(home.bin._rows[0].client.code.lower())
    dialog.ui.accept_button.click()
    assert key not in library.shelf.all_filings
    assert home.bin.ui.empty_note.isVisible()


def test_a_client_is_deleted_with_its_filings_and_comes_back(home: HomePage) -> None:
    """The filings of a client go and return with it."""
    home.go_to("c0")
    assert titles(home) == ["青岚文本生成算法", "青岚图像生成算法"]
    home.ui.client_delete.click()
    assert home.place == ALL
    assert len(titles(home)) == 4
    home.go_to(BIN)
    home.bin.ui.restore.click()
    home.go_to("c0")
    assert len(titles(home)) == 2


def test_a_new_client_gets_a_free_code_and_the_colour_used_least(
    home: HomePage, library: MemoryLibrary
) -> None:
    """The code is suggested from the name, and one that is taken is refused in words."""
    home.places.client_wanted.emit()
    dialog = home.findChild(ClientDialog)
    assert dialog is not None
    dialog.ui.name.setText("青龙科技")
    dialog.ui.name.edited.emit("青龙科技")
    assert dialog.ui.short.text() == "QLA"
    dialog.ui.short.setText("QL")
    dialog.ui.accept_button.click()
    assert dialog.ui.shortNote.isVisible()
    dialog.ui.short.setText("QLK")
    dialog.ui.accept_button.click()
    made = next(c for c in library.shelf.clients() if c.code == "QLK")
    assert made.colour not in {"teal", "plum", "ochre", "violet"}
    assert home.place == made.key


@pytest.mark.parametrize("typed", ["青岚数智科技有限公司", " 青岚数智 科技有限公司　"])
def test_a_client_of_the_same_name_is_told_and_can_be_opened(
    home: HomePage, library: MemoryLibrary, typed: str
) -> None:
    """However it is spaced, a name that is there makes no second client unasked."""
    before = library.shelf.clients()
    home.places.client_wanted.emit()
    dialog = home.findChild(ClientDialog)
    assert dialog is not None
    dialog.ui.name.setText(typed)
    dialog.ui.name.edited.emit(typed)
    assert not dialog.ui.show_there.isVisible()
    dialog.ui.accept_button.click()
    assert "青岚数智科技有限公司（QL）" in dialog.ui.nameNote.accessibleName()
    assert library.shelf.clients() == before
    dialog.ui.show_there.click()
    assert library.shelf.clients() == before
    assert home.place == next(each.key for each in before if each.code == "QL")


def test_two_clients_may_have_one_name_when_a_person_insists(
    home: HomePage, library: MemoryLibrary
) -> None:
    """Saved once more it is taken; another name takes the warning back; its own is no twin."""
    home.places.client_wanted.emit()
    dialog = home.findChild(ClientDialog)
    assert dialog is not None
    dialog.ui.name.setText("青岚数智科技有限公司")
    dialog.ui.name.edited.emit("青岚数智科技有限公司")
    dialog.ui.accept_button.click()
    dialog.ui.name.setText("青龙科技")
    dialog.ui.name.edited.emit("青龙科技")
    assert not dialog.ui.show_there.isVisible()
    assert dialog.ui.accept_button.text() == "保存客户"
    dialog.ui.name.setText("青岚数智科技有限公司")
    dialog.ui.accept_button.click()
    assert dialog.ui.accept_button.text() == "仍然保存"
    dialog.ui.accept_button.click()
    names = [each.name for each in library.shelf.clients()]
    assert names.count("青岚数智科技有限公司") == 2


def test_a_client_that_is_changed_is_no_twin_of_itself(
    home: HomePage, library: MemoryLibrary
) -> None:
    """Its code alone can be changed without a word."""
    home.go_to("c0")
    home.ui.client_edit.click()
    dialog = home.findChild(ClientDialog)
    assert dialog is not None
    dialog.ui.short.setText("QLS")
    dialog.ui.accept_button.click()
    assert {each.code for each in library.shelf.clients()} >= {"QLS"}


def test_an_empty_list_has_one_button_that_begins(home: HomePage, library: MemoryLibrary) -> None:
    """It stands beside the words; with a filing in the list it is the one at the head."""
    assert (home.ui.new_filing.isVisible(), home.filings.ui.empty_button.isVisible()) == (
        True,
        False,
    )
    for client in library.shelf.clients():
        library.shelf.put_in_bin(Scope(client.key), NOW)
    home.refresh()
    home.focus_first()
    assert (home.ui.new_filing.isVisible(), home.filings.ui.empty_button.isVisible()) == (
        False,
        True,
    )
    assert home.filings.ui.empty_button.hasFocus()


def test_a_new_filing_opens_at_once(
    home: HomePage, library: MemoryLibrary, views: list[PlainView]
) -> None:
    """The client of the page is chosen already; a name is all it takes."""
    home.go_to("c1")
    home.ui.new_filing.click()
    dialog = home.findChild(FilingDialog)
    assert dialog is not None
    assert dialog.client.key == "c1"
    dialog.ui.accept_button.click()
    assert dialog.ui.nameNote.isVisible()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "record", lambda _change: None)  # the tiny form has no algorithm
        dialog.ui.name.setText("禾木歌词生成算法")
        dialog.ui.accept_button.click()
    assert views[-1].opening.filing.title == "禾木歌词生成算法"


def test_a_new_filing_has_the_type_that_was_chosen(
    home: HomePage, library: MemoryLibrary, views: list[PlainView]
) -> None:
    """Each of the seven can be chosen, is explained by examples, and is the filing's."""
    home.go_to("c1")
    home.ui.new_filing.click()
    dialog = home.findChild(FilingDialog)
    assert dialog is not None
    told = set()
    for at in range(dialog.combination.count()):
        dialog.combination.setCurrentIndex(at)
        dialog.combination.activated.emit(at)
        told.add(dialog.ui.typeNote.accessibleName())
    assert len(told) == len(COMBINATIONS)
    dialog.combination.set_key("push")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "record", lambda _change: None)  # the tiny form has no algorithm
        dialog.ui.name.setText("禾木歌单推荐算法")
        dialog.ui.accept_button.click()
    assert views[-1].opening.filing.combination == "push"


def test_a_backup_is_made_and_told(
    qtbot: QtBot, shell: Shell, home: HomePage, library: MemoryLibrary, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The foot says that there is none, then when and where the last one was checked."""
    assert home.backup.head.text() == "还没有备份"
    monkeypatch.setattr(home_backup, "ask_folder", lambda *_arguments: tmp_path / "盘")
    home.backup.button.click()
    qtbot.waitUntil(lambda: home.backup.head.text() == "备份已核对")
    assert library.backups == [(tmp_path / "盘", "library-20261124-144000")]
    assert home.backup.detail.accessibleName() == "今天 14:40 · 盘"
    assert shell.preferences.backups[0].root == str(tmp_path / "盘")


def test_columns_fold_before_anything_is_cut(qtbot: QtBot, shell: Shell, home: HomePage) -> None:
    """On a narrow window the last edit goes first, then the type; the side folds too."""
    table = home.filings.table
    assert not table.isColumnHidden(4)
    shell.window.resize(760, 600)
    qtbot.waitUntil(lambda: table.isColumnHidden(4) or table.viewport().width() > 600)
    assert not home.ui.side.isVisible()
    assert home.ui.menu.isVisible()
    home.ui.menu.click()
    assert home.ui.side.isVisible()
    row = home.places.row(BIN)
    assert row is not None
    row.click()
    assert not home.ui.side.isVisible()
    assert home.place == BIN


def test_the_search_key_reaches_the_search(shell: Shell, home: HomePage) -> None:
    """Ctrl+K puts the cursor into the search from anywhere on the page."""
    shell.window.activateWindow()
    home.go_to(BIN)
    shell.window.asked.emit("search")
    assert home.place == ALL
    assert QApplication.focusWidget() is home.ui.search


def test_the_counts_are_those_of_what_is_searched(home: HomePage) -> None:
    """The filter never promises rows the search leaves out."""
    home.filings.search = "禾木"
    home.refresh()
    words = home.filings._texts.say("home.shown.all", count=len(titles(home)))
    part = home.filings.filter.findChildren(QAbstractButton)[0]
    assert 0 < len(titles(home)) < len(home.filings._rows)
    assert words in {part.text(), part.accessibleName()}


def test_the_client_that_is_shown_is_seen_among_thirty(
    qtbot: QtBot, home: HomePage, library: MemoryLibrary
) -> None:
    """Its row is scrolled to, wherever it stands."""
    first = library.shelf.clients()[0]
    for number in range(30):
        code = f"Z{chr(65 + number // 26)}{chr(65 + number % 26)}"
        library.shelf.add_client(replace(first, key=f"n{number}", code=code))
    home.refresh()
    home.go_to("n29")
    row = home.places.row("n29")
    assert row is not None
    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())


def test_the_triage_is_reached_from_the_side_and_from_a_new_filing(home: HomePage) -> None:
    """Who is not sure which filing it is comes to the triage; the answers stay while one looks."""
    row = home.places.row(TRIAGE)
    assert row is not None
    row.click()
    assert home.place == TRIAGE
    page = home.triage.page
    assert page is not None
    assert page.isVisible()
    page.cards["reach"].marks["internal"].click()
    home.go_to(ALL)
    home.new_filing()
    dialog = home.findChild(FilingDialog)
    assert dialog is not None
    dialog.ui.triage.click()
    assert home.place == TRIAGE
    assert page.session.chosen("reach") == ("internal",)
    assert next(iter(page.cards["reach"].marks.values())).hasFocus()


def test_what_became_of_a_memo_is_told(home: HomePage) -> None:
    """The banner names the file, or says why there is none."""
    home.go_to(TRIAGE)
    page = home.triage.page
    assert page is not None
    page.saved.emit("判断书.pdf")
    assert home.banner.text == "判断书已写好：判断书.pdf"
    home.banner.put_away()
    page.refused.emit(FilingError("triage.memo_not_written", file="判断书.pdf"))
    assert home.banner.text.startswith("判断书.pdf 没有写成")
