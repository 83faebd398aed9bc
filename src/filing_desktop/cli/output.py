"""Where a command speaks: lines for people, or one JSON value."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TextIO


@dataclass(frozen=True, slots=True)
class Output:
    """Where a command speaks: lines for people, or one JSON value."""

    stream: TextIO
    as_json: bool

    def say(self, line: str) -> None:
        """A line for a person; nothing where JSON is wanted."""
        if not self.as_json:
            print(printable(line), file=self.stream)

    def give(self, value: Mapping[str, Any]) -> None:
        """The JSON value of the whole command; nothing where lines are wanted."""
        if self.as_json:
            self.print_json(value, sort_keys=True)

    def print_json(self, value: Mapping[str, Any], *, sort_keys: bool = False) -> None:
        """A JSON value, whatever is wanted; escaped where the stream lacks a character."""
        text = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=sort_keys)
        try:
            text.encode(self.stream.encoding or "utf-8")
        except UnicodeEncodeError:
            text = json.dumps(value, indent=2, sort_keys=sort_keys)
        print(text, file=self.stream)


def printable(line: str) -> str:
    r"""The line with control characters as ``\x1b``: a file must not steer the terminal."""
    return "".join(
        each if each == "\n" or unicodedata.category(each) != "Cc" else repr(each)[1:-1]
        for each in line
    )
