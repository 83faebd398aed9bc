"""One entry of a catalogue file: typed access to its keys, and errors that name the place."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from filing_desktop.catalog.conditions import (
    ALWAYS,
    NEVER,
    AllOf,
    Answered,
    AnyOf,
    Condition,
    Has,
    Not,
)
from filing_desktop.catalog.model import Bilingual

Node = str | list["Node"] | dict[str, "Node"]
E = TypeVar("E", bound=StrEnum)

_TRUE = frozenset({"yes", "true"})
_FALSE = frozenset({"no", "false"})


class CatalogError(Exception):
    """A mistake in a catalogue file; for whoever writes catalogues."""

    def __init__(self, file: str, entry: str, key: str, what: str) -> None:
        super().__init__(f"{file}: {entry}: {key} {what}")
        self.file, self.entry, self.key, self.what = file, entry, key, what


class Entry:
    """A mapping of a catalogue file that notes which keys were read.

    ``finish`` refuses keys nobody asked for, so that a misspelt key is an error instead
    of a silence.
    """

    def __init__(self, file: str, raw: Node, name: str = "") -> None:
        self.file = file
        self.name = name
        if not isinstance(raw, dict):
            raise CatalogError(file, name, "entry", "is not a mapping")
        self._raw: Mapping[str, Node] = raw
        self._read: set[str] = set()
        self._children: list[Entry] = []
        identity = raw.get("id") or raw.get("key")
        if not name and isinstance(identity, str):
            self.name = identity

    def error(self, key: str, what: str) -> CatalogError:
        """An error at ``key`` of this entry."""
        return CatalogError(self.file, self.name, key, what)

    def text(self, key: str, absent: str | None = None) -> str:
        """The text at ``key``; an error where it is missing and ``absent`` is None."""
        self._read.add(key)
        value = self._raw.get(key, absent)
        if value is None:
            raise self.error(key, "is missing")
        if not isinstance(value, str):
            raise self.error(key, "is not a text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts at ``key``; one text stands for a list of one, nothing for none."""
        self._read.add(key)
        value = self._raw.get(key, [])
        if isinstance(value, str):
            return (value,) if value else ()
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.error(key, "is not a list of texts")
        return tuple(each for each in value if isinstance(each, str))

    def number(self, key: str) -> int | None:
        """The whole number at ``key``, or None where there is none."""
        text = self.text(key, "")
        if not text:
            return None
        if not text.isdecimal():
            raise self.error(key, "is not a whole number")
        return int(text)

    def flag(self, key: str, *, absent: bool = False) -> bool:
        """The yes or no at ``key``."""
        text = self.text(key, "yes" if absent else "no")
        if text not in _TRUE | _FALSE:
            raise self.error(key, "is neither yes nor no")
        return text in _TRUE

    def one_of(self, kinds: type[E], key: str) -> E:
        """The member of ``kinds`` named at ``key``."""
        text = self.text(key)
        try:
            return kinds(text)
        except ValueError as reason:
            known = ", ".join(kinds)
            raise self.error(key, f"is {text}, none of {known}") from reason

    def mapping(self, key: str) -> dict[str, str]:
        """The mapping of texts at ``key``, empty where there is none."""
        child = self.child(key)
        return child.rest() if child else {}

    def child(self, key: str) -> Entry | None:
        """The mapping at ``key``, or None."""
        self._read.add(key)
        value = self._raw.get(key)
        return None if value is None else self._adopt(key, value)

    def children(self, key: str) -> list[Entry]:
        """The mappings listed at ``key``."""
        self._read.add(key)
        value = self._raw.get(key, [])
        if not isinstance(value, list):
            raise self.error(key, "is not a list")
        return [self._adopt(f"{key}[{number}]", each) for number, each in enumerate(value)]

    def bilingual(self) -> Bilingual:
        """The texts at ``zh`` and ``en``; where ``en`` is absent the Chinese stands for both."""
        zh = self.text("zh")
        return Bilingual(zh, self.text("en", zh))

    def rest(self) -> dict[str, str]:
        """Every key not read yet, with its text."""
        return {key: self.text(key) for key in self._raw if key not in self._read}

    def condition(self, key: str, absent: str) -> Condition:
        """The condition at ``key``."""
        self._read.add(key)
        return self._condition(key, self._raw.get(key, absent))

    def finish(self) -> None:
        """Refuse keys that nobody reads."""
        unknown = sorted(set(self._raw) - self._read)
        if unknown:
            raise self.error(unknown[0], "is not a key of such an entry")
        for child in self._children:
            child.finish()

    def _adopt(self, key: str, value: Node) -> Entry:
        child = Entry(self.file, value, f"{self.name}.{key}")
        self._children.append(child)
        return child

    def _condition(self, key: str, raw: Node) -> Condition:
        if raw in ("always", "yes"):
            return ALWAYS
        if raw in ("never", "no"):
            return NEVER
        if not isinstance(raw, dict):
            raise self.error(key, "is not a condition")
        match sorted(raw.items()):
            case [("has", values), ("question", str(question))]:
                named = [values] if isinstance(values, str) else values
                if not isinstance(named, list) or not all(isinstance(v, str) for v in named):
                    raise self.error(key, "has no list of values")
                return Has(question, tuple(str(value) for value in named))
            case [("answered", str(question))]:
                return Answered(question)
            case [("not", inner)]:
                return Not(self._condition(key, inner))
            case [("all", list(inners))]:
                return AllOf(tuple(self._condition(key, inner) for inner in inners))
            case [("any", list(inners))]:
                return AnyOf(tuple(self._condition(key, inner) for inner in inners))
        raise self.error(key, "is not a condition")
