"""Pictures: charts, images and the pages of attached PDF files, fitted to the page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from docx.shared import Mm
from docx.text.paragraph import Paragraph
from PIL import Image

from filing_desktop.documents.charts import OTHERWISE
from filing_desktop.documents.content import FlowChart, Node, OrgChart
from filing_desktop.filing.answer import FileRecord
from filing_desktop.formats.docx.template import MEASURE_MM, PICTURE_HEIGHT_MM
from filing_desktop.formats.docx.words import clean
from filing_desktop.formats.images.charts import draw_chart
from filing_desktop.formats.images.look import draw_pages, open_image, png_bytes, sniff

_PAGE_DPI = 150
_SCREEN_DPI = 96  # an image is never drawn larger than this shows it
_FINEST_DPI = 300
_MILLIMETRES_PER_INCH = 25.4
_JPEG_QUALITY = 90
_NOTE_MM = 6.0
_MOST_NOTES_MM = 60.0


@dataclass(frozen=True, slots=True)
class FittedPicture:
    """Bytes of a JPEG or PNG and the size it is to have on paper."""

    data: bytes
    width_mm: float
    height_mm: float


def chart_picture(chart: FlowChart | OrgChart) -> FittedPicture:
    """The drawn chart."""
    drawn = draw_chart(chart, MEASURE_MM, PICTURE_HEIGHT_MM)
    with Image.open(io.BytesIO(drawn.png)) as image:
        height = drawn.width_mm * image.height / image.width
    return FittedPicture(drawn.png, drawn.width_mm, height)


def chart_words(chart: FlowChart | OrgChart) -> str:
    """What a chart shows, for those who do not see it: names, notes and branches in order."""
    return "；".join(map(_step_words, chart.nodes))


def _step_words(node: Node) -> str:
    words = f"{node.name}（{node.note}）" if node.note else node.name
    return f"{words}，{OTHERWISE}：{node.otherwise}" if node.otherwise else words


def file_pictures(record: FileRecord, data: bytes, notes: int = 0) -> Iterator[FittedPicture]:
    """An image as one picture, a PDF as one for each page; a refusal names the file.

    They leave room for so many lines of ``notes`` below.
    """
    most = PICTURE_HEIGHT_MM - min(notes * _NOTE_MM, _MOST_NOTES_MM)
    if sniff(data, record.name) == "application/pdf":
        for page in draw_pages(data, record.name, _PAGE_DPI):
            yield _fitted(page, _PAGE_DPI, most)
    else:
        yield _fitted(open_image(data, record.name), _SCREEN_DPI, most)


def add_picture(paragraph: Paragraph, picture: FittedPicture, words: str) -> None:
    """Put the picture into ``paragraph``, in line with the text, with ``words`` to describe it."""
    shape = paragraph.add_run().add_picture(
        io.BytesIO(picture.data), Mm(picture.width_mm), Mm(picture.height_mm)
    )
    shape._inline.docPr.set("descr", clean(words))  # noqa: SLF001  no public way to the XML


def _fitted(image: Image.Image, dpi: int, most: float) -> FittedPicture:
    """Made no larger than ``dpi`` gives, no finer than paper shows, in the smaller encoding."""
    width, height = (side / dpi * _MILLIMETRES_PER_INCH for side in image.size)
    share = min(1.0, MEASURE_MM / width, most / height)
    width, height = width * share, height * share
    finest = tuple(
        max(round(side / _MILLIMETRES_PER_INCH * _FINEST_DPI), 1) for side in (width, height)
    )
    if image.width > finest[0]:
        image = image.resize((finest[0], finest[1]), Image.Resampling.LANCZOS)
    return FittedPicture(min(png_bytes(image), _jpeg_bytes(image), key=len), width, height)


def _jpeg_bytes(image: Image.Image) -> bytes:
    out = io.BytesIO()
    clear = Image.frombytes(image.mode, image.size, image.tobytes())
    clear.save(out, "JPEG", quality=_JPEG_QUALITY)
    return out.getvalue()
