"""References in prose are called as the rows they point to are called now."""

from __future__ import annotations

from filing_desktop.catalog.model import QuestionType
from filing_desktop.filing.answer import Address
from filing_desktop.gui.editors.prose import ProseFieldEditor
from filing_desktop.gui.filing import deeds
from filing_desktop.interview.route import section_of
from tests.gui.filing.conftest import Opener
from tests.gui.filing.world import World, shipped


def prose_of(world: World) -> ProseFieldEditor:
    """The first prose that is asked outside of rows, its page shown."""
    facts = world.session.facts
    question = next(
        each
        for each in shipped().asked()
        if each.type is QuestionType.PROSE and not each.group and section_of(facts, each.id)
    )
    section = section_of(facts, question.id)
    assert section is not None
    world.view.show_section(section.id)
    page = world.view.parts.stage.page
    assert page is not None
    editor = page.blocks[Address(question.id)].editor
    assert isinstance(editor, ProseFieldEditor)
    return editor


def test_annexes_are_numbered_anew_on_a_page_that_comes_back(open_filing: Opener) -> None:
    """After evidence was moved, the page that names it shows the new number."""
    world = open_filing(filled=True)
    assert prose_of(world).field.labels()[0].startswith("附件1")
    world.view.show_section("evidence" if "evidence" in shipped().sections else "models_flow")
    deeds.move(world.session, "evidence", "e1", 1)
    assert prose_of(world).field.labels()[0].startswith("附件2")


def test_annexes_are_numbered_anew_at_once(open_filing: Opener) -> None:
    """Where the page is shown while evidence goes, it does not wait to be opened again."""
    world = open_filing(filled=True)
    editor = prose_of(world)
    world.view.setFocus()
    deeds.remove(world.session, "evidence", "e1")
    assert editor.field.labels()[0] == editor.context.words.say("filing.row_gone")
