"""Where a command speaks: lines for people, or one JSON value."""

from __future__ import annotations

import json
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
            print(line, file=self.stream)

    def give(self, value: Mapping[str, Any]) -> None:
        """The JSON value of the whole command; nothing where lines are wanted."""
        if self.as_json:
            text = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
            print(text, file=self.stream)
