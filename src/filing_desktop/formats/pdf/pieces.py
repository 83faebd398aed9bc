"""What a page is filled with: pieces of known height that may be split, and their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

import pikepdf
from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Placement:
    """A form (a page of an attached PDF) to be laid on a drawn ``page``, counted from 1.

    ``box`` is in points from the lower left. The whole file is held, since an object of
    pikepdf does not keep its file open.
    """

    page: int
    source: pikepdf.Pdf
    form: pikepdf.Object
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """What a piece needs to draw itself.

    ``anchors`` leads from an anchor to the key of its destination; ``pages`` tells the page
    of a destination; ``placements`` gathers what is laid on the pages afterwards.
    """

    canvas: Canvas
    anchors: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)
    placements: list[Placement] = field(default_factory=list)


class Piece(Protocol):
    """Something drawn on a page, as wide as the measure it was made for."""

    @property
    def height(self) -> float:
        """Its height in points."""
        ...

    def least(self) -> float:
        """The height below which nothing of it can stand at the foot of a page."""
        ...

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """A part no higher than ``room`` and the rest; None where no part would fit."""
        ...

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw it with its upper left corner at ``(left, top)``, y upwards."""
        ...


@dataclass(frozen=True, slots=True)
class Destination:
    """A place that links and bookmarks lead to.

    ``level`` counts from 1 for headings and is 0 for places without a bookmark.
    """

    key: str
    title: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    """A piece with the white space around it; ``block`` is the id of the block it begins.

    A heading ``keeps_with_next`` whole; of what stands above a signature the end goes along.
    """

    piece: Piece
    before: float = 0
    after: float = 0
    keeps_with_next: bool = False
    end_keeps_with_next: bool = False
    block: str = ""
    destination: Destination | None = None


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page; two in a row are one."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far below the top of the frame it begins."""

    flow: Flow
    depth: float
