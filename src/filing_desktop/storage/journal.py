"""What was said is saved together with the journal of how it came about.

A stay has one step for every place it touched, updated as long as the stay lasts. The steps at
one place form a chain: undoing the newest on the present text gives the text before it, and so
on down. A stay that comes back after another one touched the place adds a new step.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from filing_desktop.errors import FilingError
from filing_desktop.filing.change import Change, PastStay, Scope, Stay, Step
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.storage.convert import (
    Piece,
    check_storable,
    edit_of,
    moment_of,
    piece_of,
    sheet_of,
)
from filing_desktop.storage.difference import DifferenceError, difference, undone
from filing_desktop.storage.rows import FilingRow, PieceRow, SheetRow, StayRow, StepRow, table_of

# Statements are tables, not mapped rows: an autosave runs them after every pause of the hands.
_SHEET, _PIECE, _FILING = table_of(SheetRow), table_of(PieceRow), table_of(FilingRow)
_STAY, _STEP = table_of(StayRow), table_of(StepRow)

_FIND_SHEET = select(_SHEET.c.id).where(
    _SHEET.c.client_key == bindparam("client"), _SHEET.c.filing_key == bindparam("filing")
)
_PIECES = (
    select(_PIECE.c.kind, _PIECE.c.place, _PIECE.c.body)
    .where(_PIECE.c.sheet_id == bindparam("sheet"))
    .order_by(_PIECE.c.id)
)
_AT_PLACE = (
    _PIECE.c.sheet_id == bindparam("sheet"),
    _PIECE.c.kind == bindparam("at_kind"),
    _PIECE.c.place == bindparam("at_place"),
)
_BODY = select(_PIECE.c.body).where(*_AT_PLACE)
_DROP_PIECE = delete(_PIECE).where(*_AT_PLACE)
_new_piece = insert(_PIECE)
_PUT_PIECE = _new_piece.on_conflict_do_update(
    index_elements=["sheet_id", "kind", "place"], set_={"body": _new_piece.excluded.body}
)
_new_stay = insert(_STAY)
_PUT_STAY = _new_stay.on_conflict_do_update(
    index_elements=["sheet_id", "key"], set_={"edited_at": _new_stay.excluded.edited_at}
).returning(_STAY.c.id)
_NEWEST_STEP = (
    select(_STEP.c.id, _STEP.c.stay_id, _STEP.c.delta)
    .where(
        _STEP.c.sheet_id == bindparam("sheet"),
        _STEP.c.kind == bindparam("at_kind"),
        _STEP.c.place == bindparam("at_place"),
    )
    .order_by(_STEP.c.id.desc())
    .limit(1)
)
_ADD_STEP = insert(_STEP)
_SET_STEP = update(_STEP).where(_STEP.c.id == bindparam("step"))
_DROP_STEP = delete(_STEP).where(_STEP.c.id == bindparam("step"))
_TOUCH_FILING = (
    update(_FILING)
    .where(_FILING.c.client_key == bindparam("client"), _FILING.c.key == bindparam("filing"))
    .values(edited_at=bindparam("at"))
)
_last_step = func.max(_STEP.c.id)
_NEWEST_STAYS = (
    select(_STAY, _last_step, func.min(_STEP.c.id))
    .join(_STEP, _STEP.c.stay_id == _STAY.c.id)
    .where(_STAY.c.sheet_id == bindparam("sheet"))
    .group_by(_STAY.c.id)
    .order_by(_last_step.desc())
    .limit(bindparam("count"))
)
_STEPS_SINCE = (
    select(_STEP.c.stay_id, _STEP.c.kind, _STEP.c.place, _STEP.c.delta)
    .where(_STEP.c.sheet_id == bindparam("sheet"), _STEP.c.id >= bindparam("since"))
    .order_by(_STEP.c.id.desc())
)


class _Place(NamedTuple):
    sheet: int
    stay: int


def load_sheet(connection: Connection, scope: Scope) -> AnswerSheet:
    """What was said in the scope; ``library.gone`` where there is no such sheet."""
    return sheet_of(_pieces(connection, _sheet_id(connection, scope)))


def record(connection: Connection, change: Change) -> None:
    """Write the edits of a change and the journal of them into the open transaction."""
    sheet = _sheet_id(connection, change.scope)
    pieces = [piece_of(edit) for edit in change.edits]
    check_storable(change.stay.name + change.stay.who, "journal")
    at = change.made_at.isoformat()
    stay: int = connection.execute(
        _PUT_STAY,
        {
            "sheet_id": sheet,
            "key": change.stay.key,
            "name": change.stay.name,
            "who": change.stay.who,
            "kind": change.stay.kind,
            "opened_at": at,
            "edited_at": at,
        },
    ).scalar_one()
    for piece in pieces:
        _set_piece(connection, _Place(sheet, stay), piece)
    if change.scope.filing:
        where = {"client": change.scope.client, "filing": change.scope.filing}
        connection.execute(_TOUCH_FILING, {**where, "at": at})


def past_stays(connection: Connection, scope: Scope, limit: int) -> tuple[PastStay, ...]:
    """The newest stays that changed something, newest first, with what they did."""
    sheet = _sheet_id(connection, scope)
    rows = connection.execute(_NEWEST_STAYS, {"sheet": sheet, "count": limit}).all()
    if not rows:
        return ()
    steps = _steps_by_stay(connection, sheet, since=min(row[-1] for row in rows))
    return tuple(
        PastStay(
            Stay(row.key, row.name, row.who, row.kind),
            moment_of(row.opened_at),
            moment_of(row.edited_at),
            tuple(reversed(steps[row.id])),
        )
        for row in rows
        if row.id in steps
    )


def _sheet_id(connection: Connection, scope: Scope) -> int:
    keys = {"client": scope.client, "filing": scope.filing}
    sheet: int | None = connection.execute(_FIND_SHEET, keys).scalar()
    if sheet is None:
        raise FilingError("library.gone", client=scope.client, filing=scope.filing)
    return sheet


def _pieces(connection: Connection, sheet: int) -> list[Piece]:
    return [Piece(*row) for row in connection.execute(_PIECES, {"sheet": sheet})]


def _set_piece(connection: Connection, where: _Place, piece: Piece) -> None:
    at = {"sheet": where.sheet, "at_kind": piece.kind, "at_place": piece.place}
    present: str | None = connection.execute(_BODY, at).scalar()
    if present == piece.body:
        return
    if piece.body is None:
        connection.execute(_DROP_PIECE, at)
    else:
        connection.execute(_PUT_PIECE, {"sheet_id": where.sheet, **piece._asdict()})
    _put_step(connection, where, piece, present)


def _put_step(connection: Connection, where: _Place, piece: Piece, present: str | None) -> None:
    at = {"sheet": where.sheet, "at_kind": piece.kind, "at_place": piece.place}
    newest = connection.execute(_NEWEST_STEP, at).first()
    if newest is None or newest.stay_id != where.stay:
        _add_step(connection, where, piece, present)
        return
    try:
        before = undone(present, newest.delta)
    except DifferenceError:  # saving must go on, whatever happened to the journal
        _add_step(connection, where, piece, present)
        return
    if before == piece.body:  # all taken back within the stay: there is nothing to undo
        connection.execute(_DROP_STEP, {"step": newest.id})
        return
    connection.execute(_SET_STEP, {"step": newest.id, "delta": difference(before, piece.body)})


def _add_step(connection: Connection, where: _Place, piece: Piece, present: str | None) -> None:
    keys = {"sheet_id": where.sheet, "stay_id": where.stay}
    step = {"kind": piece.kind, "place": piece.place, "delta": difference(present, piece.body)}
    connection.execute(_ADD_STEP, {**keys, **step})


def _steps_by_stay(connection: Connection, sheet: int, *, since: int) -> dict[int, list[Step]]:
    """The steps from ``since`` on, walked back from the present; newest first in each stay.

    Where the chain of a place does not fit, the steps before the break are left out: what
    they would restore was never there.
    """
    texts: dict[tuple[str, str], str | None] = {
        (piece.kind, piece.place): piece.body for piece in _pieces(connection, sheet)
    }
    steps: dict[int, list[Step]] = {}
    broken: set[tuple[str, str]] = set()
    for row in connection.execute(_STEPS_SINCE, {"sheet": sheet, "since": since}):
        place = (row.kind, row.place)
        if place in broken:
            continue
        after = texts.get(place)
        try:
            before = undone(after, row.delta)
        except DifferenceError:
            broken.add(place)
            continue
        texts[place] = before
        step = Step(edit_of(Piece(*place, before)), edit_of(Piece(*place, after)))
        steps.setdefault(row.stay_id, []).append(step)
    return steps
