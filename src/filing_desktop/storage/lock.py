"""The lock of a library: one program writes, and a second one is told who it is.

The lock file names its holder; the kernel's lock on it tells whether the holder lives, and
goes with it however it ends. So a lock left by a dead process is taken over without a
question, and a process number used again fools nobody. A holder on another computer cannot
be asked for a sign of life, so its lock is never taken, only lifted by a person who knows. A
computer is known by a number of its own: its name changes with the network it is in.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from filing_desktop import durable
from filing_desktop.errors import FilingError
from filing_desktop.services.library_state import Holder
from filing_desktop.storage import disk
from filing_desktop.storage.computer import computer_id

if sys.platform == "win32":
    import msvcrt

    # Windows locks bytes against reading too, so the locked one lies behind the text.
    _LOCKED_BYTE = 1 << 20

    def _lock(file: BinaryIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


_NOBODY = Holder(0, "?", "?")
_LOOKS, _LOOK_SECONDS = 10, 0.02


class LibraryLock:
    """Holds the lock of a library until it is released or the process ends."""

    def __init__(self, file: BinaryIO, holder: Holder) -> None:
        self._file, self._holder = file, holder

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def release(self) -> None:
        """Name no holder any more and let the kernel's lock go; twice does no harm.

        Where a person lifted the lock and another computer has it, that one stays named.
        """
        if self._file.closed:
            return
        # The file stays: removing it would let two programs lock two files of one name.
        with contextlib.suppress(OSError):  # a vanished disk must not stop the program's end
            if _read_holder(self._file) == self._holder:
                self._file.truncate(0)
        self._file.close()


def take_lock(folder: Path, at: dt.datetime) -> LibraryLock:
    """Take the lock of the library in ``folder``, or refuse with ``library.held``."""
    file = _opened(folder)
    try:
        _lock_patiently(file)
        stranger = _holder_elsewhere(file)
        if stranger is not None:
            raise held_error(stranger)
        ours = Holder(os.getpid(), _name_of_this_computer(), at.isoformat())
        _write_holder(file, ours)
    except FilingError:
        file.close()
        raise
    except OSError:
        holder = _read_holder(file)
        file.close()
        raise held_error(holder) from None
    return LibraryLock(file, ours)


def holder_of(folder: Path) -> Holder | None:
    """Who holds the lock now; changes nothing."""
    try:
        file = (folder / disk.LOCK).open("rb+")
    except (OSError, ValueError):  # ValueError: no path at all, such as one with a NUL
        return None
    with file:
        try:
            _lock(file)
        except OSError:
            return _read_holder(file)
        return _holder_elsewhere(file)


def lift_lock(folder: Path, holder: Holder) -> None:
    """Forget a holder on another computer, because a person says that it is no more.

    Refuses (``library.held``) where a program on this computer, or any the disk knows of,
    holds the lock, and where it is another ``holder``'s by now: of that one nothing was said.
    """
    file = _opened(folder)
    with file:
        try:
            _lock_patiently(file)
            there = _holder_elsewhere(file)
            if there not in {None, holder}:
                raise held_error(_read_holder(file))
            file.truncate(0)
            durable.force(file.fileno())
        except OSError:
            raise held_error(_read_holder(file)) from None


def held_error(holder: Holder) -> FilingError:
    """The refusal that names the holder."""
    return FilingError("library.held", pid=holder.pid, host=holder.host, since=holder.since)


def _opened(folder: Path) -> BinaryIO:
    path = folder / disk.LOCK
    try:
        with contextlib.suppress(FileExistsError):
            durable.make_private_file(path)
        return path.open("rb+", buffering=0)
    except OSError:
        raise FilingError("library.not_writable", folder=folder.name) from None


def _lock_patiently(file: BinaryIO) -> None:
    """Lock, waiting out one who only looks: such a one names no holder and is gone at once."""
    for _ in range(_LOOKS):
        try:
            _lock(file)
        except OSError:
            if _read_holder(file) != _NOBODY:
                raise
            time.sleep(_LOOK_SECONDS)
        else:
            return
    _lock(file)


def _write_holder(file: BinaryIO, holder: Holder) -> None:
    named = {"pid": holder.pid, "host": holder.host, "since": holder.since}
    text = json.dumps({**named, "computer": computer_id()})
    file.seek(0)
    file.truncate(0)
    file.write(text.encode())
    durable.force(file.fileno())


def _read_holder(file: BinaryIO) -> Holder:
    """The holder named in the file, or nobody."""
    return _read(file)[0]


def _read(file: BinaryIO) -> tuple[Holder, str]:
    """The holder named in the file, or nobody, and the number of its computer, or ""."""
    file.seek(0)
    try:
        body = json.loads(file.read(4096))
        holder = Holder(int(body["pid"]), str(body["host"]), str(body["since"]))
        return holder, str(body.get("computer", ""))
    except (ValueError, KeyError, TypeError):
        return _NOBODY, ""


def _holder_elsewhere(file: BinaryIO) -> Holder | None:
    """The holder, where the lock file names one on another computer."""
    holder, number = _read(file)
    if holder == _NOBODY:
        return None
    here = computer_id()
    # A lock of an older version, or a computer without a number, is known by its name alone.
    is_ours = number == here if number and here else holder.host == _name_of_this_computer()
    return None if is_ours else holder._replace(may_be_gone=True)


def _name_of_this_computer() -> str:
    import platform  # noqa: PLC0415  # not for the first page of the window

    return platform.node()
