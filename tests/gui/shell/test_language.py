"""Qt's own windows speak the language of the program, also where no desktop brings its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QMessageBox,
    QTreeView,
)

from filing_desktop.gui.language import Language
from tests.gui.shell.fakes import texts

_ENGLISH = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """The window speaks Chinese; before and afterwards nothing is translated.

    Windows of other tests may have left their languages to the application.
    """
    for left in qapp.findChildren(QTranslator):
        qapp.removeTranslator(left)
    made = Language(qapp, texts, "zh")
    yield made
    made.switch("en")
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def words_of(folder: Path, mode: QFileDialog.FileMode) -> list[str]:
    """Every word of Qt's own file dialog: labels, buttons, tooltips, menus, columns, kinds."""
    dialog = QFileDialog(None, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    found = [each.text() for each in dialog.findChildren(QLabel)]
    for button in dialog.findChildren(QAbstractButton):
        found += [button.text(), button.toolTip(), button.accessibleName()]
    found += [each.text() for each in dialog.findChildren(QAction)]
    tree = dialog.findChild(QTreeView)
    assert tree is not None
    model = tree.model()
    for column in range(model.columnCount()):
        found.append(str(model.headerData(column, tree.header().orientation())))
    found.append(str(model.index(0, 2, tree.rootIndex()).data()))
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    return [each for each in found if each and each != "None"]


@pytest.mark.parametrize(
    "mode",
    [
        QFileDialog.FileMode.Directory,
        QFileDialog.FileMode.ExistingFiles,
        QFileDialog.FileMode.AnyFile,
    ],
)
def test_the_file_dialog_is_chinese_in_a_chinese_window(
    language: Language, tmp_path: Path, mode: QFileDialog.FileMode
) -> None:
    """No English word is left in it, and English comes back with the language."""
    (tmp_path / "夹").mkdir()
    words = words_of(tmp_path, mode)
    assert len(words) > 15
    assert [each for each in words if _ENGLISH.search(each)] == []
    assert "位置(&L)：" in words
    language.switch("en")
    assert "&Look in:" in words_of(tmp_path, mode)
    language.switch("zh")
    assert "位置(&L)：" in words_of(tmp_path, mode)


def test_the_buttons_of_questions_follow_the_language(language: Language) -> None:
    """Save and cancel are said as the window speaks."""

    def cancel() -> str:
        box = QMessageBox()
        box.addButton(QMessageBox.StandardButton.Cancel)
        words = box.buttons()[0].text()
        box.deleteLater()
        return words

    assert cancel() == "取消"
    language.switch("en")
    assert _ENGLISH.search(cancel())
