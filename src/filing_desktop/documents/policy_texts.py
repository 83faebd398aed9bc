"""The full text of a policy in chapters and articles, one editable block for each article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from filing_desktop.documents.answers import word
from filing_desktop.documents.content import (
    Block,
    DocumentContent,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Share,
    Text,
    plain_part,
)
from filing_desktop.documents.context import Context, current_prose, editable_block
from filing_desktop.documents.numerals import chinese_number
from filing_desktop.documents.policy_facts import Article, articles_of
from filing_desktop.filing.prose import Prose

_ANNEX = "responsibility/annex["
_ARTICLE = "responsibility/policy_"


def policy_text(context: Context, number: int, row: str) -> tuple[Block, ...]:
    """A policy from a new page: title and issue number, then its articles, numbered through.

    Chapters and articles get their numbers here, so that an article more or less renumbers
    the rest and leaves every hand edit where it is.
    """
    return (_head(context, number, row), *_articles(context, row))


def policy_documents(report: DocumentContent) -> tuple[DocumentContent, ...]:
    """Each composed full text of the report as a document of its own, in annex order.

    The words are those of the annex, hand edits and mark included; a policy that a file of
    the user's own holds is not among them.
    """
    whole: dict[str, list[Block]] = {}
    for block in report.blocks:
        if block.id.startswith(_ARTICLE):
            whole.setdefault(_row_of(block), []).append(block)
    heads = {_row_of(block): block for block in report.blocks if block.id.startswith(_ANNEX)}
    return tuple(_alone(report, heads[row], tuple(articles)) for row, articles in whole.items())


def _alone(report: DocumentContent, head: Block, articles: tuple[Block, ...]) -> DocumentContent:
    """A full text under the name of its policy, without the number of the annex."""
    heading = next(part for part in head.parts if isinstance(part, Heading))
    rest = tuple(part for part in head.parts if not isinstance(part, Heading | PageBreak))
    title = heading.text.partition(" ")[2]
    return DocumentContent(
        id=report.id,
        title=title,
        subtitle="",
        blocks=(replace(head, parts=rest), *articles),
        entity_name=report.entity_name,
        mark=report.mark,
    )


def _row_of(block: Block) -> str:
    return block.id.partition("[")[2].removesuffix("]")


def _head(context: Context, number: int, row: str) -> Block:
    marks = "　".join(
        filter(None, (word(context, "entity.name"), word(context, "policy.issue_no", row)))
    )
    return Block(
        f"{_ANNEX}{row}]",
        (
            PageBreak(),
            Heading(2, f"附件{number} {context.title('policy', row)}"),
            Paragraph((Text(marks),), align="center"),
        ),
        context.row_sources(row, "policy.title", "policy.issue_no"),
    )


def _articles(context: Context, row: str) -> Iterator[Block]:
    chapters: list[str] = []
    for number, article in enumerate(articles_of(context, row), start=1):
        before: tuple[Part, ...] = ()
        if article.chapter not in chapters:
            chapters.append(article.chapter)
            title = f"第{chinese_number(len(chapters))}章　{article.chapter}"
            before = (Paragraph((Text(title, strong=True),), align="center", keeps_with_next=True),)
        yield _article(context, row, number, article, before)


def _article(
    context: Context, row: str, number: int, article: Article, before: tuple[Part, ...]
) -> Block:
    """第三条 启动情形：words. Number and label follow the facts, the words may be edited."""
    block_id = f"{_ARTICLE}{article.slug}[{row}]"
    composed = Prose(article.blocks)
    current = current_prose(context, block_id, composed)
    label = f"{article.label}：" if article.label else ""
    head = Text(f"第{chinese_number(number)}条　{label}", strong=True)
    words = _headed(head, context.paragraphs(current))
    quote = tuple(
        Paragraph((Text(line),), indent=1, is_quotation=True)
        for line in (f"“{article.quote}”" if article.quote else "").split("\n")
        if line
    )
    block = editable_block(block_id, composed, article.wanted, (*before, *words, *quote))
    is_edited = current is not composed
    return replace(
        block, share=_share(words, head, article, is_edited=is_edited), wanted=article.wanted
    )


def _headed(head: Text, words: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs with the number of the article before the first; a list stands below it."""
    if not words or words[0].number:
        return (Paragraph((head,), align="left", keeps_with_next=True), *words)
    return (replace(words[0], inlines=(head, *words[0].inlines)), *words[1:])


def _share(words: tuple[Paragraph, ...], head: Text, article: Article, *, is_edited: bool) -> Share:
    """The characters of an article by their origin; words edited by hand are the user's."""
    length = sum(len(plain_part(part)) for part in words)
    given = length - len(head.text) if is_edited else article.given
    return Share(ours=max(0, length - given), given=given)
