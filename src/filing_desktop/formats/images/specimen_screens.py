"""Draws the screenshots of the sample: a window, and in it blocks given as plain data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PIL import Image

from filing_desktop.formats.images.specimen_sheet import (
    BLUE,
    INK,
    LINE,
    PAPER,
    RED,
    SOFT,
    Box,
    Sheet,
    width_of,
    wrapped,
)

_SKY = "#cfe3f2"
_SHADE = "#f3f5f8"


@dataclass(frozen=True, slots=True)
class Screen:
    """What one screenshot shows. A block is its kind and its words.

    ``frame`` is web, phone, console or desk; a word that ends in `` *`` is the main one;
    the kinds that begin with ``ring`` stand in the red frame.
    """

    frame: str
    site: str
    title: str
    address: str
    day: str
    time: str
    blocks: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Page:
    """The column in which blocks stand."""

    sheet: Sheet
    left: int
    width: int


def draw_screen(screen: Screen) -> Image.Image:
    """The screenshot, cut off below its last block, with the mark 样例 across it."""
    is_phone = screen.frame == "phone"
    sheet = Sheet(560 if is_phone else 1120, 1500, PAPER)
    page = _FRAMES[screen.frame](sheet, screen)
    for kind, *words in screen.blocks:
        plain = kind.removeprefix("ring")
        top = sheet.y
        right = _BLOCKS[plain or "note"](page, words)
        if kind.startswith("ring"):
            sheet.ring((page.left, top, right, sheet.y))
        sheet.y += 26 if kind.startswith("ring") or plain in ("h", "table") else 16
    sheet.cropped(max(sheet.y + 76, 960 if is_phone else 640))
    _clock(sheet, screen)
    sheet.watermark()
    return sheet.image


def _web(sheet: Sheet, screen: Screen) -> _Page:
    width = sheet.image.width
    sheet.pen.rectangle((0, 0, width, 88), fill="#e4e8ee")
    _lights(sheet)
    sheet.frame((96, 10, 420, 44), PAPER, "#e4e8ee", 8)
    sheet.words((112, 15), screen.title[:17], 15)
    sheet.frame((24, 50, width - 24, 80), PAPER, LINE, 14)
    sheet.words((44, 53), screen.address, 15, colour=SOFT)
    sheet.pen.rectangle((0, 88, width, 136), fill=BLUE)
    sheet.words((40, 98), screen.site, 18, "bold", PAPER)
    sheet.words((width - 200, 100), "我的　帮助　关于", 15, colour=PAPER)
    sheet.y = 164
    return _Page(sheet, 90, width - 180)


def _console(sheet: Sheet, screen: Screen) -> _Page:
    width = sheet.image.width
    sheet.pen.rectangle((0, 0, width, 52), fill="#2a3342")
    sheet.words((24, 14), screen.site, 17, "bold", PAPER)
    sheet.words((300, 16), screen.address, 14, colour="#c9d1dd")
    sheet.pen.rectangle((0, 52, 150, sheet.image.height), fill="#eef1f5")
    for number, name in enumerate(("内容审核", "工单", "词库", "监测台", "日志设置", "权限")):
        here = name in screen.site
        if here:
            sheet.pen.rectangle((0, 80 + number * 46, 150, 118 + number * 46), fill="#d8e2f1")
        sheet.words((28, 86 + number * 46), name, 16, "bold" if here else "plain")
    sheet.y = 84
    return _Page(sheet, 186, width - 226)


def _desk(sheet: Sheet, screen: Screen) -> _Page:
    width = sheet.image.width
    sheet.pen.rectangle((0, 0, width, sheet.image.height), fill="#dfe3e9")
    sheet.pen.rectangle((0, 0, width, 46), fill="#f7f8fa")
    _lights(sheet)
    sheet.words((110, 11), screen.site, 16)
    sheet.pen.rectangle((0, 46, width, 82), fill="#eceff3")
    sheet.words((30, 52), "文件　　编辑　　视图　　帮助", 15, colour=SOFT)
    sheet.pen.rectangle((80, 106, width - 80, sheet.image.height), fill=PAPER)
    sheet.y = 140
    return _Page(sheet, 140, width - 280)


def _phone(sheet: Sheet, screen: Screen) -> _Page:
    width = sheet.image.width
    sheet.words((24, 8), screen.time, 16, "bold")
    sheet.frame((width - 62, 14, width - 26, 28), "#9aa3b0", "#9aa3b0", 4)
    sheet.middle((0, 38, width, 82), screen.site, 20, "bold")
    sheet.frame((width - 96, 46, width - 20, 76), PAPER, LINE, 15)
    sheet.middle((width - 96, 44, width - 20, 78), "···　◎", 16)
    sheet.pen.line((0, 90, width, 90), fill=LINE)
    sheet.y = 112
    return _Page(sheet, 32, width - 64)


def _lights(sheet: Sheet) -> None:
    for place, colour in enumerate(("#e06c5f", "#e3b341", "#63b36a")):
        left = 22 + place * 22
        sheet.pen.ellipse((left, 18, left + 12, 30), fill=colour)


def _clock(sheet: Sheet, screen: Screen) -> None:
    """The lowest line: the day and the hour of the screenshot; on a phone its path too."""
    width, height = sheet.image.size
    sheet.pen.rectangle((0, height - 34, width, height), fill="#e9ecf1")
    sheet.words((width - 170, height - 29), f"{screen.day}　{screen.time}", 14, colour=SOFT)
    words = screen.address if screen.frame == "phone" else "样例公司 · 页面与数据均为虚构"
    sheet.words((16, height - 29), words[:24], 14, colour=SOFT)


def _line(size: int, face: str = "plain", colour: str = INK) -> Callable[..., int]:
    def draw(page: _Page, words: Sequence[str]) -> int:
        lines = wrapped(words[0], page.width, size, face)
        page.sheet.paragraph(page.left, page.width, words[0], size, face, colour)
        return page.left + max(width_of(line, size, face) for line in lines)

    return draw


def _field(page: _Page, words: Sequence[str]) -> int:
    sheet, left, top = page.sheet, page.left, page.sheet.y
    right = left + min(page.width, 640)
    sheet.words((left, top + 7), words[0], 16, colour=SOFT)
    sheet.frame((left + 110, top, right, top + 40), PAPER)
    sheet.words((left + 126, top + 7), words[1], 17)
    sheet.y = top + 42
    return right


def _check(page: _Page, words: Sequence[str]) -> int:
    sheet, left, top = page.sheet, page.left, page.sheet.y
    sheet.frame((left, top + 4, left + 22, top + 26), PAPER, INK, 3)
    if words[0] == "on":
        sheet.pen.line(
            ((left + 5, top + 15), (left + 10, top + 21), (left + 18, top + 8)), fill=BLUE, width=3
        )
    sheet.y = top + 30
    return sheet.words((left + 34, top + 1), words[1], 17)


def _buttons(page: _Page, words: Sequence[str]) -> int:
    sheet, x, top = page.sheet, page.left, page.sheet.y
    for word in words:
        is_main, text = word.endswith(" *"), word.removesuffix(" *")
        right = x + width_of(text, 17) + 48
        sheet.frame((x, top, right, top + 44), BLUE if is_main else _SHADE, BLUE, 8)
        sheet.middle((x, top, right, top + 44), text, 17, colour=PAPER if is_main else BLUE)
        x = right + 18
    sheet.y = top + 46
    return x - 18


def _menu(page: _Page, words: Sequence[str]) -> int:
    sheet, top = page.sheet, page.sheet.y
    right = page.left + 240
    sheet.frame((page.left, top, right, top + len(words) * 38 + 12), PAPER, LINE, 8)
    for number, word in enumerate(words):
        y = top + 6 + number * 38
        if word.endswith(" *"):
            sheet.pen.rectangle((page.left + 2, y, right - 2, y + 38), fill="#dbe6f6")
        sheet.words((page.left + 20, y + 6), word.removesuffix(" *"), 17)
    sheet.y = top + len(words) * 38 + 14
    return right


def _bar(page: _Page, words: Sequence[str]) -> int:
    sheet, top = page.sheet, page.sheet.y
    lines = wrapped(words[0], page.width - 32, 17)
    sheet.frame(
        (page.left, top, page.left + page.width, top + 20 + 28 * len(lines)), "#fdf3d7", "#e6cf8e"
    )
    sheet.y = top + 8
    sheet.paragraph(page.left + 16, page.width - 32, words[0], 17)
    sheet.y = top + 22 + 28 * len(lines)
    return page.left + page.width


def _table(page: _Page, words: Sequence[str]) -> int:
    """Rows of cells divided by ``|``; the first row is the head."""
    rows = [word.split("|") for word in words]
    widths = _columns(rows, page.width)
    for number, row in enumerate(rows):
        _row(page, row, widths, is_head=number == 0)
    return page.left + sum(widths)


def _columns(rows: Sequence[Sequence[str]], width: int) -> Sequence[int]:
    """Widths in proportion to the longest cell, none too narrow for its head."""
    longest = [max(width_of(row[place], 16) for row in rows) + 24 for place in range(len(rows[0]))]
    total = sum(longest)
    if total <= width:
        return [each * width // total for each in longest]
    heads = [width_of(cell, 16) + 60 for cell in rows[0]]
    spare, wanted = width - sum(heads), total - sum(heads)
    return [
        head + max(0, each - head) * spare // max(1, wanted)
        for head, each in zip(heads, longest, strict=True)
    ]


def _row(page: _Page, row: Sequence[str], widths: Sequence[int], *, is_head: bool) -> None:
    sheet, top = page.sheet, page.sheet.y
    face = "bold" if is_head else "plain"
    cells = [wrapped(cell, width - 20, 16, face) for cell, width in zip(row, widths, strict=True)]
    bottom = top + 14 + 25 * max(len(cell) for cell in cells)
    x = page.left
    for cell, width in zip(cells, widths, strict=True):
        box: Box = (x, top, x + width, bottom)
        sheet.pen.rectangle(box, fill=_SHADE if is_head else PAPER, outline=LINE)
        for number, line in enumerate(cell):
            sheet.words((x + 10, top + 5 + 25 * number), line, 16, face)
        x += width
    sheet.y = bottom


def _code(page: _Page, words: Sequence[str]) -> int:
    sheet, top = page.sheet, page.sheet.y
    bottom = top + 20 + 28 * len(words)
    sheet.frame((page.left, top, page.left + page.width, bottom), _SHADE)
    for number, word in enumerate(words):
        indent = 28 * ((len(word) - len(word.lstrip())) // 2)
        sheet.words((page.left + 18 + indent, top + 8 + 28 * number), word.strip(), 17)
    sheet.y = bottom
    return page.left + page.width


def _picture(page: _Page, words: Sequence[str]) -> int:
    side = min(page.width, 420)
    _scene(page.sheet, (page.left, page.sheet.y, page.left + side, page.sheet.y + side), words[0])
    page.sheet.y += side
    return page.left + side


def _pages(page: _Page, words: Sequence[str]) -> int:
    """Four small pages side by side, each with its label in the red frame."""
    sheet, top = page.sheet, page.sheet.y + 10
    side = (page.width - 90) // 4
    for number in range(4):
        left = page.left + number * (side + 30)
        box = (left, top, left + side, top + side)
        _scene(sheet, box, words[0])
        sheet.ring((left + side - 78, top + side - 34, left + side - 8, top + side - 6))
        sheet.middle((left, top + side, left + side, top + side + 36), f"第{number + 1}页", 15)
    sheet.y = top + side + 40
    return page.left + page.width


def _scene(sheet: Sheet, box: Box, label: str) -> None:
    """A drawn picture in flat colours, with the label in its lower right corner."""
    left, top, right, _ = box
    side = right - left
    picture = Sheet(side, side, _SKY)
    pen = picture.pen
    pen.ellipse((side * 0.68, side * 0.1, side * 0.86, side * 0.28), fill="#f6d98a")
    pen.polygon(
        ((0, side * 0.72), (side * 0.3, side * 0.38), (side * 0.62, side * 0.74)), fill="#8fb3a0"
    )
    pen.polygon(
        ((side * 0.34, side * 0.76), (side * 0.7, side * 0.46), (side, side * 0.7)), fill="#6f9c8b"
    )
    pen.rectangle((0, side * 0.7, side, side), fill="#b9cf9c")
    pen.rectangle((side * 0.2, side * 0.62, side * 0.42, side * 0.84), fill="#f3e6d0")
    pen.polygon(
        ((side * 0.16, side * 0.64), (side * 0.31, side * 0.5), (side * 0.46, side * 0.64)),
        fill="#b65f4a",
    )
    pen.rectangle((side * 0.27, side * 0.71, side * 0.35, side * 0.84), fill="#7b5a42")
    if label:
        height = max(14, round(side * 0.06))
        wide = width_of(label, height, "bold") + 14
        corner: Box = (side - wide - 6, side - height - 16, side - 6, side - 6)
        pen.rounded_rectangle(corner, 4, fill=PAPER)
        picture.middle(corner, label, height, "bold")
    sheet.image.paste(picture.image, (left, top))
    sheet.pen.rectangle(box, outline=LINE)


def _error(page: _Page, words: Sequence[str]) -> int:
    sheet, top = page.sheet, page.sheet.y
    sheet.frame((page.left, top, page.left + page.width, top + 50), "#fdeaea", "#efb8b8")
    sheet.words((page.left + 18, top + 11), words[0], 18, "bold", RED)
    sheet.y = top + 52
    return page.left + page.width


_FRAMES: Mapping[str, Callable[[Sheet, Screen], _Page]] = MappingProxyType(
    {"web": _web, "console": _console, "desk": _desk, "phone": _phone}
)
_BLOCKS: Mapping[str, Callable[[_Page, Sequence[str]], int]] = MappingProxyType(
    {
        "h": _line(26, "bold"),
        "h2": _line(20, "bold"),
        "p": _line(18),
        "note": _line(18),
        "small": _line(15, colour=SOFT),
        "field": _field,
        "check": _check,
        "buttons": _buttons,
        "menu": _menu,
        "bar": _bar,
        "table": _table,
        "code": _code,
        "picture": _picture,
        "pages": _pages,
        "error": _error,
    }
)
