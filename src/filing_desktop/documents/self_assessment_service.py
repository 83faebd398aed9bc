"""Chapter two of the self-assessment report: each product, and what the algorithm does in it."""

from __future__ import annotations

from filing_desktop.catalog.model import Chapter
from filing_desktop.documents.answers import line, missing_rows, said, text, word
from filing_desktop.documents.chapters import chapters_of, own_section
from filing_desktop.documents.content import Block, Heading
from filing_desktop.documents.context import Context, editable
from filing_desktop.documents.numerals import chinese_number
from filing_desktop.documents.products import all_product_forms, path_words, product_forms
from filing_desktop.documents.tables import answer_rows, grid, key_row, key_table, prose_cell

_PRODUCT = (
    "product.status",
    "product.launched_on",
    "product.audience",
    "product.intro",
    "product.entrance",
    "product.traffic",
    "product.dau",
    "product.mau",
    "product.real_name",
    "product.prelicense",
)
_FORM = (
    "product.form",
    "product.url",
    "product.store_name",
    "product.prelicense_no",
    "product_form.icp_holder",
)
_FUNCTION = ("product.func_name", "product.func_intro")


def service(context: Context) -> tuple[Block, ...]:
    """二、: the products, or the technical service of one who serves others' products."""
    own = chapters_of(context, "service", with_heading=True)
    if own:
        return tuple(own_section(context, each, _chapter_heading(each)) for each in own)
    return _products(context)


def _chapter_heading(chapter: Chapter) -> Heading:
    return Heading(1, f"二、{chapter.heading.zh}" if chapter.heading else "")


def _products(context: Context) -> tuple[Block, ...]:
    """Both sections for every product, in the order of the rows."""
    rows = context.facts.rows("product")
    forms = sum(len(context.facts.rows("product_form", row)) for row in rows)
    kinds = f"，共{forms}种形式" if forms else ""
    told_count = f"算法应用于{len(rows)}个产品{kinds}：{all_product_forms(context)}。"
    count = (line(told_count),) if rows else ()
    chapter = editable(
        context,
        "self_assessment/service_summary",
        text(count, missing_rows(context, "product", rows)),
        context.sources("group:product", "group:product_form"),
        before=(Heading(1, "二、服务情况"),),
    )
    products = (
        block
        for number, row in enumerate(rows, start=1)
        for block in (_intro(context, number, row), _use(context, row))
    )
    return (chapter, *products)


def _intro(context: Context, number: int, row: str) -> Block:
    """服务简介: facts, forms with address and ICP number, functions, the path."""
    forms = context.facts.rows("product_form", row)
    functions = context.facts.rows("product_function", row)
    own_names = text(line("、".join(product_forms(context, row))))
    rows = (
        key_row("产品名称(形式)", prose_cell(context, own_names)),
        *answer_rows(context, _PRODUCT, row),
        key_row("访问路径", prose_cell(context, path_words(context, row))),
    )
    holes = text(
        missing_rows(context, "product_form", forms),
        missing_rows(context, "product_function", functions),
    )
    sources = (
        *context.row_sources(row, "product.name", *_PRODUCT),
        *(each for form in forms for each in context.row_sources(form, *_FORM)),
        *(each for function in functions for each in context.row_sources(function, *_FUNCTION)),
        *(
            each
            for step in context.facts.rows("product_step", row)
            for each in context.row_sources(
                step, "product_step.entrance", "product_step.screenshot"
            )
        ),
    )
    return Block(
        f"self_assessment/service[{row}]",
        (
            Heading(2, f"（{chinese_number(number)}）{context.title('product', row)}"),
            Heading(3, "1. 服务简介"),
            *key_table(rows),
            *context.paragraphs(holes),
            *grid(context, _FORM, forms, "服务形式", wide=("product.url", "product.prelicense_no")),
            *grid(context, _FUNCTION, functions, "产品功能", wide=("product.func_intro",)),
        ),
        sources,
    )


def _use(context: Context, row: str) -> Block:
    functions = context.facts.rows("product_function", row)
    names = "".join(f"“{word(context, 'product.func_name', each)}”" for each in functions)
    algorithm = word(context, "algo.name")
    words = text(
        (line(f"{algorithm}用于{names}。"),) if names else (),
        said(context, "product.algo_use", row).blocks,
    )
    return editable(
        context,
        f"self_assessment/service_algo[{row}]",
        words,
        (
            *context.row_sources(row, "product.algo_use"),
            *(each for one in functions for each in context.row_sources(one, "product.func_name")),
        ),
        before=(Heading(3, "2. 算法在服务中应用情况"),),
    )
