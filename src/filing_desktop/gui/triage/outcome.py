"""The outcome of the triage beside its questions: what is to be done, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QVBoxLayout, QWidget

from filing_desktop.catalog.triage import Topic, TriageForm, TriageRule
from filing_desktop.documents.triage_memo import ground_words
from filing_desktop.filing.triage import Need, Outcome
from filing_desktop.gui.kit.chips import Chip
from filing_desktop.gui.kit.flow_row import FlowRow
from filing_desktop.gui.kit.labels import hairline
from filing_desktop.gui.kit.notes import NoteLine
from filing_desktop.gui.kit.paragraph import Paragraph
from filing_desktop.gui.theme.tokens import Role
from filing_desktop.texts import Texts

#: How each need looks: nothing here is good or bad news.
_SIGNS: Mapping[Need, tuple[str, Role]] = MappingProxyType(
    {
        Need.YES: ("file", "action"),
        Need.DONE: ("history", "action"),
        Need.ADVISED: ("bulb", "tip"),
        Need.NO: ("circle", "text"),
        Need.ASK: ("help", "warn"),
        Need.OPEN: ("half-circle", "text2"),
    }
)


class OutcomeView(QWidget):
    """Shows an outcome; made anew for each."""

    def __init__(self, outcome: Outcome, form: TriageForm, texts: Texts) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 24)
        column.setSpacing(8)
        for part in _parts(outcome, form, texts):
            column.addWidget(part)
        column.addStretch(1)


def need_words(outcome: Outcome, texts: Texts) -> str:
    """The outcome in a few words."""
    return texts.say(f"triage.need.{outcome.need}")


def _parts(outcome: Outcome, form: TriageForm, texts: Texts) -> Iterator[QWidget]:
    icon, role = _SIGNS[outcome.need]
    words = need_words(outcome, texts)
    yield NoteLine(words, icon=icon, role=role, step="heading", text_role="text")
    chips = [
        *_chips("triage.filing", outcome.filings, texts),
        *_chips("triage.count", outcome.count, texts),
        *_chips("triage.beside", outcome.beside, texts),
    ]
    if chips:
        yield FlowRow(chips, gap=8, line_gap=6)
    if outcome.is_local:
        yield NoteLine(texts.say("triage.local"), icon="info", role="warn")
    if outcome.open:
        language = texts.language
        labels = " ".join(form.questions[name].label.in_language(language) for name in outcome.open)
        said = texts.say("triage.open_count", count=len(outcome.open), labels=labels)
        yield NoteLine(said, icon="half-circle", role="text2")
    for topic in Topic:
        yield from _about(outcome.about(topic), topic, form, texts)
    yield hairline()
    yield Paragraph(texts.say("triage.no_opinion"), step="small", role="text2")


def _chips(kind: str, names: Iterable[str], texts: Texts) -> list[QWidget]:
    return [Chip(texts.say(f"{kind}.{name}")) for name in names]


def _about(
    rules: tuple[TriageRule, ...], topic: Topic, form: TriageForm, texts: Texts
) -> Iterator[QWidget]:
    if rules:
        yield hairline()
        yield Paragraph(texts.say(f"triage.topic.{topic}"), step="subheading")
    for rule in rules:
        yield Paragraph(rule.says.in_language(texts.language))
        grounds = "\n".join(ground_words(form, rule, texts))
        yield Paragraph(grounds, step="small", role="text2")
