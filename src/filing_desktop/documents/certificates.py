"""证件材料: the scans of licence and identity papers, and the names they are uploaded under."""

from __future__ import annotations

from filing_desktop.documents.answers import said
from filing_desktop.documents.content import (
    Block,
    DocumentContent,
    Heading,
    Part,
    Picture,
    Upload,
)
from filing_desktop.documents.context import Context, document
from filing_desktop.documents.pictures import ending_of
from filing_desktop.filing.facts import Facts

_SLOTS = (
    ("一、主体证件", "entity.cert_file"),
    ("二、法定代表人证件", "legal.id_file"),
    ("三、算法安全责任人证件", "officer.id_file"),
)
_PURPOSE = "仅用于算法备案"


def scan_names(facts: Facts, question: str) -> tuple[str, ...]:
    """The names under which the scans of a question are uploaded: 法定代表人身份证扫描件（1）.jpg.

    They say what a scan is and nothing of whom: the filer's own names stay with the filer.
    """
    files = facts.files(question)
    label = facts.catalog.questions[question].label.zh
    numbers = (f"（{number}）" if len(files) > 1 else "" for number in range(1, len(files) + 1))
    return tuple(
        f"{label}{number}.{ending_of(file)}" for file, number in zip(files, numbers, strict=True)
    )


def certificates(context: Context) -> DocumentContent:
    """Each scan with its caption and the note what it may be used for."""
    blocks = (_slot(context, heading, question) for heading, question in _SLOTS)
    return document(context, "certificates", blocks)


def _slot(context: Context, heading: str, question: str) -> Block:
    label = context.facts.catalog.questions[question].label.zh
    files = context.facts.files(question)
    total = f"/{len(files)}" if len(files) > 1 else ""
    parts: tuple[Part, ...] = tuple(
        Picture(
            file,
            f"{label}（{number}{total}）" if total else label,
            (_PURPOSE,),
            upload=Upload(question, name),
        )
        for number, (file, name) in enumerate(
            zip(files, scan_names(context.facts, question), strict=True), start=1
        )
    )
    return Block(
        f"certificates/{question}",
        (Heading(1, heading), *(parts or context.paragraphs(said(context, question)))),
        context.sources(question),
    )
