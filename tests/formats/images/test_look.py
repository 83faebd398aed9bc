"""Looking at attached files: what they are, and which are refused."""

from __future__ import annotations

import io
import struct
import zlib

import pikepdf
import pytest
from PIL import Image

from filing_desktop.errors import FilingError
from filing_desktop.formats.images import ImageInfo, PdfInfo, inspect, look, thumbnail
from tests.formats.images.samples import image_bytes, pdf_bytes


def _refusal(data: bytes) -> str:
    with pytest.raises(FilingError) as raised:
        inspect(data, "文件")
    assert raised.value.arguments["file"] == "文件"
    return raised.value.code


def _png_header(width: int, height: int) -> bytes:
    """A PNG that promises ``width`` by ``height`` pixels and holds none."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    end = chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + end


@pytest.mark.parametrize(("kind", "media"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_images_tell_their_size(kind: str, media: str) -> None:
    """An image is known by its bytes and measured in pixels."""
    assert inspect(image_bytes(kind, (30, 20)), "a") == ImageInfo(media, 30, 20)


def test_a_turned_photo_is_measured_as_it_is_seen() -> None:
    """The turning a camera noted is part of the size and of the small picture."""
    data = image_bytes("JPEG", (40, 20), orientation=6)
    assert inspect(data, "a") == ImageInfo("image/jpeg", 20, 40)
    assert Image.open(io.BytesIO(thumbnail(data, "a", 10))).size == (10, 20)


def test_a_pdf_tells_its_pages() -> None:
    """A PDF is known by its bytes and measured in pages."""
    assert inspect(pdf_bytes(pages=3), "a") == PdfInfo(3)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "images.empty"),
        (b"GIF89a" + b"\0" * 50, "images.unknown_kind"),
        (b"%!PS-Adobe", "images.unknown_kind"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 30_000_000, "images.too_large"),
        (_png_header(9000, 9000), "images.too_many_pixels"),
        (_png_header(12_000, 12_000), "images.too_many_pixels"),
        (_png_header(60_000, 60_000), "images.too_many_pixels"),
        (_png_header(100, 100), "images.broken"),
        (image_bytes("JPEG", (300, 200))[:700], "images.broken"),
        (image_bytes("PNG", (300, 200))[:-40], "images.broken"),
        (b"\xff\xd8\xff\xe0 no picture", "images.broken"),
        (b"%PDF-1.7\nnothing", "images.broken"),
        (pdf_bytes()[:150], "images.broken"),
        (pdf_bytes(pages=0), "images.broken"),
        (pdf_bytes(password="geheim"), "images.encrypted"),
        (pdf_bytes(password=""), "images.encrypted"),
        (pdf_bytes(pages=1001), "images.too_many_pages"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_what_cannot_be_attached_is_refused(data: bytes, code: str) -> None:
    """Other kinds, damaged, locked and oversized files are refused with their own reason."""
    assert _refusal(data) == code


def test_a_small_picture_is_a_png_of_the_asked_width() -> None:
    """Images, also with transparency, and first pages become small PNG pictures."""
    clear = io.BytesIO()
    Image.new("RGBA", (100, 50), (255, 0, 0, 0)).save(clear, "PNG")
    for data in (image_bytes("PNG", (100, 50)), pdf_bytes(size=(200, 100)), clear.getvalue()):
        small = Image.open(io.BytesIO(thumbnail(data, "a", 40)))
        assert (small.format, small.size) == ("PNG", (40, 20))
    paper = Image.open(io.BytesIO(thumbnail(clear.getvalue(), "a", 40)))
    assert paper.getpixel((5, 5)) == (255, 255, 255)


def test_a_scan_of_sixteen_bits_keeps_its_greys() -> None:
    """What a scanner saved in 16 bits of grey is neither white nor refused."""
    out = io.BytesIO()
    Image.new("I;16", (20, 20), 0x8000).save(out, "PNG")
    assert inspect(out.getvalue(), "a") == ImageInfo("image/png", 20, 20)
    assert look.open_image(out.getvalue(), "a").getpixel((5, 5)) == 0x80


def test_a_huge_page_is_drawn_within_limits() -> None:
    """A page of five metres is drawn with few pixels, not refused and not drawn whole."""
    (page,) = look.draw_pages(pdf_bytes(size=(14_400, 14_400)), "a", dpi=200)
    assert page.width * page.height <= look.MOST_PAGE_PIXELS * 1.01


def test_the_samples_are_what_they_say() -> None:
    """The locked sample opens with its password, so that the refusal is for the lock."""
    with pikepdf.open(io.BytesIO(pdf_bytes(password="geheim")), password="geheim") as document:
        assert document.is_encrypted
