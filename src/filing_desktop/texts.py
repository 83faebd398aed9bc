"""The words of the program in Chinese and English, by code."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from filing_desktop.errors import FilingError, SeveralErrors

LANGUAGES = ("zh", "en")
_PREFIX = "texts-"


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


def load_texts(language: str, folder: Path, cache: Path | None = None) -> Texts:
    """The messages in ``folder/<language>/*.yaml``; a code that stands twice is refused.

    ``cache`` is a folder where they are kept compiled, by the checksum of their bytes: it
    guards against a change, not against an enemy, and SHA-256 would load OpenSSL for it.
    """
    sources = {path.name: path.read_bytes() for path in sorted((folder / language).glob("*.yaml"))}
    if cache is None:
        return Texts(language, _parsed(sources))
    compiled = cache / f"{_PREFIX}{language}-{_checksum(sources)}.json"
    try:
        return Texts(language, MappingProxyType(json.loads(compiled.read_bytes())))
    except (OSError, ValueError):  # not there yet, or damaged: the sources are at hand
        messages = _parsed(sources)
    _keep(compiled, language, messages)
    return Texts(language, messages)


def _checksum(sources: Mapping[str, bytes]) -> str:
    """Of names, lengths and bytes: what moves from one file to the next changes it."""
    checksum = 0
    for name, data in sources.items():
        checksum = zlib.crc32(data, zlib.crc32(f"{name}:{len(data)};".encode(), checksum))
    return f"{checksum:08x}"


def _parsed(sources: Mapping[str, bytes]) -> Mapping[str, str]:
    import yaml  # noqa: PLC0415  # not needed where the compiled messages are at hand

    messages: dict[str, str] = {}
    for name, data in sources.items():
        loaded = yaml.load(data, Loader=yaml.BaseLoader)  # noqa: S506  # makes only text
        for code, text in (loaded or {}).items():
            if code in messages:
                raise ValueError(f"{name}: {code} stands twice")
            messages[code] = text
    return MappingProxyType(messages)


def _keep(compiled: Path, language: str, messages: Mapping[str, str]) -> None:
    partial = compiled.with_suffix(".partial")
    try:
        compiled.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(dict(messages), ensure_ascii=False), "utf-8")
        partial.replace(compiled)
        for older in set(compiled.parent.glob(f"{_PREFIX}{language}-*.json")) - {compiled}:
            older.unlink()  # of an earlier program: nobody asks for it again
    except OSError:  # a folder that cannot be written costs a little time, nothing else
        return
