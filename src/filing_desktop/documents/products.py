"""Products as documents name them: 名称(形式), with forms, functions and the path to them."""

from __future__ import annotations

from collections.abc import Iterator

from filing_desktop.documents.answers import line, missing_rows, said, text, word
from filing_desktop.documents.context import Context
from filing_desktop.filing import prose
from filing_desktop.filing.prose import Prose


def product_forms(context: Context, row: str) -> tuple[str, ...]:
    """名称(形式) for each form of a product, as the authority's lists print it (C18)."""
    name = context.title("product", row)
    forms = context.facts.rows("product_form", row)
    return tuple(f"{name}({word(context, 'product.form', form)})" for form in forms) or (name,)


def all_product_forms(context: Context) -> str:
    """Every form of every product in one line."""
    return "、".join(
        form for row in context.facts.rows("product") for form in product_forms(context, row)
    )


def access_path(context: Context, row: str) -> tuple[prose.Inline, ...]:
    """The steps to a product's function, with the annex that shows each."""
    inlines: list[prose.Inline] = []
    for step in context.facts.rows("product_step", row):
        inlines.append(" → " if inlines else "")
        inlines.append(word(context, "product_step.entrance", step))
        shots = said(context, "product_step.screenshot", step)
        inlines += ["（", *shots.blocks[0].inlines, "）"] if shots.blocks else []
    return tuple(each for each in inlines if each != "")


def path_words(context: Context, row: str) -> Prose:
    """The path to a product's function, or the hole of its missing steps."""
    steps = access_path(context, row)
    return text(line(*steps)) if steps else text(missing_rows(context, "product_step", ()))


def access_paths(context: Context) -> Prose:
    """The path of every product, a paragraph each."""
    rows = context.facts.rows("product")
    return text(_paths(context, rows), missing_rows(context, "product", rows))


def _paths(context: Context, rows: tuple[str, ...]) -> Iterator[prose.Block]:
    for row in rows:
        path = path_words(context, row)
        if path.blocks:
            yield line(f"{context.title('product', row)}：", *path.blocks[0].inlines)
