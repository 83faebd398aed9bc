"""Attachments are shown in place, and a broken one is named."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageFilter

from filing_desktop.documents.content import Heading, PageBreak, Paragraph, Picture, Text
from filing_desktop.filing.answer import FileRecord
from filing_desktop.formats.pdf.pictures import fitted
from filing_desktop.formats.pdf.style import MEASURE
from filing_desktop.services.ports import DrawnDocument, FileStore


def _image(kind: str, mode: str, size: tuple[int, int] = (400, 300), turn: int = 0) -> bytes:
    image = Image.new(mode, size)
    target = io.BytesIO()
    exif = Image.Exif()
    if turn:
        exif[0x0112] = turn
    image.save(target, kind, exif=exif)
    return target.getvalue()


def _images(data: bytes) -> list[tuple[int, int]]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            (int(each.Width), int(each.Height))
            for each in pdf.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_images_of_any_mode_are_drawn(
    draw: Callable[..., DrawnDocument], files: FileStore, mode: str
) -> None:
    """A PNG of any mode is drawn, with its caption."""
    record = files.add("图.png", _image("PNG", mode))
    assert _images(draw(Picture(record, "图1")).data) == [(400, 300)]


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_photographs_are_drawn(
    draw: Callable[..., DrawnDocument], files: FileStore, mode: str
) -> None:
    """A JPEG of any mode is drawn."""
    record = files.add("照片.jpg", _image("JPEG", mode))
    assert _images(draw(Picture(record, "图1")).data) == [(400, 300)]


def test_a_turned_photograph_stands_upright(
    draw: Callable[..., DrawnDocument], files: FileStore
) -> None:
    """The turn a camera noted is applied."""
    record = files.add("照片.jpg", _image("JPEG", "RGB", turn=6))
    assert _images(draw(Picture(record, "图1")).data) == [(300, 400)]


def test_a_huge_image_is_made_smaller(draw: Callable[..., DrawnDocument], files: FileStore) -> None:
    """An image much finer than print needs is kept at 250 dots to the inch."""
    record = files.add("图.png", _image("PNG", "RGB", (5000, 2500)))
    ((width, height),) = _images(draw(Picture(record, "图1")).data)
    assert width == round(MEASURE * 250 / 72)
    assert height == pytest.approx(width / 2, abs=1)


def test_figures_fit_measure_and_page() -> None:
    """A figure is never wider than the measure nor higher than a page, and keeps its shape."""
    for width, height in ((5000, 10), (10, 5000), (100, 100), (2000, 2900)):
        across, down = fitted(width, height, 600)
        assert across <= MEASURE + 0.01
        assert down <= 600.01
        assert across / down == pytest.approx(width / height)
    with pytest.raises(ValueError, match="area"):
        fitted(0, 10, 600)


def test_pages_of_an_attached_pdf_are_drawn_with_their_text(
    draw: Callable[..., DrawnDocument], files: FileStore, words_of: Callable[[bytes], str]
) -> None:
    """Each page of an attached PDF is a figure whose words can still be found."""
    inner = draw(Paragraph((Text("执照正文王𬭎\n" * 60),))).data
    record = files.add("执照.pdf", inner)
    words = words_of(draw(Picture(record, "图2 执照", ("第一次提交",))).data)
    assert words.count("执照正文王𬭎") == 60
    for each in ("图2执照（第1页，共2页）", "图2执照（第2页，共2页）", "第一次提交"):
        assert each in words


def test_a_stamp_on_an_attached_page_is_drawn(
    draw: Callable[..., DrawnDocument], files: FileStore, words_of: Callable[[bytes], str]
) -> None:
    """An electronic seal, which lies as an annotation on its page, is part of the figure."""
    with pikepdf.open(io.BytesIO(draw(Paragraph((Text("印章文字"),))).data)) as pdf:
        page = pdf.pages[0]
        form = page.as_form_xobject()
        blank = pdf.add_blank_page(page_size=(595, 842))
        blank.Annots = pdf.make_indirect(
            pikepdf.Array([
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, F=4,
                    Rect=[0, 0, 595, 842], AP=pikepdf.Dictionary(N=form),
                )
            ])
        )  # fmt: skip
        del pdf.pages[0]
        target = io.BytesIO()
        pdf.save(target)
    record = files.add("盖章.pdf", target.getvalue())
    assert "印章文字" in words_of(draw(Picture(record, "图3")).data)


@pytest.mark.parametrize("name", ["坏.pdf", "坏.png", "坏.jpg"])
@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\nnothing", b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xd8\xff\xe0"]
)
def test_a_broken_file_is_named_in_a_frame(
    draw: Callable[..., DrawnDocument],
    files: FileStore,
    words_of: Callable[[bytes], str],
    name: str,
    data: bytes,
) -> None:
    """A file that cannot be shown leaves a frame with its name, and the rest is drawn."""
    record = files.add(name, data)
    words = words_of(draw(Picture(record, "图1"), Paragraph((Text("其后"),))).data)
    assert f"附件“{name}”无法在此显示" in words
    assert "图1" in words
    assert "其后" in words


def test_a_cut_off_image_is_named(
    draw: Callable[..., DrawnDocument], files: FileStore, words_of: Callable[[bytes], str]
) -> None:
    """A file whose end is missing is named like any broken one."""
    noise = Image.effect_noise((300, 300), 90)
    target = io.BytesIO()
    noise.save(target, "PNG")
    record = files.add("半.png", target.getvalue()[:-2000])
    assert "附件“半.png”" in words_of(draw(Picture(record, "图1")).data)


def test_a_locked_or_missing_file_is_named(
    draw: Callable[..., DrawnDocument], files: FileStore, words_of: Callable[[bytes], str]
) -> None:
    """A PDF behind a password, or a file the store does not have, is named too."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        target = io.BytesIO()
        pdf.save(target, encryption=pikepdf.Encryption(owner="o", user="u"))
    locked = files.add("锁.pdf", target.getvalue())
    lost = FileRecord("失.png", "0" * 64, 1, "image/png")
    words = words_of(draw(Picture(locked, "图1"), Picture(lost, "图2")).data)
    assert "附件“锁.pdf”" in words
    assert "附件“失.png”" in words


