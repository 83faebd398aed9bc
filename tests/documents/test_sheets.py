"""The transcription sheet keeps the portal's order; sentences and lists say what was answered."""

from __future__ import annotations

import datetime as dt

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import (
    Block,
    Heading,
    Paragraph,
    Picture,
    Table,
    Text,
    plain_block,
    plain_document,
    plain_part,
)
from filing_desktop.documents.context import Context
from filing_desktop.documents.numerals import chinese_number
from filing_desktop.filing.answer import UNTOUCHED, Address, DoesNotApply, FileRecord, Said
from filing_desktop.filing.prose import prose_from_text
from filing_desktop.filing.sheet import AnswerSheet
from tests.documents.filled import facts_of

TODAY = dt.date(2026, 11, 24)


def block(catalog: FormCatalog, sheet: AnswerSheet, block_id: str) -> Block:
    """One block by its address."""
    document = compose(facts_of(catalog, sheet), TODAY)[block_id.partition("/")[0]]
    return next(each for each in document.blocks if each.id == block_id)


def words(catalog: FormCatalog, sheet: AnswerSheet, block_id: str) -> str:
    """The words of one block."""
    return plain_block(block(catalog, sheet, block_id))


def test_screens_stand_in_the_order_of_the_portal(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Entity, algorithm, its details down to the risks, then product, path, function."""
    document = compose(facts_of(catalog, full), TODAY)["form_sheet"]
    screens = [p.text for p in document.parts() if isinstance(p, Heading) and p.level == 1]
    assert screens[:5] == [
        "算法主体信息 › 主体基本信息",
        "算法主体信息 › 证件信息",
        "算法主体信息 › 法定代表人信息",
        "算法主体信息 › 算法安全责任人信息",
        "算法基础属性信息",
    ]
    assert screens[-6:] == [
        "算法详细属性信息 › 算法策略",
        "算法详细属性信息 › 算法风险与防范机制",
        "产品及功能信息 › 产品信息",
        "产品及功能信息 › 产品功能访问路径",
        "产品及功能信息 › 功能信息",
        "拟公示内容",
    ]
    assert len(set(screens)) == len(screens)


def test_a_screen_whose_fields_are_hidden_is_left_out(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """Without output of audio the sheet has no page of audio."""
    sheet = full.with_entry(Address("detail.output_modality"), Said(("text",)))
    document = compose(facts_of(catalog, sheet), TODAY)["form_sheet"]
    assert "音频" not in {part.text for part in document.parts() if isinstance(part, Heading)}
    assert "算法详细属性信息 › 音频生成合成" not in plain_document(document)


def test_sentences_are_made_of_the_facts(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Counts, names and methods in composed sentences are those of the answers."""
    flow = words(catalog, full, "self_assessment/flow")
    assert "算法共2个步骤：模型步骤1个（甲flow.namef1乙），规则步骤1个（甲flow.namef2乙）。" in flow
    review = words(catalog, full, "self_assessment/intervention")
    assert "输入内容的审核方式：全量机器审核、部分人工审核。" in review
    assert "审核范围：甲review.input_scope乙一，" in review
    models = words(catalog, full, "self_assessment/model")
    assert "算法使用2个模型，自研1个（甲model.namem2乙），第三方1个（甲model.namem1乙）。" in models
    scale = words(catalog, full, "responsibility/staff_scale")
    assert "算法安全工作人员共2人，其中专职2人，兼职0人。" in scale
    service = words(catalog, full, "self_assessment/service_summary")
    assert service.split("\n")[1].startswith(
        "算法应用于2个产品，共2种形式：甲product.namep1乙(APP)"
    )
    sites = words(catalog, full, "form_sheet/sites")
    assert sites.split("\n")[0] == "甲site.namew1乙：甲site.domainw1乙，访问量甲site.visitsw1乙"


def test_third_party_models_show_their_proof(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A third-party model prints provider, numbers, contract and list; one's own does not."""
    third = words(catalog, full, "self_assessment/model[m1]")
    own = words(catalog, full, "self_assessment/model[m2]")
    for label in ("提供方", "算法备案编号", "合同或开通证明\n附件1", "公示清单截图\n附件1"):
        assert label in third
        assert label not in own
    missing = full.with_entry(Address("model.contract", "m1"), UNTOUCHED)
    assert "〔未填：合同或开通证明〕" in words(catalog, missing, "self_assessment/model[m1]")


def test_policies_stand_in_the_section_of_their_kind(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """The four named policies stand in their own sections, all others under 其他制度."""
    first = words(catalog, full, "responsibility/self_assessment_policy")
    others = words(catalog, full, "responsibility/other_policies")
    assert "《甲policy.titlepol1乙》" in first
    assert "《甲policy.titlepol1乙》" not in others
    assert "《甲policy.titlepol2乙》" in others


def test_a_policy_that_is_no_picture_is_listed_alone(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """A full text that cannot be shown in place stands in the list of annexes only."""
    text = FileRecord("制度.docx", "0" * 64, 1, "application/octet-stream")
    sheet = full.with_entry(Address("policy.file", "pol2"), Said((text,)))
    document = compose(facts_of(catalog, sheet), TODAY)["responsibility"]
    shown = [part.file.name for part in document.parts() if isinstance(part, Picture)]
    assert shown == ["policy.filepol1.png"]
    assert "制度.docx" in plain_document(document)


def test_lists_name_each_paper_by_its_file(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Who reads the list finds the file; whether it was made or brought is no matter of theirs."""
    question = Address("algo.disclosure_file")
    own = words(catalog, full, "algorithm_list/documents")
    made = words(catalog, full.with_entry(question, UNTOUCHED), "algorithm_list/documents")
    assert "03 拟公示内容" in own
    assert own == made
    assert "编制日期：2026年11月24日" in own
    assert "盖公章，手写签名" in own


def test_lists_name_no_file_that_is_not_in_the_package(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """What was attached is listed by where it is printed, and by its name in the package."""
    documents = compose(facts_of(catalog, full), TODAY)
    entity, algorithm = (plain_document(documents[f"{n}_list"]) for n in ("entity", "algorithm"))
    own = {
        file.name
        for a in facts_of(catalog, full).addresses()
        for file in facts_of(catalog, full).files(a.question, a.row)
    }
    assert not [name for name in own if name in entity + algorithm]
    scan = "主体证件（营业执照）扫描件.png"
    assert f"《证件材料》，1份\n单独上传：\n{scan}" in entity
    assert ".png" not in algorithm
    assert "《落实算法安全主体责任基本情况》附件1，1份" in entity
    assert "《证据附件》附件1，1份" in algorithm


def test_the_list_says_that_the_commitment_is_signed_too(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """The letter has lines for two signatures, so seal and signature stand in the list."""
    listed = words(catalog, full, "entity_list/documents")
    row = listed[listed.index("《算法备案承诺书》") :]
    assert row.split("《")[1].rstrip("\n12 ").endswith("盖公章，手写签名")


def test_a_time_limit_has_its_unit(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The limit of an answer to a complaint is printed in the unit that was said, else in days."""
    asked = "complaint.days_unit" in catalog.questions
    units = (("working", "7个工作日"), ("calendar", "7天")) if asked else (("", "7天"),)
    for unit, limit in units:
        sheet = full.with_entry(Address("complaint.days"), Said("7"))
        if unit:
            sheet = sheet.with_entry(Address("complaint.days_unit"), Said(unit))
        said = words(catalog, sheet, "self_assessment/ctrl_user")
        assert f"从受理到反馈最长{limit}。" in said


def test_the_officer_finds_the_words_that_were_filed(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """One page tells name, work, models, place, review, complaints and headcount."""
    page = words(catalog, full, "internal/officer_page")
    for piece in (
        "甲algo.name乙",
        "甲resp.org_name乙",
        "甲model.namem1乙（甲model.providerm1乙，网信算备330106616449901240039号）",
        "甲deploy.place乙",
        "全量机器审核、部分人工审核",
        "甲complaint.entrance乙",
        "工作人员2人，其中专职2人",
    ):
        assert piece in page
    site = words(catalog, full, "internal/on_site")
    assert "甲entity.actual_address乙" in site
    assert "甲policy.titlepol2乙" in site


def test_events_recorded_in_the_filing_are_printed_in_the_internal_sheet(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """What an event sets has its place among the internal records."""
    number = "网信算备330106616449901240039号"
    sheet = full.with_entry(Address("life.filing_no"), Said(number))
    document = compose(facts_of(catalog, sheet), TODAY)["internal"]
    assert number in plain_document(document).split("现场备查清单")[0].split("责任人答询页")[0]


def test_each_paper_uses_the_term_of_its_template(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Entity papers say 算法安全责任人, the self-assessment report 算法安全负责人."""
    documents = compose(facts_of(catalog, full), TODAY)
    report = plain_document(documents["self_assessment"])
    assert "算法安全负责人" in report
    assert "算法安全责任人" not in report
    for name in ("commitment", "work_proof"):
        paper = plain_document(documents[name])
        assert "算法安全责任人" in paper
        assert "算法安全负责人" not in paper


def test_chinese_numerals() -> None:
    """Headings count 一 to 九十九."""
    assert [chinese_number(n) for n in (1, 9, 10, 11, 20, 35, 99, 100)] == [
        "一",
        "九",
        "十",
        "十一",
        "二十",
        "三十五",
        "九十九",
        "100",
    ]


def test_who_has_not_answered_counts_neither_way(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A missing answer is a hole behind the counts, and no part-timer nor model of one's own."""
    sheet = full.with_entry(Address("staff.full_time", "s2"), UNTOUCHED)
    for name, said in (
        ("responsibility/staff_scale", "专职1人，兼职0人，另有1人〔未填：是否专职〕。"),
        ("responsibility/org_setup", "其中专职1人，另有1人〔未填：是否专职〕。"),
        ("internal/officer_page", "其中专职1人，另有1人〔未填：是否专职〕"),
    ):
        assert said in words(catalog, sheet, name)
    sheet = full.with_entry(Address("model.origin", "m1"), UNTOUCHED)
    models = words(catalog, sheet, "self_assessment/model")
    assert "自研1个（甲model.namem2乙），第三方0个，另有1个〔未填：来源〕。" in models
    cover = words(catalog, sheet, "self_assessment/cover_basic")
    assert "（自研1个，第三方0个，另有1个〔未填：来源〕）" in cover


def test_no_other_policy_is_said_and_no_hole(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Nothing is asked for beyond the policies there are; only without any is there a hole."""
    core = full.with_rows("policy", ("pol1",))
    said = words(catalog, core, "responsibility/other_policies")
    assert said == "（五）其他制度\n除上述制度外，未另行制定其他制度。"
    none = words(catalog, full.with_rows("policy", ()), "responsibility/other_policies")
    assert "〔未填：" in none
    assert "未另行制定" not in none


def test_a_section_without_a_control_says_so(catalog: FormCatalog, full: AnswerSheet) -> None:
    """No question asks for a control of each topic, so a sentence stands there and no hole."""
    sheet = full.with_rows("control", ("c2", "c5"))
    for name in ("ctrl_model", "ctrl_data"):
        said = words(catalog, sheet, f"self_assessment/{name}")
        assert said.endswith("所列措施中没有单独归入本项的，见本章其他各节。")
    for name in ("ctrl_mechanism", "ctrl_content"):
        said = words(catalog, sheet, f"self_assessment/{name}")
        assert "没有单独归入" not in said
        assert "〔未填：虚假信息辟谣〕" not in said
    none = full.with_rows("control", ())
    assert "〔未填：" in words(catalog, none, "self_assessment/ctrl_model")


def test_a_risk_that_does_not_apply_is_one_sentence(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """Its name and its reason once, wherever the risks stand; a reason is no part of a title."""
    reason = DoesNotApply("产品只离线运行")
    sheet = full
    for question in ("risk.scenario", "risk.impact", "risk.likelihood", "risk.controls"):
        sheet = sheet.with_entry(Address(question, "bug"), reason)
    for name in ("self_assessment/cover_risks", "form_sheet/risk_desc"):
        lines = words(catalog, sheet, name).split("\n")
        assert [each for each in lines if "不涉及" in each] == [
            "3. 算法漏洞风险：不涉及。原因：产品只离线运行"
        ]
    own = words(catalog, sheet, "self_assessment/risk_bug")
    assert own == "（二）算法漏洞\n不涉及。原因：产品只离线运行"
    only = full.with_entry(Address("risk.likelihood", "bug"), reason)
    assert "3. 算法漏洞风险\n风险情形：" in words(catalog, only, "form_sheet/risk_desc")


def test_rights_of_one_kind_stand_under_one_title(catalog: FormCatalog, full: AnswerSheet) -> None:
    """No title stands twice; each measure keeps its evidence, and the numbers have no gap."""
    sheet = full
    for row in ("h1", "h2"):
        sheet = sheet.with_entry(Address("right.kind", row), Said("other"))
    lines = words(catalog, sheet, "self_assessment/ctrl_user").split("\n")
    titles = [each for each in lines if each[:1].isdigit() and each[1:3] == ". "]
    assert titles == ["1. 其他权益保护", "2. 个人信息处理", "3. 投诉举报"]
    assert sum(1 for each in lines if each.startswith("证据：")) == 2


def test_titles_within_a_text_stay_with_what_follows(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """A numbered line that names what follows is strong and never the last of a page."""
    parts = block(catalog, full, "self_assessment/ctrl_user").parts
    titles = [part for part in parts if isinstance(part, Paragraph) and part.keeps_with_next]
    assert [plain_part(part) for part in titles][-2:] == ["2. 个人信息处理", "3. 投诉举报"]
    assert all(isinstance(each, Text) and each.strong for part in titles for each in part.inlines)
    prose = prose_from_text("1. 有标点的句子。\n2. 没有下文")
    assert not any(
        p.keeps_with_next for p in Context(facts_of(catalog, full), TODAY).paragraphs(prose)
    )


def test_a_department_is_not_named_twice(catalog: FormCatalog, full: AnswerSheet) -> None:
    """A post that begins with the department stands alone; another follows it."""
    for post, place in (("算法部负责人", "现任算法部负责人，"), ("负责人", "现任算法部负责人，")):
        sheet = full.with_entry(Address("workproof.department"), Said("算法部"))
        sheet = sheet.with_entry(Address("workproof.post"), Said(post))
        assert place in words(catalog, sheet, "work_proof/body")


def test_annexes_bear_the_name_of_the_policy(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Neither caption nor list shows how the user named a file."""
    files = tuple(FileRecord(f"扫描{n}.png", f"{n}" * 64, 1, "image/png") for n in (1, 2))
    sheet = full.with_entry(Address("policy.file", "pol1"), Said(files))
    document = compose(facts_of(catalog, sheet), TODAY)["responsibility"]
    captions = [part.caption for part in document.parts() if isinstance(part, Picture)]
    assert captions == [
        "附件1 甲policy.titlepol1乙（1/2）",
        "附件1 甲policy.titlepol1乙（2/2）",
    ]
    assert "扫描1" not in plain_document(document)


def test_the_internal_record_says_that_it_stays(catalog: FormCatalog, full: AnswerSheet) -> None:
    """What is kept and never submitted says so under its title."""
    assert compose(facts_of(catalog, full), TODAY)["internal"].subtitle == "内部备查，不提交"


def test_fields_of_a_page_after_its_rows_have_a_heading(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """What the page asks after the data sets does not read as part of the last of them."""
    parts = list(compose(facts_of(catalog, full), TODAY)["form_sheet"].parts())
    for field in ("使用哪种生成合成算法", "关联算法", "投诉举报入口"):
        at = next(n for n, part in enumerate(parts) if plain_part(part).startswith(field))
        assert isinstance(above := parts[at - 1], Heading)
        assert above.text == "本页其他栏目"


def test_long_columns_of_the_sheet_are_wide(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The introduction of a function has more room than its name."""
    parts = compose(facts_of(catalog, full), TODAY)["form_sheet"].parts()
    table = next(p for p in parts if isinstance(p, Table) and "功能介绍" in plain_part(p))
    assert table.widths[2] > 2 * table.widths[1]
