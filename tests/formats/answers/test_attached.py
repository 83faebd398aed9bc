"""Finding the files that an answers file names."""

from __future__ import annotations

from pathlib import Path

import pytest

from filing_desktop.errors import FilingError, SeveralErrors
from filing_desktop.filing.answer import Address
from filing_desktop.filing.sheet import AnswerSheet
from filing_desktop.formats.answers import Answers, resolve_files

PLACE = Address("entity.licence")


def _answers(*paths: str) -> Answers:
    return Answers("2026-11", AnswerSheet(), {PLACE: paths})


def test_paths_are_found_beside_the_file(tmp_path: Path) -> None:
    """Paths are relative to the folder of the answers file, with either slash."""
    (tmp_path / "附件").mkdir()
    (tmp_path / "附件" / "a.png").write_bytes(b"x")
    found = resolve_files(_answers("附件/a.png", "附件\\a.png"), tmp_path)
    assert found == {PLACE: (tmp_path / "附件" / "a.png",) * 2}


def test_missing_files_are_told_together(tmp_path: Path) -> None:
    """Every file that is not there is named."""
    with pytest.raises(SeveralErrors) as raised:
        resolve_files(_answers("a.png", "b" * 300), tmp_path)
    assert {each.code for each in raised.value.errors} == {"answers.missing_file"}


@pytest.mark.parametrize("path", ["../out.png", "/etc/hostname", "C:\\a.png", "link.png"])
def test_a_path_may_not_leave_the_folder(tmp_path: Path, path: str) -> None:
    """An answers file reaches no file outside its own folder, not even through a link."""
    outside = tmp_path / "out.png"
    outside.write_bytes(b"x")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.png").symlink_to(outside)
    with pytest.raises(FilingError) as raised:
        resolve_files(_answers(path), folder)
    assert raised.value.code == "answers.file_outside"
