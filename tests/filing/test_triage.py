"""What the facts lead to, and what they leave open."""

from __future__ import annotations

from filing_desktop.catalog.triage import TriageForm, load_triage
from filing_desktop.filing.triage import Need, judge, shown_questions
from filing_desktop.resources import resource_path


def form() -> TriageForm:
    """The shipped triage."""
    return load_triage(resource_path("triage"))


def test_nothing_said_leaves_the_first_question_open() -> None:
    """Without an answer there is no outcome, only what is to be answered."""
    outcome = judge(form(), {})
    assert (outcome.need, outcome.rules, outcome.open) == (Need.OPEN, (), ("reach",))


def test_questions_follow_from_answers() -> None:
    """Who uses it inside only is asked nothing more."""
    inside = [question.id for question in shown_questions(form(), {"reach": ("internal",)})]
    outside = [question.id for question in shown_questions(form(), {"reach": ("own_product",)})]
    assert (inside, outside) == (["reach"], ["reach", "kinds", "features"])


def test_what_a_hidden_question_was_answered_does_not_count() -> None:
    """Answers are kept while they are hidden, and speak again when they are shown."""
    facts = {"reach": ("internal",), "kinds": ("synth",), "features": ("comment",)}
    assert [rule.id for rule in judge(form(), facts).rules] == ["need.internal"]
    shown = judge(form(), {**facts, "reach": ("own_product",)})
    assert shown.need is Need.YES


def test_an_unanswered_question_is_not_taken_for_no() -> None:
    """Whether the product has such functions must be said before the law is said not to ask."""
    facts = {"reach": ("own_product",), "kinds": ("push",)}
    assert judge(form(), facts).need is Need.OPEN
    assert judge(form(), {**facts, "features": ("none",)}).need is Need.NO


def test_a_weak_need_waits_for_what_can_make_it_stronger() -> None:
    """While it is open whether a product is a companion, no filing is not said."""
    facts = {"reach": ("own_product",), "kinds": ("push", "synth"), "features": ("none",)}
    assert judge(form(), facts).need is Need.OPEN
    assert judge(form(), {**facts, "companion": ("no",)}).need is Need.ADVISED
    assert judge(form(), {**facts, "companion": ("yes",)}).need is Need.YES


def test_the_stronger_need_is_told() -> None:
    """What is supplied makes a filing needed, whatever the own product may be."""
    facts = {
        "reach": ("own_product", "api_supply"),
        "kinds": ("synth",),
        "features": ("none",),
        "companion": ("no",),
    }
    assert judge(form(), facts).need is Need.YES


def test_roles_of_one_type_are_not_several_types() -> None:
    """Both roles of deep synthesis are two filings because of the role alone."""
    facts = {"reach": ("own_product", "api_supply"), "kinds": ("synth",)}
    outcome = judge(form(), facts)
    assert outcome.count == ("per_role",)
    assert outcome.filings == ("synth_provider", "synth_supporter")


def test_asking_the_local_office_is_an_outcome() -> None:
    """It is told as one, with its rule."""
    outcome = judge(form(), {"reach": ("overseas",)})
    assert (outcome.need, outcome.is_local) == (Need.ASK, True)
