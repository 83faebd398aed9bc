"""From an answers file to what a person does in the window: plain steps, page by page.

A step names a control by the name it has for screen readers, and the words to put there. It is
plain JSON, for the process that drives the window knows nothing of the program.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from filing_desktop.catalog.model import Group, Option, Question, QuestionType, Section
from filing_desktop.filing.answer import Address, DoesNotApply, Said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import Prose, Reference, prose_from_text, references_in
from filing_desktop.filing.regions import RegionTable
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.filing.values import Given, Period
from filing_desktop.interview.page import CardState, FieldState, GroupState, page_of
from filing_desktop.interview.route import section_of, sections
from filing_desktop.services.answers import load_answers
from filing_desktop.services.program import Program
from filing_desktop.texts import Texts

#: A step of the script; ``steps`` of a row are steps again.
Step = dict[str, Any]

_TYPED = frozenset(
    {
        QuestionType.TEXT,
        QuestionType.LONG_TEXT,
        QuestionType.NUMBER,
        QuestionType.DATE,
        QuestionType.USCC,
        QuestionType.PERSON_ID,
        QuestionType.PHONE,
        QuestionType.EMAIL,
        QuestionType.URL,
        QuestionType.ICP_NUMBER,
        QuestionType.FILING_NUMBER,
        QuestionType.MODEL_NUMBER,
    }
)
#: A card shows so many characters of its title (``gui.filing.cards``).
_CARD_TITLE = 24


@dataclass(frozen=True, slots=True)
class Page:
    """What is done on the page of one section, called by its title."""

    title: str
    steps: tuple[Step, ...]

    def as_json(self) -> Step:
        """As it stands in the script."""
        return {"page": self.title, "steps": list(self.steps)}


def pages_of(program: Program, path: Path) -> tuple[Page, ...]:
    """The pages with something to say, those first whose rows others point to.

    Refuses (``ValueError``) what cannot be said by steps: the mark 暂不确定, rows that point at
    each other in a circle, a period that cannot be read.
    """
    facts = load_answers(program, path).facts
    read = program.answers.read(path.read_bytes(), program.catalog, path.parent)
    writer = _Writer(facts, program.texts("zh"), program.regions, read.files)
    written = (Page(each.label.zh, writer.page(each)) for each in in_order(facts))
    return tuple(page for page in written if page.steps)


def in_order(facts: Facts) -> tuple[Section, ...]:
    """The sections of the route, each behind those whose rows its answers point to."""
    found: dict[str, Section] = {}
    for section in sections(facts):
        _place(facts, section, found, ())
    return tuple(found.values())


def _place(
    facts: Facts, section: Section, found: dict[str, Section], waiting: tuple[str, ...]
) -> None:
    if section.id in found:
        return
    if section.id in waiting:
        raise ValueError(f"rows point at each other in a circle: {[*waiting, section.id]}")
    for group in sorted(_groups_named(facts, section)):
        home = section_of(facts, facts.catalog.groups[group].columns[0])
        if home is not None and home.id != section.id:
            _place(facts, home, found, (*waiting, section.id))
    found[section.id] = section


def _groups_named(facts: Facts, section: Section) -> set[str]:
    """The groups whose rows are chosen or referred to on a page."""
    found: set[str] = set()
    for state in page_of(facts, section).fields():
        entry = state.entry
        if not isinstance(entry, Said):
            continue
        if state.question.refers_to and entry.raw:
            found.add(state.question.refers_to)
        if isinstance(entry.raw, Prose):
            found |= {each.kind for each in references_in(entry.raw)}
    return found


@dataclass(slots=True)
class _Names:
    """Counts names on a page: the second control of a name is told from the first."""

    seen: Counter[str] = field(default_factory=Counter)
    mine: frozenset[str] = frozenset()

    def begin(self, question: Question) -> None:
        """From now on the controls of another question are named."""
        self.seen.update(self.mine)
        label = question.label.zh
        boxes = (_box(label, question, option.value) for option in question.options)
        self.mine = frozenset([label, *boxes])

    def __call__(self, name: str) -> Step:
        """Name and place of a control; those of one question stand beside each other."""
        before = self.seen[name]
        return {"name": name, "nth": before} if before else {"name": name}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the steps of one filing."""

    facts: Facts
    texts: Texts
    regions: RegionTable
    files: Mapping[Address, tuple[Path, ...]]

    def page(self, section: Section) -> tuple[Step, ...]:
        """The steps of a page from top to bottom."""
        names = _Names()
        steps: list[Step] = []
        for item in page_of(self.facts, section).items:
            if isinstance(item, FieldState):
                steps.extend(self.question(item, names))
            else:
                steps.extend(self.group(item))
        return tuple(steps)

    def group(self, state: GroupState) -> Iterator[Step]:
        """Each row is opened, or added, in the order of the file."""
        known = _first_titles(self.facts, state.group)
        for card in state.cards:
            if card.key in known:
                opened: Step = {"name": _card_name(known[card.key])}
            else:
                opened = {"name": self.texts.say("filing.add_row", row=state.group.row_label.zh)}
                parents = [key for key, _title in state.parents]
                if card.parent in parents[1:]:
                    opened["nth"] = parents.index(card.parent)
            steps = self.row(card)
            if steps or card.key not in known:
                yield {"do": "row", **opened, "steps": steps}

    def row(self, card: CardState) -> list[Step]:
        """What is said in the drawer of a row."""
        names = _Names()
        return [step for state in card.fields for step in self.question(state, names)]

    def question(self, state: FieldState, names: _Names) -> Iterator[Step]:
        """What is said about one question; nothing where nothing was said."""
        names.begin(state.question)
        label = state.question.label.zh
        match state.entry:
            case Said(unsure=True):
                raise ValueError(f"{state.address}: the mark 暂不确定 has no step")
            case Said(raw):
                yield from self._said(state, label, raw, names)
            case DoesNotApply(reason):
                box = f"{label} {self.texts.say('filing.not_applicable')}"
                yield {"do": "tick", **names(box)}
                why = f"{label} {self.texts.say('filing.reason')}"
                yield {"do": "write", **names(why), "text": reason}

    def _said(self, state: FieldState, label: str, raw: object, names: _Names) -> Iterator[Step]:
        kind = state.question.type
        if kind in _TYPED:
            yield {"do": "write", **names(label), "text": _plain(raw)}
        elif kind is QuestionType.PROSE:
            prose = raw if isinstance(raw, Prose) else prose_from_text(_plain(raw))
            yield from self._prose(label, prose, names)
        elif kind is QuestionType.PERIOD:
            yield from self._period(state, label, names)
        elif kind is QuestionType.FILES:
            button = f"{label} {self.texts.say('filing.choose_files')}"
            paths = [str(path) for path in self.files[state.address]]
            yield {"do": "attach", **names(button), "paths": paths}
        else:
            yield from self._chosen(state, label, _keys(raw), names)

    def _chosen(
        self, state: FieldState, label: str, keys: Sequence[str], names: _Names
    ) -> Iterator[Step]:
        kind = state.question.type
        if kind is QuestionType.CHOICE:
            for key in keys:
                radio = names(_box(label, state.question, key))
                words = _option(state.question, key).label.zh
                yield {"do": "choose", "radio": radio, **names(label), "option": words}
        elif kind is QuestionType.CHOICES:
            for key in keys:
                yield {"do": "tick", **names(_box(label, state.question, key))}
        elif kind is QuestionType.ROW:
            for key in keys:
                yield {"do": "choose", **names(label), "option": self._title(state, key)}
        elif kind is QuestionType.ROWS:
            for key in keys:
                yield {"do": "tick", **names(f"{label} {self._title(state, key)}")}
        elif kind is QuestionType.REGION:
            yield from self._region(label, keys, names)

    def _prose(self, label: str, prose: Prose, names: _Names) -> Iterator[Step]:
        """The text without references, then each reference from the last to the first."""
        yield {"do": "write", **names(label), "text": prose.plain}
        button = f"{label} {self.texts.say('filing.insert_reference')}"
        for place, reference in reversed(list(_references(prose))):
            yield {
                "do": "refer", "field": names(label), **names(button),
                "at": place, "item": self._reference(reference),
            }  # fmt: skip

    def _period(self, state: FieldState, label: str, names: _Names) -> Iterator[Step]:
        match state.reading:
            case Given(Period(start, end)):
                yield from self._days(label, start, end, names)
            case _:
                raise ValueError(f"{state.address}: only a period that can be read has steps")

    def _days(
        self, label: str, start: dt.date | None, end: dt.date | None, names: _Names
    ) -> Iterator[Step]:
        if start is not None:
            name = self.texts.say("filing.period_from", label=label)
            yield {"do": "write", **names(name), "text": start.isoformat()}
        if end is not None:
            name = self.texts.say("filing.period_to", label=label)
            yield {"do": "write", **names(name), "text": end.isoformat()}
        else:
            yield {"do": "tick", **names(f"{label} {self.texts.say('filing.open_ended')}")}

    def _region(self, label: str, keys: Sequence[str], names: _Names) -> Iterator[Step]:
        regions = self.regions
        levels = ("province", "city", "county")
        above = ""
        for level, code in zip(levels, regions.path("".join(keys)), strict=False):
            options = dict(regions.below(above) if above else regions.provinces())
            name = f"{label} {self.texts.say(f'filing.{level}')}"
            yield {"do": "choose", **names(name), "option": options[code]}
            above = code

    def _title(self, state: FieldState, key: str) -> str:
        titles = [title for _key, title in state.rows]
        number = [row for row, _title in state.rows].index(key)
        if titles.count(titles[number]) > 1:
            raise ValueError(f"{state.address}: two rows are called the same")
        return titles[number] or self.texts.say("filing.untitled", number=number + 1)

    def _reference(self, reference: Reference) -> str:
        """How a reference is called in the menu."""
        facts, kind = self.facts, reference.kind
        number = facts.rows(kind).index(reference.row) + 1
        title = facts.row_name(kind, reference.row)
        if kind == "evidence":
            return self.texts.say("filing.annex", number=number, title=title).strip()
        return title or self.texts.say("filing.untitled", number=number)


