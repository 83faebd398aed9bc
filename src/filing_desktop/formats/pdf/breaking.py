"""Where lines may end in Chinese text mixed with Latin words.

Mends reportlab 5.1.0, whose ``wordWrap='CJK'`` knows the Japanese rules only: lines begin
with ，；：？！》”’…—, end with an opening mark, break Latin words, and hang out of the frame.
The rules here are those of 标点符号用法 (GB/T 15834-2011, 5.1) and of W3C clreq.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

#: Marks that may not begin a line.
CLOSING = "，。、；：？！）》」』】〉〕〗”’…—％‰℃°·・～々．｝］｣,.;:!?)]}%"
#: Marks that may not end a line; U+FFFC stands for a check box, which stays with its label.
OPENING = "（《「『【〈〔〖“‘￥＄｛［｢([{\ufffc"
#: What makes up words and numbers that stay whole.
_WORD = "!-~\u00a0-\u00a6\u00a8-\u00af\u00b1-\u00b6\u00b8-\u036f\u0370-\u052f\u2010-\u2013"

_OPEN = f"[{re.escape(OPENING)}]"
_CLOSE = f"[{re.escape(CLOSING)}]"
_WHOLE_WORD = f"(?:[{_WORD}]|’(?=[A-Za-z]))*(?![(\\[{{])[{_WORD}]"

#: Ever smaller pieces that stay together: a word or character with its marks; where that is
#: long, as addresses are, what ends with a slash; where that is wider than the measure, a
#: character with few marks; at last a character.
_PIECES = (
    re.compile(f"((?:(?:{_OPEN} *)*(?:{_WHOLE_WORD}|[^ ])(?: *{_CLOSE})*|{_OPEN}+)?) *", re.DOTALL),
    re.compile("((?:[^/?&]*:/+)?[^/?&]*[/?&]*(?<! )) *", re.DOTALL),
    re.compile(f"((?:{_OPEN}{{0,2}}[^ ](?: ?{_CLOSE}){{0,6}})?) *", re.DOTALL),
    re.compile("([^ ]?) *", re.DOTALL),
)

#: Parts of a line for spreading: words keep their width, all else is spaced out.
WORD_OR_REST = re.compile(f"[{_WORD}]+|[^{_WORD}]+", re.DOTALL)
WORD_START = re.compile(f"[{_WORD}]")

#: A word wider than this share of the measure may be broken after a slash.
_LONG = 0.4
#: Sums of widths differ from the measure by rounding.
_TOLERANCE = 1e-4


@dataclass(frozen=True, slots=True)
class Slice:
    """A line: the text from ``start`` to before ``end``; ``is_last`` of its paragraph."""

    start: int
    end: int
    is_last: bool


def break_lines(
    text: str, sums: Sequence[float], first_measure: float, measure: float
) -> tuple[Slice, ...]:
    """Break a text into lines no wider than the measure.

    ``sums[i]`` is the width of ``text[:i]`` in points. The first line has a measure of its
    own. Words and numbers stay whole unless wider than a line. A line feed ends a line.
    The time is linear in the length of the text.
    """
    lines: list[Slice] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        lines.extend(_break_stretch(text, sums, (start, end), (first_measure, measure)))
        first_measure = measure
        start = end + 1
    return tuple(lines)


def _break_stretch(
    text: str, sums: Sequence[float], stretch: tuple[int, int], measures: tuple[float, float]
) -> Iterator[Slice]:
    start, end = stretch
    pieces = list(_pieces(text, sums, stretch, min(measures)))
    if not pieces:
        yield Slice(start, end, is_last=True)
        return
    reached = [sums[seen] for seen, _ in pieces]
    done, (measure, following) = 0, measures
    while done < len(pieces):
        fitting = bisect_right(reached, sums[start] + measure + _TOLERANCE, lo=done)
        done = max(fitting, done + 1)
        seen, after = pieces[done - 1]
        yield Slice(start, seen, is_last=done == len(pieces))
        start, measure = after, following


def _pieces(
    text: str, sums: Sequence[float], stretch: tuple[int, int], measure: float, level: int = 0
) -> Iterator[tuple[int, int]]:
    """Where each piece ends without and with the spaces behind it."""
    is_smallest = level == len(_PIECES) - 1
    for match in _PIECES[level].finditer(text, *stretch):
        start, seen, end = match.start(), match.end(1), match.end()
        if start == end:
            continue
        most = measure * _LONG if level == 0 else measure
        if is_smallest or sums[seen] - sums[start] <= most:
            yield seen, end
        else:
            yield from _pieces(text, sums, (start, end), measure, level + 1)
