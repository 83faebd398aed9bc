"""证件材料: the scans of licence and identity papers, one after another."""

from __future__ import annotations

from filing_desktop.documents.answers import said
from filing_desktop.documents.content import Block, DocumentContent, Heading, Part, Picture
from filing_desktop.documents.context import Context, document

_SLOTS = (
    ("一、主体证件", "entity.cert_file"),
    ("二、法定代表人证件", "legal.id_file"),
    ("三、算法安全责任人证件", "officer.id_file"),
)
_PURPOSE = "仅用于算法备案"


def certificates(context: Context) -> DocumentContent:
    """Each scan with its caption and the note what it may be used for."""
    blocks = (_slot(context, heading, question) for heading, question in _SLOTS)
    return document(context, "certificates", blocks)


def _slot(context: Context, heading: str, question: str) -> Block:
    label = context.facts.catalog.questions[question].label.zh
    files = context.facts.files(question)
    total = f"/{len(files)}" if len(files) > 1 else ""
    parts: tuple[Part, ...] = tuple(
        Picture(file, f"{label}（{number}{total}）" if total else label, (_PURPOSE,))
        for number, file in enumerate(files, start=1)
    )
    return Block(
        f"certificates/{question}",
        (Heading(1, heading), *(parts or context.paragraphs(said(context, question)))),
        context.sources(question),
    )
