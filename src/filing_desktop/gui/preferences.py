"""The window of settings; each change applies at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from filing_desktop.gui.dialogs_scroll import scrolled
from filing_desktop.gui.forms.preferences import Ui_PreferencesForm
from filing_desktop.gui.kit.choices import SegmentedFilter
from filing_desktop.gui.kit.dropdown import Dropdown
from filing_desktop.gui.language import set_texts
from filing_desktop.gui.theme.apply import current
from filing_desktop.services.preferences import SCALES, THEMES, Preferences
from filing_desktop.texts import Texts

#: A language is called by its own name, whatever the window speaks.
LANGUAGE_NAMES = (("zh", "中文"), ("en", "English"))
_IDLE = (1, 2, 5, 10, 15, 20, 30, 45, 60)


class PreferencesDialog(QDialog):
    """Shows the settings; ``changed`` carries the name of the one that was changed, and its value.

    Never all of them: what else became of the settings meanwhile is not undone. The passphrase
    of the open library can be changed where it has one.
    """

    changed = Signal(str, object)
    passphrase_wanted = Signal()

    def __init__(
        self, preferences: Preferences, texts: Texts, parent: QWidget, *, has_passphrase: bool
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PreferencesForm()
        self.ui.setupUi(scrolled(self))
        self.ui.passphrase.setVisible(has_passphrase)
        self._build(preferences)
        self.retranslate(texts)
        self._connect()

    def retranslate(self, texts: Texts) -> None:
        """Speak another language."""
        set_texts(self, texts)
        self.setWindowTitle(texts.say("preferences.title"))
        for theme in THEMES:
            self.theme.set_words(theme, texts.say(f"preferences.theme.{theme}"))
        for at in range(self.idle.count()):
            minutes = int(str(self.idle.itemData(at)))
            self.idle.setItemText(at, texts.say("preferences.minutes", count=minutes))
        for widget, code in (
            (self.language, "language"),
            (self.theme, "theme"),
            (self.scale, "scale"),
            (self.idle, "idle"),
        ):
            widget.setAccessibleName(texts.say(f"preferences.{code}"))
        self.setMinimumWidth(current().px(440))

    def _build(self, now: Preferences) -> None:
        ui = self.ui
        self.language = SegmentedFilter(LANGUAGE_NAMES, name="", key=now.language)
        self.theme = SegmentedFilter([(name, name) for name in THEMES], name="", key=now.theme)
        percents = [(str(scale), f"{scale:.0%}") for scale in SCALES]
        self.scale = SegmentedFilter(percents, name="", key=str(now.scale))
        minutes = sorted({*_IDLE, now.idle_minutes})
        self.idle = Dropdown([(str(each), str(each)) for each in minutes], name="", width=160)
        self.idle.set_key(str(now.idle_minutes))
        left = Qt.AlignmentFlag.AlignLeft
        ui.languagePlace.addWidget(self.language, 0, left)
        ui.themePlace.addWidget(self.theme, 0, left)
        ui.scalePlace.addWidget(self.scale, 0, left)
        ui.idlePlace.addWidget(self.idle, 0, left)
        ui.hides_names.setChecked(now.hides_names)
        ui.preparer.setText(now.preparer)
        ui.preparerLabel.setBuddy(ui.preparer)
        ui.idleLabel.setBuddy(self.idle)

    def _connect(self) -> None:
        ui = self.ui
        tell = self.changed.emit
        self.language.chosen.connect(lambda key: tell("language", key))
        self.theme.chosen.connect(lambda key: tell("theme", key))
        self.scale.chosen.connect(lambda key: tell("scale", float(key)))
        self.idle.edited.connect(lambda key: tell("idle_minutes", int(key)))
        ui.hides_names.toggled.connect(lambda on: tell("hides_names", on))
        ui.preparer.edited.connect(lambda text: tell("preparer", text.strip()))
        ui.passphrase.clicked.connect(self.passphrase_wanted)
        ui.done.clicked.connect(self.accept)
