"""Paints every page of the program: ``python -m tests.pictures --to FOLDER``.

Writes ``<language>-<theme>/<number>-<page>.png`` and a sheet of all pages beside it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from filing_desktop.gui.theme.apply import application
from filing_desktop.services.preferences import LANGUAGES, SCALES, THEMES, Preferences
from tests.pictures.pages import every_page
from tests.pictures.stage import Stage, staged

_SHEET_COLUMNS, _SHEET_WIDTH = 4, 640


def main(words: list[str]) -> int:
    """Paint what is asked for; gives the exit code."""
    asked = _parser().parse_args(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if asked.zoom != 1:
        os.environ["QT_SCALE_FACTOR"] = str(asked.zoom)
    app = application("pictures")
    for language in asked.language:
        for theme in asked.theme:
            look = Preferences(language=language, theme=theme, scale=asked.scale)
            folder = asked.to / f"{language}-{theme}"
            pictures = paint(app, look, asked.size, folder, asked.page)
            sheet(pictures, asked.to / f"{language}-{theme}.png")
            sys.stdout.write(f"{len(pictures)} pages in {folder}\n")
    return 0


def paint(
    app: QApplication, look: Preferences, size: tuple[int, int], folder: Path, only: Sequence[str]
) -> list[Path]:
    """Save each page as the window shows it, with the small window over it where there is one."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures: list[Path] = []
    with staged(app, look, size) as stage:
        for number, name in enumerate(every_page(stage), start=1):
            if not only or name in only:
                pictures.append(folder / f"{number:03}-{name}.png")
                _save(stage, pictures[-1])
    return pictures


def sheet(pictures: Sequence[Path], target: Path) -> None:
    """All pictures small on one, each with its name."""
    if not pictures:
        return
    with Image.open(pictures[0]) as first:
        high = first.height * _SHEET_WIDTH // first.width + 20
    rows = -(-len(pictures) // _SHEET_COLUMNS)
    whole = Image.new("RGB", (_SHEET_COLUMNS * (_SHEET_WIDTH + 8), rows * (high + 8)), "#888888")
    pen = ImageDraw.Draw(whole)
    for place, path in enumerate(pictures):
        row, column = divmod(place, _SHEET_COLUMNS)
        corner = column * (_SHEET_WIDTH + 8), row * (high + 8)
        with Image.open(path) as picture:
            small = picture.convert("RGB").resize((_SHEET_WIDTH, high - 20))
        whole.paste(small, (corner[0], corner[1] + 20))
        pen.text((corner[0] + 4, corner[1] + 4), path.stem, fill="white")
    whole.save(target)


def _save(stage: Stage, target: Path) -> None:
    window = stage.window.grab()
    painter = QPainter(window)
    for dialog in stage.dialogs:
        painter.drawPixmap(stage.window.rect().center() - dialog.rect().center(), dialog.grab())
    painter.end()
    window.save(str(target))


def _size(text: str) -> tuple[int, int]:
    wide, high = text.split("x")
    return int(wide), int(high)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--to", type=Path, default=Path("out/pictures"), help="the folder")
    parser.add_argument("--language", nargs="+", choices=LANGUAGES, default=list(LANGUAGES))
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=["light", "dark"])
    parser.add_argument("--scale", type=float, choices=SCALES, default=1.0, help="of the text")
    parser.add_argument("--size", type=_size, default=(1280, 720), help="1280x720 else")
    parser.add_argument("--zoom", type=float, default=1, help="pixels of a point; 2 for 4K")
    parser.add_argument("--page", nargs="+", default=[], help="these pages alone, by name")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
