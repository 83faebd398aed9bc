"""The full text of a policy: whose words it is made of, and what becomes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import Block, Heading, Paragraph, plain_block, plain_part
from filing_desktop.filing.answer import UNTOUCHED, Address, FileRecord, Said
from filing_desktop.filing.prose import prose_from_text
from filing_desktop.filing.sheet import AnswerSheet, HandEdit
from tests.documents.filled import facts_of

TODAY = dt.date(2026, 11, 24)


def blocks(catalog: FormCatalog, sheet: AnswerSheet) -> Mapping[str, Block]:
    """The blocks of the responsibility report without its name, by their ids."""
    document = compose(facts_of(catalog, sheet), TODAY)["responsibility"]
    return {block.id.partition("/")[2]: block for block in document.blocks}


def words(block: Block) -> str:
    """Its words, chapter and article numbers and all."""
    return plain_block(block)


def without_file(sheet: AnswerSheet, row: str = "pol1") -> AnswerSheet:
    """A policy that has no file of the user's own."""
    return sheet.with_entry(Address("policy.file", row), UNTOUCHED)


def said(sheet: AnswerSheet, **columns: str) -> AnswerSheet:
    """The second policy with these answers."""
    for column, words_ in columns.items():
        raw = prose_from_text(words_) if column == "steps" else words_
        sheet = sheet.with_entry(Address(f"policy.{column}", "pol2"), Said(raw))
    return sheet


def annexes(catalog: FormCatalog, sheet: AnswerSheet) -> list[str]:
    """The headings of the full texts, in the order they are printed."""
    return [
        part.text
        for block in blocks(catalog, sheet).values()
        for part in block.parts
        if isinstance(part, Heading) and part.text.startswith("附件")
    ]


