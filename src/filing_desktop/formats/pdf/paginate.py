"""Filling pages: all is measured before anything is drawn, so every page number is known."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from filing_desktop.formats.pdf.pieces import Flow, NewPage, Piece, Placed

_TOLERANCE = 1e-3
#: So much of what stands above a signature goes with it to the next page, some three lines.
_END = 60.0


def paginate(flows: Iterable[Flow | NewPage], height: float) -> tuple[tuple[Placed, ...], ...]:
    """Place the pieces on pages whose frame is ``height`` points high; there is one at least.

    A heading goes to the next page with what follows it. A piece that fits no page and
    cannot be split stands alone on one. White space falls away at the top of a page.
    """
    waiting = deque(flows)
    pages: list[list[Placed]] = [[]]
    depth = after = 0.0
    while waiting:
        flow = waiting.popleft()
        if isinstance(flow, NewPage):
            if pages[-1]:
                pages.append([])
            depth = after = 0.0
            continue
        is_at_top = not pages[-1]
        start = 0.0 if is_at_top else depth + max(after, flow.before)
        parts = _parts(flow, waiting, height - start, is_at_top=is_at_top)
        if not parts and not is_at_top:
            waiting.appendleft(flow)
        else:
            first = replace(flow, piece=parts[0]) if parts else flow
            pages[-1].append(Placed(first, start))
            if len(parts) == 1:
                depth, after = start + flow.piece.height, flow.after
                continue
            if parts:
                waiting.appendleft(replace(flow, piece=parts[1], block="", destination=None))
        pages.append([])
        depth = after = 0.0
    if not pages[-1] and len(pages) > 1:
        pages.pop()
    return tuple(map(tuple, pages))


def _parts(
    flow: Flow, following: deque[Flow | NewPage], room: float, *, is_at_top: bool
) -> tuple[Piece, ...]:
    """The piece where it may stand whole, two parts of it, or nothing where it must wait."""
    is_fitting = flow.piece.height <= room + _TOLERANCE
    if is_fitting and flow.end_keeps_with_next and not _has_room(flow, following, room):
        return _without_end(flow) or ((flow.piece,) if is_at_top else ())
    if is_fitting and (is_at_top or not _holds(flow) or _has_room(flow, following, room)):
        return (flow.piece,)
    return (flow.piece.split(room) or ()) if room > 0 else ()


def _without_end(flow: Flow) -> tuple[Piece, ...]:
    least = flow.piece.height - _END
    return (flow.piece.split(least) or ()) if least > 0 else ()


def _holds(flow: Flow) -> bool:
    """Whether the piece cannot stand without the beginning of what follows."""
    return flow.keeps_with_next or (flow.end_keeps_with_next and not _without_end(flow))


def _has_room(flow: Flow, following: deque[Flow | NewPage], room: float) -> bool:
    """Whether the piece fits together with the beginning of what it must not leave."""
    need, after = flow.piece.height, flow.after
    for each in itertools.islice(following, None):
        if isinstance(each, NewPage):
            break
        need += max(after, each.before)
        if not _holds(each):
            need += each.piece.least()
            break
        need, after = need + each.piece.height, each.after
    return need <= room + _TOLERANCE
