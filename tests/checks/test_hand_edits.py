"""HAND-EDIT: a hand edit whose facts have moved on is shown beside the new text."""

from __future__ import annotations

from dataclasses import replace

from filing_desktop.checks.finding import Severity
from filing_desktop.checks.run import run_checks
from filing_desktop.documents.content import (
    Block,
    Cell,
    DocumentContent,
    Heading,
    Link,
    Paragraph,
    Table,
    Text,
    text_hash,
)
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import Block as ProseBlock
from filing_desktop.filing.prose import Prose, Reference
from filing_desktop.filing.sheet import HandEdit
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


def test_an_edit_of_a_text_nobody_may_edit_is_told() -> None:
    """A hand edit at a block that follows the facts alone is printed nowhere."""
    made = dossier(Change(edits={FLOW: "我改过的文字。"}))
    fixed = Block(FLOW, (Paragraph((Text("照资料写的文字。"),)),))
    report = DocumentContent("self_assessment", "自评估报告", "", (fixed,))
    documents = {**made.documents, "self_assessment": report}
    (found,) = run_checks(replace(made, documents=documents)).open
    assert (found.message, found.places[0].quote) == ("hand_edit.nowhere", "我改过的文字。")


def edited_flow(*cells: str) -> Block:
    """An edited text with a link in it, and a table after it."""
    shown = Paragraph((Text("先审核，见"), Link("附件3", "evidence-e3"), Text("，再生成。")), "1.")
    table = Table((1.0,), tuple((Cell(((Text(cell),),)),) for cell in cells))
    return Block(FLOW, (Heading(2, "（一）算法流程"), shown, table), (), True, "old")


def around(*cells: str) -> list[str]:
    """What is found in a block whose text was edited, with a table of these cells."""
    made = dossier(Change(edits={FLOW: "占位"}))
    link = Reference("evidence", "e3")
    edit = HandEdit(Prose((ProseBlock(("先审核，见", link, "，再生成。"), is_item=True),)), "old")
    facts = made.facts
    sheet = replace(facts.sheet, hand_edits={FLOW: edit})
    report = DocumentContent("self_assessment", "自评估报告", "", (edited_flow(*cells),))
    documents = {**made.documents, "self_assessment": report}
    again = replace(made, facts=Facts(facts.catalog, sheet, facts.combination), documents=documents)
    return [each.message for each in run_checks(again).open]


def test_a_table_around_an_edited_text_is_looked_at() -> None:
    """The hand edit replaces the text alone: a hole in the table beside it is told."""
    assert around("接收输入", "〔未填：节点说明〕") == ["formal.unfilled"]
    assert around("接收输入", "审核输入") == []


def test_a_decision_puts_it_aside() -> None:
    """A finding kept with a reason stands apart and blocks nothing."""
    change = FIRES[0][1]
    kept = findings(replace(change, kept={only(change).key: "以手工文字为准"}))
    assert kept.open == ()
    assert kept.kept[0][1] == "以手工文字为准"
