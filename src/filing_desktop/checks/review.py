"""One run of checks: a dossier, and its texts cut into passages with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from filing_desktop.catalog.model import Bilingual, FormCatalog, Question, QuestionType, Scope
from filing_desktop.checks.finding import Place
from filing_desktop.checks.labels import label_of
from filing_desktop.documents.content import Block, DocumentContent, plain_block
from filing_desktop.documents.dossier import Dossier
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import Prose
from filing_desktop.filing.reading import text_of

TEXT_TYPES = (QuestionType.TEXT, QuestionType.LONG_TEXT, QuestionType.PROSE)

_CLAUSE_END = re.compile(r"[，。；！？,;!?\n]")
#: What a document prints before the words of a paragraph: 1. of an item, 第三条 of an article,
#: with its label.
_BEFORE_WORDS = tuple(
    re.compile(pattern)
    for pattern in (r"^\d+\.", r"^第[^条]{1,4}条　", r"^第[^条]{1,4}条　[^：]*：")
)
_QUOTED = 24  # characters shown on each side of what is compared


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and where it stands. ``sources`` are the answers a composed text came from."""

    text: str
    place: Place
    kind: str  # answer | edit | composed | attached
    sources: tuple[Address, ...] = ()

    def quoted(self, start: int, end: int, marks: Iterable[tuple[int, int]] = ()) -> Place:
        """Its place with the words around ``start`` to ``end``.

        ``marks`` are ranges relative to ``start``; without any, the whole range is marked.
        """
        first = _clause_start(self.text, start)
        last = _clause_end(self.text, end)
        at = start - first
        found = tuple((at + left, at + right) for left, right in marks) or ((at, at + end - start),)
        return replace(self.place, quote=self.text[first:last], marks=found)

    @property
    def question(self) -> str:
        """The id of the question it answers, or ""."""
        return self.place.address.question if self.place.address else ""


@dataclass(frozen=True, slots=True)
class Review:
    """What every rule is given."""

    dossier: Dossier
    addresses: tuple[Address, ...]  # of every question asked, in portal order
    written: tuple[Passage, ...]  # what people wrote: answers, hand edits, attached files
    composed: tuple[Passage, ...]  # what was composed from the facts

    @property
    def facts(self) -> Facts:
        """The facts of the filing."""
        return self.dossier.facts

    @property
    def catalog(self) -> FormCatalog:
        """The catalogue the filing is read by."""
        return self.dossier.facts.catalog

    def is_replaced(self, document: str) -> bool:
        """Whether a file of the user's own is handed in instead of a composed document."""
        info = self.catalog.documents.get(document)
        return bool(info and info.replaced_by and self.facts.files(info.replaced_by))

    def place(self, question: str, row: str = "") -> Place:
        """The place of an answer, with its words as they are printed."""
        return Place(Address(question, row), quote=self.facts.text(question, row))

    def label(self, address: Address) -> Bilingual:
        """What a title calls an answer: 产品 2「青岚」的详细描述."""
        return label_of(self.facts, address)

    def name_of(self, place: Place) -> Bilingual:
        """What a title calls a place: the answer, or the document the text stands in."""
        if place.address:
            return self.label(place.address)
        info = self.catalog.documents.get(place.document)
        return info.label if info else Bilingual(place.document, place.document)

    def package_of(self, place: Place) -> str:
        """The package in which this place is printed: entity, algorithm, both or none."""
        if place.address is None:
            info = self.catalog.documents.get(place.document)
            return info.package if info and info.package != "internal" else "none"
        question = self.catalog.questions.get(place.address.question)
        return package_of_question(self.catalog, question) if question else "none"


def review_of(dossier: Dossier) -> Review:
    """The dossier with all its texts at hand."""
    addresses = tuple(dossier.facts.addresses())
    return Review(
        dossier,
        addresses,
        written=(
            *_answers(dossier.facts, addresses),
            *_edits(dossier),
            *_attached(dossier, addresses),
        ),
        composed=tuple(_composed(dossier)),
    )


def package_of_question(catalog: FormCatalog, question: Question) -> str:
    """The package of the documents in which an answer is printed.

    The transcription sheet lies with the algorithm package but holds both screens, so
    there a fact of the client counts for the entity package.
    """
    packages: set[str] = set()
    for place in question.printed:
        info = catalog.documents.get(place.document)
        if place.document == "form_sheet" and question.scope is Scope.CLIENT:
            packages.add("entity")
        elif info and info.package != "internal":
            packages.add(info.package)
    return "both" if len(packages) > 1 else next(iter(packages), "none")


