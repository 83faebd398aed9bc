"""A published filing goes in by the window and comes out of its documents word for word."""

from __future__ import annotations

import json
import os
from pathlib import Path

import docx
import pytest

from filing_desktop.services.answers import load_answers
from tests.e2e.exports import (
    differing,
    documents,
    exported_by_command,
    exported_by_window,
    program,
)
from tests.e2e.script import Filer
from tests.e2e.stage import Stage
from tests.scenarios.published import published_filings, said_lines
from tests.scenarios.readers import READERS, without_space, words_of

#: The first has the longest name of all; three are walked in a long run.
_WALKED = 3 if "FILING_LONG_RUN" in os.environ else 1
_DISCLOSURE = "disclosure"


@pytest.mark.parametrize("number", range(_WALKED))
def test_published_sentences_pass_through_the_window(
    number: int, shared_data: Path, stage: Stage, tmp_path: Path
) -> None:
    """Every published line that was typed stands in the disclosure as it was published.

    In the PDF white space is not compared, since a line may end anywhere; in the DOCX it is.
    All that was exported, drafts every one, is what the command exports.
    """
    published = published_filings()[number]
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(published.answers()), "utf-8")
    filer = Filer(published.row["entity"], "GS", published.row["algorithm_name"])
    window = exported_by_window(stage, answers, filer)
    facts = load_answers(program(), answers).facts
    lines = [line for document, line in said_lines(facts) if document == _DISCLOSURE]
    assert len(lines) >= len(published.texts)
    editable = docx.Document(str(documents(window, "docx")[_DISCLOSURE]))
    cells = [cell for table in editable.tables for row in table.rows for cell in row.cells]
    words = "\n".join(each.text for each in [*editable.paragraphs, *cells])
    for line in lines:
        assert line.strip() in words
        for reader in READERS:
            drawn = words_of(documents(window, "pdf")[_DISCLOSURE], reader)
            assert without_space(line) in drawn, reader
    command = exported_by_command(answers, tmp_path / "command")
    assert differing(window, command) == []
    assert all("草稿" in folder.name for folder in window.iterdir())
