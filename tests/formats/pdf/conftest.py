"""What the tests of drawn documents share: a store of files, readers, a way to draw."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import re
import shutil
import subprocess
from collections.abc import Callable

import pypdf
import pypdfium2
import pytest

from filing_desktop.documents.content import Block, DocumentContent, Part
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import FileRecord
from filing_desktop.formats.pdf import draw_pdf
from filing_desktop.services.ports import DrawnDocument

MADE_ON = dt.date(2026, 11, 24)


class MemoryFiles:
    """A store of files in memory."""

    def __init__(self) -> None:
        self._data: dict[str, bytes] = {}

    def read(self, record: FileRecord) -> bytes:
        """The bytes; a ``FilingError`` where they are missing."""
        if record.digest not in self._data:
            raise FilingError("files.missing", name=record.name)
        return self._data[record.digest]

    def add(self, name: str, data: bytes) -> FileRecord:
        """Keep the bytes; the kind is that of the name."""
        digest = hashlib.sha256(data).hexdigest()
        self._data[digest] = data
        kinds = {"pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg"}
        return FileRecord(name, digest, len(data), kinds[name.rpartition(".")[2]])


@pytest.fixture
def files() -> MemoryFiles:
    """An empty store."""
    return MemoryFiles()


@pytest.fixture
def draw(files: MemoryFiles) -> Callable[..., DrawnDocument]:
    """Draw parts as one block ``doc/1``; further arguments are those of the document."""

    def draw_parts(*parts: Part, **rest: object) -> DrawnDocument:
        content = DocumentContent("doc", "标题", "", (Block("doc/1", parts),))
        for name, value in rest.items():
            content = _with(content, name, value)
        return draw_pdf(content, files, MADE_ON)

    return draw_parts


def _with(content: DocumentContent, name: str, value: object) -> DocumentContent:
    known = {each: getattr(content, each) for each in content.__dataclass_fields__}
    return DocumentContent(**(known | {name: value}))


def _poppler(data: bytes) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode()


def _pdfium(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        texts = []
        for page in document:
            words = page.get_textpage()
            texts.append(words.get_text_range())
            words.close()
            page.close()
        return "\n".join(texts)


def _pypdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


_READERS = {"poppler": _poppler, "pdfium": _pdfium, "pypdf": _pypdf}


@pytest.fixture(params=_READERS)
def words_of(request: pytest.FixtureRequest) -> Callable[[bytes], str]:
    """The text of a PDF without white space, as each of three readers finds it."""
    reader = _READERS[request.param]
    return lambda data: re.sub(r"\s", "", reader(data))
