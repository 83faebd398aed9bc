"""A drawn document says what was composed, the same on every day and machine."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from filing_desktop.documents.content import (
    Block,
    Box,
    Cell,
    DocumentContent,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Part,
    Signature,
    SignatureLine,
    Table,
    Text,
    plain_block,
)
from filing_desktop.formats.pdf.document import draw_pdf
from filing_desktop.services.ports import DrawnDocument, FileStore
from tests.growth import MOST, growth

from .conftest import MADE_ON

ODD = "‹用户，内容，互动>、<b>粗</b>、</para>、&amp;、<img src='x'/>、%s{0}\\n(括号)"


def _p(text: str, number: str = "", indent: int = 0) -> Paragraph:
    return Paragraph((Text(text),), number, indent)


ROW = (Cell(((Text("甲格"),),), is_head=True), Cell(((Text("乙格"),),)))
PARTS: tuple[Part, ...] = (
    Heading(1, "一、算法基本情况"),
    _p("本公司建立算法安全责任制，由责任人（王𬭎）统一负责。" * 4),
    Heading(2, "（一）用途"),
    _p("面向公众的网站；", "1."),
    _p("系统采用 Transformer 架构，参数量约 7B。" * 3, "（1）", 1),
    _p(ODD),
    Paragraph((Text("居中"),), align="center"),
    Paragraph((Text("靠右"),), align="right"),
    Table((1, 1), (ROW,)),
    Signature((SignatureLine("单位名称（盖章）："), SignatureLine("日期：", "2026年11月24日"))),
)


def test_the_words_are_those_composed(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """The text of a page is the composed text and its head and foot, nothing else."""
    words = words_of(draw(*PARTS, entity_name="示例公司").data)
    for furniture in ("标题", "示例公司", "第1页/共1页"):
        words = words.replace(furniture, "", 1)
    composed = "标题" + re.sub(r"\s", "", plain_block(Block("doc/1", PARTS)))
    assert sorted(words) == sorted(composed)
    for part in PARTS:
        if isinstance(part, Heading | Paragraph):
            assert re.sub(r"\s", "", plain_block(Block("", (part,)))) in words


def test_boxes_are_drawn_beside_their_labels(
    draw: Callable[..., DrawnDocument], words_of: Callable[[bytes], str]
) -> None:
    """A check box is a path, its label stays text, and a tick shows."""
    label = Text("生成合成类")
    ticked, empty = (draw(Paragraph((Box(ticked=each), label))).data for each in (True, False))
    assert "生成合成类" in words_of(ticked)
    dark = [_darkness(each) for each in (ticked, empty)]
    assert dark[0] > dark[1]


def _darkness(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        image = document[0].render(scale=2, grayscale=True).to_pil()
    return sum(255 - value for value in image.tobytes())


def _content(**rest: object) -> DocumentContent:
    blocks = tuple(
        Block(
            f"doc/{number}",
            (
                Heading(1, f"第{number}部分", f"a{number}"),
                _p("正文。" * 300),
                Heading(3, f"{number}.1 小节"),
                Paragraph((Text("见"), Link("附件", f"a{6 - number}"), Link("别处", "elsewhere"))),
            ),
        )
        for number in range(1, 6)
    )
    content = DocumentContent("doc", "自评估报告", "副标题", blocks, "示例公司")
    known = {each: getattr(content, each) for each in content.__dataclass_fields__}
    return DocumentContent(**(known | rest))


def _page_texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in document]


@pytest.mark.parametrize("front", [True, False])
def test_the_contents_tell_the_right_pages(files: FileStore, *, front: bool) -> None:
    """Each line of the contents has the number of the page where its heading stands."""
    drawn = draw_pdf(_content(with_contents=True, with_title_page=front), files, MADE_ON)
    texts = _page_texts(drawn.data)
    contents = texts[1 if front else 0]
    assert "目录" in contents
    for number in range(1, 6):
        page = drawn.pages[f"doc/{number}"]
        assert f"第{number}部分正文" in texts[page - 1]
        assert f"第{number}部分{page}" in contents
        assert f"第{page}页/共{len(texts)}页" in texts[page - 1]


def test_contents_of_many_headings_take_several_pages(files: FileStore) -> None:
    """Contents longer than a page push the text back, and the numbers still agree."""
    blocks = tuple(Block(f"b{at}", (Heading(1, f"标题{at}号"), _p("正文"))) for at in range(90))
    content = DocumentContent("doc", "题", "", blocks, with_contents=True)
    drawn = draw_pdf(content, files, MADE_ON)
    texts = _page_texts(drawn.data)
    assert drawn.pages["b0"] > 3
    assert f"标题89号{drawn.pages['b89']}" in "".join(texts[: drawn.pages["b0"]])
    assert "标题89号正文" in texts[drawn.pages["b89"] - 1]


def test_bookmarks_follow_the_headings(files: FileStore) -> None:
    """Every heading has a bookmark, one below the other, also where a level is left out."""
    data = io.BytesIO(draw_pdf(_content(), files, MADE_ON).data)
    with pikepdf.open(data) as pdf, pdf.open_outline() as outline:
        found = [(top.title, [low.title for low in top.children]) for top in outline.root]
    assert found == [(f"第{number}部分", [f"{number}.1 小节"]) for number in range(1, 6)]


def test_links_lead_within_the_document_only(files: FileStore) -> None:
    """A link leads to its anchor; one whose anchor lies elsewhere is plain text."""
    drawn = draw_pdf(_content(), files, MADE_ON)
    with pikepdf.open(io.BytesIO(drawn.data)) as pdf:
        numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages, start=1)}
        targets = [
            numbers[link.Dest[0].objgen] for page in pdf.pages for link in page.get("/Annots", [])
        ]
    assert targets == [drawn.pages[f"doc/{6 - number}"] for number in range(1, 6)]


def test_the_mark_stands_on_every_page(files: FileStore) -> None:
    """Every page bears the mark in its head and as a picture, the title page too."""
    content = _content(mark="草稿", with_title_page=True, with_contents=True)
    data = draw_pdf(content, files, MADE_ON).data
    assert all("草稿" in text for text in _page_texts(data))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert all(len(page.get_images()) == 1 for page in pdf.pages)


def test_a_signature_stays_on_one_page(
    draw: Callable[..., DrawnDocument], files: FileStore
) -> None:
    """The lines of a signature are never on two pages."""
    signature = Signature(tuple(SignatureLine(f"签字{number}：") for number in range(4)))
    for count in range(24, 40):
        texts = _page_texts(draw(*[_p("一行")] * count, signature).data)
        assert sum("签字0" in text and "签字3" in text for text in texts) == 1


def test_no_heading_is_alone_at_the_foot(draw: Callable[..., DrawnDocument]) -> None:
    """A heading is never the last thing on a page."""
    for count in range(20, 45):
        parts = (
            *[_p("一行")] * count,
            Heading(1, "一、大"),
            Heading(2, "（一）小"),
            _p("正文" * 90),
        )
        for text in _page_texts(draw(*parts).data):
            if "一、大" in text:
                assert "（一）小正文" in text


def test_blocks_know_their_pages(files: FileStore) -> None:
    """A block is found on the page of its first part; one without parts where the next begins."""
    blocks = (
        Block("a", (_p("甲"),)),
        Block("b", (PageBreak(), _p("乙"))),
        Block("c", ()),
        Block("d", (PageBreak(), Heading(1, "丁"))),
        Block("e", ()),
    )
    content = DocumentContent("doc", "题", "", blocks)
    assert draw_pdf(content, files, MADE_ON).pages == {"a": 1, "b": 2, "c": 3, "d": 3, "e": 3}


def test_a_paragraph_of_200000_characters_is_drawn_in_time(
    draw: Callable[..., DrawnDocument],
) -> None:
    """A paragraph over a hundred pages is drawn in a time that is linear in its length."""

    def drawn(size: int) -> bytes:
        return draw(_p(("应当建立制度，并（每季度）报告 GPU 用量；" * size)[:size])).data

    assert growth(drawn, 50_000, rounds=1) < MOST
    with pikepdf.open(io.BytesIO(drawn(200_000))) as pdf:
        assert len(pdf.pages) > 100


def test_the_file_is_clean(files: FileStore, tmp_path: Path) -> None:
    """No reader finds an error in the syntax of the file."""
    content = _content(mark="样例", with_contents=True, with_title_page=True)
    path = tmp_path / "drawn.pdf"
    path.write_bytes(draw_pdf(content, files, MADE_ON).data)
    with pikepdf.open(path) as pdf:
        assert pdf.check_pdf_syntax() == []
    if shutil.which("qpdf"):
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


_AGAIN = """
import datetime, hashlib, sys
from filing_desktop.documents.content import Block, DocumentContent, Heading, Paragraph, Text
from filing_desktop.formats.pdf import draw_pdf
block = Block("b", (Heading(1, "一、题", "x"), Paragraph((Text("正文 abc 王𬭎"),))))
content = DocumentContent("d", "题", "", (block,), "示例公司", True, True, "样例")
drawn = draw_pdf(content, None, datetime.date(2026, 11, 24))
sys.stdout.write(hashlib.sha256(drawn.data).hexdigest())
"""


def test_the_same_content_gives_the_same_bytes(files: FileStore) -> None:
    """The same content and day give the same bytes, twice and in other processes."""
    content = _content(mark="样例", with_contents=True)
    first = draw_pdf(content, files, MADE_ON).data
    assert (
        hashlib.sha256(first).digest()
        == hashlib.sha256(draw_pdf(content, files, MADE_ON).data).digest()
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", _AGAIN],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
    assert len(found.pop()) == 64


def test_empty_parts_are_no_failure(draw: Callable[..., DrawnDocument]) -> None:
    """Empty texts, headings and signatures are drawn as nothing."""
    parts = (Heading(1, ""), Heading(9, "深"), Paragraph(()), _p(""), _p("", "1."), Signature(()))
    assert draw(*parts, title="", with_contents=True, with_title_page=True).data
    assert draw(title="\ud800\n题").data
