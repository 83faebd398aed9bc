"""Each question is answered, readable, certain, with enough rows and a fit file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filing_desktop.catalog.model import FormCatalog, Limits, QuestionType
from filing_desktop.checks.finding import Severity
from filing_desktop.checks.run import run_checks
from filing_desktop.filing.answer import DoesNotApply, FileRecord, Said
from filing_desktop.filing.facts import Facts
from tests.checks.base import ADDRESS, Change, catalog, dossier, messages, only

SCAN = FileRecord("执照.heic", "1" * 64, 10, "image/heic")
PNG = FileRecord("执照.PNG", "1" * 64, 10, "image/png")
LARGE = FileRecord("身份证.jpg", "4" * 64, 10 * 1024 * 1024 + 1, "image/jpeg")
JPEG = FileRecord("执照.jpeg", "2" * 64, 10, "image/jpeg")

FIRES = (
    ("field.unreadable", Change({"officer.phone": "1380000"})),
    ("field.unreadable", Change({"entity.uscc": "待填"})),
    ("field.missing", Change({"org.reporting_line": None})),
    ("field.applies", Change({"org.reporting_line": DoesNotApply("没有")})),
    ("field.region", Change({"entity.reg_region": "330000"})),
    ("field.region", Change({"entity.reg_region": "999999"})),
    ("field.reason", Change({"risk.impact[bug]": DoesNotApply(" ")})),
    ("field.reason", Change({"entity.mau": DoesNotApply("")})),
    ("field.unsure", Change({"entity.address": Said(ADDRESS, unsure=True)})),
    ("field.rows", Change(rows={"policy": ()})),
    ("field.rows", Change(rows={"product_function": ()})),
    ("field.file_format", Change({"entity.cert_file": (SCAN,)})),
    ("field.file_count", Change({"entity.cert_file": (PNG, JPEG, replace(PNG, digest="3" * 64))})),
    ("field.file_large", Change({"legal.id_file": (LARGE,)})),
)
QUIET = (
    Change({"legal.id_file": (replace(LARGE, size=10 * 1024 * 1024),)}),
    Change(),
    Change({"entity.website": None}),
    Change({"entity.reg_region": "330105"}),
    Change({"risk.impact[bug]": DoesNotApply("不对外提供接口，没有可被利用的入口。")}),
    Change({"entity.cert_file": (PNG, JPEG)}),
    Change({"officer.phone": " 138 0000 1234 "}),
)


@pytest.mark.parametrize(("message", "change"), FIRES)
def test_the_field_tells_what_is_wrong_with_it(message: str, change: Change) -> None:
    """One fault in one answer gives exactly its own finding."""
    assert messages(change) == [message]


@pytest.mark.parametrize("change", QUIET)
def test_a_good_answer_is_not_told(change: Change) -> None:
    """Optional, explained, or differently written answers are no findings."""
    assert messages(change) == []


def test_a_large_file_is_told() -> None:
    """A file over the limit of its question is a finding; a limit seen on the portal blocks."""
    question = catalog().questions["entity.cert_file"]
    limits = Limits(max_megabytes=1, confirmed=True)
    edition: FormCatalog = replace(
        catalog(),
        questions={
            **catalog().questions,
            question.id: replace(question, limits=limits),
        },
    )
    for size, wanted in ((1024 * 1024, []), (1024 * 1024 + 1, ["field.file_size"])):
        made = dossier(Change({question.id: (replace(PNG, size=size),)}))
        facts = Facts(edition, made.facts.sheet, "synth_provider")
        found = run_checks(replace(made, facts=facts)).open
        assert [each.message for each in found] == wanted
        assert all(each.severity is Severity.MUST_FIX for each in found)


def test_an_unconfirmed_limit_does_not_block() -> None:
    """A format that the portal was not seen to refuse is at most likely to come back."""
    found = only(Change({"entity.cert_file": (SCAN,)}))
    assert found.severity is Severity.LIKELY_RETURNED


def test_a_size_the_portal_was_not_seen_to_refuse_is_told_as_inferred() -> None:
    """Every slot of the portal warns above 10 MB, with the basis, and names the portal's page."""
    found = only(Change({"legal.id_file": (LARGE,)}))
    assert (found.severity, found.confidence) == (Severity.LIKELY_RETURNED, "inferred")
    assert found.source == "domain.md 2.1"
    slots = [q for q in catalog().asked() if q.type is QuestionType.FILES and q.screen]
    assert {question.limits.max_megabytes for question in slots} == {10}


def test_the_words_of_the_reading_are_the_remedy() -> None:
    """An unreadable answer is explained by its reading, and cannot be kept."""
    found = only(Change({"officer.phone": "1380000"}))
    assert (found.remedy_code, found.can_be_kept) == ("reading.phone", False)
    assert found.arguments_in("zh")["label"] == catalog().questions["officer.phone"].label.zh
    assert found.package == "both"


def test_a_fact_of_the_client_blocks_the_entity_package() -> None:
    """The transcription sheet holds both screens, so there the scope of the fact decides."""
    assert only(Change({"legal.id_no": "1101"})).package == "entity"
    assert only(Change({"detail.hardware": None})).package == "algorithm"


def test_rows_of_a_child_lead_to_their_parent() -> None:
    """Too few functions are told at their product first."""
    found = only(Change(rows={"product_function": ()}))
    assert next(place.name for place in found.places) == "product.name[p1]"
    assert found.severity is Severity.MUST_FIX


def test_a_mark_on_an_empty_field_is_told_beside_the_gap() -> None:
    """暂不确定 keeps an optional question on the list, as something to improve."""
    found = only(Change({"entity.mau": Said("1500", unsure=True)}))
    assert (found.rule, found.severity) == ("FIELD-UNSURE", Severity.COULD_IMPROVE)


def test_an_internal_answer_concerns_no_package() -> None:
    """What is printed in the internal sheet alone blocks nothing."""
    found = only(Change({"entity.actual_address": Said("杭州市", unsure=True)}))
    assert found.package == "none"
