"""The files that an answers file names, found in its folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address
from filing_desktop.formats.answers.model import Answers, Problems

_DRIVE = re.compile(r"[A-Za-z]:")


def resolve_files(answers: Answers, folder: Path) -> Mapping[Address, tuple[Path, ...]]:
    """The paths of all named files, in ``folder``, the folder of the answers file.

    Refuses, all together: a path that is absolute or leads out of the folder, also through a
    link (a file from elsewhere shall not pull in others of this computer), and one where no
    file lies.
    """
    root = folder.resolve()
    problems = Problems()
    found: dict[Address, tuple[Path, ...]] = {}
    for address, paths in answers.files.items():
        here: list[Path] = []
        for path in paths:
            try:
                here.append(_inside(path, root, str(address)))
            except FilingError as refused:
                problems.found.append(refused)
        found[address] = tuple(here)
    problems.raise_any()
    return found


def _inside(path: str, root: Path, place: str) -> Path:
    relative = PurePosixPath(path.replace("\\", "/"))
    if relative.is_absolute() or _DRIVE.match(path):
        raise FilingError("answers.file_outside", place=place, file=path)
    try:
        target = root.joinpath(relative).resolve()
        if not target.is_relative_to(root):
            raise FilingError("answers.file_outside", place=place, file=path)
        is_there = target.is_file()
    except OSError:  # a name longer than the system takes, a loop of links
        is_there, target = False, root
    if not is_there:
        raise FilingError("answers.missing_file", place=place, file=path)
    return target
