"""The sample is a whole filing: answered, readable, and one story in all its parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from filing_desktop.catalog.model import QuestionType
from filing_desktop.filing.prose import Reference, references_in
from filing_desktop.filing.values import Unanswered, Unreadable
from tests.scenarios.sample import sample

TODAY = dt.date(2026, 11, 24)


def references() -> Iterator[Reference]:
    """Every reference in every text of the sample."""
    for address in sample().facts.addresses():
        found = sample().facts.prose(address.question, address.row)
        if found:
            yield from references_in(found)


def day(question: str, row: str = "") -> dt.date:
    """The date given there."""
    value = sample().facts.value(question, row)
    assert isinstance(value, dt.date)
    return value


def number(question: str, row: str = "") -> int:
    """The number given there."""
    value = sample().facts.value(question, row)
    assert isinstance(value, int)
    return value


def test_every_required_question_is_answered() -> None:
    """What a filing of this combination must answer, the sample answers."""
    facts = sample().facts
    missing = [
        str(address)
        for address in facts.addresses()
        if facts.is_required(address.question, address.row)
        and isinstance(facts.reading(address.question, address.row), Unanswered)
    ]
    assert missing == []


def test_every_answer_can_be_read() -> None:
    """No date, number, identifier or reference to a row is left half said."""
    facts = sample().facts
    readings = {str(each): facts.reading(each.question, each.row) for each in facts.addresses()}
    assert [name for name, each in readings.items() if isinstance(each, Unreadable)] == []


def test_nothing_said_is_hidden() -> None:
    """Every answer of the sample stands on a page: nothing is said that nobody sees."""
    shown = set(sample().facts.addresses())
    assert [str(each) for each in sample().facts.sheet.entries if each not in shown] == []


def test_the_sample_is_as_large_as_it_promises() -> None:
    """Two products, three models of which two of others, all kinds of steps, eight risks."""
    facts = sample().facts
    least = {
        "product": 2, "product_form": 4, "model": 3, "flow": 8, "dataset": 4, "risk": 8,
        "control": 8, "marking": 4, "staff": 5, "incident": 4, "policy": 8, "evidence": 10,
    }  # fmt: skip
    assert [group for group, count in least.items() if len(facts.rows(group)) < count] == []
    origins = [facts.chosen("model.origin", row) for row in facts.rows("model")]
    assert origins.count(("third_party",)) == 2
    kinds = sample().catalog.questions["flow.kind"].options
    used = {kind for row in facts.rows("flow") for kind in facts.chosen("flow.kind", row)}
    assert used == {option.value for option in kinds}
    domains = sample().catalog.questions["indicator.domain"].options
    assert set(sample().column("indicator.domain")) == {option.printed for option in domains}


def test_prose_refers_to_rows_that_exist() -> None:
    """A reference in a text leads to evidence, a model or a policy of the sample."""
    found = list(references())
    assert {each.kind for each in found} == {"evidence", "model", "policy"}
    assert [each for each in found if each.row not in sample().facts.rows(each.kind)] == []


def test_every_piece_of_evidence_is_used_and_has_its_file() -> None:
    """No screenshot lies there for nothing, and none is named without being there."""
    facts = sample().facts
    used = {each.row for each in references() if each.kind == "evidence"}
    for address in facts.addresses():
        question = sample().catalog.questions[address.question]
        if question.refers_to == "evidence":
            used |= set(facts.chosen(address.question, address.row))
    assert used == set(facts.rows("evidence"))
    assert [row for row in facts.rows("evidence") if not facts.files("evidence.file", row)] == []


def test_every_risk_is_answered_and_every_control_answers_one() -> None:
    """The matrix of risks and controls has no empty row and no empty column."""
    facts = sample().facts
    answers = [facts.chosen("risk.controls", row) for row in facts.rows("risk")]
    assert all(answers)
    assert {each for row in answers for each in row} == set(facts.rows("control"))


def test_the_staff_is_one_tree_under_the_officer() -> None:
    """The officer alone reports to nobody; some work full time and some part time."""
    facts = sample().facts
    heads = [row for row in facts.rows("staff") if not facts.chosen("staff.reports_to", row)]
    assert [facts.text("staff.name", row) for row in heads] == [facts.text("officer.name")]
    assert {facts.chosen("staff.full_time", row) for row in facts.rows("staff")} == {
        ("yes",), ("no",),
    }  # fmt: skip


def test_dates_follow_each_other() -> None:
    """Policies, launch, screenshots, assessment, report and today stand in that order."""
    facts = sample().facts
    report = day("sar.cover_report_date")
    assert day("algo.online_date") == day("life.service_start")
    launched = [day("product.launched_on", row) for row in facts.rows("product")]
    assert min(launched) == day("algo.online_date")
    assert day("sar.cover_assess_date") <= report <= TODAY
    assert max(day("policy.issued_on", row) for row in facts.rows("policy")) <= min(launched)
    shots = [day("evidence.captured_on", row) for row in facts.rows("evidence")]
    assert max(launched) <= min(shots) <= max(shots) <= report
    assert day("workproof.joined_on") <= report


def test_numbers_of_users_agree() -> None:
    """Daily users are fewer than monthly ones; the entity has no fewer than a product."""
    rows = sample().facts.rows("product")
    monthly = [number("product.mau", row) for row in rows]
    assert all(number("product.dau", row) < all_ for row, all_ in zip(rows, monthly, strict=True))
    assert max(monthly) <= number("entity.mau") <= sum(monthly)


def test_files_are_there_small_and_all_used() -> None:
    """Every file that is named lies there, holds at most 60 KB, and none lies there unused."""
    named = {path for paths in sample().paths.values() for path in paths}
    there = {path.resolve() for path in (sample().folder / "files").iterdir()}
    assert named == there
    assert [path.name for path in there if path.stat().st_size > 60 * 1024] == []


def test_every_file_slot_that_is_asked_for_is_filled() -> None:
    """Licence, both sides of both cards, each policy: what is required has a file."""
    facts = sample().facts
    for address in facts.addresses():
        if sample().catalog.questions[address.question].type is QuestionType.FILES:
            required = facts.is_required(address.question, address.row)
            assert facts.files(address.question, address.row) or not required, str(address)
    assert len(facts.files("officer.id_file")) == len(facts.files("legal.id_file")) == 2
