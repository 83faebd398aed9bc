"""Every answer stands where the catalogue promises it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from filing_desktop.catalog.model import FormCatalog, Kind, QuestionType
from filing_desktop.documents.answers import masked
from filing_desktop.documents.compose import BLOCKS, COMPOSERS, address_of, compose
from filing_desktop.documents.content import DocumentContent, Picture, plain_document
from filing_desktop.documents.context import Context
from filing_desktop.filing.answer import Address
from filing_desktop.filing.combination import COMBINATIONS
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import Prose
from filing_desktop.filing.sheet import AnswerSheet
from tests.documents.filled import facts_of, filled_sheet

TODAY = dt.date(2026, 11, 24)


@pytest.fixture(scope="module", params=COMBINATIONS.values())
def full(request: pytest.FixtureRequest, catalog: FormCatalog) -> AnswerSheet:
    """Every question answered, two rows in every group, in each of the seven combinations."""
    return filled_sheet(catalog, combination=request.param)


def printed_words(document: DocumentContent) -> str:
    """All words of a document, with the names of the files whose pictures it shows."""
    files = (part.file.name for part in document.parts() if isinstance(part, Picture))
    return "\n".join([plain_document(document), *files])


def expected_words(facts: Facts, address: Address) -> Iterator[str]:
    """The pieces of an answer that must be found where it is printed."""
    question = facts.catalog.questions[address.question]
    value = facts.value(address.question, address.row)
    if question.refers_to == "evidence":
        context = Context(facts, TODAY)
        for row in facts.chosen(address.question, address.row):
            yield f"附件{context.annex_number(row)}"
    elif isinstance(value, Prose):
        yield from (each for each in value.blocks[0].inlines if isinstance(each, str))
    elif isinstance(value, tuple):
        texts = facts.text(address.question, address.row)
        yield from texts.split("、") if question.refers_to else (texts,)
    else:
        yield from (line for line in facts.text(address.question, address.row).split("\n") if line)


def test_each_answer_is_printed_where_promised(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Each asked question is found in each document its entry names."""
    facts = facts_of(catalog, full)
    documents = compose(facts, TODAY)
    words = {name: printed_words(document) for name, document in documents.items()}
    missing = []
    for address in facts.addresses():
        question = catalog.questions[address.question]
        for document in {place.document for place in question.printed}:
            if question.id == catalog.documents[document].replaced_by:
                continue  # the file takes the place of the whole document
            if question.type is QuestionType.FILES and document.endswith("_list"):
                continue  # listed by where it is printed, tests/documents/test_sheets.py
            for piece in expected_words(facts, address):
                shown = masked(piece) if document == "internal" and question.personal else piece
                if shown not in words[document]:
                    missing.append(f"{address} in {document}: {shown}")
    assert missing == []


def test_the_walk_meets_nearly_every_question(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The filled sheet leaves no asked question hidden, so that the walk above sees all."""
    facts = facts_of(catalog, full)
    seen = {address.question for address in facts.addresses()}
    asked = {q.id for q in catalog.asked() if facts.combination in q.applies_to}
    assert asked - seen == set()


def test_the_filled_sheet_shows_no_hole(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Where everything is answered no document prints a hole or a lost reference."""
    documents = compose(facts_of(catalog, full), TODAY)
    found = {
        name: line
        for name, document in documents.items()
        for line in plain_document(document).split("\n")
        if "〔未填" in line or "〔引用" in line
    }
    assert found == {}


def test_every_promised_block_is_composed(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Each composed record's block is known and stands in its document."""
    facts = facts_of(catalog, full)
    documents = compose(facts, TODAY)
    composed = {
        address_of(block.id) for document in documents.values() for block in document.blocks
    }
    records = [q for q in catalog.questions.values() if q.kind is Kind.COMPOSED]
    here = {q.block for q in records if facts.combination in q.applies_to}
    elsewhere = {q.block for q in records} - here
    assert {q.block for q in records} <= BLOCKS
    assert composed >= BLOCKS - elsewhere
    assert not composed & elsewhere


def test_computed_answers_are_printed_where_promised(
    catalog: FormCatalog, full: AnswerSheet
) -> None:
    """What the program computes is found in each document its entry names."""
    facts = facts_of(catalog, full)
    words = {name: printed_words(document) for name, document in compose(facts, TODAY).items()}
    computed = [
        q
        for q in catalog.questions.values()
        if q.kind is Kind.COMPUTED and facts.combination in q.applies_to
    ]
    missing = [
        f"{question.id} in {place.document}"
        for question in computed
        for place in question.printed
        for piece in facts.text(question.id).replace("已上线，", "、").split("、")
        if piece not in words[place.document]
    ]
    assert computed
    assert missing == []


def test_composed_records_stand_in_the_documents_they_name(catalog: FormCatalog) -> None:
    """The document of a block is one of those its record is printed in."""
    for question in catalog.questions.values():
        if question.kind is Kind.COMPOSED:
            document = question.block.partition("/")[0]
            assert document in {place.document for place in question.printed}, question.id


def test_blocks_have_their_own_ids(catalog: FormCatalog, full: AnswerSheet) -> None:
    """No two blocks of a document share an id, and each id names its document."""
    for name, document in compose(facts_of(catalog, full), TODAY).items():
        ids = [block.id for block in document.blocks]
        assert len(set(ids)) == len(ids)
        assert all(each.startswith(f"{name}/") for each in ids)


def test_every_document_has_a_composer(catalog: FormCatalog, full: AnswerSheet) -> None:
    """The documents come in package order, and none of the catalogue is forgotten."""
    documents = compose(facts_of(catalog, full), TODAY, mark="样例")
    assert set(COMPOSERS) == set(catalog.documents)
    packages = [catalog.documents[name].package for name in documents]
    assert packages == sorted(packages, key=["entity", "algorithm", "internal"].index)
    assert {document.mark for document in documents.values()} == {"样例"}


def test_each_answer_leads_back_from_a_page(catalog: FormCatalog, full: AnswerSheet) -> None:
    """Every printed answer is a source of some block of the documents that print it."""
    facts = facts_of(catalog, full)
    documents = compose(facts, TODAY)
    sources = {
        name: {source for block in document.blocks for source in block.sources}
        for name, document in documents.items()
    }
    lost = [
        f"{address} in {place.document}"
        for address in facts.addresses()
        for place in catalog.questions[address.question].printed
        if address not in sources[place.document]
        and address.question != catalog.documents[place.document].replaced_by
    ]
    assert lost == []
