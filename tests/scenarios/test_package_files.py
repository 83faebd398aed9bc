"""The files of the sample's packages, read back with programs that did not write them."""

from __future__ import annotations

import datetime as dt
import shutil
import struct
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from filing_desktop.assembly.manifest import MANIFEST_NAME
from filing_desktop.bootstrap import build
from filing_desktop.catalog.model import Kind, Question, QuestionType
from filing_desktop.documents.answers import masked
from filing_desktop.documents.content import (
    DocumentContent,
    FlowChart,
    OrgChart,
    Picture,
    plain_document,
    plain_inlines,
    plain_part,
)
from filing_desktop.documents.context import Context
from filing_desktop.documents.dossier import Dossier
from filing_desktop.errors import FilingError
from filing_desktop.filing.answer import Address
from filing_desktop.filing.prose import Prose
from filing_desktop.resources import resource_path
from filing_desktop.services.answers import load_answers
from filing_desktop.services.clock import clock_at
from filing_desktop.services.dossiers import dossier_of
from tests.scenarios.exported import DAY, Exported, export, tree
from tests.scenarios.readers import (
    READERS,
    badly_broken,
    complaints_of_qpdf,
    drawn_lines,
    fonts_by_poppler,
    fonts_of,
    pictures_in,
    without_space,
    words_of,
)

TODAY = dt.date.fromisoformat(DAY)

#: The fonts that are shipped; nothing else may be needed to read a document of ours.
_OURS = ("NotoSansSC-Regular", "NotoSansSC-Medium", "NotoSerifSC-Regular")

#: In the name of the sample's security officer; many fonts and readers do not know it.
_RARE = "王𬭎"

needs_soffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample as it was exported, beside the dossier it was made from."""

    answers: Path
    exported: Exported
    dossier: Dossier

    def printed(self, question: Question) -> set[str]:
        """The documents a question is printed in; not one that its own file takes the place of."""
        documents = self.dossier.facts.catalog.documents
        places = {place.document for place in question.printed}
        return {each for each in places if documents[each].replaced_by != question.id}

    def words(self, document: str, reader: str) -> str:
        """The words of a document's PDF as a reader finds them."""
        return words_of(self.exported.files("pdf")[document], reader)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The sample filing, exported once."""
    answers = resource_path("samples", "synth_provider", "answers.json")
    if not answers.is_file():
        pytest.skip("the sample filing is not here")
    program = build(clock_at(TODAY))
    facts = load_answers(program, answers).facts
    exported = export(answers, tmp_path_factory.mktemp("first"), PYTHONHASHSEED="1", TZ="UTC")
    return Sample(answers, exported, dossier_of(facts, TODAY, program.missing_characters))


def _pieces(sample: Sample, address: Address, document: str) -> Iterator[str]:
    """What must be found of an answer where it is printed, paragraph by paragraph."""
    facts = sample.dossier.facts
    question, row = facts.catalog.questions[address.question], address.row
    value = facts.value(address.question, row)
    context = Context(facts, TODAY, package=facts.catalog.documents[document].package)
    if isinstance(value, Prose):
        yield from (plain_inlines(context.inlines(block)) for block in value.blocks)
    elif question.refers_to == "evidence":
        yield from (f"附件{context.annex_number(key)}" for key in facts.chosen(question.id, row))
    elif question.refers_to:
        yield from facts.text(question.id, row).split("、")
    elif question.type is not QuestionType.FILES:
        is_hidden = question.personal and document == "internal"
        lines = facts.text(question.id, row).split("\n")
        yield from (masked(line) if is_hidden else line for line in lines)


def test_the_sample_is_complete(sample: Sample) -> None:
    """The sample gives three packages to seal, with every document as PDF and as DOCX."""
    assert sample.exported.code == 0
    assert {each["gate"] for each in sample.exported.said["packages"]} == {"to_seal"}
    documents = set(sample.dossier.documents)
    assert set(sample.exported.files("pdf")) == documents | {"merged"}
    assert set(sample.exported.files("docx")) == documents


def test_all_fonts_are_embedded_and_ours(sample: Sample) -> None:
    """Every font of every PDF is one of the shipped ones, embedded, with its map to Unicode."""
    for path in sample.exported.pdfs():
        fonts = fonts_of(path)
        names = {name.removeprefix("/") for name in fonts}
        assert fonts, path.name
        assert all(fonts.values()), path.name
        assert {name.partition("+")[2] for name in names} <= set(_OURS), path.name
        assert fonts_by_poppler(path) in ({}, dict.fromkeys(names, True)), path.name


def test_a_font_that_is_not_embedded_is_seen(tmp_path: Path) -> None:
    """The walk over fonts can fail: a PDF that relies on the reader's Helvetica is told."""
    path = tmp_path / "plain.pdf"
    _draw(path, ["Helvetica"])
    assert fonts_of(path) == {"/Helvetica": False}


