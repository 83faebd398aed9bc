"""How fast this machine is just now: a synced write, a loop in Python, a fixed compression."""

from __future__ import annotations

import hashlib
import os
import statistics
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.bench.figures import References

_BLOCK = 4096
_TURNS = 200_000
_SQUEEZED = 512 * 1024


def take_references(folder: Path, runs: int) -> References:
    """The medians in ms; ``folder`` is where the measured work writes."""
    return References(
        fsync=statistics.median(_fsyncs(folder, runs * 8)),
        loop=statistics.median(timed(_loop) for _ in range(runs)),
        squeeze=statistics.median(timed(_squeeze) for _ in range(runs)),
    )


def between(before: References, after: References) -> References:
    """The mean of what was taken before and after a piece of work."""
    return References(
        (before.fsync + after.fsync) / 2,
        (before.loop + after.loop) / 2,
        (before.squeeze + after.squeeze) / 2,
    )


def timed(work: Callable[[], object]) -> float:
    """How long a piece of work takes, in ms."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _fsyncs(folder: Path, count: int) -> list[float]:
    path = folder / "fsync-reference"
    taken = []
    with path.open("wb", buffering=0) as file:
        for _ in range(count):
            start = time.perf_counter()
            file.write(bytes(_BLOCK))
            os.fsync(file.fileno())
            taken.append((time.perf_counter() - start) * 1000)
    path.unlink()
    return taken


def _loop() -> int:
    total = 0
    for number in range(_TURNS):
        total += number * number % 7
    return total


def _squeeze() -> str:
    data = b"".join(hashlib.sha256(bytes([n % 251, n >> 8])).digest() for n in range(1024))
    data = (data * (_SQUEEZED // len(data) + 1))[:_SQUEEZED]
    return hashlib.sha256(zlib.compress(data, 6) + data * 8).hexdigest()
