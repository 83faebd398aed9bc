"""References number themselves; rows stand under their parents; hand edits stand for texts."""

from __future__ import annotations

import datetime as dt

from filing_desktop.catalog.model import FormCatalog, QuestionType
from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import (
    Block,
    Cell,
    DocumentContent,
    Heading,
    Link,
    OrgChart,
    Paragraph,
    Picture,
    Table,
    plain_block,
    plain_document,
    text_hash,
)
from filing_desktop.documents.context import Context, composed_text
from filing_desktop.filing.answer import Address, Raw, Said
from filing_desktop.filing.prose import Prose, Reference, prose_from_text, prose_of
from filing_desktop.filing.sheet import AnswerSheet, HandEdit
from tests.documents.filled import facts_of, picture

TODAY = dt.date(2026, 11, 24)
CONCLUSION = Address("sar.conclusion")


def composed(catalog: FormCatalog, sheet: AnswerSheet, document: str) -> DocumentContent:
    """One document of a sheet."""
    return compose(facts_of(catalog, sheet), TODAY)[document]


def block_of(document: DocumentContent, block_id: str) -> Block:
    """The block with that id."""
    return next(block for block in document.blocks if block.id == block_id)


def saying(full: AnswerSheet, said: dict[Address, Raw]) -> AnswerSheet:
    """The sheet with these answers said."""
    for address, raw in said.items():
        full = full.with_entry(address, Said(raw))
    return full


def links(document: DocumentContent) -> list[Link]:
    """Every link, also those in cells."""
    runs = []
    for part in document.parts():
        if isinstance(part, Paragraph):
            runs.append(part.inlines)
        elif isinstance(part, Table):
            cells: list[Cell] = [cell for row in part.rows for cell in row]
            runs += [paragraph for cell in cells for paragraph in cell.paragraphs]
    return [each for run in runs for each in run if isinstance(each, Link)]


