"""Chapter one of the self-assessment report: flow, data, models, intervention, labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from filing_desktop.catalog.model import Chapter
from filing_desktop.documents.answers import (
    labelled,
    line,
    missing_rows,
    said,
    text,
    told,
    undecided,
    word,
)
from filing_desktop.documents.chapters import chapters_of, more_parts, more_sources, own_section
from filing_desktop.documents.content import Block, FlowChart, Heading, Node, NodeKind, Part
from filing_desktop.documents.context import Context, editable, hole
from filing_desktop.documents.numerals import chinese_number
from filing_desktop.documents.self_assessment_data import data
from filing_desktop.documents.tables import answers_table, grid
from filing_desktop.filing import prose

_FLOW = ("flow.name", "flow.kind", "flow.model", "flow.desc", "flow.otherwise")
_METHOD = (
    "detail.algo_kind",
    "detail.algo_kind_desc",
    "detail.performance",
    "detail.compute_mode",
)
_MODEL = (
    "model.name",
    "model.origin",
    "model.use",
    "model.structure",
    "model.objective",
    "model.metrics",
    "model.update",
    "model.tuned",
    "model.provider",
    "model.filing_number",
    "model.model_number",
    "model.list_role",
    "model.contract_names_algorithm",
    "model.contract",
    "model.list_proof",
)
_STRATEGY = (
    "detail.pre_train",
    "detail.pre_train_how",
    "detail.pre_train_desc",
    "detail.pre_input",
    "detail.pre_input_how",
    "detail.pre_input_desc",
)
_REVIEW = (
    "detail.input_review",
    "detail.input_review_desc",
    "review.input_scope",
    "detail.output_review",
    "detail.output_review_desc",
    "review.output_scope",
    "review.human",
    "review.quota",
)
_MARKING = ("marking.modality", "marking.visibility", "marking.method", "marking.evidence")
_LABELS = (
    "label.provider_code",
    "evi.label_terms",
    "evi.label_download",
    "detail.post_process",
    "detail.post_process_how",
    "detail.post_process_desc",
)


#: The sections of the outline that every type has.
_COMMON = 4


def algorithm(context: Context) -> tuple[Block, ...]:
    """The sections of chapter one: （一） to （四）, then what the type brings.

    Labels are asked of deep synthesis alone.
    """
    own = chapters_of(context, "algorithm", with_heading=True)
    return (
        _flow(context),
        data(context),
        _models(context),
        *(_model(context, number, row) for number, row in _numbered_models(context)),
        _intervention(context),
        *((_marking(context),) if context.facts.is_group_shown("marking") else ()),
        *(
            own_section(context, chapter, _heading(number, chapter))
            for number, chapter in enumerate(own, start=_COMMON + 1)
        ),
    )


def _heading(number: int, chapter: Chapter) -> Heading:
    words = chapter.heading.zh if chapter.heading else ""
    return Heading(2, f"（{chinese_number(number)}）{words}")


def _flow(context: Context) -> Block:
    rows = context.facts.rows("flow")
    count = (line(f"算法共{len(rows)}个步骤：{_kinds(context, rows)}。"),) if rows else ()
    words = text(count, missing_rows(context, "flow", rows), said(context, "flow.note").blocks)
    return editable(
        context,
        "self_assessment/flow",
        words,
        context.sources("group:flow", "flow.note"),
        before=(Heading(2, "（一）算法流程"), *_chart(context, rows)),
        after=grid(context, _FLOW, rows, "算法步骤", wide=("flow.desc", "flow.otherwise")),
    )


def _kinds(context: Context, rows: tuple[str, ...]) -> str:
    """How many steps of each kind, with the names of those that use a model."""
    kinds: dict[str, list[str]] = {}
    for row in rows:
        kinds.setdefault(word(context, "flow.kind", row), []).append(row)
    return "，".join(
        f"{kind}步骤{len(members)}个（{'、'.join(context.title('flow', row) for row in members)}）"
        for kind, members in kinds.items()
    )


def _chart(context: Context, rows: tuple[str, ...]) -> tuple[Part, ...]:
    if not rows:
        return ()
    nodes = tuple(
        Node(
            row,
            context.title("flow", row),
            _note(context, row),
            _node_kind(context, row),
            context.facts.text("flow.otherwise", row),
        )
        for row in rows
    )
    return (FlowChart(nodes, "算法流程"),)


def _note(context: Context, row: str) -> str:
    """What kind of step it is, and the model it uses."""
    model = word(context, "flow.model", row)
    kind = word(context, "flow.kind", row)
    return f"{kind}：{model}" if model else kind


def _node_kind(context: Context, row: str) -> NodeKind:
    chosen = next(iter(context.facts.chosen("flow.kind", row)), "")
    return NodeKind(chosen) if chosen in frozenset(NodeKind) else NodeKind.RULE


def _models(context: Context) -> Block:
    rows = context.facts.rows("model")
    by_origin = {
        origin: tuple(row for row in rows if origin in context.facts.chosen("model.origin", row))
        for origin in ("own", "third_party")
    }
    count = (
        (
            line(
                f"算法使用{len(rows)}个模型，"
                f"{_origin('自研', context, by_origin['own'])}，"
                f"{_origin('第三方', context, by_origin['third_party'])}"
                f"{undecided(context, 'model.origin', rows, '个')}。"
            ),
        )
        if rows
        else ()
    )
    return editable(
        context,
        "self_assessment/model",
        text(count, missing_rows(context, "model", rows)),
        (*context.sources("group:model", *_METHOD), *more_sources(context, "model")),
        before=(Heading(2, "（三）算法模型"),),
        after=(
            *answers_table(context, _METHOD, caption="算法与计算方式"),
            *more_parts(context, "model"),
        ),
    )


def _origin(name: str, context: Context, rows: Iterable[str]) -> str:
    titles = [context.title("model", row) for row in rows]
    return f"{name}{len(titles)}个" + (f"（{'、'.join(titles)}）" if titles else "")


def _numbered_models(context: Context) -> Iterable[tuple[int, str]]:
    return enumerate(context.facts.rows("model"), start=1)


def _model(context: Context, number: int, row: str) -> Block:
    """One model with its proof; a third-party model shows contract and public list."""
    return Block(
        f"self_assessment/model[{row}]",
        (
            Heading(3, f"{number}. {context.title('model', row)}"),
            *answers_table(context, _MODEL, row),
        ),
        context.row_sources(row, *_MODEL),
    )


def _intervention(context: Context) -> Block:
    words = text(
        _reviewed(context, "输入内容", "input"),
        _reviewed(context, "生成结果", "output"),
        told(context, "review.human"),
        told(context, "review.quota"),
    )
    return editable(
        context,
        "self_assessment/intervention",
        words,
        (*context.sources(*_REVIEW, *_STRATEGY), *more_sources(context, "intervention")),
        before=(Heading(2, "（四）干预策略"),),
        after=(
            *answers_table(context, _STRATEGY, caption="算法策略"),
            *more_parts(context, "intervention"),
        ),
    )


def _reviewed(context: Context, what: str, side: str) -> Iterator[prose.Block]:
    """How input or results are reviewed, where that is asked."""
    method = f"detail.{side}_review"
    if not context.facts.is_shown(method):
        return
    yield line(f"{what}的审核方式：{word(context, method) or hole('审核方式')}。")
    yield from labelled("审核范围", said(context, f"review.{side}_scope"))
    yield from said(context, f"detail.{side}_review_desc").blocks


def _marking(context: Context) -> Block:
    rows = context.facts.rows("marking")
    words = text(_labels_of(context, rows)) if rows else text(line(hole("结果标识")))
    return editable(
        context,
        "self_assessment/marking",
        words,
        context.sources("group:marking", *_LABELS),
        before=(Heading(2, "（五）结果标识"),),
        after=(
            *grid(context, _MARKING, rows, "结果标识", wide=("marking.method",)),
            *answers_table(context, _LABELS, caption="标识的说明与后处理"),
        ),
    )


def _labels_of(context: Context, rows: Iterable[str]) -> Iterable[prose.Block]:
    """For each modality of output, which labels it bears."""
    labels: dict[str, dict[str, None]] = {}
    for row in rows:
        modality = word(context, "marking.modality", row)
        labels.setdefault(modality, {})[word(context, "marking.visibility", row)] = None
    for modality, kinds in labels.items():
        yield line(f"{modality}输出：{'、'.join(kinds)}。")
