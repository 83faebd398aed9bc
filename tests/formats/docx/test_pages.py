"""What is read together stays on one page in Word, and a seal has its room."""

from __future__ import annotations

import datetime as dt
import io

import docx
import pytest
from docx.oxml.ns import qn

from filing_desktop.documents.content import (
    Cell,
    DocumentContent,
    Paragraph,
    Picture,
    Signature,
    SignatureLine,
    Table,
)
from filing_desktop.formats.docx import draw_docx
from filing_desktop.formats.images import MemoryFileStore, inspect
from tests.formats.docx.samples import document, words
from tests.formats.images.samples import image_bytes

DAY = dt.date(2026, 11, 24)


def _bytes(content: DocumentContent) -> bytes:
    return draw_docx(content, MemoryFileStore(inspect), DAY).data


def _open(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


def _kept(data: bytes) -> list[str]:
    """The words of the paragraphs that stay with the next, tables included."""
    body = _open(data).element.body
    return [
        "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
        for paragraph in body.iter(qn("w:p"))
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
    ]


def test_a_seal_takes_the_end_of_what_is_above_along() -> None:
    """The last paragraph, or the last rows of a table, stay with the lines to sign."""
    foot = Signature((SignatureLine("主体名称（盖章）：", "杭州青岚数智科技有限公司"),))
    kept = _kept(_bytes(document(Paragraph(words("首段")), Paragraph(words("末段")), foot)))
    assert "末段" in kept
    rows = tuple((Cell((words(f"第{number}行" + "长" * 60),)),) for number in range(9))
    kept = _kept(_bytes(document(Table((1,), rows), foot)))
    assert [each[:3] for each in kept if each[:1] == "第"] == ["第0行", "第6行", "第7行", "第8行"]


def test_a_small_table_stays_whole() -> None:
    """All rows of a small table but the last stay with the next; of a long one the first alone."""

    def kept(count: int) -> int:
        rows = tuple((Cell((words(f"第{number}行"),)),) for number in range(count))
        return sum(1 for each in _kept(_bytes(document(Table((1,), rows)))) if each[:1] == "第")

    assert (kept(5), kept(40)) == (4, 1)


def test_titles_within_a_text_stay_with_the_next() -> None:
    """A paragraph that keeps with the next does so in Word too."""
    title = Paragraph(words("1. 用户知情权"), keeps_with_next=True)
    assert "1. 用户知情权" in _kept(_bytes(document(title, Paragraph(words("正文")))))


def test_notes_find_room_below_a_picture() -> None:
    """A portrait picture is lower where notes follow, and they stay with it."""
    files = MemoryFileStore(inspect)
    record = files.add("图.png", image_bytes("PNG", (1080, 2340)))

    def height(*notes: str) -> int:
        data = draw_docx(document(Picture(record, "图1", notes)), files, DAY).data
        return int(_open(data).inline_shapes[0].height)

    assert height() - height("一", "二", "三") == pytest.approx(18 * 36000, abs=36000)


def test_a_seal_line_is_not_broken() -> None:
    """The lines to seal begin so far left that label and name stand in one line."""
    for name, least in (("青岚公司", 70), ("杭州青岚数智科技有限公司", 60)):
        foot = Signature((SignatureLine("主体名称（盖章）：", name),))
        left = _open(_bytes(document(foot))).paragraphs[-1].paragraph_format.left_indent
        assert left is not None
        assert least <= left.mm <= 78.1
        assert (156 - left.mm) / 4.24 >= 9 + len(name)