def test_a_bomb_is_named(
    draw: Callable[..., DrawnDocument], files: FileStore, words_of: Callable[[bytes], str]
) -> None:
    """An image that claims more dots than can be unpacked safely is not unpacked."""
    data = bytearray(_image("PNG", "1", (8, 8)))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    record = files.add("弹.png", bytes(data))
    assert "附件“弹.png”" in words_of(draw(Picture(record, "图1")).data)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_of_a_pdf_stands_as_it_prints(
    draw: Callable[..., DrawnDocument], files: FileStore, turn: int
) -> None:
    """A page that is turned or cropped is drawn as a reader shows it, filling its frame."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(600, 800))
        page.Contents = pdf.make_stream(b"0 0 0 rg 100 200 400 200 re f")
        page.CropBox = [100, 200, 500, 500]
        page.Rotate = turn
        target = io.BytesIO()
        pdf.save(target)
    record = files.add("页.pdf", target.getvalue())
    with pypdfium2.PdfDocument(draw(Picture(record, "图1")).data) as document:
        image = document[0].render(scale=1, grayscale=True).to_pil()
    dark = image.point(lambda value: 255 if value < 60 else 0)
    blot = dark.filter(ImageFilter.MinFilter(21))  # takes text away, and 20 dots of the blot
    left, top, right, bottom = blot.getbbox() or (0, 0, 0, 0)
    expected = (400, 200) if turn % 180 == 0 else (200, 400)
    assert (right - left + 20, bottom - top + 20) == pytest.approx(expected, abs=3)


def test_attachments_give_the_same_bytes_again(
    draw: Callable[..., DrawnDocument], files: FileStore
) -> None:
    """A document with an image and a PDF in it is the same, byte for byte, when drawn again."""
    inner = files.add("内.pdf", draw(Paragraph((Text("正文"),))).data)
    photo = files.add("照片.jpg", _image("JPEG", "RGB", turn=6))
    parts = (Picture(photo, "图1"), Picture(inner, "图2"))
    assert draw(*parts).data == draw(*parts).data


def test_a_caption_of_any_length_flows_on(
    draw: Callable[..., DrawnDocument], files: FileStore, words_of: Callable[[bytes], str]
) -> None:
    """A very long caption goes on over the page, and its beginning stays with the figure."""
    record = files.add("图.png", _image("PNG", "L", (300, 900)))
    words = words_of(draw(Picture(record, "说明文字" * 1500 + "完")).data)
    assert words.count("说明文字") >= 1495
    assert "完" in words


def _pages(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def test_a_portrait_picture_stands_under_its_heading(
    draw: Callable[..., DrawnDocument], files: FileStore
) -> None:
    """Heading, picture, caption and notes share a page, however high the picture is."""
    record = files.add("图.png", _image("PNG", "L", (1080, 2340)))
    part = Picture(record, "附件1 首页", ("内容：首页", "截图日期：2026年11月12日", "地址：首页"))
    pages = _pages(draw(PageBreak(), Heading(1, "附件1 首页"), part).data)
    assert len(pages) == 2
    assert pages[1].count("附件1首页") == 2
    assert "地址：首页" in pages[1]


def test_pages_of_an_annex_stand_under_its_heading(
    draw: Callable[..., DrawnDocument], files: FileStore
) -> None:
    """The first page of a scan is fitted under the heading, notes stand below the last."""
    with pikepdf.new() as pdf:
        for _ in range(3):
            pdf.add_blank_page(page_size=(595, 842))
        target = io.BytesIO()
        pdf.save(target)
    record = files.add("scan.pdf", target.getvalue())
    part = Picture(record, "附件1 监测制度", ("说明",))
    pages = _pages(draw(PageBreak(), Heading(2, "附件1 监测制度"), part).data)
    assert len(pages) == 4
    assert "附件1监测制度附件1监测制度（第1页，共3页）" in pages[1]
    assert "（第3页，共3页）说明" in pages[3]
