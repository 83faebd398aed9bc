"""Pages to fill in: first run, cards with a drawer, and the widgets no page above shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from filing_desktop.gui.kit.attachments import DropArea, Thumbnail
from filing_desktop.gui.kit.buttons import Button, IconButton
from filing_desktop.gui.kit.card import CardNames, CardText, RowCard
from filing_desktop.gui.kit.chips import Chip, CodeChip
from filing_desktop.gui.kit.choices import RadioCard
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.fields import LineField, PasswordField
from filing_desktop.gui.kit.flow import FlowBox, FlowPreview
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.labels import Label, Surface, hairline
from filing_desktop.gui.kit.leaded_edit import PlainEditor
from filing_desktop.gui.kit.notes import IconMark, NoteLine
from filing_desktop.gui.kit.panels import DrawerEdge, EmptyState, FoldPanel
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.signs import Severity, SeveritySign, State, StateSign
from filing_desktop.gui.kit.status import (
    Banner,
    ProgressLine,
    SaveStatus,
    Saving,
    StrengthMeter,
    step_words,
)
from filing_desktop.gui.kit.ticks import Radio, TickBox
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.icons import icon_names
from filing_desktop.gui.theme.tokens import ClientName, Tone


def first_run() -> QWidget:
    """Own company or sample; passphrase and recovery code."""
    page = _page()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(144, 44, 144, 30)
    outer.setSpacing(4)
    outer.addWidget(Label("建立资料库", step="display"))
    line = QHBoxLayout()
    line.setSpacing(14)
    line.addWidget(Label("资料库是一个加密文件，放在：文档 › 备案桌面", step="note", role="text2"))
    line.addWidget(Button("更改位置", kind="link"))
    line.addStretch(1)
    outer.addLayout(line)
    outer.addSpacing(12)
    body = QHBoxLayout()
    body.setSpacing(44)
    body.addLayout(_start(), 5)
    body.addWidget(_secrets(), 6, Qt.AlignmentFlag.AlignTop)
    outer.addLayout(body)
    outer.addStretch(1)
    foot = QHBoxLayout()
    foot.setSpacing(8)
    foot.addWidget(step_words("第 2 步，共 3 步"))
    foot.addStretch(1)
    foot.addWidget(Button("上一步"))
    foot.addWidget(Button("建立资料库", kind="primary"))
    outer.addLayout(foot)
    return page


def table(top: QWidget, side: QWidget) -> QWidget:
    """Cards of a repeating group, the drawer, the flow."""
    page = _page()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(top)
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(side)
    main = QVBoxLayout()
    main.setContentsMargins(24, 16, 20, 16)
    main.setSpacing(10)
    head = QHBoxLayout()
    head.addWidget(Label("算法模型与流程", step="title"))
    head.addStretch(1)
    head.addWidget(Button("添加模型", icon="plus"))
    main.addLayout(head)
    main.addWidget(
        Paragraph("每个模型一张卡片。报告里的编号按这里的顺序自动排。", step="note", role="text2")
    )
    for card in _cards():
        main.addWidget(card)
    main.addWidget(_flow_card())
    main.addStretch(1)
    body.addLayout(main, 1)
    body.addWidget(DrawerEdge())
    body.addWidget(_drawer())
    column.addLayout(body, 1)
    return page


def odds() -> QWidget:
    """What no other page shows."""
    page = _page()
    grid = QGridLayout(page)
    grid.setContentsMargins(24, 20, 24, 20)
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(14)
    left, right = QVBoxLayout(), QVBoxLayout()
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    for column in (left, right):
        column.setSpacing(12)
    grid.addLayout(left, 0, 0)
    grid.addLayout(right, 0, 1)
    _signs_and_chips(left)
    left.addWidget(Banner("已删除模型 2：云阶语言大模型", icon="trash", button="撤销"))
    left.addWidget(
        Banner(
            "两个窗口改了同一处，先核对再继续", tone="warn", icon="triangle-alert", button="去核对"
        )
    )
    progress = ProgressLine("", cancel="取消", name="导出进度")
    progress.set_progress("写入 03 主体责任基本情况.pdf，第 3 个，共 6 个", 3, 6)
    left.addWidget(progress)
    fold = FoldPanel(
        "为什么这样问", Paragraph("平台把这一栏和公示内容逐字比对。", step="note"), is_open=True
    )
    left.addWidget(fold)
    left.addWidget(FoldPanel("示例", Paragraph("略", step="note")))
    left.addWidget(EmptyState("还没有备案。", button="新建备案"))
    left.addStretch(1)
    right.addWidget(
        DropArea("拖到这里，或者从电脑里选。PDF、JPG、PNG，每个不超过 20 MB。", button="选择文件")
    )
    tiles = [
        Thumbnail("附件3 输入审核截图.png", detail="1.2 MB", remove="移除附件3", image=_picture()),
        Thumbnail("营业执照.pdf", detail="1 页 ・ 412 KB", remove="移除营业执照"),
    ]
    right.addWidget(FlowRow(tiles))
    right.addWidget(
        PlainEditor(
            "第一段写算法做什么。\n第二段写给谁用，名字里的 䶮 和 㛃 也要显示。", name="简介"
        )
    )
    right.addWidget(PlainEditor("", name="说明", placeholder="写下做法、负责人和时间"))
    right.addWidget(
        Dropdown([("a", "一般")], name="安全等级", placeholder="选择一个等级", width=232)
    )
    icons = [IconMark(name, size=20) for name in icon_names()]
    right.addWidget(FlowRow(icons, gap=14, line_gap=10))
    right.addStretch(1)
    return page


def _page() -> QWidget:
    page = QWidget()
    page.setObjectName("page")
    return page


def _signs_and_chips(column: QVBoxLayout) -> None:
    signs: list[QWidget] = []
    for state, word in zip(
        State, ("未开始", "进行中", "已完成", "暂不能开始", "有问题"), strict=True
    ):
        signs += [StateSign(state, name=word), Label(word, step="note", role="text2")]
    column.addWidget(FlowRow(signs, gap=8))
    words = ("必须修改", "可能被退回", "建议完善")
    pairs = zip(Severity, words, strict=True)
    column.addWidget(FlowRow([SeveritySign(severity, word) for severity, word in pairs], gap=24))
    tones: tuple[Tone, ...] = ("neutral", "action", "ok", "warn", "err", "tip")
    column.addWidget(FlowRow([Chip("准备材料", tone=tone) for tone in tones], gap=8))
    names: tuple[ClientName, ...] = (
        "teal", "violet", "plum", "ochre", "olive", "cyan", "clay", "slate"
    )  # fmt: skip
    column.addWidget(FlowRow([CodeChip("QLZC", name, name=name) for name in names], gap=8))
    saves = (
        SaveStatus(Saving.SAVED, "已保存 14:32"),
        SaveStatus(Saving.SHORT, "已保存 14:32，磁盘快满了"),
        SaveStatus(Saving.SAVING, "正在保存"),
        SaveStatus(Saving.FAILED, "未保存：磁盘已满"),
    )
    column.addWidget(FlowRow(saves, gap=24))
    buttons = (
        Button("建立资料库", kind="primary"),
        Button("上一步"),
        Button("更改位置", kind="link"),
        IconButton("eye-off", name="隐藏"),
    )
    buttons[1].setObjectName("focus-here")
    column.addWidget(FlowRow(buttons, gap=16))


def _start() -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(12)
    column.addWidget(Label("从哪里开始", step="subheading"))
    own = RadioCard(
        "我的公司或客户",
        icon="building",
        lines=("新建加密的资料库，放真实资料", "先建一个客户，以后可以再加"),
    )
    own.setChecked(True)
    column.addWidget(own)
    sample = RadioCard(
        "先看样例",
        icon="book-open",
        lines=("一份填好的虚构备案，可以改、可以导出", "每页带样例标记，和真实客户分开存放"),
    )
    column.addWidget(sample)
    column.addWidget(
        NoteLine("所有内容只在这台电脑上，不联网、不上传。", icon="lock", role="text2")
    )
    column.addStretch(1)
    return column


def _secrets() -> QWidget:
    card = Surface("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(28, 22, 28, 22)
    column.setSpacing(6)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(IconMark("key", role="text"))
    head.addWidget(Label("口令和恢复码", step="heading"))
    head.addStretch(1)
    column.addLayout(head)
    column.addWidget(Label("两样都丢了，资料就打不开，谁也帮不上。", step="note", role="text2"))
    column.addSpacing(10)
    column.addLayout(_label("口令", "一句自己记得住的话，12 字以上"))
    first = PasswordField(name="口令", show_name="显示口令", hide_name="隐藏口令")
    first.field.setText("青山在屋后 河水过门前 七只白鹭")
    first.eye.click()
    column.addWidget(first)
    column.addWidget(StrengthMeter(4, "很强"))
    column.addSpacing(8)
    column.addLayout(_label("再输一次"))
    second = PasswordField(name="再输一次", show_name="显示口令", hide_name="隐藏口令")
    second.field.setText("青山在屋后 河水过门前 七只白鹭")
    column.addWidget(second)
    column.addSpacing(12)
    column.addWidget(hairline())
    column.addSpacing(12)
    column.addLayout(_label("恢复码", "口令忘了时用，打印后和电脑分开放"))
    column.addWidget(TickBox("恢复码已经打印或抄好"))
    return card


def _label(text: str, hint: str = "") -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Label(text, medium=True))
    if hint:
        row.addWidget(Label(hint, step="small", role="text2"))
    row.addStretch(1)
    return row


def _cards() -> list[QWidget]:
    cards: list[QWidget] = []
    for number, (title, chip, facts, problem) in enumerate(
        (
            ("青岚意图识别模型", "自研", (("用途", "识别用户意图"), ("规模", "1.1 亿参数")), ""),
            ("云阶语言大模型", "第三方",
             (("用途", "文本生成"), ("提供方", "云阶智能"), ("合同", "附件5")),
             "缺少大模型备案编号"),
            ("青岚文本审核模型", "自研", (("用途", "结果审核"), ("训练", "公开违规词库")), ""),
        ),
        start=1,
    ):  # fmt: skip
        names = CardNames(
            f"上移模型 {number}", f"下移模型 {number}", f"复制模型 {number}", f"删除模型 {number}"
        )
        card = RowCard(CardText(title, chip, facts=facts, problem=problem), names=names)
        card.set_selected(selected=number == 2)
        cards.append(card)
    return cards


def _flow_card() -> QWidget:
    card = Surface("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 12, 18, 18)
    column.setSpacing(12)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(Label("算法流程", medium=True))
    head.addWidget(Label("由 6 个步骤画成，印在自评估报告 一（三）", step="small", role="text2"))
    head.addStretch(1)
    head.addWidget(Button("编辑步骤", kind="link", icon="pencil"))
    column.addLayout(head)
    steps = (("用户输入", "人工"), ("输入审核", "规则"), ("意图识别", "自研模型"),
             ("文本生成", "第三方模型"), ("结果审核", "干预"), ("添加标识", "规则"))  # fmt: skip
    boxes = [
        FlowBox(n * 112.0, 0, 92, 72, name, kind, "模型" in kind, name == "文本生成")
        for n, (name, kind) in enumerate(steps)
    ]
    arrows = [((n * 112 + 94, 36), (n * 112 + 110, 36)) for n in range(5)]
    column.addWidget(FlowPreview(boxes, arrows, name="流程图：用户输入，输入审核，意图识别"))
    return card


def _drawer() -> QWidget:
    drawer = Surface("panel")
    drawer.setFixedWidth(current().px(392))
    outer = QVBoxLayout(drawer)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    column = QVBoxLayout()
    column.setContentsMargins(22, 14, 22, 14)
    column.setSpacing(6)
    head = QHBoxLayout()
    head.addWidget(Label("编辑模型 2", step="subheading"))
    head.addStretch(1)
    head.addWidget(IconButton("close", name="关闭"))
    column.addLayout(head)
    column.addLayout(_label("来源"))
    own, third = Radio("自研"), Radio("第三方")
    third.setChecked(True)
    column.addWidget(FlowRow((own, third), gap=20))
    column.addSpacing(8)
    column.addLayout(_label("模型名称"))
    column.addWidget(LineField("云阶语言大模型", name="模型名称"))
    column.addSpacing(8)
    line = _label("大模型备案编号")
    line.addWidget(TickBox("暂不确定"))
    column.addLayout(line)
    field = LineField("", name="大模型备案编号")
    sentence = (
        "填提供方的大模型备案编号，在对方的公示页上能找到。还没有就标为暂不确定，会留在清单上。"
    )
    field.set_wrong(wrong=True, why=sentence)
    column.addWidget(field)
    column.addWidget(NoteLine(sentence))
    column.addSpacing(8)
    column.addLayout(_label("合同", "含服务期限和盖章页"))
    contract = Dropdown(
        [("a5", "附件5 模型服务合同（第 1–2 页）"), ("a6", "附件6 补充协议")], name="合同"
    )
    contract.set_key("a5")
    column.addWidget(contract)
    column.addStretch(1)
    outer.addLayout(column, 1)
    foot = Surface("footer")
    row = QHBoxLayout(foot)
    row.setContentsMargins(22, 9, 22, 9)
    row.setSpacing(8)
    row.addWidget(SaveStatus(Saving.SAVED, "已保存 14:36"))
    row.addStretch(1)
    row.addWidget(Button("下一个模型"))
    row.addWidget(Button("完成", kind="primary"))
    outer.addWidget(foot)
    return drawer


def _picture() -> QImage:
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    for top in range(40, 360, 40):
        painter.fillRect(40, top, 560 - top, 12, QColor("#C9CDD4"))
    painter.end()
    return image
