"""Moves through a filing: pages, problems, rows; keeps what is shown in step with the session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from filing_desktop.catalog.model import Question
from filing_desktop.filing.answer import Address, parse_address
from filing_desktop.gui.filing.cards import Problems, RowPlace
from filing_desktop.gui.filing.field import FieldBlock
from filing_desktop.gui.filing.findings import (
    leads_to_missing,
    next_stop,
    problems_by_address,
    stops,
)
from filing_desktop.gui.filing.flow import flow_chart
from filing_desktop.gui.filing.looking import Looking
from filing_desktop.gui.filing.parts import Parts
from filing_desktop.gui.filing.rows_desk import RowsDesk
from filing_desktop.gui.filing.wiring import FieldWiring
from filing_desktop.gui.filing.words import Words
from filing_desktop.interview.page import deciding_questions, hidden_answers
from filing_desktop.interview.route import neighbour, sections
from filing_desktop.services.desk import FilingDesk
from filing_desktop.services.tally import tally_of


class Pilot(QObject):
    """Goes to pages and questions; refreshes the page at once and the findings when idle."""

    section_shown = Signal(str)
    export_asked = Signal()

    def __init__(self, desk: FilingDesk, words: Words, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._words, self._parts = desk, words, parts
        self._wiring = FieldWiring(desk.session, self)
        self.rows = RowsDesk(desk, words, parts, self)
        self._problems: Problems = {}
        self._focused: FieldBlock | None = None
        self._hidden: int | None = None
        self._deciding = deciding_questions(desk.facts.catalog)
        self._hid_by = ""
        self._is_refreshing = self._is_stale = False
        self.looking = Looking(desk, self)
        self.looking.found.connect(self.refresh_findings)
        self._wiring.edited.connect(lambda _question: parts.stage.say(""))
        self._wiring.edited.connect(self._notice_hiding)
        parts.drawer.block_made.connect(self._wiring.connect_block)
        footer = parts.stage.footer
        footer.previous_asked.connect(lambda: self.go(-1))
        footer.problem_asked.connect(self.next_problem)
        footer.next_asked.connect(lambda: self.go(1))
        parts.stage.undo_asked.connect(self.undo)

    @property
    def section(self) -> str:
        """The section that is shown."""
        return self._parts.stage.section

    def first_section(self) -> str:
        """The section a filing opens on when none was visited."""
        return sections(self._desk.facts)[0].id

    def show(self, section: str, address: Address | None = None, *, reveal: bool = False) -> None:
        """Show a section, with the focus where it was left or at ``address``.

        ``reveal`` says there also what is missing.
        """
        self.looking.forget()
        if section != self.section:
            self._open(section)
        target = address or self._parts.stage.remembered()
        block = self._reach(target) if target is not None else None
        if block is None:
            self._parts.stage.take_focus()
            return
        if reveal:
            block.reveal()
        block.take_focus()
        if target is not None and not target.row:
            self._parts.stage.bring_into_view(block)

    def refresh(self) -> None:
        """Show the facts as they stand; the findings follow when nothing more is typed."""
        self._show_saving()
        if self._is_refreshing:  # the focus left a field that is being taken away
            self._is_stale = True
            return
        self._is_refreshing = True
        try:
            self._is_stale = True
            while self._is_stale:
                self._is_stale = False
                self._refresh_page()
        finally:
            self._is_refreshing = False
        self.looking.wait()

    def begin(self) -> None:
        """Show the task list; the findings follow as soon as a thread has looked for them."""
        self._parts.tasks.show_tasks(self._desk.tasks())
        self.looking.begin()

    def refresh_findings(self) -> None:
        """Look for findings and show them: task list, fields, cards, flow chart."""
        tally = tally_of(self._desk.findings)  # first: the task list does not look for findings
        self._problems = problems_by_address(self._desk, self._words)
        self._parts.tasks.show_tasks(self._desk.tasks(), tally)
        is_missing = leads_to_missing(self._desk)
        self._parts.stage.footer.show_problem_words(has_problems=not is_missing)
        page = self._parts.stage.page
        if page is not None:
            page.show_problems(self._problems)
            page.show_chart(flow_chart(self._desk.dossier.documents))
        self._parts.drawer.show_problems(self._problems)
        self._tell_hidden()

    def next_problem(self, step: int = 1) -> None:
        """Go to the next problem (1) or the one before (-1), over all pages.

        After an edit it goes once a thread has looked for the problems there are now.
        """
        self.commit_preedit()
        self.looking.when_found(lambda: self._go_to_problem(step))

    def go(self, step: int) -> None:
        """On to the next section (1), or back (-1); behind the last one comes the export."""
        section = neighbour(self._desk.facts, self.section, step)
        if section is not None:
            self.show(section.id)
        elif step > 0:
            self.commit_preedit()
            self.export_asked.emit()

    def go_to_group(self, group: str) -> None:
        """Go to the section where rows of a group are added."""
        item = f"group:{group}"
        found = (s for s in self._desk.facts.catalog.sections.values() if item in s.items)
        section = next(found, None)
        if section is not None:
            self.show(section.id)

    def undo(self) -> None:
        """Take the last step back and say which one."""
        self._say_step("filing.undone", self._desk.session.undo())

    def redo(self) -> None:
        """Do the step taken back again and say which one."""
        self._say_step("filing.redone", self._desk.session.redo())

    def commit_preedit(self) -> None:
        """Take over what an input method still composes."""
        self._parts.drawer.commit_preedit()
        if self._parts.stage.page is not None:
            self._parts.stage.page.commit_preedit()

    def cursor(self) -> int:
        """Where the cursor stands in the text with the focus; 0 where there is none."""
        field = self._text_field()
        if isinstance(field, QLineEdit):
            return field.cursorPosition()
        return field.textCursor().position() if field is not None else 0

    def set_cursor(self, place: int) -> None:
        """Put the cursor of the text with the focus to a place, if the text is that long."""
        field = self._text_field()
        if isinstance(field, QLineEdit):
            field.setCursorPosition(place)
        elif field is not None:
            cursor = field.textCursor()
            cursor.setPosition(min(place, field.document().characterCount() - 1))
            field.setTextCursor(cursor)

    def follow_focus(self, widget: QWidget | None) -> None:
        """The focus moved: show the help of its question."""
        block = _block_of(widget)
        if block is self._focused or (block is None and widget is None):
            return
        before = self._focused_block()
        if before is not None:
            before.show_focus(has_focus=False)
        self._focused = block
        if block is None:
            return
        block.show_focus(has_focus=True)
        self._parts.help.show_question(block.state.question)
        self._parts.stage.remember(block.state.address)
        if not block.state.address.row:
            self._parts.stage.bring_into_view(block)

    def _go_to_problem(self, step: int) -> None:
        places = stops(self._desk)
        block = self._focused_block()
        here = block.state.address if block is not None else None
        stop = next_stop(places, self._desk.facts, self.section, here, step)
        if stop is None:
            self._parts.stage.say(self._words.say("filing.no_problem"))
            return
        self.show(stop.section, stop.address, reveal=True)

    def _text_field(self) -> QLineEdit | QTextEdit | None:
        block = self._focused_block()
        field = block.editor.focus_target() if block is not None else None
        return field if isinstance(field, QLineEdit | QTextEdit) else None

    def _focused_block(self) -> FieldBlock | None:
        """The block with the focus, while it is on the screen."""
        block = self._focused
        return block if block is not None and isValid(block) else None

    def _open(self, section: str) -> None:
        """Another page: what is composed is taken over, the stay in the old one ends."""
        self.commit_preedit()
        self.rows.close()
        self._focused = None
        self._desk.session.leave()
        parts = self._parts
        page, is_new = parts.stage.page_for(self._desk.page(section))
        if is_new:
            page.block_made.connect(self._wiring.connect_block)
            page.list_made.connect(self.rows.connect_list)
            page.problem_chosen.connect(lambda at: self.show(self.section, at, reveal=True))
        self._refresh_page()
        page.list_anew()
        page.show_problems(self._problems)
        if not self._desk.has_findings:
            page.list_anew()  # once they are known
        if page.has_chart and self._desk.has_findings:
            page.show_chart(flow_chart(self._desk.dossier.documents))
        parts.stage.present(page)
        facts = self._desk.facts
        parts.stage.footer.show_neighbours(
            neighbour(facts, section, -1), neighbour(facts, section, 1)
        )
        parts.help.show_question(_first_question(page.built_blocks))
        parts.tasks.show_current(section)
        parts.stack.setCurrentWidget(parts.stage)
        self.section_shown.emit(section)

    def _reach(self, address: Address) -> FieldBlock | None:
        """The block of an answer; its row is opened in the drawer first."""
        page = self._parts.stage.page
        if address.row:
            group = self._desk.facts.catalog.questions[address.question].group
            place = RowPlace(group or "", address.row)
            if self._parts.drawer.place != place:
                self.rows.open(place)
            return self._parts.drawer.blocks.get(address)
        return page.block_at(address) if page is not None else None

    def _refresh_page(self) -> None:
        page = self._parts.stage.page
        if page is None:
            return
        model = self._desk.page(self.section)
        page.show_model(model)
        self.rows.show_model(model)
        for block in (*page.built_blocks.values(), *self._parts.drawer.blocks.values()):
            self._wiring.show_finished(block)

    def _notice_hiding(self, question: str) -> None:
        """Which step hid answers is known at once, and told later; a text hides none."""
        if question not in self._deciding:
            return
        hidden = hidden_answers(self._desk.facts)
        if not self._hid_by and self._hidden is not None and hidden > self._hidden:
            self._hid_by = self._desk.session.undo_name

    def _tell_hidden(self) -> None:
        """Say it over the footer when a choice hid answers, on whatever page they stand (U14).

        The way back is offered while it takes back that choice, and not what was done since.
        """
        before, self._hidden = self._hidden, hidden_answers(self._desk.facts)
        hid_by, self._hid_by = self._hid_by, ""
        if before is not None and self._hidden > before:
            words, count = self._words, self._hidden - before
            is_last = bool(hid_by) and hid_by == self._desk.session.undo_name
            button = words.say("filing.undo") if is_last else ""
            self._parts.stage.say(words.say("filing.hidden_now", count=count), button=button)

    def _show_saving(self) -> None:
        state = self._desk.session.save_state
        self._parts.top.status.show_state(state)
        self._parts.drawer.status.show_state(state)

    def _say_step(self, code: str, name: str) -> None:
        if name:
            self._parts.stage.say(self._words.say(code, step=self._step_words(name)))

    def _step_words(self, name: str) -> str:
        """The place of a step as people call it: the label of a question or a group."""
        catalog = self._desk.facts.catalog
        address = parse_address(name)
        known = catalog.questions.get(address.question) or catalog.groups.get(name)
        return self._words.of(known.label) if known is not None else name


def _block_of(widget: QWidget | None) -> FieldBlock | None:
    while widget is not None and not isinstance(widget, FieldBlock):
        widget = widget.parentWidget()
    return widget


def _first_question(blocks: dict[Address, FieldBlock]) -> Question | None:
    return next((block.state.question for block in blocks.values()), None)
