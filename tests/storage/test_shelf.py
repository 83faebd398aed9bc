"""Clients and filings: kept apart, put in the bin, taken back, destroyed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, DoesNotApply, Said
from filing_desktop.filing.change import Change, Scope, SetEntry, Stay
from filing_desktop.filing.client import BIN_DAYS, Client, Filing
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.library_ports import Position
from filing_desktop.storage import disk
from filing_desktop.storage.library import SqlLibrary

ChangeOf = Callable[..., Change]


def test_filings_come_back_whole(library: SqlLibrary, at: dt.datetime) -> None:
    """A client and a filing are read as they were kept."""
    client = Client("c3", "青松数据", "QS", "slate", at)
    filing = Filing("f3", "c3", "检索过滤", "2025-01", "x", at, at, stage="entity_review")
    library.shelf.add_client(client)
    library.shelf.add_filing(filing)
    assert client in library.shelf.clients()
    assert library.shelf.filings("c3") == (filing,)


def test_last_edited_first(library: SqlLibrary, at: dt.datetime) -> None:
    """Filings are listed by the moment of their last edit, whatever zone it was written in."""
    earlier = (at - dt.timedelta(hours=1)).astimezone(dt.timezone(dt.timedelta(hours=14)))
    library.shelf.add_filing(Filing("f2", "c1", "检索", "2025-01", "x", at, earlier))
    assert [filing.key for filing in library.shelf.filings("c1")] == ["f1", "f2"]


def test_code_is_unique(library: SqlLibrary, at: dt.datetime) -> None:
    """Two clients never share a code, and a code is two to four capital letters."""
    with pytest.raises(FilingError, match=r"library\.client_code_taken"):
        library.shelf.add_client(Client("c3", "另一家", "YS", "clay", at))
    with pytest.raises(FilingError, match=r"library\.client_code_taken"):
        library.shelf.change_client(replace(library.shelf.clients()[0], code="BH"))
    for code in ("Y", "YSABC", "ys", "Y1", "云杉"):
        with pytest.raises(FilingError, match=r"library\.client_code_unusable"):
            library.shelf.add_client(Client("c3", "另一家", code, "clay", at))
    with pytest.raises(ValueError, match="pink"):
        library.shelf.add_client(Client("c3", "另一家", "LY", "pink", at))
    assert len(library.shelf.clients()) == 2


def test_change(library: SqlLibrary) -> None:
    """Name, code and colour, title and stage can be changed."""
    client = replace(library.shelf.clients()[0], name="云杉科技（北京）", code="YSK", colour="clay")
    library.shelf.change_client(client)
    assert client in library.shelf.clients()
    filing = replace(library.shelf.filings("c1")[0], title="新题目", stage="published")
    library.shelf.change_filing(filing)
    assert library.shelf.filings("c1") == (filing,)


def test_clients_never_mix(library: SqlLibrary, change: ChangeOf, png: bytes) -> None:
    """A client sees neither the filings, nor the answers, nor the files of another."""
    library.record(change("q", "of the filing"))
    library.record(change("q", "of the client", to=Scope("c1")))
    record = library.files("c1").add("a.png", png)
    assert library.shelf.filings("c2") == ()
    assert library.load_sheet(Scope("c2")) == AnswerSheet()
    assert library.stays(Scope("c2"), 10) == ()
    for call in (
        lambda: library.load_sheet(Scope("c2", "f1")),
        lambda: library.stays(Scope("c2", "f1"), 10),
        lambda: library.record(change("q", "x", to=Scope("c2", "f1"))),
        lambda: library.shelf.put_in_bin(Scope("c2", "f1"), dt.datetime.now(dt.UTC)),
        lambda: library.shelf.change_filing(
            replace(library.shelf.filings("c1")[0], client_key="c2")
        ),
    ):
        with pytest.raises(FilingError, match=r"library\.gone"):
            call()
    with pytest.raises(FilingError, match=r"library\.file_missing"):
        library.files("c2").read(record)
    assert library.load_sheet(Scope("c1")).entry(Address("q")) == Said("of the client")
    assert library.load_sheet(Scope("c1", "f1")).entry(Address("q")) == Said("of the filing")


def test_same_file_of_two_clients(library: SqlLibrary, png: bytes, folder: Path) -> None:
    """The same bytes of two clients are two blobs under two keys."""
    first, second = (library.files(key).add("a.png", png) for key in ("c1", "c2"))
    assert first == second
    blobs = [path for path in (folder / disk.BLOBS).rglob("*") if path.is_file()]
    assert len(blobs) == 2
    assert blobs[0].name != blobs[1].name


def test_bin(library: SqlLibrary, scope: Scope, at: dt.datetime) -> None:
    """What is in the bin is out of the lists and comes back with its answers."""
    library.shelf.put_in_bin(scope, at)
    assert library.shelf.filings("c1") == ()
    assert library.shelf.filings("c1", in_bin=True)[0].deleted_at == at
    library.shelf.restore(scope)
    assert [filing.key for filing in library.shelf.filings("c1")] == ["f1"]
    library.shelf.put_in_bin(Scope("c1"), at)
    assert [client.key for client in library.shelf.clients()] == ["c2"]
    assert [client.key for client in library.shelf.clients(in_bin=True)] == ["c1"]
    library.shelf.restore(Scope("c1"))
    assert len(library.shelf.filings("c1")) == 1


def test_purge_only_from_bin(library: SqlLibrary, scope: Scope) -> None:
    """Nothing is destroyed that was not put in the bin first."""
    for wanted in (scope, Scope("c1")):
        with pytest.raises(FilingError, match=r"library\.not_in_bin"):
            library.shelf.purge(wanted)


def test_purge_client(
    library: SqlLibrary,
    scope: Scope,
    change: ChangeOf,
    at: dt.datetime,
    png: bytes,
    folder: Path,
) -> None:
    """With a client go its key, its answers, its journal and its blobs; others stay whole."""
    library.record(change("q", "secret"))
    library.files("c1").add("a.png", png)
    kept = library.files("c2").add("b.png", png)
    library.shelf.put_in_bin(Scope("c1"), at)
    library.shelf.purge(Scope("c1"))
    with library._store.reading() as connection:
        for table in ("client_secret", "sheet", "blob"):
            keys = connection.exec_driver_sql(f"SELECT client_key FROM {table}").scalars()  # noqa: S608 - fixed names
            assert set(keys) <= {"c2"}
        for table in ("piece", "stay", "step"):
            query = f"SELECT count(*) FROM {table}"  # noqa: S608 - fixed names
            assert connection.exec_driver_sql(query).scalar() == 0
    assert (folder / "library.db-wal").stat().st_size == 0
    assert len([path for path in (folder / disk.BLOBS).rglob("*") if path.is_file()]) == 1
    assert library.files("c2").read(kept) == png
    with pytest.raises(FilingError, match=r"library\.gone"):
        library.load_sheet(scope)


def test_purge_filing(
    library: SqlLibrary, scope: Scope, change: ChangeOf, at: dt.datetime, png: bytes, folder: Path
) -> None:
    """With a filing go the files that no other sheet of the client names, and only those."""
    files = library.files("c1")
    own = files.add("scan.png", png)
    shared = files.add("licence.png", png + b"1")
    aside = files.add("aside.png", png + b"2")
    library.record(change(SetEntry(Address("q"), Said((own, shared)))))
    client = Scope("c1")
    for question, entry in (("c", Said((shared,))), ("d", DoesNotApply("无", Said((aside,))))):
        edit = SetEntry(Address(question), entry)
        library.record(Change(client, Stay(question, question), (edit,), at))
    library.shelf.put_in_bin(scope, at)
    library.shelf.purge(scope)
    assert files.read(shared)
    assert files.read(aside)
    with pytest.raises(FilingError, match=r"library\.file_missing"):
        files.read(own)
    assert len([path for path in (folder / disk.BLOBS).rglob("*") if path.is_file()]) == 2


def test_purge_expired(library: SqlLibrary, scope: Scope, at: dt.datetime) -> None:
    """What lies in the bin goes after thirty days, not before."""
    library.shelf.put_in_bin(scope, at)
    library.shelf.put_in_bin(Scope("c2"), at + dt.timedelta(days=1))
    assert library.shelf.purge_expired(at + dt.timedelta(days=BIN_DAYS, seconds=-1)) == 0
    assert library.shelf.purge_expired(at + dt.timedelta(days=BIN_DAYS)) == 1
    assert library.shelf.filings("c1", in_bin=True) == ()
    assert [client.key for client in library.shelf.clients(in_bin=True)] == ["c2"]


def test_last_position(library: SqlLibrary, scope: Scope) -> None:
    """Where the filer was is kept in the library and in the filing."""
    assert library.last_position() is None
    library.remember_position(Position(scope, "algorithm.basics"))
    assert library.last_position() == Position(scope, "algorithm.basics")
    assert library.shelf.filings("c1")[0].last_section == "algorithm.basics"


def test_half_a_character_in_a_name(library: SqlLibrary, scope: Scope, at: dt.datetime) -> None:
    """Half a surrogate pair in a name or title is refused."""
    with pytest.raises(FilingError, match=r"library\.unstorable_text"):
        library.shelf.add_client(Client("c3", "公司\ud800", "GS", "clay", at))
    with pytest.raises(FilingError, match=r"library\.unstorable_text"):
        library.shelf.change_filing(replace(library.shelf.filings("c1")[0], title="\udfff"))


def test_unknown_client(library: SqlLibrary, at: dt.datetime) -> None:
    """A filing of a client that is not there is refused."""
    with pytest.raises(FilingError, match=r"library\.gone"):
        library.shelf.add_filing(Filing("f9", "nobody", "t", "2025-01", "x", at, at))


def test_a_filing_whose_first_answers_cannot_be_kept_is_not_there(
    library: SqlLibrary, at: dt.datetime
) -> None:
    """The filing and what is said first are one deed; tried again, there is one filing."""
    filing = Filing("f9", "c1", "t", "2025-01", "x", at, at)
    said, unsaid = Said("甲"), Said("\ud800")
    scope = Scope("c1", "f9")
    for entry in (unsaid, said):
        change = Change(scope, Stay("s", "t"), (SetEntry(Address("q"), entry),), at)
        if entry is unsaid:
            with pytest.raises(FilingError):
                library.shelf.add_filing(filing, (change,))
            assert len(library.shelf.filings("c1")) == 1
            continue
        library.shelf.add_filing(filing, (change,))
    assert library.load_sheet(scope).entry(Address("q")) == said
    assert len(library.shelf.filings("c1")) == 2


def test_nothing_is_said_first_in_another_client(library: SqlLibrary, at: dt.datetime) -> None:
    """What comes with a filing is said in it and in its client, never elsewhere."""
    filing = Filing("f9", "c1", "t", "2025-01", "x", at, at)
    before = library.load_sheet(Scope("c2"))
    for scope in (Scope("c2"), Scope("c1", "f1")):
        change = Change(scope, Stay("s", "t"), (SetEntry(Address("q"), Said("甲")),), at)
        with pytest.raises(ValueError, match="f9"):
            library.shelf.add_filing(filing, (change,))
    assert library.load_sheet(Scope("c2")) == before
    assert len(library.shelf.filings("c1")) == 1
