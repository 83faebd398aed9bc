"""Rows of groups: cards on the page, the drawer, and the way back from a deletion."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from filing_desktop.filing.answer import Address, Said
from filing_desktop.gui.editors.line import LineEditor
from filing_desktop.gui.filing.cards import CardList, RowPlace, short_line
from filing_desktop.gui.kit.buttons import IconButton
from tests.gui.filing.conftest import Opener
from tests.gui.filing.world import World

MODEL_2 = RowPlace("model", "m2")


def cards(world: World, section: str, group: str) -> CardList:
    """The cards of a group, its section shown."""
    world.view.show_section(section)
    page = world.view.parts.stage.page
    assert page is not None
    return page.lists[group]


def test_a_new_row_opens_in_the_drawer(open_filing: Opener) -> None:
    """Adding a row opens it with the focus in its first question; what is typed names its card."""
    world = open_filing()
    models = cards(world, "models_flow", "model")
    assert models.add is not None
    models.add.click()
    drawer = world.view.parts.drawer
    assert drawer.isVisible()
    assert drawer.place == RowPlace("model", "m1")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert drawer.isAncestorOf(focused)
    name = drawer.blocks[Address("model.name", "m1")]
    assert isinstance(name.editor, LineEditor)
    name.editor.field.setText("云阶语言大模型")
    name.editor.field.edited.emit("云阶语言大模型")
    assert models.cards["m1"].accessibleName() == "云阶语言大模型"
    assert models.cards["m1"].is_selected
    assert QApplication.focusWidget() is focused


def test_cards_say_options_in_the_language_of_the_window(open_filing: Opener) -> None:
    """In an English window what was chosen stands by its English label; names stay as typed."""
    for language, word in (("en", "Own"), ("zh", "自")):
        world = open_filing(filled=True, language=language)
        models = cards(world, "models_flow", "model")
        (text, *_others) = models._shown.values()
        assert word in text.chip
        assert not text.title.isascii()


@pytest.mark.parametrize(
    ("most", "text", "shown"),
    [
        (4, "违规识别", "违规识别"),
        (4, "违规识别模型", "违规识…"),
        (4, "Own text", "Own text"),
        (4, "Own texts", "Own te…"),
        (4, "两行 \n 字", "两行 字"),
        (4, "", ""),
    ],
)
def test_a_card_shortens_by_width(most: int, text: str, shown: str) -> None:
    """A card has room for twice as many Latin letters as Chinese characters."""
    assert short_line(text, most) == shown


def test_esc_closes_the_drawer_and_keeps(open_filing: Opener, qtbot: QtBot) -> None:
    """Esc closes the drawer, the row stays, and the focus goes back to its card."""
    world = open_filing()
    models = cards(world, "models_flow", "model")
    assert models.add is not None
    models.add.click()
    QTest.keyClick(world.view, Qt.Key.Key_Escape)
    assert not world.view.parts.drawer.isVisible()
    assert world.session.facts.rows("model") == ("m1",)
    assert QApplication.focusWidget() is models.cards["m1"]
    assert world.view.parts.stage.footer.isVisible()


def test_a_deleted_row_comes_back(open_filing: Opener) -> None:
    """Deleting says what went and offers to undo; undo brings the row back with its answers."""
    world = open_filing(filled=True)
    models = cards(world, "models_flow", "model")
    name = world.session.facts.text("model.name", "m2")
    models.deleted.emit(MODEL_2)
    assert list(models.cards) == ["m1"]
    banner = world.view.parts.stage.banner
    assert banner is not None
    assert banner.button is not None
    banner.button.click()
    assert list(models.cards) == ["m1", "m2"]
    assert world.session.facts.text("model.name", "m2") == name


def test_the_undo_bar_goes_with_the_next_edit(open_filing: Opener) -> None:
    """Once something else was done the bar is gone: it never takes back another step."""
    world = open_filing(filled=True)
    models = cards(world, "models_flow", "model")
    models.deleted.emit(MODEL_2)
    models.opened.emit(RowPlace("model", "m1"))
    block = world.view.parts.drawer.blocks[Address("model.name", "m1")]
    block.edited.emit("青岚意图模型")
    assert world.view.parts.stage.banner is None
    assert world.session.facts.sheet.entry(Address("model.name", "m1")) == Said("青岚意图模型")


def test_rows_move_by_buttons(open_filing: Opener) -> None:
    """A row changes places with its neighbour, and the focus stays on its button."""
    world = open_filing(filled=True)
    models = cards(world, "models_flow", "model")
    models.cards["m2"].findChildren(IconButton)[0].click()
    assert world.session.facts.rows("model") == ("m2", "m1")
    assert QApplication.focusWidget() is models.cards["m2"].findChildren(IconButton)[0]


def test_fixed_rows_have_no_buttons(open_filing: Opener) -> None:
    """The eight risks can be neither added nor deleted."""
    world = open_filing(filled=True)
    risks = cards(world, "risks", "risk")
    assert len(risks.cards) == 8
    assert risks.add is None
    for card in risks.cards.values():
        assert not any(button.isVisible() for button in card.findChildren(IconButton))


def test_children_stand_below_their_parent(open_filing: Opener) -> None:
    """Forms, functions and steps of a product stand below its card and are added there."""
    world = open_filing(filled=True)
    products = cards(world, "products", "product")
    groups = [below.state.group.id for below in products.below["p1"]]
    assert groups == ["product_form", "product_function", "product_step"]
    forms = products.below["p2"][0]
    assert list(forms.cards) == ["o2"]
    assert forms.add is not None
    forms.add.click()
    new = world.view.parts.drawer.place
    assert new is not None
    assert world.session.facts.rows("product_form", "p2") == ("o2", new.row)


def test_the_next_row_opens_from_the_drawer(open_filing: Opener) -> None:
    """下一个模型 goes on in the drawer; at the last row it is not offered."""
    world = open_filing(filled=True)
    models = cards(world, "models_flow", "model")
    models.opened.emit(RowPlace("model", "m1"))
    drawer = world.view.parts.drawer
    drawer.next.click()
    assert drawer.place == MODEL_2
    assert not drawer.next.isVisible()


def test_the_flow_chart_follows_its_steps(open_filing: Opener, qtbot: QtBot) -> None:
    """Below the steps stands the chart that will be printed, in the words of the steps."""
    world = open_filing(filled=True)
    cards(world, "models_flow", "flow")
    page = world.view.parts.stage.page
    assert page is not None
    assert page.flow is not None
    flow = page.flow
    qtbot.waitUntil(flow.isVisible)  # with the findings, that a thread looks for
    world.session.edit(Address("flow.name", "f1"), "用户输入")
    qtbot.waitUntil(lambda: "用户输入" in flow.preview.accessibleName(), timeout=2000)
