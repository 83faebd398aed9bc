"""Looking for findings beside the window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from filing_desktop.filing.answer import Address
from filing_desktop.services.dossiers import dossier_of, findings_of
from tests.gui.filing.conftest import Opener

NAME = Address("entity.name")
CAPTURED = Address("evidence.captured_on", "e2")


def test_findings_come_by_themselves_after_an_edit(open_filing: Opener, qtbot: QtBot) -> None:
    """A thread looks for them; they are those of the facts as they stand."""
    world = open_filing(filled=True)
    desk = world.desk
    world.session.edit(NAME, "青岚科技")
    assert not desk.has_findings
    qtbot.waitUntil(lambda: desk.has_findings, timeout=10_000)
    expected = findings_of(dossier_of(desk.facts, desk.today(), lambda _text: frozenset()))
    assert desk.findings == expected


def test_what_was_found_before_an_edit_is_not_kept(open_filing: Opener, qtbot: QtBot) -> None:
    """Findings of facts that are gone are dropped."""
    world = open_filing(filled=True)
    qtbot.waitUntil(lambda: world.desk.has_findings, timeout=10_000)
    world.session.edit(NAME, "青岚")
    looked = world.desk.look()()
    world.session.edit(NAME, "青岚科技")
    assert not world.desk.take(looked)
    assert not world.desk.has_findings
    looked = world.desk.look()()
    assert world.desk.take(looked)
    assert world.desk.dossier.facts is world.desk.facts


def test_f8_after_an_edit_goes_once_the_problem_is_found(open_filing: Opener, qtbot: QtBot) -> None:
    """The window does not wait for the checks: F8 leads on as soon as a thread has run them."""
    world = open_filing(filled=True)
    qtbot.waitUntil(lambda: world.desk.has_findings, timeout=10_000)
    world.view.show_section("timeline")
    world.session.edit(CAPTURED, "昨天")
    world.view.pilot.next_problem()
    assert not world.desk.has_findings
    assert world.view.parts.stage.section == "timeline"
    qtbot.waitUntil(lambda: world.view.parts.stage.section != "timeline", timeout=10_000)
    assert world.desk.has_findings


def test_who_went_elsewhere_meanwhile_is_left_there(open_filing: Opener, qtbot: QtBot) -> None:
    """What was wished for before the findings were known does not pull a person away later."""
    world = open_filing(filled=True)
    world.session.edit(CAPTURED, "昨天")
    world.view.pilot.next_problem()
    world.view.show_section("timeline")
    qtbot.waitUntil(lambda: world.desk.has_findings, timeout=10_000)
    qtbot.wait(50)
    assert world.view.parts.stage.section == "timeline"
