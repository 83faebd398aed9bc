"""The triage is read whole, linted, and speaks in the tone of the program."""

from __future__ import annotations

import pytest
import yaml

from filing_desktop.catalog.entry import CatalogError
from filing_desktop.catalog.reader import load_catalog
from filing_desktop.catalog.source import Tree
from filing_desktop.catalog.triage import TriageForm, load_triage, triage_from_tree
from filing_desktop.catalog.triage_lint import lint_triage
from filing_desktop.filing.combination import COMBINATIONS
from filing_desktop.resources import resource_path

COMBINATION_IDS = frozenset(COMBINATIONS.values())
UNWANTED = (
    "合规",
    "通过",
    "请",
    "您",
    "无效",
    "非法",
    "！",
    "compliant",
    "approved",
    "please",
    "’",
)

QUESTIONS = """
- id: reach
  label: {zh: 谁用}
  why: {zh: 看谁用}
  options:
    - {value: ours, zh: 自己, explain: {zh: 自己用}}
    - {value: others, zh: 别人, explain: {zh: 别人用}}
"""
RULE = """
- id: need.ours
  topic: need
  when: {question: reach, has: ours}
  gives: {need: "no"}
  says: {zh: 不用}
  laws: [{law: tuijian, article: 第二条}]
  sources: [S1]
  confidence: official
"""
LAWS = "- {key: tuijian, zh: 规定, in_force: 2022-03-01}"


def parsed(texts: dict[str, str]) -> Tree:
    """The files as the program reads them: every scalar is text."""
    loader = yaml.BaseLoader
    return Tree({n: yaml.load(t, Loader=loader) for n, t in texts.items()})  # noqa: S506  # text alone


def small(questions: str = QUESTIONS, rules: str = RULE) -> TriageForm:
    """A triage of one question and one rule."""
    texts = {"questions.yaml": questions, "rules.yaml": rules, "laws.yaml": LAWS}
    return triage_from_tree(parsed(texts))


def shipped() -> TriageForm:
    """The triage that travels with the program."""
    return load_triage(resource_path("triage"))


def test_the_shipped_triage_has_no_mistake() -> None:
    """Every reference resolves, every rule has source, law and words."""
    assert lint_triage(shipped(), COMBINATION_IDS) == ()


def test_laws_and_sources_are_those_of_the_form() -> None:
    """Title and day of a law are the same in both; every source is explained."""
    catalog = load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))
    for key, law in shipped().laws.items():
        if key in catalog.laws:
            known = catalog.laws[key]
            assert (law.title.zh, law.in_force) == (known.title.zh, known.in_force)
    sources = {source for rule in shipped().rules.values() for source in rule.sources}
    assert sources <= set(catalog.sources)


def test_the_papers_are_documents_of_the_form() -> None:
    """A paper is named by the id of its document."""
    catalog = load_catalog(resource_path("catalog", "algorithm_filing", "2026-11"))
    papers = {paper for rule in shipped().rules.values() for paper in rule.gives.get("papers", ())}
    assert papers <= set(catalog.documents)


def test_every_type_is_explained_with_examples_of_every_day() -> None:
    """Who never heard of the types chooses by what they give."""
    types = {kind for kind, _role in COMBINATIONS}
    explained = {o.value for o in shipped().questions["kinds"].options if o.examples}
    assert types <= explained


def test_the_triage_keeps_its_tone() -> None:
    """It never judges a filing, and neither begs nor cheers."""
    form = shipped()
    said = [text for rule in form.rules.values() for text in (rule.says.zh, rule.says.en)]
    for question in form.questions.values():
        said += [question.label.zh, question.label.en, question.why.zh, question.why.en]
        for option in question.options:
            said += [option.label.zh, option.label.en, option.explain.zh, option.explain.en]
    assert [(word, text) for text in said for word in UNWANTED if word in text.lower()] == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("has: ours", "has: theirs", "looks for theirs"),
        ("question: reach", "question: other", "looks at other"),
        ("law: tuijian", "law: other", "cites other"),
        ("sources: [S1]", "sources: []", "lacks a source"),
        ('need: "no"', "filing: other", "no combination"),
        ("{question: reach, has: ours}", "{question: need, has: later}", "given nowhere above"),
        ("{question: reach, has: ours}", "{not: {question: need, has: yes}}", "may still come"),
    ],
)
def test_a_mistake_in_a_rule_is_named(old: str, new: str, what: str) -> None:
    """The linter tells each mistake it knows."""
    found = lint_triage(small(rules=RULE.replace(old, new)), COMBINATION_IDS)
    assert any(what in complaint.what for complaint in found)


def test_a_question_shown_by_one_below_is_named() -> None:
    """Questions are shown by answers to questions above them."""
    text = QUESTIONS + "  shown_when: {question: reach, has: ours}\n"
    found = lint_triage(small(questions=text), COMBINATION_IDS)
    assert any("does not stand above" in complaint.what for complaint in found)


def test_a_question_needs_two_options() -> None:
    """One answer is no choice."""
    text = QUESTIONS.replace("    - {value: others, zh: 别人, explain: {zh: 别人用}}\n", "")
    found = lint_triage(small(questions=text), COMBINATION_IDS)
    assert any("too few" in complaint.what for complaint in found)


@pytest.mark.parametrize("wrong", ["misspelt: x", "id: need.ours\n- id: need.ours"])
def test_a_key_nobody_reads_and_a_rule_twice_are_refused(wrong: str) -> None:
    """A misspelt key is an error instead of a silence."""
    with pytest.raises(CatalogError):
        small(rules=RULE + f"  {wrong}\n" if ":" in wrong and "\n" not in wrong else RULE + RULE)


def test_a_law_needs_a_day() -> None:
    """The day in force is a day."""
    tree = {"questions.yaml": QUESTIONS, "rules.yaml": RULE, "laws.yaml": LAWS}
    tree["laws.yaml"] = LAWS.replace("2022-03-01", "soon")
    with pytest.raises(CatalogError, match="is not a day"):
        triage_from_tree(parsed(tree))
