"""What is wrong in a section, listed above its questions, each a way to its field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from filing_desktop.filing.answer import Address
from filing_desktop.filing.values import Unreadable
from filing_desktop.gui.filing.findings import Problem
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.buttons import Button
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.order import next_stop, tab_before
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.interview.page import CardState, FieldState, GroupState, PageModel

#: More than this is no list to read: F8 goes through the rest.
_MOST = 4
#: A longer name of a field is cut; its sentence stands below it in any case.
_LONGEST = 32


@dataclass(frozen=True, slots=True)
class Listed:
    """A problem of the section: where it is, how that is called, what is wrong."""

    address: Address
    label: str
    problem: Problem


def problems_on(
    model: PageModel, problems: Mapping[Address, Sequence[Problem]], words: Words
) -> tuple[Listed, ...]:
    """What is wrong on a page from top to bottom, in the words that stand at the fields.

    What is only missing, or could be better, is no problem.
    """
    return tuple(
        Listed(field.address, _label(card, field, words), problem)
        for card, field in _fields(model)
        for problem in [_problem(field, problems.get(field.address, ()), words)]
        if problem is not None
    )


def _fields(model: PageModel) -> Iterator[tuple[CardState | None, FieldState]]:
    """Every field of a page, with the card it is of."""
    for item in model.items:
        if isinstance(item, GroupState):
            yield from ((card, field) for card in item.cards for field in card.fields)
        else:
            yield None, item


def _problem(field: FieldState, found: Iterable[Problem], words: Words) -> Problem | None:
    reading = field.reading
    if isinstance(reading, Unreadable):
        return Problem(words.say(reading.why, **dict(reading.arguments)))
    return next((each for each in found if each.role != "tip" and not each.is_omission), None)


def _label(card: CardState | None, field: FieldState, words: Words) -> str:
    label = words.of(field.question.label)
    title = words.of(card.title) if card is not None else ""
    return f"{title} · {label}" if title else label


class ProblemList(QWidget):
    """Hidden while nothing is wrong; ``chosen`` carries the address of a link (U15)."""

    chosen = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.links: list[Button] = []
        self._shown: tuple[Listed, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 20)
        self._column.setSpacing(4)
        self.hide()

    def show_listed(self, listed: Sequence[Listed]) -> None:
        """Show these, the first few by name."""
        if tuple(listed) == self._shown:
            return
        self._shown = tuple(listed)
        self._clear()
        if not listed:
            self.hide()
            return
        words = self._words
        head = words.say("filing.problems_here", count=len(listed))
        gravest = next((e.problem for e in listed if e.problem.role == "err"), listed[0].problem)
        self._column.addWidget(NoteLine(head, icon=gravest.icon, role=gravest.role))
        for each in listed[:_MOST]:
            self._add(each)
        if len(listed) > _MOST:
            rest = words.say("filing.more_problems", count=len(listed) - _MOST)
            self._column.addWidget(Paragraph(rest, step="small", role="text2"))
        behind = next_stop(self)
        if behind is not None:
            tab_before(behind, *self.links)
        self.show()

    def take_focus(self) -> bool:
        """Put the focus on the first link, if there is one."""
        if self.links and not self.isHidden():
            self.links[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _add(self, listed: Listed) -> None:
        label = listed.label
        short = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
        link = Button(short, kind="link", name=f"{label} {listed.problem.text}")
        link.clicked.connect(lambda: self.chosen.emit(listed.address))
        self.links.append(link)
        self._column.addWidget(link)
        self._column.addWidget(Paragraph(listed.problem.text, step="small", role="text2"))

    def _clear(self) -> None:
        self.links = []
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
