"""Pages that list things: filings, findings, written files."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from filing_desktop.gui.kit.buttons import Button, ButtonKind, IconButton
from filing_desktop.gui.kit.chips import Chip
from filing_desktop.gui.kit.choices import SegmentedFilter
from filing_desktop.gui.kit.fields import SearchField
from filing_desktop.gui.kit.files import FileRow, FileText
from filing_desktop.gui.kit.findings import FindingPane, FindingRow
from filing_desktop.gui.kit.gates import GatesLine
from filing_desktop.gui.kit.labels import Label, Surface, hairline
from filing_desktop.gui.kit.notes import IconMark, NoteLine
from filing_desktop.gui.kit.paragraph import Mark, Paragraph
from filing_desktop.gui.kit.signs import Severity
from filing_desktop.gui.kit.status import verified_line
from filing_desktop.gui.kit.table import Cell, CellModel, CellTable
from filing_desktop.gui.kit.tasks import SideRow, group_head
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.tokens import ClientName, Role, Tone

_CLIENTS: tuple[tuple[str, ClientName, str], ...] = (
    ("QL", "teal", "青岚数智科技"),
    ("HM", "plum", "禾木文化传媒"),
    ("YT", "ochre", "远汀教育科技"),
    ("SG", "violet", "拾光影像技术"),
    ("BY", "cyan", "北屿医药信息"),
    ("ZY", "clay", "知渔网络科技"),
    ("LC", "olive", "鹿川农业数据"),
)
_FILINGS: tuple[tuple[str, int, str, Tone, int, str, str, str], ...] = (
    ("青岚文本生成算法", 0, "准备材料", "neutral", 3, "12-04", "还有 10 个工作日", "今天 14:40"),
    ("禾木智能配音算法", 1, "退回修改", "err", 4, "11-25", "还有 3 个工作日", "今天 11:05"),
    ("远汀作文批改算法", 2, "主体审核中", "tip", 0, "等待平台结果", "", "昨天 18:20"),
    ("拾光人像修复算法", 3, "算法审核中", "tip", 0, "等待平台结果", "", "11-19"),
    ("北屿问诊摘要算法", 4, "准备材料", "neutral", 7, "12-11", "还有 15 个工作日", "11-18"),
    ("青岚图像生成算法", 0, "已公示", "ok", 0, "备案编号已记录", "", "11-12"),
    ("知渔商品推荐算法", 5, "准备材料", "neutral", 1, "12-18", "还有 20 个工作日", "11-10"),
    ("鹿川农情问答算法", 6, "变更待提交", "warn", 1, "12-02", "还有 8 个工作日", "11-06"),
)  # fmt: skip


def home() -> QWidget:
    """Clients, table of filings, resume line, search, backup."""
    page = _page()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(_home_side())
    main = QVBoxLayout()
    main.setContentsMargins(32, 16, 32, 20)
    main.setSpacing(14)
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(Label("全部备案", step="title"))
    head.addStretch(1)
    search = SearchField(
        name="搜索", placeholder="搜索客户、备案、答案、附件名", clear_name="清空搜索",
        hint="Ctrl+K", width=320,
    )  # fmt: skip
    head.addWidget(search)
    head.addWidget(Button("新建备案", kind="primary", icon="plus"))
    main.addLayout(head)
    main.addWidget(_resume())
    line = QHBoxLayout()
    parts = (("all", "全部 8"), ("todo", "要处理 5"), ("review", "审核中 2"), ("done", "已公示 1"))
    line.addWidget(SegmentedFilter(parts, name="按阶段筛选"))
    line.addStretch(1)
    line.addWidget(Button("最近编辑在前", kind="link", icon="chevron-down", icon_after=True))
    main.addLayout(line)
    main.addWidget(_table(), 1)
    row.addLayout(main, 1)
    return page


def findings(top: QWidget) -> QWidget:
    """Findings by document; two contradicting places."""
    page = _page()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(top)
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(_findings_side())
    main = QVBoxLayout()
    main.setContentsMargins(32, 16, 32, 16)
    main.setSpacing(8)
    head = QHBoxLayout()
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Label("9 项，必须修改 3 项", step="title"))
    words.addWidget(
        Label("必须修改的改完，才能生成签章版。草稿版随时可以导出。", step="note", role="text2")
    )
    head.addLayout(words)
    head.addStretch(1)
    head.addWidget(Button("上一个"), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(Button("下一个 F8"), 0, Qt.AlignmentFlag.AlignTop)
    main.addLayout(head)
    main.addSpacing(6)
    main.addLayout(_document_head("自评估报告", "3 项"))
    main.addWidget(_open_finding())
    for severity, word, text, place in (
        (Severity.MUST_FIX, "必须修改", "第三方模型缺少大模型备案编号", "算法模型与流程 › 模型 2"),
        (Severity.LIKELY_RETURNED, "可能被退回", "输出有图像，但没有图像标识的截图", "证据材料"),
        (Severity.COULD_IMPROVE, "建议完善", "简介没有说明服务对象", "简介与使用场景"),
    ):
        main.addWidget(FindingRow(text, severity=severity, word=word, place=place))
    main.addStretch(1)
    body.addLayout(main, 1)
    column.addLayout(body, 1)
    return page


def export(top: QWidget) -> QWidget:
    """Two packages, gates, verified files."""
    page = _page()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(top)
    main = QVBoxLayout()
    main.setContentsMargins(32, 20, 32, 16)
    main.setSpacing(2)
    main.addWidget(Label("材料已写入文件夹", step="title"))
    main.addWidget(Label("文档 › 备案材料 › 青岚数智科技 › 2026-11-22", step="note", role="text2"))
    main.addSpacing(14)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(_package("主体材料", 2, "printer"), 1, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_package("算法材料", 1, "circle-alert"), 1, Qt.AlignmentFlag.AlignTop)
    main.addLayout(row)
    main.addStretch(1)
    column.addLayout(main, 1)
    return page


def _page() -> QWidget:
    page = QWidget()
    page.setObjectName("page")
    return page


def _home_side() -> QWidget:
    side = Surface("side")
    side.setFixedWidth(current().px(240))
    column = QVBoxLayout(side)
    column.setContentsMargins(10, 14, 10, 14)
    column.setSpacing(2)
    head = QHBoxLayout()
    head.setContentsMargins(10, 4, 2, 8)
    head.addWidget(Label("备案桌面", step="subheading"))
    head.addStretch(1)
    head.addWidget(IconButton("lock", name="锁定"))
    column.addLayout(head)
    first = SideRow("全部备案", icon="list", count="8")
    first.set_current(current=True)
    column.addWidget(first)
    column.addWidget(SideRow("期限", icon="clock", count="5"))
    column.addWidget(SideRow("回收站", icon="trash"))
    column.addSpacing(14)
    line = QHBoxLayout()
    line.setContentsMargins(2, 0, 2, 0)
    line.addWidget(group_head("客户"))
    line.addStretch(1)
    line.addWidget(IconButton("plus", name="新建客户"))
    column.addLayout(line)
    for code, colour, name in _CLIENTS:
        column.addWidget(SideRow(name, client=(code, colour), count="1"))
    column.addStretch(1)
    foot = QHBoxLayout()
    foot.setContentsMargins(10, 0, 0, 0)
    foot.setSpacing(10)
    foot.addWidget(IconMark("shield-check", role="ok"))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label("备份已核对", step="note", medium=True))
    words.addWidget(Label("今天 09:10 ・ 移动硬盘 ・ 142 MB", step="small", role="text2"))
    foot.addLayout(words, 1)
    column.addLayout(foot)
    return side


def _resume() -> QWidget:
    card = Surface("card")
    row = QHBoxLayout(card)
    row.setContentsMargins(18, 9, 18, 9)
    row.setSpacing(9)
    row.addWidget(IconMark("undo"))
    row.addWidget(Label("上次停在", role="text2"))
    row.addWidget(Label("青岚文本生成算法 › 算法模型与流程", medium=True))
    row.addWidget(Label("今天 14:40", step="note", role="text2"))
    row.addStretch(1)
    row.addWidget(Button("继续填写", kind="link"))
    return card


def _table() -> QWidget:
    model = CellModel(("备案", "类型", "阶段", "必须修改", "下一个期限", "最后编辑"))
    rows = []
    for name, client, stage, tone, count, due, left, edited in _FILINGS:
        code, colour, company = _CLIENTS[client]
        must = Cell(f"{count} 项", severity=Severity.MUST_FIX) if count else Cell("无")
        near = due == "11-25"
        if left:
            deadline = Cell(due, left, role="err" if near else "text", medium=True)
        else:
            deadline = Cell(due)
        rows.append(
            (
                Cell(name, f"{code} ・ {company}", role="text", medium=True, client=colour),
                Cell("生成合成类"),
                Cell(stage, chip=tone),
                must,
                deadline,
                Cell(edited),
            )
        )
    model.set_rows(rows)
    table = CellTable(model, name="备案列表", fold=(5, 1))
    model.setParent(table)
    table.selectRow(0)
    return table


def _findings_side() -> QWidget:
    side = Surface("side")
    side.setFixedWidth(current().px(248))
    column = QVBoxLayout(side)
    column.setContentsMargins(12, 16, 12, 16)
    column.setSpacing(2)
    column.addWidget(Label("检查结果", step="subheading"))
    first = SideRow("全部", icon="list", count="9")
    first.set_current(current=True)
    column.addWidget(first)
    column.addWidget(group_head("程度"))
    column.addWidget(SideRow("必须修改", icon="circle-alert", icon_role="err", count="3"))
    column.addWidget(SideRow("可能被退回", icon="triangle-alert", icon_role="warn", count="4"))
    column.addWidget(SideRow("建议完善", icon="bulb", icon_role="tip", count="2"))
    column.addStretch(1)
    column.addWidget(Label("检查结果不等于审核结论", step="small", role="text2"))
    return side


def _document_head(name: str, count: str) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Label(name, medium=True))
    row.addWidget(Label(count, step="small", role="text2"))
    row.addStretch(1)
    return row


def _open_finding() -> QWidget:
    card = Surface("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 18)
    column.setSpacing(8)
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(Chip("必须修改", tone="err", icon="circle-alert"))
    head.addWidget(Label("算法名称在两处不一致", step="subheading"))
    head.addStretch(1)
    head.addWidget(Label("CON-01", step="small", role="text2"))
    column.addLayout(head)
    why = "名称要逐字相同，包括填报表、报告、公示内容和文件名。报告这一段是手工改过的。"
    column.addWidget(Paragraph(why, step="note", role="text2"))
    panes = QHBoxLayout()
    panes.setSpacing(12)
    first = "算法名称：青岚文本生成算法"
    marks = (Mark(5, 8, "phrase"), Mark(9, 1))
    panes.addWidget(
        FindingPane(
            first, document="备案信息填报表", place="算法名称", button="去修改", marks=marks
        ),
        1,
    )
    second = "本次评估的青岚文本合成算法，用于按用户输入的提示词撰写营销文案和会议纪要。"
    panes.addWidget(
        FindingPane(second, document="自评估报告", place="一（一） ・ 第 3 页", button="去修改",
                    marks=marks, kind="primary"), 1
    )  # fmt: skip
    column.addLayout(panes)
    column.addSpacing(4)
    foot = QHBoxLayout()
    foot.addWidget(Button("说明后保留"))
    foot.addStretch(1)
    foot.addWidget(Label("依据：算法推荐管理规定 第二十四条", step="small", role="text2"))
    column.addLayout(foot)
    return card


def _package(title: str, reached: int, icon: str) -> QWidget:
    card = Surface("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 18, 20, 18)
    column.setSpacing(4)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(IconMark("box", role="text"))
    head.addWidget(Label(title, step="heading"))
    head.addStretch(1)
    head.addWidget(Label("第 2 次导出", step="small", role="text2"))
    column.addLayout(head)
    column.addSpacing(8)
    gates = ("草稿版", "签章版", "上传平台")
    column.addWidget(GatesLine(gates, reached=reached, name=f"已到 {gates[reached - 1]}"))
    column.addSpacing(6)
    sentence = "签章版已生成。打印第 01、02、03 号，照材料清单签字、盖章，再扫描放回。"
    role: Role = "err" if icon == "circle-alert" else "text2"
    column.addWidget(NoteLine(sentence, icon=icon, role=role, text_role="text2"))
    column.addSpacing(6)
    column.addWidget(hairline())
    column.addSpacing(4)
    for name, size, digest in (
        ("01 算法备案承诺书.pdf", "86 KB", "9f2c41ae"),
        ("02 责任人工作证明.pdf", "74 KB", "c07b12d9"),
        ("03 主体责任基本情况.pdf", "412 KB", "51e8a0b3"),
        ("04 营业执照.pdf", "1.2 MB", "e4419c70"),
    ):
        text = FileText(name, size, digest)
        column.addWidget(FileRow(text, verified=True, name=f"{name} {size} 校验一致"))
    foot = QHBoxLayout()
    foot.addWidget(Label("4 个文件 ・ 1.8 MB", step="small", role="text2"))
    foot.addStretch(1)
    foot.addWidget(verified_line("写完后逐个重读，校验一致"))
    column.addLayout(foot)
    column.addSpacing(14)
    buttons = QHBoxLayout()
    buttons.setSpacing(8)
    kind: ButtonKind = "primary" if reached == 2 else "normal"
    buttons.addWidget(Button("打开文件夹", kind=kind, icon="folder"))
    buttons.addWidget(Button("复制路径", icon="copy"))
    buttons.addStretch(1)
    column.addLayout(buttons)
    return card
