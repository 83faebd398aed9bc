"""A document with one part of each kind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from filing_desktop.documents.content import (
    Block,
    Box,
    Cell,
    DocumentContent,
    FlowChart,
    Heading,
    Link,
    Node,
    NodeKind,
    OrgChart,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Signature,
    SignatureLine,
    Table,
    Text,
)
from filing_desktop.filing.answer import FileRecord
from filing_desktop.formats.images import MemoryFileStore, inspect
from tests.formats.images.samples import image_bytes, pdf_bytes

NODES = (
    Node("a", "用户输入", "", NodeKind.INPUT_OUTPUT),
    Node("b", "生成大模型", "示例 2.0", NodeKind.MODEL),
    Node("c", "人工复核", "值班", NodeKind.HUMAN),
)


def words(*texts: str) -> tuple[Text, ...]:
    """Plain runs."""
    return tuple(Text(text) for text in texts)


def store() -> tuple[MemoryFileStore, FileRecord, FileRecord]:
    """A store with an image and a PDF of two pages."""
    files = MemoryFileStore(inspect)
    image = files.add("执照.jpg", image_bytes("JPEG", (400, 300)))
    return files, image, files.add("合同.pdf", pdf_bytes(pages=2, size=(595, 842)))


def table(rows: int = 3) -> Table:
    """A table with a head that repeats and a wide last row."""
    head = (Cell((words("序号"),), is_head=True), Cell((words("内容"),), is_head=True))
    body = tuple(
        (Cell((words(f"{number}"),)), Cell((words("第一段", "，续"), words("第二段"))))
        for number in range(1, rows + 1)
    )
    foot = (Cell(((Box(ticked=True), Text("属实")),), span=2),)
    return Table((1, 4), (head, *body, foot), head_rows=1, caption="表1 示例")


def all_parts(image: FileRecord, scan: FileRecord) -> tuple[Part, ...]:
    """One part of each kind, in an order that meets the seams between them."""
    return (
        Heading(1, "一、算法情况", "one"),
        Paragraph((Text("算法“示例”——见"), Link("附件1", "scan"), Text("。", strong=True))),
        Heading(2, "（一）机理"),
        Paragraph(words("第一项"), number="1."),
        Paragraph(words("第二项\n另起"), number="（2）", indent=1),
        Paragraph((Box(ticked=True), Text("是 "), Box(ticked=False), Text("否")), align="center"),
        Heading(3, "1. 流程"),
        FlowChart(NODES, "图1 流程"),
        OrgChart(NODES, (("a", "b"), ("a", "c")), "图2 机构"),
        PageBreak(),
        table(),
        table(),
        Picture(image, "图3 执照", ("原件存于公司",)),
        Picture(scan, "附件1 合同", anchor="scan"),
        Paragraph((Link("外部", "elsewhere"),), align="left"),
        Signature((SignatureLine("单位（盖章）："), SignatureLine("日期：", "2026年11月1日"))),
    )


def document(*parts: Part, **more: Any) -> DocumentContent:
    """A document of one block."""
    plain = DocumentContent("report", "自评估报告", "生成合成类", (Block("report/x", parts),))
    return replace(plain, **more)
