"""The commands: their words, their JSON, their exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from filing_desktop import bootstrap
from filing_desktop.__main__ import main
from filing_desktop.cli.output import printable

ENTITY = "杭州青岚数智科技有限公司"
ALGORITHM = "青岚文本生成算法"
SOURCE = Path(__file__).resolve().parents[2] / "src"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(SOURCE)}


def answers_file(folder: Path, **more: Any) -> Path:
    """A small answers file with a name and an algorithm."""
    answers = {"entity.name": ENTITY, "algo.name": ALGORITHM, **more.pop("answers", {})}
    value = {"format": 1, "edition": "2026-11", "answers": answers, **more}
    path = folder / "answers.json"
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code of a command and what it said."""
    code = main([*words])
    said = capsys.readouterr()
    return code, said.out, said.err


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its relative name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_schema_is_a_json_schema_of_the_form(capsys: pytest.CaptureFixture[str]) -> None:
    """``schema`` prints JSON that knows the questions and refuses others."""
    code, out, _ = run(capsys, "schema")
    schema = json.loads(out)
    assert code == 0
    assert "entity.uscc" in schema["properties"]["answers"]["properties"]
    assert "disc.name" not in schema["properties"]["answers"]["properties"]
    assert schema["properties"]["rows"]["properties"]["product"]["maxItems"] == 500


def test_check_says_what_is_missing_and_gives_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A filing that is not complete gives 1, and each finding names rule, place and remedy."""
    code, out, _ = run(capsys, "check", str(answers_file(tmp_path)), "--json")
    findings = json.loads(out)
    assert code == 1
    assert findings["must_fix"] > 100
    missing = next(f for f in findings["open"] if f["places"] == ["entity.uscc"])
    assert missing["rule"] == "FIELD-MISSING"
    assert missing["title"]
    assert missing["remedy"]


def test_findings_speak_english_where_it_is_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--lang en`` gives the words in English, the labels too."""
    _, out, _ = run(capsys, "check", str(answers_file(tmp_path)), "--lang", "en")
    assert "Unified social credit code" in out
    assert "must be fixed" in out


def test_a_console_without_a_character_is_told_all_the_same(tmp_path: Path) -> None:
    """On a Chinese Windows console (GBK) a rare character is escaped and ends no command."""
    answers = {"entity.name": "甲\U0002a7dd公司"}
    path = answers_file(
        tmp_path, answers=answers, rows={"site": [{"key": "w1", "name": "𪟝\u0e01"}]}
    )
    gone = tmp_path / "\U0002a7dd.json"
    environment = {**ENVIRONMENT, "PYTHONIOENCODING": "gbk"}
    for words, code in (
        (("check", str(path)), 1),
        (("check", str(path), "--json"), 1),
        (("schema",), 0),
        (("check", str(gone)), 2),
        (("check", str(gone), "--json"), 2),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "filing_desktop", *words],
            capture_output=True,
            env=environment,
            check=False,
        )
        assert done.returncode == code, done.stderr
        said = (done.stdout or done.stderr).decode("gbk")
        if "--json" in words:
            assert ("\U0002a7dd.json" in str(json.loads(said))) == (code == 2)
        elif code == 2:
            assert "\\U0002a7dd.json" in said


def test_what_steers_a_terminal_is_shown_and_not_done() -> None:
    """Control characters of a file come out as their escapes; line ends stay."""
    assert printable("甲\x1b[2J\x07乙\n丙") == "甲\\x1b[2J\\x07乙\n丙"


def test_an_export_counts_each_file_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The lines of progress count from one to the number of files, each number once."""
    _, out, _ = run(capsys, "export", str(answers_file(tmp_path)), "--to", str(tmp_path / "out"))
    counts = [line.partition(" ")[0] for line in out.splitlines() if line[:1].isdigit()]
    assert counts == [f"{number}/{len(counts)}" for number in range(1, len(counts) + 1)]
    assert len(counts) > 5
    assert "manifest.json" not in out


def test_export_writes_packages_that_verify(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``export`` writes folder and zip of each package; ``verify`` finds them whole."""
    target = tmp_path / "out"
    words = ("export", str(answers_file(tmp_path)), "--to", str(target), "--json")
    code, out, _ = run(capsys, *words)
    packages = json.loads(out)["packages"]
    assert code == 1
    assert [p["package"] for p in packages] == ["entity", "algorithm", "internal"]
    assert {p["gate"] for p in packages} >= {"draft"}
    for package in packages:
        assert run(capsys, "verify", package["folder"])[0] == 0
        assert run(capsys, "verify", package["archive"])[0] == 0


