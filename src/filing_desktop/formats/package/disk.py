"""The folder an export goes to: room, partial work, and errors a person can act on."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filing_desktop import durable
from filing_desktop.assembly.names import unused_name
from filing_desktop.errors import FilingError

PARTIAL = ".partial-"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_FOLDER = frozenset({errno.ENOTDIR, errno.EEXIST, errno.ENOENT})
_LONGEST_ON_WINDOWS = 259
_STALE_ON_WINDOWS = 24 * 3600  # seconds; a process id cannot be asked there without risk

Replace = Callable[[Path, Path], None]


@contextmanager
def told_to_the_user(folder: Path) -> Iterator[None]:
    """What the system refuses becomes a ``FilingError`` that names ``folder``."""
    try:
        yield
    except OSError as refused:
        raise FilingError(_code(refused), folder=folder.name or str(folder)) from refused


def _code(refused: OSError) -> str:
    if refused.errno in _FULL:
        return "export.disk_full"
    if refused.errno in _FORBIDDEN:
        return "export.not_writable"
    if refused.errno in _NO_FOLDER:
        return "export.no_folder"
    return "export.path_too_long" if refused.errno == errno.ENAMETOOLONG else "export.io"


def prepare_target(target: Path, needed: int) -> Path:
    """The real folder to write under, made where it is missing.

    Refuses one without ``needed`` bytes of room, so that a full disk is told before the work.
    """
    target.mkdir(parents=True, exist_ok=True)
    real = target.resolve(strict=True)
    if shutil.disk_usage(real).free < needed:
        megabytes = -(-needed // 1_000_000)
        raise FilingError("export.no_room", folder=target.name, megabytes=megabytes)
    return real


def check_path_length(target: Path, names: tuple[str, ...], *, windows: bool) -> None:
    """Refuse, on Windows, a place so deep that a file's path is longer than the system takes."""
    whole = target.absolute()  # as the system will take it, however it was typed
    longest = max((len(f"{whole}\\{name}") for name in names), default=0)
    if windows and longest > _LONGEST_ON_WINDOWS:
        raise FilingError(
            "export.path_too_long", folder=target.name, over=longest - _LONGEST_ON_WINDOWS
        )


def new_partial(target: Path, name: str) -> Path:
    """A fresh folder of our own, for us alone; never one, or a link, that was there before."""
    taken = frozenset(os.listdir(target))  # noqa: PTH208  names are wanted, links among them
    partial = target / unused_name(f"{PARTIAL}{os.getpid()}-{name}", taken)
    partial.mkdir(mode=0o700)
    return partial


def sweep_partials(target: Path) -> None:
    """Remove what exports that never ended left in ``target``; links and others' files stay."""
    for entry in target.iterdir():
        process, dash, _ = entry.name.removeprefix(PARTIAL).partition("-")
        if not (entry.name.startswith(PARTIAL) and dash and process.isdecimal()):
            continue
        if entry.is_symlink() or not entry.is_dir() or not _is_ours(entry):
            continue
        if _is_over(int(process), entry):
            shutil.rmtree(entry, ignore_errors=True)


def _is_ours(entry: Path) -> bool:
    return os.name == "nt" or entry.stat().st_uid == os.getuid()


def _is_over(process: int, entry: Path) -> bool:
    """Whether the process that made ``entry`` is gone."""
    if os.name == "nt":
        return time.time() - entry.stat().st_mtime > _STALE_ON_WINDOWS
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except PermissionError:
        return False
    return False


def write_file(path: Path, data: bytes) -> None:
    """Write a file that was not there, and see it onto the disk; readable by us alone."""
    durable.make_private_folder(path.parent)
    durable.make_private_file(path, data)


def rename(source: Path, goal: Path, rename: Replace = durable.rename_patiently) -> None:
    """Rename, waiting for a scanner that looks; refuses where it never leaves."""
    try:
        rename(source, goal)
    except OSError as refused:
        if not durable.is_busy(refused):
            raise
        raise FilingError("export.blocked", folder=goal.name) from refused
