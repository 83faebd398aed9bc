"""The language of the window: its texts, Qt's own words, and how a page takes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from typing_extensions import override

from filing_desktop.gui.designed import message

if TYPE_CHECKING:
    from filing_desktop.texts import Texts

_LOCALES = (("zh", "zh_CN"), ("en", "en_GB"))
#: The texts of 6.11.3 that qtbase_zh_CN does not have, by context and words.
_MISSING: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("QFileDialog", "&Look in:"): "qt.look_in",
        ("QFileDialog", "Files of &type:"): "qt.files_of_type",
        ("QAbstractFileIconProvider", "Drive"): "qt.drive",
        ("QAbstractFileIconProvider", "Folder"): "qt.folder",
    }
)


def set_texts(root: QWidget, texts: Texts) -> None:
    """Set every text under ``root`` that is named by a ``…Code`` property.

    What was typed, chosen or focused is not touched.
    """
    for widget in (root, *root.findChildren(QWidget)):
        # Asking by the protocol looks at every attribute of every widget.
        say_texts = getattr(widget, "say_texts", None)
        if say_texts is not None:
            say_texts(texts)
            continue
        text = message(widget, texts, "textCode")
        if text and isinstance(widget, QAbstractButton):
            widget.setText(text)
            widget.setAccessibleName(message(widget, texts, "nameCode") or text)
        elif text and isinstance(widget, QLabel):
            widget.setText(text)
        elif not isinstance(widget, QAbstractButton | QLabel | QLineEdit):
            name = message(widget, texts, "nameCode")
            if name:
                widget.setAccessibleName(name)


class _MissingWords(QTranslator):
    """What Qt's own translation leaves in English: places in its file dialog, and their kind.

    That dialog is shown where a desktop brings none of its own.
    """

    def __init__(self, texts: Callable[[], Texts], parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: bytes | bytearray | memoryview | str,
        sourceText: bytes | bytearray | memoryview | str,
        disambiguation: bytes | bytearray | memoryview | str | None = None,
        n: int = -1,
    ) -> str:
        code = _MISSING.get((str(context), str(sourceText)), "")
        # None, and no empty text, leaves the words as they are.
        return self._texts().say(code) if code else cast("str", None)


class Language(QObject):
    """The language the window speaks; ``changed`` comes when it is another one."""

    changed = Signal()

    def __init__(self, app: QApplication, load: Callable[[str], Texts], name: str) -> None:
        super().__init__(app)
        self._app, self._load = app, load
        self._of_qt = QTranslator(self)
        self._missing = _MissingWords(lambda: self.texts, self)
        self.texts = load(name)
        self._take(name)

    @property
    def name(self) -> str:
        """``zh`` or ``en``."""
        return self.texts.language

    def switch(self, name: str) -> None:
        """Speak another language from now on."""
        if name == self.name:
            return
        self.texts = self._load(name)
        self._take(name)
        self.changed.emit()

    def _take(self, name: str) -> None:
        """Qt's own words (保存, 取消, the menus of fields) in that language too."""
        QLocale.setDefault(QLocale(dict(_LOCALES)[name]))
        for translator in (self._missing, self._of_qt):
            self._app.removeTranslator(translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if name == "zh" and self._of_qt.load("qtbase_zh_CN", folder):
            for translator in (self._missing, self._of_qt):  # the last one is asked first
                self._app.installTranslator(translator)
