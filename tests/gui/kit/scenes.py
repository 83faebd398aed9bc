"""Pages put together from the kit, with invented content, to look at and to audit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from filing_desktop.gui.kit.buttons import Button, IconButton
from filing_desktop.gui.kit.chips import ClientBar, CodeChip
from filing_desktop.gui.kit.fields import LineField, SearchField
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.labels import Label, Surface, hairline
from filing_desktop.gui.kit.notes import IconMark, NoteLine
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.kit.prose import ProseEditor
from filing_desktop.gui.kit.signs import ProgressRing, State
from filing_desktop.gui.kit.status import SaveStatus, Saving
from filing_desktop.gui.kit.tasks import TaskRow, group_head
from filing_desktop.gui.kit.ticks import TickBox
from filing_desktop.gui.theme.apply import current
from tests.gui.kit.scenes_forms import first_run, odds, table
from tests.gui.kit.scenes_lists import export, findings, home

WORDS = MappingProxyType(
    {
        State.DONE: "已完成",
        State.PROBLEM: "有问题",
        State.IN_PROGRESS: "进行中",
        State.NOT_STARTED: "未开始",
        State.BLOCKED: "暂不能开始",
    }
)
_TASKS = (
    ("主体", (("主体基本信息", State.DONE), ("法定代表人", State.DONE),
              ("算法安全责任人", State.PROBLEM), ("承诺书与工作证明", State.IN_PROGRESS))),
    ("算法", (("基础属性", State.DONE), ("简介与使用场景", State.DONE), ("算法数据", State.PROBLEM),
              ("算法模型与流程", State.PROBLEM), ("文本生成合成", State.NOT_STARTED),
              ("算法策略", State.NOT_STARTED), ("风险与防范", State.NOT_STARTED))),
    ("产品与文件", (("产品与访问路径", State.DONE), ("安全管理制度", State.IN_PROGRESS),
                   ("证据材料", State.IN_PROGRESS), ("自评估报告", State.PROBLEM),
                   ("拟公示内容", State.BLOCKED))),
)  # fmt: skip
_MODES = (
    ("文本", ("关键词", "短文本", "长文本", "其他文本")),
    ("图像", ("人脸图像", "肢体图像", "普通图像", "其他图像")),
    ("音频", ("普通音频", "人声", "音乐", "其他音频")),
    ("视频", ("长视频", "短视频", "动画", "其他视频")),
)


def top_bar() -> QWidget:
    """Client bar and the bar with name, save status, search and the two ways out."""
    whole = QWidget()
    column = stack(whole)
    column.addWidget(ClientBar("teal", name="青岚数智科技"))
    bar = Surface("top")
    row = QHBoxLayout(bar)
    row.setContentsMargins(14, 7, 16, 7)
    row.setSpacing(8)
    row.addWidget(IconButton("back", name="返回全部备案"))
    row.addWidget(CodeChip("QL", "teal", name="客户 QL"))
    row.addWidget(Label("青岚文本生成算法", medium=True))
    row.addSpacing(12)
    row.addWidget(SaveStatus(Saving.SAVED, "已保存 14:32"))
    row.addStretch(1)
    search = SearchField(
        name="搜索题目", placeholder="搜索题目  Ctrl+K", clear_name="清空搜索", width=180
    )
    row.addWidget(search)
    row.addWidget(Button("检查", icon="shield-check"))
    row.addWidget(Button("核对与导出", icon="box"))
    column.addWidget(bar)
    return whole


def task_list() -> QWidget:
    """The list of sections at the left."""
    side = Surface("side")
    side.setFixedWidth(current().px(248))
    outer = stack(side)
    head = QHBoxLayout()
    head.setContentsMargins(16, 12, 12, 4)
    head.setSpacing(12)
    head.addWidget(ProgressRing(5, 16, name="已完成 5 项，共 16 项"))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label("已完成 5 项", medium=True))
    words.addWidget(Label("4 项有问题，F8 逐个查看", step="small", role="text2"))
    head.addLayout(words, 1)
    outer.addLayout(head)
    rows = QWidget()
    column = stack(rows)
    column.setContentsMargins(12, 0, 12, 0)
    for group, tasks in _TASKS:
        column.addWidget(group_head(group))
        for text, state in tasks:
            row = TaskRow(text, state=state, word=WORDS[state])
            row.set_current(current=text == "算法数据")
            column.addWidget(row)
    column.addStretch(1)
    outer.addWidget(ScrollPage(rows, name="题目清单"), 1)
    foot = NoteLine("上线后十个工作日：12-04", icon="clock", role="text2", step="small")
    foot.setContentsMargins(20, 8, 12, 12)
    outer.addWidget(foot)
    return side


def filing() -> QWidget:
    """The section page: task list, questions, help."""
    page = QWidget()
    page.setObjectName("page")
    column = stack(page)
    column.addWidget(top_bar())
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(task_list())
    centre = QVBoxLayout()
    centre.setSpacing(0)
    centre.addWidget(ScrollPage(_questions(), name="题目"), 1)
    centre.addWidget(_footer())
    body.addLayout(centre, 1)
    body.addWidget(_help())
    column.addLayout(body, 1)
    return page


def stack(widget: QWidget) -> QVBoxLayout:
    """A column without margins."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _label_line(text: str, hint: str = "", right: str = "") -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Label(text, medium=True))
    if hint:
        row.addWidget(Label(hint, step="small", role="text2"))
    row.addStretch(1)
    if right:
        row.addWidget(Label(right, step="small", role="text2"))
    return row