def test_chapters_and_articles_are_numbered_through(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """A policy has four chapters, and its articles count on from one to the next."""
    sheet = said(full, steps="第一步甲。\n第二步乙。")
    found = [words(each) for name, each in blocks(catalog, sheet).items() if "[pol2]" in name]
    lines = [line for each in found for line in each.split("\n")]
    assert [line for line in lines if line.startswith("第") and "章" in line[:3]] == [
        "第一章　总则", "第二章　职责", "第三章　执行", "第四章　记录与修订",
    ]  # fmt: skip
    assert "第五条　办理步骤：第一步甲。" in lines
    assert "第六条　第二步乙。" in lines
    assert lines[-1].startswith("第九条　施行：")


def test_each_article_is_edited_by_itself(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A hand edit takes the words of one article; its number and its neighbours stay."""
    name = "responsibility/policy_trigger[pol2]"
    sheet = full.with_hand_edit(name, HandEdit(prose_from_text("每周三。"), "old"))
    found = blocks(catalog, sheet)
    edited = found["policy_trigger[pol2]"]
    assert words(edited).endswith("第三条　启动情形：每周三。")
    assert edited.composed != prose_from_text("每周三。")
    assert "甲policy.standardpol2乙" in words(found["policy_standard[pol2]"])


@pytest.mark.parametrize("column", ["scope", "owner", "trigger", "standard", "records", "review"])
def test_an_article_without_a_fact_is_ours_alone(
    catalog: FormCatalog, full: AnswerSheet, column: str
) -> None:
    """Where nothing was said, nothing is made up, and the measure counts no given word."""
    address = Address(f"policy.{column}", "pol2")
    told = blocks(catalog, full)[f"policy_{column}[pol2]"]
    empty = blocks(catalog, full.with_entry(address, UNTOUCHED))[f"policy_{column}[pol2]"]
    assert told.share is not None
    assert told.share.given > 0
    assert empty.share is not None
    assert empty.share.given == 0
    assert empty.wanted == (address,)
    assert "未另行规定。" in words(empty)


def test_the_share_counts_characters(catalog: FormCatalog, full: AnswerSheet) -> None:
    """What an answer gave and what is ours add up to the words; an edit is the user's."""
    sheet = said(full, records="存五年")
    found = blocks(catalog, sheet)["policy_records[pol2]"].share
    assert found is not None
    assert (found.given, found.ours) == (3, len("第六条　记录保存：") + len("。"))
    edit = HandEdit(prose_from_text("另存一份。"), "old")
    edited = sheet.with_hand_edit("responsibility/policy_records[pol2]", edit)
    after = blocks(catalog, edited)["policy_records[pol2]"].share
    assert after is not None
    assert after.given == len("另存一份。")


def test_quoted_law_is_marked(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The words of a law are a quotation, verbatim, and count for nobody."""
    block = blocks(catalog, without_file(full))["policy_scope[pol1]"]
    quotes = [p for p in block.parts if isinstance(p, Paragraph) and p.is_quotation]
    law = catalog.laws["tuijian"].quotes["第八条"]
    assert "\n".join(plain_part(each) for each in quotes) == f"“{law}”"
    assert block.share is not None
    assert block.share.ours + block.share.given < len(law)


def test_a_file_of_ones_own_takes_the_place(catalog: FormCatalog, full: AnswerSheet) -> None:
    """With a file of the user's own no article is composed."""
    file = FileRecord("制度.png", "1" * 64, 1, "image/png")
    sheet = full.with_entry(Address("policy.file", "pol2"), Said((file,)))
    assert [name for name in blocks(catalog, sheet) if name.startswith("policy_")] == []
    assert len(annexes(catalog, sheet)) == 2


def test_the_templates_four_come_first(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Annexes stand by kind: the template's four, those of Art. 7, then the others."""
    sheet = full.with_entry(Address("policy.kind", "pol1"), Said("minors"))
    assert annexes(catalog, sheet) == ["附件1 甲policy.titlepol2乙", "附件2 甲policy.titlepol1乙"]


def test_what_is_covered_is_not_written_twice(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A second policy of one of the four kinds is listed with the annex that holds its text."""
    sheet = without_file(full).with_entry(Address("policy.kind", "pol2"), Said("self_assessment"))
    assert annexes(catalog, sheet) == ["附件1 甲policy.titlepol1乙"]
    assert "见附件1" in words(blocks(catalog, sheet)["annexes"])


def test_one_person_with_two_posts_is_one_person(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Whoever stands in two rows of the staff list is named once, with both posts."""
    sheet = full
    for row, post in (("s1", "经理"), ("s2", "审核")):
        sheet = sheet.with_entry(Address("staff.name", row), Said("温听禾"))
        sheet = sheet.with_entry(Address("staff.post", row), Said(post))
    sheet = said(sheet, approver="温听禾")
    assert words(blocks(catalog, sheet)["policy_owner[pol2]"]).endswith(
        "负责人：温听禾（经理兼审核）一人负责。算法安全岗位仅此一人，执行与复核由其兼任，批准人同为本人。"
    )


def test_the_four_are_written_from_their_own_pages(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Monitoring, incidents and violations print their rules and each of their rows."""
    for kind, wanted in (
        ("monitoring", ("monitoring.info_rule", "indicator.thresholdi1")),
        ("emergency", ("emergency.rule", "incident.stepsn1")),
        ("violations", ("violations.rule", "violation.handlinginfo")),
    ):
        sheet = full.with_entry(Address("policy.kind", "pol2"), Said(kind))
        text = "\n".join(words(b) for n, b in blocks(catalog, sheet).items() if "[pol2]" in n)
        assert [each for each in wanted if each not in text] == []


def test_a_file_of_ones_own_covers_no_other(catalog: FormCatalog, full: AnswerSheet) -> None:
    """What the facts say stands in no file: the second policy of the kind is then written."""
    sheet = full.with_entry(Address("policy.kind", "pol1"), Said("self_assessment"))
    sheet = without_file(sheet, "pol2").with_entry(
        Address("policy.kind", "pol2"), Said("self_assessment")
    )
    assert len(annexes(catalog, sheet)) == 2
    assert any(name.endswith("[pol2]") for name in blocks(catalog, sheet))


@pytest.mark.parametrize(
    ("approver", "is_the_same"),
    [("总经理 温听", True), ("总经理温听", True), ("总经理 温听禾", False), ("温听禾", False)],
)
def test_only_the_same_name_is_the_same_person(
    catalog: FormCatalog, full: AnswerSheet, approver: str, *, is_the_same: bool
) -> None:
    """温听 is not 温听禾: a sealed paper says of nobody what is not so."""
    sheet = full.with_entry(Address("staff.name", "s1"), Said("温听"))
    sheet = sheet.with_entry(Address("policy.owner", "pol2"), Said("s1"))
    told = words(blocks(catalog, said(sheet, approver=approver))["policy_owner[pol2]"])
    assert ("批准人同为本人" in told) is is_the_same
