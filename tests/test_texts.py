"""Every word the program says is there in Chinese and English, by our rules of tone."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from filing_desktop.resources import resource_path
from filing_desktop.texts import LANGUAGES, Texts, load_texts

SOURCE = Path(__file__).resolve().parents[1] / "src" / "filing_desktop"

#: What a message to a Chinese reader does not say (``ux.md`` U22, ``look.md`` section 7).
UNWANTED = {
    "zh": ("请", "您", "无效", "非法", "错误代码", "恭喜", "哎呀", "一键", "智能", "！"),
    # The window's font draws curly quotes as wide as a Chinese character.
    "en": ("please", "invalid", "oops", "illegal", "congratulations", "!", "’", "“", "”"),
}


@cache
def texts(language: str) -> Texts:
    """The words of a language."""
    return load_texts(language, resource_path("i18n"))


def messages(language: str) -> dict[str, str]:
    """All messages of a language by code."""
    return dict(texts(language)._messages)


def places(message: str) -> set[str]:
    """The names of the places in a message."""
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def codes_in_program() -> Iterator[tuple[str, str]]:
    """Every literal code given to ``FilingError`` or ``say``, with its file and line."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            code = _code_given(node)
            if "." in code:
                yield code, f"{path.relative_to(SOURCE)}:{getattr(node, 'lineno', 0)}"


def _code_given(node: ast.AST) -> str:
    if not isinstance(node, ast.Call) or not node.args:
        return ""
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    first = node.args[0]
    if name not in ("FilingError", "say") or not isinstance(first, ast.Constant):
        return ""
    return first.value if isinstance(first.value, str) else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_words(language: str) -> None:
    """No error and no label is shown as a bare code."""
    missing = [
        f"{place} {code}" for code, place in codes_in_program() if not texts(language).has(code)
    ]
    assert missing == []


def test_both_languages_say_the_same_things() -> None:
    """The two languages have the same codes, and each message the same places."""
    zh, en = messages("zh"), messages("en")
    assert sorted(zh) == sorted(en)
    assert [code for code in zh if places(zh[code]) != places(en[code])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_keep_their_tone(language: str) -> None:
    """No begging, no blame, no cheering, no exclamation."""
    wrong = [
        f"{code}: {word}"
        for code, text in messages(language).items()
        for word in UNWANTED[language]
        if word in text.lower()
    ]
    assert wrong == []


def _write(folder: Path, **files: str) -> Path:
    """A folder of messages in Chinese."""
    (folder / "zh").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / "zh" / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def test_compiled_messages_follow_their_sources(tmp_path: Path) -> None:
    """What is kept compiled is never older than the sources, and leaves nothing behind."""
    cache = tmp_path / "cache"
    first = _write(tmp_path / "i18n", a="one: 一\n", b="two: 二\n")
    assert load_texts("zh", first, cache).say("one") == "一"
    assert load_texts("zh", first, cache).say("two") == "二"
    changed = _write(first, a="one: 壹\n")
    assert load_texts("zh", changed, cache).say("one") == "壹"
    assert len(list(cache.iterdir())) == 1


def test_a_line_moved_to_another_file_is_noticed(tmp_path: Path) -> None:
    """The checksum knows where one file ends: here the second code would stand twice."""
    cache = tmp_path / "cache"
    folder = _write(tmp_path / "i18n", a="one: 一\n", b="two: 二\n")
    load_texts("zh", folder, cache)
    _write(folder, a="one: 一\ntwo: 二\n", b="two: 二\n")
    with pytest.raises(ValueError, match="stands twice"):
        load_texts("zh", folder, cache)


def test_damaged_compiled_messages_are_made_anew(tmp_path: Path) -> None:
    """A damaged file costs a little time, nothing else."""
    cache = tmp_path / "cache"
    folder = _write(tmp_path / "i18n", a="one: 一\n")
    load_texts("zh", folder, cache)
    (kept,) = cache.iterdir()
    kept.write_bytes(b"\xff{")
    assert load_texts("zh", folder, cache).say("one") == "一"
    assert kept.read_text("utf-8") == '{"one": "一"}'