def test_references_renumber_when_evidence_moves(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The number of a reference is the place of its row; its anchor stays."""
    sheet = saying(full, {CONCLUSION: prose_of(["见", Reference("evidence", "e2"), "。"])})
    before = plain_block(
        block_of(composed(catalog, sheet, "self_assessment"), "self_assessment/conclusion")
    )
    moved = sheet.with_rows("evidence", ("e2", "e1"))
    after = block_of(composed(catalog, moved, "self_assessment"), "self_assessment/conclusion")
    assert "见附件2。" in before
    assert "见附件1。" in plain_block(after)
    assert Link("附件1", "evidence-e2") in links(composed(catalog, moved, "self_assessment"))


def test_every_link_leads_to_a_picture(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Each anchor that is linked stands on the first picture of its annex, with day and address."""
    annexes = composed(catalog, full, "evidence")
    pictures = [part for part in annexes.parts() if isinstance(part, Picture)]
    anchors = {part.anchor for part in pictures}
    for name in ("self_assessment", "form_sheet"):
        found = links(composed(catalog, full, name))
        assert found
        assert {link.anchor for link in found} <= anchors
    assert pictures[0].caption == "附件1 甲evidence.titlee1乙"
    assert pictures[0].notes == (
        "内容：甲evidence.showse1乙",
        "截图日期：2026年1月5日",
        "地址：甲evidence.addresse1乙",
    )


def test_an_annex_of_several_files_bears_one_anchor(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """Each file is a picture with its count; only the first is linked to."""
    two = saying(full, {Address("evidence.file", "e1"): (picture("a"), picture("b"))})
    parts = block_of(composed(catalog, two, "evidence"), "evidence/annex[e1]").parts
    pictures = [part for part in parts if isinstance(part, Picture)]
    assert [part.caption[-5:] for part in pictures] == ["（1/2）", "（2/2）"]
    assert [part.anchor for part in pictures] == ["evidence-e1", ""]


def test_an_annex_without_a_file_keeps_its_anchor(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A link leads to the heading while the picture is still missing."""
    sheet = full.with_entry(Address("evidence.file", "e1"), Said(""))
    parts = block_of(composed(catalog, sheet, "evidence"), "evidence/annex[e1]").parts
    assert Heading(1, "附件1 甲evidence.titlee1乙", "evidence-e1") in parts


def test_a_reference_to_a_deleted_row_is_told(catalog: FormCatalog, full: AnswerSheet) -> None:
    """In prose and in a choice of rows alike, what is gone is named and the rest stays."""
    sheet = saying(full, {CONCLUSION: prose_of(["见", Reference("evidence", "e2"), "。"])})
    gone = sheet.with_rows("evidence", ("e1",))
    report = composed(catalog, gone, "self_assessment")
    conclusion = block_of(report, "self_assessment/conclusion")
    assert "见〔引用的材料已删除〕。" in plain_block(conclusion)
    rights = plain_block(block_of(report, "self_assessment/ctrl_user"))
    assert "证据：附件1、〔引用的材料已删除〕" in rights


def test_references_name_models_policies_and_documents(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """A model is named by its title, policy and document by theirs in 《》."""
    prose = prose_of(
        [
            Reference("model", "m1"),
            Reference("policy", "pol1"),
            Reference("document", "disclosure"),
            Reference("model", "m9"),
            Reference("document", "letter"),
            Reference("table", "t1"),
        ]
    )
    context = Context(facts_of(catalog, full), TODAY)
    (paragraph,) = context.paragraphs(prose)
    assert plain_block(Block("a/b", (paragraph,))) == (
        "甲model.namem1乙《甲policy.titlepol1乙》《拟公示内容》"
        "〔引用的材料已删除〕〔引用的材料已删除〕〔引用的材料已删除〕"
    )


def test_evidence_in_entity_papers_names_its_package_and_document(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """No evidence lies in the entity package, and its annexes are policies: 附件2 would mislead."""
    block = block_of(composed(catalog, full, "responsibility"), "responsibility/staff_requirements")
    assert "见算法材料《证据附件》附件2。" in plain_block(block)


def test_no_paper_of_the_entity_counts_evidence_as_its_own(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """Wherever an entity paper or the internal record refers to evidence, it says whose it is."""
    place = Reference("evidence", "e2")
    sheet = full
    for question in catalog.asked():
        if question.type is QuestionType.PROSE and not question.group:
            sheet = sheet.with_entry(Address(question.id), Said(prose_of(["见", place, "。"])))
    documents = compose(facts_of(catalog, sheet), TODAY)
    found = 0
    for info in catalog.documents.values():
        if info.package != "algorithm":
            words = plain_document(documents[info.id])
            found += words.count("见算法材料《证据附件》附件2。")
            assert "见附件2" not in words, info.id
    assert found
    assert "见附件2。" in plain_document(documents["self_assessment"])


def test_items_number_themselves_in_runs(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A run of items counts from 1; a paragraph between begins a new run; blank ones go."""
    item = prose_from_text("项").blocks[0]
    items = (type(item)(("甲",), is_item=True), type(item)(("乙",), is_item=True))
    prose = Prose((*items, type(item)(()), item, items[0]))
    context = Context(facts_of(catalog, full), TODAY)
    numbers = [paragraph.number for paragraph in context.paragraphs(prose)]
    assert numbers == ["1.", "2.", "", "1."]


def test_child_rows_stand_under_their_parent(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Forms, functions and steps follow the product they belong to, and no other."""
    sheet = full.with_rows("product_form", ("o1", "o2", "o3"))
    sheet = saying(
        sheet,
        {
            Address("product_form.product", "o3"): "p1",
            Address("product.form", "o3"): "miniprogram",
            Address("product.url", "o3"): "https://example.cn/mini",
        },
    )
    report = composed(catalog, sheet, "self_assessment")
    first, second = (
        plain_block(block_of(report, f"self_assessment/service[{row}]")) for row in ("p1", "p2")
    )
    assert "甲product.namep1乙(APP)、甲product.namep1乙(小程序)" in first
    assert "https://example.cn/mini" in first
    assert "https://example.cn/mini" not in second
    assert "甲product.func_nameu2乙" in second
    assert "甲product.func_nameu2乙" not in first
    sheet_form = composed(catalog, sheet, "form_sheet")
    mini = block_of(sheet_form, "form_sheet/product_form.product[p1]")
    assert "https://example.cn/mini" in plain_block(mini)


def test_a_hand_edit_stands_for_the_composed_text(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The edited words are printed, charts and tables stay, the hash is the composed one's."""
    block_id = "self_assessment/flow"
    before = block_of(composed(catalog, full, "self_assessment"), block_id)
    edit = HandEdit(prose_of(["改写，见", Reference("evidence", "e1")]), before.composed_hash)
    edited = full.with_hand_edit(block_id, edit)
    after = block_of(composed(catalog, edited, "self_assessment"), block_id)
    assert "改写，见附件1" in plain_block(after)
    assert "算法共2个步骤" in plain_block(before)
    assert "算法共2个步骤" not in plain_block(after)
    assert after.parts[:2] == before.parts[:2]
    assert after.composed_hash == before.composed_hash
    assert after.composed == before.composed
    assert before.composed is not None
    assert before.composed_hash == text_hash(composed_text(before.composed))


def test_the_hash_follows_the_facts(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A fact that changes the text changes its hash; an annex that only moved does not."""
    block_id = "self_assessment/flow"

    def hash_of(sheet: AnswerSheet) -> str:
        return block_of(composed(catalog, sheet, "self_assessment"), block_id).composed_hash

    assert hash_of(full) != hash_of(saying(full, {Address("flow.name", "f1"): "另一节点"}))
    assert hash_of(full) == hash_of(full.with_rows("evidence", ("e2", "e1")))


def test_cells_of_the_cover_take_hand_edits(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A composed row of the cover table prints the edited words in its cell."""
    edit = HandEdit(prose_from_text("手写的情况"), "0" * 16)
    edited = full.with_hand_edit("self_assessment/cover_basic", edit)
    block = block_of(composed(catalog, edited, "self_assessment"), "self_assessment/cover_basic")
    assert plain_block(block) == "算法基本情况\n手写的情况"


def test_people_who_report_in_a_circle_stand_under_the_organisation(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """No circle reaches the chart: each box hangs from the top."""
    sheet = saying(
        full, {Address("staff.reports_to", "s1"): "s2", Address("staff.reports_to", "s2"): "s1"}
    )
    parts = composed(catalog, sheet, "responsibility").parts()
    chart = next(part for part in parts if isinstance(part, OrgChart))
    assert chart.edges == (("org", "s1"), ("org", "s2"))


def test_controls_and_risks_name_each_other(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A risk names its controls; a control names the risks it is effective against."""
    one = full
    for row in full.rows["risk"]:
        one = saying(one, {Address("risk.controls", row): ("c2",)})
    one = saying(one, {Address("risk.controls", "leak"): ("c4",)})
    report = composed(catalog, one, "self_assessment")
    data = plain_block(block_of(report, "self_assessment/ctrl_data"))
    assert "有效防范的风险：数据和用户信息泄露风险。" in data
    model = plain_block(block_of(report, "self_assessment/ctrl_model"))
    assert "有效防范的风险" not in model
    abuse = plain_block(block_of(report, "self_assessment/risk_abuse"))
    assert "甲control.namec2乙" in abuse
    assert "甲control.namec4乙" not in abuse


def test_nothing_says_that_a_filing_is_in_order(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Our own words never judge the filing."""
    for document in compose(facts_of(catalog, full), TODAY).values():
        words = plain_document(document).replace("不通过时", "")
        assert not any(word in words for word in ("合规", "合格", "通过")), document.id
