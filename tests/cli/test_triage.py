"""The triage on the command line: its words, its JSON, its memo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from filing_desktop.__main__ import main

FACTS = {"subject": "云杉搜索", "facts": {"reach": "own_product", "kinds": ["search"]}}


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code of a command and what it said."""
    code = main([*words])
    said = capsys.readouterr()
    return code, said.out, said.err


def facts_file(folder: Path, value: object = FACTS) -> str:
    """A facts file."""
    path = folder / "facts.json"
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return str(path)


def test_triage_says_the_outcome_its_reasons_and_what_is_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is still open is told with the id of its question."""
    code, out, _ = run(capsys, "triage", facts_file(tmp_path))
    assert code == 0
    assert "规则 type.search" in out
    assert "[features]" in out


def test_triage_gives_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A program reads need, filings and reasons with rule, law and confidence."""
    facts = {"facts": {"reach": ["own_product"], "kinds": ["push"], "features": ["comment"]}}
    code, out, _ = run(capsys, "triage", facts_file(tmp_path, facts), "--json", "--lang", "en")
    said = json.loads(out)
    assert (code, said["need"], said["filings"]) == (0, "yes", ["push"])
    assert said["reasons"][0]["rule"] == "need.opinion"
    assert said["reasons"][0]["laws"] == [{"law": "tuijian", "article": "第二十四条"}]


def test_triage_writes_its_memo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The memo of a day is the same bytes each time, and takes the place of no file."""
    facts = facts_file(tmp_path)
    written = []
    for name in ("memo.pdf", "again.pdf"):
        memo = tmp_path / name
        code, out, _ = run(capsys, "triage", facts, "--memo", str(memo), "--date", "2026-11-20")
        assert (code, name in out) == (0, True)
        written.append(memo.read_bytes())
    assert written[0] == written[1]
    there = tmp_path / "again.pdf"
    code, _, refused = run(capsys, "triage", facts, "--memo", str(there), "--date", "2027-01-01")
    assert (code, "again.pdf" in refused, there.read_bytes()) == (2, True, written[1])


def test_a_wrong_answer_is_the_users_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The question is named; nothing is written."""
    memo = tmp_path / "memo.pdf"
    facts = facts_file(tmp_path, {"facts": {"reach": "everybody"}})
    code, _, err = run(capsys, "triage", facts, "--memo", str(memo))
    assert (code, "reach" in err, memo.exists()) == (2, True, False)


def test_schema_of_the_triage(capsys: pytest.CaptureFixture[str]) -> None:
    """``schema triage`` prints the questions and their options."""
    code, out, _ = run(capsys, "schema", "triage")
    facts = json.loads(out)["properties"]["facts"]["properties"]
    assert (code, "kinds" in facts) == (0, True)
