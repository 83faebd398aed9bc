"""算法安全责任人工作证明: that the officer works for the entity, where and since when."""

from __future__ import annotations

from filing_desktop.documents.answers import line, text, word
from filing_desktop.documents.content import DocumentContent
from filing_desktop.documents.context import Context, document, editable
from filing_desktop.documents.signing import stamp
from filing_desktop.documents.tables import answers_table
from filing_desktop.filing.prose import Prose

_FACTS = (
    "officer.name",
    "officer.id_type",
    "officer.id_no",
    "workproof.department",
    "workproof.post",
    "workproof.joined_on",
    "workproof.full_time",
)


def work_proof(context: Context) -> DocumentContent:
    """A statement, its facts as a table, and the seal."""
    body = editable(
        context,
        "work_proof/body",
        _body(context),
        context.sources("entity.name", *_FACTS),
        after=answers_table(context, _FACTS),
    )
    return document(context, "work_proof", (body, stamp(context, "work_proof/stamp")))


def _body(context: Context) -> Prose:
    def of(question: str) -> str:
        return word(context, question)

    department, post = of("workproof.department"), of("workproof.post")
    place = post if post.startswith(department) else f"{department}{post}"
    manner = "专职" if "yes" in context.facts.chosen("workproof.full_time") else ""
    return text(
        line(
            f"兹证明{of('officer.name')}（{of('officer.id_type')}号码{of('officer.id_no')}）"
            f"自{of('workproof.joined_on')}起在{of('entity.name')}工作，"
            f"现任{place}，"
            f"{manner}担任算法安全责任人。"
        )
    )
