"""The whole script of a walk: library, client, filing, every page, export."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from filing_desktop.services.program import Program
from filing_desktop.texts import Texts
from tests.e2e.steps import Step, pages_of

#: The name that the program has on the bus of screen readers.
_APP = "filing-desktop"
#: Words of Qt's own dialog for files, in Chinese.
_FILE_NAME, _OPEN = "文件名称(N)：", "打开(O)"


@dataclass(frozen=True, slots=True)
class Filer:
    """Whose filing it is; all of it invented, or published."""

    client: str
    code: str
    title: str
    passphrase: str = "一句很长的口令，在测试里用 2026"


def write_script(program: Program, answers: Path, filer: Filer, path: Path) -> None:
    """Write what a person does to make this filing in a new library, and to export it."""
    texts = program.texts("zh")
    stages = [
        *_beginning(texts, filer),
        *(page.as_json() for page in pages_of(program, answers)),
        *_export(texts),
    ]
    words = {
        "sections": texts.say("filing.sections"),
        "drawer": texts.say("filing.row_fields"),
        "done": texts.say("filing.done"),
        "file_name": _FILE_NAME,
        "open": _OPEN,
    }
    script = {"app": _APP, "words": words, "stages": stages}
    path.write_text(json.dumps(script, ensure_ascii=False, indent=1), "utf-8")


def _beginning(texts: Texts, filer: Filer) -> Iterator[Step]:
    say = texts.say
    secret = filer.passphrase
    yield _stage("first run: library", [
        _press(say("first_run.next")),
        _write(say("first_run.passphrase"), secret),
        _write(say("first_run.again"), secret),
        _press(say("first_run.create")),
    ])  # fmt: skip
    yield _stage("first run: client", [
        {"do": "tick", "name": say("first_run.kept")},
        _write(say("first_run.client_name"), filer.client),
        _write(say("first_run.client_code"), filer.code),
        _press(say("first_run.finish")),
    ])  # fmt: skip
    yield _stage("new filing", [_press(say("home.new_filing"))])
    yield _stage("new filing: its title", [
        _write(say("dialog.filing_title"), filer.title),
        _press(say("dialog.filing_ok")),
    ]) | {"dialog": True}  # fmt: skip
    yield _stage("the filing", [{"do": "await", "name": filer.title}])


def _export(texts: Texts) -> Iterator[Step]:
    say = texts.say
    whole = say("export_view.export", count=0)
    yield _stage("review", [_press(say("filing.export"))])
    yield _stage("to the export", [_press(say("review.to_export"))])
    yield _stage("export", [
        _press(whole.partition("0")[0].rstrip()) | {"begins": True},
        {"do": "await", "name": say("export_view.done")},
    ])  # fmt: skip


def _stage(title: str, steps: Sequence[Step]) -> Step:
    return {"title": title, "steps": list(steps)}


def _press(name: str) -> Step:
    return {"do": "press", "name": name}


def _write(name: str, text: str) -> Step:
    return {"do": "write", "name": name, "text": text}