@pytest.mark.parametrize("reader", READERS)
def test_every_answer_is_found_in_its_documents(sample: Sample, reader: str) -> None:
    """Each answer of each row is read back from each PDF that the catalogue promises it in."""
    _skip_without(reader)
    facts, missing, seen = sample.dossier.facts, [], Counter[QuestionType]()
    for address in facts.addresses():
        question = facts.catalog.questions[address.question]
        for document in sample.printed(question):
            words = sample.words(document, reader)
            for piece in map(without_space, _pieces(sample, address, document)):
                seen[question.type] += bool(piece)
                if piece not in words:
                    missing.append(f"{address} in {document}: {piece}")
    assert missing == []
    assert seen.total() > 1000
    asked = {question.type for question in facts.catalog.asked()}
    assert {kind for kind in asked if not seen[kind]} == {QuestionType.FILES}


@pytest.mark.parametrize("reader", READERS)
def test_computed_facts_are_found_in_their_documents(sample: Sample, reader: str) -> None:
    """What the program computes from answers, numbers too, is read back where it is promised."""
    _skip_without(reader)
    facts = sample.dossier.facts
    missing = [
        f"{question.id} in {document}"
        for question in facts.catalog.questions.values()
        if question.kind is Kind.COMPUTED
        for document in sample.printed(question)
        for piece in facts.text(question.id).replace("已上线，", "、").split("、")
        if without_space(piece) not in sample.words(document, reader)
    ]
    assert missing == []


@pytest.mark.parametrize("reader", READERS)
def test_every_line_of_a_document_is_found_in_its_pdf(sample: Sample, reader: str) -> None:
    """All that a document holds, charts and captions too, is read back from its PDF."""
    _skip_without(reader)
    for name, content in sample.dossier.documents.items():
        words = sample.words(name, reader)
        lines = map(without_space, plain_document(content).replace("■", "").split("\n"))
        assert [line for line in lines if line.replace("□", "") not in words] == [], name


def test_every_attachment_is_in_its_document(sample: Sample) -> None:
    """A document holds all attached pictures, and all that attached PDF files hold."""
    kinds = Counter[str]()
    for name, content in sample.dossier.documents.items():
        parts = [part for part in content.parts() if isinstance(part, Picture)]
        files = {part.file.digest: part.file for part in parts}
        kinds.update(file.media_type for file in files.values())
        attached = [sample.answers.parent / "files" / file.name for file in files.values()]
        drawn = sample.exported.files("pdf")[name]
        assert pictures_in(drawn) >= sum(pictures_in(each) or 1 for each in attached), name
        pages = [page for each in attached for page in _pages_of(each)]
        assert [page for page in pages if page not in sample.words(name, "pypdf")] == []
    assert kinds["application/pdf"] > 2
    assert kinds["image/png"] > 5


@pytest.mark.parametrize("reader", READERS)
def test_the_merged_file_holds_every_page(sample: Sample, reader: str) -> None:
    """The merged PDF of a package reads page for page as its documents do, one after another."""
    _skip_without(reader)
    for folder in sample.exported.folders:
        (merged,) = folder.glob("*（合并）.pdf")
        others = sorted(path for path in folder.glob("*.pdf") if path != merged)
        pages = [page for path in others for page in READERS[reader](path)]
        assert list(READERS[reader](merged)) == pages, folder.name


@pytest.mark.parametrize("reader", READERS)
def test_the_rare_character_is_found(sample: Sample, reader: str) -> None:
    """A name with a character beyond the first plane is found as often as it was written."""
    _skip_without(reader)
    for name, content in sample.dossier.documents.items():
        written = without_space(plain_document(content)).count(_RARE)
        assert sample.words(name, reader).count(_RARE) >= written, name
    assert _RARE in sample.words("responsibility", reader)


def test_no_line_begins_or_ends_with_the_wrong_mark(sample: Sample) -> None:
    """No line of text, cells or charts begins with a closing mark or ends with an opening one."""
    broken = {path.name: lines for path in sample.exported.pdfs() if (lines := badly_broken(path))}
    assert broken == {}
    assert sum(len(list(drawn_lines(path))) for path in sample.exported.pdfs()) > 5000


def test_a_line_broken_wrongly_is_seen(tmp_path: Path) -> None:
    """The measure of lines can fail: marks at the wrong end are told, in cells side by side too."""
    path = tmp_path / "broken.pdf"
    _draw(path, ["well (", ", then", "(well), then."], beside=("cell", ") cell", "cell ["))
    assert sorted(badly_broken(path)) == [")cell", ",then", "cell[", "well("]


def test_qpdf_finds_nothing_wrong(sample: Sample) -> None:
    """``qpdf --check`` is content with every PDF."""
    _skip_without("qpdf")
    found = {path.name: complaints_of_qpdf(path) for path in sample.exported.pdfs()}
    assert set(found.values()) == {""}, found


