"""A sheet in which every question of a catalogue that can be shown has an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from filing_desktop.catalog.model import FormCatalog, Group, Question, QuestionType
from filing_desktop.filing.answer import Address, FileRecord, Raw, Said
from filing_desktop.filing.combination import combination_said, type_and_role
from filing_desktop.filing.facts import Facts
from filing_desktop.filing.prose import Block, Prose, Reference
from filing_desktop.filing.sheet import AnswerSheet

#: What is chosen so that as many questions as possible are shown.
CHOSEN: Mapping[str, Raw] = {
    "algo.online_state": "online",
    "detail.use_case": "other",
    "detail.input_review": ("machine_all", "human_part"),
    "detail.output_review": ("machine_all",),
    "legal.id_type": "resident_id",
    "officer.id_type": "resident_id",
    "staff.reports_to[s2]": "s1",
    "model.origin[m1]": "third_party",
    "model.origin[m2]": "own",
    "flow.kind[f1]": "model",
    "flow.kind[f2]": "rule",
    "indicator.domain[i1]": "info",
    "indicator.domain[i2]": "algo",
    "policy.kind[pol1]": "self_assessment",
    "policy.kind[pol2]": "ethics",
    "policy.file[pol2]": (),
    "policy.owner[pol2]": "s1",
    "policy.members[pol2]": ("s2",),
    "control.topic[c1]": "monitoring",
    "control.topic[c2]": "content",
    "control.topic[c3]": "model",
    "control.topic[c4]": "data",
    "control.topic[c5]": "mechanism_review",
    "control.topic[c6]": "rumour",
    "control.topic[c7]": "emergency",
}

#: Groups that want more than two rows to fill every place: a control of each topic.
_COUNTS: Mapping[str, int] = {"control": 7}

_FIXED: Mapping[QuestionType, str] = {
    QuestionType.USCC: "91350100M000100Y43",
    QuestionType.PERSON_ID: "11010519491231002X",
    QuestionType.PHONE: "13800138000",
    QuestionType.EMAIL: "officer@example.cn",
    QuestionType.URL: "https://example.cn/write",
    QuestionType.ICP_NUMBER: "浙ICP备2024012345号-1A",
    QuestionType.FILING_NUMBER: "网信算备330106616449901240039号",
    QuestionType.MODEL_NUMBER: "Zhejiang-QingLan-20250821",
    QuestionType.REGION: "330106",
    QuestionType.PERIOD: "2018-05-07至长期",
    QuestionType.DATE: "2026-01-05",
}


def picture(name: str) -> FileRecord:
    """An attached picture of that name."""
    return FileRecord(f"{name}.png", name.encode().hex().ljust(64, "0")[:64], 2048, "image/png")


def filled_sheet(
    catalog: FormCatalog,
    said: Mapping[str, Raw] | None = None,
    combination: str = "synth_provider",
) -> AnswerSheet:
    """Two rows in every group, and an answer at every question; ``said`` stands above all."""
    rows = {group.id: _keys(group) for group in catalog.groups.values()}
    kind, role = type_and_role(combination)
    chosen = {**CHOSEN, "algo.type": kind, "algo.role": role or None, **(said or {})}
    entries: dict[Address, Said] = {}
    for question in catalog.asked():
        for row in rows[question.group] if question.group else ("",):
            address = Address(question.id, row)
            raw = chosen.get(str(address), chosen.get(question.id))
            if raw is None and str(address) not in chosen:
                raw = answer_of(catalog, rows, question, row)
            if raw is not None:
                entries[address] = Said(raw)
    return AnswerSheet(entries=entries, rows=rows)


def facts_of(catalog: FormCatalog, sheet: AnswerSheet) -> Facts:
    """The facts of a sheet in the combination it says."""
    return Facts(catalog, sheet, combination_said(sheet, catalog.edition.combinations))


def _keys(group: Group) -> tuple[str, ...]:
    if group.starts_with:
        return tuple(key for key, _ in group.starts_with)
    count = _COUNTS.get(group.id, 2)
    return tuple(f"{group.key_prefix}{number}" for number in range(1, count + 1))


def answer_of(
    catalog: FormCatalog, rows: Mapping[str, tuple[str, ...]], question: Question, row: str
) -> Raw | None:
    """Some answer to a question; None where a row brings it, or nobody is reported to."""
    group = catalog.group_of(question.id)
    if group and question.id == group.parent_column:
        return rows[group.parent][0] if row == rows[group.id][0] else rows[group.parent][1]
    is_preset = group is not None and question.id in dict(group.starts_with).get(row, {})
    if question.id == "staff.reports_to" or is_preset:
        return None
    if question.type in _FIXED:
        return _FIXED[question.type]
    return _BY_TYPE[question.type](question, row, rows)


def _words(question: Question, row: str) -> str:
    return f"甲{question.id}{row}乙"


def _text(question: Question, row: str, _rows: object) -> Raw:
    return _words(question, row)


def _long_text(question: Question, row: str, _rows: object) -> Raw:
    return f"{_words(question, row)}一，\n\n  二；{_words(question, row)}"


def _prose(question: Question, row: str, rows: Mapping[str, tuple[str, ...]]) -> Raw:
    inlines = (f"{_words(question, row)}见", Reference("evidence", rows["evidence"][1]), "。")
    return Prose((Block(inlines), Block(()), Block(("其一",), is_item=True)))


def _number(question: Question, row: str, _rows: object) -> Raw:
    # below the limits of any question, and still its own
    return str(1 + sum(f"{question.id}{row}".encode()) % 20)


def _choice(question: Question, _row: str, _rows: object) -> Raw:
    return question.options[0].value


def _choices(question: Question, _row: str, _rows: object) -> Raw:
    alone = question.limits.exclusive
    return tuple(option.value for option in question.options if option.value not in alone)


def _files(question: Question, row: str, _rows: object) -> Raw:
    return (picture(f"{question.id}{row}"),)


def _row(question: Question, _row: str, rows: Mapping[str, tuple[str, ...]]) -> Raw:
    return rows[question.refers_to][0]


def _rows(question: Question, _row: str, rows: Mapping[str, tuple[str, ...]]) -> Raw:
    return rows[question.refers_to]


_BY_TYPE: Mapping[QuestionType, Callable[[Question, str, Mapping[str, tuple[str, ...]]], Raw]] = {
    QuestionType.TEXT: _text,
    QuestionType.LONG_TEXT: _long_text,
    QuestionType.PROSE: _prose,
    QuestionType.NUMBER: _number,
    QuestionType.CHOICE: _choice,
    QuestionType.CHOICES: _choices,
    QuestionType.FILES: _files,
    QuestionType.ROW: _row,
    QuestionType.ROWS: _rows,
}
