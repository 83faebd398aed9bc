"""A page is made in turns: a screenful first, the rest while the window answers."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from filing_desktop.filing.answer import Address
from filing_desktop.gui.filing import deeds
from filing_desktop.gui.filing.cards import RowPlace
from filing_desktop.gui.filing.page_view import SectionPage
from filing_desktop.interview.page import FieldState
from tests.gui.filing.conftest import Opener
from tests.gui.filing.world import World

LONG = "strategy_review"


def _page(world: World) -> SectionPage:
    page = world.view.parts.stage.page
    assert page is not None
    return page


def _asked(page: SectionPage) -> list[Address]:
    return [item.address for item in page.model.items if isinstance(item, FieldState)]


def test_a_long_page_is_a_screenful_first_and_then_whole(open_filing: Opener, qtbot: QtBot) -> None:
    """Only what fills the screen is made before the page is shown; the rest comes by itself."""
    world = open_filing(filled=True)
    world.view.show_section(LONG)
    page = _page(world)
    first = list(page.built_blocks)
    assert 0 < len(first) < len(_asked(page))
    assert first == _asked(page)[: len(first)]
    qtbot.waitUntil(lambda: page.is_whole)
    assert list(page.built_blocks) == _asked(page)


def test_a_question_that_is_not_made_yet_is_made_when_gone_to(open_filing: Opener) -> None:
    """Search, findings and F8 lead to any question of a page, made or not."""
    world = open_filing(filled=True)
    world.view.show_section(LONG)
    last = _asked(_page(world))[-1]
    world.view.show_section("account")
    world.view.show_section(LONG, last)
    block = _page(world).built_blocks[last]
    focus = world.view.focusWidget()
    assert focus is not None
    assert block.isAncestorOf(focus)


def test_an_edit_before_the_page_is_whole_is_shown(open_filing: Opener, qtbot: QtBot) -> None:
    """What changes while a page is being made is right on what is made later."""
    world = open_filing(filled=True)
    world.view.show_section(LONG)
    page = _page(world)
    last = _asked(page)[-1]
    world.session.edit(last, "云杉")
    qtbot.waitUntil(lambda: page.is_whole)
    assert page.built_blocks[last].state == next(
        item for item in page.model.items if isinstance(item, FieldState) and item.address == last
    )


def test_a_page_left_while_it_is_made_goes_on_when_it_is_shown_again(
    open_filing: Opener, qtbot: QtBot
) -> None:
    """A page out of sight takes no time from the one that is shown."""
    world = open_filing(filled=True)
    world.view.show_section(LONG)
    page = _page(world)
    made = len(page.built_blocks)
    world.view.show_section("account")
    qtbot.wait(50)
    assert len(page.built_blocks) == made
    world.view.show_section(LONG)
    qtbot.waitUntil(lambda: page.is_whole)


def test_the_cards_of_a_long_group_come_in_turns_too(open_filing: Opener, qtbot: QtBot) -> None:
    """A group of many rows shows its first cards at once and every row in the end."""
    world = open_filing(filled=True)
    for _ in range(20):
        deeds.add(world.session, "evidence", "")
    world.view.show_section("evidence")
    page = _page(world)
    cards = page.built_lists["evidence"]
    rows = world.session.facts.rows("evidence")
    assert 0 < len(cards.cards) < len(rows)
    qtbot.waitUntil(lambda: page.is_whole)
    assert tuple(cards.cards) == rows


def test_a_row_without_its_card_yet_opens(open_filing: Opener) -> None:
    """F8 opens the last row of a long group as soon as its page is shown."""
    world = open_filing(filled=True)
    for _ in range(20):
        deeds.add(world.session, "evidence", "")
    last = world.session.facts.rows("evidence")[-1]
    world.view.show_section("evidence", Address("evidence.title", last))
    assert world.view.parts.drawer.place == RowPlace("evidence", last)
    assert _page(world).built_lists["evidence"].cards[last].is_selected
