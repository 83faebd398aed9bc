"""Puts a theme on the application and tells what it is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase, QPixmapCache, qt_set_sequence_auto_mnemonic
from PySide6.QtWidgets import QApplication

from filing_desktop.gui.theme.ring import RingKeeper
from filing_desktop.gui.theme.stylesheet import palette, stylesheet
from filing_desktop.gui.theme.theme import Theme, forget_fonts
from filing_desktop.gui.theme.tokens import LIGHT, THEMES, ThemeName
from filing_desktop.resources import resource_path

_NAME = "theme-keeper"
_STYLE, _HAS_STYLE = "Fusion", "hasStyle"


class ThemeKeeper(QObject):
    """Holds the theme of the application; one per application, owned by it.

    ``changed`` comes after the new style is on every widget. A painted widget
    needs no connection: Qt sends each widget a style change, which repaints
    and measures it again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        self.theme = theme
        self.rings = RingKeeper(app, self)

    def switch(self, name: ThemeName, scale: float = 1.0) -> None:
        """Put another theme on; ``scale`` is the text scale, 1.0 to 2.0."""
        app = self.parent()
        if not isinstance(app, QApplication):
            return
        self.theme = Theme(THEMES[name], min(max(scale, 1.0), 2.0))
        QPixmapCache.clear()
        forget_fonts()
        app.setFont(self.theme.font("body"))
        app.setPalette(palette(self.theme))
        app.setStyleSheet(stylesheet(self.theme))
        self.rings.refresh()
        self.changed.emit()


def application(name: str) -> QApplication:
    """The application of a process, in the style that the themes are drawn for.

    Named among its words, the style never becomes an object of Python, which costs as much
    as a third of the first page.
    """
    # "Q&A" is no key: nothing here is named by a letter with "&" before it.
    qt_set_sequence_auto_mnemonic(False)  # noqa: FBT003  # Qt's own signature
    app = QApplication([name, "-style", _STYLE])
    app.setProperty(_HAS_STYLE, True)  # noqa: FBT003  # the value of a property
    return app


def install(app: QApplication, name: ThemeName = "light", scale: float = 1.0) -> ThemeKeeper:
    """Load the fonts, set the Fusion style and put a theme on; a second call only switches."""
    keeper = app.findChild(ThemeKeeper, _NAME)
    if not isinstance(keeper, ThemeKeeper):
        _load_fonts()
        if not app.property(_HAS_STYLE):
            app.setStyle(_STYLE)
        keeper = ThemeKeeper(app, Theme(THEMES[name], scale))
    keeper.switch(name, scale)
    return keeper


def keeper() -> ThemeKeeper | None:
    """The keeper of the running application, if a theme was installed."""
    app = QApplication.instance()
    found = app.findChild(ThemeKeeper, _NAME) if app is not None else None
    return found if isinstance(found, ThemeKeeper) else None


def current() -> Theme:
    """The theme to paint with; light at scale 1 before one was installed."""
    found = keeper()
    return found.theme if found is not None else Theme(LIGHT, 1.0)


def _load_fonts() -> None:
    for weight in ("Regular", "Medium"):
        QFontDatabase.addApplicationFont(str(resource_path("fonts", f"NotoSansSC-{weight}.ttf")))
