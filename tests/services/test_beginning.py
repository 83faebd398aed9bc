"""What a person begins or throws away by hand is kept whole, and by the right time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Scope
from filing_desktop.filing.client import BIN_DAYS
from filing_desktop.services.clock import FixedClock
from filing_desktop.services.library import (
    add_client,
    add_filing,
    begin_client,
    import_answers,
    purge_expired,
    put_in_bin,
)
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.opened import open_filing
from filing_desktop.services.program import Program
from tests.services.libraries import NAME, FullLibrary, whole


def test_a_client_a_person_makes_is_named_in_its_filings(
    program: Program, library: OpenLibrary
) -> None:
    """The name typed for the client is the answer of its first filing; the journal tells it."""
    client = begin_client(program, library, NAME, "AB")
    desk = open_filing(program, library, add_filing(program, library, client, "文本生成"), "")
    assert desk.facts.text("entity.name") == NAME
    assert [each.stay.name for each in library.stays(Scope(client.key), 5)] == ["entity.name"]


def test_a_filing_and_all_that_is_said_of_it_are_one_save(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """Power cut or full disk, made by hand or taken in: no filing is left without its answers."""
    client = add_client(program, library, NAME, "AB")
    before = library.commit_seq
    add_filing(program, library, client, "甲算法")
    assert library.commit_seq == before + 1
    import_answers(program, library, whole(tmp_path), "AB")
    assert library.commit_seq == before + 2


def test_a_filing_made_by_hand_begins_with_type_role_and_title(
    program: Program, library: OpenLibrary
) -> None:
    """The pages of the one combination fit from the start."""
    client = add_client(program, library, NAME, "AB")
    filing = add_filing(program, library, client, "甲算法")
    sheet = library.load_sheet(Scope(client.key, filing.key))
    assert sheet.entries == {
        Address("algo.type"): Said("synth"),
        Address("algo.role"): Said("provider"),
        Address("algo.name"): Said("甲算法"),
    }


@pytest.mark.parametrize("days", [-400, 400])
def test_the_bin_goes_by_the_computers_own_time(
    program: Program, library: OpenLibrary, days: int
) -> None:
    """A run whose day is fixed destroys nothing too early and keeps nothing for years."""
    real = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
    fixed = FixedClock(real + dt.timedelta(days=days))
    today = program._replace(clock=fixed, computer_clock=FixedClock(real))
    client = add_client(today, library, NAME, "AB")
    put_in_bin(today, library, Scope(client.key))
    assert purge_expired(today, library) == 0
    later = FixedClock(real + dt.timedelta(days=BIN_DAYS))
    assert purge_expired(today._replace(computer_clock=later), library) == 1


def test_a_client_whose_name_cannot_be_saved_is_not_made(
    program: Program, library: OpenLibrary
) -> None:
    """On a full disk the code is free for the next try."""
    full: Any = FullLibrary(library, saves=1)
    with pytest.raises(FilingError, match=r"library\.not_saved"):
        begin_client(program, full, NAME, "AB")
    assert library.shelf.clients() == library.shelf.clients(in_bin=True) == ()
    assert begin_client(program, library, NAME, "AB").code == "AB"
