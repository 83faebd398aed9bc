"""Documents drawn as DOCX, read back."""

from __future__ import annotations

import datetime as dt
import io
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from shutil import which

import docx
import pypdfium2 as pdfium
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from filing_desktop.documents.content import (
    Cell,
    DocumentContent,
    FlowChart,
    Heading,
    OrgChart,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    plain_document,
)
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.formats.docx import draw_docx
from filing_desktop.formats.images import MemoryFileStore, inspect
from tests.formats.docx.samples import NODES, all_parts, document, store, table, words

DAY = dt.date(2026, 11, 24)


def _bytes(content: DocumentContent) -> bytes:
    return draw_docx(content, MemoryFileStore(inspect), DAY).data


def _whole() -> bytes:
    files, image, scan = store()
    return draw_docx(document(*all_parts(image, scan), mark="样例"), files, DAY).data


def _open(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


def _member(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def _body_words(data: bytes) -> str:
    """The words of the body in reading order, with those that describe charts in their place."""
    xml = docx.Document(io.BytesIO(data)).element.body
    found = [
        each.text or "" if each.tag == qn("w:t") else each.get("descr", "")
        for each in xml.iter(qn("w:t"), qn("wp:docPr"))
    ]
    return "".join("".join(found).split())


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _without_pictures(content: DocumentContent) -> DocumentContent:
    """The document as text can show it: charts by their captions alone."""
    parts = tuple(
        replace(part, nodes=()) if isinstance(part, FlowChart | OrgChart) else part
        for part in content.parts()
    )
    return document(*parts)


def test_the_words_are_those_of_the_document() -> None:
    """Text, cells, captions and notes stand in the file as composed, nothing more or less."""
    files, image, scan = store()
    content = document(*all_parts(image, scan))
    data = draw_docx(content, files, DAY).data
    xml = _open(data).element.body
    found = "".join(each.text or "" for each in xml.iter(qn("w:t")))
    assert _squeezed(found) == _squeezed(plain_document(_without_pictures(content)))


def test_charts_are_described() -> None:
    """A chart is a picture whose description holds every name and note."""
    branched = (replace(NODES[0], otherwise="停止生成并提示"), *NODES[1:])
    data = _bytes(document(FlowChart(branched, "图1")))
    assert _body_words(data).endswith(
        "用户输入，不通过：停止生成并提示；生成大模型（示例2.0）；人工复核（值班）图1"
    )


def test_the_same_input_gives_the_same_bytes() -> None:
    """A second run gives the same file, and every entry is dated by the document's day."""
    data = _whole()
    assert data == _whole()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(2026, 11, 24, 0, 0, 0)}
        assert not any("thumbnail" in name for name in archive.namelist())


def test_headings_are_real_headings() -> None:
    """Headings have the styles that the navigation pane shows."""
    styles = [
        each.style.name
        for each in _open(_whole()).paragraphs
        if each.style and each.style.name and each.style.name.startswith("Heading")
    ]
    assert styles == ["Heading 1", "Heading 2", "Heading 3"]


def test_fonts_are_named_and_no_theme_overrules_them() -> None:
    """Body and headings name their Chinese font; quotation marks are Chinese ones."""
    styles = _open(_whole()).styles
    fonts = {
        name: styles[name].element.rPr.find(qn("w:rFonts")) for name in ("Normal", "Heading 1")
    }
    assert fonts["Normal"].get(qn("w:eastAsia")) == "宋体"
    assert fonts["Heading 1"].get(qn("w:eastAsia")) == "黑体"
    assert {each.get(qn("w:ascii")) for each in fonts.values()} == {"Times New Roman"}
    assert not any("Theme" in key for each in fonts.values() for key in each.attrib)
    body = _member(_whole(), "word/document.xml")
    assert re.search(r'<w:rFonts w:hint="eastAsia"/></w:rPr><w:t>算法“示例”', body)


def test_the_language_is_chinese_and_the_properties_name_nobody() -> None:
    """Title, language and day are set; no author is."""
    document_ = _open(_whole())
    properties = document_.core_properties
    assert (properties.title, properties.language) == ("自评估报告", "zh-CN")
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert properties.created is not None
    assert properties.created.date() == DAY
    assert 'w:lang w:val="zh-CN" w:eastAsia="zh-CN"' in _member(_whole(), "word/styles.xml")


def test_paragraphs_are_indented_by_two_characters() -> None:
    """Running text begins two characters in, whatever its size; centred text does not."""
    running, centred = (
        each
        for each in _open(
            _bytes(document(Paragraph(words("甲")), Paragraph(words("乙"), align="center")))
        ).paragraphs
        if each.text in "甲乙"
    )
    (indents,) = running._element.iter(qn("w:ind"))
    assert indents.get(qn("w:firstLineChars")) == "200"
    assert not list(centred._element.iter(qn("w:ind")))


def test_every_page_has_its_number_and_the_mark() -> None:
    """The footer counts pages by fields; the header carries title and mark."""
    data = _whole()
    section = _open(data).sections[0]
    assert section.header.paragraphs[0].text == "自评估报告\t样例"
    footer = _squeezed(section.footer.paragraphs[0].text)
    assert footer == "第1页/共1页"
    codes = re.findall(r"<w:instrText[^>]*> (\w+) <", _member(data, "word/footer1.xml"))
    assert codes == ["PAGE", "NUMPAGES"]


def test_a_table_repeats_its_head_and_flows_over_pages() -> None:
    """Head rows repeat, widths keep their shares, lines are drawn."""
    (made,) = _open(_bytes(document(table(2)))).tables
    xml = made._tbl
    heads = [len(list(row.iter(qn("w:tblHeader")))) for row in xml.tr_lst]
    assert heads == [1, 0, 0, 0]
    first, second = (int(each.get(qn("w:w"))) for each in xml.iter(qn("w:gridCol")))
    assert abs(second - 4 * first) <= 4
    assert len(list(xml.iter(qn("w:insideH")))) == 1
    assert made.rows[-1].cells[0]._tc is made.rows[-1].cells[1]._tc


def test_a_long_row_flows_over_pages_and_a_short_one_stays_whole() -> None:
    """Only a row of few lines is kept on one page, so that no page is left half empty."""
    short, long = words("短"), words("长" * 600)
    body = tuple((Cell((words("1"),)), Cell((text,))) for text in (short, long))
    (made,) = _open(_bytes(document(Table((1, 4), body)))).tables
    kept = [len(list(row.iter(qn("w:cantSplit")))) for row in made._tbl.tr_lst]
    assert kept == [1, 0]


def test_a_long_table_is_drawn_in_moderate_time() -> None:
    """Two thousand rows do not take minutes."""
    rows = _open(_bytes(document(table(2000)))).tables[0]._tbl.tr_lst
    assert len(rows) == 2002


def test_links_lead_to_their_place() -> None:
    """A link leads to a bookmark of the file; one to elsewhere is plain words."""
    xml = _open(_whole()).element.body
    names = {each.get(qn("w:name")) for each in xml.iter(qn("w:bookmarkStart"))}
    links = [each.get(qn("w:anchor")) for each in xml.iter(qn("w:hyperlink"))]
    assert len(links) == 1
    assert set(links) < names
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in names)


