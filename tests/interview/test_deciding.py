"""What is written never hides a question; what is chosen may."""

from __future__ import annotations

from filing_desktop.catalog.model import QuestionType
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.interview.page import deciding_questions, hidden_answers
from filing_desktop.resources import resource_path

CATALOG = load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))


def test_a_text_decides_nothing() -> None:
    """While somebody writes nobody has to look for answers that the next letter hides."""
    written = {QuestionType.TEXT, QuestionType.LONG_TEXT, QuestionType.PROSE}
    texts = {each.id for each in CATALOG.questions.values() if each.type in written}
    assert texts
    assert not texts & deciding_questions(CATALOG)


def test_whatever_hides_an_answer_is_one_that_decides() -> None:
    """A choice taken back hides what was said below it, and is known to be such a one."""
    chosen, below = "detail.use_case", "detail.use_case_other"
    chose = AnswerSheet().with_entry(Address(chosen), Said("other"))
    told = chose.with_entry(Address(below), Said("文稿润色"))
    combination = CATALOG.edition.combinations[0]
    assert hidden_answers(Facts(CATALOG, told, combination)) == 0
    taken_back = told.with_entry(Address(chosen), Said("writing"))
    assert hidden_answers(Facts(CATALOG, taken_back, combination)) == 1
    assert chosen in deciding_questions(CATALOG)
