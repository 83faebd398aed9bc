"""From facts about a product to what is to be filed, each statement with the rule that gave it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from filing_desktop.catalog.conditions import AllOf, AnyOf, Condition, Not, holds, questions_in
from filing_desktop.catalog.triage import Topic, TriageForm, TriageQuestion, TriageRule
from filing_desktop.filing.combination import COMBINATIONS

#: What was answered: the chosen values by question.
TriageFacts = Mapping[str, tuple[str, ...]]


class Need(StrEnum):
    """Whether a filing is needed, the strongest first."""

    DONE = "done"  # it was filed: what is left is to change, cancel or leave it
    YES = "yes"
    ASK = "ask"  # ask the local office: an outcome like the others
    ADVISED = "advised"  # not by law, but advised
    NO = "no"
    OPEN = "open"  # too little was answered to say


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the facts lead to.

    ``rules`` are those that spoke, in the order of their topics; ``filings`` the
    combinations (type and role) they lead to; ``beside`` what comes beside the filing;
    ``papers`` the documents; ``open`` the questions that are shown and not answered.
    """

    need: Need
    filings: tuple[str, ...]
    count: tuple[str, ...]
    beside: tuple[str, ...]
    papers: tuple[str, ...]
    rules: tuple[TriageRule, ...]
    open: tuple[str, ...]

    @property
    def is_local(self) -> bool:
        """Whether anything of it is for the local office to decide."""
        return self.need is Need.ASK or any(rule.is_local for rule in self.rules)

    def about(self, topic: Topic) -> tuple[TriageRule, ...]:
        """The rules that spoke on a topic."""
        return tuple(rule for rule in self.rules if rule.topic is topic)


def shown_questions(form: TriageForm, facts: TriageFacts) -> tuple[TriageQuestion, ...]:
    """The questions the answers so far lead to; what a hidden one was answered does not count."""
    shown: dict[str, TriageQuestion] = {}
    for question in form.questions.values():
        if holds(question.shown_when, lambda name: facts.get(name, ()) if name in shown else ()):
            shown[question.id] = question
    return tuple(shown.values())


def judge(form: TriageForm, facts: TriageFacts) -> Outcome:
    """What is to be filed, from the answers to the questions that are shown.

    Rules are read once, from top to bottom. What was not answered is never guessed: a rule
    that rests on something *not* being so waits until that question is answered.
    """
    shown = {question.id for question in shown_questions(form, facts)}
    answers = {name: values for name, values in facts.items() if name in shown and values}
    waiting = shown - set(answers)
    given: dict[str, dict[str, None]] = {}
    spoke: list[TriageRule] = []
    for rule in form.rules.values():
        if waiting.isdisjoint(_denied(rule.when)) and holds(
            rule.when, lambda name: answers.get(name) or _results(given, name)
        ):
            spoke.append(rule)
            for name, values in rule.gives.items():
                given.setdefault(name, {}).update(dict.fromkeys(values))
    order = list(Topic)
    return Outcome(
        need=_need(form, given.get("need", {}), waiting),
        filings=tuple(given.get("filing", ())),
        count=tuple(given.get("count", ())),
        beside=tuple(given.get("beside", ())),
        papers=tuple(given.get("papers", ())),
        rules=tuple(sorted(spoke, key=lambda rule: order.index(rule.topic))),
        open=tuple(name for name in form.questions if name in waiting),
    )


def _need(form: TriageForm, given: Mapping[str, None], waiting: set[str]) -> Need:
    """The strongest need given; a weak one stands once no open answer can make it stronger.

    Asking the local office is no weak one: it can be done now, whatever else is open.
    """
    strongest = next((need for need in Need if need in given), Need.OPEN)
    deciding = {
        name
        for rule in form.rules.values()
        if rule.topic is Topic.NEED
        for name in questions_in(rule.when)
    }
    is_weak = strongest in (Need.ADVISED, Need.NO)
    return Need.OPEN if is_weak and not waiting.isdisjoint(deciding) else strongest


def _results(given: Mapping[str, Mapping[str, None]], name: str) -> tuple[str, ...]:
    """What rules gave so far; of filings also whether it is one, or several types."""
    if name != "filings":
        return tuple(given.get(name, ()))
    filings = tuple(given.get("filing", ()))
    types = {kind for (kind, _role), each in COMBINATIONS.items() if each in filings}
    one = ("one",) if len(filings) == 1 else ()
    return (*filings, *one, *(("several_types",) if len(types) > 1 else ()))


def _denied(condition: Condition) -> Iterator[str]:
    """The questions of which a condition says what they must not be."""
    match condition:
        case Not(inner):
            yield from questions_in(inner)
        case AllOf(inners) | AnyOf(inners):
            for each in inners:
                yield from _denied(each)
