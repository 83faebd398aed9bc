"""A look at the bytes of an attached file: JPEG, PNG or PDF, sound and within limits, or refused.

For files of other people's making call this in the limited child process
(``formats.images.parent``); in this process only for files the program keeps already.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

import pikepdf
import pypdfium2 as pdfium
from PIL import Image, ImageOps

from filing_desktop.errors import FilingError

MOST_BYTES = 30_000_000
MOST_PIXELS = 50_000_000
MOST_PAGES = 1000
#: A page of a PDF is drawn with at most so many pixels, however large it says it is.
MOST_PAGE_PIXELS = 12_000_000

_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
)
_POINTS_PER_INCH = 72
_EXIF_ORIENTATION = 0x0112


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """An image and its size in pixels as it is seen, after its own turning."""

    media_type: str
    width: int
    height: int

    @property
    def pages(self) -> int:
        """One."""
        return 1


@dataclass(frozen=True, slots=True)
class PdfInfo:
    """A PDF and its number of pages."""

    pages: int
    media_type: str = "application/pdf"


FileInfo = ImageInfo | PdfInfo


def inspect(data: bytes, name: str) -> FileInfo:
    """What the file is, told by its bytes, never by its ``name``, which a refusal repeats.

    Refuses: other kinds (``images.unknown_kind``), an empty file, more than 30 MB, 50 million
    pixels or 1000 pages, and what is broken or encrypted. Images are decoded to their end.
    """
    with _naming(name):
        media_type = _sniff(data)
        if media_type == "application/pdf":
            return PdfInfo(_count_pages(data))
        with _image(data) as image:
            return ImageInfo(media_type, *_seen_size(image))


def sniff(data: bytes, name: str) -> str:
    """The media type by the first bytes; refuses other kinds and files over 30 MB."""
    with _naming(name):
        return _sniff(data)


def _sniff(data: bytes) -> str:
    if not data:
        raise FilingError("images.empty")
    if len(data) > MOST_BYTES:
        raise FilingError("images.too_large", megabytes=MOST_BYTES // 1_000_000)
    for magic, media_type in _MAGIC:
        if data.startswith(magic):
            return media_type
    raise FilingError("images.unknown_kind")


def thumbnail(data: bytes, name: str, width: int) -> bytes:
    """The image, or the first page of the PDF, as PNG at most ``width`` pixels wide."""
    with _naming(name):
        if _sniff(data) == "application/pdf":
            with _drawable(data) as document:
                across = document[0].get_width() or 1
                small = _draw(document, 0, width / across)
        else:
            with _image(data) as image:
                small = seen(image)
    small.thumbnail((width, 4 * width))
    return png_bytes(small)


def draw_pages(data: bytes, name: str, dpi: int) -> Iterator[Image.Image]:
    """Every page of a PDF as an image; huge pages at less than ``dpi``."""
    with _naming(name), _drawable(data) as document:
        for number in range(len(document)):
            yield _draw(document, number, dpi / _POINTS_PER_INCH)


def seen(image: Image.Image) -> Image.Image:
    """The image upright and in RGB or grey, transparency on white, without metadata."""
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith("I"):  # 16 bits of grey; convert() alone would make it white
        upright = upright.point(lambda value: value * (1 / 256)).convert("L")
        upright.info.pop("transparency", None)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        layer = upright.convert("RGBA")
        upright = Image.new("RGB", layer.size, "white")
        upright.paste(layer, mask=layer.getchannel("A"))
    return upright.copy() if upright.mode in ("RGB", "L") else upright.convert("RGB")


def png_bytes(image: Image.Image) -> bytes:
    """PNG bytes, the same for the same pixels."""
    out = io.BytesIO()
    clean = Image.frombytes(image.mode, image.size, image.tobytes())
    clean.save(out, "PNG", compress_level=6)
    return out.getvalue()


def open_image(data: bytes, name: str) -> Image.Image:
    """The image upright and in RGB or grey, as ``seen``; refuses as ``inspect`` does."""
    with _naming(name):
        _sniff(data)
        with _image(data) as image:
            return seen(image)


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """A refusal from within names the file."""
    try:
        yield
    except FilingError as refused:
        raise FilingError(refused.code, **{**refused.arguments, "file": name}) from None


@contextmanager
def _image(data: bytes) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            warnings.simplefilter("ignore", UserWarning)  # odd metadata is no damage
            image = Image.open(io.BytesIO(data), formats=("JPEG", "PNG"))
            if image.width * image.height > MOST_PIXELS:
                raise FilingError("images.too_many_pixels", megapixels=MOST_PIXELS // 1_000_000)
            image.load()
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise FilingError("images.too_many_pixels", megapixels=MOST_PIXELS // 1_000_000) from None
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError):
        # Pillow's decoders raise all of these for damaged files
        raise FilingError("images.broken") from None
    with image:
        yield image


def _seen_size(image: Image.Image) -> tuple[int, int]:
    turned = image.getexif().get(_EXIF_ORIENTATION, 1) in (5, 6, 7, 8)
    return (image.height, image.width) if turned else (image.width, image.height)


def _count_pages(data: bytes) -> int:
    """The pages as pikepdf and pdfium agree on them; refuses broken and encrypted files."""
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            if document.is_encrypted:
                raise FilingError("images.encrypted")
            pages = len(document.pages)
    except pikepdf.PasswordError:
        raise FilingError("images.encrypted") from None
    except (pikepdf.PdfError, ValueError, RuntimeError):
        raise FilingError("images.broken") from None
    if pages > MOST_PAGES:
        raise FilingError("images.too_many_pages", most=MOST_PAGES)
    with _document(data) as drawable:
        if not pages or len(drawable) != pages:
            raise FilingError("images.broken")
    return pages


@contextmanager
def _drawable(data: bytes) -> Iterator[pdfium.PdfDocument]:
    _count_pages(data)
    with _document(data) as document:
        yield document


@contextmanager
def _document(data: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        raise FilingError("images.broken") from None
    with closing(document):
        yield document


def _draw(document: pdfium.PdfDocument, number: int, scale: float) -> Image.Image:
    try:
        page = document[number]
        points = max(page.get_width() * page.get_height(), 1)
        most = (MOST_PAGE_PIXELS / points) ** 0.5
        bitmap = page.render(scale=min(scale, most), may_draw_forms=False)
        image: Image.Image = bitmap.to_pil().convert("RGB")
        page.close()
    except pdfium.PdfiumError:
        raise FilingError("images.broken") from None
    return image
