"""The settings file: kept whole, never in the way, never deleted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from filing_desktop.services.preferences import (
    FILE_NAME,
    Preferences,
    load_preferences,
    save_preferences,
)


def test_what_was_chosen_is_there_again(tmp_path: Path) -> None:
    """Saving and loading is an identity."""
    chosen = (
        Preferences()
        ._replace(language="en", theme="dark", scale=1.5, idle_minutes=30, preparer="林")
        .with_recent(tmp_path / "library")
    )
    assert save_preferences(tmp_path / "new", chosen)
    assert load_preferences(tmp_path / "new") == chosen


@pytest.mark.parametrize("broken", ["", "{", "[]", "\x00\x00", '"x"'])
def test_a_broken_file_is_moved_aside(tmp_path: Path, broken: str) -> None:
    """The program starts with its defaults, and the broken file can still be looked at."""
    (tmp_path / FILE_NAME).write_text(broken, "utf-8")
    assert load_preferences(tmp_path) == Preferences()
    aside = tmp_path / "settings.unreadable-1.json"
    assert aside.read_text("utf-8") == broken
    (tmp_path / FILE_NAME).write_text(broken, "utf-8")
    load_preferences(tmp_path)
    assert (tmp_path / "settings.unreadable-2.json").exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("theme", 3),
        ("scale", 9),
        ("idle_minutes", 0),
        ("idle_minutes", True),
        ("idle_minutes", "10"),
        ("hides_names", "no"),
        ("recent", "x"),
        ("preparer", []),
        ("backups", [{"library": "a", "root": "b", "at": "never"}]),
    ],
)
def test_a_value_without_sense_is_its_default(tmp_path: Path, name: str, value: object) -> None:
    """One odd value costs that setting alone."""
    text = json.dumps({"theme": "dark", name: value})
    (tmp_path / FILE_NAME).write_text(text, "utf-8")
    loaded = load_preferences(tmp_path)
    assert getattr(loaded, name) == getattr(Preferences(), name)
    assert loaded.theme == ("light" if name == "theme" else "dark")


def test_a_folder_that_cannot_be_written_costs_the_setting_alone(tmp_path: Path) -> None:
    """A failed save is answered, not raised."""
    (tmp_path / "file").write_text("", "utf-8")
    assert not save_preferences(tmp_path / "file", Preferences())


def test_the_library_used_last_comes_first_and_six_are_kept(tmp_path: Path) -> None:
    """The list of recent libraries stays short."""
    chosen = Preferences()
    for number in (*range(8), 3):
        chosen = chosen.with_recent(tmp_path / str(number))
    assert [Path(path).name for path in chosen.recent] == ["3", "7", "6", "5", "4", "2"]
    assert str(tmp_path / "7") not in chosen.without_recent(tmp_path / "7").recent
