"""What stands on a page, exactly as a window shows it."""

from __future__ import annotations

from dataclasses import dataclass

from filing_desktop.catalog.conditions import questions_in
from filing_desktop.catalog.model import (
    Bilingual,
    FormCatalog,
    Group,
    Option,
    Question,
    Scope,
    Section,
)
from filing_desktop.filing.answer import Address, DoesNotApply, Entry, is_unsure
from filing_desktop.filing.combination import ROLE, TYPE
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import live_addresses
from filing_desktop.filing.values import Reading


@dataclass(frozen=True, slots=True)
class FieldState:
    """One question as it stands: what was said, and how it reads."""

    address: Address
    question: Question
    entry: Entry
    reading: Reading
    is_required: bool
    rows: tuple[tuple[str, str], ...] = ()  # ROW, ROWS: keys and titles that can be chosen

    @property
    def is_unsure(self) -> bool:
        """Whether it is marked 暂不确定."""
        return is_unsure(self.entry)

    @property
    def reason(self) -> str:
        """Why it does not apply, or ""."""
        return self.entry.reason if isinstance(self.entry, DoesNotApply) else ""


@dataclass(frozen=True, slots=True)
class CardState:
    """One row of a group: its title, kind, up to three facts, and its fields for the drawer."""

    key: str
    title: Bilingual
    kind: Bilingual
    facts: tuple[tuple[Question, Bilingual], ...]
    fields: tuple[FieldState, ...]
    parent: str = ""


@dataclass(frozen=True, slots=True)
class GroupState:
    """A repeating group with its rows; ``parents`` are the rows a child may belong to."""

    group: Group
    cards: tuple[CardState, ...]
    parents: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PageModel:
    """A section, its fields and groups from top to bottom. ``hidden`` counts answers kept.

    ``shared_with`` names the client's other filings, where what stands here is in them too.
    """

    section: Section
    items: tuple[FieldState | GroupState, ...]
    hidden: int = 0
    shared_with: tuple[str, ...] = ()

    def fields(self) -> tuple[FieldState, ...]:
        """Every field, those in drawers included, from top to bottom."""
        found: list[FieldState] = []
        for item in self.items:
            if isinstance(item, FieldState):
                found.append(item)
            else:
                found.extend(each for card in item.cards for each in card.fields)
        return tuple(found)


def page_of(facts: Facts, section: Section, others: tuple[str, ...] = ()) -> PageModel:
    """The page of ``section`` for these facts; hidden questions are left out and counted.

    ``others`` are the titles of the client's other filings.
    """
    items: list[FieldState | GroupState] = []
    hidden = 0
    for item in section.items:
        if item.startswith("group:"):
            group_id = item.removeprefix("group:")
            if facts.is_group_shown(group_id):
                items.append(group_state(facts, group_id))
            else:
                hidden += len(facts.sheet.rows.get(group_id, ()))
        elif facts.is_shown(item):
            items.append(field_state(facts, Address(item)))
        else:
            hidden += Address(item) in facts.sheet.entries
    shared_with = others if _holds_client_facts(facts, section) else ()
    return PageModel(section, tuple(items), hidden, shared_with)


def _holds_client_facts(facts: Facts, section: Section) -> bool:
    """Whether anything asked in a section belongs to the client, not to the filing alone."""
    catalog = facts.catalog
    return any(
        owned.scope is Scope.CLIENT
        for item in section.items
        for owned in (catalog.groups.get(item.removeprefix("group:")), catalog.questions.get(item))
        if owned is not None
    )


def hidden_answers(facts: Facts) -> int:
    """How many answers of the whole filing are kept while other choices hide their questions."""
    entries = facts.sheet.entries
    live = (each for each in live_addresses(facts.sheet, facts.catalog) if each in entries)
    return sum(1 for each in live if not facts.is_shown(each.question, each.row))


def deciding_questions(catalog: FormCatalog) -> frozenset[str]:
    """The questions whose answers decide whether others are asked."""
    conditions = (
        *(question.shown_when for question in catalog.questions.values()),
        *(group.shown_when for group in catalog.groups.values()),
    )
    named = frozenset(name for each in conditions for name in questions_in(each))
    return named | ({TYPE.question, ROLE.question} & catalog.questions.keys())


def field_state(facts: Facts, address: Address) -> FieldState:
    """The state of one question."""
    question = facts.catalog.questions[address.question]
    rows: tuple[tuple[str, str], ...] = ()
    if question.refers_to:
        group = question.refers_to
        rows = tuple((key, facts.row_name(group, key)) for key in facts.rows(group))
    return FieldState(
        address=address,
        question=question,
        entry=facts.sheet.entry(address),
        reading=facts.reading(address.question, address.row),
        is_required=facts.is_required(address.question, address.row),
        rows=rows,
    )


def group_state(facts: Facts, group_id: str) -> GroupState:
    """The cards of a group; presets and the column that names the parent stay out of sight."""
    group = facts.catalog.groups[group_id]
    parents = (
        tuple((key, facts.row_name(group.parent, key)) for key in facts.rows(group.parent))
        if group.parent
        else ()
    )
    cards = tuple(_card(facts, group, key) for key in facts.rows(group_id))
    return GroupState(group, cards, parents)


def _for_people(facts: Facts, question_id: str, row: str) -> Bilingual:
    """An answer as a card shows it: what was chosen by its label, all else as it was said."""
    if not question_id:
        return Bilingual("", "")
    question, printed = facts.catalog.questions[question_id], facts.text(question_id, row)
    if not question.options:
        return Bilingual(printed, printed)
    chosen = [question.option(value) for value in facts.chosen(question_id, row)]
    labels = [_with_group(option) for option in chosen if option is not None]
    return Bilingual(printed, ", ".join(labels) or printed)


def _with_group(option: Option) -> str:
    return f"{option.group.en} – {option.label.en}" if option.group else option.label.en


def _card(facts: Facts, group: Group, key: str) -> CardState:
    columns = [
        column
        for column in facts.catalog.columns(group.id)
        if column.id != group.parent_column and facts.is_shown(column.id, key)
    ]
    if group.fixed:  # its presets name the row and are no questions
        presets = {name for _, answers in group.starts_with for name in answers}
        columns = [column for column in columns if column.id not in presets]
    shown = [facts.catalog.questions[name] for name in group.facts]
    return CardState(
        key=key,
        title=_for_people(facts, group.title_column, key),
        kind=_for_people(facts, group.kind_column, key),
        facts=tuple((question, _for_people(facts, question.id, key)) for question in shown),
        fields=tuple(field_state(facts, Address(column.id, key)) for column in columns),
        parent=facts.parent_of(group, key),
    )
