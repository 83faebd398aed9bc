"""Buttons, cards, rows, folds and filters do what their names say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.gui.kit.attachments import DropArea, Thumbnail
from filing_desktop.gui.kit.buttons import Button, IconButton
from filing_desktop.gui.kit.card import CardNames, CardText, RowCard
from filing_desktop.gui.kit.choices import SegmentedFilter
from filing_desktop.gui.kit.flow import FlowBox, FlowPreview
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.paint import _wrap
from filing_desktop.gui.kit.panels import EmptyState, FoldPanel, ScrollPage
from filing_desktop.gui.kit.paragraph import Mark, Paragraph
from filing_desktop.gui.kit.signs import Severity, State, StateSign, severity_icon
from filing_desktop.gui.kit.status import Banner, ProgressLine, SaveStatus, Saving
from filing_desktop.gui.kit.table import Cell, CellModel, CellTable
from filing_desktop.gui.kit.tasks import TaskRow
from filing_desktop.gui.kit.ticks import Radio, TickBox
from filing_desktop.gui.theme.apply import current

_NAMES = CardNames("a", "b", "c", "d")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_with_the_keys(qtbot: QtBot, key: Qt.Key) -> None:
    """Return and the space bar press a button."""
    button = Button("打开文件夹")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        QTest.keyClick(button, key)


def test_the_whole_label_of_a_choice_is_pressed(qtbot: QtBot) -> None:
    """A click on the words ticks the box; a radio unticks its sibling."""
    box = TickBox("恢复码已经打印或抄好")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    right = QPoint(box.width() - 3, box.height() // 2)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=right)
    assert box.isChecked()
    parent = QWidget()
    qtbot.addWidget(parent)
    own, third = Radio("自研", parent=parent), Radio("第三方", parent=parent)
    own.click()
    third.click()
    assert (own.isChecked(), third.isChecked()) == (False, True)


def test_a_card_has_four_named_buttons_and_opens_by_key(qtbot: QtBot) -> None:
    """Moving, copying and deleting a row are buttons with names of their own."""
    names = CardNames("上移", "下移", "复制", "删除")
    card = RowCard(CardText("云阶语言大模型", "第三方", facts=(("用途", "生成"),)), names=names)
    qtbot.addWidget(card)
    told: list[str] = []
    for word, signal in (
        ("上移", card.moved_up),
        ("下移", card.moved_down),
        ("复制", card.copied),
        ("删除", card.deleted),
    ):
        signal.connect(lambda word=word: told.append(word))
    for button in card.findChildren(IconButton):
        button.click()
    assert told == ["上移", "下移", "复制", "删除"]
    with qtbot.waitSignal(card.opened, timeout=500):
        QTest.keyClick(card, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("build", "role"),
    [
        (lambda: Button("打开"), QAccessible.Role.Button),
        (lambda: RowCard(CardText("卡"), names=_NAMES), QAccessible.Role.Button),
        (lambda: Thumbnail("a.pdf", detail="1 页", remove="移除"), QAccessible.Role.Button),
        (lambda: TickBox("甲"), QAccessible.Role.CheckBox),
        (lambda: Radio("乙"), QAccessible.Role.RadioButton),
        (lambda: Paragraph("一段"), QAccessible.Role.StaticText),
        (lambda: StateSign(State.DONE, name="已完成"), QAccessible.Role.StaticText),
        (lambda: SaveStatus(Saving.SAVED, "已保存 14:32"), QAccessible.Role.StaticText),
    ],
)
def test_a_painted_widget_has_a_role(
    qtbot: QtBot, build: Callable[[], QWidget], role: QAccessible.Role
) -> None:
    """A screen reader hears what each painted widget is, and its name."""
    widget = build()
    qtbot.addWidget(widget)
    heard = QAccessible.queryAccessibleInterface(widget)
    assert heard.role() == role
    assert heard.text(QAccessible.Text.Name)


def test_a_card_opens_by_a_click_on_its_text(qtbot: QtBot) -> None:
    """The whole card is pressed, its words too."""
    card = RowCard(CardText("模型"), names=CardNames("a", "b", "c", "d"))
    qtbot.addWidget(card)
    card.resize(500, 100)
    card.show()
    title = card.findChildren(QLabel)[0]
    with qtbot.waitSignal(card.opened, timeout=500):
        QTest.mouseClick(title, Qt.MouseButton.LeftButton)


def test_a_task_row_says_name_and_state(qtbot: QtBot) -> None:
    """A screen reader hears the word of the state, also after a change."""
    row = TaskRow("算法数据", state=State.IN_PROGRESS, word="进行中")
    qtbot.addWidget(row)
    assert row.accessibleName() == "算法数据 进行中"
    row.set_state(State.PROBLEM, "有问题")
    assert row.accessibleName() == "算法数据 有问题"


def test_each_severity_has_a_shape_of_its_own() -> None:
    """Colour alone never tells the severity."""
    assert len({severity_icon(severity) for severity in Severity}) == 3


def test_each_state_looks_different_without_colour(qtbot: QtBot) -> None:
    """The five state signs differ in grey."""
    shapes = set()
    for state in State:
        sign = StateSign(state, name="x")
        qtbot.addWidget(sign)
        image = QImage(sign.sizeHint(), QImage.Format.Format_Grayscale8)
        image.fill(255)
        sign.resize(sign.sizeHint())
        sign.render(image)
        places = [(x, y) for x in range(image.width()) for y in range(image.height())]
        shapes.add(tuple(image.pixelColor(x, y).lightness() < 200 for x, y in places))
    assert len(shapes) == len(State)


def test_a_fold_shows_and_hides_at_once(qtbot: QtBot) -> None:
    """The content appears with the press of the head."""
    content = Paragraph("示例")
    fold = FoldPanel("示例", content)
    qtbot.addWidget(fold)
    fold.show()
    assert not content.isVisible()
    fold.head.click()
    assert content.isVisible()


def test_a_filter_tells_the_key(qtbot: QtBot) -> None:
    """Choosing a part carries its key; new words keep the choice."""
    chosen = SegmentedFilter([("all", "全部 8"), ("todo", "要处理 5")], name="筛选")
    qtbot.addWidget(chosen)
    told: list[str] = []
    chosen.chosen.connect(told.append)
    chosen.findChildren(QAbstractButton)[1].click()
    chosen.set_words("todo", "要处理 4")
    assert (told, chosen.key) == (["todo"], "todo")


def test_one_press_answers_banner_empty_page_and_progress(qtbot: QtBot) -> None:
    """The one button of each tells its signal."""
    banner, empty = (
        Banner("已删除模型 2", button="撤销"),
        EmptyState("还没有备案。", button="新建备案"),
    )
    progress = ProgressLine("写入", cancel="取消", name="进度")
    for widget in (banner, empty, progress):
        qtbot.addWidget(widget)
    assert banner.button is not None
    with qtbot.waitSignals([banner.pressed, empty.pressed, progress.cancelled], timeout=500):
        banner.button.click()
        empty.button.click()
        progress.cancel.click()


def test_the_save_status_is_read_out_as_shown(qtbot: QtBot) -> None:
    """The accessible name follows the status."""
    status = SaveStatus(Saving.SAVED, "已保存 14:32")
    qtbot.addWidget(status)
    status.set_status(Saving.FAILED, "未保存：磁盘已满")
    assert status.accessibleName() == "未保存：磁盘已满"


def test_only_files_of_this_machine_can_be_dropped(qtbot: QtBot) -> None:
    """A dragged link is not taken, dropped files are told as paths."""
    area = DropArea("拖到这里", button="选择文件")
    qtbot.addWidget(area)
    area.resize(400, 80)
    link, _owned = _drag(QUrl("https://example.org/a.pdf"))
    link.setAccepted(False)
    area.dragEnterEvent(link)
    assert not link.isAccepted()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/附件.pdf")])  # noqa: S108  # a name, nothing is written
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with qtbot.waitSignal(area.dropped, timeout=500) as dropped:
        area.dropEvent(drop)
    assert dropped.args == [["/tmp/附件.pdf"]]  # noqa: S108  # as above


def _drag(url: QUrl) -> tuple[QDragEnterEvent, QMimeData]:
    """The event and its data: the event does not own them."""
    data = QMimeData()
    data.setUrls([url])
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    return event, data


def test_a_tile_opens_and_removes(qtbot: QtBot) -> None:
    """Return opens the file, the button removes it."""
    tile = Thumbnail("营业执照.pdf", detail="1 页", remove="移除营业执照")
    qtbot.addWidget(tile)
    with qtbot.waitSignals([tile.opened, tile.removed], timeout=500):
        QTest.keyClick(tile, Qt.Key.Key_Return)
        tile.remove.click()


def test_a_table_row_is_read_out_and_opened_by_key(qtbot: QtBot) -> None:
    """A cell says text and detail; Return opens the current row."""
    model = CellModel(("备案", "阶段"))
    model.set_rows([(Cell("青岚文本生成算法", "QL"), Cell("准备材料", chip="neutral"))])
    table = CellTable(model, name="备案列表")
    model.setParent(table)
    qtbot.addWidget(table)
    table.selectRow(0)
    assert model.data(model.index(0, 0)) == "青岚文本生成算法 QL"
    with qtbot.waitSignal(table.opened, timeout=500) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [0]


def test_a_page_of_text_is_scrolled_with_the_keys(qtbot: QtBot) -> None:
    """A page without controls takes the focus and moves with Page Down."""
    page = ScrollPage(Paragraph("\n".join(["行"] * 80)), name="帮助", reads=True)
    qtbot.addWidget(page)
    page.resize(200, 120)
    page.show()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0


def test_the_row_with_the_focus_is_framed(qtbot: QtBot) -> None:
    """A table with the focus looks different from one without."""
    model = CellModel(("备案",))
    model.set_rows([(Cell("青岚文本生成算法"),)])
    table = CellTable(model, name="备案列表")
    model.setParent(table)
    qtbot.addWidget(table)
    table.selectRow(0)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.hasFocus, timeout=1000)
    table.clearFocus()
    before = table.grab().toImage()
    table.setFocus()
    assert table.grab().toImage() != before


def test_columns_fold_in_their_order_and_come_back(qtbot: QtBot) -> None:
    """A narrow table hides the columns it may, one after the other."""
    model = CellModel(("备案", "类型", "最后编辑"))
    model.set_rows(
        [(Cell("青岚文本生成算法", medium=True), Cell("生成合成类"), Cell("今天 14:40"))]
    )
    table = CellTable(model, name="备案列表", fold=(2, 1))
    model.setParent(table)
    qtbot.addWidget(table)
    table.show()
    hidden = []
    for wide in (900, 300, 180, 900):
        table.resize(wide, 200)
        hidden.append([table.isColumnHidden(column) for column in (2, 1)])
    assert hidden == [[False, False], [True, False], [True, True], [False, False]]


def test_a_paragraph_keeps_stops_off_line_starts(qtbot: QtBot) -> None:
    """No line begins with a full stop, a comma or a closing bracket."""
    text = "名称要逐字相同，包括填报表、报告（含附件）、公示内容和文件名。报告这一段是手工改过的。"
    words = Paragraph(text)
    qtbot.addWidget(words)
    for width in range(60, 400, 7):
        layout = words._layout(width)
        starts = [layout.lineAt(n).textStart() for n in range(layout.lineCount())]
        assert not {text[at] for at in starts} & set("，。、）")


def test_a_paragraph_with_marks_takes_the_same_lines(qtbot: QtBot) -> None:
    """Marks change how characters look; the height follows the layout with them."""
    words = Paragraph("本次评估的青岚文本合成算法", step="prose", marks=(Mark(9, 1),))
    qtbot.addWidget(words)
    assert words.heightForWidth(1000) == 26
    assert words.heightForWidth(60) > 26
    assert words.needed_width(60) <= 60


def test_a_row_wraps_and_keeps_its_left_edge(qtbot: QtBot) -> None:
    """What does not fit goes on in the next line; equal columns stand under each other."""
    row = FlowRow([TickBox(name) for name in ("关键词", "短文本", "长文本", "其他")], columns=4)
    qtbot.addWidget(row)
    row.resize(row.sizeHint())
    row.show()
    one_line = row.heightForWidth(2000)
    assert row.heightForWidth(200) == 2 * one_line + 4
    row.resize(200, row.heightForWidth(200))
    boxes = row.findChildren(TickBox)
    assert [box.x() for box in boxes[:2]] == [box.x() for box in boxes[2:]]


def test_the_flow_keeps_the_geometry_given(qtbot: QtBot) -> None:
    """The preview scales the figure as a whole: twice the width, twice the height."""
    boxes = [FlowBox(0, 0, 92, 72, "输入", "人工"), FlowBox(112, 100, 92, 72, "生成", "模型", True)]
    flow = FlowPreview(boxes, [((92, 36), (112, 136))], name="流程图")
    qtbot.addWidget(flow)
    assert flow.heightForWidth(206) == 174
    assert flow.heightForWidth(410) == 346
    assert not flow.grab().isNull()


def test_no_widget_of_the_kit_reads_markup(qtbot: QtBot) -> None:
    """Tags in a text are shown as they are."""
    card = RowCard(CardText("<b>模型</b>"), names=CardNames("a", "b", "c", "d"))
    qtbot.addWidget(card)
    for label in card.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_row_that_flows_lets_its_items_wrap(qtbot: QtBot) -> None:
    """What wraps itself does not keep the row wide; narrower, the row is higher."""
    row = FlowRow([Paragraph("杭州青岚数智科技有限公司与它的全部子公司"), Paragraph("短")])
    qtbot.addWidget(row)
    wanted = row.sizeHint().width()
    assert row.minimumSizeHint().width() < wanted
    assert row.heightForWidth(wanted // 3) > 2 * row.heightForWidth(wanted)


def test_the_last_line_of_a_paragraph_is_not_left_alone(qtbot: QtBot) -> None:
    """One to three characters that would stand on a line of their own get company."""
    text = "用到这个算法的每个产品一行，同一产品的几种形式另写几行。"
    paragraph = Paragraph(text)
    qtbot.addWidget(paragraph)
    em = current().metrics("body").horizontalAdvance("汉")
    for alone in (1, 2, 3):
        wide = (len(text) - alone) * em + 1
        layout = paragraph._layout(wide)
        assert layout.lineCount() == 2
        assert layout.lineAt(1).textLength() > 3
        assert paragraph.heightForWidth(wide) == 2 * paragraph.line_height()
    given = Paragraph("第一行写到这里为止\n好")
    qtbot.addWidget(given)
    assert given._layout(9 * em + 1).lineAt(1).textLength() == 1


def test_a_name_of_a_file_keeps_its_ending_whole(qtbot: QtBot) -> None:
    """A name breaks between its words; inside a word only where that is wider than the row."""
    metrics = current().metrics("note")
    name = "算法安全责任人身份证扫描件（1）.png"
    room = metrics.horizontalAdvance(name) - 4
    area = QRect(0, 0, room, 1000)
    words, anywhere = Qt.TextFlag.TextWordWrap, Qt.TextFlag.TextWrapAnywhere
    assert _wrap(metrics, area, name, anywhere=True) & words
    assert _wrap(metrics, area, "a" * 400, anywhere=True) & anywhere
    assert not _wrap(metrics, area, "a" * 400, anywhere=False) & anywhere
