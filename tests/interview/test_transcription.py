"""The transcription holds what is typed into the portal, in the order of the printed sheet."""

from __future__ import annotations

import datetime as dt
from functools import cache

from filing_desktop.assembly.plan import Gate, plan_package
from filing_desktop.catalog.model import FormCatalog
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.documents.compose import compose
from filing_desktop.documents.screens import is_in_sheet, screens
from filing_desktop.filing.answer import (
    Address,
    DoesNotApply,
    Entry,
    FileRecord,
    Said,
    parse_address,
)
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.interview.transcription import (
    NOT_APPLICABLE,
    Action,
    Line,
    copied_mark,
    transcription,
)
from filing_desktop.resources import resource_path


@cache
def edition() -> FormCatalog:
    """The shipped edition."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


def facts(entries: dict[str, Entry], rows: dict[str, tuple[str, ...]] | None = None) -> Facts:
    """Facts of a sheet with these entries by address."""
    said = {parse_address(place): entry for place, entry in entries.items()}
    return Facts(edition(), AnswerSheet(said, rows or {}), "synth_provider")


def lines(found: Facts, **uploads: str) -> dict[str, Line]:
    """The lines by address."""
    pages = transcription(found, uploads, {})
    return {str(line.address): line for page in pages for line in page.lines}


def test_transcription_follows_the_portal_and_names_what_is_uploaded() -> None:
    """Each answered field of the portal has its line; a document's slot names its file."""
    said = facts({"entity.name": Said("青岚"), "entity.type": Said("enterprise")})
    mark = copied_mark(Address("entity.name"), "青岚")
    done = Facts(edition(), said.sheet.with_finished(mark, is_finished=True), "synth_provider")
    found = lines(done, commitment="01 算法备案承诺书.pdf")
    assert found["entity.name"].is_done
    assert found["entity.type"].action is Action.CHOOSE
    assert found["entity.type"].text == "企业"
    assert found["entity.commitment_file"].text == "01 算法备案承诺书.pdf"
    assert "entity.address" not in found
    assert "entity.actual_address" not in found


def test_a_changed_answer_is_to_be_typed_again() -> None:
    """A tick is for the words that were typed; other words stand open and say so."""
    mark = copied_mark(Address("entity.name"), "青岚")
    for words, is_done in (("青岚", True), ("青岚科技", False)):
        sheet = facts({"entity.name": Said(words)}).sheet.with_finished(mark, is_finished=True)
        line = lines(Facts(edition(), sheet, "synth_provider"))["entity.name"]
        assert line.is_done is is_done
        assert line.was_other is not is_done


def test_what_does_not_apply_is_told_with_what_to_do() -> None:
    """不适用 reads 不涉及: chosen where the portal offers a choice, else left empty."""
    found = lines(
        facts(
            {
                "detail.input_biometric": DoesNotApply("不处理人物"),
                "entity.website": DoesNotApply("没有官网"),
            }
        )
    )
    chosen, left = found["detail.input_biometric"], found["entity.website"]
    assert (chosen.action, chosen.text) == (Action.CHOOSE, NOT_APPLICABLE)
    assert (left.action, left.text, left.reason) == (Action.LEAVE, NOT_APPLICABLE, "没有官网")


def test_what_cannot_be_read_stands_as_it_was_typed() -> None:
    """Nothing said is left out: an unreadable answer has its line and the reason why."""
    found = lines(
        facts({"entity.uscc": Said("123"), "detail.input_biometric": Said(("face", "gone"))})
    )
    code, choices = found["entity.uscc"], found["detail.input_biometric"]
    assert (code.text, code.problem) == ("123", "reading.uscc_length")
    assert (choices.text, choices.problem) == ("人脸、gone", "reading.option")


