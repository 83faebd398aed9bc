"""Rows into the frozen values of the domain and back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import (
    UNTOUCHED,
    DoesNotApply,
    Entry,
    Said,
    Untouched,
    parse_address,
)
from filing_desktop.filing.change import (
    Edit,
    SetEntry,
    SetFinished,
    SetHandEdit,
    SetKept,
    SetRows,
    applied,
)
from filing_desktop.filing.client import Client, Filing
from filing_desktop.filing.prose import Prose
from filing_desktop.filing.raw_json import raw_from_json, raw_to_json
from filing_desktop.filing.sheet import AnswerSheet, HandEdit
from filing_desktop.storage.rows import ClientRow, FilingRow


class Piece(NamedTuple):
    """One thing set in a sheet as it is stored; no body is a thing that is not set."""

    kind: str
    place: str
    body: str | None


def client_from_row(row: ClientRow) -> Client:
    """The client in a row."""
    return Client(
        key=row.key,
        name=row.name,
        code=row.code,
        colour=row.colour,
        created_at=dt.datetime.fromisoformat(row.created_at),
        deleted_at=_moment(row.deleted_at),
    )


def row_from_client(client: Client) -> ClientRow:
    """The row of a client; refuses half a surrogate pair in its name."""
    check_storable(client.name, "client.name")
    return ClientRow(
        key=client.key,
        name=client.name,
        code=client.code,
        colour=client.colour,
        created_at=client.created_at.isoformat(),
        deleted_at=client.deleted_at.isoformat() if client.deleted_at else None,
    )


def filing_from_row(row: FilingRow) -> Filing:
    """The filing in a row."""
    return Filing(
        key=row.key,
        client_key=row.client_key,
        title=row.title,
        edition=row.edition,
        combination=row.combination,
        created_at=dt.datetime.fromisoformat(row.created_at),
        edited_at=dt.datetime.fromisoformat(row.edited_at),
        last_section=row.last_section,
        deleted_at=_moment(row.deleted_at),
        stage=row.stage,
    )


def row_from_filing(filing: Filing) -> FilingRow:
    """The row of a filing; refuses half a surrogate pair in its title."""
    check_storable(filing.title, "filing.title")
    return FilingRow(
        key=filing.key,
        client_key=filing.client_key,
        title=filing.title,
        edition=filing.edition,
        combination=filing.combination,
        created_at=filing.created_at.isoformat(),
        edited_at=filing.edited_at.isoformat(),
        last_section=filing.last_section,
        deleted_at=filing.deleted_at.isoformat() if filing.deleted_at else None,
        stage=filing.stage,
    )


def piece_of(edit: Edit) -> Piece:
    """The edit as a piece; refuses half a surrogate pair (``library.unstorable_text``)."""
    match edit:
        case SetEntry(address, entry):
            return _piece("entry", str(address), _entry_to_json(entry))
        case SetRows(group, keys):
            return _piece("rows", group, None if keys is None else list(keys))
        case SetHandEdit(block, hand_edit):
            return _piece("hand_edit", block, hand_edit and _hand_edit_to_json(hand_edit))
        case SetKept(finding, reason):
            return _piece("kept", finding, reason)
        case SetFinished(mark, is_finished):
            return _piece("finished", mark, True if is_finished else None)


def edit_of(piece: Piece) -> Edit:
    """The edit that sets a piece."""
    place = piece.place
    value = None if piece.body is None else json.loads(piece.body)
    match piece.kind:
        case "entry":
            return SetEntry(parse_address(place), _entry_from_json(value))
        case "rows":
            return SetRows(place, None if value is None else tuple(value))
        case "hand_edit":
            return SetHandEdit(place, None if value is None else _hand_edit_from_json(value))
        case "kept":
            return SetKept(place, value)
        case "finished":
            return SetFinished(place, is_finished=value is not None)
        case unknown:
            raise ValueError(unknown)


def sheet_of(pieces: Iterable[Piece]) -> AnswerSheet:
    """The sheet in which all these pieces are set."""
    edits = [edit_of(piece) for piece in pieces]
    entries = {each.address: each.entry for each in edits if isinstance(each, SetEntry)}
    sheet = AnswerSheet(entries=entries)
    for edit in edits:  # decisions are few, entries many: only those are set at once
        if not isinstance(edit, SetEntry):
            sheet = applied(sheet, edit)
    return sheet


def check_storable(text: str, place: str) -> None:
    """Refuse half a surrogate pair, which no file can hold (``library.unstorable_text``)."""
    try:
        text.encode()
    except UnicodeEncodeError:
        shown = place.encode("ascii", "backslashreplace").decode()
        raise FilingError("library.unstorable_text", place=shown) from None


def _piece(kind: str, place: str, value: Any) -> Piece:
    body = None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    check_storable(place + (body or ""), place)
    return Piece(kind, place, body)


def _entry_to_json(entry: Entry) -> Any:
    match entry:
        case Said(raw, unsure):
            return {"said": raw_to_json(raw)} | ({"unsure": True} if unsure else {})
        case DoesNotApply(reason, before):
            kept = _entry_to_json(before)
            return {"not_applicable": reason} | ({"before": kept} if kept else {})
        case Untouched(unsure):
            return {"unsure": True} if unsure else None


def _entry_from_json(value: Any) -> Entry:
    if value is None:
        return UNTOUCHED
    if "not_applicable" in value:
        return DoesNotApply(value["not_applicable"], _answer_from_json(value.get("before", {})))
    return _answer_from_json(value)


def _answer_from_json(value: Any) -> Said | Untouched:
    unsure = value.get("unsure", False)
    return Said(raw_from_json(value["said"]), unsure) if "said" in value else Untouched(unsure)


def _hand_edit_to_json(edit: HandEdit) -> Any:
    return {"text": raw_to_json(edit.prose), "replaced": edit.replaced}


def _hand_edit_from_json(value: Any) -> HandEdit:
    prose = raw_from_json(value["text"])
    if not isinstance(prose, Prose):
        raise TypeError("a hand edit is prose")
    return HandEdit(prose, value["replaced"])


def moment_of(text: str) -> dt.datetime:
    """The moment written as ISO 8601."""
    return dt.datetime.fromisoformat(text)


def _moment(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None
