"""The committed attachments of the sample are what the program draws from its answers."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from reportlab.pdfbase.ttfonts import TTFontFile

from filing_desktop.formats.images.specimen_sheet import width_of, wrapped
from filing_desktop.formats.images.specimens import draw_all, main, sample_folder
from filing_desktop.resources import resource_path

FILES = sample_folder() / "files"


@cache
def drawn() -> Mapping[str, tuple[Image.Image, ...]]:
    """Every file of the sample, drawn now."""
    return draw_all(sample_folder())


def pages(path: Path) -> list[Image.Image]:
    """The pages of a file as they are seen, at the resolution they were drawn at."""
    if path.suffix == ".png":
        return [Image.open(path)]
    with pypdfium2.PdfDocument(path) as document:
        return [page.render(scale=150 / 72).to_pil() for page in document]


def test_what_is_drawn_is_what_is_committed() -> None:
    """The drawing and the folder have the same files."""
    assert set(drawn()) == {path.name for path in FILES.iterdir()}


@pytest.mark.parametrize("path", sorted(FILES.glob("*.png")), ids=lambda path: path.name)
def test_drawing_again_gives_the_same_pixels(path: Path) -> None:
    """A committed picture is pixel by pixel what is drawn from the answers today."""
    (image,) = drawn()[path.name]
    (committed,) = pages(path)
    assert image.size == committed.size
    assert ImageChops.difference(image.convert("RGB"), committed.convert("RGB")).getbbox() is None


@pytest.mark.parametrize("path", sorted(FILES.glob("*.pdf")), ids=lambda path: path.name)
def test_a_paper_is_the_same_when_drawn_again(path: Path, tmp_path: Path) -> None:
    """A committed paper has as many pages as are drawn, and looks the same."""
    images = drawn()[path.name]
    images[0].save(tmp_path / "again.pdf", save_all=True, append_images=images[1:], resolution=150)
    committed, again = pages(path), pages(tmp_path / "again.pdf")
    assert len(committed) == len(images)
    for one, other in zip(committed, again, strict=True):
        assert one.size == other.size
        assert ImageChops.difference(one.convert("L"), other.convert("L")).getbbox() is None


def test_a_screen_shows_the_words_its_evidence_quotes() -> None:
    """What an evidence row quotes as seen stands on its screen."""
    screens = json.loads((sample_folder() / "screens.json").read_text("utf-8"))
    answers = json.loads((sample_folder() / "answers.json").read_text("utf-8"))
    missing = [
        f"{row['key']}: {quoted}"
        for row in answers["rows"]["evidence"]
        for quoted in re.findall("“([^”]+)”", row["shows"])
        if quoted not in json.dumps(screens[row["key"]], ensure_ascii=False)
    ]
    assert missing == []


def test_every_character_has_a_glyph() -> None:
    """What the sample says can be drawn by each font of the program."""
    words = {
        character
        for name in ("answers.json", "screens.json")
        for character in (sample_folder() / name).read_text("utf-8")
        if character.isprintable()
    }
    for path in sorted(resource_path("fonts").glob("*.ttf")):
        drawn_by_font = TTFontFile(str(path)).charToGlyph
        assert sorted(each for each in words if ord(each) not in drawn_by_font) == []


def test_the_contract_has_two_pages() -> None:
    """The contract is a paper of two pages."""
    assert [len(each) for name, each in drawn().items() if "contract" in name] == [2]


def test_the_command_writes_the_same_bytes_at_any_hour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file holds the hour at which it was drawn."""
    main([str(tmp_path / "one")])
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    main([str(tmp_path / "two")])
    one = {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()}
    two = {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()}
    assert one == two


def test_lines_are_not_wider_than_asked() -> None:
    """Wrapped lines keep to the width, lose nothing and begin with no closing mark."""
    text = "违规文字召回率98.7%（样例），地址为https://www.qinglan.example.cn/create，完。" * 3
    lines = wrapped(text, 300, 18)
    assert "".join(lines) == text
    assert [line for line in lines if width_of(line, 18) > 300] == []
    assert [line for line in lines[1:] if line[0] in "，。）%"] == []
    assert [line for line in lines if line[-1] == "（"] == []
