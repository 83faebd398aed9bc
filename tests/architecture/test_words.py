"""No text file of the project names what is not the program's: machines, hosts, tools."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
SKIPPED_FOLDERS = {".git", ".venv", ".hypothesis", "out", "build", "dist", "__pycache__"}

# In pieces, so that this file does not hold what it forbids.
HOSTS = (
    "py" + "pi.org",
    "python" + "hosted",
    "registry." + "npm",
    "npm" + "js.",
    "proxy." + "golang",
)
PATHS = tuple(f"/{name}/" for name in ("wo" + "rk", "ro" + "ot", "ho" + "me", "tmp/" + "venv"))
WORDS = ("clau" + "de", "anthro" + "pic", "copi" + "lot", "co-auth" + "ored-by", "subag" + "ent")
# Good words in a catalogue (a product may be one), but not about how the program was made.
MAKERS = ("assi" + "stants?", "age" + "nts?")
SUBJECT_FOLDERS = ("resources", "tests/scenarios", "src/filing_desktop")


def patterns(path: str) -> Iterator[str]:
    """What a text at ``path`` (relative, with slashes) may not say, as patterns."""
    yield from (re.escape(word) for word in (*HOSTS, *WORDS))
    yield from (rf"(?<![\w.$}}~-]){re.escape(word)}" for word in PATHS)
    if not path.startswith(SUBJECT_FOLDERS):
        yield from (rf"(?<![\w-]){word}(?![\w-])" for word in MAKERS)


def forbidden_words(path: str, text: str) -> list[str]:
    """Each forbidden word in ``text``, with its file and line."""
    wanted = re.compile("|".join(patterns(path)), re.IGNORECASE)
    return [
        f"{path}:{number} {found[0]}"
        for number, line in enumerate(text.splitlines(), 1)
        for found in wanted.finditer(line)
    ]


def text_files() -> Iterator[tuple[str, str]]:
    """Every file of the project that is text, as relative path and content."""
    for folder, folders, files in os.walk(PROJECT):
        folders[:] = [
            name for name in folders if name not in SKIPPED_FOLDERS and not name.endswith("_cache")
        ]
        for name in files:
            path = Path(folder, name)
            # A worktree's .git is a file.
            if name in SKIPPED_FOLDERS or path.suffix in {
                ".ttf",
                ".png",
                ".pdf",
                ".docx",
                ".ico",
                ".zip",
            }:
                continue
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            yield path.relative_to(PROJECT).as_posix(), text


def test_the_project_speaks_of_the_program_alone() -> None:
    """No text file names a registry's host, a path of one machine, or who typed it."""
    files = dict(text_files())
    assert {"README.md", "pyproject.toml"} <= set(files)
    assert [hit for path, text in files.items() for hit in forbidden_words(path, text)] == []


@pytest.mark.parametrize("word", [*HOSTS, *PATHS, *WORDS])
def test_a_forbidden_word_is_found_anywhere(word: str) -> None:
    """A forbidden word is found in any file, whatever its case."""
    assert forbidden_words("resources/a.yaml", f"x\nsee {word.upper()}x") != []


@pytest.mark.parametrize("word", ["Assi" + "stant", "age" + "nts"])
def test_a_product_may_be_one_but_not_a_maker(word: str) -> None:
    """The catalogue may speak of such products; documents about the program may not."""
    assert forbidden_words("docs/a.md", f"the {word} did") != []
    assert forbidden_words("resources/catalog/a.yaml", f"an {word}") == []


def test_a_path_inside_another_is_not_taken_for_it() -> None:
    """Only absolute paths are meant."""
    assert forbidden_words("a.md", "x" + PATHS[0] + " ${OUT}" + PATHS[2] + " ~" + PATHS[1]) == []
