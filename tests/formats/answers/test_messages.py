"""Every refusal of the formats has its message in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
import yaml

from filing_desktop.resources import resource_path

FORMATS = Path(__file__).parents[3] / "src" / "filing_desktop" / "formats"
FOLDERS = ("answers", "images", "docx", "package")
CODE = re.compile(r"(answers|images|export|verify)\.[a-z0-9_]+")
#: Arguments that are passed on as a mapping: by ``_named``, and the name of a file.
PASSED_ON = {"place", "nearest"}


def _raised() -> Iterator[tuple[str, set[str]]]:
    """Each code with the arguments of one call that gives it."""
    for folder in FOLDERS:
        for path in (FORMATS / folder).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and node.args:
                    first = node.args[0]
                    if isinstance(first, ast.Constant) and CODE.fullmatch(str(first.value)):
                        yield str(first.value), {each.arg or "**" for each in node.keywords}


def _texts(language: str) -> dict[str, str]:
    text = resource_path("i18n", language, "formats.yaml").read_text("utf-8")
    loaded: dict[str, str] = yaml.safe_load(text)
    return loaded


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_code_has_a_message_that_can_be_filled(language: str) -> None:
    """No refusal is without words, and no message asks for a place that is not given."""
    texts = _texts(language)
    named_by_code = {"export.disk_full", "export.not_writable", "export.no_folder", "export.io"}
    for code, arguments in _raised():
        given = set(arguments)
        if "**" in arguments:
            given |= PASSED_ON
        if code.startswith("images."):
            given.add("file")
        assert _places(texts[code]) <= given, code
    assert {code for code, _ in _raised()} | named_by_code == set(texts)
    for code in named_by_code:
        assert _places(texts[code]) <= {"folder"}


def test_both_languages_say_the_same_codes_and_places() -> None:
    """A message exists in Chinese and English, with the same places."""
    chinese, english = _texts("zh"), _texts("en")
    assert chinese.keys() == english.keys()
    assert {code: _places(text) for code, text in chinese.items()} == {
        code: _places(text) for code, text in english.items()
    }


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", ("请", "无效", "非法", "错误代码", "您", "！", "!")),
        ("en", ("please", "invalid", "!")),
    ],
)
def test_messages_keep_to_the_house_words(language: str, words: tuple[str, ...]) -> None:
    """Messages say what happened and what to do, without scolding."""
    for code, text in _texts(language).items():
        assert not [word for word in words if word in text.lower()], code
