"""The sample: an invented filing in a library of its own, never among real clients."""

from __future__ import annotations

from pathlib import Path

from filing_desktop.errors import FilingError
from filing_desktop.services.library import import_answers
from filing_desktop.services.library_ports import LibraryCondition, OpenLibrary
from filing_desktop.services.program import Program

#: Protects nothing: the sample is invented, and whoever reads this file could read it too.
SAMPLE_PASSPHRASE = "the sample is invented"  # noqa: S105  # see above
SAMPLE_FOLDER = "sample"
SAMPLE_CODE = "YL"


def sample_path(program: Program) -> Path:
    """Where the sample library lies."""
    return program.data_folder / SAMPLE_FOLDER


def open_sample(program: Program) -> tuple[OpenLibrary, Path]:
    """The sample library, made where there is none, and its path.

    What was changed in it before is there again. A sample that was interrupted while it
    was made is filled again. Refuses as any library does (held, damaged, newer).
    """
    if program.sample_answers is None:
        raise FilingError("sample.missing")
    path, now = sample_path(program), program.clock.now()
    if program.library.state(path).condition is LibraryCondition.MISSING:
        library, _code = program.library.create(path, SAMPLE_PASSPHRASE, now)
    else:
        library = program.library.open(path, SAMPLE_PASSPHRASE, now)
    try:
        if not (library.shelf.clients() or library.shelf.clients(in_bin=True)):
            import_answers(program, library, program.sample_answers(), SAMPLE_CODE)
    except FilingError:
        library.close()
        raise
    return library, path
