"""A filing is called by the name of its algorithm, at home and where it is open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Scope, SetRows
from filing_desktop.filing.client import Client, Filing
from filing_desktop.services.homes import rows_of
from filing_desktop.services.library import add_client, add_filing, find_filing
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.opened import count_must_fix, open_filing
from filing_desktop.services.program import Program
from filing_desktop.services.session import SaveKind

NAME = Address("algo.name")


@pytest.fixture
def client(program: Program, library: OpenLibrary) -> Client:
    """The client of the filings."""
    return add_client(program, library, "成都小满智能科技有限公司", "XM")


@pytest.fixture
def filing(program: Program, library: OpenLibrary, client: Client) -> Filing:
    """A filing with a first name."""
    return add_filing(program, library, client, "小满文本")


def titles(library: OpenLibrary) -> list[str]:
    """What the first page shows."""
    return [row.filing.title for row in rows_of(library, {})]


def test_another_name_of_the_algorithm_is_the_title_at_once_and_at_home_when_saved(
    program: Program, library: OpenLibrary, filing: Filing
) -> None:
    """The open filing shows what is typed; the list follows with the save, and with undo."""
    desk = open_filing(program, library, filing, "")
    desk.session.edit(NAME, " 小满文本 生成合成算法 ")
    assert desk.title == "小满文本 生成合成算法"
    assert titles(library) == ["小满文本"]
    desk.session.leave()
    assert titles(library) == ["小满文本 生成合成算法"]
    desk.session.undo()
    assert titles(library) == [desk.title] == ["小满文本"]


def test_a_name_taken_back_keeps_the_last_title(
    program: Program, library: OpenLibrary, filing: Filing
) -> None:
    """A filing is never without a name."""
    desk = open_filing(program, library, filing, "")
    desk.session.edit(NAME, "  ")
    desk.session.leave()
    assert titles(library) == [desk.title] == ["小满文本"]


def test_only_the_filing_itself_is_renamed_and_stays_edited_last(
    program: Program, library: OpenLibrary, client: Client, filing: Filing
) -> None:
    """The others of the client keep title and time; other answers rename nothing."""
    other = add_filing(program, library, client, "小满图片")
    desk = open_filing(program, library, filing, "")
    desk.session.edit(NAME, "小满语音")
    desk.session.edit(Address("algo.version"), "V2")
    desk.session.leave()
    assert find_filing(library, other.key) == other
    assert sorted(titles(library)) == ["小满图片", "小满语音"]


def test_names_that_parted_earlier_are_brought_together_when_the_filing_is_opened(
    program: Program, library: OpenLibrary, filing: Filing
) -> None:
    """Counting reads only; opening renames."""
    library.shelf.change_filing(replace(filing, title="随手起的名"))
    found = find_filing(library, filing.key)
    count_must_fix(program, library, found)
    assert titles(library) == ["随手起的名"]
    desk = open_filing(program, library, found, "")
    assert titles(library) == [desk.title] == ["小满文本"]


def test_renaming_rolls_nothing_back(
    program: Program, library: OpenLibrary, filing: Filing
) -> None:
    """Who opens a filing may have read it a while ago: its stage of now stays."""
    stale = replace(find_filing(library, filing.key), title="随手起的名")
    library.shelf.change_filing(replace(stale, stage="entity_review"))
    open_filing(program, library, stale, "")
    now = find_filing(library, filing.key)
    assert (now.title, now.stage) == ("小满文本", "entity_review")


def test_an_open_filing_knows_the_others_of_its_client_by_title(
    program: Program, library: OpenLibrary, client: Client, filing: Filing
) -> None:
    """Only those of the same client that are not in the bin, and only on the client's pages."""
    add_filing(program, library, client, "小满图片")
    gone = add_filing(program, library, client, "小满旧版")
    library.shelf.put_in_bin(Scope(client.key, gone.key), program.clock.now())
    stranger = add_client(program, library, "成都大满科技有限公司", "DM")
    add_filing(program, library, stranger, "大满文本")
    desk = open_filing(program, library, filing, "")
    assert desk.page("entity_basic").shared_with == ("小满图片",)
    assert desk.page("algo_basic").shared_with == ()


def test_a_title_that_cannot_be_kept_takes_back_no_save(
    program: Program, library: OpenLibrary, filing: Filing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer is on the disk: it counts as saved though the list of filings cannot be read."""
    desk = open_filing(program, library, filing, "")

    def refuse(_client: str) -> tuple[Filing, ...]:
        raise FilingError("library.unreachable")

    monkeypatch.setattr(library.shelf, "filings", refuse)
    desk.session.edit(NAME, "小满语音")
    desk.session.leave()
    assert library.load_sheet(Scope(filing.client_key, filing.key)).entry(NAME) == Said("小满语音")
    assert desk.session.save_state.kind is SaveKind.SAVED


def test_another_type_is_listed_when_it_is_saved(
    program: Program, library: OpenLibrary, filing: Filing
) -> None:
    """The pages follow the type at once, the list with the save; a role beside it is hidden."""
    desk = open_filing(program, library, filing, "")
    desk.session.edit(Address("algo.type"), "push")
    assert desk.session.facts.combination == "push"
    assert desk.session.facts.is_shown("detail2.push_optout")
    assert not desk.session.facts.is_shown("algo.role")
    assert find_filing(library, filing.key).combination == "synth_provider"
    desk.session.leave()
    assert find_filing(library, filing.key).combination == "push"
    desk.session.undo()
    assert find_filing(library, filing.key).combination == "synth_provider"


def test_rows_of_another_combination_are_kept_and_no_facts(
    program: Program, library: OpenLibrary, filing: Filing
) -> None:
    """A supporter's filing shows no product; back at the provider they are there again."""
    session = open_filing(program, library, filing, "").session
    session.apply((SetRows("product", ("p1",)),), name="product", kind="rows")
    assert session.facts.rows("product") == ("p1",)
    session.edit(Address("algo.role"), "tech_supporter")
    assert session.facts.rows("product") == ()
    session.edit(Address("algo.role"), "provider")
    assert session.facts.rows("product") == ("p1",)
