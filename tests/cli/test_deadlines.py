"""The command ``deadlines``: what is due until when, and a calendar file of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.cli.test_commands import ALGORITHM, ENTITY, answers_file, run

SAID: dict[str, Any] = {
    "algo.online_state": "online",
    "life.service_start": "2026-10-12",
    "entity.uscc": "91330106MA27XKLT7N",
    "officer.name": "林知微",
}


def test_every_clock_that_has_begun_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON gives day, rule and standing, and the usual waits with their source."""
    path = answers_file(tmp_path, answers=SAID)
    code, out, _ = run(capsys, "deadlines", str(path), "--json", "--date", "2026-11-24")
    (filing,) = json.loads(out)["deadlines"]
    assert code == 0
    assert filing == {
        "kind": "filing",
        "starts_on": "2026-10-12",
        "due_on": "2026-10-26",
        "missing_year": None,
        "working_days": 10,
        "met_on": None,
        "law": "tuijian",
        "article": "第二十四条",
        "late": True,
        "working_days_left": -21,
    }
    assert all(wait["source"] for wait in json.loads(out)["usual_waits"])


def test_a_missing_year_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A clock that runs into a year without a calendar has no last day, and no event."""
    path = answers_file(tmp_path, answers={**SAID, "life.service_start": "2026-12-28"})
    target = tmp_path / "a.ics"
    code, out, _ = run(capsys, "deadlines", str(path), "--ics", str(target))
    assert code == 0
    assert "最晚日期未知" in out
    assert "缺 2027 年的工作日历" in out
    assert "没有写 a.ics" in out
    assert not target.exists()
    _, out, _ = run(capsys, "deadlines", str(path), "--json")
    (filing,) = json.loads(out)["deadlines"]
    assert (filing["due_on"], filing["missing_year"], filing["late"]) == (None, 2027, False)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-10-20", "还有 4 个工作日。"),
        ("2026-10-26", "今天是最后一天。"),
        ("2026-10-27", "已过最晚日期 1 个工作日"),
        ("2027-02-01", "已过最晚日期，尽快办理。"),
    ],
)
def test_the_standing_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str, told: str
) -> None:
    """Days left, the last day, and a lapse, which gives no other exit code."""
    path = answers_file(tmp_path, answers=SAID)
    code, out, _ = run(capsys, "deadlines", str(path), "--date", day)
    assert code == 0
    assert told in out
    assert "经验值，不是期限：主体审核，约 5–10 个工作日" in out


def test_without_a_day_to_begin_on_there_is_no_clock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing was said the command says what to answer."""
    code, out, _ = run(capsys, "deadlines", str(answers_file(tmp_path)), "--lang", "en")
    assert code == 0
    assert "No clock has begun" in out


def test_the_calendar_file_names_the_algorithm_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Known last days are events; no person and no company stands in the file."""
    path, first, second = (
        answers_file(tmp_path, answers=SAID), tmp_path / "a.ics", tmp_path / "b.ics",
    )  # fmt: skip
    for target in (first, second):
        words = ("deadlines", str(path), "--ics", str(target), "--date", "2026-11-24")
        assert run(capsys, *words)[0] == 0
    assert first.read_bytes() == second.read_bytes()
    (event,) = Calendar.from_ical(first.read_bytes()).walk("VEVENT")
    assert ALGORITHM in str(event["SUMMARY"])
    assert str(event["UID"]).startswith("filing-")
    unfolded = first.read_text("utf-8").replace("\r\n ", "").replace("\n ", "")
    for private in (ENTITY, "91330106MA27XKLT7N", "林知微"):
        assert private not in unfolded


def test_the_mark_stays_when_the_day_moves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A calendar replaces the event of the same clock and keeps that of another filing."""
    marks = []
    for number, more in enumerate(
        ({}, {"life.service_start": "2026-10-13"}, {"algo.name": "另一个算法"})
    ):
        target = tmp_path / f"{number}.ics"
        path = answers_file(tmp_path, answers={**SAID, **more})
        run(capsys, "deadlines", str(path), "--ics", str(target))
        (event,) = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
        marks.append(str(event["UID"]))
    assert marks[0] == marks[1] != marks[2]


def test_a_file_that_is_there_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--ics`` writes a new file; a folder that is not there is told."""
    path = answers_file(tmp_path, answers=SAID)
    before = path.read_bytes()
    code, _, err = run(capsys, "deadlines", str(path), "--ics", str(path))
    assert (code, "answers.json 已经存在" in err) == (2, True)
    assert path.read_bytes() == before
    code, _, err = run(capsys, "deadlines", str(path), "--ics", str(tmp_path / "no" / "a.ics"))
    assert (code, "写不进 no" in err) == (2, True)
