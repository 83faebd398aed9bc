"""Checks the triage as the form is checked: references resolve, sources and words are there."""

from __future__ import annotations

from collections.abc import Iterator

from filing_desktop.catalog.conditions import AllOf, AnyOf, Condition, Has, Not, questions_in
from filing_desktop.catalog.lint import Complaint
from filing_desktop.catalog.triage import TriageForm

#: What rules further down may look at, and the name under which a rule gives it.
RESULTS = (("need", "need"), ("filings", "filing"), ("beside", "beside"))
_TYPES_OF_COUNT = ("one", "several_types")


def lint_triage(form: TriageForm, combinations: frozenset[str]) -> tuple[Complaint, ...]:
    """Every mistake at once; ``combinations`` are the ids a filing can have."""
    rules = (_options(form), _order(form), _rules(form), _results(form, combinations))
    return tuple(sorted(complaint for found in rules for complaint in found))


def _options(form: TriageForm) -> Iterator[Complaint]:
    for question in form.questions.values():
        values = [option.value for option in question.options]
        if len(set(values)) != len(values) or len(values) < 2:
            yield Complaint(question.id, "two of its options share a value, or it has too few")


def _order(form: TriageForm) -> Iterator[Complaint]:
    """A question is shown by answers to questions above it; so nothing depends on itself."""
    above: set[str] = set()
    for question in form.questions.values():
        for name in questions_in(question.shown_when):
            if name not in above:
                yield Complaint(question.id, f"is shown by {name}, which does not stand above it")
        yield from _values(form, question.id, question.shown_when)
        above.add(question.id)


def _rules(form: TriageForm) -> Iterator[Complaint]:
    for rule in form.rules.values():
        if not (rule.sources and rule.laws and rule.says.zh and rule.says.en):
            yield Complaint(rule.id, "lacks a source, a law or its words")
        for law in rule.laws:
            if law.law not in form.laws:
                yield Complaint(rule.id, f"cites {law.law}, which is unknown")
        yield from _values(form, rule.id, rule.when)


def _values(form: TriageForm, owner: str, condition: Condition) -> Iterator[Complaint]:
    """A condition names questions and options there are; ``not`` looks at questions alone."""
    match condition:
        case Has(name, values) if name in form.questions:
            known = {option.value for option in form.questions[name].options}
            for value in sorted(set(values) - known):
                yield Complaint(owner, f"looks for {value}, which {name} does not offer")
        case Not(inner):
            for name in questions_in(inner):
                if name not in form.questions:
                    yield Complaint(owner, f"denies {name}, which may still come")
            yield from _values(form, owner, inner)
        case AllOf(inners) | AnyOf(inners):
            for each in inners:
                yield from _values(form, owner, each)
        case _:
            for name in questions_in(condition):
                if name not in {*form.questions, *dict(RESULTS)}:
                    yield Complaint(owner, f"looks at {name}, which is unknown")


def _results(form: TriageForm, combinations: frozenset[str]) -> Iterator[Complaint]:
    """What a rule looks at was given above it, and filings are of a kind there is."""
    given: dict[str, set[str]] = {name: set() for name, _ in RESULTS}
    given["filings"] |= set(_TYPES_OF_COUNT)
    for rule in form.rules.values():
        for name, value in _looked_for(rule.when):
            if value not in given.get(name, {value}):
                yield Complaint(rule.id, f"looks for {name} {value}, given nowhere above")
        for combination in rule.gives.get("filing", ()):
            if combination not in combinations:
                yield Complaint(rule.id, f"gives {combination}, which is no combination")
        for name, key in RESULTS:
            given[name] |= set(rule.gives.get(key, ()))


def _looked_for(condition: Condition) -> Iterator[tuple[str, str]]:
    match condition:
        case Has(name, values):
            yield from ((name, value) for value in values)
        case Not(inner):
            yield from _looked_for(inner)
        case AllOf(inners) | AnyOf(inners):
            for each in inners:
                yield from _looked_for(each)
