"""How work grows with what it is given: a ratio within one run, on whatever machine."""

from __future__ import annotations

import time
from collections.abc import Callable

#: Four times as much: linear work takes about four times as long, quadratic sixteen.
FACTOR = 4
MOST = 9.0


def growth(work: Callable[[int], object], size: int, *, rounds: int = 3) -> float:
    """How many times longer this thread works on ``FACTOR * size`` than on ``size``.

    The shortest of some rounds counts on both sides, so that other work on the machine
    does not.
    """
    return min(_taken(work, FACTOR * size, rounds)) / max(min(_taken(work, size, rounds)), 1e-6)


def _taken(work: Callable[[int], object], size: int, rounds: int) -> list[float]:
    taken = []
    for _ in range(rounds):
        start = time.thread_time()
        work(size)
        taken.append(time.thread_time() - start)
    return taken