def test_the_portal_is_typed_in_the_order_of_the_printed_sheet() -> None:
    """Every page of 备案信息填报表 comes in the same place in the transcription."""
    printed = [page.name for page in screens(edition()) if any(map(is_in_sheet, page.questions))]
    content = compose(facts({}), dt.date(2026, 11, 24))["form_sheet"]
    heads = [block.id.partition("[")[2][:-1] for block in content.blocks if "/screen[" in block.id]
    page_of = {question.id: page.name for page in screens(edition()) for question in page.questions}
    shown = [page_of[head] for head in heads]
    assert shown == [name for name in printed if name in shown]
    answered = facts(
        {"detail.intro": Said("介绍"), "entity.name": Said("青岚"), "algo.name": Said("甲算法")}
    )
    typed = [page.title for page in transcription(answered, {}, {})]
    assert typed == [page.name for page in screens(edition()) if page.name in typed]
    assert len(typed) > 2


def test_rows_are_typed_one_after_the_other_under_their_parent() -> None:
    """All fields of a row come before the next row; forms stand with their product."""
    rows: dict[str, tuple[str, ...]] = {"product": ("p1", "p2"), "product_form": ("o1", "o2")}
    found = lines(
        facts(
            {
                "product.name[p1]": Said("甲"),
                "product.name[p2]": Said("乙"),
                "product.mau[p1]": Said("1"),
                "product.mau[p2]": Said("2"),
                "product_form.product[o1]": Said("p2"),
                "product_form.product[o2]": Said("p1"),
                "product.form[o1]": Said("app"),
                "product.form[o2]": Said("app"),
            },
            rows,
        )
    )
    wanted = ("product.name", "product.mau", "product.form")
    order = [place for place in found if place.partition("[")[0] in wanted]
    names = [place for place in order if place.startswith(("product.name", "product.mau"))]
    assert names == ["product.name[p1]", "product.mau[p1]", "product.name[p2]", "product.mau[p2]"]
    assert [place for place in order if place.startswith("product.form")] == [
        "product.form[o2]",
        "product.form[o1]",
    ]


def test_the_evidence_goes_where_the_report_goes() -> None:
    """The portal has no slot for the annexes, so that of the report names them behind it."""
    uploads = {"self_assessment": "01 报告.pdf", "evidence": "02 证据附件.pdf"}
    slot = "algo.self_assessment_file"
    assert lines(facts({}), **uploads)[slot].text == (
        "01 报告.pdf、02 证据附件.pdf（同栏上传，或并在前一份之后；以平台页面为准）"
    )
    assert lines(facts({}), self_assessment="01 报告.pdf")[slot].text == "01 报告.pdf"


def test_scans_are_uploaded_under_their_names_in_the_package() -> None:
    """Once exported, each scan of a slot has its line with the name it has in the package."""
    sides = tuple(FileRecord(f"IMG_{n}.JPG", f"{n}" * 64, 10, "image/jpeg") for n in (1, 2))
    found = facts({"legal.id_file": Said(sides)})
    before, after = lines(found), lines(found, **{"legal.id_file": "证件扫描件"})
    assert before["legal.id_file"].text == "IMG_1.JPG、IMG_2.JPG"
    line = after["legal.id_file"]
    assert line.action is Action.UPLOAD
    assert line.text == "法定代表人身份证扫描件（1）.jpg、法定代表人身份证扫描件（2）.jpg"


def test_the_names_of_scans_are_those_the_package_gives_them() -> None:
    """Every scan of a certificate is planned and transcribed under one name."""
    scan = FileRecord("a.PDF", "1" * 64, 10, "application/pdf")
    slots = ("entity.cert_file", "legal.id_file", "officer.id_file")
    found = facts({slot: Said((scan,)) for slot in slots})
    content = compose(found, dt.date(2026, 11, 24))["certificates"]
    info = edition().documents["certificates"]
    plan = plan_package(
        "entity", Gate.TO_SEAL, [(info, content)], {}, entity_name="甲", made_on="2026-11-24"
    )
    planned = {each.role: each.name.partition("/")[2] for each in plan.files if each.file}
    typed = lines(found, **planned)
    assert planned == {slot: typed[slot].text for slot in slots}
