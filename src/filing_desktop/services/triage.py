"""The triage as commands and the window use it: facts from a file, the outcome, the memo."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from filing_desktop import durable
from filing_desktop.catalog.triage import TriageForm, TriageQuestion
from filing_desktop.documents.triage_memo import Judged, triage_memo
from filing_desktop.errors import FilingError, SeveralErrors
from filing_desktop.filing.triage import Outcome, TriageFacts, judge, shown_questions
from filing_desktop.services.program import Program
from filing_desktop.texts import Texts

#: The answer that excludes the others where several may be given.
NONE = "none"


class FactsFile(NamedTuple):
    """What a facts file holds: the name of what is judged, and the answers."""

    subject: str
    facts: TriageFacts


def read_facts(data: bytes, form: TriageForm) -> FactsFile:
    """The facts in a JSON file; a ``FilingError`` names every place that can be mended."""
    try:
        value = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as broken:
        line = broken.lineno if isinstance(broken, json.JSONDecodeError) else 1
        raise FilingError("triage.not_json", line=line) from None
    if not isinstance(value, dict) or not set(value) <= {"subject", "facts"}:
        raise FilingError("triage.shape")
    subject, facts = value.get("subject", ""), value.get("facts", {})
    if not isinstance(subject, str) or not isinstance(facts, dict):
        raise FilingError("triage.shape")
    said = {name: _values(each) for name, each in facts.items()}
    problems = tuple(_problems(said, form))
    if problems:
        raise SeveralErrors(problems)
    return FactsFile(subject, said)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose names stand once; else the last would win without a word."""
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise FilingError("triage.twice", place=name[:60])
        found[name] = value
    return found


def _values(value: object) -> tuple[str, ...]:
    """A text or a list of texts; what is neither becomes an answer no question offers."""
    each = value if isinstance(value, list) else [value]
    return tuple(one if isinstance(one, str) else "" for one in each)


def _problems(facts: TriageFacts, form: TriageForm) -> Iterator[FilingError]:
    for name, values in facts.items():
        question = form.questions.get(name)
        if question is None:
            yield FilingError("triage.unknown_question", place=name[:60])
        elif any(question.option(value) is None for value in values):
            yield FilingError("triage.unknown_value", place=name)
        elif len(set(values)) < len(values):
            yield FilingError("triage.twice", place=name)
        elif len(values) > 1 and not question.takes_several:
            yield FilingError("triage.one_value", place=name)
        elif len(values) > 1 and NONE in values:
            yield FilingError("triage.none_stands_alone", place=name)


def facts_schema(form: TriageForm) -> Mapping[str, Any]:
    """The JSON Schema of a facts file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "filing-desktop triage",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "subject": {"type": "string"},
            "facts": {
                "type": "object",
                "additionalProperties": False,
                "properties": {name: _schema(each) for name, each in form.questions.items()},
            },
        },
    }


def _schema(question: TriageQuestion) -> Mapping[str, Any]:
    one = {"enum": [option.value for option in question.options]}
    most = {} if question.takes_several else {"maxItems": 1}
    words = {"title": question.label.zh, "description": question.why.zh}
    return {**words, "anyOf": [one, {"type": "array", "items": one, "uniqueItems": True, **most}]}


def write_memo(
    program: Program, target: Path, file: FactsFile, texts: Texts, *, replaces: bool = False
) -> None:
    """Judge the facts and write the memo as PDF, whole or not at all; refuses a full disk.

    A file that is there is refused too, unless a person said that it gives way.
    """
    form = program.triage
    outcome = judge(form, file.facts)
    judged = Judged(form, file.subject, file.facts, outcome, program.catalog.sources)
    today = program.clock.today()
    data = program.draw_pdf(triage_memo(judged, today, texts), today)
    try:
        if replaces:
            durable.replace_file(target, data)
        else:
            durable.make_private_file(target, data)
    except FileExistsError as there:
        raise FilingError("files.exists", file=target.name) from there
    except OSError as refused:
        raise FilingError("triage.memo_not_written", file=target.name) from refused


class TriageSession:
    """The answers while a person gives them; whoever listens is told after each change.

    Answers to questions that are hidden are kept: they are there again when the question is.
    """

    def __init__(self, form: TriageForm, file: FactsFile | None = None) -> None:
        self.form = form
        self.subject = file.subject if file else ""
        self._facts: dict[str, tuple[str, ...]] = dict(file.facts) if file else {}
        self._listeners: list[Callable[[], None]] = []

    @property
    def file(self) -> FactsFile:
        """The facts as they stand."""
        return FactsFile(self.subject, dict(self._facts))

    @property
    def outcome(self) -> Outcome:
        """What the facts lead to."""
        return judge(self.form, self._facts)

    @property
    def questions(self) -> tuple[TriageQuestion, ...]:
        """The questions to show now."""
        return shown_questions(self.form, self._facts)

    def chosen(self, question: str) -> tuple[str, ...]:
        """What was answered."""
        return self._facts.get(question, ())

    def choose(self, question: str, value: str, *, on: bool) -> None:
        """Take an answer or take it back.

        "None of these" and the others exclude each other, and so does each where one answer
        is asked for.
        """
        asked = self.form.questions[question]
        kept = self.chosen(question) if asked.takes_several else ()
        others = tuple(each for each in kept if each != value and (each == NONE) == (value == NONE))
        self._facts[question] = (*others, value) if on else others
        self._tell()

    def clear(self) -> None:
        """Begin anew."""
        self._facts.clear()
        self.subject = ""
        self._tell()

    def listen(self, callback: Callable[[], None]) -> None:
        """Be told after each change."""
        self._listeners.append(callback)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
