"""HAND-EDIT: a hand edit whose facts have moved on is shown beside the new text."""

from __future__ import annotations

from dataclasses import replace

from filing_desktop.checks.finding import Severity
from filing_desktop.checks.run import run_checks
from filing_desktop.documents.content import Block, DocumentContent, Paragraph, Text, text_hash
from tests.checks.base import Change, dossier, findings, messages, only

FLOW = "self_assessment/flow"
FIRES = (
    (
        "hand_edit.outdated",
        Change(edits={FLOW: "先审核，再生成。"}, composed={FLOW: "先审核，再生成，最后标识。"}),
    ),
    ("hand_edit.nowhere", Change(edits={"disclosure/gone": "旧的一段。"}, composed={})),
)


def test_an_edit_of_the_present_text_is_quiet() -> None:
    """While the facts compose what was replaced, nothing is told."""
    assert messages(Change(edits={FLOW: "先审核，再生成。"})) == []


def test_both_texts_are_shown_once_the_facts_change() -> None:
    """The edit and what the facts compose stand side by side, the difference marked."""
    words = "先审核，再生成，最后标识。"
    made = dossier(Change(edits={FLOW: "先审核，再生成。"}))
    block = Block(
        FLOW, (Paragraph((Text(words),)),), is_editable=True, composed_hash=text_hash(words)
    )
    report = DocumentContent("self_assessment", "自评估报告", "", (block,))
    documents = {**made.documents, "self_assessment": report}
    (found,) = run_checks(replace(made, documents=documents)).open
    assert (found.message, found.severity) == ("hand_edit.outdated", Severity.LIKELY_RETURNED)
    edit, composed = found.places
    assert (edit.edited, composed.edited, composed.quote) == (True, False, words)
    assert [composed.quote[a:b] for a, b in composed.marks] == ["，最后标识"]


def test_an_edit_of_a_block_that_is_gone_is_told() -> None:
    """An edit that is printed nowhere is told, with its words."""
    made = dossier(Change(edits={"disclosure/gone": "旧的一段。"}))
    empty = DocumentContent("disclosure", "拟公示内容", "", ())
    documents = {**made.documents, "disclosure": empty}
    (found,) = run_checks(replace(made, documents=documents)).open
    assert (found.message, found.places[0].quote) == ("hand_edit.nowhere", "旧的一段。")


def test_a_decision_puts_it_aside() -> None:
    """A finding kept with a reason stands apart and blocks nothing."""
    change = FIRES[0][1]
    kept = findings(replace(change, kept={only(change).key: "以手工文字为准"}))
    assert kept.open == ()
    assert kept.kept[0][1] == "以手工文字为准"