def test_verify_names_the_file_that_was_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One changed byte of one file: ``verify`` gives 1 and its name alone."""
    target = tmp_path / "out"
    words = ("export", str(answers_file(tmp_path)), "--to", str(target), "--json")
    _, out, _ = run(capsys, *words)
    folder = Path(json.loads(out)["packages"][0]["folder"])
    changed = folder / "01 算法备案承诺书.pdf"
    data = bytearray(changed.read_bytes())
    data[len(data) // 2] ^= 1
    changed.write_bytes(bytes(data))
    code, out, _ = run(capsys, "verify", str(folder), "--json")
    assert code == 1
    assert json.loads(out)["differing"] == ["01 算法备案承诺书.pdf"]


def test_the_same_answers_on_the_same_day_give_the_same_bytes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``--date`` and ``SOURCE_DATE_EPOCH`` fix the clock; a second export is byte-identical."""
    answers = str(answers_file(tmp_path))
    run(capsys, "export", answers, "--to", str(tmp_path / "one"), "--date", "2026-11-24")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")  # noon of the same day
    run(capsys, "export", answers, "--to", str(tmp_path / "two"))
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_second_export_leaves_the_first_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing existing is overwritten: the second package gets another name."""
    words = ("export", str(answers_file(tmp_path)), "--to", str(tmp_path / "out"), "--json")
    _, first, _ = run(capsys, *words)
    _, second, _ = run(capsys, *words)
    folders = {p["folder"] for text in (first, second) for p in json.loads(text)["packages"]}
    assert len(folders) == 6
    assert all(Path(folder).is_dir() for folder in folders)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b'{"format":1', "1"),
        (b'{"format":1,"edition":"2026-11","answers":{"entity.nane":"x"}}', "entity.name"),
        (b'{"format":1,"edition":"2026-11","answers":{"algo.type":"other"}}', "algo.type"),
        (b'{"format":1,"edition":"2026-11","answers":{"entity.name":["x"]}}', "entity.name"),
        (b'{"format":1,"edition":"2026-11","answers":{"disc.name":"x"}}', "algo.name"),
        (b'{"format":1,"edition":"2026-11","answers":{"entity.name":"a\\u0000b"}}', "U+0000"),
        (b'{"format":1,"edition":"2026-11","answers":{"entity.name":"a\\u001bb"}}', "U+001B"),
        (b'{"format":1,"edition":"2026-11","answers":{"entity.name":"\\ud800"}}', "U+D800"),
        (
            b'{"format":1,"edition":"2026-11","files":{"entity.cert_file":"gone.png"}}',
            "gone.png",
        ),
        (
            b'{"format":1,"edition":"2026-11","answers":{"detail.intro":"%s"}}' % (b"a" * 2**20),
            "detail.intro",
        ),
        (b"\xff\xfe", "UTF-8"),
        (
            b'{"format":1,"edition":"2026-11","rows":{"product":[{"key":"p1","dau":%s}]}}'
            % (b"9" * 2**20),
            "rows.product[1].dau",
        ),
        (
            b'{"format":1,"edition":"2026-11","answers":{"detail.input_modality":["%s"]}}'
            % (b"a" * 2**20),
            "detail.input_modality",
        ),
        (b'{"format":1,"edition":"2026-11","answers":{"%s":"x"}}' % (b"a" * 2**20), "aaa"),
        (
            b'{"format":1,"edition":"2026-11","rows":{"product":[%s]}}'
            % b",".join(b'{"key":"p%d"}' % number for number in range(100_000)),
            "rows.product",
        ),
        (b'{"format":1,"edition":"2026-11","answers":{"a":%s' % (b"[" * 200_000), "括号"),
        (b'{"format":1,"edition":"2026-11","answers":{"algo.name":"x","algo.name":"y"}}', "algo"),
        (b'{"format":1,"edition":"2026-11","answers":{"entity.name":"a\\r\\nb"}}', "entity.name"),
        ("甲".encode("gbk"), "UTF-8"),
        ("{}".encode("utf-16"), "UTF-8"),
    ],
    ids=[
        "broken JSON",
        "unknown id",
        "no such option",
        "wrong type",
        "computed id",
        "NUL",
        "control character",
        "lone surrogate",
        "missing attachment",
        "1 MB answer",
        "not UTF-8",
        "number of 1 MB",
        "option of 1 MB",
        "id of 1 MB",
        "100,000 rows",
        "nested too deeply",
        "name written twice",
        "line break in a line",
        "GBK",
        "UTF-16",
    ],
)
def test_a_bad_answers_file_gets_one_clear_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, place: str
) -> None:
    """The message names the place, nothing is written, the exit code is 2."""
    path = tmp_path / "answers.json"
    path.write_bytes(content)
    target = tmp_path / "out"
    for words in (("check", str(path)), ("export", str(path), "--to", str(target))):
        code, out, err = run(capsys, *words)
        assert code == 2
        assert out == ""
        assert place in err
        assert len(err.strip().splitlines()) == 1
        assert len(err) < 400
    assert not target.exists()


def test_an_answers_file_of_windows_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mark of byte order and Windows line ends, in the file and in long texts, do no harm."""
    path = answers_file(tmp_path, answers={"disc.principle": "一\r\n二"})
    lines = path.read_text("utf-8").replace(", ", ",\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + lines.encode())
    code, out, err = run(capsys, "check", str(path), "--json")
    assert (code, err) == (1, "")
    assert not [f for f in json.loads(out)["open"] if f["rule"] == "FIELD-UNREADABLE"]


def test_a_missing_answers_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path where nothing lies is the user's mistake, named without the folder."""
    code, _, err = run(capsys, "check", str(tmp_path / "gone.json"))
    assert code == 2
    assert "gone.json" in err


def test_our_own_fault_shows_no_answer(tmp_path: Path) -> None:
    """A fault of the program's gives 3 and a trace of places without a value."""
    script = (
        "import sys\n"
        "from filing_desktop import __main__, bootstrap\n"
        "def broken(words): raise ValueError('王小明 110105')\n"
        "bootstrap.run = broken\n"
        "sys.exit(__main__.main([]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=ENVIRONMENT,
        check=False,
    )
    assert done.returncode == 3
    assert "ValueError" in done.stderr
    assert "王小明" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="descriptors are passed on where there is fork")
