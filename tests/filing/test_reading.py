"""What was said is read by the type of its question; nothing said is ever lost."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing_desktop.catalog.model import (
    Bilingual,
    Confidence,
    Help,
    Kind,
    Limits,
    Option,
    Question,
    QuestionType,
    Scope,
)
from filing_desktop.filing.answer import DoesNotApply, Said, Untouched
from filing_desktop.filing.identifiers import parse_filing_number
from filing_desktop.filing.prose import prose_from_text
from filing_desktop.filing.reading import read
from filing_desktop.filing.values import (
    UNANSWERED,
    Given,
    NotApplicable,
    Period,
    Reading,
    Unreadable,
)

LABEL = Bilingual("标签", "Label")


def question(kind: QuestionType, **more: object) -> Question:
    """A question of one type, with nothing else to say of it."""
    return Question(
        id="topic.it",
        kind=Kind.ASKED,
        scope=Scope.FILING,
        type=kind,
        label=LABEL,
        help=Help(LABEL),
        confidence=Confidence.OURS,
        sources=(),
        printed=(),
        **more,  # type: ignore[arg-type]  # each test names fields of Question
    )


def reading_of(kind: QuestionType, said: str, **more: object) -> Reading:
    """How ``said`` reads at a question of that type."""
    return read(question(kind, **more), Said(said))


@pytest.mark.parametrize(
    "said", ["2026-11-24", "2026/11/24", "2026年11月24日", "２０２６－１１－２４", " 20261124 "]
)
def test_a_day_may_be_written_in_any_usual_way(said: str) -> None:
    """A day is read from hyphens, slashes, Chinese units and full-width digits."""
    assert reading_of(QuestionType.DATE, said) == Given(dt.date(2026, 11, 24))


@pytest.mark.parametrize("said", ["2026-02-30", "11月24日", "昨天"])
def test_what_is_no_day_is_told(said: str) -> None:
    """A day that does not exist, or is not whole, is unreadable."""
    assert reading_of(QuestionType.DATE, said) == Unreadable("reading.date")


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("2018-05-07至长期", Period(dt.date(2018, 5, 7), None)),
        ("2018年5月7日 至 2038年5月6日", Period(dt.date(2018, 5, 7), dt.date(2038, 5, 6))),
        ("2018-05-07/2038-05-06", Period(dt.date(2018, 5, 7), dt.date(2038, 5, 6))),
        ("2018.05.07-2038.05.06", Period(dt.date(2018, 5, 7), dt.date(2038, 5, 6))),
        ("长期", Period(None, None)),
        ("2038-05-06", Period(None, dt.date(2038, 5, 6))),
    ],
)
def test_a_certificate_may_be_valid_for_ever(said: str, period: Period) -> None:
    """A period has a first day or none, and a last day or 长期."""
    assert reading_of(QuestionType.PERIOD, said) == Given(period)


@pytest.mark.parametrize("said", ["2018-05-07至", "2018-05-07 -", "自2018年5月7日", "从20180507到"])
def test_the_first_day_alone_is_no_last_day(said: str) -> None:
    """Where only the first day is given, the last one is missing and is asked for."""
    assert reading_of(QuestionType.PERIOD, said) == Unreadable("reading.period")


def test_the_last_day_alone_ends_a_period() -> None:
    """What stands behind the mark is the last day, with no first one told."""
    said = "至2038-05-06"
    assert reading_of(QuestionType.PERIOD, said) == Given(Period(None, dt.date(2038, 5, 6)))


def test_a_period_does_not_end_before_it_begins() -> None:
    """A last day before the first is told."""
    said = "2038-05-06至2018-05-07"
    assert reading_of(QuestionType.PERIOD, said) == Unreadable("reading.period_order")


def test_spaces_and_full_width_digits_of_a_code_are_accepted() -> None:
    """A code typed with spaces, lower case and full-width digits reads as the code."""
    said = "９１３５ 0100 m000 100y 43"
    assert reading_of(QuestionType.USCC, said) == Given("91350100M000100Y43")


def test_a_wrong_check_digit_of_a_code_is_told() -> None:
    """One changed character of a USCC is found by its check character (GB 32100-2015)."""
    said = "91350100M000100Y44"
    assert reading_of(QuestionType.USCC, said) == Unreadable("reading.uscc_check")


def test_only_a_resident_id_card_has_a_check_digit() -> None:
    """A passport number is not held against GB 11643-1999."""
    entry = Said("E12345678")
    kind = question(QuestionType.PERSON_ID)
    assert read(kind, entry, "passport") == Given("E12345678")
    assert read(kind, entry, "resident_id") == Unreadable("reading.id_length")


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("330106197001010019", ""),  # the district got its code only in 1983
        ("330106197001010015", "reading.id_check"),
        ("330106197013010017", "reading.id_check"),
        ("33010619700101001", "reading.id_length"),
        ("33010619700101A01X", "reading.id_length"),
    ],
)
def test_an_id_number_holds_by_its_birthday_and_check_digit(number: str, why: str) -> None:
    """Day of birth and check digit must fit; the age of the district's code does not matter."""
    reading = read(question(QuestionType.PERSON_ID), Said(number), "resident_id")
    assert (reading.why if isinstance(reading, Unreadable) else "") == why


def test_a_phone_number_may_carry_its_country() -> None:
    """Spaces, hyphens and +86 before a mobile number are no mistake."""
    assert reading_of(QuestionType.PHONE, "+86 138-0013-8000") == Given("13800138000")


