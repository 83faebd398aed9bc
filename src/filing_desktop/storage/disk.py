"""The names inside a library's folder."""

from __future__ import annotations

from pathlib import Path

DATABASE = "library.db"
KEYS = "library.keys"
KEYS_COPY = "library.keys.bak"
MARK = "library.mark"
LOCK = "library.lock"
RESERVE = "library.reserve"
BLOBS = "blobs"
ASIDE = "aside"
MIGRATION_BACKUPS = "backups"


def is_library(path: Path) -> bool:
    """Whether the file of a library is there; no path at all, such as one with a NUL, is none."""
    try:
        return (path / DATABASE).exists()
    except (OSError, ValueError):
        return False
