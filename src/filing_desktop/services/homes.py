"""What the first page of an open library lists: filings with their clients, and the bin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from filing_desktop.filing.change import Scope
from filing_desktop.filing.client import Client, Filing, leaves_bin_at
from filing_desktop.services.library import listing
from filing_desktop.services.library_ports import OpenLibrary


class Shown(StrEnum):
    """Which filings are shown: all, those where something is to do, waiting, published."""

    ALL = "all"
    TO_DO = "to_do"
    IN_REVIEW = "in_review"
    PUBLISHED = "published"


class Order(StrEnum):
    """By what the filings are sorted."""

    EDITED = "edited"
    TITLE = "title"
    CLIENT = "client"
    MUST_FIX = "must_fix"


_REVIEW = frozenset({"entity_review", "algorithm_review", "submitted"})
_PUBLISHED = frozenset({"published"})
_CLOSED = frozenset({"cancelled"})


@dataclass(frozen=True, slots=True)
class FilingRow:
    """A filing, whose it is, and how many must-fix findings it has where that is known."""

    client: Client
    filing: Filing
    must_fix: int | None = None

    @property
    def scope(self) -> Scope:
        """The sheet of the filing."""
        return Scope(self.client.key, self.filing.key)


@dataclass(frozen=True, slots=True)
class BinRow:
    """What lies in the bin: a filing, or a client with all its filings; until when."""

    client: Client
    filing: Filing | None
    deleted_at: dt.datetime
    goes_at: dt.datetime

    @property
    def scope(self) -> Scope:
        """What is restored or destroyed."""
        return Scope(self.client.key, self.filing.key if self.filing else "")


def rows_of(library: OpenLibrary, must_fix: Mapping[str, int]) -> tuple[FilingRow, ...]:
    """Every filing with its client; ``must_fix`` counts by filing key, where known."""
    return tuple(
        FilingRow(client, filing, must_fix.get(filing.key))
        for client, filings in listing(library)
        for filing in filings
    )


def kind_of(row: FilingRow) -> Shown:
    """In which part of the list a filing stands, by its stage."""
    stage = row.filing.stage
    if stage in _REVIEW:
        return Shown.IN_REVIEW
    return Shown.PUBLISHED if stage in _PUBLISHED | _CLOSED else Shown.TO_DO


def count_of(rows: Iterable[FilingRow], shown: Shown) -> int:
    """How many filings a part of the list holds."""
    return sum(1 for row in rows if shown is Shown.ALL or kind_of(row) is shown)


def matching(
    rows: Iterable[FilingRow], *, shown: Shown = Shown.ALL, client: str = "", text: str = ""
) -> tuple[FilingRow, ...]:
    """The filings of one part, of one client where a key is given, whose names hold ``text``.

    The text is looked for as it stands, in title, client name and code; case does not count.
    """
    wanted = text.strip().casefold()
    return tuple(
        row
        for row in rows
        if (shown is Shown.ALL or kind_of(row) is shown)
        and client in {"", row.client.key}
        and any(
            wanted in name.casefold()
            for name in (row.filing.title, row.client.name, row.client.code)
        )
    )


def sorted_rows(rows: Iterable[FilingRow], order: Order) -> tuple[FilingRow, ...]:
    """The filings in order; where that leaves a tie, the last edited comes first."""
    recent = sorted(rows, key=lambda row: row.filing.edited_at, reverse=True)
    match order:
        case Order.TITLE:
            recent.sort(key=lambda row: row.filing.title)
        case Order.CLIENT:
            recent.sort(key=lambda row: row.client.code)
        case Order.MUST_FIX:
            recent.sort(key=lambda row: row.must_fix or 0, reverse=True)
        case Order.EDITED:
            pass
    return tuple(recent)


def bin_rows(library: OpenLibrary) -> tuple[BinRow, ...]:
    """What lies in the bin, last deleted first.

    The filings of a client in the bin come back with it, and have no row of their own.
    """
    shelf = library.shelf
    found: list[BinRow] = []
    for client in shelf.clients(in_bin=True):
        if client.deleted_at is not None:
            goes = leaves_bin_at(client.deleted_at)
            found.append(BinRow(client, None, client.deleted_at, goes))
    for client in shelf.clients():
        for filing in shelf.filings(client.key, in_bin=True):
            if filing.deleted_at is not None:
                goes = leaves_bin_at(filing.deleted_at)
                found.append(BinRow(client, filing, filing.deleted_at, goes))
    return tuple(sorted(found, key=lambda row: row.deleted_at, reverse=True))


def last_filing(library: OpenLibrary) -> tuple[Client, Filing, str] | None:
    """Whose filing and which section the filer was in last, if it is still there."""
    position = library.last_position()
    if position is None:
        return None
    for client, filings in listing(library):
        for filing in filings:
            if Scope(client.key, filing.key) == position.scope:
                return client, filing, position.section
    return None


def suggested_code(name: str, taken: Sequence[str]) -> str:
    """A free code of two to four capital letters for a client of that name.

    Latin letters of the name come first, then the initials Chinese characters have in
    pinyin (their place in GB 2312, which lists the common ones in that order).
    """
    letters = "".join(filter(None, map(_initial, name)))[:2]
    start = letters if len(letters) == 2 else (letters + "KH")[:2]
    for code in (start, *(start + chr(ord("A") + n) for n in range(26))):
        if code not in taken:
            return code
    return next(
        code
        for first in range(26)
        for second in range(26)
        if (code := f"{start}{chr(65 + first)}{chr(65 + second)}") not in taken
    )


#: The first GB 2312 code of each pinyin initial, for the 3,755 common characters.
_INITIALS = (
    (0xB0A1, "A"), (0xB0C5, "B"), (0xB2C1, "C"), (0xB4EE, "D"), (0xB6EA, "E"), (0xB7A2, "F"),
    (0xB8C1, "G"), (0xB9FE, "H"), (0xBBF7, "J"), (0xBFA6, "K"), (0xC0AC, "L"), (0xC2E8, "M"),
    (0xC4C3, "N"), (0xC5B6, "O"), (0xC5BE, "P"), (0xC6DA, "Q"), (0xC8BB, "R"), (0xC8F6, "S"),
    (0xCBFA, "T"), (0xCDDA, "W"), (0xCEF4, "X"), (0xD1B9, "Y"), (0xD4D1, "Z"),
)  # fmt: skip
_LAST_COMMON = 0xD7F9


def _initial(character: str) -> str:
    if character.isascii():
        return character.upper() if character.isalpha() else ""
    try:
        code = int.from_bytes(character.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return ""
    if not _INITIALS[0][0] <= code <= _LAST_COMMON:
        return ""
    return next(letter for first, letter in reversed(_INITIALS) if first <= code)
