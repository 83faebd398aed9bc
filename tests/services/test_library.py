"""Importing joins no other client, changes nothing that is there, and leaves nothing half-made."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said, Untouched
from filing_desktop.filing.change import Change, Scope, SetEntry, Stay, edits_of
from filing_desktop.filing.client import BIN_DAYS, Client, Filing
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.clock import FixedClock
from filing_desktop.services.library import (
    add_client,
    add_filing,
    begin_client,
    export_answers,
    import_answers,
    listing,
    purge_expired,
    put_in_bin,
)
from filing_desktop.services.library_ports import OpenLibrary, SavedAt
from filing_desktop.services.opened import open_filing
from filing_desktop.services.ports import FileStore
from filing_desktop.services.program import Program
from tests.formats.images.samples import image_bytes

NAME, USCC = "青岚数智有限公司", "91350100M000100Y43"
EDIT = {"prose": ["改过的文字"], "replaced": "0" * 16}
STAFF = [{"key": "s1", "name": "张三"}, {"key": "s2", "name": "李四"}]


def answers(folder: Path, name: str = "a.json", **members: Any) -> Path:
    """An answers file with these members."""
    value = {"format": 1, "edition": "2026-11", **members}
    path = folder / name
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return path


def whole(folder: Path, name: str = "whole.json", **more: Any) -> Path:
    """A file that says something of every kind of a client."""
    members: dict[str, Any] = {
        "answers": {"entity.name": NAME, "entity.uscc": USCC, "algo.name": "甲算法"},
        "rows": {"staff": STAFF},
        "hand_edits": {"responsibility/org_setup": EDIT},
        "finished": ["entity.name"],
    }
    return answers(folder, name, **{**members, **more})


def client_sheet(library: OpenLibrary, filing: Filing) -> AnswerSheet:
    """What is said of the client of a filing."""
    return library.load_sheet(Scope(filing.client_key))


def state(library: OpenLibrary) -> dict[str, object]:
    """Everything a person can see in a library."""
    found: dict[str, object] = {}
    for client, filings in listing(library):
        found[client.code] = (client, library.load_sheet(Scope(client.key)))
        for filing in filings:
            found[filing.key] = (filing, library.load_sheet(Scope(client.key, filing.key)))
    for binned in library.shelf.clients(in_bin=True):
        found[f"bin {binned.code}"] = binned
    return found


def test_a_client_a_person_makes_is_named_in_its_filings(
    program: Program, library: OpenLibrary
) -> None:
    """The name typed for the client is the answer of its first filing; the journal tells it."""
    client = begin_client(program, library, NAME, "AB")
    desk = open_filing(program, library, add_filing(program, library, client, "文本生成"), "")
    assert desk.facts.text("entity.name") == NAME
    assert [each.stay.name for each in library.stays(Scope(client.key), 5)] == ["entity.name"]


def test_an_import_parts_what_is_the_clients(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """Hand edits of entity documents and marks of client facts lie with the client."""
    filing = import_answers(program, library, whole(tmp_path), "AB")
    client = client_sheet(library, filing)
    assert set(client.hand_edits) == {"responsibility/org_setup"}
    assert client.finished == {"entity.name"}
    own = library.load_sheet(Scope(filing.client_key, filing.key))
    assert (own.hand_edits, own.finished) == ({}, frozenset())


def test_the_same_facts_may_come_again(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """A second filing with the same client facts joins the client and changes none of them."""
    first = import_answers(program, library, whole(tmp_path), "AB")
    before = client_sheet(library, first)
    second = import_answers(program, library, whole(tmp_path), "AB")
    assert client_sheet(library, second) == before
    assert second.client_key == first.client_key
    assert len(library.stays(Scope(first.client_key), 9)) == 1


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"answers": {"entity.name": NAME, "entity.uscc": "1"}}, "entity.uscc"),
        ({"rows": {"staff": STAFF[:1]}}, "staff"),
        ({"rows": {"staff": STAFF[::-1]}}, "staff"),
        ({"rows": {"staff": []}}, "staff"),
        (
            {"hand_edits": {"responsibility/org_setup": {**EDIT, "prose": ["别的"]}}},
            "responsibility/org_setup",
        ),
        ({"finished": ["entity.uscc"]}, "entity.uscc"),
        ({"finished": ["organisation"]}, "organisation"),
    ],
    ids=["answer", "a row less", "rows moved", "no rows", "hand edit", "mark", "section"],
)
def test_other_facts_of_a_client_are_refused(
    program: Program, library: OpenLibrary, tmp_path: Path, more: dict[str, Any], place: str
) -> None:
    """Whatever would change a client by an import is refused with its place, all unchanged."""
    import_answers(program, library, whole(tmp_path), "AB")
    before = state(library)
    with pytest.raises(FilingError) as refused:
        import_answers(program, library, whole(tmp_path, "b.json", **more), "AB")
    assert refused.value.code == "library.client_differs"
    assert refused.value.arguments == {"place": place}
    assert state(library) == before


@pytest.mark.parametrize(
    "said",
    [
        {"officer.name": "赵某"},
        {"entity.name": "丁公司"},
        {"entity.name": "丁公司", "entity.uscc": "1"},
        {"entity.name": " "},
    ],
)
def test_facts_of_another_company_never_join_a_client(
    program: Program, library: OpenLibrary, tmp_path: Path, said: dict[str, str]
) -> None:
    """Client facts that name neither the client nor its code are refused: the code was wrong."""
    import_answers(program, library, whole(tmp_path), "AB")
    before = state(library)
    path = answers(tmp_path, "b.json", answers={**said, "algo.name": "乙算法"})
    with pytest.raises(FilingError) as refused:
        import_answers(program, library, path, "AB")
    assert refused.value.code == "library.other_client"
    assert state(library) == before


@pytest.mark.parametrize(
    "said",
    [{}, {"entity.name": NAME}, {"entity.uscc": USCC}, {"detail.use_case": "chat"}],
)
def test_what_names_the_client_or_is_the_filings_alone_joins(
    program: Program, library: OpenLibrary, tmp_path: Path, said: dict[str, str]
) -> None:
    """The name, the code, or no client fact at all lets a filing join."""
    first = import_answers(program, library, whole(tmp_path), "AB")
    path = answers(tmp_path, "b.json", answers={**said, "algo.name": "乙算法"})
    assert import_answers(program, library, path, "AB").client_key == first.client_key


def test_a_client_made_by_hand_is_known_by_its_name(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """Before anything is said of a client, its name on the shelf is what a file must say."""
    client = add_client(program, library, NAME, "AB")
    assert import_answers(program, library, whole(tmp_path), "AB").client_key == client.key


def test_an_import_for_one_client_leaves_every_other_alone(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """Whether an import for A succeeds or is refused, the sheets of B stay equal."""
    other = answers(tmp_path, "b.json", answers={"entity.name": "白桦网络", "algo.name": "乙"})
    second = import_answers(program, library, other, "BH")
    scopes = (Scope(second.client_key), Scope(second.client_key, second.key))
    before = [library.load_sheet(scope) for scope in scopes]
    import_answers(program, library, whole(tmp_path), "AB")
    import_answers(program, library, whole(tmp_path), "AB")
    for path, code in ((other, "AB"), (whole(tmp_path), "BH")):
        with pytest.raises(FilingError):
            import_answers(program, library, path, code)
    assert [library.load_sheet(scope) for scope in scopes] == before


@pytest.mark.parametrize("kind", ["missing", "folder", "broken", "no picture", "code"])
def test_a_refused_import_leaves_nothing(
    program: Program, library: OpenLibrary, tmp_path: Path, kind: str
) -> None:
    """A wrong path, a broken file, an attachment that is none, a bad code: nothing is made."""
    path = answers(tmp_path, answers={"entity.name": NAME}, files={"entity.cert_file": "x.png"})
    (tmp_path / "x.png").write_bytes(image_bytes())
    if kind == "missing":
        path = tmp_path / "none.json"
    if kind == "folder":
        path = tmp_path
    if kind == "broken":
        path.write_bytes(b"{")
    if kind == "no picture":
        (tmp_path / "x.png").write_bytes(b"hello")
    with pytest.raises(FilingError):
        import_answers(program, library, path, "too long" if kind == "code" else "AB")
    assert state(library) == {}


@dataclass
class FullLibrary:
    """A library whose disk is full after some saves: clients are added, then files, filings."""

    inner: OpenLibrary
    saves: int

    @property
    def shelf(self) -> Any:
        """A shelf that is written to as long as there is room."""
        return FullShelf(self)

    def load_sheet(self, scope: Scope) -> AnswerSheet:
        """What the real one says."""
        return self.inner.load_sheet(scope)

    def files(self, client_key: str) -> FileStore:
        """The files of the real one."""
        return self.inner.files(client_key)

    def record(self, change: Change) -> SavedAt:
        """Save it where there is room."""
        self.save()
        return self.inner.record(change)

    def save(self) -> None:
        """Count one save, where there is room for it."""
        if self.saves == 0:
            raise FilingError("library.not_saved")
        self.saves -= 1


class FullShelf:
    """The shelf of a full library; what takes things away needs no room."""

    def __init__(self, library: FullLibrary) -> None:
        self._library = library

    def __getattr__(self, name: str) -> Any:
        """Whatever else the real one does."""
        return getattr(self._library.inner.shelf, name)

    def add_client(self, client: Client) -> None:
        """Add it where there is room."""
        self._library.save()
        self._library.inner.shelf.add_client(client)

    def add_filing(self, filing: Filing, first: Sequence[Change] = ()) -> None:
        """Add it where there is room."""
        self._library.save()
        self._library.inner.shelf.add_filing(filing, first)


@pytest.mark.parametrize(("is_known", "saves"), [(False, 0), (False, 1), (True, 0)])
def test_an_import_that_fails_half_way_is_taken_back(
    program: Program, library: OpenLibrary, tmp_path: Path, saves: int, *, is_known: bool
) -> None:
    """Whichever save fails, no client, no filing and no fact of it is left to be seen."""
    more = whole(tmp_path)
    if is_known:
        some = answers(tmp_path, answers={"entity.name": NAME}, finished=["entity.name"])
        import_answers(program, library, some, "AB")
    before = state(library)
    full: Any = FullLibrary(library, saves)
    with pytest.raises(FilingError, match="not_saved"):
        import_answers(program, full, more, "AB")
    assert state(library) == before
    import_answers(program, library, more, "AB")


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


def test_files_are_given_out_under_names_that_are_all_different(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """Equal names are told apart; a deleted row's file and its mark of doubt stay behind."""
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "图.png").write_bytes(image_bytes(size=(30 + ord(name), 20)))
    path = answers(
        tmp_path,
        rows={"evidence": [{"key": "e1"}, {"key": "e2"}, {"key": "e3"}]},
        files={
            "evidence.file[e1]": ["a/图.png", "b/图.png"],
            "evidence.file[e2]": "b/图.png",
            "evidence.file[e3]": "c/图.png",
        },
        unsure=["evidence.file[e1]", "evidence.file[e2]"],
    )
    filing = import_answers(program, library, path, "AB")
    scope = Scope(filing.client_key, filing.key)
    kept = AnswerSheet(rows={"evidence": ("e3", "e1")})
    change = Change(scope, Stay("gone", "evidence"), edits_of(kept), program.clock.now())
    library.record(change)
    written = export_answers(program, library, filing, tmp_path / "out")
    value = json.loads(written.read_text("utf-8"))
    assert value["files"] == {
        "evidence.file[e3]": "files/图.png",
        "evidence.file[e1]": ["files/图（2）.png", "files/图（3）.png"],
    }
    assert value["unsure"] == ["evidence.file[e1]"]
    read = program.answers.read(written.read_bytes(), program.catalog, written.parent)
    assert read.sheet.entry(Address("evidence.file", "e1")) == Untouched(unsure=True)
    with pytest.raises(FilingError, match=r"files\.exists"):
        export_answers(program, library, filing, tmp_path / "out")