def _questions() -> QWidget:
    page = QWidget()
    outer = QHBoxLayout(page)
    outer.setContentsMargins(40, 20, 40, 20)
    inner = QWidget()
    inner.setFixedWidth(current().px(600))
    outer.addWidget(inner, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    outer.addStretch(1)
    column = stack(inner)
    column.addWidget(Label("算法数据", step="title"))
    column.addWidget(Label("平台页面：算法详细属性信息 › 算法数据", step="note", role="text2"))
    column.addSpacing(16)
    column.addLayout(_label_line("输入数据模态", "可多选 ・ 已选 3 项"))
    column.addSpacing(4)
    for group, options in _MODES:
        column.addLayout(_choices(group, options))
    column.addSpacing(18)
    column.addLayout(_label_line("输出文件格式", "可多选 ・ 与输出模态（文本、图像）对应"))
    column.addSpacing(4)
    formats = [TickBox(name) for name in ("TXT", "JPG", "GIF", "MP3", "MP4", "其他")]
    formats[0].setChecked(True)
    formats[1].setChecked(True)
    column.addWidget(FlowRow(formats, gap=20))
    column.addSpacing(18)
    column.addLayout(_label_line("输出文件大小"))
    column.addSpacing(6)
    column.addLayout(_wrong_field())
    column.addSpacing(18)
    column.addLayout(_label_line("数据说明", "自评估报告的一段 ・ 建议 100–300 字", "103 字"))
    column.addSpacing(6)
    column.addWidget(prose())
    column.addSpacing(6)
    row = QHBoxLayout()
    row.addWidget(Button("插入附件引用", kind="link", icon="paper-clip"))
    row.addStretch(1)
    row.addWidget(TickBox("这一段写完了"))
    column.addLayout(row)
    return page


def _choices(group: str, options: tuple[str, ...]) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(0)
    word = Label(group, step="small", role="text2")
    word.setFixedWidth(current().px(52))
    row.addWidget(word)
    boxes = [TickBox(option) for option in options]
    for box in boxes:
        box.setChecked(box.text() in {"短文本", "长文本", "普通图像"})
    row.addWidget(FlowRow(boxes, columns=4, gap=16), 1)
    return row


def _wrong_field() -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    field = LineField("文本不超过两千", name="输出文件大小", width=232)
    sentence = "缺少单位。写成：文本不超过 2000 字，单个图片不超过 10 MB。"
    field.set_wrong(wrong=True, why=sentence)
    row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(NoteLine(sentence), 1, Qt.AlignmentFlag.AlignTop)
    return row


def prose() -> ProseEditor:
    """The prose editor with a reference in it."""
    editor = ProseEditor(name="数据说明", label_of=lambda _kind, _key: "附件3 输入审核截图")
    text = "，上传前提示用户不得包含他人个人信息。图片只用于本次生成，七天后自动删除，不用于训练。"
    start = "输入数据来自用户在对话框中键入的文本和主动上传的图片，"
    limit = "单次不超过 2000 字、一张图片。审核页面见"
    editor.set_contents([[start, limit, ("evidence", "e3"), text]])
    editor.setObjectName("focus-here")
    return editor


def _footer() -> QWidget:
    foot = Surface("footer")
    outer = QHBoxLayout(foot)
    outer.setContentsMargins(40, 9, 40, 9)
    inner = QWidget()
    inner.setFixedWidth(current().px(600))
    row = QHBoxLayout(inner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    row.addWidget(Button("上一节", icon="chevron-left"))
    row.addStretch(1)
    row.addWidget(Button("下一个问题 F8", kind="link"))
    row.addWidget(Button("下一节：算法模型与流程", kind="primary"))
    outer.addWidget(inner)
    outer.addStretch(1)
    return foot


def _help() -> QWidget:
    panel = Surface("panel")
    panel.setFixedWidth(current().px(288))
    outer = stack(panel)
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(16, 14, 16, 12)
    column.setSpacing(8)
    head = QHBoxLayout()
    head.addWidget(Label("帮助", step="subheading"))
    head.addStretch(1)
    head.addWidget(Label("F1", step="micro", role="text3"))
    column.addLayout(head)
    column.addSpacing(4)
    column.addLayout(_help_head("info", "为什么问"))
    why = "审核员用模态核对文件格式、标识截图和风险措施。三处对不上，是退回的常见原因。"
    column.addWidget(Paragraph(why, step="note"))
    column.addSpacing(4)
    column.addLayout(_help_head("quote", "依据"))
    quote = "算法备案应当填报算法类型、自评估报告、拟公示内容等信息。"
    source = "算法推荐管理规定 第二十四条（摘要）\n2022-03-01 起施行"
    column.addWidget(
        _sunken(Paragraph(quote, step="note"), Paragraph(source, step="small", role="text2"))
    )
    column.addSpacing(4)
    column.addLayout(_help_head("bulb", "示例"))
    good = NoteLine("这样写", icon="check", role="ok", step="small")
    column.addWidget(
        _sunken(
            good,
            Paragraph(
                "输入为用户键入的短文本，单次不超过 2000 字；输出为文本和 JPG 图片。", step="note"
            ),
        )
    )
    bad = NoteLine("容易被退回", icon="triangle-alert", role="warn", step="small")
    column.addWidget(_sunken(bad, Paragraph("支持各种格式的数据输入和输出。", step="note")))
    column.addStretch(1)
    outer.addWidget(ScrollPage(inner, name="帮助", reads=True), 1)
    foot = QVBoxLayout()
    foot.setContentsMargins(16, 0, 16, 10)
    foot.setSpacing(8)
    foot.addWidget(hairline())
    foot.addWidget(Paragraph("依据核对于 2026-11-20，以平台页面为准", step="small", role="text2"))
    outer.addLayout(foot)
    return panel


def _help_head(icon: str, text: str) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconMark(icon, size=16))
    row.addWidget(Label(text, step="note", medium=True))
    row.addStretch(1)
    return row


def _sunken(*items: QWidget) -> QWidget:
    box = Surface("sunken")
    column = QVBoxLayout(box)
    column.setContentsMargins(12, 8, 12, 9)
    column.setSpacing(2)
    for item in items:
        column.addWidget(item)
    return box


SCENES: Mapping[str, tuple[Callable[[], QWidget], int, int]] = MappingProxyType(
    {
        "filing": (filing, 1280, 720),
        "home": (home, 1280, 720),
        "findings": (lambda: findings(top_bar()), 1280, 720),
        "export": (lambda: export(top_bar()), 1280, 720),
        "table": (lambda: table(top_bar(), task_list()), 1280, 720),
        "first-run": (first_run, 1280, 720),
        "odds": (odds, 1280, 980),
    }
)