def test_options_that_stand_alone_are_not_mixed() -> None:
    """不审核 beside another way of review is unreadable."""
    options = tuple(Option(v, Bilingual(v, v)) for v in ("none", "all"))
    kind = question(QuestionType.CHOICES, options=options, limits=Limits(exclusive=("none",)))
    assert read(kind, Said(("all",))) == Given(("all",))
    reading = read(kind, Said(("all", "none")))
    assert reading == Unreadable("reading.exclusive", (("option", "none"),))


def test_an_option_that_is_gone_is_told() -> None:
    """A value not on the list, as after a change of edition, is unreadable and kept."""
    kind = question(QuestionType.CHOICE, options=(Option("yes", LABEL),))
    assert read(kind, Said("maybe")) == Unreadable("reading.option")


def test_a_limit_counts_characters_without_outer_white_space() -> None:
    """Three characters and a space keep to a limit of three; four do not."""
    limits = Limits(max_length=3)
    assert reading_of(QuestionType.TEXT, "青岚 ", limits=limits) == Given("青岚")
    assert reading_of(QuestionType.TEXT, "青岚数智", limits=limits) == Unreadable(
        "reading.too_long", (("most", 3), ("now", 4))
    )


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ud800"])
def test_characters_that_cannot_be_printed_are_told(character: str) -> None:
    """NUL, controls and lone surrogates are named by their code, in one line or many."""
    for kind in (QuestionType.TEXT, QuestionType.LONG_TEXT):
        reading = reading_of(kind, f"青{character}岚")
        assert reading == Unreadable("reading.character", (("code", f"U+{ord(character):04X}"),))
    assert isinstance(
        read(question(QuestionType.PROSE), Said(prose_from_text(f"a{character}"))), Unreadable
    )


def test_nothing_said_and_does_not_apply_are_different() -> None:
    """An untouched question is unanswered; one that does not apply carries its reason."""
    kind = question(QuestionType.TEXT)
    assert read(kind, Untouched(unsure=True)) == UNANSWERED
    assert read(kind, Said("  ")) == UNANSWERED
    assert read(kind, DoesNotApply("没有官网")) == NotApplicable("没有官网")


@given(st.sampled_from(list(QuestionType)), st.text())
def test_any_text_at_any_question_reads_without_a_fault(kind: QuestionType, said: str) -> None:
    """Reading never raises: what cannot be read is a value that says why."""
    assert read(question(kind), Said(said)) is not None


def test_identifiers_found_in_public_read_as_their_table_says(shared_data: Path) -> None:
    """Every code and number of the table of identifiers is told right from wrong.

    But for two: the table calls a resident wrong who is older than the county's code, as
    people are whose number was given out years after they were born.
    """
    kinds = {"uscc": QuestionType.USCC, "resident_id": QuestionType.PERSON_ID}
    with (shared_data / "identifiers.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["kind"] in kinds]
    wrong = [
        row["value"]
        for row in rows
        if isinstance(reading_of(kinds[row["kind"]], row["value"]), Given)
        != (row["valid"] == "true")
    ]
    assert len(rows) > 200
    assert wrong == ["110111198012010078", "110201199312010077"]


def test_published_filing_numbers_hold_their_check_digit(shared_data: Path) -> None:
    """The check digit of domain section 7.4 holds for all but one of the published numbers."""
    with (shared_data / "registry.csv").open(encoding="utf-8-sig", newline="") as table:
        numbers = {row["filing_number"] for row in csv.DictReader(table)}
    parsed = [parse_filing_number(number) for number in numbers]
    assert sum(1 for each in parsed if each and each.check_holds) >= 7984
    whole = [each for each in parsed if each and each.length_holds]
    assert sum(1 for each in whole if not each.check_holds) == 1


@pytest.mark.parametrize("said", ["\u200b", " \u2060\ufeff", "\u3000", "\xad"])
def test_what_looks_empty_is_unanswered(said: str) -> None:
    """White space and characters nobody sees are no answer, in a text, a list or prose."""
    assert reading_of(QuestionType.TEXT, said) == UNANSWERED
    assert read(question(QuestionType.CHOICES), Said((said,))) == UNANSWERED
    assert read(question(QuestionType.PROSE), Said(prose_from_text(said))) == UNANSWERED


@pytest.mark.parametrize("kind", [k for k in QuestionType if k is not QuestionType.PERSON_ID])
def test_what_was_said_in_another_shape_is_told(kind: QuestionType) -> None:
    """A list at a text question, a text at a list: unreadable, never an empty answer."""
    wants_list = kind in (QuestionType.CHOICES, QuestionType.ROWS, QuestionType.FILES)
    raw = "甲" if wants_list or kind is QuestionType.PROSE else ("甲", "乙")
    assert read(question(kind), Said(raw)) == Unreadable("reading.shape")


@pytest.mark.parametrize(
    ("said", "number"),
    [("12000", 12000), ("１２，０００ 人", 12000), ("1,234,567", 1234567), ("12 000", 12000)],
)
def test_a_number_may_be_parted_by_thousands(said: str, number: int) -> None:
    """Commas and spaces stand between thousands; the unit 人 may follow."""
    assert reading_of(QuestionType.NUMBER, said) == Given(number)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("1,5", "reading.number"),
        ("1 5", "reading.number"),
        ("12,00", "reading.number"),
        ("1.5", "reading.number"),
        ("3-5", "reading.number"),
        ("1.2万", "reading.number_unit"),
        ("约3千人", "reading.number_unit"),
    ],
)
def test_a_typed_number_is_never_altered(said: str, why: str) -> None:
    """What is no whole number written in full is told; it does not read as another number."""
    assert reading_of(QuestionType.NUMBER, said) == Unreadable(why)
