"""The portal's pages in their order, each with its fields: for the sheet and for typing it in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from filing_desktop.catalog.model import FormCatalog, Kind, Question, Section

SHEET = "form_sheet"


@dataclass(frozen=True, slots=True)
class Screen:
    """A page of the portal and its fields from top to bottom."""

    name: str
    questions: tuple[Question, ...]

    def runs(self) -> Iterator[tuple[Question, ...]]:
        """Neighbours that belong together: one group's columns, a composed text, or plain fields.

        The columns of a group that are spread over a page are brought together.
        """
        runs: dict[str, list[Question]] = {}
        plain = 0
        last = ""
        for question in self.questions:
            if question.kind is Kind.COMPOSED:
                key = question.id
            elif question.group:
                key = f"group:{question.group}"
            else:
                plain += 0 if last.startswith("plain:") else 1
                key = f"plain:{plain}"
            runs.setdefault(key, []).append(question)
            last = key
        yield from (tuple(run) for run in runs.values())


def screens(catalog: FormCatalog) -> tuple[Screen, ...]:
    """The portal's pages in order, each with what the portal asks or our sheet adds there.

    Pages stand in the order of the sections they are asked in; a page none of whose fields
    is asked comes where its section is.
    """
    questions = tuple(q for q in catalog.questions.values() if q.screen or is_in_sheet(q))
    known = tuple(dict.fromkeys(q.screen for q in questions if q.screen))
    fields: dict[str, list[Question]] = {}
    for question in questions:
        fields.setdefault(_screen_of(question, known), []).append(question)
    page_of = {question.id: name for name, found in fields.items() for question in found}
    order: dict[str, None] = {}
    for section in catalog.sections.values():
        # a page of computed and composed fields alone has its place by its section
        order |= {section.screen: None} if section.screen in fields else {}
        order |= {page_of[name]: None for name in _asked_in(catalog, section) if name in page_of}
    return tuple(
        Screen(name, _in_order(fields[name])) for name in {**order, **dict.fromkeys(fields)}
    )


def is_in_sheet(question: Question) -> bool:
    """Whether 备案信息填报表 prints it; files and the account are the portal's alone."""
    return any(place.document == SHEET for place in question.printed)


def _asked_in(catalog: FormCatalog, section: Section) -> Iterator[str]:
    for item in section.items:
        group = catalog.groups.get(item.removeprefix("group:"))
        yield from group.columns if group else (item,)


def _in_order(questions: list[Question]) -> tuple[Question, ...]:
    """A computed field heads its page (算法名称), but follows the rows where there are any."""
    if any(question.group for question in questions):
        return tuple(questions)
    return tuple(sorted(questions, key=lambda question: question.kind is not Kind.COMPUTED))


def _screen_of(question: Question, known: tuple[str, ...]) -> str:
    """The portal's page; a fact of ours stands on the page its printing place names."""
    if question.screen:
        return question.screen
    place = next(place.place.zh for place in question.printed if place.document == SHEET)
    return next((name for name in known if name.rpartition("› ")[2] == place), place)
