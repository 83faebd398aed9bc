"""Attached files shown in place under one name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from filing_desktop.documents.content import Picture
from filing_desktop.filing.answer import FileRecord

_ENDINGS: Mapping[str, str] = MappingProxyType(
    {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
)


def ending_of(file: FileRecord) -> str:
    """What a file of the package is called at the end: by what it is, not by its old name."""
    return _ENDINGS.get(file.media_type) or file.name.rpartition(".")[2].lower()


def captioned_files(
    files: Sequence[FileRecord], name: str, notes: tuple[str, ...] = (), anchor: str = ""
) -> tuple[Picture, ...]:
    """A picture for each file, numbered where there are several; the first bears the anchor.

    The caption is ``name``, never that of the file.
    """
    return tuple(
        Picture(
            file,
            f"{name}（{index}/{len(files)}）" if len(files) > 1 else name,
            notes,
            anchor if index == 1 else "",
        )
        for index, file in enumerate(files, start=1)
    )