def block_address(document: str, block: str) -> str:
    """The address ``document/block`` of a block, however its id is written."""
    return block if "/" in block else f"{document}/{block}"


def block_named(dossier: Dossier, address: str) -> tuple[DocumentContent, Block] | None:
    """The composed block at ``document/block``, or None where it is not composed."""
    document = dossier.documents.get(address.partition("/")[0])
    for block in document.blocks if document else ():
        if document and block_address(document.id, block.id) == address:
            return document, block
    return None


def differing(
    one: str, other: str
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """The ranges in each of two short texts that the other has not."""
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    return (
        tuple((left, right) for _, left, right, _, _ in changed if right > left),
        tuple((left, right) for _, _, _, left, right in changed if right > left),
    )


def clause_before(text: str, at: int, most: int = _QUOTED) -> str:
    """The words before ``at`` back to a mark of punctuation, at most ``most`` of them."""
    return text[_clause_start(text, at, most) : at]


def clause_after(text: str, at: int, most: int = _QUOTED) -> str:
    """The words from ``at`` up to a mark of punctuation, at most ``most`` of them."""
    return text[at : _clause_end(text, at, most)]


def _clause_start(text: str, at: int, most: int = _QUOTED) -> int:
    first = max(0, at - most)
    ends = [match.end() for match in _CLAUSE_END.finditer(text, first, at)]
    return ends[-1] if ends else first


def _clause_end(text: str, at: int, most: int = _QUOTED) -> int:
    last = min(len(text), at + most)
    match = _CLAUSE_END.search(text, at, last)
    return match.start() if match else last


def _answers(facts: Facts, addresses: tuple[Address, ...]) -> Iterator[Passage]:
    for address in addresses:
        question = facts.catalog.questions[address.question]
        entry = facts.sheet.entry(address)
        if question.type in TEXT_TYPES and isinstance(entry, Said):
            yield Passage(text_of(entry.raw), Place(address), "answer")


def _edits(dossier: Dossier) -> Iterator[Passage]:
    for name, edit in dossier.facts.sheet.hand_edits.items():
        place = Place(document=name.partition("/")[0], block=name, edited=True)
        yield Passage(edit.prose.plain, place, "edit")


def _attached(dossier: Dossier, addresses: tuple[Address, ...]) -> Iterator[Passage]:
    """The words of attached files, where they could be read."""
    for address in addresses if dossier.attached_texts else ():
        for record in dossier.facts.files(address.question, address.row):
            text = dossier.attached_texts.get(record.digest, "")
            if text:
                yield Passage(text, Place(address), "attached")


def _composed(dossier: Dossier) -> Iterator[Passage]:
    edits = dossier.facts.sheet.hand_edits
    for document in dossier.documents.values():
        info = dossier.facts.catalog.documents.get(document.id)
        if info is None or info.package == "internal":
            continue
        for block in document.blocks:
            address = block_address(document.id, block.id)
            edit = edits.get(address) if block.is_editable else None
            text = plain_block(block)
            text = _around(text, edit.prose) if edit else text
            if text:
                place = Place(document=document.id, block=address)
                yield Passage(text, place, "composed", block.sources)


def _around(text: str, edited: Prose) -> str:
    """The lines of a block that are not its hand-edited text: headings, tables, charts."""
    written = [
        tuple(part if isinstance(part, str) else None for part in block.inlines)
        for block in edited.blocks
        if not Prose((block,)).is_blank
    ]
    exact = {"".join(filter(None, parts)) for parts in written if None not in parts}
    linked = [parts for parts in written if None in parts]
    return "\n".join(
        line
        for line in text.split("\n")
        if not any(
            each in exact or any(_prints(each, parts) for parts in linked)
            for each in (line, *(number.sub("", line) for number in _BEFORE_WORDS))
        )
    )


def _prints(line: str, parts: tuple[str | None, ...]) -> bool:
    """Whether a line is these words with something printed for each reference (None)."""
    at = 0
    for place, words in enumerate(parts):
        if words is None:
            continue
        found = line.find(words, at)
        if found < 0 or (place == 0 and found > 0):
            return False
        at = found + len(words)
    return parts[-1] is None or line.endswith(parts[-1])
