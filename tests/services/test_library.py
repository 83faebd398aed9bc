"""Importing joins no other client, changes nothing that is there, and leaves nothing half-made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said
from filing_desktop.filing.change import Scope, SetEntry, edits_of
from filing_desktop.filing.client import Filing
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.library import (
    add_client,
    import_answers,
)
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.program import Program
from tests.formats.images.samples import image_bytes
from tests.services.libraries import EDIT, NAME, STAFF, USCC, FullLibrary, answers, state, whole


def client_sheet(library: OpenLibrary, filing: Filing) -> AnswerSheet:
    """What is said of the client of a filing."""
    return library.load_sheet(Scope(filing.client_key))


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
