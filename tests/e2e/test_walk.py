"""A filing made in the real window, by another process that reads the accessibility tree."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from filing_desktop.resources import resource_path
from tests.e2e.exports import differing, exported_by_command, exported_by_window
from tests.e2e.script import Filer
from tests.e2e.stage import Stage, StuckError, missing

QINGLAN = Filer("杭州青岚数智科技有限公司", "QL", "青岚图文生成合成算法")
#: What a walk does not do: it answers. Nothing of these is printed in the sample.
_MARKS = ("finished", "kept")


def own_filing(folder: Path) -> Path:
    """The answers file of the sample as somebody's own filing, its attachments beside it."""
    shutil.copytree(resource_path("samples", "synth_provider"), folder)
    path = folder / "answers.json"
    answers = json.loads(path.read_text("utf-8"))
    path.write_text(
        json.dumps({name: each for name, each in answers.items() if name not in _MARKS}), "utf-8"
    )
    return path


def test_the_window_exports_what_the_command_exports(stage: Stage, tmp_path: Path) -> None:
    """Every page answered in the window gives, byte for byte, the files of the answers file.

    Nothing may differ: documents, lists of sums and zips of all packages are compared, and
    the keys of rows, which the window gives itself, are printed nowhere.
    """
    answers = own_filing(tmp_path / "answers")
    window = exported_by_window(stage, answers, QINGLAN)
    command = exported_by_command(answers, tmp_path / "command")
    assert len(list(command.rglob("*.pdf"))) == 14
    assert differing(window, command) == []


def test_a_walk_that_gets_stuck_says_where(stage: Stage, tmp_path: Path) -> None:
    """What was looked for, the step, what was shown instead and a picture of it are told."""
    script = tmp_path / "stuck.json"
    lost = {"do": "press", "name": "没有这样的按钮"}
    stages = [{"title": "first run", "steps": [lost]}]
    script.write_text(json.dumps({"app": "filing-desktop", "words": {}, "stages": stages}), "utf-8")
    with pytest.raises(StuckError) as told:
        stage.walk(script, patience=3)
    said = str(told.value)
    assert "not found: push button '没有这样的按钮'" in said
    assert json.dumps(lost, ensure_ascii=False) in said
    assert "push button '下一步'" in said
    assert script.with_suffix(".png").is_file()


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no window can be driven, the reason of the skip is what is not installed."""
    monkeypatch.setenv("PATH", "/nowhere")
    assert missing() == "Xvfb is not installed"
