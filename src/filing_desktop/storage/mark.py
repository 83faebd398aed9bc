"""The high-water mark: beside the library stands the number of its last save.

A database that was put back, or lost its write-ahead log, is sound and yet old; only a number
kept elsewhere tells. The mark is authenticated with a key of the library. It is written after
the commit and not forced to the disk: a mark that lags behind never raises a false alarm.
"""

from __future__ import annotations

import contextlib
import hmac
import os
import struct
from pathlib import Path

from filing_desktop import durable
from filing_desktop.storage import disk
from filing_desktop.storage.keyfile import derived_key

_NUMBER = struct.Struct(">8sQ")
_MAGIC = b"FDMARK01"
_TAG_BYTES = 32


class HighWaterMark:
    """The mark of one open library."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / disk.MARK
        self._key = derived_key(key, b"mark")
        self._handle: int | None = None

    def read(self) -> int | None:
        """The number, or nothing where there is no mark or it is not ours."""
        try:
            data = self._path.read_bytes()
        except OSError:
            return None
        if len(data) != _NUMBER.size + _TAG_BYTES:
            return None
        body, tag = data[: _NUMBER.size], data[_NUMBER.size :]
        if not hmac.compare_digest(tag, self._tag(body)):
            return None
        return int(_NUMBER.unpack(body)[1])

    def write(self, commit_seq: int) -> None:
        """Set the number. The save itself is on the disk already, so a failure is let pass."""
        body = _NUMBER.pack(_MAGIC, commit_seq)
        with contextlib.suppress(OSError):
            if self._handle is None:
                self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT | durable.BINARY, 0o600)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, body + self._tag(body))
            os.ftruncate(self._handle, _NUMBER.size + _TAG_BYTES)  # a longer one is not ours

    def close(self) -> None:
        """Let the file go."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _tag(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, "sha256")
