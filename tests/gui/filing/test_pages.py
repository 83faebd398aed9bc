"""Every page of the shipped edition can be read, reached and heard."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.filing.answer import Address
from filing_desktop.gui.filing.cards import RowPlace
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import ThemeKeeper
from filing_desktop.gui.theme.tokens import ThemeName
from filing_desktop.interview.page import GroupState
from tests.gui.audit import audit
from tests.gui.filing.conftest import Opener
from tests.gui.filing.world import section_ids, texts

SETTINGS = (
    (True, "zh", "light", (1280, 720)),
    (True, "en", "dark", (1024, 640)),
    (False, "en", "light", (1280, 720)),
)


def settled(view: QWidget, qtbot: QtBot) -> list[str]:
    """What the audit finds once texts that grow have found their height."""
    found: list[str] = []
    for _ in range(20):
        qtbot.wait(10)
        found = audit(view)
        if not found:
            break
    return found


@pytest.mark.parametrize(("filled", "language", "theme", "size"), SETTINGS)
def test_every_page_passes_the_audit(  # one argument for each setting
    open_filing: Opener,
    keeper: ThemeKeeper,
    qtbot: QtBot,
    filled: bool,
    language: str,
    theme: ThemeName,
    size: tuple[int, int],
) -> None:
    """No page of the shipped edition has anything cut, nameless, too small or out of place."""
    keeper.switch(theme, 1.0)
    world = open_filing(filled=filled, language=language, wide=size[0], high=size[1])
    found: list[str] = []
    for section in section_ids():
        world.view.show_section(section)
        found += [f"{section}: {line}" for line in settled(world.view, qtbot)]
    assert not found


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_the_pages_pass_with_big_text(
    open_filing: Opener, keeper: ThemeKeeper, qtbot: QtBot, scale: float
) -> None:
    """At 1280 by 720 nothing is cut when the text is half as big again, or twice as big."""
    keeper.switch("light", scale)
    world = open_filing(filled=True)
    found: list[str] = []
    for section in ("entity_basic", "input_output", "models_flow", "products", "disclosure"):
        world.view.show_section(section)
        found += [f"{section}: {line}" for line in settled(world.view, qtbot)]
    assert not found


def test_every_drawer_passes_the_audit(open_filing: Opener, qtbot: QtBot) -> None:
    """The drawer of a row of every group can be read, reached and heard, in the longer words."""
    world = open_filing(filled=True, language="en")
    found: list[str] = []
    for section in section_ids():
        groups = [i for i in world.desk.page(section).items if isinstance(i, GroupState)]
        for state in groups:
            world.view.show_section(section)
            world.view.pilot.rows.open(RowPlace(state.group.id, state.cards[0].key))
            found += [f"{state.group.id}: {line}" for line in settled(world.view, qtbot)]
    assert not found


def test_the_bar_names_the_client_and_the_filing(open_filing: Opener) -> None:
    """Name of the client and title stand there in full, also after another language and name."""
    world = open_filing(wide=1280)
    assert world.view.parts.top.client.text() == "青岚科技有限公司"
    assert world.view.parts.top.title.text() == "青岚文本生成算法"
    world.session.edit(Address("algo.name"), "青岚图文算法")
    world.view.retranslate(texts("en"))
    assert world.view.parts.top.client.text() == "青岚科技有限公司"
    assert world.view.parts.top.title.text() == "青岚图文算法"
    world.session.edit(Address("algo.name"), "青岚语音算法")
    assert world.view.parts.top.title.text() == "青岚语音算法"


def shown_words(view: QWidget) -> str:
    """Every paragraph of the page at hand."""
    return "\n".join(
        each.accessibleName() for each in view.findChildren(Paragraph) if each.isVisible()
    )


def test_a_page_of_client_facts_names_the_other_filings_it_is_in(open_filing: Opener) -> None:
    """Before anything is edited one reads which filings it touches; three are named."""
    world = open_filing(others=("云杉语音", "云杉图片"))
    world.view.show_section("entity_basic")
    assert "改动也会进入：云杉语音、云杉图片" in shown_words(world.view)
    world.view.show_section("algo_basic")
    assert "云杉语音" not in shown_words(world.view)
    many = open_filing(others=tuple(f"云杉{number}" for number in range(5)))
    many.view.show_section("entity_officer")
    assert "另外 5 项备案：云杉0、云杉1、云杉2等" in shown_words(many.view)
