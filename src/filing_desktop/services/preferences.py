"""The settings of this computer: a small file that is never needed to open a library."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filing_desktop import durable

if TYPE_CHECKING:
    import datetime as dt

FILE_NAME = "settings.json"
LANGUAGES = ("zh", "en")
THEMES = ("light", "dark", "contrast")
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
LEAST_IDLE, MOST_IDLE = 1, 60
_MOST_RECENT = 6


class BackupNote(NamedTuple):
    """When a library was last backed up from here, and where to."""

    library: str
    root: str
    at: str  # ISO 8601


class Preferences(NamedTuple):
    """What was chosen on this computer. Of people it holds only the preparer's name.

    ``idle_minutes`` is the time until the library locks itself; ``hides_names`` keeps
    client and algorithm out of the window title while a screen is shared.
    """

    language: str = "zh"
    theme: str = "light"
    scale: float = 1.0
    idle_minutes: int = 10
    hides_names: bool = False
    preparer: str = ""
    recent: tuple[str, ...] = ()
    backups: tuple[BackupNote, ...] = ()

    def with_setting(self, name: str, value: object) -> Preferences:
        """One setting changed, by its name; all the others stay as they are by now."""
        return self._replace(**{name: value})  # type: ignore[arg-type]  # the name tells its type

    def with_recent(self, library: Path) -> Preferences:
        """The library put first among those recently used."""
        others = tuple(path for path in self.recent if path != str(library))
        return self._replace(recent=(str(library), *others)[:_MOST_RECENT])

    def without_recent(self, library: Path) -> Preferences:
        """The library taken off the list."""
        return self._replace(recent=tuple(p for p in self.recent if p != str(library)))

    def with_backup(self, library: Path, root: Path, at: dt.datetime) -> Preferences:
        """The last backup of a library noted."""
        others = tuple(note for note in self.backups if note.library != str(library))
        note = BackupNote(str(library), str(root), at.isoformat())
        return self._replace(backups=(note, *others)[:_MOST_RECENT])

    def backup_of(self, library: Path) -> BackupNote | None:
        """The last backup of a library made from here, if any."""
        return next((note for note in self.backups if note.library == str(library)), None)


def load_preferences(folder: Path) -> Preferences:
    """The settings in ``folder``; a file that cannot be read is moved aside, never deleted.

    A single value that makes no sense becomes its default: a settings file must not
    keep anybody from the library.
    """
    path = folder / FILE_NAME
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError):
        _move_aside(path)
        return Preferences()
    if not isinstance(found, dict):
        _move_aside(path)
        return Preferences()
    return _read(found)


def save_preferences(folder: Path, preferences: Preferences) -> bool:
    """Write the settings beside the old ones and put them in their place.

    Answers whether they were written: a full disk costs a setting, not the work at hand.
    """
    text = json.dumps(_shown(preferences), ensure_ascii=False, indent=2) + "\n"
    try:
        durable.make_private_folder(folder)
        durable.replace_file(folder / FILE_NAME, text.encode())
    except OSError:
        return False
    return True


def _read(found: Mapping[str, object]) -> Preferences:
    default = Preferences()
    values: dict[str, object] = {}
    for name, known in default._asdict().items():
        values[name] = _sound(name, found.get(name), known)
    return default._replace(**values)  # type: ignore[arg-type]  # each was looked at by its name


def _shown(preferences: Preferences) -> dict[str, object]:
    notes = [note._asdict() for note in preferences.backups]
    return {**preferences._asdict(), "backups": notes}


def _sound(name: str, value: object, default: object) -> object:
    """The value where it can be one of that setting, else the default."""
    choices: dict[str, tuple[object, ...]] = {
        "language": LANGUAGES,
        "theme": THEMES,
        "scale": SCALES,
        "hides_names": (True, False),
    }
    if name in choices:
        return value if value in choices[name] else default
    if name == "idle_minutes":
        whole = isinstance(value, int) and not isinstance(value, bool)
        return value if whole and LEAST_IDLE <= int(str(value)) <= MOST_IDLE else default
    if name == "preparer":
        return value if isinstance(value, str) else default
    listed = value if isinstance(value, list) else []
    if name == "recent":
        return tuple(path for path in listed if isinstance(path, str))[:_MOST_RECENT]
    return tuple(note for note in map(_note, listed) if note is not None)


def _note(value: object) -> BackupNote | None:
    if not isinstance(value, dict):
        return None
    parts = [value.get(name) for name in ("library", "root", "at")]
    texts = [part for part in parts if isinstance(part, str)]
    if len(texts) != len(parts):
        return None
    import datetime as dt  # noqa: PLC0415  # the first page asks for no time

    try:
        dt.datetime.fromisoformat(texts[2])
    except ValueError:
        return None
    return BackupNote(*texts)


def _move_aside(path: Path) -> None:
    number = 1
    while (aside := path.with_name(f"{path.stem}.unreadable-{number}.json")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError:
        return  # it stays where it is; the defaults do for now
