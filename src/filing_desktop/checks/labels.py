"""What a title calls an answer, so that no two answers of a filing are called the same."""

from __future__ import annotations

from filing_desktop.catalog.conditions import Has
from filing_desktop.catalog.model import Bilingual, FormCatalog, Group, Kind, Question, Section
from filing_desktop.filing.answer import Address
from filing_desktop.filing.facts import Facts

#: As much of a row's own name as a title has room for.
_NAME_LENGTH = 14


def label_of(facts: Facts, address: Address) -> Bilingual:
    """The label of a question with its row, or with its section where other labels equal it.

    产品 2「青岚」的详细描述; 训练数据 › 详细描述. A row's name is the user's: such a label
    is for the window alone, never for a log.
    """
    question = facts.catalog.questions[address.question]
    group = facts.catalog.group_of(address.question)
    if group is None or not address.row:
        return _of_section(facts.catalog, question)
    zh, en = _row(facts, group, address.row)
    gap = "" if zh.endswith("」") else " "
    return Bilingual(f"{zh}{gap}的{question.label.zh}", f"{question.label.en} of {en}")


def _row(facts: Facts, group: Group, row: str) -> tuple[str, str]:
    """产品 2「青岚」, product 2 (青岚); a row of a child group stands behind its parent's."""
    parent = next(iter(facts.chosen(group.parent_column, row)), "") if group.parent else ""
    zh, en = _numbered(facts, group, row, parent)
    name = facts.row_name(group.id, row)
    if len(name) > _NAME_LENGTH:
        name = f"{name[:_NAME_LENGTH]}…"
    zh, en = (f"{zh}「{name}」", f"{en} ({name})") if name else (zh, en)
    if parent:
        upper_zh, upper_en = _numbered(facts, facts.catalog.groups[group.parent], parent, "")
        return f"{upper_zh} {zh}", f"{upper_en}, {en}"
    return zh, en


def _numbered(facts: Facts, group: Group, row: str, parent: str) -> tuple[str, str]:
    """产品 2: what a row is called and its number; its group, where others share the word."""
    rows = facts.rows(group.id, parent)
    number = f" {rows.index(row) + 1}" if row in rows else ""
    others = (each for each in facts.catalog.groups.values() if each is not group)
    is_shared = any(each.row_label.zh == group.row_label.zh for each in others)
    words = group.label if is_shared else group.row_label
    return f"{words.zh}{number}", f"{words.en}{number}"


def _of_section(catalog: FormCatalog, question: Question) -> Bilingual:
    """The label, behind what tells it from another question with the same one."""
    asked = [each for each in catalog.asked() if not each.group]
    same = [each for each in asked if each.label.zh == question.label.zh]
    section = next((s for s in catalog.sections.values() if question.id in s.items), None)
    if len(same) < 2 or section is None:
        return question.label
    if sum(each.id in section.items for each in same) == 1:
        head = section.label.zh
    else:
        head = _asked_by(catalog, question) or _above(catalog, section, question)
    return Bilingual(f"{head} › {question.label.zh}", question.label.en)


def _asked_by(catalog: FormCatalog, question: Question) -> str:
    """The answer that makes the question appear: its own words, or the question it says yes to."""
    condition = question.shown_when
    if not isinstance(condition, Has):
        return ""
    source = catalog.questions[condition.question]
    options = (source.option(value) for value in condition.values)
    words = "、".join(option.label.zh for option in options if option)
    return _short(source.label.zh) if condition.values == ("yes",) else words


def _above(catalog: FormCatalog, section: Section, question: Question) -> str:
    """The question it stands below on its page."""
    place = section.items.index(question.id)
    above = next(
        (
            each
            for item in reversed(section.items[:place])
            if (each := catalog.questions.get(item))
            and each.kind is Kind.ASKED
            and each.label.zh != question.label.zh
        ),
        None,
    )
    return _short(above.label.zh) if above else section.label.zh


def _short(label: str) -> str:
    """A label without what it explains in brackets."""
    return label.partition("（")[0]
