"""Attachments: dropped, chosen, pasted, refused and taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from pytestqt.qtbot import QtBot

from filing_desktop.catalog.model import QuestionType
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.gui.editors.files import FilesEditor
from tests.gui.editors.desk import Desk, made


def picture(folder: Path, name: str = "截图.png") -> Path:
    """A small picture on the disk."""
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    path = folder / name
    assert image.save(str(path))
    return path


def test_files_are_dropped(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """A file dropped on the area is attached; what is taken is said before."""
    editor = made(desk, QuestionType.FILES)
    assert isinstance(editor, FilesEditor)
    qtbot.addWidget(editor)
    editor.show()
    assert "PNG" in editor.area.accessibleName()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture(tmp_path)))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(QPoint(20, 20)), actions, data, buttons, keys)
    editor.area.dropEvent(drop)
    qtbot.waitUntil(lambda: desk.attaching.unfinished is None)
    assert [record.name for record in desk.attached] == ["截图.png"]


def test_files_are_chosen_by_the_button(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """The button asks for files and attaches what was chosen."""
    editor = made(desk, QuestionType.FILES)
    assert isinstance(editor, FilesEditor)
    qtbot.addWidget(editor)
    desk.chosen = [str(picture(tmp_path))]
    editor.area.button.click()
    qtbot.waitUntil(lambda: desk.attaching.unfinished is None)
    assert [record.name for record in desk.attached] == ["截图.png"]


def test_a_picture_is_pasted(desk: Desk, qtbot: QtBot) -> None:
    """A screenshot in the clipboard becomes a PNG file."""
    editor = made(desk, QuestionType.FILES)
    assert isinstance(editor, FilesEditor)
    qtbot.addWidget(editor)
    data = QMimeData()
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    data.setImageData(image)
    editor.paste(data)
    qtbot.waitUntil(lambda: desk.attaching.unfinished is None)
    assert desk.attached[0].name.endswith(".png")
    assert desk.files.read(desk.attached[0]).startswith(b"\x89PNG")


def test_a_refused_file_says_why(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """A file that cannot be taken, or opened, is told with its name; the others are taken."""
    editor = made(desk, QuestionType.FILES)
    assert isinstance(editor, FilesEditor)
    qtbot.addWidget(editor)
    odd = tmp_path / "说明.txt"
    odd.write_text("文本", encoding="utf-8")
    refused: list[FilingError] = []
    editor.refused.connect(refused.append)
    editor.area.dropped.emit([str(odd), str(tmp_path / "没有.png"), str(picture(tmp_path))])
    qtbot.waitUntil(lambda: desk.attaching.unfinished is None)
    assert [error.arguments["file"] for error in refused] == ["说明.txt", "没有.png"]
    assert len(desk.attached) == 1


def test_an_attached_file_can_be_removed(desk: Desk, qtbot: QtBot) -> None:
    """A tile names its file and size, and has a button to remove it."""
    record = FileRecord("营业执照.png", "0" * 64, 204_800, "image/png")
    editor = made(desk, QuestionType.FILES, (record,))
    assert isinstance(editor, FilesEditor)
    qtbot.addWidget(editor)
    assert editor.tiles[0].accessibleName() == "营业执照.png 200 KB"
    editor.tiles[0].remove.click()
    assert desk.detached == [record]
