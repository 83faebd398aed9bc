"""What each question asks of its own answer: there, readable, certain, enough rows, a fit file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from filing_desktop.catalog.model import Group, Question, QuestionType
from filing_desktop.checks.finding import Finding, Place, Severity
from filing_desktop.checks.review import Review, package_of_question
from filing_desktop.checks.rules import finding
from filing_desktop.filing.answer import Address, DoesNotApply, FileRecord
from filing_desktop.filing.values import NotApplicable, Unanswered, Unreadable

#: Missing answers that a rule of a family tells, with what they are missing for.
TOLD_ELSEWHERE = frozenset(
    {"model.provider", "model.filing_number", "model.contract", "model.list_proof"}
)

_SAME_FORMAT = (("jpeg", "jpg"), ("tiff", "tif"))


def check_fields(review: Review) -> Iterator[Finding]:
    """Every finding that looks at one answer alone."""
    for address in review.addresses:
        question = review.catalog.questions[address.question]
        yield from _unreadable(review, question, address)
        yield from _missing(review, question, address)
        yield from _unsure(review, question, address)
        yield from _region(review, question, address)
        if question.type is QuestionType.FILES:
            yield from _files(review, question, address)


def _unreadable(review: Review, question: Question, address: Address) -> Iterator[Finding]:
    """What was said cannot be read; the reading says why and how to write it."""
    reading = review.facts.reading(address.question, address.row)
    if isinstance(reading, Unreadable):
        yield finding(
            "FIELD-UNREADABLE",
            "field.unreadable",
            Place(address),
            package=package_of_question(review.catalog, question),
            arguments={"label": review.label(address), **dict(reading.arguments)},
            reading=reading.why,
            laws=question.laws,
            can_be_kept=False,
        )


def _missing(review: Review, question: Question, address: Address) -> Iterator[Finding]:
    """A required answer was not given, or was said not to apply without a reason.

    A file is told by FRM-01, the proofs of a third-party model by SUB-05.
    """
    if question.type is QuestionType.FILES or question.id in TOLD_ELSEWHERE:
        return
    is_required = review.facts.is_required(address.question, address.row)
    reading = review.facts.reading(address.question, address.row)
    if is_required and isinstance(reading, Unanswered):
        message = "field.missing"
    elif is_required and isinstance(reading, NotApplicable) and not question.may_not_apply:
        message = "field.applies"
    elif isinstance(reading, NotApplicable) and not reading.reason.strip():
        message = "field.reason"
    else:
        return
    yield finding(
        "FIELD-MISSING",
        message,
        Place(address),
        package=package_of_question(review.catalog, question),
        arguments={"label": review.label(address)},
        laws=question.laws,
    )


def _unsure(review: Review, question: Question, address: Address) -> Iterator[Finding]:
    """A person marked the answer 暂不确定."""
    entry = review.facts.sheet.entry(address)
    if not isinstance(entry, DoesNotApply) and entry.unsure:
        yield finding(
            "FIELD-UNSURE",
            "field.unsure",
            review.place(address.question, address.row),
            package=package_of_question(review.catalog, question),
            arguments={"label": review.label(address)},
        )


def _region(review: Review, question: Question, address: Address) -> Iterator[Finding]:
    """A district is one that exists, down to the county where its city has any."""
    code = review.facts.value(address.question, address.row)
    if question.type is not QuestionType.REGION or not isinstance(code, str):
        return
    if not review.facts.regions.is_whole(code):
        yield finding(
            "FIELD-REGION",
            "field.region",
            review.place(address.question, address.row),
            package=package_of_question(review.catalog, question),
            arguments={"label": review.label(address)},
        )


def _files(review: Review, question: Question, address: Address) -> Iterator[Finding]:
    """Format, size and number of files; a limit not seen on the portal only warns."""
    files = review.facts.files(address.question, address.row)
    limits = question.limits
    severity = None if limits.confirmed else Severity.LIKELY_RETURNED
    package = package_of_question(review.catalog, question)
    allowed = {_format(f".{each}") for each in limits.formats}
    for record in files:
        place = Place(address, quote=record.name)
        if allowed and _format(record.name) not in allowed:
            formats = "、".join(each.upper() for each in limits.formats)
            yield finding(
                "FIELD-FILE",
                "field.file_format",
                place,
                severity=severity,
                package=package,
                about=record.name,
                arguments={"label": review.label(address), "file": record.name, "formats": formats},
            )
        if limits.max_megabytes and record.size > limits.max_megabytes * 1024 * 1024:
            yield _too_large(review, question, address, record)
    if limits.max_files and len(files) > limits.max_files:
        yield finding(
            "FIELD-FILE",
            "field.file_count",
            Place(address),
            severity=severity,
            package=package,
            arguments={"label": review.label(address), "most": limits.max_files, "now": len(files)},
        )


def _too_large(review: Review, question: Question, address: Address, record: FileRecord) -> Finding:
    """A file over its limit; no limit of the portal is known, so ours is told as such.

    10 MB is what ``domain.md`` section 2.1 warns from, an inference.
    """
    limits = question.limits
    found = finding(
        "FIELD-FILE",
        "field.file_size" if limits.confirmed else "field.file_large",
        Place(address, quote=record.name),
        severity=None if limits.confirmed else Severity.LIKELY_RETURNED,
        package=package_of_question(review.catalog, question),
        about=record.name,
        arguments={
            "label": review.label(address),
            "file": record.name,
            "most": limits.max_megabytes or 0,
        },
    )
    if limits.confirmed:
        return found
    return replace(found, source="domain.md 2.1", confidence="inferred")


def _format(name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    return next((usual for other, usual in _SAME_FORMAT if ending == other), ending)


def check_rows(review: Review) -> Iterator[Finding]:
    """A repeating group holds at least its minimum of rows, in each row of its parent."""
    facts = review.facts
    for group in review.catalog.groups.values():
        least = facts.least_rows(group.id)
        if not least:
            continue
        if not group.parent:
            rows, first = len(facts.rows(group.id)), Address(group.columns[0])
            yield from _too_few(review, group, least - rows, first)
            continue
        parent = review.catalog.groups[group.parent]
        for row in facts.rows(group.parent):
            place = Address(parent.title_column, row)
            yield from _too_few(review, group, least - len(facts.rows(group.id, row)), place)


def _too_few(review: Review, group: Group, missing: int, where: Address) -> Iterator[Finding]:
    if missing <= 0:
        return
    first = review.catalog.questions[group.columns[0]]
    places = [Place(where, quote=review.facts.text(where.question, where.row))]
    if where.question != first.id:
        places.append(Place(Address(first.id)))
    yield finding(
        "FIELD-ROWS",
        "field.rows",
        *places,
        package=package_of_question(review.catalog, first),
        arguments={"group": group.label, "row": group.row_label, "least": group.minimum},
    )
