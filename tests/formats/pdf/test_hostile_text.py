"""No text, however odd, can stop a document from being drawn."""

from __future__ import annotations

import datetime as dt
import io

import pikepdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filing_desktop.documents.content import (
    Block,
    Cell,
    DocumentContent,
    FlowChart,
    Heading,
    Link,
    Node,
    NodeKind,
    OrgChart,
    Paragraph,
    Picture,
    Signature,
    SignatureLine,
    Table,
    Text,
)
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.formats.pdf import draw_pdf, merge_pdfs


class _NoFiles:
    """A store that lost everything."""

    def read(self, record: FileRecord) -> bytes:
        """Refuse."""
        raise FilingError("files.missing", name=record.name)

    def add(self, name: str, data: bytes) -> FileRecord:
        """Refuse."""
        raise FilingError("files.missing", name=name, size=len(data))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_anywhere_is_drawn(text: str) -> None:
    """Any characters, halves of pairs and controls too, can stand anywhere in a document."""
    node = Node("n", text, text, NodeKind.MODEL)
    parts = (
        Heading(1, text, text),
        Paragraph((Text(text), Link(text, text), Text(text, strong=True)), number=text[:5]),
        Table((1, 2), ((Cell(((Text(text),),)), Cell(((Text(text),),), is_head=True)),), 1, text),
        FlowChart((node, node), text),
        OrgChart((node,), (("n", "n2"),), text),
        Picture(FileRecord(text, "0", 1, "image/png"), text, (text,), text),
        Signature((SignatureLine(text, text), SignatureLine(text))),
    )
    content = DocumentContent("doc", text, text, (Block("b", parts),), text, True, True, text)
    data = draw_pdf(content, _NoFiles(), dt.date(2026, 11, 24)).data
    with pikepdf.open(io.BytesIO(merge_pdfs([(text, data)]))) as pdf:
        assert pdf.check_pdf_syntax() == []
