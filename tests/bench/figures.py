"""What a run measured: figures, the references beside them, and which gates hold."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What is said beside a figure."""

    NONE = ""
    HOLDS = "holds"
    EXCEEDED = "EXCEEDED"  # a gate: the run fails
    MARK_MET = "mark met"
    MARK_MISSED = "mark missed"  # told, never a failure: it depends on the machine
    ABSENT = "absent"
    NOT_MEASURED = "NOT MEASURED"  # a gate without its figure holds nothing: the run fails


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    ``limit`` is the most a ratio may be, and gates the run; ``mark`` is what an absolute figure
    should not exceed on an ordinary machine, and gates nothing. ``value`` is None where it
    could not be measured, and ``note`` says why. ``excused`` is set where it is the machine
    that lacks something, not the program.
    """

    what: str
    value: float | None
    unit: str  # ms, MB, pages, or × for a ratio
    limit: float | None = None
    mark: float | None = None
    note: str = ""
    excused: bool = False

    @property
    def verdict(self) -> Verdict:
        """Whether gate or mark hold."""
        if self.value is None:
            is_open = self.limit is not None and not self.excused
            return Verdict.NOT_MEASURED if is_open else Verdict.ABSENT
        if self.limit is not None:
            return Verdict.HOLDS if self.value <= self.limit else Verdict.EXCEEDED
        if self.mark is not None:
            return Verdict.MARK_MET if self.value <= self.mark else Verdict.MARK_MISSED
        return Verdict.NONE


@dataclass(frozen=True, slots=True)
class References:
    """What the machine did at the same time, in ms."""

    fsync: float  # 4 kB written and synced in the folder of the run
    loop: float  # a fixed loop in pure Python
    squeeze: float  # a fixed zlib compression and SHA-256


@dataclass(frozen=True, slots=True)
class Topic:
    """Figures that were measured together, with the references taken before and after."""

    name: str
    figures: tuple[Figure, ...]
    references: References


def failures(topics: Iterable[Topic]) -> tuple[Figure, ...]:
    """The figures that make the run fail."""
    bad = (Verdict.EXCEEDED, Verdict.NOT_MEASURED)
    return tuple(each for topic in topics for each in topic.figures if each.verdict in bad)


def ratio(
    what: str, upper: Sequence[float], lower: Sequence[float], limit: float | None = None
) -> Figure:
    """The median of the one by the median of the other."""
    value = statistics.median(upper) / statistics.median(lower)
    return Figure(what, value, "×", limit)


def ratio_of_rounds(
    what: str, upper: Sequence[float], lower: Sequence[float], limit: float | None = None
) -> Figure:
    """The median of what each round gave, for works that were done in turn.

    A machine that slows down for a second slows both works of a round: their ratio swings
    half as much as that of the two medians.
    """
    each = [one / other for one, other in zip(upper, lower, strict=True)]
    return Figure(what, statistics.median(each), "×", limit)


def duration(what: str, taken: Sequence[float], mark: float | None = None) -> Figure:
    """The median of durations in ms, with the least and the greatest."""
    spread = f"{min(taken):.4g} to {max(taken):.4g}" if len(taken) > 1 else ""
    return Figure(what, statistics.median(taken), "ms", mark=mark, note=spread)


def absent(what: str, note: str, limit: float | None = None, *, excused: bool = False) -> Figure:
    """A figure that could not be measured, and why."""
    return Figure(what, None, "×" if limit is not None else "ms", limit, note=note, excused=excused)


def alternating(
    runs: int, *works: Callable[[], float], warm: int = 1
) -> tuple[tuple[float, ...], ...]:
    """What each work answers, ``runs`` times, one after the other and round again.

    So whatever else the machine does meets all alike. The first ``warm`` rounds do not count.
    """
    rounds = [[work() for work in works] for _ in range(warm + runs)][warm:]
    return tuple(zip(*rounds, strict=True))
