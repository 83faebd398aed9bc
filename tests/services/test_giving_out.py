"""What is given out of a library is whole, private, and under names of its own."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address, Said, Untouched
from filing_desktop.filing.change import Change, Scope, Stay, edits_of
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.services.library import (
    export_answers,
    import_answers,
)
from filing_desktop.services.library_ports import OpenLibrary
from filing_desktop.services.program import Program
from tests.formats.images.samples import image_bytes
from tests.services.libraries import answers, whole


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


def test_a_filing_whose_type_was_changed_can_be_taken_in_again(
    program: Program, library: OpenLibrary, tmp_path: Path
) -> None:
    """The role of the type before is kept in the library and not given out: it says nothing."""
    filing = import_answers(program, library, answers(tmp_path), "AB")
    scope = Scope(filing.client_key, filing.key)
    pushed = AnswerSheet().with_entry(Address("algo.type"), Said("push"))
    pushed = pushed.with_entry(Address("algo.role"), Said("provider"))
    change = Change(scope, Stay("type", "algo.type"), edits_of(pushed), program.clock.now())
    library.record(change)
    written = export_answers(program, library, filing, tmp_path / "out")
    assert "algo.role" not in json.loads(written.read_text("utf-8"))["answers"]
    assert import_answers(program, library, written, "AB").combination == "push"
    assert library.load_sheet(scope).entry(Address("algo.role")) == Said("provider")