def test_a_library_is_made_filled_listed_and_emptied(tmp_path: Path) -> None:
    """The passphrase comes from a descriptor; a filing goes in and comes out the same."""
    library = tmp_path / "library"
    answers = answers_file(tmp_path, rows={"model": [{"key": "m1", "name": "云阶语言大模型"}]})
    made = command("library", "new", str(library), "--json")
    assert len(json.loads(made)["recovery_code"]) >= 32
    command("library", "import", str(library), str(answers), "--client", "QL", "--json")
    listed = json.loads(command("library", "list", str(library), "--json"))
    (client,) = listed["clients"]
    assert (client["code"], client["name"]) == ("QL", ENTITY)
    key = client["filings"][0]["key"]
    command("library", "export", str(library), key, "--to", str(tmp_path / "taken"))
    taken = json.loads((tmp_path / "taken" / "answers.json").read_text("utf-8"))
    assert taken["answers"]["entity.name"] == ENTITY
    assert taken["rows"]["model"][0]["name"] == "云阶语言大模型"


def command(*words: str) -> str:
    """The output of a command that gets the passphrase on descriptor 3."""
    reader, writer = os.pipe()
    os.write(writer, "青山在屋后 河水过门前 七只白鹭\n".encode())
    os.close(writer)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "filing_desktop", *words, "--passphrase-fd", str(reader)],
            capture_output=True,
            text=True,
            pass_fds=(reader,),
            env=ENVIRONMENT,
            check=False,
        )
    finally:
        os.close(reader)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_without_a_screen_the_sample_is_done_in_words(tmp_path: Path) -> None:
    """No command and no display: the sample goes through a library into both packages, exit 0."""
    environment = {
        name: value
        for name, value in ENVIRONMENT.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "filing_desktop"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert [name.partition(" ")[0] for name in names] == sorted(
        ["主体材料", "主体材料", "内部备查（不提交）", "内部备查（不提交）", "算法材料", "算法材料"]
    )
    assert all("签章版" in name for name in names)
    assert all(name.removesuffix(".zip") in done.stdout for name in names)


def test_the_window_takes_no_date(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A day given for the window would destroy what lies in the bin until then: refused."""
    monkeypatch.setattr(bootstrap, "_run_window", lambda *_: 0)
    assert run(capsys, "--lang", "en")[0] == 0
    code, _, err = run(capsys, "--date", "2031-01-01")
    assert code == 2
    assert "--date" in err