def test_another_process_writes_the_same_bytes(sample: Sample, tmp_path: Path) -> None:
    """Another hash seed, locale, time zone and cache: folders and zips are the same bytes."""
    other = {"PYTHONHASHSEED": "4711", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"}
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    again = export(sample.answers, tmp_path / "again", **other, **cache)
    first, second = tree(sample.exported.target), tree(again.target)
    assert list(first) == list(second)
    assert [name for name, data in first.items() if second[name] != data] == []


def test_a_changed_byte_is_named(sample: Sample, tmp_path: Path) -> None:
    """``verify`` names exactly the file in which one byte is another, whichever it is."""
    verify = build(clock_at(TODAY)).packages.verify
    for folder in sample.exported.folders:
        copy = tmp_path / folder.name
        shutil.copytree(folder, copy)
        assert verify(copy) == ()
        for name in tree(copy):
            with _changed(copy / name, (copy / name).stat().st_size // 2):
                _assert_named(verify, copy, name)


def test_a_changed_byte_in_a_zip_is_named(sample: Sample, tmp_path: Path) -> None:
    """``verify`` names exactly the file of a zip in whose packed bytes one is another."""
    verify = build(clock_at(TODAY)).packages.verify
    for archive in sample.exported.archives:
        copy = tmp_path / archive.name
        shutil.copyfile(archive, copy)
        assert verify(copy) == ()
        for name, place in _places_in(copy).items():
            with _changed(copy, place):
                _assert_named(verify, copy, name)


@needs_soffice
def test_the_docx_files_open_and_hold_the_same_words(sample: Sample, tmp_path: Path) -> None:
    """LibreOffice opens every DOCX and reads what the document holds, charts being pictures."""
    paths = sample.exported.files("docx")
    for name, text in _read_by_libreoffice(paths, tmp_path).items():
        content = sample.dossier.documents[name]
        stretches = list(_stretches_between_charts(content))
        assert content.title in text
        assert [each for each in stretches if each not in text] == [], name
        length = sum(map(len, stretches))
        assert len(text) - length < 0.12 * length + 100, name  # contents and the note, no more


def _read_by_libreoffice(paths: dict[str, Path], folder: Path) -> dict[str, str]:
    """The words of each DOCX without white space, opened in LibreOffice and saved as text."""
    inputs = []
    for name, path in paths.items():
        inputs.append(folder / f"{name}.docx")  # two documents of two packages share a name
        shutil.copyfile(path, inputs[-1])
    profile = (folder / "profile").as_uri()
    options = ("--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder))
    words = ["soffice", f"-env:UserInstallation={profile}", *options, *map(str, inputs)]
    subprocess.run(words, capture_output=True, check=True, timeout=300)
    return {name: without_space((folder / f"{name}.txt").read_text("utf-8-sig")) for name in paths}


def _stretches_between_charts(content: DocumentContent) -> Iterator[str]:
    """The words of a document without white space, cut where a chart stands."""
    words = ""
    for part in content.parts():
        if isinstance(part, FlowChart | OrgChart):
            yield words
            words = without_space(part.caption)
        else:
            words += without_space(plain_part(part))
    yield words


def _draw(path: Path, lines: list[str], beside: tuple[str, ...] = ()) -> None:
    """A PDF with these lines below each other, and others beside them as in a table."""
    canvas = Canvas(str(path))
    canvas.setFont("Helvetica", 10)
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 20 * number, line)
    for number, line in enumerate(beside):
        left = 72 + max(canvas.stringWidth(each) for each in lines) + 9
        canvas.drawString(left, 700 - 20 * number, line)
    canvas.save()


@contextmanager
def _changed(path: Path, place: int) -> Iterator[None]:
    """One byte of a file is another, until the block ends."""
    with path.open("r+b") as file:
        file.seek(place)
        (byte,) = file.read(1)
        for value in (byte ^ 1, byte):
            file.seek(place)
            file.write(bytes((value,)))
            file.flush()
            if value != byte:
                yield


def _places_in(archive: Path) -> dict[str, int]:
    """Where the middle of the packed bytes of each file of a zip lies."""
    data = archive.read_bytes()
    with zipfile.ZipFile(archive) as opened:
        entries = opened.infolist()
    places = {}
    for entry in entries:
        lengths = struct.unpack_from("<HH", data, entry.header_offset + 26)
        start = entry.header_offset + 30 + sum(lengths)
        places[entry.filename] = start + entry.compress_size // 2
    return places


def _assert_named(verify: Callable[[Path], tuple[str, ...]], package: Path, name: str) -> None:
    if name == MANIFEST_NAME:
        with pytest.raises(FilingError, match=r"verify\.damaged_manifest"):
            verify(package)
    else:
        assert verify(package) == (name,)


def _pages_of(attachment: Path) -> tuple[str, ...]:
    pages = READERS["pypdf"](attachment) if attachment.suffix == ".pdf" else ()
    return tuple(map(without_space, pages))


def _skip_without(reader: str) -> None:
    tool = {"poppler": "pdftotext", "qpdf": "qpdf"}.get(reader)
    if tool is not None and shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
