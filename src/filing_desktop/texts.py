"""The words of the program in Chinese and English, by code."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import yaml

from filing_desktop.errors import FilingError, SeveralErrors

LANGUAGES = ("zh", "en")


class Texts:
    """Messages of one language. A message may hold places such as ``{count}``."""

    def __init__(self, language: str, messages: Mapping[str, str]) -> None:
        self.language = language
        self._messages = messages

    def say(self, code: str, /, **arguments: str | int) -> str:
        """The message ``code`` with its places filled; a KeyError is our own mistake."""
        return self._messages[code].format(**arguments)

    def has(self, code: str) -> bool:
        """Whether there is a message of that code."""
        return code in self._messages

    def explain(self, error: FilingError) -> str:
        """What happened and what to do, a line for each of several errors."""
        if isinstance(error, SeveralErrors):
            return "\n".join(self.explain(each) for each in error.errors)
        return self.say(error.code, **error.arguments)


def load_texts(language: str, folder: Path) -> Texts:
    """The messages in ``folder/<language>/*.yaml``; a code that stands twice is refused."""
    messages: dict[str, str] = {}
    for path in sorted((folder / language).glob("*.yaml")):
        loaded = yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506  # only text
        for code, text in (loaded or {}).items():
            if code in messages:
                raise ValueError(f"{path.name}: {code} stands twice")
            messages[code] = text
    return Texts(language, MappingProxyType(messages))
