"""The help beside a question: its basis, and how far that can be relied on."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from filing_desktop.catalog.model import Confidence, Question
from filing_desktop.gui.filing.help_panel import HelpPanel
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.apply import ThemeKeeper
from tests.gui.filing.world import shipped, texts

PORTAL = "以平台页面为准"


def said(qtbot: QtBot, question: Question) -> list[str]:
    """Every paragraph of a question's help; the foot, the same for all, stands outside."""
    panel = HelpPanel(Words(texts("zh")), shipped())
    qtbot.addWidget(panel)
    panel.show_question(question)
    qtbot.waitUntil(lambda: panel._shown is question)
    content = panel.area.widget()
    assert content is not None
    return [each.accessibleName() for each in content.findChildren(Paragraph)]


@pytest.mark.parametrize("confidence", list(Confidence))
def test_every_question_says_how_well_it_is_known(
    keeper: ThemeKeeper, qtbot: QtBot, confidence: Confidence
) -> None:
    """Where no law asks it too: the kind of source, who says it, and 以平台页面为准 if inferred."""
    asked = [each for each in shipped().asked() if each.confidence is confidence]
    question = min(asked, key=lambda each: len(each.laws))
    words = said(qtbot, question)
    assert texts("zh").say(f"filing.confidence_{confidence.value}") in words
    cited = [f"出处：{shipped().sources[source]}" for source in question.sources]
    assert [w for w in words if w.startswith("出处：")] == (
        [] if confidence is Confidence.OURS else cited
    )
    doubted = confidence.is_inferred or not question.options_confirmed
    assert any(PORTAL in each for each in words) is doubted
