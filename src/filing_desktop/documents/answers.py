"""An answer as it is printed, whatever became of it; text is never altered."""

from __future__ import annotations

from collections.abc import Iterable

from filing_desktop.catalog.model import Question
from filing_desktop.documents.context import GONE, Context, hole
from filing_desktop.filing.answer import Address, FileRecord, Raw, Said
from filing_desktop.filing.prose import Block, Inline, Prose, Reference, prose_from_text
from filing_desktop.filing.values import Given, NotApplicable, Unreadable, Value

#: The groups whose rows are printed as references that number themselves.
_NUMBERED = ("evidence",)

NOTHING = Prose(())


def said(context: Context, question_id: str, row: str = "") -> Prose:
    """What is printed of an answer.

    A wanted answer that is missing prints its hole and an optional one nothing; 不适用 prints
    its reason, and what cannot be read prints as it was typed.
    """
    question = context.facts.catalog.questions[question_id]
    match context.facts.reading(question_id, row):
        case Given(value):
            return _given(context, question, row, value)
        case NotApplicable(reason):
            return prose_from_text(f"不涉及。原因：{reason}")
        case Unreadable():
            return _as_typed(context, question, row)
        case _:
            is_wanted = context.facts.is_required(question_id, row)
            return prose_from_text(hole(question.label.zh)) if is_wanted else NOTHING


def _given(context: Context, question: Question, row: str, value: Value) -> Prose:
    if isinstance(value, Prose):
        return without_blanks(value)
    if question.refers_to in _NUMBERED and isinstance(value, tuple):
        return _references(question.refers_to, (each for each in value if isinstance(each, str)))
    return without_blanks(prose_from_text(context.facts.text(question.id, row)))


def _references(group: str, rows: Iterable[str]) -> Prose:
    inlines: list[Inline] = []
    for key in rows:
        inlines += ["、", Reference(group, key)] if inlines else [Reference(group, key)]
    return Prose((Block(tuple(inlines)),)) if inlines else NOTHING


def _as_typed(context: Context, question: Question, row: str) -> Prose:
    entry = context.facts.sheet.entry(Address(question.id, row))
    raw: Raw = entry.raw if isinstance(entry, Said) else ""
    if isinstance(raw, Prose):
        return without_blanks(raw)
    each = (raw,) if isinstance(raw, str) else raw
    if question.refers_to in _NUMBERED:
        return _references(question.refers_to, (key for key in each if isinstance(key, str)))
    words = "、".join(_typed_word(context, question, one) for one in each)
    return without_blanks(prose_from_text(words))


def _typed_word(context: Context, question: Question, one: str | FileRecord) -> str:
    if isinstance(one, FileRecord):
        return one.name
    if question.refers_to:
        is_live = one in context.facts.rows(question.refers_to)
        return context.title(question.refers_to, one) if is_live else GONE
    option = question.option(one)
    return option.printed if option else one


def without_blanks(prose: Prose) -> Prose:
    """The prose without its blank blocks."""
    return Prose(tuple(block for block in prose.blocks if not Prose((block,)).is_blank))


def word(context: Context, question_id: str, row: str = "") -> str:
    """A short answer within a sentence: its lines joined; a hole where it is wanted."""
    return "".join(block.plain for block in said(context, question_id, row).blocks)


def label_of(context: Context, question_id: str) -> str:
    """The portal's label of a question."""
    return context.facts.catalog.questions[question_id].label.zh


def labelled(label: str, prose: Prose) -> tuple[Block, ...]:
    """标签：words. A list of items stands below its label; nothing where there are no words."""
    blocks = prose.blocks
    if not blocks:
        return ()
    if blocks[0].is_item:
        return (Block((f"{label}：",)), *blocks)
    return (Block((f"{label}：", *blocks[0].inlines)), *blocks[1:])


def told(context: Context, question_id: str, row: str = "", label: str = "") -> tuple[Block, ...]:
    """An answer behind its label, as paragraphs."""
    return labelled(label or label_of(context, question_id), said(context, question_id, row))


def line(*inlines: Inline) -> Block:
    """One paragraph."""
    return Block(inlines)


def text(*blocks: Block | Iterable[Block]) -> Prose:
    """Prose of paragraphs and runs of paragraphs."""
    flat: list[Block] = []
    for each in blocks:
        flat.extend((each,) if isinstance(each, Block) else each)
    return Prose(tuple(flat))


def missing_rows(context: Context, group_id: str, rows: tuple[str, ...]) -> tuple[Block, ...]:
    """The hole of a group that wants rows and has none."""
    is_wanted = not rows and context.facts.least_rows(group_id) > 0
    return (line(hole(context.facts.catalog.groups[group_id].label.zh)),) if is_wanted else ()


def undecided(context: Context, question_id: str, rows: Iterable[str], unit: str) -> str:
    """What follows a count over a choice: a hole for the rows where nothing was chosen yet.

    A row without an answer counts neither way.
    """
    facts = context.facts
    waiting = sum(
        1
        for row in rows
        if facts.is_required(question_id, row) and not facts.chosen(question_id, row)
    )
    return f"，另有{waiting}{unit}{hole(label_of(context, question_id))}" if waiting else ""


def masked(typed: str) -> str:
    """A personal number or address with its middle hidden: 138****5678, z***@example.cn."""
    name, at, host = typed.partition("@")
    if at:
        return f"{name[:1]}***{at}{host}"
    if len(typed) < 8:
        return "*" * len(typed)
    return f"{typed[:3]}{'*' * (len(typed) - 7)}{typed[-4:]}"