def test_every_page_of_an_attachment_is_shown() -> None:
    """An image gives one picture, a PDF one for each page, none wider or higher than the page."""
    shapes = _open(_whole()).inline_shapes
    assert len(shapes) == 2 + 1 + 2
    assert all(shape.width.mm <= 156.1 and shape.height.mm <= 215.1 for shape in shapes)
    ids = [shape._inline.docPr.get("id") for shape in shapes]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L", "1"])
def test_a_picture_brings_no_hidden_data(mode: str) -> None:
    """Any kind of image is shown, upright, and where and with what it was taken stays behind."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "示例相机"
    out = io.BytesIO()
    kind = "PNG" if mode == "1" else "JPEG"
    Image.new(mode, (300, 200)).save(out, kind, exif=exif)
    files = MemoryFileStore(inspect)
    record = files.add("照片", out.getvalue())
    data = draw_docx(document(Picture(record, "图1")), files, DAY).data
    (shape,) = _open(data).inline_shapes
    assert shape.height > shape.width
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (name,) = [each for each in archive.namelist() if "media" in each]
        with Image.open(archive.open(name)) as image:
            assert not image.getexif()
            assert image.mode in ("RGB", "L")


def test_a_line_before_a_break_is_not_spread_out() -> None:
    """Text with line breaks of its own is set left; Word would stretch each of its lines."""
    broken, running = (
        each.alignment
        for each in _open(
            _bytes(document(Paragraph(words("甲\n乙")), Paragraph(words("丙"))))
        ).paragraphs[2:]
    )
    assert (broken, running) == (WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY)


def test_a_file_that_is_missing_is_named() -> None:
    """Drawing stops at a file that is not there, and says which."""
    gone = FileRecord("执照.png", "0" * 64, 3, "image/png")
    with pytest.raises(FilingError) as raised:
        _bytes(document(Picture(gone, "图1")))
    assert str(raised.value) == "images.missing(file=执照.png)"


class _Damaged(MemoryFileStore):
    """A store whose bytes went bad after they came in."""

    def read(self, record: FileRecord) -> bytes:
        return super().read(record)[:300]


def test_a_file_that_cannot_be_drawn_is_named() -> None:
    """Drawing stops at a damaged file, and says which."""
    files = _Damaged(inspect)
    sound, image, _ = store()
    files.add("执照.jpg", sound.read(image))
    with pytest.raises(FilingError) as raised:
        draw_docx(document(Picture(image, "图1")), files, DAY)
    assert str(raised.value) == "images.broken(file=执照.jpg)"


def test_a_page_break_begins_a_page() -> None:
    """The part after a break begins a page, without an empty line before it, tables too."""
    for part in (Paragraph(words("乙")), replace(table(), caption="")):
        xml = _open(_bytes(document(Paragraph(words("甲")), PageBreak(), part))).element.body
        assert len(list(xml.iter(qn("w:pageBreakBefore")))) == 1
        assert not list(xml.iter(qn("w:br")))


def test_a_title_page_and_contents_stand_in_front() -> None:
    """Title page with entity, then the headings as links in a field, then the text."""
    content = document(
        Heading(1, "一、甲", "a"),
        Heading(2, "（一）乙"),
        entity_name="示例公司",
        with_title_page=True,
        with_contents=True,
    )
    data = _bytes(content)
    assert _body_words(data) == ("自评估报告生成合成类示例公司目录一、甲（一）乙一、甲（一）乙")
    xml = _open(data).element.body
    assert len(list(xml.iter(qn("w:pageBreakBefore")))) == 2
    kinds = [each.get(qn("w:fldCharType")) for each in xml.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_nothing_stands_in_the_file_that_wps_drops() -> None:
    """No content control and no floating shape."""
    xml = _member(_whole(), "word/document.xml")
    assert "<w:sdt" not in xml
    assert "<wp:anchor" not in xml


@settings(max_examples=40)
@given(st.text(st.characters(codec=None), max_size=30))
def test_no_character_breaks_the_file(text: str) -> None:
    """Whatever was typed, the file opens, and every character a person can see is in it."""
    content = document(Paragraph(words(text)), replace(table(0), caption=text), title=text)
    found = _open(_bytes(content)).paragraphs
    seen = [each for each in text if each.isprintable() and not each.isspace()]
    assert all(each in _squeezed("".join(p.text for p in found)) for each in seen)


def _libre(data: bytes, folder: Path, kind: str) -> Path:
    if which("soffice") is None:
        pytest.skip("LibreOffice is not installed here")
    (folder / "x.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    program = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*program, str(folder / "x.docx")], check=True, capture_output=True, timeout=120)
    return next(each for each in folder.iterdir() if each.suffix == f".{kind[:3]}")


def test_libreoffice_reads_the_same_words(tmp_path: Path) -> None:
    """Another program opens the file and finds the same text in it."""
    files, image, scan = store()
    content = document(*all_parts(image, scan))
    out = _libre(draw_docx(content, files, DAY).data, tmp_path, "txt:Text")
    found = _squeezed(out.read_text("utf-8-sig"))
    assert found == _squeezed(plain_document(_without_pictures(content)))


def test_libreoffice_lays_out_pages(tmp_path: Path) -> None:
    """Printed by another program, page numbers are reckoned and heads repeat on each page."""
    out = _libre(_bytes(document(table(120), mark="草稿")), tmp_path, "pdf")
    printed = pdfium.PdfDocument(out.read_bytes())
    pages = [_squeezed(page.get_textpage().get_text_range()) for page in printed]
    assert len(pages) > 1
    for number, text in enumerate(pages, start=1):
        assert f"第{number}页/共{len(pages)}页" in text
        assert "序号内容" in text
        assert "草稿" in text
