"""The words of a finding: its document, where a place is, what it quotes, its legal basis."""

from __future__ import annotations

from dataclasses import dataclass

from filing_desktop.catalog.law_words import article_words
from filing_desktop.checks.finding import Finding, Place
from filing_desktop.documents.content import Block, DocumentContent, Heading
from filing_desktop.filing.answer import Address
from filing_desktop.gui.findings.ports import FindingsDesk
from filing_desktop.gui.kit.paragraph import Mark
from filing_desktop.interview.route import section_of
from filing_desktop.texts import Texts

#: A quote longer than this is shown around its first marked characters.
MOST_QUOTED = 280
_BEFORE = 90

_PACKAGES = ("entity", "algorithm", "internal")


@dataclass(frozen=True, slots=True)
class Where:
    """A place in words: the document or section, and the place in it."""

    document: str
    place: str
    row: str = ""

    @property
    def short(self) -> str:
        """As much of it as a list has room for: the row where there is one, else the place."""
        return " › ".join(filter(None, (self.document, self.row or self.place)))

    @property
    def path(self) -> str:
        """Both, as one way: 算法模型与流程 › 模型 2."""
        return " › ".join(filter(None, (self.document, self.place)))


def title_of(finding: Finding, texts: Texts) -> str:
    """What is wrong."""
    return texts.say(finding.title_code, **finding.arguments_in(texts.language))


def remedy_of(finding: Finding, texts: Texts) -> str:
    """How to mend it, and that a text was written by hand where it was."""
    remedy = texts.say(finding.remedy_code, **finding.arguments_in(texts.language))
    if any(place.edited for place in finding.places):
        remedy = f"{remedy}{texts.say('findings.by_hand')}"
    return remedy


def document_of(finding: Finding, desk: FindingsDesk) -> str:
    """The id of the document a finding is listed under, or "" where it is none's.

    A composed text decides; else the document its first answer is printed in first.
    """
    known = desk.facts.catalog.documents
    for place in finding.places:
        document = place.document or place.block.partition("/")[0]
        if document in known:
            return document
    for place in finding.places:
        if place.address is not None:
            printed = desk.facts.catalog.questions[place.address.question].printed
            found = next((each.document for each in printed if each.document in known), "")
            if found:
                return found
    return ""


def documents_in_order(desk: FindingsDesk) -> tuple[str, ...]:
    """The ids of all documents in package order; at the end "" for what is no document's."""
    infos = desk.facts.catalog.documents.values()
    order = {name: number for number, name in enumerate(_PACKAGES)}
    ordered = sorted(infos, key=lambda d: (order.get(d.package, len(order)), d.order))
    return (*(info.id for info in ordered), "")


def document_label(document: str, desk: FindingsDesk, texts: Texts) -> str:
    """The name of a document; two of the same name are told apart by their package."""
    if not document:
        return texts.say("findings.no_document")
    infos = desk.facts.catalog.documents
    label = infos[document].label.in_language(texts.language)
    twins = [i for i in infos.values() if i.label.in_language(texts.language) == label]
    if len(twins) < 2:
        return label
    return texts.say(f"findings.of_{infos[document].package}", document=label)


def where(place: Place, desk: FindingsDesk, texts: Texts) -> Where:
    """The section and question of an answer, the document and heading of a composed text."""
    if place.address is not None:
        return _where_asked(place.address, desk, texts)
    document = place.document or place.block.partition("/")[0]
    if document not in desk.facts.catalog.documents:
        return Where(document or texts.say("findings.no_document"), "")
    content = desk.dossier.documents.get(document)
    heading = _heading(content, place.block) if content is not None else ""
    return Where(document_label(document, desk, texts), heading)


def _where_asked(address: Address, desk: FindingsDesk, texts: Texts) -> Where:
    facts = desk.facts
    question = facts.catalog.questions[address.question]
    section = section_of(facts, address.question)
    label, row = question.label.in_language(texts.language), ""
    if question.group and address.row:
        row = facts.row_name(question.group, address.row)
        label = texts.say("findings.column", row=row, label=label) if row else label
    head = section.label.in_language(texts.language) if section is not None else ""
    return Where(head or label, label if head else "", row)


def _heading(content: DocumentContent, block_id: str) -> str:
    """The last heading at or before the block."""
    found = ""
    for block in content.blocks:
        found = _first_heading(block) or found
        if block.id == block_id:
            return found
    return ""


def _first_heading(block: Block) -> str:
    return next((part.text for part in block.parts if isinstance(part, Heading)), "")


def quote_of(place: Place) -> tuple[str, tuple[Mark, ...]]:
    """What a place quotes, with its marks; a long text is cut around the first of them."""
    text, start = place.quote, 0
    if len(text) > MOST_QUOTED:
        first = place.marks[0][0] if place.marks else 0
        start = max(0, first - _BEFORE)
        text = text[start : start + MOST_QUOTED]
    lead = "…" if start else ""
    tail = "…" if start + len(text) < len(place.quote) else ""
    marks = tuple(
        _mark(text, max(begin - start, 0), min(end - start, len(text)), len(lead))
        for begin, end in place.marks
        if end > start and begin - start < len(text)
    )
    return f"{lead}{text}{tail}", marks


def _mark(text: str, begin: int, end: int, lead: int) -> Mark:
    """Qt counts UTF-16 units, a check counts characters."""
    before = len(text[:begin].encode("utf-16-le", "surrogatepass")) // 2
    inside = len(text[begin:end].encode("utf-16-le", "surrogatepass")) // 2
    return Mark(lead + before, inside)


def basis_of(finding: Finding, desk: FindingsDesk, texts: Texts) -> str:
    """The articles a finding rests on, or ""."""
    laws = desk.facts.catalog.laws
    named = [
        f"{laws[each.law].title.in_language(texts.language)} "
        f"{article_words(each.article, texts.language)}"
        for each in finding.laws
        if each.law in laws
    ]
    joined = texts.say("findings.joint").join(dict.fromkeys(named))
    return texts.say("findings.basis", laws=joined) if joined else ""
