"""What is done by way of the accessibility tree is done, not only shown."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.gui.kit.choices import RadioCard, SegmentedFilter
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.kit.fields import LineField, SearchField
from filing_desktop.gui.kit.leaded_edit import PlainEditor
from filing_desktop.gui.kit.prose import ProseEditor
from filing_desktop.gui.kit.ticks import Radio, TickBox


def _toggle(widget: QWidget) -> None:
    QAccessible.queryAccessibleInterface(widget).actionInterface().doAction("Toggle")


def _write(widget: QWidget, text: str) -> None:
    interface = QAccessible.queryAccessibleInterface(widget)
    length = interface.textInterface().characterCount()
    interface.editableTextInterface().replaceText(0, length, text)


def test_a_line_written_by_a_screen_reader_is_told(qtbot: QtBot) -> None:
    """Text set through the accessibility tree is an edit; text set by the program is none."""
    field = LineField(name="名称")
    qtbot.addWidget(field)
    told: list[str] = []
    field.edited.connect(told.append)
    _write(field, "三十里铺")
    assert told == ["三十里铺"]
    field.setText("由程序写入")
    field.clear()
    assert told == ["三十里铺"]


def test_a_search_is_emptied_once(qtbot: QtBot) -> None:
    """The cross of a search tells one edit."""
    field = SearchField(name="搜索", placeholder="", clear_name="清空")
    qtbot.addWidget(field)
    field.setText("标识")
    told: list[str] = []
    field.edited.connect(told.append)
    field._cross.click()
    assert told == [""]


def test_long_texts_written_by_a_screen_reader_are_told(qtbot: QtBot) -> None:
    """Both long-text editors take paragraphs through the accessibility tree."""
    plain = PlainEditor(name="说明")
    prose = ProseEditor(name="制度", label_of=lambda _kind, row: row)
    told: list[object] = []
    for editor in (plain, prose):
        qtbot.addWidget(editor)
        editor.edited.connect(told.append)
        _write(editor, "第一段。\n第二段𬭎。")
    assert "第一段。\n第二段𬭎。" in told
    assert [["第一段。"], ["第二段𬭎。"]] in told


def test_a_box_toggled_by_a_screen_reader_is_clicked(qtbot: QtBot) -> None:
    """A toggle tells ``clicked`` once, both ways; a mark set by the program tells nothing."""
    box = TickBox("水印")
    qtbot.addWidget(box)
    told: list[bool] = []
    box.clicked.connect(lambda on: told.extend([on]))
    _toggle(box)
    _toggle(box)
    box.setChecked(True)
    assert told == [True, False]
    box.click()
    assert told == [True, False, False]


def test_a_radio_toggled_by_a_screen_reader_is_chosen(qtbot: QtBot) -> None:
    """One of several tells its group once, and the one it replaces tells nothing."""
    page = QWidget()
    qtbot.addWidget(page)
    group = QButtonGroup(page)
    radios = [Radio(text, parent=page) for text in ("是", "否")]
    for number, radio in enumerate(radios):
        group.addButton(radio, number)
    told: list[int] = []
    group.idClicked.connect(told.append)
    _toggle(radios[0])
    _toggle(radios[1])
    radios[0].setChecked(True)
    assert told == [0, 1]
    radios[1].click()
    assert told == [0, 1, 1]


def test_a_segment_toggled_by_a_screen_reader_is_chosen(qtbot: QtBot) -> None:
    """The words of a filter can be chosen without a mouse."""
    words = SegmentedFilter([("all", "全部"), ("open", "未完成")], name="显示")
    qtbot.addWidget(words)
    told: list[str] = []
    words.chosen.connect(told.append)
    _toggle(words._group.button(1))
    assert told == ["open"]
    assert words.key == "open"


def test_a_card_toggled_by_a_screen_reader_stays_chosen(qtbot: QtBot) -> None:
    """A choice that stands alone among its siblings is told as a click."""
    page = QWidget()
    qtbot.addWidget(page)
    cards = [RadioCard(text, icon="file", parent=page) for text in ("自己填", "看样例")]
    cards[0].setChecked(True)
    told: list[bool] = []
    cards[1].clicked.connect(lambda on: told.extend([on]))
    _toggle(cards[1])
    assert told == [True]
    assert not cards[0].isChecked()


def test_a_list_is_chosen_from_without_opening_it(qtbot: QtBot) -> None:
    """What is selected in the closed list is the choice, and is told once."""
    choice = Dropdown([("a", "一般"), ("b", "重要")], name="等级", placeholder="选择")
    qtbot.addWidget(choice)
    told: list[str] = []
    choice.edited.connect(told.append)
    items = QAccessible.queryAccessibleInterface(choice.view())
    items.selectionInterface().select(items.child(1))
    assert (choice.key, told) == ("b", ["b"])
    choice.set_key("a")
    assert told == ["b"]


def test_a_list_is_told_with_its_question(qtbot: QtBot) -> None:
    """Where Qt names a list by its choice, the description says what is asked."""
    choice = Dropdown([("a", "一般")], name="等级")
    qtbot.addWidget(choice)
    assert "等级" in choice.accessibleName() + choice.accessibleDescription()
    choice.set_wrong(wrong=True, why="没有选")
    assert choice.accessibleDescription().endswith("没有选")
    choice.set_wrong(wrong=False)
    assert "没有选" not in choice.accessibleDescription()