def test_an_export_that_fails_leaves_nothing(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """Where the folder cannot be made, or a file is gone, no half of an export is left."""
    filing = import_answers(program, library, whole(tmp_path), "AB")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FilingError, match=r"files\.not_written"):
        export_answers(program, library, filing, tmp_path / "file" / "out")
    (tmp_path / "x.png").write_bytes(image_bytes())
    path = answers(tmp_path, answers={"entity.name": "丙"}, files={"entity.cert_file": "x.png"})
    filing = import_answers(program, library, path, "BC")
    for blob in (tmp_path / "library" / "blobs").rglob("*"):
        if blob.is_file():
            blob.unlink()
    with pytest.raises(FilingError):
        export_answers(program, library, filing, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")
def test_what_is_given_out_is_ours_alone(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """Scans of identity cards leave the library readable by their owner only."""
    (tmp_path / "x.png").write_bytes(image_bytes())
    path = answers(tmp_path, answers={"entity.name": "丙"}, files={"entity.cert_file": "x.png"})
    filing = import_answers(program, library, path, "BC")
    target = tmp_path / "out"
    export_answers(program, library, filing, target)
    modes = {
        p.relative_to(tmp_path).as_posix(): p.stat().st_mode & 0o777 for p in target.rglob("*")
    }
    assert modes == {"out/answers.json": 0o600, "out/files": 0o700, "out/files/x.png": 0o600}
    assert target.stat().st_mode & 0o777 == 0o700


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


def test_a_file_without_a_name_says_none(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """The title comes from the file's name, but the algorithm's name is not made up."""
    filing = import_answers(program, library, answers(tmp_path), "AB")
    assert filing.title == "a"
    assert (
        Address("algo.name") not in library.load_sheet(Scope(filing.client_key, filing.key)).entries
    )
    assert SetEntry(Address("algo.type"), Said("synth")) in edits_of(
        library.load_sheet(Scope(filing.client_key, filing.key))
    )


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
