"""Every route through the form, in each of the seven combinations, is whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache

import pytest

from filing_desktop.catalog.model import FormCatalog, Group, QuestionType, Section
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.documents.compose import compose
from filing_desktop.filing.answer import UNTOUCHED, Address, Raw, Said
from filing_desktop.filing.combination import COMBINATIONS, combination_said, type_and_role
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.filing.values import Given
from filing_desktop.interview.page import GroupState, deciding_questions, page_of
from filing_desktop.interview.route import neighbour, sections
from filing_desktop.resources import resource_path
from tests.documents.filled import CHOSEN, answer_of
from tests.documents.test_printing_places import expected_words, printed_words

TODAY = dt.date(2026, 11, 24)
#: A walk answers what it can; what refers to rows of a later page is answered on the way back.
_MOST_WALKS = 4
_ROWS = 2


@cache
def catalog() -> FormCatalog:
    """The shipped edition."""
    return load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


class Walker:
    """Answers every question it meets, page by page."""

    def __init__(self, combination: str) -> None:
        kind, role = type_and_role(combination)
        self._chosen = {**CHOSEN, "algo.type": kind, "algo.role": role}
        self.sheet = AnswerSheet().with_entry(Address("algo.type"), Said(kind))
        self.met: set[Address] = set()
        self._facts: Facts | None = None

    @property
    def facts(self) -> Facts:
        """What the answers so far say."""
        if self._facts is None or self._facts.sheet is not self.sheet:
            carried = catalog().edition.combinations
            self._facts = Facts(catalog(), self.sheet, combination_said(self.sheet, carried))
        return self._facts

    def turn(self, name: str, raw: Raw) -> None:
        """Answer a question otherwise, in each of its rows, and forget what was met."""
        self._chosen[name] = raw
        group = catalog().questions[name].group
        for row in self.facts.rows(group) if group else ("",):
            self.sheet = self.sheet.with_entry(Address(name, row), Said(raw))
        self.met = set()

    def walk(self) -> None:
        """From the first page to the last by Next, and again while something is left open."""
        for _ in range(_MOST_WALKS):
            before = self.sheet
            section: Section | None = sections(self.facts)[0]
            while section is not None:
                self._fill(section)
                section = neighbour(self.facts, section.id, 1)
            if self.sheet == before:
                return

    def _fill(self, section: Section) -> None:
        """An answer brings further questions of the page: until there are no more."""
        before = None
        while before is not self.sheet:
            before = self.sheet
            page = page_of(self.facts, section)
            self.met |= {field.address for field in page.fields()}
            for item in page.items:
                if isinstance(item, GroupState) and item.group.id not in self.sheet.rows:
                    self._add_rows(item.group)
            for field in page.fields():
                if field.entry == UNTOUCHED:
                    self._answer(field.address)

    def _add_rows(self, group: Group) -> None:
        """Two rows; those of a child belong to the first and the second row of its parent."""
        keys = tuple(f"{group.key_prefix}{number}" for number in range(1, _ROWS + 1))
        if group.fixed:
            return
        self.sheet = self.sheet.with_rows(group.id, keys)
        for key, parent in zip(keys, self.sheet.rows.get(group.parent, ()), strict=False):
            self.sheet = self.sheet.with_entry(Address(group.parent_column, key), Said(parent))

    def _answer(self, address: Address) -> None:
        question = catalog().questions[address.question]
        needs = "evidence" if question.type is QuestionType.PROSE else question.refers_to
        if needs and not self.sheet.rows.get(needs):
            return  # those rows stand on a later page
        raw = self._chosen.get(str(address), self._chosen.get(question.id))
        if raw is None:
            raw = answer_of(catalog(), self.sheet.rows, question, address.row)
        if raw is not None and raw != ():
            self.sheet = self.sheet.with_entry(address, Said(raw))


def turns_of(combination: str) -> Iterator[tuple[str, Raw]]:
    """Each option of each question that decides whether others are asked."""
    for name in sorted(deciding_questions(catalog()) - {"algo.type", "algo.role"}):
        question = catalog().questions[name]
        for option in question.options if combination in question.applies_to else ():
            is_one = question.type is QuestionType.CHOICE
            yield name, option.value if is_one else (option.value,)


@cache
def routes(combination: str) -> tuple[tuple[str, frozenset[Address], Facts], ...]:
    """The turn, what was met, and the answers of the plain route and of one for each turn."""
    plain = Walker(combination)
    plain.walk()
    found = [("", frozenset(plain.met), plain.facts)]
    for name, raw in turns_of(combination):
        walker = Walker(combination)
        walker.sheet = plain.sheet
        walker.turn(name, raw)
        walker.walk()
        found.append((f"{name}={raw}", frozenset(walker.met), walker.facts))
    assert len(found) > 20
    return tuple(found)


@pytest.mark.parametrize("combination", COMBINATIONS.values())
def test_no_route_leaves_a_wanted_question_open(combination: str) -> None:
    """Whichever option is taken at a turn, Next leads past every question that is asked."""
    parents = {group.parent_column for group in catalog().groups.values()}  # come with a row
    for turn, met, facts in routes(combination):
        asked = {at for at in facts.addresses() if at.question not in parents}
        assert asked <= met, turn
        wanted = {at for at in asked if facts.is_required(at.question, at.row)}
        given = {at for at in wanted if isinstance(facts.reading(at.question, at.row), Given)}
        assert wanted - given == set(), turn


@pytest.mark.parametrize("combination", COMBINATIONS.values())
def test_no_route_leaves_an_answer_unprinted(combination: str) -> None:
    """Whichever option is taken at a turn, every answer stands in the papers it is for."""
    for turn, _met, facts in routes(combination):
        documents = compose(facts, TODAY)
        words = {name: printed_words(document) for name, document in documents.items()}
        missing = [
            (str(address), place)
            for address in facts.addresses()
            for place in _papers(address)
            if not all(piece in words[place] for piece in expected_words(facts, address))
        ]
        assert missing == [], turn
        assert [name for name in documents if "〔未填" in words[name]] == [], turn


def _papers(address: Address) -> Iterator[str]:
    """The documents an answer is printed in, where they show its words as they are."""
    question = catalog().questions[address.question]
    for document in {place.document for place in question.printed}:
        is_its_file = question.id == catalog().documents[document].replaced_by
        is_listed = question.type is QuestionType.FILES and document.endswith("_list")
        is_masked = document == "internal" and question.personal
        if not (is_its_file or is_listed or is_masked):
            yield document
