"""Filling pages: all is measured before anything is drawn, so every page number is known."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from filing_desktop.formats.pdf.pieces import Flow, NewPage, Piece, Placed

_TOLERANCE = 1e-3


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
        room = height - start
        if flow.piece.height <= room + _TOLERANCE and (is_at_top or _has_room(flow, waiting, room)):
            pages[-1].append(Placed(flow, start))
            depth, after = start + flow.piece.height, flow.after
            continue
        parts = _parts(flow, room)
        if parts is not None:
            pages[-1].append(Placed(replace(flow, piece=parts[0]), start))
            waiting.appendleft(replace(flow, piece=parts[1], block="", destination=None))
        elif is_at_top:
            pages[-1].append(Placed(flow, start))
        else:
            waiting.appendleft(flow)
        pages.append([])
        depth = after = 0.0
    if not pages[-1] and len(pages) > 1:
        pages.pop()
    return tuple(map(tuple, pages))


def _parts(flow: Flow, room: float) -> tuple[Piece, Piece] | None:
    return None if room <= 0 else flow.piece.split(room)


def _has_room(flow: Flow, following: deque[Flow | NewPage], room: float) -> bool:
    """Whether the piece fits together with the beginning of what it must not leave."""
    if not flow.keeps_with_next:
        return True
    need, after = flow.piece.height, flow.after
    for each in itertools.islice(following, None):
        if isinstance(each, NewPage):
            break
        need += max(after, each.before)
        if not each.keeps_with_next:
            need += each.piece.least()
            break
        need, after = need + each.piece.height, each.after
    return need <= room + _TOLERANCE
