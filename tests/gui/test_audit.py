"""The audit finds each fault it claims to find."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from filing_desktop.gui.kit.buttons import Button, IconButton
from filing_desktop.gui.kit.labels import Label
from filing_desktop.gui.kit.paragraph import Paragraph
from tests.gui.audit import audit


def _window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(400, 200)
    qtbot.addWidget(window)
    return window


def _rules(window: QWidget) -> set[str]:
    return {line.split(":")[0] for line in audit(window)}


def test_a_sound_window_gives_nothing(qtbot: QtBot) -> None:
    """Widgets at their own size in their place are not reported."""
    window = _window(qtbot)
    for top, widget in ((10, Button("打开文件夹")), (60, Label("材料已写入文件夹"))):
        widget.setParent(window)
        widget.move(10, top)
        widget.resize(widget.sizeHint())
    assert audit(window) == []


def test_a_text_that_came_this_moment_has_its_place(qtbot: QtBot) -> None:
    """What a thread tells between two paintings is laid out before it is judged."""
    window = _window(qtbot)
    row = QHBoxLayout(window)
    label = Label("4%")
    row.addWidget(label)
    row.addStretch(1)
    window.show()
    label.setText("第 1 个，共 27 个，4%")
    assert audit(window) == []


def test_a_button_below_its_size_is_reported(qtbot: QtBot) -> None:
    """A button narrower than its words is small and cut."""
    window = _window(qtbot)
    button = Button("打开文件夹", parent=window)
    button.setGeometry(10, 10, 40, button.sizeHint().height())
    assert {"small", "cut"} <= _rules(window)


def test_a_label_with_cut_text_is_reported(qtbot: QtBot) -> None:
    """A label narrower than its text is cut."""
    window = _window(qtbot)
    Label("名称要逐字相同，包括填报表", parent=window).setGeometry(0, 0, 60, 30)
    assert "cut" in _rules(window)


def test_a_paragraph_without_its_height_is_reported(qtbot: QtBot) -> None:
    """A paragraph that needs three lines and has one is small."""
    window = _window(qtbot)
    words = Paragraph("名称要逐字相同，包括填报表、报告、公示内容和文件名。", parent=window)
    words.setGeometry(0, 0, 140, words.line_height())
    assert "small" in _rules(window)


def test_a_widget_outside_of_its_parent_is_reported(qtbot: QtBot) -> None:
    """What lies beyond the edge of its parent cannot be seen."""
    window = _window(qtbot)
    button = Button("完成", parent=window)
    button.setGeometry(380, 10, button.sizeHint().width(), button.sizeHint().height())
    assert "outside" in _rules(window)


def test_a_nameless_field_is_reported(qtbot: QtBot) -> None:
    """A placeholder is no name for a screen reader."""
    window = _window(qtbot)
    field = QLineEdit(window)
    field.setPlaceholderText("搜索")
    field.setGeometry(10, 10, 200, 36)
    assert "name" in _rules(window)


@pytest.mark.parametrize("form", [Qt.TextFormat.AutoText, Qt.TextFormat.RichText])
def test_a_label_that_reads_markup_is_reported(qtbot: QtBot, form: Qt.TextFormat) -> None:
    """A label takes every text as it is."""
    window = _window(qtbot)
    label = QLabel("<b>文件</b>", window)
    label.setTextFormat(form)
    label.setGeometry(10, 10, 200, 30)
    assert "plain" in _rules(window)


def test_a_target_under_24_is_reported(qtbot: QtBot) -> None:
    """What is pressed is at least 24 pixels wide and high."""
    window = _window(qtbot)
    IconButton("close", name="关闭", parent=window).setGeometry(10, 10, 20, 20)
    assert "target" in _rules(window)


def test_hidden_widgets_are_left_out(qtbot: QtBot) -> None:
    """What is not shown needs no room yet."""
    window = _window(qtbot)
    button = Button("打开文件夹", parent=window)
    button.setGeometry(10, 10, 10, 10)
    button.hide()
    assert audit(window) == []
