"""The parts a composed document is made of, before any format draws them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from filing_desktop.filing.answer import Address, FileRecord
from filing_desktop.filing.prose import Prose


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text as it is to stand, Chinese."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A numbered reference, 附件3, that leads to an ``anchor`` where it lies in the same file."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Box:
    """A check box, ticked or not; drawn as a path, since the fonts lack ☐ and ☑."""

    ticked: bool


Inline = Text | Link | Box
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (一、), 2 (（一）) or 3 (1.); its number is part of the text."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. ``number`` is set for an item, "1." or "（1）"; ``indent`` is a step, 0 to 2.

    One that ``keeps_with_next`` is a title within a text and never ends a page;
    ``is_quotation`` marks the words of a law, which are neither ours nor the user's.
    """

    inlines: Inlines
    number: str = ""
    indent: int = 0
    align: str = "justify"  # justify | center | right | left
    keeps_with_next: bool = False
    is_quotation: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: paragraphs of inlines; ``span`` columns wide."""

    paragraphs: tuple[Inlines, ...]
    is_head: bool = False
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first ``head_rows`` rows repeat on each page.

    ``widths`` are shares of the measure, one per column. Cells may flow over pages.
    """

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head_rows: int = 0
    caption: str = ""


class NodeKind(StrEnum):
    """What a step of the algorithm is."""

    RULE = "rule"
    MODEL = "model"
    INTERVENTION = "intervention"
    HUMAN = "human"
    LABELLING = "labelling"
    INPUT_OUTPUT = "io"
    OTHERWISE = "otherwise"  # where a step leads when something does not pass it
    UNIT = "unit"  # a box of the organisation chart


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a chart: its name, a smaller second line, and what it is.

    ``otherwise`` says what becomes of that which does not pass a step, "" where nothing is
    decided; it is drawn as a branch.
    """

    key: str
    name: str
    note: str
    kind: NodeKind
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class FlowChart:
    """Steps in order; drawn in rows with arrows between. ``caption`` has its number."""

    nodes: tuple[Node, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class OrgChart:
    """A tree: ``edges`` are pairs (upper key, lower key); nodes without an upper stand on top."""

    nodes: tuple[Node, ...]
    edges: tuple[tuple[str, str], ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Upload:
    """A slot of the portal, the question it is, and the name of the file that goes into it."""

    slot: str
    name: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An attached file shown in place: an image, or the pages of a PDF, one figure per page.

    ``upload`` is set where the file itself goes into a slot of the portal as well.
    """

    file: FileRecord
    caption: str
    notes: tuple[str, ...] = ()
    anchor: str = ""
    upload: Upload | None = None


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A place for seal or signature: what goes there, in words, and the width it needs."""

    label: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """The foot of a document: lines at the right, kept together on one page."""

    lines: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next part begins on a new page."""


Part = Heading | Paragraph | Table | FlowChart | OrgChart | Picture | Signature | PageBreak


@dataclass(frozen=True, slots=True)
class Share:
    """Whose words a paragraph is made of, in characters: the program's, and those of answers."""

    ours: int
    given: int


@dataclass(frozen=True, slots=True)
class Block:
    """Parts that belong together under one address ``document/block``.

    ``sources`` are the addresses of the answers that fed it, so that a page leads to its
    question. ``is_editable`` blocks are composed texts a person may edit by hand, and
    ``composed_hash`` is then the hash of what the facts compose, and ``composed`` that text
    itself, with its references: an editor begins with it, and it stands beside a hand edit.
    ``share`` is measured for the articles of a policy; ``wanted`` are the answers that would
    give such an article a fact of the user's.
    """

    id: str
    parts: tuple[Part, ...]
    sources: tuple[Address, ...] = ()
    is_editable: bool = False
    composed_hash: str = ""
    composed: Prose | None = None
    share: Share | None = None
    wanted: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentContent:
    """A whole document, ready for any format.

    ``mark`` stands on every page (样例, 草稿); ``with_contents`` asks for a table of
    contents after the title.
    """

    id: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    entity_name: str = ""
    with_contents: bool = False
    with_title_page: bool = False
    mark: str = ""

    def parts(self) -> Iterator[Part]:
        """Every part from top to bottom."""
        for block in self.blocks:
            yield from block.parts


def plain_inlines(inlines: Inlines) -> str:
    """The words of a run, with □ and ■ for boxes."""
    return "".join(
        each.text if not isinstance(each, Box) else "■" if each.ticked else "□" for each in inlines
    )


def plain_part(part: Part) -> str:
    """The words of a part, a line each for cells and lines."""
    match part:
        case Heading(_, text, _):
            return text
        case Paragraph(inlines=inlines, number=number):
            return f"{number}{plain_inlines(inlines)}"
        case Table(rows=rows, caption=caption):
            lines = [
                "\n".join(plain_inlines(each) for each in cell.paragraphs)
                for row in rows
                for cell in row
            ]
            return "\n".join(filter(None, [caption, *lines]))
        case FlowChart(nodes=nodes, caption=caption) | OrgChart(nodes=nodes, caption=caption):
            words = (each for n in nodes for each in (n.name, n.note, n.otherwise) if each)
            return "\n".join([*words, caption])
        case Picture(caption=caption, notes=notes):
            return "\n".join([caption, *notes])
        case Signature(lines=lines):
            return "\n".join(f"{line.label}{line.value}" for line in lines)
        case PageBreak():
            return ""


def plain_block(block: Block) -> str:
    """All words of a block."""
    return "\n".join(filter(None, (plain_part(part) for part in block.parts)))


def plain_document(document: DocumentContent) -> str:
    """All words of a document, for searching and comparing."""
    return "\n".join(
        filter(None, [document.title, document.subtitle, *map(plain_block, document.blocks)])
    )


def text_hash(text: str) -> str:
    """The hash a hand edit keeps of the text it replaced: 16 hex digits of SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
