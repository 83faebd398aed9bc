"""Files that survive a power cut: forced past every cache, renamed when Windows lets us."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from filing_desktop import durable


class _Busy(OSError):
    winerror: int

    def __init__(self, number: int) -> None:
        super().__init__(13, "busy")
        self.winerror = number


def _replace(failures: int, number: int) -> tuple[durable.Replace, list[int]]:
    calls: list[int] = []

    def replace(source: Path, goal: Path) -> None:
        calls.append(1)
        if len(calls) <= failures:
            raise _Busy(number)

    return replace, calls


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_scanner_that_looks_is_waited_for(number: int) -> None:
    """While Windows says another program looks at it, the rename is tried again, up to 2.5 s."""
    waits: list[float] = []
    replace, calls = _replace(3, number)
    durable.rename_patiently(Path("a"), Path("b"), replace=replace, sleep=waits.append)
    assert (len(calls), len(waits)) == (4, 3)
    replace, calls = _replace(99, number)
    waits.clear()
    with pytest.raises(_Busy) as raised:
        durable.rename_patiently(Path("a"), Path("b"), replace=replace, sleep=waits.append)
    assert durable.is_busy(raised.value)
    assert sum(waits) == pytest.approx(2.5)


def test_other_refusals_are_not_waited_for() -> None:
    """Only those three codes are tried again."""
    replace, calls = _replace(1, 112)
    with pytest.raises(_Busy):
        durable.rename_patiently(Path("a"), Path("b"), replace=replace, sleep=lambda _: None)
    assert len(calls) == 1


@pytest.mark.parametrize("knows", [True, False])
def test_the_drive_itself_is_forced_where_it_can_be(
    monkeypatch: pytest.MonkeyPatch, *, knows: bool
) -> None:
    """The whole call is made where there is one; a drive that refuses it is asked plainly."""
    asked: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _handle: asked.append("plain"))

    def wholly(handle: int) -> None:
        asked.append("wholly")
        if not knows:
            raise OSError(45, "not supported")

    durable.force(3, wholly)
    assert asked == (["wholly"] if knows else ["wholly", "plain"])
    durable.force(3, None)
    assert asked[-1] == "plain"


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")
def test_what_is_written_is_ours_alone(tmp_path: Path) -> None:
    """Files and the folders made for them can be read by their owner only."""
    folder = tmp_path / "a" / "b"
    durable.make_private_folder(folder)
    durable.replace_file(folder / "x", b"1")
    durable.copy_file(folder / "x", folder / "y")
    assert {stat.S_IMODE(p.stat().st_mode) for p in (folder.parent, folder)} == {0o700}
    assert {stat.S_IMODE(p.stat().st_mode) for p in folder.iterdir()} == {0o600}
    assert {p.name for p in folder.iterdir()} == {"x", "y"}


def test_what_a_full_disk_cut_off_does_not_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new file is whole or not there, so that it can be written again."""

    def full(_handle: int) -> None:
        raise OSError(28, "no space left")

    target = tmp_path / "new"
    with monkeypatch.context() as patch:
        patch.setattr(durable, "force", full)
        with pytest.raises(OSError, match="no space"):
            durable.make_private_file(target, b"half")
    assert not target.exists()
    durable.make_private_file(target, b"whole")
    assert target.read_bytes() == b"whole"
