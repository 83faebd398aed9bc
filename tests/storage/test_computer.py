"""A computer is known by the number its system gave it."""

from __future__ import annotations

from pathlib import Path

from filing_desktop.storage.computer import computer_id, hashed, number_in


def test_the_first_file_that_says_a_number(tmp_path: Path) -> None:
    """A file that is missing, empty, not set up yet or no text says none."""
    files = [tmp_path / name for name in "abcde"]
    for path, data in zip(files[1:], (b"", b"uninitialized\n", b"\xff", b"1234\n"), strict=True):
        path.write_bytes(data)
    assert number_in(files) == "1234"
    assert number_in(files[:-1]) == ""


def test_the_number_itself_is_written_nowhere() -> None:
    """What is kept tells two computers apart and not the number; without one nothing is known."""
    assert hashed("1") != hashed("2")
    assert "1234567890" not in hashed("1234567890")
    assert hashed("") == ""
    assert computer_id() == computer_id()
