"""Keeps the bytes of attached files in memory, for commands and tests without a library."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.formats.images.look import FileInfo
from filing_desktop.formats.images.parent import inspect_in_child


class MemoryFileStore:
    """A ``services.ports.FileStore`` over a dictionary; ``look`` decides what may come in.

    The default looks in the limited child process; pass ``look.inspect`` for own files.
    """

    def __init__(self, look: Callable[[bytes, str], FileInfo] = inspect_in_child) -> None:
        self._look = look
        self._bytes: dict[str, bytes] = {}

    def add(self, name: str, data: bytes) -> FileRecord:
        """Keep ``data`` under its digest; a refusal names the file."""
        info = self._look(data, name)
        digest = hashlib.sha256(data).hexdigest()
        self._bytes[digest] = data
        return FileRecord(name, digest, len(data), info.media_type)

    def read(self, record: FileRecord) -> bytes:
        """The bytes; ``images.missing`` names the file where they were never added."""
        try:
            return self._bytes[record.digest]
        except KeyError:
            raise FilingError("images.missing", file=record.name) from None
