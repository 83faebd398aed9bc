"""Every refusal of the library has its words in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from filing_desktop.resources import resource_path

_SOURCES = Path(__file__).parents[2] / "src" / "filing_desktop"
_CODE = re.compile(r'"(library\.[a-z_]+)"')
_FILE_NAMES = {"library.db", "library.keys", "library.mark", "library.lock", "library.reserve"}


def _codes() -> set[str]:
    sources = [*(_SOURCES / "storage").rglob("*.py"), _SOURCES / "services" / "passphrase.py"]
    found = {code for path in sources for code in _CODE.findall(path.read_text("utf-8"))}
    return found - _FILE_NAMES


def _texts(language: str) -> dict[str, str]:
    path = resource_path("i18n", language, "storage.yaml")
    texts: dict[str, str] = yaml.safe_load(path.read_text("utf-8"))
    return texts


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_code_has_words(language: str) -> None:
    """The messages are exactly those of the codes in use."""
    assert set(_texts(language)) == _codes()


def test_same_places() -> None:
    """Both languages name the same places."""
    places = re.compile(r"{(\w+)}")
    english = _texts("en")
    for code, text in _texts("zh").items():
        assert set(places.findall(text)) == set(places.findall(english[code])), code
