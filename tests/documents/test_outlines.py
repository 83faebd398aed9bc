"""The documents keep the outline of the authority's templates."""

from __future__ import annotations

import datetime as dt

from filing_desktop.catalog.model import FormCatalog
from filing_desktop.documents.compose import compose
from filing_desktop.documents.content import (
    DocumentContent,
    FlowChart,
    Heading,
    NodeKind,
    OrgChart,
    Signature,
    Table,
    plain_document,
    plain_inlines,
)
from filing_desktop.filing.sheet import AnswerSheet
from tests.documents.filled import facts_of

TODAY = dt.date(2026, 11, 24)


def composed(catalog: FormCatalog, sheet: AnswerSheet, document: str) -> DocumentContent:
    """One document of a sheet."""
    return compose(facts_of(catalog, sheet), TODAY)[document]


def headings(document: DocumentContent) -> list[str]:
    """Its headings from top to bottom."""
    return [part.text for part in document.parts() if isinstance(part, Heading)]


def test_responsibility_report_follows_the_template(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """落实算法安全主体责任基本情况 has its headings in order and ends with seal and day."""
    document = composed(catalog, full, "responsibility")
    assert headings(document)[:18] == [
        "一、算法安全专职机构",
        "（一）算法安全专职机构设置",
        "（二）算法安全专职机构负责人基本信息",
        "（三）算法安全工作人员任职要求",
        "（四）算法安全工作人员配备规模",
        "（五）算法安全技术保障措施",
        "二、算法安全管理制度建设",
        "（一）算法安全自评估制度建设",
        "（二）算法安全监测制度建设",
        "1. 信息安全监测",
        "2. 数据安全监测",
        "3. 用户个人信息安全监测",
        "4. 算法安全监测",
        "（三）算法安全事件应急处置制度建设",
        "（四）算法违法违规处置制度建设",
        "（五）其他制度",
        "三、附件",
        "附件1 甲policy.titlepol1乙",
    ]
    foot = next(part for part in document.parts() if isinstance(part, Signature))
    assert [line.label for line in foot.lines] == ["主体名称（盖章）：", "日期："]


def test_self_assessment_follows_the_template(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The self-assessment report has its six chapters and their sections in order."""
    document = composed(catalog, full, "self_assessment")
    assert document.title == "互联网信息服务算法安全自评估报告"
    assert document.subtitle == "（生成合成类-服务提供者）"
    assert headings(document) == [
        "一、算法情况",
        "（一）算法流程",
        "（二）算法数据",
        "（三）算法模型",
        "1. 甲model.namem1乙",
        "2. 甲model.namem2乙",
        "（四）干预策略",
        "（五）结果标识",
        "二、服务情况",
        "（一）甲product.namep1乙",
        "1. 服务简介",
        "2. 算法在服务中应用情况",
        "（二）甲product.namep2乙",
        "1. 服务简介",
        "2. 算法在服务中应用情况",
        "三、风险研判",
        "（一）算法滥用",
        "（二）算法漏洞",
        "（三）算法恶意利用",
        "其他风险",
        "四、风险防控情况",
        "（一）风险防范机制建设",
        "用户权益保护",
        "内容生态治理",
        "模型安全保障",
        "数据安全防护",
        "五、安全评估结论",
        "六、其他应当说明的相关情况",
    ]
    foot = [part for part in document.parts() if isinstance(part, Signature)][-1]
    assert [line.label for line in foot.lines] == [
        "主体名称（盖章）：",
        "算法安全负责人（签名）：",
        "日期：",
    ]


def test_cover_rows_stand_in_the_order_of_the_template(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """The cover table has the eighteen rows of the template, with boxes where it has boxes."""
    document = composed(catalog, full, "self_assessment")
    blocks = [block for block in document.blocks if block.parts][:9]
    rows = [
        row
        for block in blocks
        for part in block.parts
        if isinstance(part, Table)
        for row in part.rows
    ]
    assert [plain_inlines(row[0].paragraphs[0]) for row in rows] == [
        "主体名称",
        "统一社会信用代码",
        "算法名称",
        "算法类型",
        "算法应用领域",
        "算法使用场景",
        "算法上线情况",
        "自评估时间",
        "报告撰写时间",
        "算法基本情况",
        "算法备案类型",
        "拟公示内容",
        "落实主体责任基本情况",
        "评估算法描述",
        "评估算法风险描述",
        "真实性声明",
        "算法安全负责人（签名）",
        "联系电话",
    ]
    assert plain_inlines(rows[6][1].paragraphs[0]) == "■已上线，时间：2026年1月5日　□未上线"
    assert plain_inlines(rows[10][1].paragraphs[0]).startswith("■算法未备案　□")
    points = [plain_inlines(line) for line in rows[13][1].paragraphs]
    numbered = [point[:2] for point in points if point[0].isdigit() and point[1] == "."]
    assert numbered == ["1.", "2.", "3.", "4.", "5.", "6.", "7."]


def test_no_paper_to_be_sealed_says_whose_layout_it_is(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """That the layout is ours is said on the screen; nothing sealed bears a word of it."""
    documents = compose(facts_of(catalog, full), TODAY)
    assert not any("自拟版式" in plain_document(each) for each in documents.values())


def test_charts_are_drawn_from_the_rows(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The flow chart has a node for each step, the organisation chart a box for each person."""
    report = composed(catalog, full, "self_assessment")
    flow = next(part for part in report.parts() if isinstance(part, FlowChart))
    assert [node.kind for node in flow.nodes] == [NodeKind.MODEL, NodeKind.RULE]
    assert flow.nodes[0].note == "模型：甲model.namem1乙"
    assert [node.otherwise for node in flow.nodes] == [
        "甲flow.otherwisef1乙",
        "甲flow.otherwisef2乙",
    ]
    assert flow.caption == "图1 算法流程"
    papers = composed(catalog, full, "responsibility")
    chart = next(part for part in papers.parts() if isinstance(part, OrgChart))
    assert [node.name for node in chart.nodes] == [
        "甲resp.org_name乙",
        "甲staff.names1乙",
        "甲staff.names2乙",
    ]
    assert chart.edges == (("org", "s1"), ("s1", "s2"))


def test_tables_are_numbered_through_a_document(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Captions count from 表1 without a gap."""
    document = composed(catalog, full, "self_assessment")
    captions = [p.caption for p in document.parts() if isinstance(p, Table) and p.caption]
    assert [caption.split(" ")[0] for caption in captions] == [
        f"表{number}" for number in range(1, len(captions) + 1)
    ]
