"""The help at the side: why it is asked, the law, where it is printed, examples."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from filing_desktop.catalog.law_words import article_words
from filing_desktop.catalog.model import Confidence, FormCatalog, LawReference, Question
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.buttons import IconButton
from filing_desktop.gui.kit.labels import Label, Surface, hairline
from filing_desktop.gui.kit.notes import IconMark, NoteLine
from filing_desktop.gui.kit.panels import ScrollPage
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.tokens import Role

_SIDE = 20
#: A longer quote is cut after this many characters; the article is named in any case.
_LONGEST_QUOTE = 160


class HelpPanel(Surface):
    """Help for the question with the focus, always in the same order."""

    closed = Signal()

    def __init__(self, words: Words, catalog: FormCatalog, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self._words, self._catalog = words, catalog
        self._shown: Question | None = None
        self._wanted: Question | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self._body = QVBoxLayout()
        self.area = ScrollPage(QWidget(), name=words.say("filing.help"), reads=True)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self._foot())
        self._show_wanted()

    def show_question(self, question: Question | None) -> None:
        """Show the help of a question; without one, what the panel is for."""
        self._wanted = question
        self._soon.start()

    def _show_wanted(self) -> None:
        """Build the help: after the page was painted, and once where the focus moved on."""
        question = self._wanted
        if question is not None and question == self._shown:
            return
        self._shown = question
        content = QWidget()
        self._body = QVBoxLayout(content)
        self._body.setContentsMargins(_SIDE, 4, _SIDE, 16)
        self._body.setSpacing(0)
        if question is None:
            text = self._words.say("filing.help_empty")
            self._body.addWidget(Paragraph(text, step="note", role="text2"))
        else:
            self._fill(question)
        self._body.addStretch(1)
        content.setProperty("kind", "scrolled")
        self.area.setWidget(content)
        self.area.verticalScrollBar().setValue(0)

    def set_closable(self, *, closable: bool) -> None:
        """Whether a cross closes it: where it lies over the page."""
        self.cross.setVisible(closable)
        self._key.setVisible(not closable)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, 18, _SIDE - 6, 8)
        row.addWidget(Label(self._words.say("filing.help"), step="subheading"))
        row.addStretch(1)
        self._key = Label("F1", step="micro", role="text3")
        self._key.setContentsMargins(0, 0, 6, 0)
        row.addWidget(self._key)
        self.cross = IconButton("close", name=self._words.say("filing.close_help"))
        self.cross.clicked.connect(self.closed)
        self.cross.hide()
        row.addWidget(self.cross)
        return row

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(_SIDE, 0, _SIDE, 12)
        column.setSpacing(10)
        column.addWidget(hairline())
        edition = self._catalog.edition
        text = self._words.say("filing.checked_on", day=edition.checked_on.isoformat())
        column.addWidget(Paragraph(text, step="small", role="text2"))
        return foot

    def _fill(self, question: Question) -> None:
        words = self._words
        self._body.addWidget(
            Paragraph(words.of(question.label), step="note", role="text2", medium=True)
        )
        self._part("info", "filing.help_why")
        self._text(words.of(question.help.why))
        if question.help.holds is not None:
            self._part("list", "filing.help_holds")
            self._text(words.of(question.help.holds))
        self._basis(question)
        self._printed(question)
        self._examples(question)

    def _basis(self, question: Question) -> None:
        """The articles, how well it is known that the portal asks this, and who says so."""
        words, known = self._words, question.confidence
        self._part("quote", "filing.help_law")
        for reference in question.laws:
            self._body.addWidget(self._law(reference))
            self._body.addSpacing(6)
        self._text(words.say(f"filing.confidence_{known.value}"))
        if known is not Confidence.OURS:
            for source in question.sources:
                self._body.addSpacing(4)
                cited = words.say("filing.cited", source=self._catalog.sources[source])
                self._body.addWidget(Paragraph(cited, step="small", role="text2"))
        if known.is_inferred or not question.options_confirmed:
            self._body.addSpacing(8)
            text = words.say("filing.as_the_portal_says")
            self._body.addWidget(NoteLine(text, icon="triangle-alert", role="warn"))

    def _law(self, reference: LawReference) -> QWidget:
        """The words of the article where they are known, and since when they hold."""
        law = self._catalog.laws[reference.law]
        words = self._words
        box = Surface("sunken")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        quote = law.quotes.get(reference.article, "")
        if quote:
            cut = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[: _LONGEST_QUOTE - 1]}…"
            column.addWidget(Paragraph(cut, step="note"))
        name = f"{words.of(law.title)} {article_words(reference.article, words.language)}"
        column.addWidget(Paragraph(name, step="small", role="text2"))
        since = words.say("filing.in_force", day=law.in_force.isoformat())
        column.addWidget(Paragraph(since, step="small", role="text2"))
        return box

    def _printed(self, question: Question) -> None:
        if not question.printed:
            return
        self._part("printer", "filing.help_printed")
        documents = self._catalog.documents
        for place in question.printed:
            info = documents.get(place.document)
            name = self._words.of(info.label) if info else place.document
            where = self._words.of(place.place)
            text = "\n".join(filter(None, [name, where]))
            line = NoteLine(text, icon="file", role="text2", text_role="text")
            self._body.addWidget(line)
            self._body.addSpacing(4)

    def _examples(self, question: Question) -> None:
        example = question.help.example
        if example is None:
            return
        self._part("bulb", "filing.help_example")
        self._example("filing.write_so", example.good, "check", "ok")
        if example.returned:
            self._body.addSpacing(6)
            self._example("filing.comes_back", example.returned, "triangle-alert", "warn")

    def _example(self, code: str, text: str, icon: str, role: Role) -> None:
        box = Surface("sunken")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(3)
        column.addWidget(NoteLine(self._words.say(code), icon=icon, role=role))
        column.addWidget(Paragraph(text, step="note"))
        self._body.addWidget(box)

    def _part(self, icon: str, code: str) -> None:
        """A small heading with its icon."""
        self._body.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconMark(icon, beside="note"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Label(self._words.say(code), step="note", medium=True))
        row.addStretch(1)
        self._body.addLayout(row)
        self._body.addSpacing(6)

    def _text(self, text: str) -> None:
        self._body.addWidget(Paragraph(text, step="note"))
