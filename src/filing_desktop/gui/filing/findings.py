"""Findings as the window says them, and the way from one problem to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from filing_desktop.catalog.model import Bilingual
from filing_desktop.checks.finding import Finding, Severity
from filing_desktop.filing.answer import Address
from filing_desktop.filing.facts import Facts
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.theme.tokens import Role
from filing_desktop.services.desk import FilingDesk

#: An answer that cannot be read says so at its own field, in more words.
UNREADABLE = "field.unreadable"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at a place: the sentence, its sign and colour."""

    text: str
    icon: str = "circle-alert"
    role: Role = "err"
    is_omission: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """A place that F8 leads to."""

    section: str
    address: Address | None


def problem_of(finding: Finding, words: Words) -> Problem:
    """A finding as it stands beside a field: what is wrong, and how to mend it."""
    title, remedy = said(finding, words, "title"), said(finding, words, "remedy")
    stop = words.say("filing.full_stop") if title and remedy else ""
    icon, role = _sign(finding.severity)
    return Problem(f"{title}{stop}{remedy}", icon, role, finding.is_omission)


def said(finding: Finding, words: Words, part: str) -> str:
    """The title or remedy of a finding, "" where there is none."""
    code = f"{finding.message}.{part}"
    if not words.texts.has(code):
        return ""
    arguments = {key: _argument(each, words) for key, each in finding.arguments.items()}
    return words.say(code, **arguments)


def problems_by_address(desk: FilingDesk, words: Words) -> dict[Address, tuple[Problem, ...]]:
    """What is wrong at each answer, where F8 leads; the gravest first, as the findings come."""
    found: dict[Address, tuple[Problem, ...]] = {}
    for finding, target in desk.targets():
        place = target.address if target is not None else None
        if place is not None and finding.message != UNREADABLE:
            found[place] = (*found.get(place, ()), problem_of(finding, words))
    return found


def is_problem(finding: Finding) -> bool:
    """Whether something that was said is wrong, and gravely: what 有问题 counts."""
    return finding.severity is not Severity.COULD_IMPROVE and not finding.is_omission


def stops(desk: FilingDesk) -> tuple[Stop, ...]:
    """Where F8 leads, in the order of the pages: problems; where there is none, omissions."""
    return _stops(desk, is_problem) or _stops(desk, lambda finding: finding.is_omission)


def leads_to_missing(desk: FilingDesk) -> bool:
    """Whether F8 leads to what is missing, because there is no problem before that."""
    leading = [finding for finding, target in desk.targets() if target is not None]
    return any(each.is_omission for each in leading) and not any(map(is_problem, leading))


def _stops(desk: FilingDesk, counts: Callable[[Finding], bool]) -> tuple[Stop, ...]:
    found = {
        Stop(target.section.id, target.address)
        for finding, target in desk.targets()
        if target is not None and counts(finding)
    }
    return tuple(sorted(found, key=_Order(desk.facts).of))


def next_stop(
    places: Sequence[Stop], facts: Facts, section: str, address: Address | None, step: int
) -> Stop | None:
    """The stop behind (1) or before (-1) a place; goes on at the other end."""
    order = _Order(facts)
    here = order.of(Stop(section, address))
    ahead = [each for each in places if (order.of(each) > here) == (step > 0)]
    ahead = [each for each in ahead if order.of(each) != here]
    line = ahead or list(places)
    if not line:
        return None
    return line[0] if step > 0 else line[-1]


class _Order:
    """Sorts places as they stand on the pages."""

    def __init__(self, facts: Facts) -> None:
        self._sections = {name: place for place, name in enumerate(facts.catalog.sections)}
        self._answers = {address: place for place, address in enumerate(facts.addresses())}

    def of(self, stop: Stop) -> tuple[int, int]:
        answer = self._answers.get(stop.address, -1) if stop.address else -1
        return (self._sections.get(stop.section, -1), answer)


def _argument(argument: object, words: Words) -> str | int:
    if isinstance(argument, Bilingual):
        return words.of(argument)
    return argument if isinstance(argument, str | int) else str(argument)


def _sign(severity: Severity) -> tuple[str, Role]:
    table: dict[Severity, tuple[str, Role]] = {
        Severity.MUST_FIX: ("circle-alert", "err"),
        Severity.LIKELY_RETURNED: ("triangle-alert", "warn"),
        Severity.COULD_IMPROVE: ("bulb", "tip"),
    }
    return table[severity]
