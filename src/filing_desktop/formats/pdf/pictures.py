"""Attached images and pages of attached PDF files, shown in place as figures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from filing_desktop.documents.content import Picture
from filing_desktop.errors import FilingError
from filing_desktop.formats.pdf.lines import Shape, TextBlock, plain_text_block, rgb
from filing_desktop.formats.pdf.overlay import UNREADABLE_PDF
from filing_desktop.formats.pdf.pieces import Pen, Placement
from filing_desktop.formats.pdf.style import (
    ABOVE_CAPTION,
    AFTER_CAPTION,
    CAPTION,
    FRAME_HEIGHT,
    MEASURE,
)
from filing_desktop.services.ports import FileStore

#: Room kept below a figure for a caption of three lines at most.
_MOST_LINES = 3
#: A heading may take so much of the height of a page from its picture, and no more.
_MOST_ABOVE = FRAME_HEIGHT / 5
#: An image is not blown up beyond 96 dots to the inch, nor kept finer than 250.
_POINTS_A_DOT = 72 / 96
_MOST_DOTS = 250 / 72
_FRAME = 0xB5B5B5
_BROKEN_HEIGHT = 60.0
#: What Pillow raises on the many ways an image can be broken.
_UNREADABLE_IMAGE = (
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
)


@dataclass(frozen=True, slots=True)
class ImageFigure:
    """An image ready for embedding."""

    image: ImageReader
    width: float
    height: float

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        pen.canvas.drawImage(self.image, left, top - self.height, self.width, self.height)


@dataclass(frozen=True, slots=True)
class PageFigure:
    """A page of an attached PDF; laid on the page when that is finished, as vectors."""

    source: pikepdf.Pdf
    form: pikepdf.Object
    width: float
    height: float

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Note where the page is to lie, and frame it."""
        box = (left, top - self.height, left + self.width, top)
        page = pen.canvas.getPageNumber()
        pen.placements.append(Placement(page, self.source, self.form, box))
        _frame(pen, (left, top - self.height), (self.width, self.height))


