"""材料清单 of the entity package: its documents, certificates and policies."""

from __future__ import annotations

from filing_desktop.documents.answers import label_of, said
from filing_desktop.documents.certificates import scan_names
from filing_desktop.documents.content import Block, Cell, DocumentContent, Heading, Table
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.material_list import kept_in, material_block, title_of
from filing_desktop.documents.policies import FULL_TEXT
from filing_desktop.documents.policy_kinds import covered_by, policy_rows
from filing_desktop.documents.tables import (
    head,
    key_row,
    key_table,
    plain_grid,
    prose_cell,
    words_cell,
)

_SCANS = ("entity.cert_file", "legal.id_file", "officer.id_file")
_POLICY = "policy.title"


def entity_list(context: Context) -> DocumentContent:
    """Every paper of the package and the files it is made of."""
    certificates = title_of(context, "certificates")
    scans = key_table(
        key_row(label_of(context, name), _scans(context, certificates, name)) for name in _SCANS
    )
    policies = _policies(context)
    blocks = [
        material_block(context, "entity_list", "entity"),
        Block("entity_list/scans", (Heading(1, "证件扫描件"), *scans), context.sources(*_SCANS)),
    ]
    if policies:
        blocks.append(
            Block(
                "entity_list/policies",
                (Heading(1, "附件制度"), *policies),
                context.sources("group:policy"),
            )
        )
    return document(context, "entity_list", blocks)


def _scans(context: Context, certificates: str, question: str) -> Cell:
    """Where the scans of a slot are printed, and the file of the package for each."""
    names = scan_names(context.facts, question)
    kept = kept_in(context, certificates, question)
    if not names:
        return kept
    return Cell((*kept.paragraphs, *words_cell("单独上传：", *names).paragraphs))


def _policies(context: Context) -> tuple[Table, ...]:
    """Each policy with the annex of the responsibility report in which its text stands."""
    report = title_of(context, "responsibility")

    body = tuple(
        (
            words_cell(str(number)),
            prose_cell(context, said(context, _POLICY, row)),
            _annex(context, report, row, number),
        )
        for number, row in enumerate(policy_rows(context), start=1)
    )
    titles = head("序号", label_of(context, _POLICY), FULL_TEXT)
    return plain_grid((0.5, 2.0, 3.0), titles, body)


def _annex(context: Context, report: str, row: str, number: int) -> Cell:
    """The annex with the text of a policy, its own or the one that covers it."""
    first = covered_by(context, row)
    where = f"{report}附件{policy_rows(context).index(first) + 1 if first else number}"
    if context.facts.files("policy.file", row):
        return kept_in(context, where, "policy.file", row)
    return words_cell(where)
