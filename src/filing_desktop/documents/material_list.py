"""材料清单: what a package holds, document by document."""

from __future__ import annotations

from filing_desktop.catalog.model import DocumentInfo
from filing_desktop.documents.answers import said
from filing_desktop.documents.content import Block, Cell, Paragraph, Text
from filing_desktop.documents.context import Context
from filing_desktop.documents.tables import head, plain_grid, prose_cell, words_cell
from filing_desktop.filing.display import chinese_date

_TITLES = ("序号", "材料", "文件", "盖章与签名")


def documents_of(context: Context, package: str) -> tuple[DocumentInfo, ...]:
    """The documents of a package in its order."""
    infos = context.facts.catalog.documents.values()
    return tuple(sorted((i for i in infos if i.package == package), key=lambda i: i.order))


def material_block(context: Context, list_id: str, package: str) -> Block:
    """The documents of a package without the list itself: file, seal and signature."""
    infos = tuple(info for info in documents_of(context, package) if info.id != list_id)
    body = tuple(
        (
            words_cell(str(number)),
            words_cell(f"《{info.label.zh}》"),
            words_cell(f"{number:02d} {info.file_name}"),
            words_cell(_marks(info)),
        )
        for number, info in enumerate(infos, start=1)
    )
    day = Paragraph((Text(f"编制日期：{chinese_date(context.today)}"),), align="left")
    table = plain_grid((0.5, 2.4, 2.4, 1.4), head(*_TITLES), body)
    own = tuple(info.replaced_by for info in infos if info.replaced_by)
    return Block(f"{list_id}/documents", (day, *table), context.sources(*own))


def kept_in(context: Context, where: str, question: str, row: str = "") -> Cell:
    """Where in the package the files of an answer are printed, and how many they are.

    Their own names stay with the filer: no file of the package is called so. What is not
    attached stands as it is said.
    """
    files = context.facts.files(question, row)
    if files:
        return words_cell(f"{where}，{len(files)}份")
    return prose_cell(context, said(context, question, row))


def title_of(context: Context, document_id: str) -> str:
    """The title of a document of the package: 《证件材料》."""
    return f"《{context.facts.catalog.documents[document_id].label.zh}》"


def _marks(info: DocumentInfo) -> str:
    marks = ("盖公章" if info.sealed else "", "手写签名" if info.signed else "")
    return "，".join(mark for mark in marks if mark) or "不需要"
