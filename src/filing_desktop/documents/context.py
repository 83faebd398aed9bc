"""What every document is composed with: the facts, the numbers of references, hand edits."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from filing_desktop.documents.content import (
    Block,
    DocumentContent,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Part,
    Text,
    text_hash,
)
from filing_desktop.filing import prose as said
from filing_desktop.filing.answer import Address
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import Prose, Reference

#: Printed where a reference points to a row that was deleted.
GONE = "〔引用的材料已删除〕"

#: What the package is called in which the evidence lies.
ALGORITHM_PACKAGE = "算法材料"

#: A numbered line that ends like a title and not like a sentence.
_TITLE = re.compile(r"\d{1,2}\. [^\n]{1,40}(?<![。；：，！？])")


def hole(label: str) -> str:
    """What a draft shows where a wanted answer is missing."""
    return f"〔未填：{label}〕"


@dataclass(frozen=True, slots=True)
class Context:
    """The facts of a filing on a day; ``mark`` stands on every page of what is composed.

    ``package`` is that of the document. The evidence lies in the algorithm package, so in
    another one a piece of it is named with the package and the document it stands in: there
    other annexes have the numbers, or none.
    """

    facts: Facts
    today: dt.date
    mark: str = ""
    package: str = "algorithm"

    def annex_number(self, row: str) -> int | None:
        """The number of a piece of evidence: its place among the rows. None where it is gone."""
        rows = self.facts.rows("evidence")
        return rows.index(row) + 1 if row in rows else None

    def title(self, group: str, row: str) -> str:
        """The name of a row; a hole where it has none yet."""
        column = self.facts.catalog.questions[self.facts.catalog.groups[group].title_column]
        return self.facts.row_name(group, row) or hole(column.label.zh)

    def inline(self, reference: Reference) -> Inline:
        """A reference as it is printed: 附件3, the name of a model, 《title》."""
        kind, row = reference.kind, reference.row
        if kind == "evidence":
            return self._annex(row)
        if kind == "document":
            info = self.facts.catalog.documents.get(row)
            return Text(f"《{info.label.zh}》" if info else GONE)
        if kind not in self.facts.catalog.groups or row not in self.facts.rows(kind):
            return Text(GONE)
        name = self.title(kind, row)
        return Text(f"《{name}》" if kind == "policy" else name)

    def _annex(self, row: str) -> Inline:
        number = self.annex_number(row)
        if number is None:
            return Text(GONE)
        evidence = self.facts.catalog.documents["evidence"]
        if self.package != evidence.package:
            return Text(f"{ALGORITHM_PACKAGE}《{evidence.label.zh}》附件{number}")
        return Link(f"附件{number}", evidence_anchor(row))

    def inlines(self, block: said.Block) -> Inlines:
        """One paragraph of prose with its references numbered."""
        return tuple(
            self.inline(each) if isinstance(each, Reference) else Text(each)
            for each in block.inlines
        )

    def paragraphs(self, prose: Prose) -> tuple[Paragraph, ...]:
        """Prose as paragraphs; a run of items is numbered from 1, blank lines are dropped.

        A line like "1. 用户知情权" with text below it is set as a title.
        """
        found = tuple(numbered_items(prose))
        return tuple(
            self._title(block)
            if place < len(found) and not number and _is_title(block)
            else Paragraph(self.inlines(block), number, indent=1 if number else 0)
            for place, (block, number) in enumerate(found, start=1)
        )

    def _title(self, block: said.Block) -> Paragraph:
        inlines = tuple(
            replace(each, strong=True) if isinstance(each, Text) else each
            for each in self.inlines(block)
        )
        return Paragraph(inlines, align="left", keeps_with_next=True)

    def sources(self, *names: str) -> tuple[Address, ...]:
        """The addresses that feed a text: questions, or ``group:<id>`` for all cells of one."""
        return tuple(address for name in names for address in self._addresses(name))

    def row_sources(self, row: str, *questions: str) -> tuple[Address, ...]:
        """The addresses of these columns in one row, where they are shown."""
        return tuple(
            Address(question, row) for question in questions if self.facts.is_shown(question, row)
        )

    def _addresses(self, name: str) -> Iterator[Address]:
        if not name.startswith("group:"):
            yield Address(name)
            return
        group = self.facts.catalog.groups[name.removeprefix("group:")]
        for row in self.facts.rows(group.id):
            yield from self.row_sources(row, *group.columns)


def _is_title(block: said.Block) -> bool:
    return _TITLE.fullmatch(block.plain) is not None


def evidence_anchor(row: str) -> str:
    """Where a piece of evidence lies in the evidence document."""
    return f"evidence-{row}"


def numbered_items(prose: Prose) -> Iterator[tuple[said.Block, str]]:
    """The blocks that hold anything, with the number of those that are items."""
    count = 0
    for block in prose.blocks:
        if Prose((block,)).is_blank:
            continue
        count = count + 1 if block.is_item else 0
        yield block, f"{count}." if count else ""


def composed_text(prose: Prose) -> str:
    """The words a hand edit replaces; a reference counts by what it points to, not its number."""
    return "\n".join(
        "".join(
            f"〔{each.kind}:{each.row}〕" if isinstance(each, Reference) else each
            for each in block.inlines
        )
        for block in prose.blocks
    )


def current_prose(context: Context, block_id: str, prose: Prose) -> Prose:
    """The words that stand at a block: a person's hand edit, else what the facts compose."""
    edit = context.facts.sheet.hand_edits.get(block_id)
    return edit.prose if edit else prose


def editable(
    context: Context,
    block_id: str,
    prose: Prose,
    sources: Iterable[Address],
    *,
    before: Iterable[Part] = (),
    after: Iterable[Part] = (),
) -> Block:
    """A block whose composed text a person may edit by hand.

    ``before`` and ``after`` (headings, charts, tables) stand around the text and always
    follow the facts. The hash is that of the composed text, edited or not.
    """
    shown = context.paragraphs(current_prose(context, block_id, prose))
    return editable_block(block_id, prose, sources, (*before, *shown, *after))


def editable_block(
    block_id: str, prose: Prose, sources: Iterable[Address], parts: Iterable[Part]
) -> Block:
    """A block whose ``parts`` hold the current words of an editable text."""
    return Block(
        block_id,
        tuple(parts),
        tuple(sources),
        is_editable=True,
        composed_hash=text_hash(composed_text(prose)),
        composed=prose,
    )


def document(
    context: Context,
    document_id: str,
    blocks: Iterable[Block],
    *,
    title: str = "",
    subtitle: str = "",
    has_front: bool = False,
) -> DocumentContent:
    """A document of the catalogue with the entity's name.

    ``has_front`` asks for a title page and a table of contents.
    """
    info = context.facts.catalog.documents[document_id]
    return DocumentContent(
        id=document_id,
        title=title or info.label.zh,
        subtitle=subtitle,
        blocks=tuple(blocks),
        entity_name=context.facts.text("entity.name"),
        with_contents=has_front,
        with_title_page=has_front,
        mark=context.mark,
    )
