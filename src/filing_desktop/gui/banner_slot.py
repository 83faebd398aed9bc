"""The place over a page where one sentence at a time says what was done or what to know."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from filing_desktop.gui.kit.order import next_stop, tab_before
from filing_desktop.texts import Texts

if TYPE_CHECKING:
    from filing_desktop.gui.kit.status import Banner
    from filing_desktop.gui.theme.tokens import Tone

_ICONS: tuple[tuple[Tone, str], ...] = (
    ("neutral", "info"),
    ("action", "info"),
    ("tip", "info"),
    ("ok", "check"),
    ("warn", "triangle-alert"),
    ("err", "circle-alert"),
)

Say = Callable[[Texts], str]


class BannerSlot(QWidget):
    """Shows the newest sentence, with what can be done, until it is put away."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._shown: tuple[Say, Tone, Say | None, Callable[[], None] | None] | None = None
        self.banner: Banner | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, or ""."""
        return self._shown[0](self._texts) if self._shown is not None else ""

    def layout_margins(self, sideways: int, above: int) -> None:
        """Keep away from the edges of the window."""
        self._row.setContentsMargins(sideways, above, sideways, above)

    def show_text(
        self,
        say: Say,
        *,
        tone: Tone = "neutral",
        button: Say | None = None,
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show a sentence in place of the last one; it takes no focus and is announced."""
        self._shown = (say, tone, button, act)
        self._build()

    def retranslate(self, texts: Texts) -> None:
        """Say it in another language."""
        self._texts = texts
        if self._shown is not None:
            self._build()

    def put_away(self) -> None:
        """Show nothing."""
        self._shown = None
        self._clear()
        self.hide()

    def _build(self) -> None:
        if self._shown is None:
            return
        from filing_desktop.gui.kit.buttons import IconButton  # noqa: PLC0415  # rarely on the
        from filing_desktop.gui.kit.status import Banner  # noqa: PLC0415  # first page

        say, tone, button, act = self._shown
        self._clear()
        words = button(self._texts) if button is not None else ""
        icon = dict(_ICONS)[tone]
        self.banner = Banner(say(self._texts), tone=tone, icon=icon, button=words)
        if act is not None:
            self.banner.pressed.connect(act)
        cross = IconButton("close", name=self._texts.say("shell.close_bar"))
        cross.clicked.connect(self.put_away)
        self._row.addWidget(self.banner, 1)
        self._row.addWidget(cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self._keep_tab_order([each for each in (self.banner.button, cross) if each is not None])
        self.show()

    def _keep_tab_order(self, made: list[QWidget]) -> None:
        """What is pressed here is met where the slot stands, not behind the whole window."""
        behind = next_stop(self)
        if behind is not None:
            tab_before(behind, *made)

    def _clear(self) -> None:
        self.banner = None
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
