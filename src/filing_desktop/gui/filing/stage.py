"""The middle of the window: the page of a section with its footer, scrolled on its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.filing.answer import Address
from filing_desktop.gui.editors.base import PROSE_WIDTH, EditorContext
from filing_desktop.gui.filing.footer import Footer
from filing_desktop.gui.filing.page_view import SectionPage
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.labels import Surface
from filing_desktop.gui.kit.order import first_stop, tab_before
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.status import Banner
from filing_desktop.gui.theme.apply import current
from filing_desktop.interview.page import PageModel

_MARGIN = 40
#: So many pages are kept as they are; every one costs memory, and time when the theme changes.
_KEPT_PAGES = 8


@dataclass(slots=True)
class _Position:
    """Where a page was left: how far it was scrolled, which question had the focus."""

    scrolled: int = 0
    address: Address | None = None


class SectionStage(Surface):
    """Shows one section at a time; each one opens again where it was left."""

    undo_asked = Signal()

    def __init__(self, words: Words, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._words, self._context = words, context
        self.page: SectionPage | None = None
        self._pages: dict[str, SectionPage] = {}
        self._positions: dict[str, _Position] = {}
        self._banner: Banner | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._room = QWidget()
        self._holders = QVBoxLayout(self._room)
        self._holders.setContentsMargins(0, 0, 0, 0)
        self.area = ScrollPage(self._room, name=words.say("filing.page"))
        column.addWidget(self.area, 1)
        self._bars = QVBoxLayout()
        self._bars.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        column.addLayout(self._bars)
        self.footer = Footer(words, PROSE_WIDTH)
        column.addWidget(self.footer)

    @property
    def section(self) -> str:
        """The section on the page, "" before the first."""
        return self.page.model.section.id if self.page is not None else ""

    def page_for(self, model: PageModel) -> tuple[SectionPage, bool]:
        """The page of a section, and whether it is new and not yet built.

        A page that was shown before is kept: going back to it is at once.
        """
        self.keep_position()
        self.say("")
        known = self._pages.pop(model.section.id, None)
        page = known or self._made(model)
        self._pages[model.section.id] = page
        self._forget_oldest()
        self.page = page
        return page, known is None

    def present(self, page: SectionPage) -> None:
        """Put a built page on the stage, scrolled to where it was left."""
        kept = self._positions.get(page.model.section.id, _Position())
        for each in self._pages.values():
            if each is not page:
                _holder(each).hide()
        if kept.scrolled:
            page.complete()
        _holder(page).show()
        self.area.setAccessibleName(self._words.of(page.model.section.label))
        # The page has its height only after it was laid out.
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(kept.scrolled))

    def _made(self, model: PageModel) -> SectionPage:
        """A page in its place on the stage, not shown yet.

        It stays there: a page that is taken out and put back is styled anew, widget by widget.
        """
        holder = QWidget(self._room)
        holder.hide()
        page = SectionPage(model, self._context, holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(page, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        self._holders.addWidget(holder)
        return page

    def _forget_oldest(self) -> None:
        while len(self._pages) > _KEPT_PAGES:
            holder = _holder(self._pages.pop(next(iter(self._pages))))
            holder.hide()
            holder.deleteLater()

    def keep_position(self) -> None:
        """Remember how far the page is scrolled."""
        if self.page is not None:
            kept = self._positions.setdefault(self.section, _Position())
            kept.scrolled = self.area.verticalScrollBar().value()

    def take_focus(self) -> None:
        """Put the focus into the first question, or on the button that adds the first row."""
        if self.page is not None:
            self.page.take_focus()

    def remember(self, address: Address | None) -> None:
        """Remember the question that has the focus."""
        self._positions.setdefault(self.section, _Position()).address = address

    def remembered(self) -> Address | None:
        """The question that had the focus when the section was left."""
        return self._positions.get(self.section, _Position()).address

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until a widget can be seen."""
        QTimer.singleShot(0, widget, lambda: self.area.ensureWidgetVisible(widget, 0, 60))

    def say(self, text: str, *, button: str = "") -> None:
        """A sentence over the footer, with a way to take it back; "" takes it away."""
        if self._banner is not None:
            self._bars.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if text:
            icon = "undo" if button else "info"
            self._banner = Banner(text, icon=icon, button=button)
            self._banner.setMaximumWidth(current().px(PROSE_WIDTH))
            self._banner.pressed.connect(self.undo_asked)
            self._bars.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
            self._bars.addWidget(self._banner)
            self.footer.raise_()  # for screen readers the banner stands before it
            footer = first_stop(self.footer)
            if footer is not None and self._banner.button is not None:
                tab_before(footer, self._banner.button)
        else:
            self._bars.setContentsMargins(_MARGIN, 0, _MARGIN, 0)

    @property
    def banner(self) -> Banner | None:
        """The sentence over the footer, if there is one."""
        return self._banner


def _holder(page: SectionPage) -> QWidget:
    """What keeps a page at the left of the room there is."""
    holder = page.parentWidget()
    return holder if holder is not None else page
