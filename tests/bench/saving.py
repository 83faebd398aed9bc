"""One saved edit, beside the same rows written by hand."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from itertools import count
from typing import Any

from filing_desktop.filing.answer import Address
from filing_desktop.services.session import EditSession, SaveKind
from filing_desktop.storage import disk, keyfile
from filing_desktop.storage.connection import connect
from tests.bench.desk import PASSPHRASE, Bench, fill_library, opened, session_over, typed_in
from tests.bench.figures import Figure, alternating, duration, ratio
from tests.bench.reference import timed

MOST_TIMES_RAW = 7.0
_EDITS_A_RUN = 25
_TEXT = "本算法根据用户输入的文字生成回答，生成前后各有一道内容审核，审核不过的不予展示。" * 4


def measure_saving(bench: Bench) -> tuple[Figure, ...]:
    """Edit and save through the session, and write the same rows in an equal library."""
    path, copy = bench.new_folder("library"), bench.new_folder("copy")
    filing = fill_library(bench, path)
    address = typed_in(bench)
    numbers = count()
    with opened(bench, path) as library:
        _save(session_over(bench, library, filing), address, next(numbers))
    shutil.copytree(path, copy)
    key = keyfile.key_by_passphrase(keyfile.read_keys(copy), PASSPHRASE)
    with (
        opened(bench, path) as library,
        contextlib.closing(connect(copy / disk.DATABASE, key)) as connection,
    ):
        session = session_over(bench, library, filing)
        raw = _raw_save(connection, address)
        edits, writes = alternating(
            bench.runs * _EDITS_A_RUN,
            lambda: timed(lambda: _save(session, address, next(numbers))),
            lambda: timed(lambda: raw(next(numbers))),
            warm=10,
        )
    return (
        duration("one edit through the session, saved", edits),
        duration("the same rows by raw SQL, one transaction", writes),
        ratio("saved edit / raw SQL", edits, writes, MOST_TIMES_RAW),
    )


def _save(session: EditSession, address: Address, number: int) -> None:
    session.edit(address, f"{_TEXT}{number}")
    session.flush()
    if session.save_state.kind is not SaveKind.SAVED:
        raise RuntimeError(session.save_state.kind)


def _raw_save(connection: Any, address: Address) -> Callable[[int], None]:
    """Writes what one save writes, with every key known and nothing read before."""
    place = str(address)
    piece = "FROM piece WHERE kind = 'entry' AND place = ?"
    sheet, piece_id, body = connection.execute(
        f"SELECT sheet_id, id, body {piece}", (place,)
    ).fetchone()
    step, stay, delta = connection.execute(
        "SELECT id, stay_id, delta FROM step WHERE sheet_id = ? AND place = ?", (sheet, place)
    ).fetchone()
    (filing,) = connection.execute("SELECT filing_key FROM sheet WHERE id = ?", (sheet,)).fetchone()

    def save(number: int) -> None:
        at = f"2026-11-20T12:00:00.{number:06}+08:00"
        run = connection.execute
        run("BEGIN IMMEDIATE")
        run("UPDATE library SET commit_seq = commit_seq + 1")
        run("UPDATE stay SET edited_at = ? WHERE id = ?", (at, stay))
        run("UPDATE piece SET body = ? WHERE id = ?", (f"{body[:-12]}{number:012}", piece_id))
        run("UPDATE step SET delta = ? WHERE id = ?", (delta[:-4] + number.to_bytes(4), step))
        run("UPDATE filing SET edited_at = ? WHERE key = ?", (at, filing))
        run("COMMIT")

    return save
