"""What an answers file says, as values, and the limits it keeps to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from filing_desktop.errors import FilingError, SeveralErrors
from filing_desktop.filing.answer import Address
from filing_desktop.filing.sheet import AnswerSheet

ANSWERS_FORMAT = 1
MOST_BYTES = 20_000_000
MOST_CHARACTERS = 200_000  # of one answer
MOST_ROWS = 500  # of one group; a filing has dozens, and the papers grow with each
ROW_KEY = re.compile(r"[a-z]+[0-9]+")

#: The members of the file, in the order they are written.
MEMBERS = (
    "format",
    "edition",
    "answers",
    "rows",
    "files",
    "hand_edits",
    "kept",
    "finished",
    "unsure",
)


@dataclass(frozen=True, slots=True)
class Answers:
    """A read answers file: ``files`` are the paths as written, relative to the file's folder."""

    edition: str
    sheet: AnswerSheet
    files: Mapping[Address, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problems:
    """Collects what is wrong with a file, so that all of it is told at once."""

    found: list[FilingError] = field(default_factory=list)

    def add(self, code: str, **places: str | int) -> None:
        """Note one problem and its place."""
        self.found.append(FilingError(code, **places))

    def raise_any(self) -> None:
        """Raise what was found: alone, or as ``SeveralErrors``; quiet where there is nothing."""
        if len(self.found) == 1:
            raise self.found[0]
        if self.found:
            raise SeveralErrors(tuple(self.found))


#: The keys of the rows of a group that an answer may refer to.
RowsOf = Callable[[str], tuple[str, ...]]
