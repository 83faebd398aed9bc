"""A tiny form with one question of each shape, for tests that need a catalogue."""

from __future__ import annotations

import datetime as dt

from filing_desktop.catalog.model import (
    Bilingual,
    Confidence,
    DocumentInfo,
    Edition,
    FormCatalog,
    Group,
    Help,
    Kind,
    Option,
    Part,
    Question,
    QuestionType,
    Scope,
    Section,
)


def _both(text: str) -> Bilingual:
    return Bilingual(text, text)


def question(
    question_id: str,
    kind: QuestionType = QuestionType.TEXT,
    *,
    how: Kind = Kind.ASKED,
    group: str | None = None,
    options: tuple[str, ...] = (),
    refers_to: str = "",
    may_not_apply: bool = False,
    computed_from: tuple[str, ...] = (),
    block: str = "",
) -> Question:
    """A question of the tiny form."""
    return Question(
        id=question_id,
        kind=how,
        scope=Scope.FILING,
        type=kind,
        label=_both(f"题 {question_id}"),
        help=Help(_both("用于测试")),
        confidence=Confidence.OURS,
        sources=(),
        printed=(),
        group=group,
        options=tuple(Option(value, _both(value)) for value in options),
        refers_to=refers_to,
        may_not_apply=may_not_apply,
        computed_by="sum_of" if computed_from else "",
        computed_from=computed_from,
        block=block,
    )


_MODEL_COLUMNS = (
    question("model.name", group="model"),
    question("model.size", QuestionType.NUMBER, group="model"),
    question("model.card", QuestionType.FILES, group="model"),
)
_STEP_COLUMNS = (
    question("flow.name", group="flow"),
    question("flow.model", QuestionType.ROW, group="flow", refers_to="model"),
    question("flow.models", QuestionType.ROWS, group="flow", refers_to="model"),
)
_RISK_COLUMNS = (question("risk.control", QuestionType.LONG_TEXT, group="risk"),)

_ALONE = (
    question("entity.name"),
    question("entity.staff", QuestionType.NUMBER, may_not_apply=True),
    question("entity.kind", QuestionType.CHOICE, options=("company", "institute")),
    question("entity.listed", QuestionType.CHOICE, options=("yes", "no")),
    question("algorithm.fields", QuestionType.CHOICES, options=("text", "image", "audio")),
    question("algorithm.launched", QuestionType.DATE),
    question("algorithm.summary", QuestionType.LONG_TEXT),
    question("algorithm.mechanism", QuestionType.PROSE, may_not_apply=True),
    question("entity.licence", QuestionType.FILES, may_not_apply=True),
    question(
        "entity.total",
        QuestionType.NUMBER,
        how=Kind.COMPUTED,
        computed_from=("entity.staff", "model.size"),
    ),
    question("report.intro", QuestionType.PROSE, how=Kind.COMPOSED, block="report/intro"),
    question("filing.number", QuestionType.FILING_NUMBER, how=Kind.RECORDED),
)


def _group(
    group_id: str, prefix: str, columns: tuple[Question, ...], first: tuple[str, ...] = ()
) -> Group:
    return Group(
        id=group_id,
        label=_both(f"组 {group_id}"),
        row_label=_both(group_id),
        scope=Scope.FILING,
        key_prefix=prefix,
        title_column=columns[0].id,
        columns=tuple(each.id for each in columns),
        fixed=bool(first),
        starts_with=tuple((key, {}) for key in first),
    )


def tiny_catalog() -> FormCatalog:
    """A form with a text, number, choice, choices, date, prose and files question, three groups."""
    questions = (*_ALONE, *_MODEL_COLUMNS, *_STEP_COLUMNS, *_RISK_COLUMNS)
    groups = (
        _group("model", "m", _MODEL_COLUMNS),
        _group("flow", "s", _STEP_COLUMNS),
        _group("risk", "r", _RISK_COLUMNS, first=("bias", "r2")),
    )
    items = tuple(each.id for each in _ALONE if each.kind is Kind.ASKED)
    return FormCatalog(
        edition=Edition("tiny", "2026-11", _both("小表"), dt.date(2026, 11, 1), ()),
        parts={"all": Part("all", _both("全部"))},
        sections={
            "one": Section(
                "one", "all", _both("一页"), "", (*items, *(f"group:{g.id}" for g in groups))
            )
        },
        groups={group.id: group for group in groups},
        questions={each.id: each for each in questions},
        documents={"report": DocumentInfo("report", _both("报告"), "报告", "algorithm", 1)},
        laws={},
        sources={},
    )
