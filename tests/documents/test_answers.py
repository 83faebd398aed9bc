"""What became of an answer is what is printed: given, missing, unreadable or not applicable."""

from __future__ import annotations

import datetime as dt

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.documents.answers import masked
from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import plain_document
from filing_desktop.documents.form_texts import COMPOSED_GROUPS
from filing_desktop.filing.answer import UNTOUCHED, Address, DoesNotApply, Entry, Said
from filing_desktop.filing.sheet import AnswerSheet
from tests.documents.filled import facts_of, filled_sheet

TODAY = dt.date(2026, 11, 24)


def words_of(catalog: FormCatalog, sheet: AnswerSheet, document: str) -> str:
    """All words of one document."""
    return plain_document(compose(facts_of(catalog, sheet), TODAY)[document])


def after(
    catalog: FormCatalog, full: AnswerSheet, document: str, address: Address, entry: Entry
) -> str:
    """The words of a document once something was done at an address."""
    return words_of(catalog, full.with_entry(address, entry), document)


def test_a_wanted_answer_that_is_missing_shows_its_hole(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """A draft shows where an answer is wanted, in a table, in a sentence and in a row."""
    for address, document, label in (
        (Address("entity.uscc"), "form_sheet", "统一社会信用代码"),
        (Address("algo.name"), "self_assessment", "算法名称"),
        (Address("sar.conclusion"), "self_assessment", "安全评估结论"),
        (Address("risk.impact", "leak"), "self_assessment", "可能的影响"),
        (Address("evidence.file", "e1"), "evidence", "文件"),
        (Address("legal.id_file"), "certificates", "法定代表人身份证扫描件"),
        (Address("disc.purpose"), "disclosure", "算法目的意图"),
    ):
        words = after(catalog, full, document, address, UNTOUCHED)
        assert f"〔未填：{label}〕" in words, address


def test_an_optional_answer_that_is_missing_prints_nothing(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """Neither a label nor a hole stands where nothing was wanted."""
    for question, document, label in (
        ("disc.publicity", "disclosure", "算法公示情况"),
        ("algo.version", "form_sheet", "版本号"),
        ("label.provider_code", "self_assessment", "服务提供者编码"),
    ):
        words = after(catalog, full, document, Address(question), UNTOUCHED)
        assert label not in words, question


def test_an_empty_sheet_composes_every_document(catalog: FormCatalog) -> None:
    """A filing just begun already has all its documents, full of holes."""
    documents = compose(facts_of(catalog, AnswerSheet()), TODAY)
    assert set(documents) == set(catalog.documents)
    assert "〔未填：算法名称〕" in plain_document(documents["self_assessment"])
    assert "〔未填：算法模型〕" in plain_document(documents["self_assessment"])
    assert "〔未填：主体名称〕" in plain_document(documents["commitment"])
    cover = plain_document(documents["self_assessment"])
    assert "0个步骤" not in cover  # what was not told yet is a hole, no fact
    assert "〔未填：算法流程〕" in cover


def test_not_applicable_prints_its_reason(catalog: FormCatalog, full: AnswerSheet) -> None:
    """不适用 is printed as 不涉及 with the reason that was given."""
    address = Address("risk.scenario", "store_illegal")
    words = after(catalog, full, "self_assessment", address, DoesNotApply("服务不存储用户内容"))
    assert "不涉及。原因：服务不存储用户内容" in words


def test_what_cannot_be_read_prints_as_it_was_typed(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """Half-typed input stands as it is, never as a hole and never altered."""
    for address, typed, document in (
        (Address("entity.uscc"), "91350100M00", "form_sheet"),
        (Address("sar.cover_report_date"), "今年秋天", "self_assessment"),
        (Address("product.mau", "p1"), "约一千", "form_sheet"),
    ):
        assert typed in after(catalog, full, document, address, Said(typed)), address


def test_hidden_answers_are_not_printed(catalog: FormCatalog, full: AnswerSheet) -> None:
    """An answer that its condition hides stays in the sheet and out of the documents."""
    no_audio = full.with_entry(Address("detail.output_modality"), Said(("text", "image")))
    for document in ("form_sheet", "self_assessment"):
        shown, hidden = (words_of(catalog, sheet, document) for sheet in (full, no_audio))
        assert "甲detail.aud_langs乙" in shown
        assert "甲detail.aud_langs乙" not in hidden
        assert "音频生成合成" not in hidden


def test_text_is_printed_exactly_as_typed(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The disclosure alters no character of what was written; only blank lines go."""
    text = "依据‹用户，内容，互动>三类特征...\n\n  1、生成 ；2、审核。"
    document = compose(
        facts_of(catalog, full.with_entry(Address("disc.principle"), Said(text))), TODAY
    )["disclosure"]
    lines = plain_document(document).split("\n")
    place = lines.index("算法基本原理")
    assert lines[place + 1 : place + 3] == [
        "依据‹用户，内容，互动>三类特征...",
        "  1、生成 ；2、审核。",
    ]


def test_the_disclosure_names_no_person(catalog: FormCatalog, full: AnswerSheet) -> None:
    """What is published holds nothing of entity, officer or phone."""
    words = words_of(catalog, full, "disclosure")
    assert "officer" not in words
    assert "13800138000" not in words


def test_personal_numbers_are_masked_in_the_internal_sheet(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """Phone and e-mail keep their ends alone, also where they cannot be read."""
    words = words_of(catalog, full, "internal")
    assert "138****8000" in words
    assert "o***@example.cn" in words
    assert "13800138000" not in words
    typed = after(catalog, full, "internal", Address("account.contact_phone"), Said("1380013"))
    assert "1380013" not in typed


def test_masks_hide_the_middle() -> None:
    """A short number is hidden whole; an address keeps its first letter and its host."""
    assert masked("11010519491231002X") == "110***********002X"
    assert masked("12345") == "*****"
    assert masked("zhang@example.cn") == "z***@example.cn"


def test_not_one_question_of_the_portal_is_left_out(catalog: FormCatalog) -> None:
    """Every portal field that is answered has its label in the transcription sheet."""
    words = "".join(
        words_of(catalog, filled_sheet(catalog, combination=each), "form_sheet")
        for each in catalog.edition.combinations
    )
    for question in catalog.questions.values():
        if any(place.document == "form_sheet" for place in question.printed):
            is_parent = (
                question.group and question.id == catalog.groups[question.group].parent_column
            )
            is_composed_of = question.group in COMPOSED_GROUPS
            assert is_parent or is_composed_of or question.label.zh in words, question.id
