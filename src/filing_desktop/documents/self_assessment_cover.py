"""The table on the cover of the self-assessment report, row by row as the template has it.

A composed row is a block of its own; all tables have the same columns and stand close.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from filing_desktop.documents.answers import (
    label_of,
    labelled,
    line,
    missing_rows,
    said,
    text,
    told,
    undecided,
    word,
)
from filing_desktop.documents.content import Block, Box, Cell, Inlines, Text
from filing_desktop.documents.context import Context, current_prose, editable_block
from filing_desktop.documents.products import all_product_forms
from filing_desktop.documents.risks import numbered_risks
from filing_desktop.documents.tables import key_row, key_table, prose_cell
from filing_desktop.filing import prose
from filing_desktop.filing.prose import Prose

#: A typed name is no signature, and a filing may come back for it.
_BY_HAND = "手写签名："
_SCENE_SOURCES = (
    "detail.use_case",
    "detail.use_case_other",
    "detail2.use_case",
    "disc.scenario",
)
_BASIC_SOURCES = (
    "algo.name",
    "detail.input_modality",
    "detail.output_modality",
    "detail2.input_data",
    "group:flow",
    "group:model",
    "group:product_form",
)
_DESC_SOURCES = (
    "detail.intro",
    "algo.application_fields",
    "group:product",
    "group:product_form",
    "cover.social_impact",
    "tech.clients",
    "detail.hardware",
    "detail.compute_mode",
    "deploy.place",
    "deploy.host",
    "deploy.overseas",
    "cover.other",
)


def cover(context: Context) -> tuple[Block, ...]:
    """The eighteen rows of the cover table, top to bottom."""
    return (
        _identity(context),
        _composed(context, "cover_scene", _scene(context), _SCENE_SOURCES),
        _state(context),
        _composed(context, "cover_basic", _basic(context), _BASIC_SOURCES),
        _references(context),
        _composed(context, "cover_desc", _description(context), _DESC_SOURCES),
        _composed(
            context,
            "cover_risks",
            text(numbered_risks(context, context.facts.rows("risk"))),
            ("group:risk",),
        ),
        _composed(
            context,
            "truth",
            _truth(context),
            ("entity.name",),
            label_of(context, "sar.cover_truth"),
        ),
        _contact(context),
    )


def _composed(
    context: Context, name: str, words: Prose, sources: tuple[str, ...], label: str = ""
) -> Block:
    block_id = f"self_assessment/{name}"
    cell = prose_cell(context, current_prose(context, block_id, words))
    row = key_row(label or label_of(context, f"sar.{name}"), cell)
    return editable_block(block_id, words, context.sources(*sources), key_table((row,)))


def _identity(context: Context) -> Block:
    kind = prose_cell(context, text(said(context, "algo.type").blocks, told(context, "algo.role")))
    facts = (
        ("sar.cover_entity", "entity.name"),
        ("sar.cover_uscc", "entity.uscc"),
        ("sar.cover_algo_name", "algo.name"),
        ("sar.cover_algo_type", "algo.type"),
        ("sar.cover_field", "algo.application_fields"),
    )
    rows = (
        key_row(
            label_of(context, cover_id),
            kind if source == "algo.type" else prose_cell(context, said(context, source)),
        )
        for cover_id, source in facts
    )
    sources = context.sources(*(source for _, source in facts), "algo.role")
    return Block("self_assessment/cover", key_table(rows), sources)


def _scene(context: Context) -> Prose:
    return text(
        told(context, "detail.use_case"),
        told(context, "detail.use_case_other"),
        told(context, "detail2.use_case"),
        said(context, "disc.scenario").blocks,
    )


def _state(context: Context) -> Block:
    rows = (
        key_row(label_of(context, "sar.cover_online"), Cell((_online(context),))),
        *(
            key_row(label_of(context, name), prose_cell(context, said(context, name)))
            for name in ("sar.cover_assess_date", "sar.cover_report_date")
        ),
    )
    sources = context.sources(
        "algo.online_state", "algo.online_date", "sar.cover_assess_date", "sar.cover_report_date"
    )
    return Block("self_assessment/cover_state", key_table(rows), sources)


def _online(context: Context) -> Inlines:
    """Two boxes, as the template has them: ☑已上线，时间：… ☐未上线."""
    state = context.facts.chosen("algo.online_state")
    is_online, is_planned = "online" in state, "planned" in state
    when = word(context, "algo.online_date")
    day = f"，时间：{when}" if when else ""
    return (
        Box(is_online),
        Text(f"已上线{day if is_online else ''}　"),
        Box(is_planned),
        Text(f"未上线{day if is_planned else ''}"),
        *((Text(word(context, "algo.online_state")),) if not state else ()),
    )


def _basic(context: Context) -> Prose:
    """What the algorithm is in figures of the answers themselves."""
    facts = context.facts
    flow, models = facts.rows("flow"), facts.rows("model")
    own = sum(1 for row in models if "own" in facts.chosen("model.origin", row))
    third = sum(1 for row in models if "third_party" in facts.chosen("model.origin", row))
    products = all_product_forms(context)
    return text(
        line(
            f"{_does(context)}算法流程有{len(flow)}个步骤，使用{len(models)}个模型"
            f"（自研{own}个，第三方{third}个{undecided(context, 'model.origin', models, '个')}）。"
            if flow and models
            else "",
        ),
        missing_rows(context, "flow", flow),
        missing_rows(context, "model", models),
        (line(f"应用产品：{products}。"),) if products else (),
    )


def _does(context: Context) -> str:
    """What goes in and, for deep synthesis, what comes out."""
    name = word(context, "algo.name")
    if not context.facts.is_shown("detail.input_modality"):
        return f"{name}以{word(context, 'detail2.input_data')}为输入。"
    return (
        f"{name}接收{word(context, 'detail.input_modality')}输入，"
        f"生成{word(context, 'detail.output_modality')}。"
    )


def _references(context: Context) -> Block:
    question = context.facts.catalog.questions["sar.cover_filing_kind"]
    chosen = context.facts.chosen(question.id)
    boxes: list[Box | Text] = []
    for option in question.options:
        boxes += [Box(option.value in chosen), Text(f"{option.printed}　")]
    missing = () if chosen else (Text(word(context, question.id)),)
    rows = (
        key_row(label_of(context, question.id), Cell(((*boxes, *missing),))),
        *(
            key_row(label_of(context, name), prose_cell(context, said(context, name)))
            for name in ("sar.cover_disc_ref", "sar.cover_resp_ref")
        ),
    )
    return Block("self_assessment/cover_refs", key_table(rows), context.sources(question.id))


def _description(context: Context) -> Prose:
    """The seven points of 评估算法描述."""
    products = all_product_forms(context)
    return text(
        labelled("1. 算法简介", said(context, "detail.intro")),
        labelled("2. 应用范围", said(context, "algo.application_fields")),
        (line(f"应用产品：{products}"),) if products else (),
        *_whom(context),
        labelled("5. 社会影响", said(context, "cover.social_impact")),
        line("6. 软硬件设施及部署位置："),
        *(
            told(context, name)
            for name in (
                "detail.hardware",
                "detail.compute_mode",
                "deploy.place",
                "deploy.host",
                "deploy.overseas",
            )
        ),
        labelled("7. 其他", said(context, "cover.other")) or line("7. 其他：无。"),
    )


def _whom(context: Context) -> tuple[Iterable[prose.Block], ...]:
    """3. and 4.: the users of the products; of a technical supporter, its kinds of customers."""
    if not context.facts.is_group_shown("product"):
        return (
            labelled("3. 服务群体", said(context, "tech.clients")),
            (line("4. 用户数量：由客户的产品面向使用者提供服务，见技术服务情况。"),),
        )
    return (
        (line("3. 服务群体："),),
        _per_product(context, "product.audience"),
        (line("4. 用户数量："),),
        _users(context),
    )


def _per_product(context: Context, question: str) -> tuple[prose.Block, ...]:
    rows = context.facts.rows("product")
    found = tuple(
        block
        for row in rows
        for block in labelled(context.title("product", row), said(context, question, row))
    )
    return found or missing_rows(context, "product", rows)


def _users(context: Context) -> Iterator[prose.Block]:
    for row in context.facts.rows("product"):
        figures = tuple(
            f"{label_of(context, name)}{_people(context, name, row)}"
            for name in ("product.dau", "product.mau")
            if said(context, name, row).blocks
        )
        if figures:
            yield line(f"{context.title('product', row)}：{'，'.join(figures)}")


def _people(context: Context, question: str, row: str) -> str:
    """A number of users with its unit; what is no number as it stands."""
    unit = "人" if context.facts.value(question, row) is not None else ""
    return f"{word(context, question, row)}{unit}"


def _truth(context: Context) -> Prose:
    name = word(context, "entity.name")
    return text(line(f"{name}声明，本报告所述内容真实、准确、完整，并对其真实性负责。"))


def _contact(context: Context) -> Block:
    officer = prose_cell(context, text(said(context, "officer.name").blocks, line(_BY_HAND)))
    rows = (
        key_row(label_of(context, "sar.cover_officer"), officer),
        key_row(
            label_of(context, "sar.cover_phone"),
            prose_cell(context, said(context, "officer.phone")),
        ),
    )
    sources = context.sources("officer.name", "officer.phone")
    return Block("self_assessment/cover_contact", key_table(rows), sources)
