"""Space kept back beside the library, so that the last thing typed is saved on a full disk.

On a full disk even deleting inside the library fails, so nothing in it can make room.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from filing_desktop import durable
from filing_desktop.storage import disk

#: Room for several saves of the longest answers.
RESERVE_BYTES = 1_000_000


def keep_reserve(folder: Path, random_bytes: Callable[[int], bytes]) -> bool:
    """Lay the reserve by unless it is there; tells whether it is.

    On a disk without room for it, and as much again, nothing is done: the last of the room
    is for saves.
    """
    path = folder / disk.RESERVE
    try:
        if not path.exists():
            if shutil.disk_usage(folder).free < 2 * RESERVE_BYTES:
                return False
            # Bytes that no file system can squeeze: room on paper would be no room.
            durable.replace_file(path, random_bytes(RESERVE_BYTES))
    except OSError:
        return False
    return True


def release_reserve(folder: Path) -> bool:
    """Give the reserve up; tells whether there was one."""
    try:
        (folder / disk.RESERVE).unlink()
    except OSError:
        return False
    return True
