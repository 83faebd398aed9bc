"""Space kept back beside the library, so that the last thing typed is saved on a full disk.

On a full disk even deleting inside the library fails, so nothing in it can make room.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from filing_desktop import durable
from filing_desktop.storage import disk

#: Room for several saves of the longest answers.
RESERVE_BYTES = 1_000_000


def keep_reserve(folder: Path, random_bytes: Callable[[int], bytes]) -> None:
    """Lay the reserve by unless it is there; on a disk without room for it nothing is done."""
    path = folder / disk.RESERVE
    if not path.exists():
        with contextlib.suppress(OSError):
            # Bytes that no file system can squeeze: room on paper would be no room.
            durable.replace_file(path, random_bytes(RESERVE_BYTES))


def release_reserve(folder: Path) -> bool:
    """Give the reserve up; tells whether there was one."""
    try:
        (folder / disk.RESERVE).unlink()
    except OSError:
        return False
    return True
