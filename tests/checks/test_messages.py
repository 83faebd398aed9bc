"""Every finding has words in both languages, and every word is used."""

from __future__ import annotations

import re
import string
from functools import cache
from pathlib import Path

import pytest
import yaml

from filing_desktop.resources import resource_path
from filing_desktop.texts import LANGUAGES, Texts, load_texts
from tests.checks import (
    test_claims,
    test_consistency,
    test_dates,
    test_fields,
    test_formal,
    test_hand_edits,
    test_kinds,
    test_naming,
    test_organisation,
    test_policies,
    test_protection,
    test_safety,
    test_statements,
    test_substance,
)
from tests.checks.base import Change, findings

CASES = [
    case
    for module in (
        test_claims, test_consistency, test_dates, test_fields, test_formal, test_hand_edits,
        test_kinds, test_naming, test_organisation, test_policies, test_protection, test_safety,
        test_statements, test_substance,
    )
    for case in module.FIRES
]  # fmt: skip
FIRED_ALONE = {"field.file_size", "clocks.filing_late"}  # by tests of their own
CODE = re.compile(
    r'"((?:field|consistency|dates|statements|formal|hand_edit|substance|safety|protection'
    r'|organisation|clocks)\.[a-z_]+)"'
)
FORBIDDEN = re.compile("请|无效|非法|错误代码|您|恭喜|智能|一键|合规|！|!")


@cache
def texts(language: str) -> Texts:
    """All messages of the program in one language."""
    return load_texts(language, resource_path("i18n"))


@cache
def codes(language: str) -> dict[str, str]:
    """The messages of the checks in one language."""
    path = resource_path("i18n", language, "checks.yaml")
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {code: str(words) for code, words in found.items()}


def places(words: str) -> set[str]:
    """The places a message has to be filled."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_both_languages_say_the_same_things() -> None:
    """The same codes with the same places stand in both files."""
    chinese, english = codes("zh"), codes("en")
    assert chinese.keys() == english.keys()
    for code, words in chinese.items():
        assert places(words) == places(english[code]), code


def test_every_message_has_a_case_that_fires_it() -> None:
    """Each title in the files is told by some case of the tests."""
    titles = {code.removesuffix(".title") for code in codes("zh") if code.endswith(".title")}
    assert titles == {message for message, _ in CASES} | FIRED_ALONE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("message", "change"), CASES)
def test_a_finding_can_be_said(language: str, message: str, change: Change) -> None:
    """Title and remedy of a finding are filled without a place left over."""
    for finding in findings(change).open:
        for code in (finding.title_code, finding.remedy_code):
            said = texts(language).say(code, **finding.arguments_in(language))
            assert said
            assert "{" not in said
            assert "Bilingual" not in said


def test_chinese_keeps_to_the_copy_rules() -> None:
    """At most 40 characters a sentence, none of the words the window never says."""
    for code, words in codes("zh").items():
        assert not FORBIDDEN.search(words), code
        for sentence in re.split("[。；]", words):
            assert len(sentence) <= 40, (code, sentence)


def test_english_neither_begs_nor_condemns() -> None:
    """No "please" and no "invalid"."""
    for code, words in codes("en").items():
        assert not re.search(r"please|invalid|compliant|!", words, re.IGNORECASE), code


def test_every_code_in_the_rules_has_words() -> None:
    """A message code written in a check stands in the files, or begins one that does."""
    folder = Path(__file__).resolve().parents[2] / "src" / "filing_desktop" / "checks"
    written = {
        code for path in folder.glob("*.py") for code in CODE.findall(path.read_text("utf-8"))
    }
    titles = {code.removesuffix(".title") for code in codes("zh")}
    assert written
    assert written <= titles
