"""A folder of files appears whole under its name, or nothing of it does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from filing_desktop.errors import FilingError
from filing_desktop.formats.package import disk, write_folder


def test_the_name_comes_last(tmp_path: Path) -> None:
    """While it is written nothing lies under the name, and what is written lies beside it."""
    target = tmp_path / "new" / "out"
    seen: list[list[str]] = []

    def files() -> Iterator[tuple[str, bytes]]:
        yield "files/a", b"1"
        seen.append([each.name for each in target.parent.iterdir()])
        yield "b", b"2"

    write_folder(target, files())
    assert seen == [[f".partial-{os.getpid()}-answers"]]
    assert (target / "files" / "a").read_bytes() + (target / "b").read_bytes() == b"12"
    assert [each.name for each in target.parent.iterdir()] == ["out"]


def test_whatever_ends_it_leaves_nothing(tmp_path: Path) -> None:
    """A fault, Ctrl+C and a missing file alike: the folder it was to lie in is as before."""

    def files() -> Iterator[tuple[str, bytes]]:
        yield "a", b"1"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_folder(tmp_path / "out", files())
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_stays(tmp_path: Path) -> None:
    """Neither a file, an empty folder nor a dangling link gives way."""
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("file", "folder", "link"):
        with pytest.raises(FilingError, match=r"files\.exists"):
            write_folder(tmp_path / name, [("a", b"1")])
    assert list((tmp_path / "folder").iterdir()) == []
    with pytest.raises(FilingError, match=r"files\.not_written"):
        write_folder(tmp_path / "file" / "out", [("a", b"1")])


def test_what_a_killed_one_left_goes(tmp_path: Path) -> None:
    """The next one clears away what lies there of a program that is no more."""
    left = tmp_path / f"{disk.PARTIAL}999999999-answers"
    (left / "files").mkdir(parents=True)
    write_folder(tmp_path / "out", [("a", b"1")])
    assert [each.name for each in tmp_path.iterdir()] == ["out"]
