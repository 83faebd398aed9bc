"""The parts of a composed document as pieces of measured height."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from filing_desktop.documents.content import (
    Block,
    DocumentContent,
    FlowChart,
    Heading,
    OrgChart,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Signature,
    Table,
)
from filing_desktop.formats.pdf.charts import flow_blocks, org_block
from filing_desktop.formats.pdf.lines import Shape, plain_text_block, text_block
from filing_desktop.formats.pdf.pictures import figure_blocks
from filing_desktop.formats.pdf.pieces import Destination, Flow, NewPage, Piece
from filing_desktop.formats.pdf.runs import one_line, plain
from filing_desktop.formats.pdf.signatures import SignatureBlock, signature_block
from filing_desktop.formats.pdf.style import (
    ABOVE_CAPTION,
    AFTER_CAPTION,
    AROUND_HEADING,
    BETWEEN_NOTES,
    BODY,
    BODY_SIZE,
    CAPTION,
    FIGURE_SPACE,
    HEADINGS,
    HIGHEST_NOTES,
    MEASURE,
    NOTE,
)
from filing_desktop.formats.pdf.tables import TableBlock, table_block
from filing_desktop.services.ports import FileStore

_EM = BODY_SIZE
_CENTRED = Shape(MEASURE, align="center")


@dataclass(frozen=True, slots=True)
class Laid:
    """The pieces of a document and the destinations of its anchors."""

    flows: tuple[Flow | NewPage, ...]
    headings: tuple[Destination, ...]
    anchors: dict[str, str]


def lay_out(content: DocumentContent, files: FileStore) -> Laid:
    """Make pieces of all blocks; keys of destinations are numbered in order."""
    flows: list[Flow | NewPage] = []
    headings: list[Destination] = []
    anchors: dict[str, str] = {}
    numbers = itertools.count(1)
    for block in content.blocks:
        is_first, above = True, 0.0
        for part in block.parts:
            destination = _destination(part, f"d{next(numbers)}")
            if destination is not None and destination.level:
                headings.append(destination)
            if destination is not None and isinstance(part, Heading | Picture) and part.anchor:
                anchors.setdefault(part.anchor, destination.key)
            for flow in _flows(part, files, above):
                if isinstance(flow, NewPage):
                    flows.append(flow)
                    continue
                flows.append(_tagged(flow, block if is_first else None, destination))
                is_first, destination = False, None
            above = _height_above(flows[-1]) if isinstance(part, Heading) else 0.0
    return Laid(_with_held_signatures(_with_joined_tables(flows)), tuple(headings), anchors)


def _height_above(heading: Flow | NewPage) -> float:
    """What a heading takes of the page its picture stands on."""
    if isinstance(heading, NewPage):
        return 0.0
    return heading.piece.height + max(heading.after, FIGURE_SPACE)


def _with_joined_tables(flows: list[Flow | NewPage]) -> tuple[Flow | NewPage, ...]:
    joined = list(flows)
    for place, lower in enumerate(joined[1:], start=1):
        pair = _joined(joined[place - 1], lower)
        if pair is not None:
            joined[place - 1 : place + 1] = pair
    return tuple(joined)


def _with_held_signatures(flows: Iterable[Flow | NewPage]) -> tuple[Flow | NewPage, ...]:
    """No seal stands alone on a page: the end of what is above goes with it."""
    held = list(flows)
    for upper, lower in itertools.pairwise(range(len(held))):
        above, below = held[upper], held[lower]
        if isinstance(below, Flow) and isinstance(below.piece, SignatureBlock):
            held[upper] = (
                replace(above, end_keeps_with_next=True) if isinstance(above, Flow) else above
            )
    return tuple(held)


def _joined(upper: Flow | NewPage, lower: Flow | NewPage) -> tuple[Flow, Flow] | None:
    """Two tables without a head of the same columns, one right below the other, stand as one.

    The cover of a report is one table to its reader and a table per fact to the program.
    """
    if not isinstance(upper, Flow) or not isinstance(lower, Flow):
        return None
    above, below = upper.piece, lower.piece
    if not isinstance(above, TableBlock) or not isinstance(below, TableBlock):
        return None
    if above.head or below.head or above.edges() != below.edges():
        return None
    return replace(upper, after=0), replace(lower, before=0)


def _tagged(flow: Flow, block: Block | None, destination: Destination | None) -> Flow:
    return replace(flow, block=block.id if block else "", destination=destination)


def _destination(part: Part, key: str) -> Destination | None:
    match part:
        case Heading(level, text, _):
            return Destination(key, one_line(text), min(max(level, 1), 3))
        case Picture(caption=caption):
            return Destination(key, one_line(caption))
        case _:
            return None


def _flows(part: Part, files: FileStore, above: float) -> Iterator[Flow | NewPage]:
    match part:
        case Heading():
            yield _heading(part)
        case Paragraph():
            yield _paragraph(part)
        case Table():
            yield from _table(part)
        case FlowChart() | OrgChart():
            yield from _chart(part)
        case Picture():
            yield from _picture(part, files, above)
        case Signature():
            yield Flow(signature_block(part), before=30, after=12)
        case PageBreak():
            yield NewPage()


def _heading(part: Heading) -> Flow:
    level = min(max(part.level, 1), 3)
    before, after = AROUND_HEADING[level]
    block = plain_text_block(part.text, HEADINGS[level], Shape(MEASURE, align="left"))
    return Flow(block, before, after, keeps_with_next=True)


def _paragraph(part: Paragraph) -> Flow:
    """A paragraph begins two characters in; an item hangs beside its number."""
    left = part.indent * 2 * _EM
    if part.number:
        width = plain(part.number, BODY).sums[-1] + _EM * 0.35
        hang = max(width, 2 * _EM) if width <= 4 * _EM else 2 * _EM
        shape = Shape(
            MEASURE,
            first=max(width - hang, 0.0),
            left=left + hang + _EM,
            align=part.align,
            number=part.number,
            number_left=left + _EM,
        )
    else:
        first = 2 * _EM if part.align == "justify" else 0
        shape = Shape(MEASURE, first, left, part.align)
    before = 5 if part.keeps_with_next else 2
    block = text_block(part.inlines, BODY, shape)
    return Flow(block, before, after=2, keeps_with_next=part.keeps_with_next)


def _table(part: Table) -> Iterator[Flow]:
    block = table_block(part)
    if part.caption:
        caption = plain_text_block(part.caption, CAPTION, _CENTRED)
        yield Flow(caption, before=8, after=4, keeps_with_next=block is not None)
    if block is not None:
        yield Flow(block, before=6, after=9)


def _chart(part: FlowChart | OrgChart) -> Iterator[Flow]:
    blocks = flow_blocks(part) if isinstance(part, FlowChart) else (org_block(part),)
    for number, block in enumerate(blocks, start=1):
        words = part.caption if len(blocks) == 1 else f"{part.caption}（{number}/{len(blocks)}）"
        yield from _captioned(block, words)


def _captioned(block: Piece, words: str, *, has_notes: bool = False) -> Iterator[Flow]:
    is_held = bool(words) or has_notes
    yield Flow(block, before=FIGURE_SPACE, after=ABOVE_CAPTION, keeps_with_next=is_held)
    if words:
        caption = plain_text_block(words, CAPTION, _CENTRED)
        yield Flow(caption, after=AFTER_CAPTION, keeps_with_next=has_notes)


def _picture(part: Picture, files: FileStore, above: float) -> Iterator[Flow]:
    """The figures of a file; heading, first figure and the notes below the last stay together.

    Notes that would take much of a page go on by themselves.
    """
    notes = [plain_text_block(note, NOTE, _CENTRED) for note in part.notes]
    below = sum(note.height for note in notes) + BETWEEN_NOTES * len(notes)
    is_short = 0 < below <= HIGHEST_NOTES
    figures = tuple(figure_blocks(part, files, above, below if is_short else 0.0))
    for number, (block, words) in enumerate(figures, start=1):
        yield from _captioned(block, words, has_notes=is_short and number == len(figures))
    for number, note in enumerate(notes, start=1):
        is_last = number == len(notes)
        space = AFTER_CAPTION if is_last else BETWEEN_NOTES
        yield Flow(note, after=space, keeps_with_next=is_short and not is_last)
