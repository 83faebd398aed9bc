"""Reads finished PDF files back with other programs: words, drawn lines, fonts."""

from __future__ import annotations

import functools
import math
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium

#: 标点符号用法 (GB/T 15834-2011, 5.1): these begin no line, and those end none.
CLOSING = frozenset("，。、；：？！）》」』】〉〕〗”’…—％‰℃·～．｝］,.;:!?)]}%")
OPENING = frozenset("（《「『【〈〔〖“‘￥＄｛［([{")

#: Two glyphs further apart than this share of their size stand in different cells. Drawn lines
#: are spread by less, also at a space; the borders of two cells are 0.9 apart at the least.
_APART = 0.85

_PAGE_NUMBER = re.compile(r"第\d+页/共\d+页")

Reader = Callable[[Path], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A drawn character with its box, in points."""

    char: str
    left: float
    right: float
    base: float
    size: float


def without_space(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split())


def poppler_pages(path: Path) -> tuple[str, ...]:
    """The words of each page as pdftotext reads them, in the order they are drawn.

    Its other order, by columns, joins lines of cells that stand side by side.
    """
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return tuple(done.stdout.decode().split("\f")[:-1])


def pdfium_pages(path: Path) -> tuple[str, ...]:
    """The words of each page as PDFium reads them."""
    with pypdfium2.PdfDocument(path) as document:
        return tuple(_pdfium_words(page) for page in document)


def pypdf_pages(path: Path) -> tuple[str, ...]:
    """The words of each page as pypdf reads them."""
    return tuple(page.extract_text() for page in pypdf.PdfReader(path).pages)


#: Three readers that share no code.
READERS: Mapping[str, Reader] = MappingProxyType(
    {"poppler": poppler_pages, "pdfium": pdfium_pages, "pypdf": pypdf_pages}
)


@functools.cache
def words_of(path: Path, reader: str) -> str:
    """All words of a PDF without white space, and without what stands around the text of a page.

    Head and page number are drawn before the text, and so read before it.
    """
    return "".join(_words_of_page(page) for page in READERS[reader](path))


def _words_of_page(page: str) -> str:
    lines = [without_space(line) for line in page.splitlines()]
    foot = next((n for n, line in enumerate(lines) if _PAGE_NUMBER.fullmatch(line)), -1)
    return "".join(lines[foot + 1 :])


def drawn_lines(path: Path) -> Iterator[str]:
    """Every line as it is drawn, those of table cells and charts too, by where its glyphs lie."""
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            yield from _lines(list(_glyphs(page)))


def badly_broken(path: Path) -> list[str]:
    """The drawn lines that begin with a closing mark or end with an opening one."""
    return [
        line for line in drawn_lines(path) if line and (line[0] in CLOSING or line[-1] in OPENING)
    ]


def fonts_of(path: Path) -> dict[str, bool]:
    """Every font of a PDF by its name, and whether it is embedded."""
    with pikepdf.open(path) as document:
        return {
            str(each.get("/BaseFont", each.get("/Subtype"))): _is_embedded(each)
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"
        }


def fonts_by_poppler(path: Path) -> dict[str, bool]:
    """Every font as pdffonts lists it, and whether it is embedded and has a map to Unicode."""
    if shutil.which("pdffonts") is None:
        return {}
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    rows = (line.split() for line in done.stdout.splitlines()[2:])
    return {row[0]: (row[-5], row[-3]) == ("yes", "yes") for row in rows}


def pictures_in(path: Path) -> int:
    """How many pictures a PDF holds; none in another file."""
    if path.suffix != ".pdf":
        return 0
    with pikepdf.open(path) as document:
        return sum(
            isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
            for each in document.objects
        )


def complaints_of_qpdf(path: Path) -> str:
    """What ``qpdf --check`` finds wrong, or ""."""
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False)
    return "" if done.returncode == 0 else (done.stdout + done.stderr).decode(errors="replace")


def _is_embedded(font: pikepdf.Object) -> bool:
    if font.get("/Subtype") == "/Type0":
        return all(_is_embedded(each) for each in font.DescendantFonts)
    described = font.get("/FontDescriptor", pikepdf.Dictionary())
    return any(name in described for name in ("/FontFile", "/FontFile2", "/FontFile3"))


def _pdfium_words(page: pypdfium2.PdfPage) -> str:
    words = page.get_textpage()
    try:
        return str(words.get_text_range())
    finally:
        words.close()


def _glyphs(page: pypdfium2.PdfPage) -> Iterator[_Glyph]:
    words = page.get_textpage()
    for index in range(words.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(words, index))
        if pdfium.FPDFText_IsGenerated(words, index) or char.isspace():
            continue
        left, _, right, _ = words.get_charbox(index, loose=True)
        x, base = _origin(words, index)
        yield _Glyph(char, min(x, left), right, base, pdfium.FPDFText_GetFontSize(words, index))
    words.close()


def _origin(words: pypdfium2.PdfTextPage, index: int) -> tuple[float, float]:
    x, y = pdfium.c_double(), pdfium.c_double()
    pdfium.FPDFText_GetCharOrigin(words, index, x, y)
    return x.value, y.value


def _lines(glyphs: list[_Glyph]) -> Iterator[str]:
    by_base: dict[int, list[_Glyph]] = {}
    for glyph in glyphs:
        by_base.setdefault(math.floor(glyph.base * 2 + 0.5), []).append(glyph)
    for row in by_base.values():
        row.sort(key=lambda glyph: glyph.left)
        line = ""
        end = -math.inf
        for glyph in row:
            if line and glyph.left - end > _APART * glyph.size:
                yield line
                line = ""
            line += glyph.char
            end = glyph.right
        yield line