@dataclass(frozen=True, slots=True)
class BrokenFigure:
    """Stands for a file that cannot be shown, and names it."""

    words: TextBlock
    width: float = MEASURE
    height: float = _BROKEN_HEIGHT

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw a frame with the name of the file in it."""
        _frame(pen, (left, top - self.height), (self.width, self.height))
        self.words.draw(pen, left, top - (self.height - self.words.height) / 2)


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A figure in the middle of the measure."""

    figure: ImageFigure | PageFigure | BrokenFigure

    @property
    def height(self) -> float:
        """The height of the figure."""
        return self.figure.height

    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> None:
        """A figure stays whole."""
        del room

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the figure."""
        self.figure.draw(pen, left + (MEASURE - self.figure.width) / 2, top)


@dataclass(frozen=True, slots=True)
class _Room:
    """What stands on the pages of the figures beside them."""

    caption: str
    above: float
    below: float

    def words(self, number: int, count: int) -> str:
        """The caption of a figure; of several it says which."""
        return self.caption if count == 1 else f"{self.caption}（第 {number} 页，共 {count} 页）"

    def height(self, number: int, count: int) -> float:
        """How high a figure may be: the first is under the heading, the last above the notes."""
        words = plain_text_block(self.words(number, count), CAPTION, Shape(MEASURE))
        taken = ABOVE_CAPTION + min(words.height, _MOST_LINES * CAPTION.leading)
        if number == 1:
            taken += min(self.above, _MOST_ABOVE)
        if number == count and self.below:
            taken += AFTER_CAPTION + self.below
        return FRAME_HEIGHT - taken


def figure_blocks(
    picture: Picture, files: FileStore, above: float = 0, below: float = 0
) -> Iterator[tuple[FigureBlock, str]]:
    """The figures of an attachment, each with its caption.

    The first leaves ``above`` points of its page for a heading, the last ``below`` for notes.
    A file that cannot be read gives a frame with its name.
    """
    room = _Room(picture.caption, above, below)
    figures = _figures(picture, files, room)
    for number, figure in enumerate(figures, start=1):
        yield FigureBlock(figure), room.words(number, len(figures))


def _figures(
    picture: Picture, files: FileStore, room: _Room
) -> tuple[ImageFigure | PageFigure | BrokenFigure, ...]:
    try:
        data = files.read(picture.file)
        if picture.file.media_type == "application/pdf":
            figures: tuple[ImageFigure | PageFigure, ...] = tuple(_pdf_figures(data, room))
        else:
            figures = (_image_figure(data, room.height(1, 1)),)
    except (FilingError, *UNREADABLE_PDF, *_UNREADABLE_IMAGE):
        figures = ()
    return figures or (_broken(picture.file.name),)


def _broken(name: str) -> BrokenFigure:
    words = f"附件“{name}”无法在此显示，见所附原文件"
    return BrokenFigure(plain_text_block(words, CAPTION, Shape(MEASURE, align="center")))


def _image_figure(data: bytes, room: float) -> ImageFigure:
    with Image.open(io.BytesIO(data)) as opened:
        is_plain_jpeg = opened.format == "JPEG" and opened.mode in {"RGB", "L"}
        image = ImageOps.exif_transpose(opened)
        is_turned = image.size != opened.size or opened.getexif().get(0x0112, 1) != 1
        image.load()
        across, down = (side * _POINTS_A_DOT for side in image.size)
        width, height = fitted(across, down, room)
        most = (round(width * _MOST_DOTS), round(height * _MOST_DOTS))
        is_too_fine = image.width > most[0] * 1.3
        if is_plain_jpeg and not is_turned and not is_too_fine:
            return ImageFigure(ImageReader(io.BytesIO(data)), width, height)
        if is_too_fine:
            image = image.convert(_plain_mode(image)).resize(most, Image.Resampling.LANCZOS)
        return ImageFigure(_reader(image, is_photo=is_plain_jpeg), width, height)


def _plain_mode(image: Image.Image) -> str:
    if "A" in image.getbands() or "transparency" in image.info:
        return "RGBA"
    return "L" if image.mode in {"1", "L", "I;16", "I"} else "RGB"


def _reader(image: Image.Image, *, is_photo: bool) -> ImageReader:
    """The image on white paper; a photograph stays a JPEG, so that the file stays small."""
    image = image.convert(_plain_mode(image))
    if image.mode == "RGBA":
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        image = paper
    if not is_photo:
        return ImageReader(image)
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=88)
    kept.seek(0)
    return ImageReader(kept)


def _pdf_figures(data: bytes, room: _Room) -> Iterator[PageFigure]:
    """Pages as they print: stamps and signatures (annotations) become part of the page."""
    pdf = pikepdf.open(io.BytesIO(data))
    if "/AcroForm" in pdf.Root:
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("print")
    for number, page in enumerate(pdf.pages, start=1):
        left, low, right, high = (float(side) for side in page.trimbox)
        width, height = abs(right - left), abs(high - low)
        if int(page.get("/Rotate", 0)) % 180:
            width, height = height, width
        most = room.height(number, len(pdf.pages))
        yield PageFigure(pdf, page.as_form_xobject(), *fitted(width, height, most))


def fitted(width: float, height: float, room: float) -> tuple[float, float]:
    """The size scaled down to the measure and to ``room`` points of height; refuses no area."""
    if width <= 0 or height <= 0:
        raise ValueError("a picture without area")
    scale = min(1.0, MEASURE / width, room / height)
    return width * scale, height * scale


def _frame(pen: Pen, corner: tuple[float, float], size: tuple[float, float]) -> None:
    pen.canvas.setStrokeColorRGB(*rgb(_FRAME))
    pen.canvas.setLineWidth(0.5)
    pen.canvas.rect(*corner, *size)
