"""Published filings go in as answers and come out of the packages word for word.

Nothing of them is kept here: they are read from the reference data when the tests run.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import docx
import pytest
from docx.document import Document

from filing_desktop.bootstrap import build
from filing_desktop.filing.values import Unanswered
from filing_desktop.services.answers import LoadedAnswers, load_answers
from filing_desktop.services.clock import SystemClock
from tests.scenarios.exported import DAY, Exported, command, export
from tests.scenarios.published import DATA, Published, published_filings, said_lines
from tests.scenarios.readers import READERS, badly_broken, without_space, words_of

#: Every published disclosure is in the first 17 filings; all are tried in a long run.
_FILINGS = 30 if "FILING_LONG_RUN" in os.environ else 17
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TEXT_OF_RUN = f"{_WORD}p", f"{_WORD}t"

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the reference data (../shared/data) are not here"
)


def _loaded(published: Published, folder: Path) -> tuple[Path, LoadedAnswers]:
    path = folder / "answers.json"
    path.write_text(json.dumps(published.answers(), ensure_ascii=False), "utf-8")
    return path, load_answers(build(SystemClock()), path)


def _words_of_docx(path: Path) -> str:
    """The words of a DOCX, white space and all, a line for each paragraph."""
    opened: Document = docx.Document(str(path))
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter(_TEXT_OF_RUN))
        for paragraph in opened.element.body.iter(_PARAGRAPH)
    )


def _check_words(exported: Exported, loaded: LoadedAnswers) -> int:
    """How many lines were looked for; every one must be there as it was published."""
    pdfs, editable = exported.files("pdf"), exported.files("docx")
    docx_words: dict[str, str] = {}
    lines = list(said_lines(loaded.facts))
    for document, line in lines:
        if document not in docx_words:
            docx_words[document] = _words_of_docx(editable[document])
        assert line.strip() in docx_words[document], document
        for reader in READERS:
            assert without_space(line) in words_of(pdfs[document], reader), (document, reader)
    return len(lines)


@pytest.mark.parametrize("number", range(_FILINGS))
def test_published_sentences_come_out_as_they_went_in(number: int, tmp_path: Path) -> None:
    """``check`` lists what is missing; ``export`` gives back each published line, word for word.

    In the PDF white space is not compared, since a line may end anywhere; in the DOCX it is.
    No line of the PDF begins or ends with the wrong mark, whatever marks the texts hold.
    """
    path, loaded = _loaded(published_filings()[number], tmp_path)
    exported = export(path, tmp_path / "out")
    assert exported.code == 1
    assert {each["gate"] for each in exported.said["packages"]} == {"draft"}
    assert _check_words(exported, loaded) > 10
    begins = tuple(without_space(line)[:4] for _, line in said_lines(loaded.facts))
    for drawn in exported.pdfs():  # a published line that itself begins with · stays so
        assert [line for line in badly_broken(drawn) if not line.startswith(begins)] == []


def test_the_published_texts_are_as_odd_as_they_are_known(tmp_path: Path) -> None:
    """The filings that are tried hold the longest cells, odd marks and texts of several lines."""
    tried = published_filings()[:_FILINGS]
    texts = [text for each in tried for text in each.texts.values()]
    assert max(len(each.row["product"]) for each in tried) == 491
    assert len({json.dumps(each.texts) for each in tried}) == 17
    assert any("\n" in text for text in texts)
    assert max(map(len, texts)) > 300
    assert all(any(mark in text for text in texts) for mark in (", ", "<", ">", "「", "【", "1."))


def test_check_names_all_that_a_whole_filing_needs(tmp_path: Path) -> None:
    """For a published filing ``check`` gives 1 and names every required question left open."""
    path, loaded = _loaded(published_filings()[0], tmp_path)
    done = command("check", str(path), "--date", DAY, "--json")
    assert done.returncode == 1
    named = {place for each in json.loads(done.stdout)["open"] for place in each["places"]}
    facts = loaded.facts
    wanted = [
        address
        for address in facts.addresses()
        if facts.is_required(address.question, address.row)
        and isinstance(facts.reading(address.question, address.row), Unanswered)
    ]
    assert len(wanted) > 100
    assert [str(address) for address in wanted if str(address) not in named] == []
    said = {str(address) for address in facts.sheet.entries}
    missing = {
        place
        for each in json.loads(done.stdout)["open"]
        if each["rule"] == "FIELD-MISSING"
        for place in each["places"]
    }
    assert missing & said == set()