def _references(prose: Prose) -> Iterator[tuple[int, Reference]]:
    """Each reference with the number of characters before it, a line break being one."""
    place = 0
    for block in prose.blocks:
        if block.is_item:
            raise ValueError("numbered items are not made in the window")
        for each in block.inlines:
            if isinstance(each, Reference):
                yield place, each
            else:
                place += len(each)
        place += 1


def _first_titles(facts: Facts, group: Group) -> dict[str, str]:
    """The rows a new sheet begins with, by the titles on their cards."""
    blank = Facts(facts.catalog, AnswerSheet(), facts.combination, facts.regions)
    return {key: blank.row_name(group.id, key) for key, _answers in group.starts_with}


def _card_name(title: str) -> str:
    return title if len(title) <= _CARD_TITLE else f"{title[: _CARD_TITLE - 1]}…"


def _plain(raw: object) -> str:
    return raw.plain if isinstance(raw, Prose) else str(raw)


def _keys(raw: object) -> tuple[str, ...]:
    said: Iterable[object] = raw if isinstance(raw, tuple) else (raw,)
    return tuple(str(each) for each in said if each)


def _box(label: str, question: Question, key: str) -> str:
    """What the box or button of an option is called."""
    option = _option(question, key)
    head = option.group.zh if option.group is not None else ""
    is_one = question.type is QuestionType.CHOICE
    return " ".join(filter(None, [label, "" if is_one else head, option.label.zh]))


def _option(question: Question, key: str) -> Option:
    option = question.option(key)
    if option is None:
        raise ValueError(f"{question.id}: {key} is not in the list")
    return option
