"""Writes a new folder of files: beside its name, private, seen onto the disk, then renamed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from filing_desktop import durable
from filing_desktop.errors import FilingError
from filing_desktop.formats.package import disk

_WORKING_NAME = "answers"


def write_folder(target: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write ``files`` (path below ``target``, bytes) as the new folder ``target``.

    Readable by us alone. It appears under its name whole or not at all: what ends the work
    leaves nothing, and what a killed one left goes with the next. Refuses a target that is
    there (``files.exists``) and what the disk refuses (``files.not_written``).
    """
    if os.path.lexists(target):
        raise FilingError("files.exists", file=target.name)
    try:
        durable.make_private_folder(target.absolute().parent)
        parent = target.absolute().parent.resolve(strict=True)
        disk.sweep_partials(parent)
        partial = disk.new_partial(parent, _WORKING_NAME)
        try:
            for name, data in files:
                disk.write_file(partial / name, data)
            for here, _, _ in os.walk(partial):
                durable.sync_folder(Path(here))
            durable.rename_patiently(partial, parent / target.name)
            durable.sync_folder(parent)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
    except OSError as refused:
        raise FilingError("files.not_written", folder=target.name) from refused
