"""The measuring itself works, with the fewest rounds and no gates."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.bench.__main__ import TOPICS, main, run
from tests.bench.desk import lay_bench
from tests.bench.figures import Figure, References, Topic, Verdict, failures, ratio_of_rounds
from tests.bench.report import as_json, as_table
from tests.bench.turns import told
from tests.bench.visiting import Turns

_WITHOUT_CHILDREN = ("saving", "drawing", "thinking", "catalog")


def _topic(*figures: Figure) -> Topic:
    return Topic("a topic", figures, References(0.5, 10.0, 20.0))


def test_a_ratio_above_its_limit_fails_the_run() -> None:
    """Only a ratio beyond its limit, or one that was not measured, fails; a mark never does."""
    held = Figure("a", 1.2, "×", limit=1.3)
    beyond = Figure("b", 1.4, "×", limit=1.3)
    missing = Figure("c", None, "×", limit=1.3, note="no window")
    excused = Figure("d", None, "×", limit=1.3, note="no Xvfb", excused=True)
    slow = Figure("e", 900.0, "ms", mark=500.0)
    assert failures([_topic(held, beyond, missing, excused, slow)]) == (beyond, missing)
    assert slow.verdict is Verdict.MARK_MISSED


def test_a_slow_moment_of_the_machine_leaves_the_ratio() -> None:
    """Each round is compared with itself: what slows both works of it changes nothing."""
    figure = ratio_of_rounds("a", upper=[12.0, 24.0, 120.0], lower=[10.0, 20.0, 100.0])
    assert figure.value == pytest.approx(1.2)


def test_table_and_json_say_the_same() -> None:
    """Every figure stands in both, a duration also in units of the references."""
    topic = _topic(Figure("a duration", 30.0, "ms"), Figure("a ratio", 1.4, "×", limit=1.3))
    table, value = as_table([topic]), json.loads(as_json([topic]))
    assert "a duration" in table
    assert "30 ms" in " ".join(table.split())
    assert " 3 " in " ".join(table.split())  # loops of 10 ms
    assert " 60 " in " ".join(table.split())  # synced writes of 0.5 ms
    assert "gates that do not hold: 1" in table
    assert [each["value"] for each in value["topics"][0]["figures"]] == [30.0, 1.4]
    assert value["failed"] == ["a ratio"]


@pytest.mark.parametrize("name", _WITHOUT_CHILDREN)
def test_a_topic_is_measured(name: str, tmp_path: Path) -> None:
    """One round of each topic gives figures, or says what is absent."""
    (topic,) = run(lay_bench(tmp_path, 1, documents=1), [name])
    assert topic.figures
    assert all(figure.note for figure in topic.figures if figure.value is None)
    assert topic.references.loop > 0


def test_a_window_is_seen_or_told_as_absent(tmp_path: Path) -> None:
    """The memory of the window is measured by the keys of a person, or it says why not."""
    (topic,) = run(lay_bench(tmp_path, 1), ["memory"])
    assert all(figure.value or figure.note for figure in topic.figures)


def test_the_longest_turn_is_held_against_a_plain_form() -> None:
    """Each kind of step tells its worst, and the worst of all is a ratio to the form of Qt."""
    turns = {"section a": 30.0, "section b": 90.0, "row of c": 20.0, "review": 60.0}
    figures = told(turns, [40.0, 45.0, 300.0], 500)
    found = {figure.what: figure for figure in figures}
    assert found["longest turn: a section"].value == 90.0
    assert found["longest turn: a section"].note == "section b"
    assert found["longest turn: review, findings, export, transcription"].value == 60.0
    assert figures[-1].value == 2.0
    assert figures[-1].verdict is Verdict.HOLDS
    slow = told({**turns, "section d": 1000.0}, [40.0, 45.0, 300.0], 500)
    assert slow[-1].verdict is Verdict.EXCEEDED


def test_the_watch_sees_the_longest_turn(qtbot: QtBot) -> None:
    """A turn that keeps the loop is seen whole; what came before it is forgotten when asked."""
    owner = QObject()
    turns = Turns(owner)
    QTimer.singleShot(0, owner, lambda: time.sleep(0.05))
    qtbot.wait(100)
    assert turns.take() >= 40
    assert turns.take() == 0


def test_what_is_asked_for_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command measures the topics it is given and prints JSON where that is wanted."""
    words = ["--json", "--runs", "1", "--only", "catalog", "--folder", str(tmp_path)]
    assert main(words) == 0
    value = json.loads(capsys.readouterr().out)
    assert [topic["name"] for topic in value["topics"]] == [TOPICS["catalog"][0]]
    assert not list(tmp_path.iterdir())
