"""Conditions on answers, as data: when a question is shown, when it must be answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

#: What a condition is told of an answer: the chosen or written values as text;
#: none where it is unanswered, hidden, unreadable or does not apply.
Lookup = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Always:
    """Holds whatever was answered."""


@dataclass(frozen=True, slots=True)
class Never:
    """Holds for no answer."""


@dataclass(frozen=True, slots=True)
class Has:
    """Holds where the answer to ``question`` is, or contains, one of ``values``."""

    question: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Holds where ``question`` has a readable answer."""

    question: str


@dataclass(frozen=True, slots=True)
class Not:
    """Holds where ``condition`` does not."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class AllOf:
    """Holds where every one of ``conditions`` does."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds where at least one of ``conditions`` does."""

    conditions: tuple[Condition, ...]


Condition = Always | Never | Has | Answered | Not | AllOf | AnyOf

ALWAYS = Always()
NEVER = Never()


def holds(condition: Condition, lookup: Lookup) -> bool:
    """Whether ``condition`` holds for the answers that ``lookup`` tells."""
    match condition:
        case Always():
            return True
        case Never():
            return False
        case Has(question, values):
            return any(value in values for value in lookup(question))
        case Answered(question):
            return bool(lookup(question))
        case Not(inner):
            return not holds(inner, lookup)
        case AllOf(inner_all):
            return all(holds(inner, lookup) for inner in inner_all)
        case AnyOf(inner_any):
            return any(holds(inner, lookup) for inner in inner_any)


def questions_in(condition: Condition) -> Iterator[str]:
    """The ids of all questions a condition looks at, for the linter."""
    match condition:
        case Has(question, _) | Answered(question):
            yield question
        case Not(inner):
            yield from questions_in(inner)
        case AllOf(inners) | AnyOf(inners):
            for each in inners:
                yield from questions_in(each)
        case _:
            return
