"""Which files a package holds, in which order, under which names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_desktop.assembly.plan import GATE_NAMES, PACKAGE_NAMES, Gate, PackagePlan, plan_package
from filing_desktop.catalog.model import Bilingual, DocumentInfo
from filing_desktop.documents.content import (
    Block,
    DocumentContent,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Text,
    Upload,
    plain_document,
)
from filing_desktop.filing.answer import FileRecord


def _document(key: str, name: str) -> tuple[DocumentInfo, DocumentContent]:
    label = Bilingual(name, name)
    return DocumentInfo(key, label, name, "entity", 1), DocumentContent(key, name, "", ())


def _plan(*names: str, own: dict[str, FileRecord] | None = None) -> PackagePlan:
    documents = [_document(f"d{number}", name) for number, name in enumerate(names, start=1)]
    return plan_package(
        "entity", Gate.TO_SEAL, documents, own or {}, entity_name="示例", made_on="2026-11-24"
    )


def _file(name: str, media_type: str = "application/pdf") -> FileRecord:
    return FileRecord(name, "0" * 64, 1, media_type)


def test_each_document_is_drawn_twice_and_numbered() -> None:
    """A PDF on top and a DOCX in the folder for editing, numbered in the given order."""
    plan = _plan("承诺书", "责任报告")
    assert [each.name for each in plan.files] == [
        "01 承诺书.pdf",
        "可编辑文件/01 承诺书.docx",
        "02 责任报告.pdf",
        "可编辑文件/02 责任报告.docx",
    ]
    assert [each.role for each in plan.files] == ["d1", "d1", "d2", "d2"]
    assert all(each.content is not None and each.file is None for each in plan.files)


def test_each_policy_is_a_document_of_its_own() -> None:
    """A full text composed in the report lies beside it alone, to be edited, and fills no slot."""
    info, empty = _document("responsibility", "责任报告")
    head = Block("responsibility/annex[p1]", (PageBreak(), Heading(2, "附件3 甲制度")))
    article = Block("responsibility/policy_scope[p1]", (Paragraph((Text("第一条"),)),))
    own = Block("responsibility/annex[p2]", (PageBreak(), Heading(2, "附件4 乙制度")))
    content = replace(empty, blocks=(head, article, own))
    plan = plan_package(
        "entity", Gate.TO_SEAL, [(info, content)], {}, entity_name="示例", made_on="2026-11-24"
    )
    last = plan.files[-1]
    assert (len(plan.files), last.name, last.role) == (3, "可编辑文件/01-01 甲制度.docx", "")
    assert last.content is not None
    assert (last.content.title, plain_document(last.content)) == ("甲制度", "甲制度\n第一条")


def test_an_own_file_takes_the_place() -> None:
    """A file of the user's own stands alone, under the document's name, with its kind's ending."""
    record = _file("盖章.PDF")
    plan = _plan("承诺书", "责任报告", own={"d1": record})
    assert plan.files[0].name == "01 承诺书.pdf"
    assert plan.files[0].file == record
    assert plan.files[0].content is None
    assert len(plan.files) == 3


def test_a_scan_with_a_slot_of_its_own_is_a_file_of_its_own() -> None:
    """A scan shown in a document lies beside it too, named after its slot and merged once."""
    info, empty = _document("d1", "证件材料")
    pictures = tuple(
        Picture(_file(f"IMG_{number}.PNG", "image/png"), "证件", upload=Upload("a.file", name))
        for number, name in ((1, "身份证（1）.png"), (2, "身份证/反面.png"))
    )
    shown = Picture(_file("合同.pdf"), "合同")
    content = replace(empty, blocks=(Block("d1/a", (*pictures, shown)),))
    plan = plan_package(
        "entity", Gate.TO_SEAL, [(info, content)], {}, entity_name="示例", made_on="2026-11-24"
    )
    scans = [each for each in plan.files if each.file is not None]
    assert [(each.name, each.role) for each in scans] == [
        ("证件扫描件/身份证（1）.png", "a.file"),
        ("证件扫描件/身份证_反面.png", "a.file"),
    ]
    assert [each.file for each in scans] == [picture.file for picture in pictures]
    pdf = replace(scans[0], ending="pdf")
    assert not pdf.is_merged
    assert [each.name for each in plan.files if each.is_merged] == ["01 证件材料.pdf"]


@pytest.mark.parametrize(
    ("name", "media_type", "ending"),
    [
        ("a.PNG", "image/png", "png"),
        ("a.jpeg", "image/jpeg", "jpg"),
        ("扫描", "application/pdf", "pdf"),
        ("a.png", "application/pdf", "pdf"),
        ("a.pdf/../../b", "image/png", "png"),
    ],
)
def test_the_ending_is_that_of_the_bytes(name: str, media_type: str, ending: str) -> None:
    """The ending follows what the file is, not what it was called."""
    plan = _plan("承诺书", own={"d1": _file(name, media_type)})
    assert (plan.files[0].name, plan.files[0].ending) == (f"01 承诺书.{ending}", ending)


@pytest.mark.parametrize("gate", Gate)
@pytest.mark.parametrize("package", PACKAGE_NAMES)
def test_the_folder_names_package_entity_gate_and_day(package: str, gate: Gate) -> None:
    """Which package, of whom, in which state and of which day can be read from its name."""
    plan = plan_package(package, gate, [], {}, entity_name="示例/甲", made_on="2026-11-24")
    assert plan.folder == f"{PACKAGE_NAMES[package]} 示例_甲 {GATE_NAMES[gate]} 2026-11-24"
    assert plan.merged_name == f"{PACKAGE_NAMES[package]}（合并）.pdf"
    assert plan.files == ()


def test_the_folder_of_one_algorithm_names_it() -> None:
    """Two filings of one client lie side by side, and each folder tells which it is."""
    names = {"entity_name": "甲" * 60, "algorithm_name": "乙" * 60, "made_on": "2026-11-24"}
    plan = plan_package("algorithm", Gate.TO_SEAL, [], {}, **names)
    assert plan.folder.startswith("算法材料 甲甲")
    assert "甲 乙乙" in plan.folder
    assert plan.folder.endswith("乙 签章版 2026-11-24")
    assert len(plan.folder.encode()) <= 200


def test_a_long_entity_name_leaves_gate_and_day() -> None:
    """The entity's name is cut, not what tells two packages of one entity apart."""
    plan = plan_package(
        "algorithm", Gate.DRAFT, [], {}, entity_name="长" * 90, made_on="2026-11-24"
    )
    assert plan.folder.startswith("算法材料 长长长")
    assert plan.folder.endswith("长 草稿版 2026-11-24")


@given(
    st.lists(st.text(st.characters(codec=None), max_size=200), max_size=12), st.text(max_size=200)
)
def test_names_never_collide_and_always_fit(names: list[str], entity: str) -> None:
    """Whatever documents and entity are called, names differ, fit, and keep gate and day."""
    documents = [_document(f"d{number}", name) for number, name in enumerate(names)]
    plan = plan_package(
        "algorithm", Gate.DRAFT, documents, {}, entity_name=entity, made_on="2026-11-24"
    )
    found = [each.name.casefold() for each in plan.files] + [plan.merged_name.casefold()]
    assert len(set(found)) == len(found)
    assert all(len(part.encode()) <= 200 for name in found for part in name.split("/"))
    assert len(plan.folder.encode()) <= 200
    assert plan.folder.endswith(" 草稿版 2026-11-24")
