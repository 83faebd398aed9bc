"""The bar over the page: back, whose filing, whether it is saved, search, checks, export."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from filing_desktop.gui.filing.status_line import StatusLine
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.buttons import Button, IconButton
from filing_desktop.gui.kit.chips import CodeChip
from filing_desktop.gui.kit.fields import SearchField
from filing_desktop.gui.kit.labels import Label, Surface
from filing_desktop.gui.theme.apply import current
from filing_desktop.gui.theme.tokens import ClientName, Role, Step

_SEARCH_WIDTH = 204


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose filing it is: client, its code and colour."""

    client: str
    code: str
    colour: ClientName


class TitleLabel(Label):
    """One line that gives way: what does not fit is shown whole as tooltip."""

    def __init__(
        self,
        text: str,
        *,
        step: Step = "subheading",
        role: Role = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, step=step, role=role, parent=parent)
        self._whole, self._step = text, step
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_title(self, text: str) -> None:
        """Another title."""
        if text == self._whole:
            return
        self._whole = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        theme, step = current(), self._step
        return QSize(theme.width(self._whole, step) + 2, theme.metrics(step).height() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        theme = current()
        least = theme.metrics(self._step).horizontalAdvance("汉汉汉汉…")
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)


class TopBar(Surface):
    """One line, the same on every page of a filing."""

    back_asked = Signal()
    list_asked = Signal()
    search_asked = Signal()
    check_asked = Signal()
    export_asked = Signal()
    help_asked = Signal()

    def __init__(
        self, words: Words, identity: Identity, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("top", parent=parent)
        say = words.say
        self.menu = IconButton("menu", name=say("filing.open_sections"))
        self.back = IconButton("chevron-left", name=say("filing.back"))
        self.chip = CodeChip(identity.code, identity.colour, name=identity.client)
        self.title = TitleLabel(title)
        self.client = TitleLabel(identity.client, step="small", role="text2")
        self.status = StatusLine(words)
        self.search = SearchField(
            name=say("filing.search"),
            placeholder=say("filing.search"),
            clear_name=say("filing.clear_search"),
            hint="Ctrl+K",
            width=_SEARCH_WIDTH,
        )
        self.glass = IconButton("search", name=say("filing.search"))
        self.check = Button(say("filing.check"), icon="shield-check")
        self.check_icon = IconButton("shield-check", name=say("filing.check"))
        self.export = Button(say("filing.export"), icon="box")
        self.export_icon = IconButton("box", name=say("filing.export"))
        self.help = Button(say("filing.help_key"), icon="info")
        self.help_icon = IconButton("info", name=say("filing.help_key"))
        self._lay_out()
        self._connect()

    def set_room(self, *, is_narrow: bool, is_tight: bool, help_folds: bool) -> None:
        """Show words or icons alone, as there is room; ``is_tight`` keeps the words of buttons."""
        self.menu.setVisible(is_narrow)
        words = not is_narrow
        self.search.setVisible(words)
        self.glass.setVisible(not words)
        for button, icon in (
            (self.check, self.check_icon),
            (self.export, self.export_icon),
        ):
            button.setVisible(words and not is_tight)
            icon.setVisible(not (words and not is_tight))
        self.help.setVisible(help_folds and words and not is_tight)
        self.help_icon.setVisible(help_folds and not (words and not is_tight))

    def words_width(self) -> int:
        """The width that title, search and all words need, in pixels."""
        buttons = (self.check, self.export, self.help)
        wide = sum(button.sizeHint().width() + 10 for button in buttons)
        wide += self.search.sizeHint().width() + self.status.sizeHint().width()
        return wide + self.title.minimumSizeHint().width() + current().px(140)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 16, 4)
        row.setSpacing(10)
        middle = Qt.AlignmentFlag.AlignVCenter
        for left in (self.menu, self.back, self.chip):
            row.addWidget(left, 0, middle)
        whose = QVBoxLayout()
        whose.setSpacing(0)
        for label in (self.title, self.client):  # each may be the wider one
            whose.addWidget(label, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(whose)
        row.setAlignment(whose, middle)
        row.addSpacing(6)
        row.addWidget(self.status, 0, middle)
        row.addStretch(1)
        for widget in (
            self.search,
            self.glass,
            self.check,
            self.check_icon,
            self.export,
            self.export_icon,
            self.help,
            self.help_icon,
        ):
            row.addWidget(widget, 0, middle)

    def _connect(self) -> None:
        self.menu.clicked.connect(self.list_asked)
        self.back.clicked.connect(self.back_asked)
        self.glass.clicked.connect(self.search_asked)
        for button in (self.check, self.check_icon):
            button.clicked.connect(self.check_asked)
        for button in (self.export, self.export_icon):
            button.clicked.connect(self.export_asked)
        for button in (self.help, self.help_icon):
            button.clicked.connect(self.help_asked)
